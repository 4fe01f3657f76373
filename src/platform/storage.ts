/**
 * The browser's key-value stores: `session` (memory, gone with the browser) and `local` (disk). Both only for trusted
 * contexts, where the browser can say so. Not the vault's database (src/vault/store.ts).
 */
import type { Storage } from "webextension-polyfill";
import { fromBase64, toBase64 } from "../bytes/base64.ts";
import { browser } from "./browser.ts";

type StorageArea = Storage.StorageArea & {
  setAccessLevel?: (options: { accessLevel: "TRUSTED_CONTEXTS" }) => Promise<void>;
};

/** Chrome mends a damaged store while it refuses the first reading: the second one finds what is left. */
const read = (area: StorageArea, key: string | null): Promise<Record<string, unknown>> =>
  area.get(key).catch(() => area.get(key));

const createArea = (area: StorageArea) => ({
  get: async (key: string): Promise<unknown> => (await read(area, key))[key],
  list: async (prefix: string): Promise<ReadonlyMap<string, unknown>> =>
    new Map(Object.entries(await read(area, null)).filter(([key]) => key.startsWith(prefix))),
  set: (key: string, value: unknown): Promise<void> => area.set({ [key]: value }),
  remove: (keys: readonly string[]): Promise<void> => area.remove([...keys]),
});

/** Gone when the browser ends or the extension is updated. At most 10 MB. */
export const sessionArea = createArea(browser.storage.session as StorageArea);

/** Stays. Holds sealed content, and preferences that say nothing about accounts. */
export const localArea = createArea(browser.storage.local as StorageArea);

/** Keeps content scripts out of both stores. Firefox's session store is closed to them anyway; its local one can't be. */
export const closeStoresToContentScripts = async (): Promise<void> => {
  for (const area of [browser.storage.session, browser.storage.local] as StorageArea[]) {
    await area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
  }
};

const WITNESS = "witness";
const NEXT_WITNESS = "witness-next";

/** @returns no bytes at all for what is no base64: something is there, and it doesn't open */
const readBytes = async (area: ReturnType<typeof createArea>, key = WITNESS): Promise<Uint8Array | null> => {
  const text = await area.get(key);
  if (typeof text !== "string") return null;
  try {
    return fromBase64(text);
  } catch (error) {
    if (error instanceof RangeError) return new Uint8Array();
    throw error;
  }
};

/** Where the vault's witness is kept, see `WitnessStore` in src/vault/context.ts. */
export const witnessStore = {
  read: async () => {
    const reads = [readBytes(localArea), readBytes(sessionArea), readBytes(localArea, NEXT_WITNESS)] as const;
    const [local, session, next] = await Promise.all(reads);
    return { local, session, next };
  },
  write: async (sealed: Uint8Array) => {
    const text = toBase64(sealed);
    await Promise.all([localArea.set(WITNESS, text), sessionArea.set(WITNESS, text)]);
  },
  handOver: (sealed: Uint8Array | null) =>
    sealed === null ? localArea.remove([NEXT_WITNESS]) : localArea.set(NEXT_WITNESS, toBase64(sealed)),
};
