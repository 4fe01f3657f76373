/** Tells a page of the extension that the session was ended, by whatever: without the worker, which may end with it. */
import type { Storage } from "webextension-polyfill";
import { browser } from "./browser.ts";

/** Where src/session keeps it. */
const KEY = "session";

/** @returns what ends the listening */
export const onSessionEnd = (listener: () => void): (() => void) => {
  const onChange = (changes: Readonly<Record<string, Storage.StorageChange>>, area: string): void => {
    const change = changes[KEY];
    if (area === "session" && change !== undefined && change.newValue === undefined) listener();
  };
  browser.storage.onChanged.addListener(onChange);
  return () => browser.storage.onChanged.removeListener(onChange);
};
