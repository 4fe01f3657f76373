import { describe, expect, test } from "vitest";
import { newItemId, systemRandom } from "../../../src/bytes/random.ts";
import { readEvents } from "../../../src/vault/events.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { findByHosts, openItem, saveItems } from "../../../src/vault/items.ts";
import { createVault, listVaults } from "../../../src/vault/vaults.ts";
import { account, openVault, withTable } from "./fixture.ts";

describe("an item", () => {
  test("comes back as it was saved, with its revision, versions and times", async () => {
    const { context, keychain, vault, clock } = await openVault();
    const write = account(vault, { content: { label: "Ünïcode 🦊 \u202e", list: [1, null, true], deep: { a: "" } } });
    expect(await saveItems(context, keychain, [write])).toEqual([{ vault, id: write.id, revision: 1 }]);
    const item = await openItem(context, keychain, vault, write.id);
    expect(item).toEqual({
      vault,
      id: write.id,
      type: "account",
      content: write.content,
      hosts: write.hosts,
      revision: 1,
      versions: { [keychain.deviceId]: 1 },
      createdAt: clock.now,
      updatedAt: clock.now,
      fromDropbox: false,
    });
  });

  test("keeps its birthday and counts revision and version on when it is replaced", async () => {
    const { context, keychain, vault, clock } = await openVault();
    const write = account(vault);
    const created = clock.now;
    await saveItems(context, keychain, [write]);
    clock.now += 1000;
    await saveItems(context, keychain, [{ ...write, content: { label: "New" }, expectedRevision: 1 }]);
    const item = await openItem(context, keychain, vault, write.id);
    expect(item).toMatchObject({ content: { label: "New" }, revision: 2, createdAt: created, updatedAt: clock.now });
    expect(item?.versions).toEqual({ [keychain.deviceId]: 2 });
  });

  test("is null when there is none", async () => {
    const { context, keychain, vault } = await openVault();
    expect(await openItem(context, keychain, vault, newItemId(systemRandom))).toBeNull();
  });

  test("is refused in a vault that isn't there", async () => {
    const { context, keychain } = await openVault();
    const nowhere = newItemId(systemRandom);
    await expect(saveItems(context, keychain, [account(nowhere)])).rejects.toMatchObject({ code: "VaultNotFound" });
    await expect(openItem(context, keychain, nowhere, nowhere)).rejects.toMatchObject({ code: "VaultNotFound" });
  });

  test("is refused when too large, and nothing of that commit is kept", async () => {
    const { context, keychain, vault } = await openVault();
    const sound = account(vault);
    const content = account(vault, { content: "x".repeat(1_100_000) });
    const summary = account(vault, { summary: "x".repeat(2048) });
    await expect(saveItems(context, keychain, [sound, content])).rejects.toMatchObject({ code: "TooLarge" });
    await expect(saveItems(context, keychain, [sound, summary])).rejects.toMatchObject({ code: "TooLarge" });
    expect(await openItem(context, keychain, vault, sound.id)).toBeNull();
  });

  test("can't be changed twice in one commit", async () => {
    const { context, keychain, vault } = await openVault();
    const write = account(vault);
    await expect(saveItems(context, keychain, [write, write])).rejects.toBeInstanceOf(RangeError);
  });
});

describe("an expected revision", () => {
  test("that is not the one there is refused", async () => {
    const { context, keychain, vault } = await openVault();
    const write = account(vault);
    await saveItems(context, keychain, [{ ...write, expectedRevision: 0 }]);
    for (const expectedRevision of [0, 2]) {
      const again = saveItems(context, keychain, [{ ...write, content: "other", expectedRevision }]);
      await expect(again).rejects.toMatchObject({ code: "AccountChanged" });
    }
    expect((await openItem(context, keychain, vault, write.id))?.content).toEqual(write.content);
  });

  test("lets one of two windows win that save at the same time", async () => {
    const { context, keychain, vault } = await openVault();
    const write = account(vault);
    await saveItems(context, keychain, [write]);
    const windows = ["a", "b"].map((content) =>
      saveItems(context, keychain, [{ ...write, content, expectedRevision: 1 }]),
    );
    const results = await Promise.allSettled(windows);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await openItem(context, keychain, vault, write.id)).toMatchObject({ revision: 2 });
  });
});

test("ten saves at the same time are all there, one after the other", async () => {
  const { context, keychain, vault } = await openVault();
  const writes = Array.from({ length: 10 }, () => account(vault));
  await Promise.all(writes.map((write) => saveItems(context, keychain, [write])));
  for (const { id } of writes) expect(await openItem(context, keychain, vault, id)).not.toBeNull();
  expect((await listCatalogue(context, keychain)).entries).toHaveLength(10);
});

