/** What is left when it stops at the worst line: everything that was acknowledged, and nothing by halves. */
import { describe, expect, test } from "vitest";
import { loadSettings, settingsItem } from "../../../src/settings/settings-store.ts";
import { DEFAULT_SETTINGS } from "../../../src/settings/settings.ts";
import type { VaultContext } from "../../../src/vault/context.ts";
import { checkVaults } from "../../../src/vault/health.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { openItem, saveItems } from "../../../src/vault/items.ts";
import { addSlot, changePassphrase, listSlots, removeSlot, renameSlot, settleSlots } from "../../../src/vault/slot-changes.ts";
import { auditWaysIn } from "../../../src/vault/ways-in.ts";
import type { VaultStore, VaultTables } from "../../../src/vault/store.ts";
import { createVault, listVaults } from "../../../src/vault/vaults.ts";
import { createWorkspace, isSetUp, unlock } from "../../../src/vault/workspace.ts";
import { account, emptyVault, openVault, type OpenVault, PASSPHRASE, type TestVault, withTable } from "./fixture.ts";

class Stopped extends Error {}

const WRITES = /^(put|putMany|remove|removeMany)$/;
const TABLES = ["device", "slots", "vaults", "items", "pages", "heads", "events", "dropbox"];

/** A store that stops at its `n`-th write: the writes before it were made, and the transaction is never committed. */
const stoppingAt = (store: VaultStore, n: number): { store: VaultStore; stopped: () => boolean } => {
  let left = n;
  let stopped = false;
  const watch = (tables: VaultTables): VaultTables => {
    const watched = Object.entries(tables).map(([name, table]) => {
      const methods = Object.entries(table as Record<string, (...args: unknown[]) => PromiseLike<unknown>>);
      const guarded = methods.map(([method, run]) => [
        method,
        (...args: unknown[]) => {
          if (WRITES.test(method) && --left < 0) {
            stopped = true;
            throw new Stopped();
          }
          return run(...args);
        },
      ]);
      return [name, Object.fromEntries(guarded)];
    });
    return Object.fromEntries(watched) as VaultTables;
  };
  return {
    store: { ...store, write: (act) => store.write((tables) => act(watch(tables))) },
    stopped: () => stopped,
  };
};

const everyRow = ({ name }: TestVault) =>
  Promise.all(TABLES.map((table) => withTable(name, table, (rows) => rows.all())));

/** Runs `act` once for each write it makes, stopped there; before the last run it is let through. */
const stopEverywhere = async (
  vault: TestVault,
  act: (context: VaultContext) => Promise<unknown>,
  check: () => Promise<void>,
): Promise<number> => {
  for (let n = 0; ; n++) {
    const before = await everyRow(vault);
    const { store, stopped } = stoppingAt(vault.context.store, n);
    const result = await act({ ...vault.context, store }).catch((error: unknown) => error);
    if (!stopped()) {
      expect(result).not.toBeInstanceOf(Error);
      return n;
    }
    expect(result).toBeInstanceOf(Error);
    expect(await everyRow(vault)).toEqual(before);
    await check();
  }
};

const sound = async ({ context, keychain }: OpenVault): Promise<void> => {
  expect(await checkVaults(context, keychain)).toEqual([]);
  expect((await listCatalogue(context, keychain)).refused).toEqual([]);
  expect(await auditWaysIn(context, keychain)).toEqual([]);
  await unlock(context, PASSPHRASE);
};

