/**
 * Starts Firefox with the built extension over WebDriver BiDi. Not the toolbar popup, which BiDi can't see: the same
 * page in a tab. Follows toolchain.md, "Firefox".
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findFirefox } from "../../../scripts/find-browser.mjs";
import { createProblems, type Problems } from "./problems.ts";
import { createProfile, installExtension, killHard, removeProfile } from "./profile.ts";

export type FirefoxOptions = {
  readonly profileDir?: string;
  readonly headless?: boolean;
  /** The unpacked extension; `dist/firefox` by default. */
  readonly extensionDir?: string;
};

export type RunningFirefox = {
  readonly browser: Browser;
  readonly profileDir: string;
  readonly problems: Problems;
  urlOf(path: string): string;
  newPage(url?: string): Promise<Page>;
  /** One of the extension's pages in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  kill(): Promise<void>;
  relaunch(): Promise<RunningFirefox>;
  quit(): Promise<void>;
  close(): Promise<void>;
};

/** Firefox draws a random one for each profile; a fixed one lets the tests name the extension's pages. */
const UUID = "5e0d2b6c-94a1-4c1e-9a51-6d3f8b7c2e10";

/** The driver has no public way to send a raw command; this is the shape of what it keeps. */
type Raw = {
  readonly connection: { send(method: string, params: object): Promise<unknown> };
};

export const launchFirefox = async (options: FirefoxOptions = {}): Promise<RunningFirefox> => {
  const { headless = true, extensionDir = "dist/firefox" } = options;
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error("No Firefox here: install one or set FIREFOX_PATH");
  const manifest: { browser_specific_settings: { gecko: { id: string } } } = JSON.parse(
    readFileSync(resolve(extensionDir, "manifest.json"), "utf8"),
  );
  const profileDir = options.profileDir ?? createProfile();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless,
    userDataDir: profileDir,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: UUID }),
      // A temporary add-on goes away with the browser; its data must not, or kill -9 would prove nothing.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
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
    const raw = browser as unknown as Raw;
    // page.goto waits for events that never come for these addresses.
    await raw.connection.send("browsingContext.navigate", {
      context: (page.mainFrame() as unknown as { readonly _id: string })._id,
      url,
      wait: "complete",
    });
    const opened = await page.evaluate(() => location.href);
    if (!opened.startsWith(url)) throw new Error(`Firefox opened ${opened} in place of ${url}`);
    return page;
  };

  let isOver = false;
  const running: RunningFirefox = {
    browser,
    profileDir,
    problems,
    urlOf: (path) => `${origin}/${path}`,
    newPage,
    openExtensionPage,
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
