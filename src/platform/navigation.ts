/** Documents coming and going in tabs. */
import { browser } from "./browser.ts";

export interface Committed {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
  readonly isReload: boolean;
  /** Submitting a form led there. */
  readonly byForm: boolean;
}

/** Calls back when a frame gets a new document. */
export const onCommitted = (listener: (event: Committed) => void): void => {
  browser.webNavigation.onCommitted.addListener(({ tabId, frameId, url, transitionType }) =>
    listener({ tabId, frameId, url, isReload: transitionType === "reload", byForm: transitionType === "form_submit" }),
  );
};

export const onTabClosed = (listener: (tabId: number) => void): void =>
  browser.tabs.onRemoved.addListener((tabId) => listener(tabId));

export const onInstalled = (listener: () => void): void => browser.runtime.onInstalled.addListener(() => listener());

/** Wakes the worker when the browser starts, not only when it is needed for the first time. */
export const onBrowserStart = (listener: () => void): void => browser.runtime.onStartup.addListener(() => listener());
