/** The vault's tables in memory: what the maker writes into, much quicker than a database in JavaScript. */
import type { DropboxRows, EventRows, ItemRows, Rows, VaultStore, VaultTables } from "../../src/vault/store.ts";

const keyText = (key: unknown): string => {
  if (key instanceof Uint8Array) return Buffer.from(key).toString("hex");
  return Array.isArray(key) ? key.map(keyText).join(" ") : String(key);
};

export type MemoryTables = Readonly<Record<keyof VaultTables, Map<string, Readonly<Record<string, unknown>>>>>;

const KEY_PATHS: Readonly<Record<keyof VaultTables, string | readonly string[]>> = {
  device: "device",
  slots: "slot",
  vaults: "vault",
  items: ["vault", "item"],
  pages: ["vault", "prefix"],
  heads: "vault",
  events: ["vault", "device", "number"],
  dropbox: "entry",
};

const tableOf = <Row, Key>(rows: Map<string, unknown>, path: string | readonly string[]): Rows<Row, Key> => {
  const keyOf = (row: Row): string => {
    const fields = row as Record<string, unknown>;
    return typeof path === "string" ? keyText(fields[path]) : keyText(path.map((field) => fields[field]));
  };
  const get = (key: Key): Row | undefined => rows.get(keyText(key)) as Row | undefined;
  const put = (row: Row): void => {
    rows.set(keyOf(row), row);
  };
  return {
    get: async (key) => get(key),
    getMany: async (keys) => keys.map(get),
    all: async () => [...rows.values()] as Row[],
    count: async () => rows.size,
    put: async (row) => put(row),
    putMany: async (many) => many.forEach(put),
    remove: async (key) => rows.delete(keyText(key)),
    removeMany: async (keys) => keys.forEach((key) => rows.delete(keyText(key))),
  };
};

/** One transaction at a time and none is undone: for one writer that doesn't fail. */
export const createMemoryStore = (): { readonly store: VaultStore; readonly tables: MemoryTables } => {
  const names = Object.keys(KEY_PATHS) as (keyof VaultTables)[];
  const tables = Object.fromEntries(names.map((name) => [name, new Map()])) as MemoryTables;
  const plain = Object.fromEntries(names.map((name) => [name, tableOf(tables[name], KEY_PATHS[name])]));
  const never = (): never => {
    throw new Error("the maker doesn't look anything up");
  };
  const items = { ...(plain["items"] as ItemRows), withTokens: never };
  const events = { ...(plain["events"] as EventRows), range: never };
  const dropbox = { ...(plain["dropbox"] as DropboxRows), waiting: never, countWaiting: never };
  const all = { ...plain, items, events, dropbox } as unknown as VaultTables;
  return { store: { read: (act) => act(all), write: (act) => act(all), removeCopies: async () => undefined, close: () => undefined }, tables };
};
