/**
 * Where the Firefox tests begin: Firefox with Locum, a vault that is set up and unlocked in the real toolbar popup, an
 * outside reader of its rows, and a page in front. The same job as in Chromium (stage.ts), in another browser.
 */
import type { Page } from "puppeteer-core";
import { launchFirefox, type FirefoxOptions, type RunningFirefox } from "./firefox.ts";
import * as job from "./main-job.ts";
import { readerIn, type VaultReader } from "./vault.ts";

export const WORKSPACE: job.Workspace = {
  name: "Example Ltd",
  passphrase: "gravel otter lantern mosaic thunder",
  domain: "bots.example.com",
};

export type FirefoxStage = {
  readonly firefox: RunningFirefox;
  readonly vault: VaultReader;
  /** A page in front, for the whole file. */
  readonly page: Page;
};

/** Runs `act` in the toolbar popup over `page`, and closes it. */
export const inFirefoxPopup = async <T>(
  { firefox, page }: Pick<FirefoxStage, "firefox" | "page">,
  act: (popup: Page) => Promise<T>,
): Promise<T> => {
  const popup = await firefox.openPopup(page);
  try {
    return await act(popup);
  } finally {
    await firefox.closePopup();
  }
};

export const setFirefoxStage = async (options: FirefoxOptions = {}): Promise<FirefoxStage> => {
  const firefox = await launchFirefox(options);
  const page = await firefox.newPage();
  await inFirefoxPopup({ firefox, page }, (popup) => job.setUpWorkspace(popup, WORKSPACE));
  // An image of the extension's own: a document of its origin in which none of its scripts run.
  const vault = readerIn(await firefox.openExtensionPage("icons/16.png"), firefox.profileDir, WORKSPACE.passphrase);
  await page.bringToFront();
  return { firefox, vault, page };
};
