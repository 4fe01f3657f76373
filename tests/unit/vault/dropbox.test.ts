import { expect, test } from "vitest";
import { sealTo } from "../../../src/crypto/recipients.ts";
import { pad } from "../../../src/crypto/padding.ts";
import { fromHex, utf8 } from "../../../src/crypto/bytes.ts";
import { countDropbox, putDropbox } from "../../../src/vault/dropbox.ts";
import { findByHosts, listCatalogue, openItem, removeItem, saveItems } from "../../../src/vault/items.ts";
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
  expect(await countDropbox(context)).toBe(1);
  clock.now += 60_000;
  const keychain = await unlock(context, PASSPHRASE);
  expect(await countDropbox(context)).toBe(0);
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
  await removeItem(context, keychain, vault, removed);
  await withTable(name, "dropbox", async (table) => {
    for (const row of rows) await table.put(row);
  });
  await unlock(context, PASSPHRASE);
  expect(await countDropbox(context)).toBe(0);
  expect((await openItem(context, keychain, vault, kept))?.content).toBe("edited");
  expect(await openItem(context, keychain, vault, removed)).toBeNull();
});

test("whatever a stranger put in neither becomes an item of another kind nor keeps anybody out", async () => {
  const { context, keychain, name, vault } = await openVault();
  const { secret } = await openDeviceSecret(context, PASSPHRASE);
  const entry = "00".repeat(16);
  const told = { format: "locum/1 dropbox", entry, at: 1, type: "generated", content: 1, summary: 1, hosts: [] };
  const bodies: unknown[] = [
    { ...told, type: "workspace" },
    { ...told, type: "vault" },
    { ...told, type: "tombstone" },
    { ...told, format: "locum/2 dropbox" },
    { ...told, entry: "11".repeat(16) },
    { ...told, at: 1e300 },
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
    expect(await countDropbox(context)).toBe(1);
  }
  await withTable(name, "dropbox", (table) => table.put({ entry: "not bytes", sealed: 5 }));
  await unlock(context, PASSPHRASE);
  expect((await listCatalogue(context, keychain, vault)).entries).toEqual([]);
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
