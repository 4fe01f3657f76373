/**
 * Chrome keeps IndexedDB and storage.local in LevelDB, which after a crash goes on with the log of the run before. A
 * record that the crash cut off stays in the middle of that log, and the next start takes the store for corrupt: it
 * deletes the whole database, and of storage.local the damaged part. So the log of an earlier run is left behind before
 * anything is acknowledged: a log that has grown beyond 4 MiB is closed, its records go into a table, and it is deleted.
 * See decision 0007.
 */
import { browser, chromeApi } from "./browser.ts";

const SCRATCH = "locum-scratch";
/** LevelDB's write buffer is 4 MiB: two that are larger, and a third write, close the log and wait for its table. */
const BURSTS = 2;
const BURST_BYTES = 4.5 * 2 ** 20;
/** Chrome puts larger values into files of their own. */
const VALUE_BYTES = 60_000;

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const openScratch = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(SCRATCH);
  request.onupgradeneeded = () => request.result.createObjectStore(SCRATCH);
  return settled(request);
};

const writeBurst = (database: IDBDatabase): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(SCRATCH, "readwrite", { durability: "relaxed" });
    const value = new Uint8Array(VALUE_BYTES);
    for (let key = 0; key * VALUE_BYTES < BURST_BYTES; key += 1) transaction.objectStore(SCRATCH).put(value, key);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const leaveDatabaseLog = async (): Promise<void> => {
  const database = await openScratch();
  try {
    for (let burst = 0; burst < BURSTS; burst += 1) await writeBurst(database);
  } finally {
    database.close();
    await settled(indexedDB.deleteDatabase(SCRATCH));
  }
};

const leaveLocalLog = async (): Promise<void> => {
  try {
    const value = " ".repeat(BURST_BYTES);
    for (let burst = 0; burst < BURSTS; burst += 1) await browser.storage.local.set({ [SCRATCH]: value });
  } finally {
    await browser.storage.local.remove(SCRATCH);
  }
};

/** Firefox keeps both in SQLite, which cuts off what a crash left half-written: nothing to do there. */
export const leaveStorageLogs = async (): Promise<void> => {
  if (chromeApi() === null) return;
  await Promise.all([leaveDatabaseLog(), leaveLocalLog()]);
};
