/**
 * A small key-value store that outlives the worker: what the session and the page's pending acts are kept in.
 * The browser's storage.session stands behind it (src/platform/storage.ts); tests hand in a map.
 */
export interface Area {
  get(key: string): Promise<unknown>;
  /** Keys that start with `prefix`, with their values. */
  list(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  set(key: string, value: unknown): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** @returns an area in memory, for tests */
export const createMemoryArea = (): Area => {
  const values = new Map<string, string>();
  const read = (key: string): unknown => {
    const text = values.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  };
  return {
    get: async (key) => read(key),
    list: async (prefix) =>
      new Map([...values.keys()].filter((key) => key.startsWith(prefix)).map((key) => [key, read(key)])),
    set: async (key, value) => void values.set(key, JSON.stringify(value)),
    remove: async (keys) => keys.forEach((key) => values.delete(key)),
  };
};
