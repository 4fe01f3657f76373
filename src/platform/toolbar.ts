/** The toolbar button: its badge, and the popup that only the browser can open. */
import { browser } from "./browser.ts";
import { openAppWindow } from "./tabs.ts";

/**
 * @param text up to 4 characters, "" for none
 * @param tabId its own badge; with none of its own a tab shows the one of all tabs
 */
export const setBadge = async (text: string, tabId?: number): Promise<void> => {
  const target = tabId === undefined ? { text } : { text: text === "" ? null : text, tabId };
  // A tab that closed meanwhile has no badge to set.
  await browser.action.setBadgeText(target).catch(() => undefined);
};

/**
 * Opens the browser-owned popup; where the browser refuses (no focused window, or it wants a press of its own kind),
 * the same page as a small window.
 */
export const openPopup = async (): Promise<void> => {
  try {
    await browser.action.openPopup();
  } catch {
    await openAppWindow();
  }
};
