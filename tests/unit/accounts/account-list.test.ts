/** A list that is kept and updated must be what it would be if it were made anew. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { accountList } from "../../../src/accounts/account-list.ts";
import { searchAccounts } from "../../../src/accounts/search.ts";
import { createCatalogueMemory } from "../../../src/vault/catalogue-memory.ts";
import type { CatalogueEntry } from "../../../src/vault/records.ts";

const VAULTS = ["a", "b"];

const entry = (vault: string, id: string, label: string, deletedAt: number | null, elsewhere?: readonly string[]): CatalogueEntry => ({
  vault,
  id,
  revision: 1,
  type: "account",
  fromDropbox: false,
  summary: { label, appName: label, username: `${label}@example.com`, hosts: [], deletedAt, updatedAt: 1, ...(elsewhere === undefined ? {} : { elsewhere }) },
});

const label = fc.constantFrom("Acme 2", "acme 10", "Älva", "Zebra", "ßtraße", "Ünïted", "alpha", "");
const page = fc.array(fc.record({ vault: fc.constantFrom(...VAULTS), label, deleted: fc.boolean(), shared: fc.boolean() }), { maxLength: 6 });

let count = 0;
const pageOf = (accounts: readonly { vault: string; label: string; deleted: boolean; shared: boolean }[]): readonly CatalogueEntry[] =>
  accounts.flatMap((account) => {
    count += 1;
    const [id, deletedAt] = [`id-${count}`, account.deleted ? 5 : null];
    if (!account.shared) return [entry(account.vault, id, account.label, deletedAt)];
    return VAULTS.map((vault) => entry(vault, id, account.label, deletedAt, VAULTS.filter((other) => other !== vault)));
  });

const shown = (accounts: readonly { id: string; label: string }[]): readonly string[] =>
  accounts.map((account) => `${account.label} ${account.id}`).sort();
const labels = (accounts: readonly { label: string }[]): readonly string[] => accounts.map((account) => account.label);
const inOrder = (accounts: readonly { label: string }[]): boolean => {
  const { compare } = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
  return labels(accounts).every((name, index, all) => index === 0 || compare(all[index - 1] ?? "", name) <= 0);
};

test("after any changes of pages it is in order, and holds what one made anew holds", () => {
  fc.assert(
    fc.property(fc.array(fc.array(page, { maxLength: 5 }), { maxLength: 6 }), fc.infiniteStream(fc.nat(9)), (steps, keeps) => {
      const memory = createCatalogueMemory();
      let pages: readonly (readonly CatalogueEntry[])[] = [];
      for (const step of steps) {
        const kept = pages.filter(() => (keeps.next().value ?? 0) > 2);
        pages = [...kept, ...step.map(pageOf)];
        for (const deleted of [false, true]) {
          const list = accountList({ pages }, deleted, memory);
          expect(inOrder(list)).toBe(true);
          expect(shown(list)).toEqual(shown(accountList({ pages }, deleted, undefined)));
        }
      }
    }),
  );
});

test("it is the same array as long as no page changed, and gone when the memory is cleared", () => {
  const memory = createCatalogueMemory();
  const pages = [[entry("a", "1", "Acme", null)], [entry("a", "2", "Beta", null)]];
  const list = accountList({ pages }, false, memory);
  expect(accountList({ pages: [...pages] }, false, memory)).toBe(list);
  memory.clear();
  expect(memory.lists.size).toBe(0);
  expect(accountList({ pages }, false, memory)).toEqual(list);
});

test("a search that goes on finds what one from the beginning finds", () => {
  fc.assert(
    fc.property(page, fc.array(fc.constantFrom("a", "c", "m", " ", "1", "ü", "s", "<"), { maxLength: 8 }), (accounts, keys) => {
      const pages = [pageOf(accounts)];
      const list = accountList({ pages }, false, undefined);
      let query = "";
      for (const key of keys) {
        query = key === "<" ? query.slice(0, -1) : query + key;
        expect(searchAccounts(list, query)).toEqual(searchAccounts([...list], query));
      }
    }),
  );
});
