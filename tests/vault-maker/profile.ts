/**
 * Puts a made vault into a browser's profile, or any IndexedDB: raw APIs, no code of Locum.
 *
 * `restoreRows` closes over nothing, so a driver can send it into an extension page: for each chunk of
 * `profileChunks(made)` one `await page.evaluate(restoreRows, "locum", chunk)`. Do it in a fresh profile, and reload the
 * extension's pages afterwards, which may have looked at the empty database before.
 */
import type { MadeVault } from "./maker.ts";

/** What one call of {@link restoreRows} writes, as JSON: bytes are `{ "$bytes": base64 }`. */
interface Chunk {
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  readonly witness: unknown;
}

const encode = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, encode(field)]));
};

/** @returns the vault as texts of at most `rows` rows each, in an order in which a half restored one isn't set up */
export function* profileChunks({ tables, witness }: MadeVault, rows = 5000): Generator<string> {
  const order = ["items", "pages", "heads", "events", "vaults", "slots", "device"] as const;
  for (const name of order) {
    const all = [...tables[name].values()];
    for (let first = 0; first < all.length; first += rows) {
      const chunk: Chunk = { tables: { [name]: all.slice(first, first + rows).map(encode) }, witness: encode(witness) };
      yield JSON.stringify(chunk);
    }
  }
}

/** Writes a chunk; makes the database as docs/vault-format.md §2 has it when it isn't there. @returns rows written */
export const restoreRows = async (databaseName: string, chunk: string): Promise<number> => {
  const keyPaths: Record<string, string | string[]> = {
    device: "device",
    slots: "slot",
    vaults: "vault",
    items: ["vault", "item"],
    pages: ["vault", "prefix"],
    heads: "vault",
    events: ["vault", "device", "number"],
    dropbox: "entry",
  };
  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(decode);
    if (typeof value !== "object" || value === null) return value;
    const { $bytes } = value as { $bytes?: unknown };
    if (typeof $bytes === "string") return Uint8Array.from(atob($bytes), (char) => char.charCodeAt(0));
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, decode(field)]));
  };
  const parsed = JSON.parse(chunk) as { tables: Record<string, unknown[]>; witness: { $bytes: string } | null };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName, 10);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(keyPaths)) {
        const store = request.result.createObjectStore(name, { keyPath });
        if (name === "items") store.createIndex("tokens", "tokens", { multiEntry: true });
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = Object.keys(parsed.tables);
  const transaction = database.transaction(names, "readwrite");
  let written = 0;
  for (const name of names) {
    for (const row of parsed.tables[name] ?? []) {
      transaction.objectStore(name).put(decode(row));
      written += 1;
    }
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
  interface Area {
    set(values: Record<string, string>): Promise<void>;
  }
  const page = globalThis as unknown as Record<string, { storage?: { local?: Area } } | undefined>;
  const local = (page["browser"] ?? page["chrome"])?.storage?.local;
  if (parsed.witness !== null) await local?.set({ witness: parsed.witness.$bytes });
  return written;
};
