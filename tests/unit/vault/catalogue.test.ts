/** Lists, and what of them is kept in memory until locking. */
import { expect, test } from "vitest";
import { createCatalogueMemory } from "../../../src/vault/catalogue-memory.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import type { VaultContext } from "../../../src/vault/context.ts";
import { saveItems } from "../../../src/vault/items.ts";
import { wipeKeychain } from "../../../src/vault/keychain.ts";
import { account, openVault } from "./fixture.ts";

const remembering = async (items: number) => {
  const opened = await openVault();
  const memory = createCatalogueMemory();
  let pages = 0;
  const context: VaultContext = {
    ...opened.context,
    catalogue: memory,
    store: {
      ...opened.context.store,
      read: (act) =>
        opened.context.store.read((tables) =>
          act({
            ...tables,
            pages: {
              ...tables.pages,
              getMany: (keys) => {
                pages += keys.length;
                return tables.pages.getMany(keys);
              },
              ofVault: async (vault) => {
                const all = await tables.pages.ofVault(vault);
                pages += all.length;
                return all;
              },
            },
          }),
        ),
    },
  };
  const writes = Array.from({ length: items }, (_, n) => account(opened.vault, { summary: { label: `App ${n}` } }));
  await saveItems(context, opened.keychain, writes);
  return { ...opened, context, memory, writes, pagesRead: () => pages };
};

test("a list reads each page once, and after a change the one that changed", async () => {
  const { context, keychain, writes, pagesRead } = await remembering(1_000);
  const first = await listCatalogue(context, keychain);
  const all = pagesRead();
  expect(all).toBeGreaterThan(3);
  const again = await listCatalogue(context, keychain);
  expect(pagesRead()).toBe(all);
  expect(again).toEqual(first);
  expect(again.pages.every((page, index) => page === first.pages[index])).toBe(true);
  const [changed] = writes;
  if (changed === undefined) throw new Error("no item");
  await saveItems(context, keychain, [{ ...changed, summary: { label: "Renamed" } }]);
  const third = await listCatalogue(context, keychain);
  expect(pagesRead()).toBe(all + 1);
  expect(third.entries.find(({ id }) => id === changed.id)?.summary).toEqual({ label: "Renamed" });
  expect(third.entries).toHaveLength(1_000);
});

test("what is kept does not outlive a lock that comes while a list is read", async () => {
  const { context, keychain, memory } = await remembering(300);
  const listing = listCatalogue(context, keychain).catch(() => null);
  wipeKeychain(keychain);
  memory.clear();
  await listing;
  expect(memory.vaults.size).toBe(0);
});

test("a page that was altered is not kept, and named each time", async () => {
  const { context, keychain, vault, memory } = await remembering(10);
  await context.store.write(async (tables) => {
    for (const row of await tables.pages.all()) await tables.pages.put({ ...row, sealed: row.sealed.map((byte, index) => (index === 40 ? byte ^ 1 : byte)) });
  });
  for (let time = 0; time < 2; time += 1) {
    const { entries, refused } = await listCatalogue(context, keychain);
    expect([entries, refused]).toEqual([[], [{ vault, id: null, code: "RecordAltered" }]]);
  }
  expect(memory.vaults.get(vault)?.size).toBe(0);
});
