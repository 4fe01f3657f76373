/**
 * A thief's hands on a real profile: the rows of the vault by raw IndexedDB, and the witness in the browser's stores, in a
 * document of the extension's own origin that runs none of its code. Not what any of it means.
 */
import type { Page } from "puppeteer-core";

export type RawRow = Record<string, unknown>;

/** What a case has in its hands inside that document. Closes over nothing of the test. */
export type Raw = {
  all(table: string): Promise<RawRow[]>;
  put(table: string, ...rows: RawRow[]): Promise<void>;
  remove(table: string, key: IDBValidKey): Promise<void>;
  /** The row of an item, by its id in hex. */
  item(id: string): Promise<RawRow>;
  ofVault(table: string, vault: string): Promise<RawRow[]>;
  bytes(hex: string): Uint8Array;
  /** A copy with one bit of a byte column changed, somewhere in its middle. */
  flipped(row: RawRow, column: string): RawRow;
  /** Keeps everything as it is now under a name. */
  keep(name: string): Promise<void>;
  /** Puts everything back; only some tables, and the witness left alone, where tables are given. */
  putBack(name: string, tables?: readonly string[]): Promise<void>;
};

export type Tamper = (raw: Raw, ids: Readonly<Record<string, string>>) => Promise<void>;

const install = (): void => {
  const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const withDatabase = async <Result>(act: (database: IDBDatabase) => Promise<Result>): Promise<Result> => {
    const database = await done(indexedDB.open("locum"));
    try {
      return await act(database);
    } finally {
      database.close();
    }
  };
  const hex = (value: unknown): string =>
    value instanceof Uint8Array ? Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("") : "";
  const one = (row: RawRow | undefined): RawRow => {
    if (row === undefined) throw new Error("no such row");
    return row;
  };
  const stores = { local: ["witness", "read-only"], session: ["witness"] } as const;
  type Kept = { tables: Map<string, RawRow[]>; local: RawRow; session: RawRow };
  const kept = new Map<string, Kept>();
  const raw: Raw = {
    all: (table) => withDatabase((database) => done(database.transaction(table).objectStore(table).getAll())),
    put: (table, ...rows) =>
      withDatabase(async (database) => {
        const store = database.transaction(table, "readwrite").objectStore(table);
        await Promise.all(rows.map((row) => done(store.put(row))));
      }),
    remove: (table, key) =>
      withDatabase((database) => done(database.transaction(table, "readwrite").objectStore(table).delete(key))),
    item: async (id) => one((await raw.all("items")).find((row) => hex(row["item"]) === id)),
    ofVault: async (table, vault) => (await raw.all(table)).filter((row) => hex(row["vault"]) === vault),
    bytes: (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    flipped: (row, column) => {
      const changed = new Uint8Array(row[column] as Uint8Array);
      const middle = changed.length >> 1;
      changed[middle] = (changed[middle] ?? 0) ^ 1;
      return { ...row, [column]: changed };
    },
    keep: (name) =>
      withDatabase(async (database) => {
        const tables = new Map<string, RawRow[]>();
        for (const table of database.objectStoreNames) {
          tables.set(table, await done(database.transaction(table).objectStore(table).getAll()));
        }
        const local = await chrome.storage.local.get([...stores.local]);
        kept.set(name, { tables, local, session: await chrome.storage.session.get([...stores.session]) });
      }),
    putBack: (name, only) =>
      withDatabase(async (database) => {
        const { tables, local, session } = kept.get(name) ?? { tables: new Map(), local: {}, session: {} };
        for (const [table, rows] of tables) {
          if (only !== undefined && !only.includes(table)) continue;
          const store = database.transaction(table, "readwrite").objectStore(table);
          await Promise.all([done(store.clear()), ...rows.map((row: RawRow) => done(store.put(row)))]);
        }
        if (only !== undefined) return;
        await chrome.storage.local.remove([...stores.local]);
        await chrome.storage.local.set(local);
        await chrome.storage.session.set(session);
      }),
  };
  Object.assign(globalThis, { raw });
};

/** @param page a document of the extension's own origin that runs none of its scripts */
export const takeRows = async (page: Page, ids: Readonly<Record<string, string>>) => {
  await page.evaluate(install);
  /** Runs `act` in that document. */
  return (act: Tamper): Promise<unknown> => page.evaluate(`(${String(act)})(globalThis.raw, ${JSON.stringify(ids)})`);
};
