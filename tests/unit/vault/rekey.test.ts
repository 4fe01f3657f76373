/** A passphrase that was seen: a new device, a new epoch for every vault, and everything sealed again under it. */
import { describe, expect, test } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { acceptVault } from "../../../src/vault/accept.ts";
import type { VaultContext } from "../../../src/vault/context.ts";
import { putDropbox } from "../../../src/vault/dropbox.ts";
import { readEvents } from "../../../src/vault/events.ts";
import { checkVaults } from "../../../src/vault/health.ts";
import { idText } from "../../../src/vault/ids.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { findByHosts, openItem, saveItems } from "../../../src/vault/items.ts";
import type { Keychain } from "../../../src/vault/keychain.ts";
import { type RekeyPlace, type RekeySlice, rekeyProgress, rekeySlice } from "../../../src/vault/rekey.ts";
import { renewDevice } from "../../../src/vault/renew-device.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { openDevice } from "../../vault-reader/device.ts";
import { readProfile } from "../../vault-reader/reader.ts";
import { ACCEPTANCE, account, deriveQuickly, dumpVault, openVault, type OpenVault, PASSPHRASE, rawTable, restarted, withTable } from "./fixture.ts";

const NEXT = "gravel otter lantern mosaic thunder";

const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "none",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

/** Slices until nothing is left. @returns the keychain that is left, and how many slices it took */
const rekeyAll = async (
  context: VaultContext,
  start: Keychain,
  after: (keychain: Keychain, place: RekeyPlace | null) => Promise<void> = async () => undefined,
) => {
  let [keychain, place, slices] = [start, null as RekeyPlace | null, 0];
  for (;;) {
    const slice = await rekeySlice(context, keychain, place);
    if (slice.place === null && slice.keychain === null) return { keychain, slices };
    [keychain, place] = [slice.keychain ?? keychain, slice.place];
    slices += 1;
    await after(keychain, place);
  }
};

const filled = async (accounts: number, events: number): Promise<OpenVault & { readonly ids: readonly string[] }> => {
  const opened = await openVault();
  const { context, keychain, vault } = opened;
  const writes = Array.from({ length: accounts }, (_, n) => account(vault, { hosts: [`app-${n}.example`], content: { n } }));
  const told = Array.from({ length: events }, (_, n) => ({ vault, item: null, action: "filled" as const, detail: { n } }));
  await saveItems(context, keychain, writes, told);
  return { ...opened, ids: writes.map(({ id }) => id) };
};

const readerProblems = async (opened: OpenVault, passphrase: string): Promise<readonly string[]> => {
  const dump = await dumpVault(opened);
  return (await readProfile(dump, openDevice(dump, passphrase, deriveQuickly))).problems;
};

const epochsIn = async ({ name }: OpenVault): Promise<readonly string[]> => {
  const epochs = new Set<string>();
  for (const table of ["items", "pages", "heads", "events"]) {
    const rows = await withTable(name, table, (raw) => raw.all());
    for (const row of rows) epochs.add(`${idText(row["vault"] as Uint8Array)} ${idText(row["epoch"] as Uint8Array)}`);
  }
  return [...epochs].sort();
};

const contentsIn = async (context: VaultContext, keychain: Keychain, vault: string, ids: readonly string[]) =>
  Promise.all(ids.map((id) => openItem(context, keychain, vault, id)));

