/** What each released schema has written opens with the present code, whole and sound, and takes changes. */
import "fake-indexeddb/auto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createKdf } from "../../../src/crypto/kdf.ts";
import { countDropbox } from "../../../src/vault/dropbox.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { openItem, saveItems } from "../../../src/vault/items.ts";
import { SCHEMA_VERSIONS } from "../../../src/vault/schema.ts";
import { openStore } from "../../../src/vault/store.ts";
import { listVaults } from "../../../src/vault/vaults.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { restoreRows } from "../../vault-maker/profile.ts";
import type { StoredProfile } from "../../vault-maker/stored-profile.ts";
import { readArgon2Wasm } from "../crypto/argon2-file.ts";
import { auditAll } from "./tamper-cases.ts";
import { account, emptyVault } from "./fixture.ts";

const FOLDER = join(import.meta.dirname, "../../profiles");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

test("there is one for each schema", () => {
  expect(files.sort()).toEqual(SCHEMA_VERSIONS.map(({ version }) => `schema-${version}.json`).sort());
});

test.each(files)("%s opens, is sound, and takes changes", { timeout: 60_000 }, async (file) => {
  const stored = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as StoredProfile;
  const empty = await emptyVault();
  const name = `${empty.name}-stored`;
  await restoreRows(name, JSON.stringify({ tables: stored.tables, witness: null }));
  empty.witness.local = new Uint8Array(Buffer.from(stored.witness, "base64"));
  const context = { ...empty.context, store: openStore(name), deriveKey: createKdf({ loadWasm: readArgon2Wasm }).deriveKey };
  expect((await countDropbox(context)).waiting).toBe(stored.waiting);
  const keychain = await unlock(context, stored.passphrase);
  const vaults = await listVaults(context, keychain);
  const counts = await Promise.all(
    vaults.map(async ({ id, name: vault }) => {
      const { entries, refused } = await listCatalogue(context, keychain, id);
      expect(refused).toEqual([]);
      for (const { id: item } of entries) expect(await openItem(context, keychain, id, item)).not.toBeNull();
      return [vault, entries.filter(({ type }) => type === "account").length] as const;
    }),
  );
  expect(Object.fromEntries(counts)).toEqual(stored.accounts);
  expect((await auditAll({ ...empty, context, keychain, vault: keychain.workspaceVault })).findings).toEqual([]);
  const [first] = vaults;
  if (first === undefined) throw new Error("no vault");
  await saveItems(context, keychain, [account(first.id)]);
  context.store.close();
});
