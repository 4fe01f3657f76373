/**
 * Whether the browser lets Locum into web pages. The manifest asks for all of them; in Firefox, and in Chrome by its own
 * menu, a person may take that back, and then nothing opens in a field.
 */
import { browser } from "./browser.ts";

const EVERYWHERE = { origins: ["<all_urls>"] };

/** @returns whether Locum may run in every page */
export const hasHostAccess = (): Promise<boolean> => browser.permissions.contains(EVERYWHERE);

/** To be called straight from a press. @returns whether the person agreed */
export const requestHostAccess = (): Promise<boolean> => browser.permissions.request(EVERYWHERE);

/** Calls back whenever it was given or taken. @returns how to stop that */
export const onHostAccessChange = (listener: () => void): (() => void) => {
  const { onAdded, onRemoved } = browser.permissions;
  const heard = () => listener();
  onAdded.addListener(heard);
  onRemoved.addListener(heard);
  return () => {
    onAdded.removeListener(heard);
    onRemoved.removeListener(heard);
  };
};