describe("a passphrase that was seen", () => {
  test("opens nothing any more, and the new one opens everything as it was", async () => {
    const opened = await filled(3, 4);
    const { context, keychain, vault, ids } = opened;
    const before = await contentsIn(context, keychain, vault, ids);
    const renewed = await renewDevice(context, PASSPHRASE, NEXT);
    expect(renewed.deviceId).not.toBe(keychain.deviceId);
    expect(await codeOf(unlock(context, PASSPHRASE))).toBe("WrongPassphrase");
    for (const keys of [renewed, await unlock(restarted(opened), NEXT)]) {
      expect(await checkVaults(context, keys)).toEqual([]);
      expect(await contentsIn(context, keys, vault, ids)).toEqual(before);
      expect((await readEvents(context, keys, vault, { limit: 10 })).events).toHaveLength(4);
    }
    expect(opened.witness.next).toBeNull();
    expect(await codeOf(renewDevice(context, PASSPHRASE, NEXT))).toBe("WrongPassphrase");
  });

  test("with a copy of the disk opens nothing that is written from now on", async () => {
    const opened = await filled(2, 0);
    const thief = await dumpVault(opened);
    const { context, vault } = opened;
    const renewed = await renewDevice(context, PASSPHRASE, NEXT);
    const fresh = account(vault, { content: { password: "new and secret" } });
    await saveItems(context, renewed, [fresh]);
    await rekeyAll(context, renewed);
    const now = await dumpVault(opened);
    const device = openDevice(thief, PASSPHRASE, deriveQuickly);
    const own = ["device", "slots", "vaults"].map((table) => [table, thief.tables[table] ?? []] as const);
    const mixed = { ...now, tables: { ...now.tables, ...Object.fromEntries(own) } };
    const { items, events } = await readProfile(mixed, device);
    expect([items, events]).toEqual([[], []]);
    expect((await readProfile(thief, device)).items.length).toBeGreaterThan(0);
  });

  test("takes what waits in the drop box along", async () => {
    const opened = await openVault();
    const { context, vault } = opened;
    const id = await putDropbox(context, { type: "generated", content: { password: "x" }, summary: null, hosts: [] });
    const renewed = await renewDevice(context, PASSPHRASE, NEXT);
    expect(await openItem(context, renewed, vault, id)).toMatchObject({ content: { password: "x" }, fromDropbox: true });
  });

  test("is not replaced while something wrong waits to be looked at", async () => {
    const opened = await filled(1, 0);
    opened.readOnly.add(opened.vault);
    expect(await codeOf(renewDevice(opened.context, PASSPHRASE, NEXT))).toBe("VaultReadOnly");
    await unlock(opened.context, PASSPHRASE);
  });

  test("given in two windows at once is replaced once", async () => {
    const opened = await filled(2, 2);
    const { context } = opened;
    const codes = await Promise.all([
      codeOf(renewDevice(context, PASSPHRASE, NEXT)),
      codeOf(renewDevice(restarted(opened), PASSPHRASE, `${NEXT} two`)),
    ]);
    expect([...codes].sort()).toEqual(["WrongPassphrase", "none"]);
    const valid = codes[0] === "none" ? NEXT : `${NEXT} two`;
    const keychain = await unlock(context, valid);
    await rekeyAll(context, keychain);
    expect(await readerProblems(opened, valid)).toEqual([]);
  });

  test("is replaced where the witness can't be written for once: nothing looks rolled back, then or later", async () => {
    const opened = await filled(1, 1);
    const { context, witness } = opened;
    let failures = 1;
    const full: VaultContext["witness"] = {
      read: () => witness.read(),
      write: (sealed) => (failures-- > 0 ? Promise.reject(new Error("full")) : witness.write(sealed)),
      handOver: (sealed) => witness.handOver(sealed),
    };
    const renewed = await renewDevice({ ...context, witness: full }, PASSPHRASE, NEXT);
    expect(failures).toBeLessThan(1);
    expect(await checkVaults(restarted(opened), renewed)).toEqual([]);
    await saveItems(context, renewed, [account(opened.vault)]);
    expect(await checkVaults(restarted(opened), await unlock(context, NEXT))).toEqual([]);
  });

  test("is replaced or not, wherever the worker dies: one of the two passphrases opens, and all is sound", async () => {
    for (let stopAt = 0; ; stopAt += 1) {
      const opened = await filled(1, 1);
      const { context, witness } = opened;
      let steps = 0;
      const dying = async <Result>(act: () => Promise<Result>): Promise<Result> => {
        if (steps >= stopAt) throw new Error("dead");
        steps += 1;
        return act();
      };
      const store = { ...context.store, write: ((act) => dying(() => context.store.write(act))) as typeof context.store.write };
      const dead: VaultContext["witness"] = {
        read: () => witness.read(),
        write: (sealed) => dying(() => witness.write(sealed)),
        handOver: (sealed) => dying(() => witness.handOver(sealed)),
      };
      await renewDevice({ ...context, store, witness: dead }, PASSPHRASE, NEXT).catch(() => null);
      const isOld = (await codeOf(unlock(restarted(opened), PASSPHRASE))) === "none";
      const passphrase = isOld ? PASSPHRASE : NEXT;
      const keychain = await unlock(restarted(opened), passphrase);
      expect(await checkVaults(context, keychain), `stopped at ${stopAt}`).toEqual([]);
      await saveItems(context, keychain, [account(opened.vault)]);
      expect(await readerProblems(opened, passphrase), `stopped at ${stopAt}`).toEqual([]);
      if (steps < stopAt) {
        expect(isOld).toBe(false);
        return;
      }
    }
  });
});

