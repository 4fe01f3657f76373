/**
 * Starts Chromium with the built extension and drives it: the real toolbar popup, the worker and its death, the
 * browser's death, the same profile again. No test hooks: what a person, or bad luck, can do.
 * Follows toolchain.md, "Chromium".
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from "puppeteer-core";
import { findChromium } from "../../../scripts/find-browser.mjs";
import { createProblems, type Problems } from "./problems.ts";
import { createProfile, installExtension, killHard, removeProfile } from "./profile.ts";

export type ChromiumOptions = {
  /** Kept after closing where it is given; otherwise a new one that is removed. */
  readonly profileDir?: string;
  readonly headless?: boolean;
  /** The unpacked extension; `LOCUM_EXTENSION_DIR`, else `dist/chrome`. */
  readonly extensionDir?: string;
  readonly args?: readonly string[];
};

/** The worker as it is now. Each call attaches and detaches: a worker that a debugger hangs on does not end. */
export type RunningWorker = {
  /** Runs `act` in it; arguments and result travel as JSON. @throws what `act` throws, as text */
  evaluate<Given extends readonly unknown[], Result>(
    act: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>>;
};

export type RunningChromium = {
  readonly browser: Browser;
  readonly extensionId: string;
  readonly profileDir: string;
  readonly problems: Problems;
  /** The address of one of the extension's pages. */
  urlOf(path: string): string;
  newPage(url?: string): Promise<Page>;
  /** The worker, alive. Does not wake it: something must have. @throws after 10 s without one */
  worker(): Promise<RunningWorker>;
  isWorkerAlive(): Promise<boolean>;
  /** Ends the worker, as the browser does when it likes. A message that waits for an answer may start another at once. */
  stopWorker(): Promise<void>;
  /** Installs the extension anew over the old one, as an update does: pages that are open keep the old content script. */
  update(): Promise<void>;
  /**
   * Presses the toolbar button over `page`, which is brought to the front: the real popup, and the tab is granted as by
   * a person's press. A dead worker stays dead unless the popup wakes it. The popup closes when it loses the focus.
   */
  openPopup(page: Page): Promise<Page>;
  /** @returns the popup (or the small window in its place) that opens while `act` runs. @throws after 15 s without one */
  popupDuring(act: () => Promise<void>): Promise<Page>;
  /** Ends the browser with kill -9. The profile stays. */
  kill(): Promise<void>;
  /** The same profile again, after `kill` or `close`. */
  relaunch(): Promise<RunningChromium>;
  /** Ends the browser in the ordinary way. The profile stays until `remove`. */
  quit(): Promise<void>;
  /** Quits, and removes a profile that was made here. */
  close(): Promise<void>;
};

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The sandbox stays on wherever it can: only root can't have it. */
export const sandboxFlags = (): readonly string[] => (process.getuid?.() === 0 ? ["--no-sandbox"] : []);

const until = async <T>(what: string, look: () => Promise<T | null> | T | null, timeout = 10_000): Promise<T> => {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`${what}: not within ${timeout} ms`);
    await new Promise((wake) => setTimeout(wake, 20));
  }
};

