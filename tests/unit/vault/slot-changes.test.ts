/** Ways in: added, renamed, removed, and settled when somebody else was at them. Never the last passphrase away. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  addSlot,
  changePassphrase,
  listSlots,
  removeSlot,
  renameSlot,
  settleSlots,
} from "../../../src/vault/slot-changes.ts";
import { slotListId } from "../../../src/vault/slot-list.ts";
import { type KeyOutput, knownKeys, type NewKey, prove } from "../../../src/vault/slots.ts";
import { unlock, unlockBy } from "../../../src/vault/workspace.ts";
import { renewDevice } from "../../../src/vault/renew-device.ts";
import { acceptVault } from "../../../src/vault/accept.ts";
import { openDevice } from "../../vault-reader/device.ts";
import { readProfile } from "../../vault-reader/reader.ts";
import { ACCEPTANCE, dumpVault, openVault, type OpenVault, PASSPHRASE, withTable } from "./fixture.ts";
import { auditAll, rawRows, type Row } from "./tamper-cases.ts";

const id = (digit: number): string => `${digit}`.repeat(32);
const key = (digit: number, name = `Key ${digit}`): NewKey => ({
  slot: id(digit),
  name,
  output: new Uint8Array(32).fill(digit),
  credential: new Uint8Array(20).fill(digit),
  rpId: "chrome-extension://locum",
  salt: new Uint8Array(16).fill(digit),
});
const answer = (digit: number, slot = digit): KeyOutput => ({ slot: id(slot), output: new Uint8Array(32).fill(digit) });

let opened: OpenVault;
let first: string;
beforeEach(async () => {
  opened = await openVault();
  first = (await unlockBy(opened.context, PASSPHRASE)).slot;
});

const add = (slot: Parameters<typeof addSlot>[3], way: Parameters<typeof addSlot>[2] = PASSPHRASE) =>
  addSlot(opened.context, opened.keychain, way, slot);
const change = (old: string, next: string, slot: string, way: Parameters<typeof addSlot>[2] = PASSPHRASE) =>
  changePassphrase(opened.context, opened.keychain, way, old, { slot, passphrase: next });
const names = async () => (await listSlots(opened.context, opened.keychain)).map(({ name }) => name);
const kinds = async () => (await auditAll(opened)).findings.map(({ kind }) => kind).sort();
const slotRows = (): Promise<readonly Row[]> => withTable(opened.name, "slots", (rows) => rows.all());
const opens = async (way: Parameters<typeof unlock>[1]): Promise<boolean> => {
  const keychain = await unlock(opened.context, way).catch(() => null);
  return keychain !== null && keychain.deviceId === opened.keychain.deviceId;
};

describe("a security key", () => {
  test("opens what the passphrase opens, and only with its own answer", async () => {
    await add(key(2));
    const byKey = await unlockBy(opened.context, answer(2));
    expect(byKey.slot).toBe(id(2));
    expect(new Set(byKey.keychain.vaults)).toEqual(new Set(opened.keychain.vaults));
    expect(await opens(PASSPHRASE)).toBe(true);
    for (const wrong of [answer(3, 2), answer(2, 3), { slot: first, output: new Uint8Array(32) }]) {
      await expect(unlock(opened.context, wrong)).rejects.toMatchObject({ code: "KeyNotOurs" });
      await expect(prove(opened.context, wrong)).rejects.toMatchObject({ code: "KeyNotOurs" });
    }
    expect(await kinds()).toEqual([]);
  });

  test("can be asked for while locked by what is stored, and its secret is not among that", async () => {
    await add(key(2));
    const { output: _output, ...stored } = key(2);
    expect(await knownKeys(opened.context)).toEqual([stored]);
    const texts = JSON.stringify(await slotRows(), (_, value) => (value instanceof Uint8Array ? [...value] : value));
    expect(texts).not.toContain([...key(2).output].join());
  });

  test("is added by the proof of any way in that opens, and of none that doesn't", async () => {
    await add(key(2));
    await add(key(3), answer(2));
    expect(await opens(answer(3))).toBe(true);
    await expect(add(key(4), answer(3, 2))).rejects.toMatchObject({ code: "KeyNotOurs" });
    await expect(add(key(4), "wrong")).rejects.toMatchObject({ code: "WrongPassphrase" });
    expect(await names()).toEqual(["", "Key 2", "Key 3"]);
  });

  test("that comes twice is added once", async () => {
    await Promise.all([add(key(2)), add(key(2)).catch(() => null)]);
    await add(key(2));
    expect(await names()).toEqual(["", "Key 2"]);
    expect(await slotRows()).toHaveLength(2);
  });

  test("doesn't cost a derivation", async () => {
    await add(key(2));
    const deriveKey = vi.fn(opened.context.deriveKey);
    await unlock({ ...opened.context, deriveKey }, answer(2));
    expect(deriveKey).not.toHaveBeenCalled();
  });

  test("with a salt of another length is refused, and nothing is stored", async () => {
    await expect(add({ ...key(2), salt: new Uint8Array(15) })).rejects.toMatchObject({ code: "RecordAltered" });
    expect(await slotRows()).toHaveLength(1);
  });

  test("is opened by the independent reader from what the key answered", async () => {
    await add(key(2));
    const dump = await dumpVault(opened);
    const profile = await readProfile(dump, openDevice(dump, answer(2).output));
    expect(profile.problems).toEqual([]);
    expect(() => openDevice(dump, answer(3).output)).toThrow("no slot opens");
  });
});

describe("another passphrase", () => {
  test("opens beside the first one", async () => {
    await add({ slot: id(2), name: "In the safe", passphrase: "second" });
    expect(await Promise.all([opens(PASSPHRASE), opens("second"), opens("third")])).toEqual([true, true, false]);
    expect(await kinds()).toEqual([]);
  });

  test.each(["", "  ", "x".repeat(61), "key 2"])("is refused with the name %j", async (name) => {
    await add(key(2));
    await expect(add({ slot: id(3), name, passphrase: "second" })).rejects.toMatchObject({ code: "SlotNameInvalid" });
  });

  test("is refused when there are too many", async () => {
    for (let count = 1; count < 20; count += 1) {
      await add({ ...key(2), slot: count.toString(16).padStart(32, "0"), name: `Key ${count}` });
    }
    await expect(add(key(3, "One more"))).rejects.toMatchObject({ code: "TooLarge" });
  });
});

describe("a change of passphrase", () => {
  test("lets the new one in and the old one out, and keeps the keys", async () => {
    await add(key(2));
    await change(first, "next", id(3));
    expect(await Promise.all([opens(PASSPHRASE), opens("next"), opens(answer(2))])).toEqual([false, true, true]);
    expect(await kinds()).toEqual([]);
  });

  test("can be made with a key by who has forgotten it", async () => {
    await add(key(2));
    await change(first, "next", id(3), answer(2));
    expect(await opens("next")).toBe(true);
  });

  test("in two windows at once: one wins, and its passphrase opens", async () => {
    const results = await Promise.allSettled(["a", "b"].map((next, index) => change(first, next, id(index + 2))));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await opens(results[0]?.status === "fulfilled" ? "a" : "b")).toBe(true);
    expect(await slotRows()).toHaveLength(1);
  });

  test("that comes twice is made once, though the old passphrase opens nothing any more", async () => {
    await change(first, "next", id(3));
    await change(first, "next", id(3));
    await expect(change(first, "next", id(4))).rejects.toMatchObject({ code: "WrongPassphrase" });
    expect(await slotRows()).toHaveLength(1);
  });

  test("of what is no passphrase is refused", async () => {
    await add(key(2));
    await expect(change(id(2), "next", id(3))).rejects.toMatchObject({ code: "SlotNotFound" });
    expect(await opens(answer(2))).toBe(true);
  });
});

test("a device that is renewed has the one new passphrase, also where a key has proved who asks", async () => {
  await add(key(2));
  const renewed = await renewDevice(opened.context, answer(2), "next", id(3));
  expect(await listSlots(opened.context, renewed)).toMatchObject([{ slot: id(3), type: "passphrase", isSound: true }]);
  await expect(unlock(opened.context, answer(2))).rejects.toMatchObject({ code: "KeyNotOurs" });
  await expect(unlock(opened.context, PASSPHRASE)).rejects.toMatchObject({ code: "WrongPassphrase" });
  const unlocked = await unlockBy(opened.context, "next");
  expect(unlocked.slot).toBe(id(3));
  expect((await auditAll(opened, unlocked.keychain)).findings).toEqual([]);
  await addSlot(opened.context, unlocked.keychain, "next", key(2));
  expect((await unlockBy(opened.context, answer(2))).slot).toBe(id(2));
});

describe("removing", () => {
  test("a key shuts it out, and one that is gone is gone", async () => {
    await add(key(2));
    await removeSlot(opened.context, opened.keychain, id(2));
    await removeSlot(opened.context, opened.keychain, id(2));
    await expect(unlock(opened.context, answer(2))).rejects.toMatchObject({ code: "KeyNotOurs" });
    expect(await kinds()).toEqual([]);
  });

  test("the last passphrase is refused, whatever keys there are", async () => {
    await add(key(2));
    await expect(removeSlot(opened.context, opened.keychain, first)).rejects.toMatchObject({ code: "LastPassphrase" });
    await add({ slot: id(3), name: "Second", passphrase: "second" });
    await removeSlot(opened.context, opened.keychain, first);
    expect(await Promise.all([opens(PASSPHRASE), opens("second")])).toEqual([false, true]);
    await expect(removeSlot(opened.context, opened.keychain, id(3))).rejects.toMatchObject({ code: "LastPassphrase" });
  });

  test("the last passphrase that is sound is refused", async () => {
    await add({ slot: id(3), name: "Second", passphrase: "second" });
    const [row] = (await slotRows()).filter(({ name }) => name === "");
    await withTable(opened.name, "slots", (rows) => rows.put({ ...row, name: "changed" }));
    await expect(removeSlot(opened.context, opened.keychain, id(3))).rejects.toMatchObject({ code: "LastPassphrase" });
  });

  test("two windows that each remove another passphrase leave one", async () => {
    await add({ slot: id(3), name: "Second", passphrase: "second" });
    const both = [first, id(3)].map((slot) => removeSlot(opened.context, opened.keychain, slot));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await slotRows()).toHaveLength(1);
  });
});

test("a name is changed in row and list, and opens as before", async () => {
  await add(key(2));
  await renameSlot(opened.context, opened.keychain, id(2), "  Other ");
  await renameSlot(opened.context, opened.keychain, id(2), "Other");
  expect(await names()).toEqual(["", "Other"]);
  expect((await knownKeys(opened.context)).map(({ name }) => name)).toEqual(["Other"]);
  expect(await opens(answer(2))).toBe(true);
  expect(await kinds()).toEqual([]);
  await expect(renameSlot(opened.context, opened.keychain, id(9), "x")).rejects.toMatchObject({ code: "SlotNotFound" });
});

test("nothing is changed while the workspace is read-only", async () => {
  opened.readOnly.add(opened.keychain.workspaceVault);
  await expect(add(key(2))).rejects.toMatchObject({ code: "VaultReadOnly" });
  await expect(change(first, "next", id(2))).rejects.toMatchObject({ code: "VaultReadOnly" });
  expect(await slotRows()).toHaveLength(1);
});

describe("what somebody else did is settled:", () => {
  const settle = (used = first) => settleSlots(opened.context, opened.keychain, used);
  const aside = async (): Promise<readonly Row[]> => {
    const found: Row[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      if (!name.startsWith(`${opened.name}-aside-`)) continue;
      found.push(...(await withTable(name, "slots", (rows) => rows.all())));
    }
    return found;
  };

  test("an old slot put in is set aside, and opens nothing any more", async () => {
    const [old] = await slotRows();
    await change(first, "next", id(2));
    await withTable(opened.name, "slots", (rows) => rows.put(old));
    expect(await kinds()).toEqual(["slot-unknown"]);
    expect(await opens(PASSPHRASE)).toBe(true);
    await settle(id(2));
    expect(await opens(PASSPHRASE)).toBe(false);
    expect(await opens("next")).toBe(true);
    expect(await aside()).toEqual([old]);
    expect(await kinds()).toEqual([]);
  });

  test("an old slot in the place of the present one is named, and leaves only after a new passphrase", async () => {
    const [old] = await slotRows();
    await change(first, "next", id(2));
    const [present] = await slotRows();
    await withTable(opened.name, "slots", async (rows) => {
      await rows.remove(present?.["slot"] as Uint8Array<ArrayBuffer>);
      await rows.put(old);
    });
    const { slot: used } = await unlockBy(opened.context, PASSPHRASE);
    expect(await kinds()).toEqual(["slot-missing", "slot-unknown"]);
    await expect(settle(used)).rejects.toMatchObject({ code: "LastPassphrase" });
    expect(await opens(PASSPHRASE)).toBe(true);
    expect(await listSlots(opened.context, opened.keychain)).toMatchObject([{ slot: id(2), isSound: false }]);
    await change(id(2), "newest", id(3));
    await settle(id(3));
    expect(await Promise.all([opens(PASSPHRASE), opens("next"), opens("newest")])).toEqual([false, false, true]);
    expect(await kinds()).toEqual([]);
  });

  test("an old list with its old slot doesn't take the present passphrase away", async () => {
    const rows = rawRows(opened);
    const listOf = () => rows.rowOf(slotListId(opened.keychain.deviceId));
    const [[oldSlot], oldList] = [await slotRows(), await listOf()];
    await change(first, "next", id(2));
    await rows.put("items", oldList);
    await rows.put("slots", oldSlot ?? {});
    expect(await kinds()).toEqual(["item-older"]);
    await acceptVault(opened.context, opened.keychain, opened.keychain.workspaceVault, ACCEPTANCE);
    expect(await kinds()).toEqual(["slot-unknown"]);
    await expect(settle(id(2))).rejects.toMatchObject({ code: "LastPassphrase" });
    expect(await opens("next")).toBe(true);
    await change(first, "newest", id(3), "next");
    await settle(id(3));
    expect(await Promise.all([opens(PASSPHRASE), opens("next"), opens("newest")])).toEqual([false, false, true]);
    expect(await kinds()).toEqual([]);
  });

  test("a key that was taken away leaves the list", async () => {
    await add(key(2));
    await withTable(opened.name, "slots", (rows) => rows.remove(new Uint8Array(16).fill(0x22)));
    expect((await auditAll(opened)).findings).toMatchObject([
      { kind: "slot-missing", id: id(2), summary: { label: "Key 2" }, vault: opened.keychain.workspaceVault },
    ]);
    await settle();
    expect(await names()).toEqual([""]);
    expect(await kinds()).toEqual([]);
  });

  test.each(["sealed", "salt", "credential", "rpId", "name", "kdf", "type"])("a key with another %s", async (field) => {
    await add(key(2));
    const [row = {}] = (await slotRows()).filter(({ type }) => type === "prf");
    const value = row[field] instanceof Uint8Array ? (row[field] as Uint8Array).map((byte) => byte ^ 1) : "other";
    await withTable(opened.name, "slots", (rows) => rows.put({ ...row, [field]: value }));
    expect(await kinds()).toEqual(["slot-altered"]);
    await settle();
    expect(await aside()).toEqual([{ ...row, [field]: value }]);
    expect(await kinds()).toEqual([]);
    expect(await opens(PASSPHRASE)).toBe(true);
  });

  test("a row with a key that is none", async () => {
    await withTable(opened.name, "slots", (rows) => rows.put({ slot: "text" }));
    expect(await kinds()).toEqual(["slot-unknown"]);
    await settle();
    expect(await aside()).toEqual([{ slot: "text" }]);
    expect(await kinds()).toEqual([]);
  });

  test("nothing that was added meanwhile is set aside or lost", async () => {
    await withTable(opened.name, "slots", (rows) => rows.put({ slot: "text" }));
    const context = {
      ...opened.context,
      openAside: (at: number) => {
        const store = opened.context.openAside(at);
        return { ...store, write: async (act: Parameters<typeof store.write>[0]) => {
          await add(key(2));
          return store.write(act);
        } } as typeof store;
      },
    };
    await expect(settleSlots(context, opened.keychain, first)).rejects.toMatchObject({ code: "AccountChanged" });
    expect(await opens(answer(2))).toBe(true);
    await settle();
    expect(await opens(answer(2))).toBe(true);
    expect(await kinds()).toEqual([]);
  });

  test("a list that was lost becomes what is there", async () => {
    await add(key(2));
    const rows = rawRows(opened);
    await rows.take("items", await rows.rowOf(slotListId(opened.keychain.deviceId)));
    expect(await kinds()).toEqual(["item-missing"]);
    await acceptVault(opened.context, opened.keychain, opened.keychain.workspaceVault, ACCEPTANCE);
    await settle();
    expect((await names()).sort()).toEqual(["", "Key 2"]);
    expect(await kinds()).toEqual([]);
    expect(await opens(answer(2))).toBe(true);
  });

  test("nothing, where all is right", async () => {
    await add(key(2));
    const before = await slotRows();
    await settle();
    expect(await slotRows()).toEqual(before);
    expect(await aside()).toEqual([]);
  });
});
