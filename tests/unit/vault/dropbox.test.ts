import { expect, test } from "vitest";
import { sealTo } from "../../../src/crypto/recipients.ts";
import { pad } from "../../../src/crypto/padding.ts";
import { utf8 } from "../../../src/bytes/bytes.ts";
import { fromHex } from "../../../src/bytes/hex.ts";
import { countDropbox, foldDropbox, putDropbox } from "../../../src/vault/dropbox.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { findByHosts, openItem, saveItems } from "../../../src/vault/items.ts";
import { openDeviceSecret } from "../../../src/vault/slots.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { emptyVault, openVault, PASSPHRASE, withTable } from "./fixture.ts";

const GENERATED = {
  type: "generated",
  content: { password: "made while locked" },
  summary: { host: "ads.acme.example" },
  hosts: ["ads.acme.example"],
} as const;

test("what is put in while locked is an item after unlocking, and marked", async () => {
  const { context, vault, clock } = await openVault();
  const at = clock.now;
  const id = await putDropbox(context, GENERATED);
  expect(await countDropbox(context)).toEqual({ waiting: 1, refused: 0 });
  clock.now += 60_000;
  const keychain = await unlock(context, PASSPHRASE);
  expect(await countDropbox(context)).toEqual({ waiting: 0, refused: 0 });
  const item = await openItem(context, keychain, vault, id);
  expect(item).toMatchObject({ type: "generated", content: GENERATED.content, fromDropbox: true, createdAt: at });
  expect((await listCatalogue(context, keychain)).entries).toMatchObject([{ id, fromDropbox: true }]);
  expect((await findByHosts(context, keychain, GENERATED.hosts)).items).toHaveLength(1);
});

test("the mark stays through edits until it is taken off", async () => {
  const { context, vault } = await openVault();
  const id = await putDropbox(context, GENERATED);
  const keychain = await unlock(context, PASSPHRASE);
  await saveItems(context, keychain, [{ ...GENERATED, vault, id }]);
  expect(await openItem(context, keychain, vault, id)).toMatchObject({ fromDropbox: true, revision: 2 });
  await saveItems(context, keychain, [{ ...GENERATED, vault, id, fromDropbox: false }]);
  expect(await openItem(context, keychain, vault, id)).toMatchObject({ fromDropbox: false, revision: 3 });
});

test("an entry that was folded in and is put back is not folded in again", async () => {
  const { context, vault, name } = await openVault();
  const kept = await putDropbox(context, GENERATED);
  const removed = await putDropbox(context, GENERATED);
  const rows = await withTable(name, "dropbox", (table) => table.all());
  const keychain = await unlock(context, PASSPHRASE);
  await saveItems(context, keychain, [{ ...GENERATED, vault, id: kept, content: "edited" }]);
  await saveItems(context, keychain, [{ vault, id: removed, remove: true }]);
  await withTable(name, "dropbox", async (table) => {
    for (const row of rows) await table.put(row);
  });
  await unlock(context, PASSPHRASE);
  expect(await countDropbox(context)).toEqual({ waiting: 0, refused: 0 });
  expect((await openItem(context, keychain, vault, kept))?.content).toBe("edited");
  expect(await openItem(context, keychain, vault, removed)).toBeNull();
});

const TOLD = { format: "locum/1 dropbox", at: 1, type: "generated", content: 1, summary: 1, hosts: [] };

test("whatever a stranger put in neither becomes an item of another kind nor keeps anybody out", async () => {
  const { context, keychain, name, vault } = await openVault();
  const { secret } = await openDeviceSecret(context, PASSPHRASE);
  const entry = "00".repeat(16);
  const told = { ...TOLD, entry };
  const bodies: unknown[] = [
    { ...told, type: "workspace" },
    { ...told, type: "vault" },
    { ...told, type: "tombstone" },
    { ...told, type: "account" },
    { ...told, type: "draft" },
    { ...told, format: "locum/2 dropbox" },
    { ...told, entry: "11".repeat(16) },
    { ...told, at: 1e300 },
    { ...told, at: 8.65e15 },
    { ...told, at: -1 },
    { ...told, content: undefined },
    { ...told, hosts: ["NOT canonical."] },
    { ...told, summary: "x".repeat(3000) },
    null,
    "text",
  ];
  const sealed = await Promise.all(bodies.map((body) => sealTo([secret.recipient], pad(utf8(JSON.stringify(body))))));
  const files = [...sealed, new Uint8Array(0), utf8("age-encryption.org/v1\n"), "no bytes", null];
  for (const file of files) {
    await withTable(name, "dropbox", (table) => table.put({ entry: fromHex(entry), sealed: file }));
    await unlock(context, PASSPHRASE);
    expect(await countDropbox(context)).toEqual({ waiting: 0, refused: 1 });
    const rows = await withTable(name, "dropbox", (table) => table.all());
    expect(rows).toMatchObject([{ sealed: file }]);
  }
  await withTable(name, "dropbox", (table) => table.put({ entry: "not bytes", sealed: 5 }));
  await unlock(context, PASSPHRASE);
  expect(await countDropbox(context)).toEqual({ waiting: 0, refused: 2 });
  expect((await listCatalogue(context, keychain, vault)).entries).toEqual([]);
});

