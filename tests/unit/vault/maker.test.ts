/** The maker's vaults are real ones: Locum opens them from a database that only raw IndexedDB calls have filled. */
import { expect, test } from "vitest";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { findByHosts, openItem, saveItems } from "../../../src/vault/items.ts";
import { checkVaults } from "../../../src/vault/health.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { HOSTS_WITH_MATCHES, makeAccounts } from "../../vault-maker/accounts.ts";
import { makeVault } from "../../vault-maker/maker.ts";
import { profileChunks, restoreRows } from "../../vault-maker/profile.ts";
import { account, emptyVault, PASSPHRASE } from "./fixture.ts";

const NOW = 1_700_000_000_000;

test("a made vault unlocks, is sound, lists and finds its accounts, and takes another", async () => {
  const { context, name, witness } = await emptyVault();
  const { deriveKey } = context;
  const made = await makeVault({ accounts: 600, seed: 5, passphrase: PASSPHRASE, deriveKey, now: NOW });
  const chunks = [...profileChunks(made, 250)];
  expect(chunks.length).toBeGreaterThan(3);
  let written = 0;
  for (const chunk of chunks) written += await restoreRows(name, chunk);
  expect(written).toBeGreaterThan(600);
  witness.local = made.witness;

  const keychain = await unlock(context, PASSPHRASE);
  expect(await checkVaults(context, keychain)).toEqual([]);
  const { entries, refused } = await listCatalogue(context, keychain);
  expect(refused).toEqual([]);
  expect(entries).toHaveLength(600);
  for (const [host, matches] of Object.entries(HOSTS_WITH_MATCHES)) {
    expect((await findByHosts(context, keychain, [host])).items).toHaveLength(matches);
  }
  const expected = [...makeAccounts(made.vault, 600, 5, NOW)];
  const last = expected.at(-1);
  expect((await openItem(context, keychain, made.vault, last?.id ?? ""))?.content).toEqual(last?.content);
  await saveItems(context, keychain, [account(made.vault)]);
});

test("the same seed makes the same accounts, another one others, all with ids of their own", () => {
  const make = (seed: number) => [...makeAccounts("v", 2000, seed, NOW)];
  expect(make(1)).toEqual(make(1));
  expect(make(1)[500]).not.toEqual(make(2)[500]);
  expect(new Set(make(1).map(({ id }) => id)).size).toBe(2000);
});
