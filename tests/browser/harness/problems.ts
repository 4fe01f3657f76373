/** Collects what went wrong out of sight: console errors and uncaught exceptions of pages, popups and workers. */
import type { ConsoleMessage, Page } from "puppeteer-core";

export type Problem = { readonly where: string; readonly text: string };

export type Problems = {
  readonly seen: readonly Problem[];
  watch(page: Page): void;
  add(where: string, text: string): void;
  /** Takes out what a test caused on purpose, and tells how many it took. */
  forgive(pattern: RegExp): number;
  /** @throws where anything is left that was not forgiven */
  expectNone(): void;
};

/** The app's own refusals (422, 401) are logged by the browser; they are answers, not problems. */
const isRefusalOfTheApp = (message: ConsoleMessage): boolean =>
  message.text().startsWith("Failed to load resource") && (message.location().url ?? "").startsWith("http:");

export const createProblems = (): Problems => {
  let seen: Problem[] = [];
  const watched = new WeakSet<Page>();
  const add = (where: string, text: string): void => {
    seen.push({ where, text });
  };
  return {
    get seen() {
      return seen;
    },
    add,
    watch(page) {
      if (watched.has(page)) return;
      watched.add(page);
      page.on("console", (message) => {
        if (message.type() === "error" && !isRefusalOfTheApp(message)) add(page.url(), message.text());
      });
      page.on("pageerror", (error) => add(page.url(), String(error instanceof Error ? (error.stack ?? error) : error)));
    },
    forgive(pattern) {
      const before = seen.length;
      seen = seen.filter(({ text }) => !pattern.test(text));
      return before - seen.length;
    },
    expectNone() {
      if (seen.length === 0) return;
      throw new Error(`Problems in the browser:\n${seen.map(({ where, text }) => `- ${where}: ${text}`).join("\n")}`);
    },
  };
};
