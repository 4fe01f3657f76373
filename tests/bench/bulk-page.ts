/** What the bulk bench runs in a page: the vault's own code over the browser's own database, and the database alone. */
import { systemRandom } from "../../src/bytes/random.ts";
import type { VaultContext } from "../../src/vault/context.ts";
import { saveItems } from "../../src/vault/items.ts";
import { openStore } from "../../src/vault/store.ts";
import { readWorkspace } from "../../src/vault/vaults.ts";
import { createWorkspace } from "../../src/vault/workspace.ts";
import { makeAccounts } from "../vault-maker/accounts.ts";

const TABLES = { items: ["vault", "item"], pages: ["vault", "prefix"], heads: "vault" } as const;

const contextOf = (name: string): VaultContext => {
  let witness: Uint8Array | null = null;
  return {
    store: openStore(name),
    witness: {
      read: async () => ({ local: witness, session: null, next: null }),
      write: async (sealed) => {
        witness = sealed;
      },
      handOver: async () => undefined,
    },
    inTurn: (act) => act(),
    isReadOnly: async () => false,
    openAside: (at) => openStore(`${name}-aside-${at}`),
    now: () => Date.now(),
    random: systemRandom,
    deriveKey: async () => new Uint8Array(32).fill(7),
  };
};

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const writeBare = async (name: string, rows: ReadonlyMap<string, readonly unknown[]>): Promise<number> => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    for (const [table, keyPath] of Object.entries(TABLES)) {
      const store = request.result.createObjectStore(table, { keyPath: typeof keyPath === "string" ? keyPath : [...keyPath] });
      if (table === "items") store.createIndex("tokens", "tokens", { multiEntry: true });
    }
  };
  const database = await settled(request);
  const start = performance.now();
  const transaction = database.transaction(Object.keys(TABLES), "readwrite", { durability: "strict" });
  for (const [table, all] of rows) for (const row of all) transaction.objectStore(table).put(row);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  const took = performance.now() - start;
  database.close();
  await settled(indexedDB.deleteDatabase(name));
  return took;
};

/** @returns ms of adding `count` accounts at once to a vault, and of writing the same rows with nothing around it */
const measureBulk = async (count: number): Promise<{ readonly vault: number; readonly bare: number }> => {
  const name = `bulk-${count}-${performance.now()}`;
  const context = contextOf(name);
  const names = { workspaceName: "Bench", deviceName: "Bench", vaultName: "Bench", items: [] };
  const keychain = await createWorkspace(context, { passphrase: "bench", ...names });
  const { defaultVault } = await readWorkspace(context, keychain);
  const writes = [...makeAccounts(defaultVault, count, 5, Date.now())];
  const start = performance.now();
  await saveItems(context, keychain, writes);
  const vault = performance.now() - start;
  const rows = await context.store.read(async (tables) => {
    const [items, pages, heads] = [await tables.items.all(), await tables.pages.all(), await tables.heads.all()];
    return new Map<string, readonly unknown[]>([["items", items], ["pages", pages], ["heads", heads]]);
  });
  const bare = await writeBare(`${name}-bare`, rows);
  context.store.close();
  await settled(indexedDB.deleteDatabase(name));
  return { vault, bare };
};

Object.assign(window, { measureBulk });
