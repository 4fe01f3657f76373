/**
 * A copy of the whole database, made before an upgrade and kept until what came of it was verified. Knows nothing of what
 * the rows mean. Raw IndexedDB, because the copy has whatever shape the older database has. Follows vault-format §14.
 */

import { equalBytes } from "../bytes/bytes.ts";

/** Rows at once: what a worker may lose when it is stopped. */
const BATCH = 500;
/** A copy is whole when its database has this version; while it is being made it has the one before. */
const WHOLE = 2;

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const versionOf = async (name: string): Promise<number> =>
  (await indexedDB.databases()).find((database) => database.name === name)?.version ?? 0;

const openDatabase = (name: string, version?: number, make?: (database: IDBDatabase) => void): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => make?.(request.result);
  return settled(request);
};

/** Makes in `to` the object stores and indexes that `from` has. */
const makeStores = (from: IDBDatabase, to: IDBDatabase): void => {
  const names = [...from.objectStoreNames];
  const transaction = from.transaction(names);
  for (const name of names) {
    const store = transaction.objectStore(name);
    const made = to.createObjectStore(name, { keyPath: store.keyPath });
    for (const indexName of store.indexNames) {
      const { keyPath, multiEntry, unique } = store.index(indexName);
      made.createIndex(indexName, keyPath, { multiEntry, unique });
    }
  }
};

type Rows = readonly [rows: readonly unknown[], keys: readonly IDBValidKey[]];

const rowsAfter = (database: IDBDatabase, table: string, after: IDBValidKey | null): Promise<Rows> => {
  const store = database.transaction(table).objectStore(table);
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  return Promise.all([settled(store.getAll(range, BATCH)), settled(store.getAllKeys(range, BATCH))]);
};

const lastKey = async (database: IDBDatabase, table: string): Promise<IDBValidKey | null> => {
  const cursor = await settled(database.transaction(table).objectStore(table).openKeyCursor(null, "prev"));
  return cursor?.primaryKey ?? null;
};

const copyTable = async (from: IDBDatabase, to: IDBDatabase, table: string): Promise<void> => {
  // Batches are whole and in the order of keys: the last key tells how far it came.
  let after = await lastKey(to, table);
  for (;;) {
    const [rows, keys] = await rowsAfter(from, table, after);
    if (rows.length === 0) return;
    const transaction = to.transaction(table, "readwrite", { durability: "strict" });
    for (const row of rows) transaction.objectStore(table).put(row);
    await done(transaction);
    after = keys.at(-1) ?? null;
  }
};

const isSame = (a: unknown, b: unknown): boolean => {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return equalBytes(a, b);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key) => isSame(a[key as never], b[key as never]));
};

const isTableSame = async (from: IDBDatabase, to: IDBDatabase, table: string): Promise<boolean> => {
  let after: IDBValidKey | null = null;
  for (;;) {
    const [[rows, keys], [copies]]: readonly [Rows, Rows] = await Promise.all([rowsAfter(from, table, after), rowsAfter(to, table, after)]);
    if (!isSame(rows, copies)) return false;
    if (rows.length === 0) return true;
    after = keys.at(-1) ?? null;
  }
};

const copyAll = async (from: IDBDatabase, to: string): Promise<boolean> => {
  const copy = await openDatabase(to, WHOLE - 1, (made) => makeStores(from, made));
  try {
    const tables = [...from.objectStoreNames];
    for (const table of tables) await copyTable(from, copy, table);
    for (const table of tables) if (!(await isTableSame(from, copy, table))) return false;
    return true;
  } finally {
    copy.close();
  }
};

/**
 * Copies `from` to `to`, or goes on with a copy that was begun. Nothing may write to `from` meanwhile. Does nothing when
 * the copy is whole already.
 *
 * @throws DOMException when the database refuses, as `QuotaExceededError`; `from` is as it was then
 * @throws RangeError when the copy is not what was copied
 */
export const copyDatabase = async (from: string, to: string): Promise<void> => {
  if ((await versionOf(to)) >= WHOLE) return;
  const database = await openDatabase(from);
  try {
    if (!(await copyAll(database, to))) {
      // Of an older state: it was begun, and then `from` was used again.
      await settled(indexedDB.deleteDatabase(to));
      if (!(await copyAll(database, to))) throw new RangeError("the copy is not what was copied");
    }
  } finally {
    database.close();
  }
  (await openDatabase(to, WHOLE)).close();
};

/** Removes every database whose name begins so. */
export const removeCopies = async (prefix: string): Promise<void> => {
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(prefix) === true) await settled(indexedDB.deleteDatabase(name));
  }
};
