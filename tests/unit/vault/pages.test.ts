import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newItemId, systemRandom } from "../../../src/bytes/random.ts";
import { openHead, prefixOf, sealHead } from "../../../src/vault/heads.ts";
import { idBits, newEpochId } from "../../../src/vault/ids.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { findByHosts, openItem, saveItems } from "../../../src/vault/items.ts";
import { openPage, PAGE_ENTRIES, type PageEntry, sealPage, splitPage } from "../../../src/vault/pages.ts";
import type { VaultStore, VaultTables } from "../../../src/vault/store.ts";
import { openVaultKeys } from "../../../src/vault/vault-keys.ts";
import { account, openVault, withTable } from "./fixture.ts";

const keys = openVaultKeys(newItemId(systemRandom), [{ id: newEpochId(1, systemRandom), key: systemRandom(32) }]);

const entry = (id: string): PageEntry => ({
  id,
  revision: 7,
  digest: systemRandom(32),
  type: "account",
  fromDropbox: false,
  summary: new TextEncoder().encode('{"label":"x"}'),
});
const pageOf = (ids: readonly string[]) => new Map(ids.map((id) => [id, entry(id)]));
const id = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString("hex"));

describe("a page", () => {
  test("comes back as it was sealed, whatever is on it", () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 40 }), (ids) => {
        const page = pageOf(ids);
        const opened = openPage(keys, sealPage(keys, "", 3, page, systemRandom));
        expect([...opened.keys()]).toEqual([...ids].sort());
        for (const one of ids) expect(opened.get(one)).toEqual(page.get(one));
      }),
    );
  });

  test("refuses an entry that belongs on another", () => {
    const row = sealPage(keys, "1", 3, pageOf(["00".repeat(16)]), systemRandom);
    expect(() => openPage(keys, row)).toThrow("RecordAltered");
  });
});

describe("splitting", () => {
  test("puts each entry on the one page whose prefix its id begins with, none too full", () => {
    const ids = Array.from({ length: 3000 }, () => newItemId(systemRandom));
    const parts = splitPage("", pageOf(ids));
    expect([...parts.values()].reduce((sum, page) => sum + page.size, 0)).toBe(ids.length);
    for (const [prefix, page] of parts) {
      expect(page.size).toBeLessThanOrEqual(PAGE_ENTRIES);
      for (const one of page.keys()) expect(idBits(one).startsWith(prefix)).toBe(true);
    }
    expect([...parts.keys()].reduce((sum, prefix) => sum + 2 ** -prefix.length, 0)).toBe(1);
  });

  test("leaves a page of exactly the limit whole, and splits one more", () => {
    const ids = Array.from({ length: PAGE_ENTRIES + 1 }, () => newItemId(systemRandom));
    expect(splitPage("", pageOf(ids.slice(1))).size).toBe(1);
    expect(splitPage("", pageOf(ids)).size).toBe(2);
  });

  test("ends where ids are alike in their first 32 bits", () => {
    const ids = Array.from({ length: 300 }, () => `ffffffff${newItemId(systemRandom).slice(8)}`);
    expect([...splitPage("", pageOf(ids)).values()].some((page) => page.size === 300)).toBe(true);
  });
});

describe("a head", () => {
  const head = (prefixes: readonly string[]) => ({
    sequence: 5,
    pages: new Map(prefixes.map((prefix) => [prefix, systemRandom(32)])),
    epochs: new Map([[keys.current.id, { rows: 1000, pages: 3, events: 7 }]]),
    tips: new Map([[newItemId(systemRandom), { number: 2 ** 40, digest: systemRandom(32) }]]),
  });

  test("comes back as it was sealed and finds each id's page", () => {
    const sealed = head(["0", "10", "110", "111"]);
    const opened = openHead(keys, sealHead(keys, sealed, systemRandom));
    expect(opened).toEqual(sealed);
    expect(prefixOf(opened, "ff".repeat(16))).toBe("111");
    expect(prefixOf(opened, "7f".repeat(16))).toBe("0");
  });

  test.each([[["0"]], [["0", "1", "10"]], [["00", "01", "11", "110"]], [["", "0"]], [[]]])(
    "whose pages are %j doesn't open",
    (prefixes) => {
      expect(() => openHead(keys, sealHead(keys, head(prefixes), systemRandom))).toThrow("RecordAltered");
    },
  );
});

