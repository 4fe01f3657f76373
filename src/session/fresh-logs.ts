/**
 * Sees to it that nothing is acknowledged while it lies in a log that an earlier run of the browser began: see
 * src/platform/storage-logs.ts for what such a log may do. Remembered in the area that ends with the browser.
 */
import { AppError } from "../errors.ts";
import type { VaultStore } from "../vault/store.ts";
import type { Area } from "./area.ts";

const FRESH = "fresh-logs";
/** A browser that does not come to an end with it keeps no write waiting for longer (ms). */
const LONGEST_WAIT = 5_000;

export interface FreshLogs {
  /**
   * Once in a run of the browser, and again after {@link FreshLogs.doubt}; at once when it is done. Never fails: where
   * the disk is full the next call tries again, and what is written meanwhile is no worse off than before.
   */
  ensure(): Promise<void>;
  /** A write failed: what is left of it may stand in the log. */
  doubt(): Promise<void>;
}

const inTime = (act: Promise<void>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RangeError("too late")), LONGEST_WAIT);
  });
  return Promise.race([act, late]).finally(() => clearTimeout(timer));
};

export const createFreshLogs = (area: Area, leaveLogs: () => Promise<void>): FreshLogs => {
  let underWay: Promise<void> | null = null;
  const leave = async (): Promise<void> => {
    try {
      if ((await area.get(FRESH)) === true) return;
      await inTime(leaveLogs());
      await area.set(FRESH, true);
    } catch {
      underWay = null;
    }
  };
  return {
    ensure: () => (underWay ??= leave()),
    doubt: async () => {
      underWay = null;
      await area.remove([FRESH]);
    },
  };
};

/** @returns `store`, whose writes wait until the logs are fresh; its reads do not */
export const onFreshLogs = (store: VaultStore, logs: FreshLogs): VaultStore => ({
  read: (act) => {
    void logs.ensure();
    return store.read(act);
  },
  write: async (act) => {
    await logs.ensure();
    try {
      return await store.write(act);
    } catch (error) {
      if (error instanceof AppError && (error.code === "QuotaExceeded" || error.code === "DatabaseFailed")) await logs.doubt();
      throw error;
    }
  },
  removeCopies: () => store.removeCopies(),
  close: () => store.close(),
});