test("what is no entry is named, looked at once, and keeps no other waiting, however much of it there is", async () => {
  const { context, keychain, name, vault } = await openVault();
  const { secret } = await openDeviceSecret(context, PASSPHRASE);
  const planted = Array.from({ length: 250 }, (_, n) => n.toString(16).padStart(32, "0"));
  const id = await putDropbox(context, GENERATED);
  await withTable(name, "dropbox", async (table) => {
    for (const entry of planted) await table.put({ entry: fromHex(entry), sealed: utf8("age-encryption.org/v1\n") });
  });
  const fold = () => foldDropbox(context, keychain, vault, secret.identity);
  const first = await fold();
  expect(first.refused.slice(0, 2)).toEqual(planted.slice(0, 2).map((entry) => ({ entry, code: "RecordAltered" })));
  const second = await fold();
  expect([...first.folded, ...second.folded]).toEqual([id]);
  expect(first.refused.length + second.refused.length).toBe(250);
  expect(await fold()).toEqual({ folded: [], refused: [], waiting: 0 });
  expect(await countDropbox(context)).toEqual({ waiting: 0, refused: 250 });
  expect(await withTable(name, "dropbox", (table) => table.all())).toHaveLength(250);
});

test("an entry larger than any of Locum's own is not even opened", async () => {
  const { context, keychain, name, vault } = await openVault();
  const { secret } = await openDeviceSecret(context, PASSPHRASE);
  const entry = "00".repeat(16);
  // JSON may end in white space: without the limit this one would be taken.
  const body = utf8(JSON.stringify({ ...TOLD, entry }).padEnd(3_000_000));
  const sealed = await sealTo([secret.recipient], pad(body));
  await withTable(name, "dropbox", (table) => table.put({ entry: fromHex(entry), sealed }));
  const { refused } = await foldDropbox(context, keychain, vault, secret.identity);
  expect(refused).toEqual([{ entry, code: "RecordAltered" }]);
});

test("an entry that the vault can't take now waits, and is taken when it can", async () => {
  const { context, keychain, vault, witness } = await openVault();
  const { secret } = await openDeviceSecret(context, PASSPHRASE);
  const id = await putDropbox(context, GENERATED);
  const { local } = witness;
  witness.local = null;
  const fold = () => foldDropbox(context, keychain, vault, secret.identity);
  expect(await fold()).toEqual({ folded: [], refused: [], waiting: 1 });
  witness.local = local;
  expect(await fold()).toEqual({ folded: [id], refused: [], waiting: 0 });
});

test("it says so when there is no device, or too much", async () => {
  const { context } = await emptyVault();
  await expect(putDropbox(context, GENERATED)).rejects.toMatchObject({ code: "NotSetUp" });
  const opened = await openVault();
  const large = putDropbox(opened.context, { ...GENERATED, content: "x".repeat(1_100_000) });
  await expect(large).rejects.toMatchObject({ code: "TooLarge" });
});

test("the length of an entry tells little of the password's length", async () => {
  const { context, name } = await openVault();
  const passwords = Array.from({ length: 32 }, (_, index) => "x".repeat(index + 1));
  for (const password of passwords) await putDropbox(context, { ...GENERATED, content: { password } });
  const lengths = await withTable(name, "dropbox", async (table) =>
    (await table.all()).map(({ sealed }) => (sealed as Uint8Array).length),
  );
  expect(new Set(lengths).size).toBeLessThanOrEqual(5);
});
