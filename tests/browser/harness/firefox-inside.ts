/**
 * The parts of Firefox that WebDriver does not show: the real toolbar popup, the event page's end, the context menu, the
 * browser's own console. Runs code in the browser's own context, which `--remote-allow-system-access` opens; only with
 * these tests' throw-away profiles. Follows toolchain.md, "Firefox".
 */
import type { Browser, Page } from "puppeteer-core";

/** What the driver keeps to itself: raw commands, and the events from which it learns of pages. */
type Raw = {
  readonly connection: {
    send(method: string, params: object): Promise<{ readonly result: unknown }>;
    emit(event: string, params: object): void;
  };
};

type Called =
  | { readonly type: "success"; readonly result: { readonly value?: string } }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

export type Inside = {
  /**
   * Runs `act` in the browser's first window, with `args`, JSON both ways. It closes over nothing.
   * @throws Error with the browser's words where `act` throws
   */
  run<A extends readonly unknown[], T>(act: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Gives the driver a page that it can't see by itself. */
  adopt(context: string, url: string): Promise<Page>;
  /** Tells the driver that an adopted page is gone. */
  drop(context: string): void;
};

export const sendRaw = (browser: Browser, method: string, params: object): Promise<{ readonly result: unknown }> =>
  (browser as unknown as Raw).connection.send(method, params);

/** @returns the id of the page's own browsing context */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { readonly _id: string })._id;

export const openInside = async (browser: Browser): Promise<Inside> => {
  const { result: tree } = await sendRaw(browser, "browsingContext.getTree", { "moz:scope": "chrome" });
  const [first] = (tree as { readonly contexts: readonly { readonly context: string }[] }).contexts;
  if (first === undefined) throw new Error("Firefox has no window");
  const announce = (event: string, context: string, url: string): void =>
    (browser as unknown as Raw).connection.emit(event, {
      context,
      url,
      userContext: "default",
      children: null,
      parent: null,
      originalOpener: null,
      clientWindow: "",
    });
  return {
    run: async (act, ...args) => {
      const { result } = await sendRaw(browser, "script.callFunction", {
        functionDeclaration: `async () => JSON.stringify((await (${act.toString()})(...${JSON.stringify(args)})) ?? null)`,
        awaitPromise: true,
        target: { context: first.context },
      });
      const called = result as Called;
      if (called.type === "exception") throw new Error(`Inside Firefox: ${called.exceptionDetails.text}`);
      return JSON.parse(called.result.value ?? "null");
    },
    adopt: async (context, url) => {
      announce("browsingContext.contextCreated", context, url);
      const page = (await browser.pages()).find((one) => contextOf(one) === context);
      if (page === undefined) throw new Error(`The driver did not take ${url}`);
      return page;
    },
    drop: (context) => announce("browsingContext.contextDestroyed", context, ""),
  };
};