test("a vault that grows one by one past a page's limit keeps every item", async () => {
  const { context, keychain, vault, name } = await openVault();
  const writes = Array.from({ length: PAGE_ENTRIES + 10 }, () => account(vault));
  await saveItems(context, keychain, writes.slice(0, PAGE_ENTRIES - 5));
  for (const write of writes.slice(PAGE_ENTRIES - 5)) await saveItems(context, keychain, [write]);
  const { entries, refused } = await listCatalogue(context, keychain);
  expect(refused).toEqual([]);
  expect(new Set(entries.map((one) => one.id))).toEqual(new Set(writes.map((one) => one.id)));
  for (const write of writes) expect(await openItem(context, keychain, vault, write.id)).not.toBeNull();
  // The split page's own row is gone: two pages here, and the workspace vault's one.
  expect(await withTable(name, "pages", (rows) => rows.all())).toHaveLength(3);
});

/** Counts the rows that are read from each table. */
const counting = (store: VaultStore) => {
  const reads = { items: 0, pages: 0, heads: 0 };
  const watch = (tables: VaultTables): VaultTables => {
    const watched = { ...tables } as unknown as Record<string, Record<string, unknown>>;
    for (const name of ["items", "pages", "heads"] as const) {
      const table = tables[name] as unknown as Record<string, (...args: unknown[]) => PromiseLike<unknown>>;
      const count = (method: string) => async (...args: unknown[]) => {
        const result = await table[method]?.(...args);
        reads[name] += Array.isArray(result) ? result.length : 1;
        return result;
      };
      const methods = Object.keys(table).filter((method) => /^(get|getMany|all|ofVault|withTokens)$/.test(method));
      watched[name] = { ...table, ...Object.fromEntries(methods.map((method) => [method, count(method)])) };
    }
    return watched as unknown as VaultTables;
  };
  const counted: VaultStore = {
    ...store,
    read: (act) => store.read((tables) => act(watch(tables))),
    write: (act) => store.write((tables) => act(watch(tables))),
  };
  return { store: counted, reads };
};

test("a list of 10,000 reads pages, not rows; a look-up and a save read what they touch", async () => {
  const { context, keychain, vault } = await openVault();
  const many = Array.from({ length: 10_000 }, (_, n) => account(vault, { hosts: [`h${n}.example`] }));
  await saveItems(context, keychain, many);
  const { store, reads } = counting(context.store);
  const counted = { ...context, store };
  const { entries } = await listCatalogue(counted, keychain);
  expect(entries).toHaveLength(10_000);
  expect(reads.items).toBe(0);
  expect(reads.heads).toBe(1);
  expect(reads.pages).toBeGreaterThanOrEqual(10_000 / PAGE_ENTRIES);
  expect(reads.pages).toBeLessThanOrEqual(128);

  Object.assign(reads, { items: 0, pages: 0, heads: 0 });
  expect((await findByHosts(counted, keychain, ["h77.example", "example"])).items).toHaveLength(1);
  expect(reads).toEqual({ items: 1, pages: 1, heads: 1 });

  const shared = many.slice(0, 300).map((write) => ({ ...write, hosts: ["shared.example"] }));
  await saveItems(context, keychain, shared);
  Object.assign(reads, { items: 0, pages: 0, heads: 0 });
  expect((await findByHosts(counted, keychain, ["shared.example"])).items).toHaveLength(300);
  expect(reads).toMatchObject({ items: 300, heads: 1 });
  expect(reads.pages).toBeLessThanOrEqual(128);

  Object.assign(reads, { items: 0, pages: 0, heads: 0 });
  const [first] = many;
  if (first !== undefined) await saveItems(counted, keychain, [{ ...first, content: "changed" }]);
  expect(reads).toEqual({ items: 1, pages: 1, heads: 1 });
}, 60_000);
