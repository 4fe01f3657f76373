/** An older database, of a made-up schema: it opens, an upgrade that is stopped anywhere goes on, and a copy is kept. */
import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { createSerial } from "../../../src/session/serial.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { openItem, saveItems } from "../../../src/vault/items.ts";
import { SCHEMA_VERSIONS, type SchemaVersion } from "../../../src/vault/schema.ts";
import { openStore, type VaultStore } from "../../../src/vault/store.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { openDevice } from "../../vault-reader/device.ts";
import { readProfile } from "../../vault-reader/reader.ts";
import { account, deriveQuickly, dumpVault, openVault, type OpenVault, PASSPHRASE } from "./fixture.ts";

const ITEMS = 700;
const KEY_PATHS = {
  device: "device",
  slots: "slot",
  vaults: "vault",
  items: ["vault", "item"],
  pages: ["vault", "prefix"],
  heads: "vault",
  events: ["vault", "device", "number"],
  dropbox: "entry",
};
const TABLES = Object.keys(SCHEMA_VERSIONS[0]?.stores ?? {});

/** Before today's: the items lay in a table `records`, in which the revision was called `count`, and nothing was indexed. */
const OLDER: readonly SchemaVersion[] = [
  { version: 1, stores: { ...SCHEMA_VERSIONS[0]?.stores, items: "[vault+item]" } },
  {
    version: 2,
    stores: SCHEMA_VERSIONS[0]?.stores ?? {},
    upgrade: ({ each }) => each("items", ({ count, ...row }) => ({ ...row, revision: count })) as Promise<void>,
  },
];

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const rawRows = async (name: string, table: string): Promise<readonly Record<string, unknown>[]> => {
  const database = await done(indexedDB.open(name));
  const rows = await done(database.transaction(table).objectStore(table).getAll());
  database.close();
  return rows;
};

const names = async (prefix: string): Promise<readonly string[]> =>
  (await indexedDB.databases()).flatMap(({ name = "" }) => (name.startsWith(prefix) ? [name] : [])).sort();

/** @returns a vault whose database has the older schema */
const olderVault = async (items = ITEMS): Promise<OpenVault & { readonly old: string }> => {
  const opened = await openVault();
  await saveItems(opened.context, opened.keychain, Array.from({ length: items }, (_, n) => account(opened.vault, { content: { n } })), [
    { vault: opened.vault, item: null, action: "filled" },
  ]);
  opened.context.store.close();
  const old = `${opened.name}-old`;
  const older = openStore(old, { versions: OLDER.slice(0, 1) });
  const rows = await Promise.all(TABLES.map((table) => rawRows(opened.name, table)));
  await older.write(async (tables) => {
    for (const [index, table] of TABLES.entries()) {
      const asItWas = (rows[index] ?? []).map(({ revision, ...row }) => (table === "items" ? { ...row, count: revision } : { revision, ...row }));
      await (tables[table as "slots"] as { putMany(rows: readonly unknown[]): PromiseLike<unknown> }).putMany(asItWas);
    }
  });
  older.close();
  return { ...opened, old };
};

const read = (store: VaultStore) => store.read((tables) => Promise.resolve(tables.items.count()));

const soundness = async ({ context, vault, witness, old, clock, readOnly }: OpenVault & { old: string }, store: VaultStore) => {
  const now = { ...context, store };
  const keychain = await unlock(now, PASSPHRASE);
  const { entries, refused } = await listCatalogue(now, keychain, vault);
  const [first] = entries;
  const item = first === undefined ? null : await openItem(now, keychain, vault, first.id);
  const dump = await dumpVault({ name: old, context: now, witness, clock, readOnly });
  const { problems } = await readProfile(dump, openDevice(dump, PASSPHRASE, deriveQuickly));
  return { items: entries.length, refused, isReadable: item !== null, problems };
};
const SOUND = { items: ITEMS, refused: [], isReadable: true, problems: [] };

afterEach(() => vi.restoreAllMocks());