describe("stopped at any write", () => {
  test("setting up leaves no half of a workspace: its settings are there with it", async () => {
    const empty = await emptyVault();
    const { context } = empty;
    expect(await isSetUp(context)).toBe(false);
    const settings = { ...DEFAULT_SETTINGS, workspaceName: "Acme", lockAfterMinutes: 3 };
    const names = { passphrase: PASSPHRASE, workspaceName: "Acme", deviceName: "Laptop", vaultName: "Marketing" };
    const writes = await stopEverywhere(
      empty,
      (stopping) => createWorkspace(stopping, { ...names, items: [settingsItem(settings)] }),
      async () => expect(await isSetUp(context)).toBe(false),
    );
    expect(writes).toBeGreaterThan(4);
    const keychain = await unlock(context, PASSPHRASE);
    expect(await checkVaults(context, keychain)).toEqual([]);
    expect(await loadSettings(context, keychain)).toEqual(settings);
  });

  test("a save leaves everything as it was", async () => {
    const opened = await openVault();
    const { context, keychain, vault } = opened;
    const kept = account(vault);
    await saveItems(context, keychain, [kept]);
    const changes = [{ ...kept, content: "changed" }, ...Array.from({ length: 260 }, () => account(vault))];
    const writes = await stopEverywhere(
      opened,
      (stopping) => saveItems(stopping, keychain, changes, [{ vault, item: null, action: "many" }]),
      async () => {
        await sound(opened);
        expect((await openItem(context, keychain, vault, kept.id))?.content).toEqual(kept.content);
      },
    );
    expect(writes).toBeGreaterThanOrEqual(4);
    expect((await listCatalogue(context, keychain)).entries).toHaveLength(261);
  });

  test("making a vault leaves no half of one", async () => {
    const opened = await openVault();
    const { context, keychain } = opened;
    await stopEverywhere(
      opened,
      (stopping) => createVault(stopping, keychain, "Agency"),
      async () => {
        await sound(opened);
        expect(await listVaults(context, keychain)).toHaveLength(1);
      },
    );
    expect(await listVaults(context, await unlock(context, PASSPHRASE))).toHaveLength(2);
  });

  test("a change of passphrase leaves the old one", async () => {
    const opened = await openVault();
    const { context, keychain } = opened;
    const [only] = await listSlots(context, keychain);
    const next = { slot: "1".repeat(32), passphrase: "next" };
    await stopEverywhere(
      opened,
      (stopping) => changePassphrase(stopping, keychain, PASSPHRASE, only?.slot ?? "", next),
      () => sound(opened),
    );
    await unlock(context, "next");
    expect(await auditWaysIn(context, keychain)).toEqual([]);
  });

  test("a way in is added, renamed, removed or settled whole or not at all, and nothing false is found", async () => {
    const opened = await openVault();
    const { context, keychain } = opened;
    const output = new Uint8Array(32).fill(7);
    const slot = "1".repeat(32);
    const key = { slot, name: "Key", output, credential: new Uint8Array(9), rpId: "x", salt: new Uint8Array(16) };
    const acts: readonly ((stopping: VaultContext) => Promise<void>)[] = [
      (stopping) => addSlot(stopping, keychain, PASSPHRASE, key),
      (stopping) => renameSlot(stopping, keychain, slot, "Other"),
      (stopping) => removeSlot(stopping, keychain, slot),
    ];
    for (const act of acts) expect(await stopEverywhere(opened, act, () => sound(opened))).toBeGreaterThanOrEqual(3);
    await sound(opened);
    const [row] = await withTable(opened.name, "slots", (rows) => rows.all());
    await withTable(opened.name, "slots", (rows) => rows.put({ ...row, slot: new Uint8Array(16) }));
    const [mine] = await listSlots(context, keychain);
    await stopEverywhere(
      opened,
      (stopping) => settleSlots(stopping, keychain, mine?.slot ?? ""),
      async () => expect(await auditWaysIn(context, keychain)).toMatchObject([{ kind: "slot-unknown" }]),
    );
    await sound(opened);
  });
});

describe("stopped between commit and witness", () => {
  test("what was committed is there and nothing looks rolled back", async () => {
    const opened = await openVault();
    const { context, keychain, vault, witness } = opened;
    const { local, session } = witness;
    const write = account(vault);
    await saveItems(context, keychain, [write]);
    Object.assign(witness, { local, session });
    await sound(opened);
    expect(await openItem(context, keychain, vault, write.id)).not.toBeNull();
    await saveItems(context, keychain, [{ ...write, content: "again" }]);
    await sound(opened);
  });

  test("a witness that can't be written doesn't turn a save into a failure", async () => {
    const opened = await openVault();
    const { context, keychain, vault, witness } = opened;
    const write = account(vault);
    const fail = () => Promise.reject(new Error("full"));
    const full: VaultContext["witness"] = { read: () => witness.read(), write: fail, handOver: fail };
    await saveItems({ ...context, witness: full }, keychain, [write]);
    expect(await openItem(context, keychain, vault, write.id)).not.toBeNull();
    await saveItems(context, keychain, [{ ...write, content: "again" }]);
    await sound(opened);
  });
});
