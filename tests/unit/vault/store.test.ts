import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { databaseError, openStore } from "../../../src/vault/store.ts";

const openRaw = (name: string, version: number, stores: readonly string[] = []): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store, { keyPath: "id" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const count = (name: string) => openStore(name).read((tables) => Promise.resolve(tables.items.count()));

describe("the database", () => {
  test("is called failed when a newer Locum wrote it, and is left alone", async () => {
    (await openRaw("newer", 990, ["later"])).close();
    await expect(count("newer")).rejects.toMatchObject({ code: "DatabaseFailed" });
    const kept = await openRaw("newer", 990);
    expect([...kept.objectStoreNames]).toEqual(["later"]);
    kept.close();
  });

  test("is called blocked while another window holds an older one open, and opens afterwards", async () => {
    const other = await openRaw("older", 5);
    const store = openStore("older");
    const use = () => store.read((tables) => Promise.resolve(tables.items.count()));
    await expect(use()).rejects.toMatchObject({ code: "DatabaseBlocked" });
    other.close();
    await expect.poll(use).toBe(0);
  });

  test("lets a newer Locum upgrade while it is open here", async () => {
    const store = openStore("upgraded");
    await store.read((tables) => Promise.resolve(tables.items.count()));
    (await openRaw("upgraded", 990)).close();
    await expect(store.read((tables) => Promise.resolve(tables.items.count()))).rejects.toMatchObject({
      code: "DatabaseFailed",
    });
  });

  test("asks for strict durability when it writes", async () => {
    const asked: unknown[] = [];
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function transaction(names, mode, options) {
      asked.push([mode, options?.durability]);
      return original.call(this, names, mode, options);
    };
    try {
      await openStore("strict").write((tables) => Promise.resolve(tables.dropbox.removeMany([])));
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
    expect(asked).toContainEqual(["readwrite", "strict"]);
  });

  test("undoes all of a transaction that throws, and throws the same", async () => {
    const store = openStore("undone");
    const device = { device: new Uint8Array(16), recipient: "age1" };
    const attempt = store.write(async (tables) => {
      await tables.device.put(device);
      throw new AppError("AccountChanged");
    });
    await expect(attempt).rejects.toMatchObject({ code: "AccountChanged" });
    expect(await store.read((tables) => Promise.resolve(tables.device.count()))).toBe(0);
  });

  test("leaves the rows it is given as they are", async () => {
    const row = { device: new Uint8Array(16), recipient: "age1" };
    await openStore("given").write(async (tables) => {
      await tables.device.put(row);
      await tables.device.putMany([row]);
    });
    expect(row).toEqual({ device: new Uint8Array(16), recipient: "age1" });
  });
});

describe("an error of the database", () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });

  test.each([
    [named("QuotaExceededError"), "QuotaExceeded"],
    [named("AbortError", named("QuotaExceededError")), "QuotaExceeded"],
    [Object.assign(named("BulkError"), { failures: [named("QuotaExceededError")] }), "QuotaExceeded"],
    [named("OpenFailedError", named("InvalidStateError")), "DatabaseBlocked"],
    [named("MissingAPIError"), "DatabaseBlocked"],
    [named("UnknownError"), "DatabaseFailed"],
    ["text", "DatabaseFailed"],
    [null, "DatabaseFailed"],
  ])("%s becomes %s", (error, code) => {
    expect(databaseError(error)).toMatchObject({ code });
  });

  test("keeps what is not the database's", () => {
    for (const error of [new AppError("TooLarge"), new RangeError("x"), new TypeError("x")]) {
      expect(databaseError(error)).toBe(error);
    }
  });
});