describe("re-keying", () => {
  test("seals every row again, changes nothing that it says, and drops the old keys", async () => {
    const opened = await filled(600, 450);
    const { context, vault, ids, keychain: first } = opened;
    const [gone = "", ...kept] = ids;
    await saveItems(context, first, [{ vault, id: gone, remove: true }]);
    const before = await contentsIn(context, first, vault, kept);
    const lists = (await listCatalogue(context, first)).entries;
    const told = (await readEvents(context, first, vault, { limit: 1_000 })).events;
    const old = await epochsIn(opened);
    const renewed = await renewDevice(context, PASSPHRASE, NEXT);
    let last = 0;
    const { keychain, slices } = await rekeyAll(context, renewed, async (keys) => {
      const progress = await rekeyProgress(context, keys);
      if (progress === null) return;
      expect(progress.total).toBeGreaterThan(0);
      if (keys === renewed) expect(progress.done).toBeGreaterThanOrEqual(last);
      last = keys === renewed ? progress.done : 0;
      const [some = ""] = kept;
      expect(await openItem(context, keys, vault, some)).not.toBeNull();
    });
    expect(slices).toBeGreaterThan(5);
    expect(await rekeyProgress(context, keychain)).toBeNull();
    expect(keychain.vaults.every(({ epochs }) => epochs.length === 1)).toBe(true);
    const now = await epochsIn(opened);
    expect(now).toHaveLength(old.length);
    expect(now.some((epoch) => old.includes(epoch))).toBe(false);
    expect(await contentsIn(context, keychain, vault, kept)).toEqual(before);
    expect((await listCatalogue(context, keychain)).entries).toEqual(lists);
    expect((await readEvents(context, keychain, vault, { limit: 1_000 })).events).toEqual(told);
    expect((await findByHosts(context, keychain, ["app-7.example"])).items).toHaveLength(1);
    const again = await unlock(restarted(opened), NEXT);
    expect(again.vaults).toEqual(keychain.vaults);
    expect(await readerProblems(opened, NEXT)).toEqual([]);
  });

  test("is sound after every slice, goes on in another worker, and takes saves meanwhile", async () => {
    const opened = await filled(300, 210);
    const { context, vault } = opened;
    const renewed = await renewDevice(context, PASSPHRASE, NEXT);
    let place: RekeyPlace | null = null;
    for (let n = 0; ; n += 1) {
      // Another worker each time; and now and then one that doesn't know where the last one was.
      const keychain = await unlock(restarted(opened), NEXT);
      const slice: RekeySlice = await rekeySlice(context, keychain, place);
      if (slice.place === null && slice.keychain === null) break;
      place = n % 5 === 4 ? null : slice.place;
      if (n < 3) await saveItems(context, keychain, [account(vault, { hosts: [`new-${n}.example`] })]);
      expect(await readerProblems(opened, NEXT), `slice ${n}`).toEqual([]);
      if (n > 100) throw new Error("It never ends");
    }
    const keychain = await unlock(context, NEXT);
    for (const host of ["new-0.example", "new-2.example", "app-3.example"]) {
      expect((await findByHosts(context, keychain, [host])).items, host).toHaveLength(1);
    }
    expect(keychain.vaults.map(({ epochs }) => epochs)).toEqual(renewed.vaults.map(({ epochs }) => epochs.slice(-1)));
  });

  test("a full disk stops it, and it goes on when there is room", async () => {
    const opened = await filled(20, 5);
    const { context } = opened;
    const renewed = await renewDevice(context, PASSPHRASE, NEXT);
    const full: VaultContext = { ...context, store: { ...context.store, write: () => Promise.reject(new AppError("QuotaExceeded")) } };
    expect(await codeOf(rekeySlice(full, renewed, null))).toBe("QuotaExceeded");
    expect(await readerProblems(opened, NEXT)).toEqual([]);
    await rekeyAll(context, renewed);
    expect(await readerProblems(opened, NEXT)).toEqual([]);
  });

  test.each([
    ["items", "RecordAltered"],
    ["events", "RecordAltered"],
    ["pages", "RecordAltered"],
  ])("stops at a row of %s that is gone, and goes on once the user has accepted what is left", async (table, code) => {
    const opened = await filled(5, 5);
    const { context, vault } = opened;
    const renewed = await renewDevice(context, PASSPHRASE, NEXT);
    const raw = await rawTable(opened.name, table);
    const [row] = (await raw.all()).filter((one) => idText(one["vault"] as Uint8Array) === vault);
    if (row === undefined) throw new Error("no row");
    const keys = { items: ["vault", "item"], events: ["vault", "device", "number"], pages: ["vault", "prefix"] }[table] ?? [];
    await raw.remove(keys.map((key) => row[key]) as IDBValidKey);
    raw.close();
    expect(await codeOf(rekeyAll(context, renewed))).toBe(code);
    opened.readOnly.add(vault);
    expect(await codeOf(rekeyAll(context, renewed))).toBe("VaultReadOnly");
    opened.readOnly.delete(vault);
    const keychain = await unlock(context, NEXT);
    await acceptVault(context, keychain, vault, ACCEPTANCE);
    const done = await rekeyAll(context, keychain);
    expect(done.keychain.vaults.every(({ epochs }) => epochs.length === 1)).toBe(true);
    expect(await readerProblems(opened, NEXT)).toEqual([]);
  });
});
