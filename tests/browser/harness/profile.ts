/** What the two browsers share: profiles on the disk, installing an extension, and the one hard way to end a browser. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "puppeteer-core";

export const createProfile = (): string => mkdtempSync(join(tmpdir(), "locum-profile-"));

/** Helper processes may still write for a moment after the browser ended: hence the retries. */
export const removeProfile = (path: string): void => {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
};

/** Ends the browser and its helpers as kill -9 does: no handler runs, nothing is flushed. */
export const killHard = async (browser: Browser): Promise<void> => {
  const child = browser.process();
  if (child === null || child.pid === undefined) throw new Error("This browser was not started here");
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
  // The driver starts the browser as the leader of a process group on Linux and macOS.
  process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  await ended;
};

/** @returns the extension's id. @throws after `abandon`, so that a failed start leaves no browser and no profile behind */
export const installExtension = async (browser: Browser, folder: string, abandon: () => Promise<void>): Promise<string> => {
  try {
    return await browser.installExtension(resolve(folder));
  } catch (error) {
    await abandon();
    throw new Error(`The browser does not take ${folder}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};
