/**
 * Alarms: they wake the worker so that it looks at its deadlines; what is due is told by time stamps, never by the
 * alarm itself. Chrome's shortest period is 30 s.
 */
import { browser } from "./browser.ts";

/** @param when ms since the epoch */
export const wakeAt = (name: string, when: number): void => void browser.alarms.create(name, { when });

export const cancelWake = async (name: string): Promise<void> => {
  await browser.alarms.clear(name);
};

export const onWake = (listener: (name: string) => void): void =>
  browser.alarms.onAlarm.addListener(({ name }) => listener(name));

/** Calls back when the system's screen locks. */
export const onScreenLock = (listener: () => void): void =>
  browser.idle.onStateChanged.addListener((state) => {
    if (state === "locked") listener();
  });