export const launchChromium = async (options: ChromiumOptions = {}): Promise<RunningChromium> => {
  const { headless = true, extensionDir = process.env["LOCUM_EXTENSION_DIR"] ?? "dist/chrome", args = [] } = options;
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("No Chromium, Chrome or Edge here: install one or set BROWSER_PATH");
  const manifest: { readonly action: { readonly default_popup: string } } = JSON.parse(
    readFileSync(resolve(extensionDir, "manifest.json"), "utf8"),
  );
  const profileDir = options.profileDir ?? createProfile();
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    userDataDir: profileDir,
    // By the pipe, and not by --load-extension: branded Chrome ignores that flag.
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [...FLAGS, "--window-size=1280,1000", "--screen-info={1600x1200}", ...sandboxFlags(), ...args],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const abandon = async (): Promise<void> => {
    await browser.close();
    if (options.profileDir === undefined) removeProfile(profileDir);
  };
  const extensionId = await installExtension(browser, extensionDir, abandon);
  const origin = `chrome-extension://${extensionId}`;
  const popupUrl = `${origin}/${manifest.action.default_popup}`;
  const problems = createProblems();

  const isWorkerTarget = (target: Target): boolean => target.type() === "service_worker" && target.url().startsWith(origin);
  const findWorkerTarget = (): Target | null => browser.targets().find(isWorkerTarget) ?? null;

  /** The browser is asked, not the driver's list: that goes on naming workers which are no more, now and then. */
  const control: CDPSession = await browser.target().createCDPSession();
  const workerTargetId = async (): Promise<string | null> => {
    const { targetInfos } = await control.send("Target.getTargets");
    return targetInfos.find(({ type, url }) => type === "service_worker" && url.startsWith(origin))?.targetId ?? null;
  };
  const evaluateIn = async (targetId: string, expression: string, timeout = 20_000): Promise<unknown> => {
    const { sessionId } = await control.send("Target.attachToTarget", { targetId, flatten: true });
    const session = control.connection()?.session(sessionId);
    const ask = async (): Promise<unknown> => {
      // Where the driver missed that a worker started, it still waits for a debugger's leave.
      await session?.send("Runtime.runIfWaitingForDebugger");
      const answer = await session?.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
      const { exceptionDetails } = answer ?? {};
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return answer?.result.value;
    };
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("The worker does not answer")), timeout).unref());
    try {
      return await Promise.race([ask(), late]);
    } finally {
      await control.send("Target.detachFromTarget", { sessionId }).catch(() => undefined);
    }
  };

  const watchWorker = async (target: Target): Promise<void> => {
    if (!isWorkerTarget(target)) return;
    const worker = await target.worker();
    worker?.client.on("Runtime.exceptionThrown", ({ exceptionDetails }) => {
      problems.add("worker", exceptionDetails.exception?.description ?? exceptionDetails.text);
    });
    worker?.on("console", (message) => {
      if (message.type() === "error") problems.add("worker", message.text());
    });
  };
  const watch = (target: Target): void => {
    // A worker may be gone again before it could be watched: no news then.
    watchWorker(target).catch((error: unknown) => {
      if (browser.connected && findWorkerTarget() === target) problems.add("harness", String(error));
    });
  };
  browser.on("targetcreated", watch);
  for (const target of browser.targets()) watch(target);

  const worker = async (): Promise<RunningWorker> =>
    until("The extension's worker", async () => {
      const targetId = await workerTargetId();
      if (targetId === null) return null;
      try {
        if ((await evaluateIn(targetId, "typeof chrome?.runtime?.id", 1_000)) !== "string") return null;
      } catch {
        return null; // It died between the two lines: look again.
      }
      return {
        evaluate: async <Given extends readonly unknown[], Result>(
          act: (...given: Given) => Result,
          ...given: Given
        ): Promise<Awaited<Result>> =>
          (await evaluateIn(targetId, `(${act.toString()})(...${JSON.stringify(given)})`)) as Awaited<Result>,
      };
    });

  const popupDuring = async (act: () => Promise<void>): Promise<Page> => {
    const before = new Set(browser.targets());
    const opened = browser.waitForTarget((target) => !before.has(target) && target.url().startsWith(popupUrl), { timeout: 15_000 });
    const [target] = await Promise.all([opened, act()]);
    const popup = await target.asPage();
    problems.watch(popup);
    await popup.waitForFunction(() => document.readyState === "complete");
    return popup;
  };

  const openPopup = async (page: Page): Promise<Page> => {
    await page.bringToFront();
    const extension = (await browser.extensions()).get(extensionId);
    if (extension === undefined) throw new Error("The browser does not know the extension any more");
    return popupDuring(() => page.triggerExtensionAction(extension));
  };

  let isOver = false;
  const running: RunningChromium = {
    browser,
    extensionId,
    profileDir,
    problems,
    urlOf: (path) => `${origin}/${path}`,
    newPage: async (url) => {
      const page = await browser.newPage();
      problems.watch(page);
      if (url !== undefined) await page.goto(url);
      return page;
    },
    worker,
    isWorkerAlive: async () => (await workerTargetId()) !== null,
    stopWorker: async () => {
      const targetId = await workerTargetId();
      if (targetId === null) return;
      await evaluateIn(targetId, "globalThis.isOldWorker = true");
      // The driver's own session on it must go too. It may have gone before.
      const driven = await findWorkerTarget()?.worker();
      await driven?.close().catch(() => control.send("Target.closeTarget", { targetId }).catch(() => undefined));
      await until("The end of the worker", async () => {
        if ((await workerTargetId()) !== targetId) return true;
        // Another one may have started under the same target: the old one has ended all the same.
        const isOld = await evaluateIn(targetId, "'isOldWorker' in globalThis", 500).catch(() => true);
        return isOld === false ? true : null;
      });
    },
    update: async () => {
      await installExtension(browser, extensionDir, abandon);
    },
    openPopup,
    popupDuring,
    kill: async () => {
      isOver = true;
      await killHard(browser);
    },
    relaunch: async () => {
      if (!isOver) throw new Error("Close or kill the browser first: two can't share a profile");
      return launchChromium({ ...options, profileDir });
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
  try {
    await worker();
  } catch (error) {
    await abandon();
    throw error;
  }
  return running;
};
