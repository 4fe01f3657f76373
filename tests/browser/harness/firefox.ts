/**
 * Starts Firefox with the built extension over WebDriver BiDi and drives it: the real toolbar popup, the event page and
 * its end, the browser's death, the same profile again. Follows toolchain.md, "Firefox".
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findFirefox } from "../../../scripts/find-browser.mjs";
import { contextOf, openInside, sendRaw, type Inside } from "./firefox-inside.ts";
import { backgroundState, closeOpenPopup, endBackground, findOpenPopup, isPopupOpen, pressToolbarButton, scriptErrors } from "./firefox-parts.ts";
import { createProblems, type Problems } from "./problems.ts";
import { createProfile, installExtension, killHard, removeProfile } from "./profile.ts";

export type FirefoxOptions = {
  readonly profileDir?: string;
  readonly headless?: boolean;
  /** The unpacked extension; `LOCUM_FIREFOX_DIR`, else `dist/firefox`. */
  readonly extensionDir?: string;
  readonly prefs?: Readonly<Record<string, unknown>>;
};

export type RunningFirefox = {
  readonly browser: Browser;
  /** The extension's name in its manifest. */
  readonly extensionId: string;
  readonly profileDir: string;
  readonly problems: Problems;
  readonly inside: Inside;
  urlOf(path: string): string;
  newPage(url?: string): Promise<Page>;
  /** One of the extension's pages in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Presses the toolbar button over `page`, which is brought to the front: the real popup. */
  openPopup(page: Page): Promise<Page>;
  /** @returns the popup that opens while `act` runs. @throws after 15 s without one */
  popupDuring(act: () => Promise<void>): Promise<Page>;
  /** Closes the popup as a press beside it does; nothing to do where none is open. */
  closePopup(): Promise<void>;
  /** Whether a tab or window is there still. The driver gets no news of an extension's page that goes away. */
  isThere(page: Page): Promise<boolean>;
  isBackgroundAlive(): Promise<boolean>;
  /** Ends the event page as the browser does when it was idle. @throws Error where it does not end */
  stopBackground(): Promise<void>;
  /** Adds what the browser's console holds against the extension's scripts to the problems. */
  collectProblems(): Promise<void>;
  kill(): Promise<void>;
  relaunch(): Promise<RunningFirefox>;
  quit(): Promise<void>;
  close(): Promise<void>;
};

/** Firefox draws a random one for each profile; a fixed one lets the tests name the extension's pages. */
const UUID = "5e0d2b6c-94a1-4c1e-9a51-6d3f8b7c2e10";

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The menu closes itself while its act is being answered: nobody waits for that answer any more. */
const isGoodbye = (text: string): boolean => text.includes("Promise rejected after context unloaded");

export const launchFirefox = async (options: FirefoxOptions = {}): Promise<RunningFirefox> => {
  const { headless = true, extensionDir = process.env["LOCUM_FIREFOX_DIR"] ?? "dist/firefox", prefs = {} } = options;
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error("No Firefox here: install one or set FIREFOX_PATH");
  const manifest: { browser_specific_settings: { gecko: { id: string } } } = JSON.parse(
    readFileSync(resolve(extensionDir, "manifest.json"), "utf8"),
  );
  const extensionId = manifest.browser_specific_settings.gecko.id;
  const profileDir = options.profileDir ?? createProfile();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless,
    userDataDir: profileDir,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [extensionId]: UUID }),
      // A temporary add-on goes away with the browser; its data must not, or kill -9 would prove nothing.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      ...prefs,
    },
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  await installExtension(browser, extensionDir, async () => {
    await browser.close();
    if (options.profileDir === undefined) removeProfile(profileDir);
  });
  const problems = createProblems();
  const inside = await openInside(browser);
  const origin = `moz-extension://${UUID}`;

  const newPage = async (url?: string): Promise<Page> => {
    const page = await browser.newPage();
    problems.watch(page);
    if (url !== undefined) await page.goto(url);
    return page;
  };

  const openExtensionPage = async (path: string): Promise<Page> => {
    const page = await newPage();
    const url = `${origin}/${path}`;
    // page.goto waits for events that never come for these addresses.
    await sendRaw(browser, "browsingContext.navigate", { context: contextOf(page), url, wait: "complete" });
    const opened = await page.evaluate(() => location.href);
    if (!opened.startsWith(url)) throw new Error(`Firefox opened ${opened} in place of ${url}`);
    return page;
  };

  /** Until it closes, which Firefox tells the driver of tabs only. */
  const watchPopup = async (context: string): Promise<void> => {
    while (browser.connected && (await inside.run(isPopupOpen, context))) await wait(100);
    if (browser.connected) inside.drop(context);
  };

  const popupDuring = async (act: () => Promise<void>): Promise<Page> => {
    await act();
    const end = Date.now() + 15_000;
    for (;;) {
      const context = await inside.run(findOpenPopup);
      if (context !== null) {
        const popup = await inside.adopt(context, `${origin}/popup/index.html`);
        watchPopup(context).catch((error: unknown) => {
          if (browser.connected) problems.add("harness", String(error));
        });
        await popup.waitForFunction(() => innerWidth > 0 && document.readyState === "complete", { polling: 20 });
        return popup;
      }
      if (Date.now() > end) throw new Error("No popup opened within 15 s");
      await wait(50);
    }
  };

  let isOver = false;
  const running: RunningFirefox = {
    browser,
    extensionId,
    profileDir,
    problems,
    inside,
    urlOf: (path) => `${origin}/${path}`,
    newPage,
    openExtensionPage,
    openPopup: async (page) => {
      await page.bringToFront();
      return popupDuring(() => inside.run(pressToolbarButton, extensionId));
    },
    popupDuring,
    closePopup: async () => {
      await inside.run(closeOpenPopup);
      while ((await inside.run(findOpenPopup)) !== null) await wait(20);
    },
    isThere: async (page) => {
      const { result } = await sendRaw(browser, "browsingContext.getTree", { maxDepth: 0 });
      const { contexts } = result as { readonly contexts: readonly { readonly context: string }[] };
      return contexts.some(({ context }) => context === contextOf(page));
    },
    isBackgroundAlive: async () => (await inside.run(backgroundState, extensionId)) === "running",
    stopBackground: async () => {
      const state = await inside.run(endBackground, extensionId);
      if (state !== "stopped") throw new Error(`The event page is ${state}`);
    },
    collectProblems: async () => {
      for (const text of await inside.run(scriptErrors, origin)) if (!isGoodbye(text)) problems.add("extension", text);
    },
    kill: async () => {
      isOver = true;
      await killHard(browser);
    },
    relaunch: async () => {
      if (!isOver) throw new Error("Close or kill the browser first: two can't share a profile");
      return launchFirefox({ ...options, profileDir });
    },
    quit: async () => {
      isOver = true;
      await browser.close();
    },
    close: async () => {
      if (!isOver) await running.quit();
      if (options.profileDir === undefined) removeProfile(profileDir);
    },
  };
  return running;
};
