/**
 * Where most browser tests begin: Chromium with Locum, a vault that is set up and unlocked, an outside reader of its
 * rows, and a page in front. Knows the main job's words; knows nothing of what a test is about.
 */
import type { Page } from "puppeteer-core";
import { launchChromium, type ChromiumOptions, type RunningChromium } from "./chromium.ts";
import { clickAt, waitForMenu } from "./input.ts";
import * as job from "./main-job.ts";
import { openReader, type VaultReader } from "./vault.ts";

export const WORKSPACE: job.Workspace = {
  name: "Example Ltd",
  passphrase: "gravel otter lantern mosaic thunder",
  domain: "bots.example.com",
};

export type Stage = {
  readonly chromium: RunningChromium;
  readonly vault: VaultReader;
  /** A page in front, for the whole file. */
  readonly page: Page;
  /** What the toolbar button's badge says in the page's tab. */
  badge(): Promise<string>;
};

/** Runs `act` in the toolbar popup over `page`, and closes it. */
export const inPopup = async <T>(
  { chromium, page }: Pick<Stage, "chromium" | "page">,
  act: (popup: Page) => Promise<T>,
): Promise<T> => {
  const popup = await chromium.openPopup(page);
  try {
    return await act(popup);
  } finally {
    if (!popup.isClosed()) await popup.close();
  }
};

export const setStage = async (options: ChromiumOptions = {}): Promise<Stage> => {
  const chromium = await launchChromium(options);
  const page = await chromium.newPage("about:blank");
  await inPopup({ chromium, page }, (popup) => job.setUpWorkspace(popup, WORKSPACE));
  const vault = await openReader(chromium, WORKSPACE.passphrase);
  await page.bringToFront();
  const badge = async (): Promise<string> =>
    (await chromium.worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
    });
  return { chromium, vault, page, badge };
};

export const lockStage = (stage: Stage): Promise<void> => inPopup(stage, (popup) => job.lock(popup));
export const unlockStage = (stage: Stage): Promise<void> =>
  inPopup(stage, (popup) => job.unlock(popup, WORKSPACE.passphrase));

/** Loads `url` in the stage's page and presses in `field` until the menu shows `text`. */
export const openMenuAt = async ({ page }: Pick<Stage, "page">, url: string, field: string, text: string): Promise<void> => {
  await page.bringToFront();
  await page.goto(url);
  await clickAt(page, field);
  await job.see(await waitForMenu(page), text);
};

/**
 * Stops the page's own thread at the first `event` that reaches it, before its own listeners: what the page is about to
 * see is known, and nothing has gone on since.
 * @returns once stopped, a function that lets it go on
 */
export const holdPageAt = async (page: Page, event: string, act: () => Promise<void>): Promise<() => Promise<void>> => {
  const debug = await page.createCDPSession();
  await debug.send("Debugger.enable");
  await page.evaluate((name) => {
    // oxlint-disable-next-line no-debugger
    const hold = new Function("debugger;");
    addEventListener(name, () => hold(), { capture: true, once: true });
  }, event);
  const held = new Promise<void>((resolve) => debug.once("Debugger.paused", () => resolve()));
  await Promise.all([held, act()]);
  return async () => {
    await debug.send("Debugger.resume");
    await debug.detach();
  };
};

/**
 * Holds back the page's next navigation, as a slow network does, while `act` starts it: what was asked for is known, and
 * nothing has been answered.
 * @returns once held, a function that lets it go on and waits for the page that it leads to
 * @throws Error where `act` starts none
 */
export const holdNavigation = async (page: Page, act: () => Promise<void>): Promise<() => Promise<void>> => {
  await page.setRequestInterception(true);
  const held = new Promise<() => Promise<void>>((resolve) => {
    let isHeld = false;
    page.on("request", (request) => {
      // The menu's own frame, and whatever comes after, is none of it.
      if (isHeld || !request.isNavigationRequest() || request.frame() !== page.mainFrame()) {
        void request.continue().catch(() => undefined);
        return;
      }
      isHeld = true;
      resolve(() => request.continue());
    });
  });
  await act();
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("Nothing navigated within 15 s")), 15_000).unref());
  const goOn = await Promise.race([held, late]);
  return async () => {
    await Promise.all([page.waitForNavigation(), goOn()]);
    page.removeAllListeners("request");
    await page.setRequestInterception(false);
  };
};