describe("a removed item", () => {
  test("leaves a tombstone with its versions, is in no list, and takes no change", async () => {
    const { name, context, keychain, vault } = await openVault();
    const write = account(vault);
    await saveItems(context, keychain, [write]);
    await saveItems(context, keychain, [{ vault, id: write.id, remove: true }]);
    expect(await openItem(context, keychain, vault, write.id)).toBeNull();
    expect((await listCatalogue(context, keychain)).entries).toEqual([]);
    expect((await findByHosts(context, keychain, write.hosts)).items).toEqual([]);
    await expect(saveItems(context, keychain, [write])).rejects.toMatchObject({ code: "AccountDeleted" });
    const rows = await withTable(name, "items", (items) => items.all());
    const row = rows.find(({ revision }) => revision === 2);
    expect(row?.["tokens"]).toEqual([]);
  });

  test("must have been there", async () => {
    const { context, keychain, vault } = await openVault();
    const removal = saveItems(context, keychain, [{ vault, id: newItemId(systemRandom), remove: true }]);
    await expect(removal).rejects.toMatchObject({ code: "AccountNotFound" });
  });
});

describe("a look-up", () => {
  test("finds the items of a host and its parents, and no other", async () => {
    const { context, keychain, vault } = await openVault();
    const ads = account(vault);
    const wide = account(vault, { hosts: ["acme.example", "acme.example"] });
    const other = account(vault, { hosts: ["ads.acme.test"] });
    await saveItems(context, keychain, [ads, wide, other]);
    const found = await findByHosts(context, keychain, ["ads.acme.example", "acme.example"]);
    expect(found.refused).toEqual([]);
    expect(new Set(found.items.map(({ id }) => id))).toEqual(new Set([ads.id, wide.id]));
    expect(found.items.every(({ content }) => content !== undefined)).toBe(true);
  });

  test("finds an item once that has two of the hosts", async () => {
    const { context, keychain, vault } = await openVault();
    await saveItems(context, keychain, [account(vault, { hosts: ["a.example", "b.example"] })]);
    expect((await findByHosts(context, keychain, ["a.example", "b.example"])).items).toHaveLength(1);
  });

  test("follows a change of hosts", async () => {
    const { context, keychain, vault } = await openVault();
    const write = account(vault);
    await saveItems(context, keychain, [write]);
    await saveItems(context, keychain, [{ ...write, hosts: ["new.example"] }]);
    expect((await findByHosts(context, keychain, write.hosts)).items).toEqual([]);
    expect((await findByHosts(context, keychain, ["new.example"])).items).toHaveLength(1);
  });
});

describe("several vaults", () => {
  test("are listed, looked up and written in one commit", async () => {
    const { context, keychain: first, vault } = await openVault();
    const { keychain, id: second } = await createVault(context, first, "Agency");
    const vaults = await listVaults(context, keychain);
    expect(vaults).toEqual([
      { id: second, name: "Agency", disabled: false, isDefault: false },
      { id: vault, name: "Marketing", disabled: false, isDefault: true },
    ]);
    const copy = account(vault);
    await saveItems(context, keychain, [copy, { ...copy, vault: second }]);
    expect((await findByHosts(context, keychain, copy.hosts)).items).toHaveLength(2);
    const moved = [{ ...copy, content: "moved", vault: second }, { vault, id: copy.id, remove: true }] as const;
    await saveItems(context, keychain, moved);
    const found = await findByHosts(context, keychain, copy.hosts);
    expect(found.items.map((item) => [item.vault, item.content])).toEqual([[second, "moved"]]);
    expect((await listCatalogue(context, keychain, second)).entries).toHaveLength(1);
  });
});

describe("events", () => {
  test("are read newest first, by item and up to a limit", async () => {
    const { context, keychain, vault, clock } = await openVault();
    const write = account(vault);
    for (let step = 1; step <= 5; step++) {
      clock.now += 1;
      const event = { vault, item: step % 2 === 0 ? null : write.id, action: `step-${step}`, detail: { step } };
      await saveItems(context, keychain, [write], [event]);
    }
    const all = await readEvents(context, keychain, vault, { limit: 10 });
    expect(all.refused).toEqual([]);
    expect(all.events.map(({ action }) => action)).toEqual(["step-5", "step-4", "step-3", "step-2", "step-1"]);
    expect(all.events[0]).toMatchObject({ number: 5, at: clock.now, detail: { step: 5 }, device: keychain.deviceId });
    const about = await readEvents(context, keychain, vault, { item: write.id, limit: 2 });
    expect(about.events.map(({ action }) => action)).toEqual(["step-5", "step-3"]);
  });

  test("a chain longer than one batch is read to its start", async () => {
    const { context, keychain, vault } = await openVault();
    const events = Array.from({ length: 450 }, (_, index) => ({ vault, item: null, action: `${index}` }));
    await saveItems(context, keychain, [], events);
    const read = await readEvents(context, keychain, vault, { limit: 1000 });
    expect(read.events).toHaveLength(450);
    expect(read.events.at(-1)?.action).toBe("0");
  });
});
