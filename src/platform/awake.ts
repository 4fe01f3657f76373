/** Keeps the worker from being ended while it waits for a database: only calls of the extension API count as work. */
import { browser } from "./browser.ts";

/** Chrome ends a worker that was idle for 30 s. */
const EVERY_MS = 20_000;

export const keepAwake = async <Result>(act: () => Promise<Result>): Promise<Result> => {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), EVERY_MS);
  try {
    return await act();
  } finally {
    clearInterval(timer);
  }
};