test("it opens, with everything in it, and a copy of what was there is kept until it was verified", async () => {
  const vault = await olderVault();
  const before = await rawRows(vault.old, "items");
  const store = openStore(vault.old, { versions: OLDER });
  expect(await soundness(vault, store)).toEqual(SOUND);
  expect(await names(`${vault.old}-before-`)).toEqual([`${vault.old}-before-1`]);
  expect(await rawRows(`${vault.old}-before-1`, "items")).toEqual(before);
  await store.removeCopies();
  expect(await names(`${vault.old}-before-`)).toEqual([]);
  expect(await soundness(vault, store)).toEqual(SOUND);
  store.close();
});

test("one of today's is opened as it is, without a copy", async () => {
  const { name, context } = await openVault();
  context.store.close();
  const store = openStore(name);
  await read(store);
  expect(await names(`${name}-before-`)).toEqual([]);
  store.close();
});

test.each([1, 200, 501, 650, 705, 715, 760, 1_100])("stopped at write %i, it goes on, and loses nothing", async (at) => {
  const vault = await olderVault();
  const before = await rawRows(vault.old, "items");
  const put = IDBObjectStore.prototype.put;
  let left = at;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function stop(this: IDBObjectStore, value, key) {
    left -= 1;
    if (left < 0) throw new DOMException("stopped", "AbortError");
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
  });
  const stopped = openStore(vault.old, { versions: OLDER });
  await expect(read(stopped)).rejects.toMatchObject({ code: "DatabaseFailed" });
  stopped.close();
  vi.restoreAllMocks();
  expect(await rawRows(vault.old, "items")).toEqual(before);
  const store = openStore(vault.old, { versions: OLDER });
  expect(await soundness(vault, store)).toEqual(SOUND);
  expect(await rawRows(`${vault.old}-before-1`, "items")).toEqual(before);
  store.close();
});

test("an upgrade that fails leaves the older database and its copy", async () => {
  const vault = await olderVault(5);
  const before = await rawRows(vault.old, "items");
  const [first, second] = OLDER;
  if (first === undefined || second === undefined) throw new Error("no versions");
  const broken = { ...second, upgrade: () => Promise.reject(new Error("broken")) };
  const store = openStore(vault.old, { versions: [first, broken] });
  await expect(read(store)).rejects.toMatchObject({ code: "DatabaseFailed" });
  store.close();
  for (const name of [vault.old, `${vault.old}-before-1`]) expect(await rawRows(name, "items")).toEqual(before);
});

test("a full disk is said, and the older database stays as it is", async () => {
  const vault = await olderVault(5);
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const store = openStore(vault.old, { versions: OLDER });
  await expect(read(store)).rejects.toMatchObject({ code: "QuotaExceeded" });
  vi.restoreAllMocks();
  expect((await soundness(vault, store)).problems).toEqual([]);
  store.close();
});

test("a copy that was begun of an older state is made anew", async () => {
  const vault = await olderVault(5);
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(`${vault.old}-before-1`, 1);
    request.onupgradeneeded = () => {
      for (const [table, keyPath] of Object.entries(KEY_PATHS)) request.result.createObjectStore(table, { keyPath });
    };
    request.onsuccess = () => resolve(request.result);
  });
  const stale = { vault: new Uint8Array(16), item: new Uint8Array(16), count: 9 };
  await done(database.transaction("items", "readwrite").objectStore("items").put(stale));
  database.close();
  const before = await rawRows(vault.old, "items");
  const store = openStore(vault.old, { versions: OLDER });
  expect(await read(store)).toBe(before.length);
  expect(await rawRows(`${vault.old}-before-1`, "items")).toEqual(before);
  store.close();
});

test("two windows that open it at once upgrade it once", async () => {
  const vault = await olderVault(20);
  const upgrading = createSerial();
  const stores = [1, 2].map(() => openStore(vault.old, { versions: OLDER, upgrading }));
  const rows = (await rawRows(vault.old, "items")).length;
  expect(await Promise.all(stores.map(read))).toEqual([rows, rows]);
  for (const store of stores) store.close();
});
