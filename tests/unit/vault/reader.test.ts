/** A stranger's reader, written from docs/vault-format.md alone, opens what Locum saved, and finds what was changed. */
import { beforeAll, describe, expect, test } from "vitest";
import { createKdf } from "../../../src/crypto/kdf.ts";
import { putDropbox } from "../../../src/vault/dropbox.ts";
import { saveItems } from "../../../src/vault/items.ts";
import { createVault } from "../../../src/vault/vaults.ts";
import { createWorkspace, unlock } from "../../../src/vault/workspace.ts";
import { type Device, openDevice } from "../../vault-reader/device.ts";
import type { Dump } from "../../vault-reader/dump.ts";
import { readProfile } from "../../vault-reader/reader.ts";
import { readArgon2Wasm } from "../crypto/argon2-file.ts";
import { account, dumpVault, emptyVault } from "./fixture.ts";

/** With characters that NFKC changes. */
const PASSPHRASE = "ﬁve Ångström ½ cups";

let dump: Dump;
let device: Device;
const told = { ids: [] as string[], vault: "", second: "" };

beforeAll(async () => {
  const empty = await emptyVault();
  const context = { ...empty.context, deriveKey: createKdf({ loadWasm: readArgon2Wasm }).deriveKey };
  const names = { workspaceName: "Acme", deviceName: "Laptop", vaultName: "Marketing", items: [] };
  const first = await createWorkspace(context, { passphrase: PASSPHRASE, ...names });
  const vault = first.vaults[1]?.vault ?? "";
  const { keychain, id: second } = await createVault(context, first, "Agency");
  const many = Array.from({ length: 300 }, (_, n) => account(vault, { content: { n }, hosts: [`h${n}.example`] }));
  await saveItems(context, keychain, many, [{ vault, item: null, action: "many", detail: { n: 300 } }]);
  const [changed, removed] = many;
  if (changed === undefined || removed === undefined) throw new Error("no items");
  await saveItems(
    context,
    keychain,
    [{ ...changed, content: "changed 🦊" }, account(second, { hosts: ["b.example", "a.example"] })],
    [{ vault, item: changed.id, action: "changed" }],
  );
  await saveItems(context, keychain, [{ vault, id: removed.id, remove: true }]);
  await putDropbox(context, { type: "generated", content: { password: "folded" }, summary: {}, hosts: ["a.example"] });
  await unlock(context, PASSPHRASE);
  await putDropbox(context, { type: "generated", content: { password: "waits" }, summary: {}, hosts: [] });
  Object.assign(told, { ids: many.map(({ id }) => id), vault, second });
  dump = await dumpVault({ ...empty, context });
  device = openDevice(dump, PASSPHRASE);
}, 60_000);

test("it opens everything, and has nothing to complain of", async () => {
  const profile = await readProfile(dump, device);
  expect(profile.problems).toEqual([]);
  expect(profile.vaults.map(({ role }) => role).sort()).toEqual(["accounts", "accounts", "workspace"]);
  const inVault = profile.items.filter(({ vault }) => vault === told.vault);
  expect(inVault).toHaveLength(301);
  const byId = new Map(inVault.map((item) => [item.id, item]));
  const [changed = "", removed = "", third = ""] = told.ids;
  expect(byId.get(changed)).toMatchObject({ content: "changed 🦊", revision: 2, type: "account", dropbox: false });
  expect(byId.get(removed)).toMatchObject({ type: "tombstone", content: null, hosts: [], revision: 2 });
  expect(byId.get(third)).toMatchObject({ content: { n: 2 }, hosts: ["h2.example"], revision: 1 });
  const folded = inVault.filter(({ dropbox }) => dropbox);
  expect(folded.map(({ content }) => content)).toEqual([{ password: "folded" }]);
  expect(profile.items.find(({ vault }) => vault === told.second)?.hosts).toEqual(["b.example", "a.example"]);
  expect(profile.events.map(({ action, number }) => [number, action])).toEqual([
    [1, "many"],
    [2, "changed"],
  ]);
  expect(profile.dropbox).toMatchObject([{ type: "generated", content: { password: "waits" } }]);
  const roster = profile.items.filter(({ type }) => type === "workspace" || type === "vault" || type === "device");
  expect(roster.map(({ summary }) => summary)).toContainEqual({ name: "Agency", disabled: false });
  expect(roster).toHaveLength(4);
});

test("it says so when the passphrase is wrong", () => {
  expect(() => openDevice(dump, "five Angstrom 1/2 cups!")).toThrow("no slot opens");
});

/** Every byte field of every row that a reader with the keys must find changed. */
const TABLES = ["vaults", "items", "pages", "heads", "events", "dropbox"];

const rowsOf = (table: string) => dump.tables[table] ?? [];

describe("it notices a byte flipped", () => {
  test.each(TABLES)("in each field of %s", async (table) => {
    const row = rowsOf(table).at(-1) ?? {};
    for (const [field, value] of Object.entries(row)) {
      if (!(value instanceof Uint8Array) || value.length === 0) continue;
      for (const at of [0, value.length >> 1, value.length - 1]) {
        const bytes = value.slice();
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        const changed = rowsOf(table).with(-1, { ...row, [field]: bytes });
        const { problems } = await readProfile({ ...dump, tables: { ...dump.tables, [table]: changed } }, device);
        expect(problems, `${table}.${field}[${at}]`).not.toEqual([]);
      }
    }
  });

  test.each(TABLES.filter((table) => table !== "dropbox"))("or a row gone from %s", async (table) => {
    for (const index of [0, 1, 2].filter((at) => at < rowsOf(table).length)) {
      const gone = { ...dump.tables, [table]: rowsOf(table).toSpliced(index, 1) };
      expect((await readProfile({ ...dump, tables: gone }, device)).problems, `row ${index}`).not.toEqual([]);
    }
  });
});

test("it notices a witness that is gone, or that knows a newer head", async () => {
  const gone = { ...dump, witness: { ...dump.witness, local: null } };
  expect((await readProfile(gone, device)).problems).toContain("witness: no witness");
  const older = dump.tables["heads"]?.map((row) => ({ ...row, sequence: (row["sequence"] as number) - 1 })) ?? [];
  expect((await readProfile({ ...dump, tables: { ...dump.tables, heads: older } }, device)).problems).not.toEqual([]);
});
