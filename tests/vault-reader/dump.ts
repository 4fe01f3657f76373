/**
 * All rows of a Locum profile as text, by the raw IndexedDB and storage APIs: no code of Locum is run.
 *
 * `dumpProfile` closes over nothing, so a driver can send it into an extension page or worker, such as puppeteer's
 * `await page.evaluate(dumpProfile, "locum")`. It works in Node with fake-indexeddb too. Bytes become `{ "$bytes": … }`
 * with base64 (RFC 4648 §4). The witness is read from `storage.local` and `storage.session` under the key `witness`,
 * and that under `witness-next`, where there are such stores.
 */

export interface Dump {
  /** Object store → its rows. */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly witness: {
    readonly local: Uint8Array | null;
    readonly session: Uint8Array | null;
    readonly next: Uint8Array | null;
  };
}

/** @returns the dump as JSON, for {@link parseDump} */
export const dumpProfile = async (databaseName: string): Promise<string> => {
  const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const encode = (value: unknown): unknown => {
    if (value instanceof Uint8Array) {
      let text = "";
      for (const byte of value) text += String.fromCharCode(byte);
      return { $bytes: btoa(text) };
    }
    if (Array.isArray(value)) return value.map(encode);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, encode(field)]));
  };
  // The witness first: it is written after the rows, so that theirs can then only be newer.
  const page = globalThis as unknown as Record<string, { storage?: Record<string, Storage> } | undefined>;
  interface Storage {
    get(key: string): Promise<Record<string, string | undefined>>;
  }
  const storage = (page["browser"] ?? page["chrome"])?.storage;
  const witness: Record<string, unknown> = {};
  const kept = [["local", "local", "witness"], ["session", "session", "witness"], ["next", "local", "witness-next"]] as const;
  for (const [name, area, key] of kept) {
    const text = (await storage?.[area]?.get(key))?.[key];
    witness[name] = text === undefined ? null : { $bytes: text };
  }
  const database = await done(indexedDB.open(databaseName));
  const names = [...database.objectStoreNames];
  const tables: Record<string, unknown> = {};
  if (names.length > 0) {
    // One transaction, so that the rows are all of one moment.
    const transaction = database.transaction(names, "readonly");
    const reads = names.map((name) => done(transaction.objectStore(name).getAll()));
    const rows = await Promise.all(reads);
    names.forEach((name, index) => {
      tables[name] = encode(rows[index]);
    });
  }
  database.close();
  return JSON.stringify({ tables, witness });
};

const decode = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== "object" || value === null) return value;
  const { $bytes } = value as { $bytes?: unknown };
  if (typeof $bytes === "string") return new Uint8Array(Buffer.from($bytes, "base64"));
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, decode(field)]));
};

/** @returns what {@link dumpProfile} wrote, with bytes as bytes */
export const parseDump = (text: string): Dump => decode(JSON.parse(text)) as Dump;
