/** Accounts in several vaults: put there, taken out, moved, edited, and what happens where the copies can't be in step. */
import { beforeEach, describe, expect, test } from "vitest";
import { newItemId } from "../../../src/bytes/random.ts";
import type { AccountRef, StoredAccount } from "../../../src/accounts/account.ts";
import { accountsForOrigin, asListItem, itemOf, listAccounts, logAccount, openAccount, saveAccount, summaryOfContent } from "../../../src/accounts/account-store.ts";
import { accountActivity } from "../../../src/accounts/activity.ts";
import { findDuplicates } from "../../../src/accounts/duplicates.ts";
import { editAccount, newAccount } from "../../../src/accounts/edit.ts";
import { keepCopy, placeAccount, settleCopies } from "../../../src/accounts/placing.ts";
import { purgeDeleted } from "../../../src/accounts/purge.ts";
import { acceptVault } from "../../../src/vault/accept.ts";
import { auditSlice, startAudit } from "../../../src/vault/audit.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { openCopies } from "../../../src/vault/copies.ts";
import { readEvents } from "../../../src/vault/events.ts";
import { findByHosts, openItem, saveItems } from "../../../src/vault/items.ts";
import type { Keychain } from "../../../src/vault/keychain.ts";
import type { Summarise } from "../../../src/vault/rebuild.ts";
import { type RekeyPlace, rekeySlice } from "../../../src/vault/rekey.ts";
import { renewDevice } from "../../../src/vault/renew-device.ts";
import { changeVault, createVault } from "../../../src/vault/vaults.ts";
import { openDevice } from "../../vault-reader/device.ts";
import { readProfile } from "../../vault-reader/reader.ts";
import { ACCEPTANCE, deriveQuickly, dumpVault, openVault, type OpenVault, PASSPHRASE, withTable } from "../vault/fixture.ts";

const ORIGIN = "https://ads.acme.example";
const DAY = 86_400_000;

let own: OpenVault;
let keychain: Keychain;
let first: string;
let second: string;
let ref: AccountRef;
let stored: StoredAccount;

const vaults = () => ({ context: own.context, keychain });
const inVault = (vault: string): AccountRef => ({ vault, id: ref.id });
const put = (into: string | null, outOf: string | null) => placeAccount(vaults(), ref, { into, outOf });
const edit = async (at: AccountRef, notes: string): Promise<StoredAccount> => {
  own.clock.now += 1000;
  const before = await openAccount(vaults(), at);
  return saveAccount(vaults(), at, { ...before.account, notes }, before, [{ action: "edited" }]);
};
const rowIn = (vault: string) => openItem(own.context, keychain, vault, ref.id);
const notesIn = async (vault: string) => (await rowIn(vault))?.content as { notes: string } | undefined;
/** The vault's own copy is changed as another device would have: not through the account. */
const changeAlone = async (vault: string, notes: string, versions: Record<string, number>): Promise<void> => {
  const item = await rowIn(vault);
  if (item === null) throw new Error("no copy");
  const { type, content, hosts } = item;
  if (type !== "account") throw new Error("no account");
  const { entries } = await listCatalogue(own.context, keychain, vault);
  const summary = entries.find(({ id }) => id === ref.id)?.summary;
  const state = { versions, createdAt: item.createdAt, updatedAt: own.clock.now };
  await saveItems(own.context, keychain, [
    { vault, id: ref.id, type, content: { ...(content as object), notes, password: notes }, summary, hosts, state },
  ]);
};
const readByReader = async () => {
  const dump = await dumpVault(own);
  return readProfile(dump, openDevice(dump, PASSPHRASE, deriveQuickly));
};
const isSound = async (): Promise<void> => {
  let state = await startAudit(own.context, keychain);
  while (!state.isDone) state = await auditSlice(own.context, keychain, state);
  expect(state.findings).toEqual([]);
};

beforeEach(async () => {
  own = await openVault();
  first = own.vault;
  const made = await createVault(own.context, own.keychain, "Agency");
  [keychain, second] = [made.keychain, made.id];
  ref = { vault: first, id: newItemId(own.context.random) };
  const account = newAccount({ label: "Acme Ads", username: "bot@acme.example", password: "s3cret" }, [ORIGIN], own.clock.now);
  stored = await saveAccount(vaults(), ref, account, null, [{ action: "created" }]);
});

describe("in two vaults", () => {
  beforeEach(async () => {
    own.clock.now += 1000;
    stored = await put(second, null);
  });

  test("an account is the same row twice, with the same versions and times", async () => {
    const [a, b] = [await rowIn(first), await rowIn(second)];
    expect(b?.content).toEqual(a?.content);
    expect([b?.versions, b?.createdAt, b?.updatedAt]).toEqual([a?.versions, a?.createdAt, a?.updatedAt]);
    expect([a?.membership?.elsewhere, b?.membership?.elsewhere]).toEqual([[second], [first]]);
    expect(stored.copies.map(({ state }) => state)).toEqual(["current", "current"]);
    await isSound();
  });

  test("it is listed, searched, found for its site and a duplicate once, and names both vaults", async () => {
    const { accounts } = await listAccounts(vaults(), false);
    expect(accounts.map(({ id, vaults: there }) => [id, [...there].sort()])).toEqual([[ref.id, [first, second].sort()]]);
    expect((await findByHosts(own.context, keychain, ["ads.acme.example"])).items).toHaveLength(2);
    const found = (await accountsForOrigin(vaults(), ORIGIN)).accounts;
    expect(found.map((one) => [...asListItem(one, 0).vaults].sort())).toEqual([[first, second].sort()]);
    const query = { appId: null, host: "ads.acme.example", username: "bot@acme.example", except: null };
    expect(findDuplicates(accounts, query)).toHaveLength(1);
  });

  test("an edit through either one is an edit of both", async () => {
    await edit(inVault(second), "by the second");
    expect(await notesIn(first)).toMatchObject({ notes: "by the second" });
    await edit(inVault(first), "by the first");
    const [a, b] = [await rowIn(first), await rowIn(second)];
    expect(b?.content).toMatchObject({ notes: "by the first" });
    expect(b?.versions).toEqual(a?.versions);
    expect(a?.versions).toEqual({ [keychain.deviceId]: 3 });
  });

  test("an edit that one of them refuses is none", async () => {
    const before = await openAccount(vaults(), ref);
    await edit(ref, "quicker");
    const { copies } = await openAccount(vaults(), ref);
    const half = { ...before, copies: before.copies.map((copy, at) => (at === 0 ? { ...copy, revision: copies[0]?.revision ?? 0 } : copy)) };
    await expect(saveAccount(vaults(), ref, before.account, half, [])).rejects.toThrow("AccountChanged");
    expect(await notesIn(first)).toMatchObject({ notes: "quicker" });
    expect(await notesIn(second)).toMatchObject({ notes: "quicker" });
  });

  test("what is done with it is told once, and is in the log of each", async () => {
    own.clock.now += 1000;
    await logAccount(vaults(), stored, { action: "filled", host: "ads.acme.example" });
    const told = ["filled", "vault-added", "created"];
    expect((await accountActivity(vaults(), ref)).map(({ action }) => action)).toEqual(told);
    expect((await accountActivity(vaults(), inVault(second))).map(({ action }) => action)).toEqual(told);
  });

  test("it is deleted and restored in both, and gone from both 30 days later", async () => {
    own.clock.now += 1000;
    const gone = await saveAccount(vaults(), ref, { ...stored.account, deletedAt: own.clock.now }, stored, [{ action: "deleted" }]);
    expect((await listAccounts(vaults(), false)).accounts).toEqual([]);
    expect((await listAccounts(vaults(), true)).accounts).toHaveLength(1);
    await expect(put(null, second)).rejects.toThrow("AccountDeleted");
    stored = await saveAccount(vaults(), inVault(second), { ...gone.account, deletedAt: null }, gone, [{ action: "restored" }]);
    expect(await rowIn(first)).toMatchObject({ content: { deletedAt: null } });
    await saveAccount(vaults(), ref, { ...stored.account, deletedAt: own.clock.now }, stored, []);
    own.clock.now += 31 * DAY;
    await purgeDeleted(vaults());
    expect([await rowIn(first), await rowIn(second)]).toEqual([null, null]);
    expect((await listAccounts(vaults(), true)).accounts).toEqual([]);
    await isSound();
  });

  test("taken out of one it is not deleted, and it can come back", async () => {
    const left = await put(null, first);
    expect(left.ref).toEqual(inVault(second));
    expect(left.account.deletedAt).toBeNull();
    const { items, problems } = await readByReader();
    expect(problems).toEqual([]);
    const tombstone = items.find(({ vault, id }) => vault === first && id === ref.id);
    expect(tombstone).toMatchObject({ type: "tombstone", versions: stored.versions, membership: { elsewhere: [second], taken: true } });
    expect(await rowIn(first)).toBeNull();
    // Where it was it is still known where it is.
    expect((await openAccount(vaults(), inVault(first))).ref.vault).toBe(second);
    expect((await rowIn(second))?.membership).toMatchObject({ elsewhere: [], formerly: [first] });
    await edit(inVault(second), "meanwhile");
    await put(first, null);
    expect(await notesIn(first)).toMatchObject({ notes: "meanwhile" });
    expect((await listAccounts(vaults(), false)).accounts).toHaveLength(1);
    await isSound();
  });

  test("doing it twice is doing it once", async () => {
    const before = await rowIn(first);
    await put(second, null);
    expect((await rowIn(first))?.revision).toBe(before?.revision);
    await put(null, second);
    await put(null, second);
    expect((await openAccount(vaults(), ref)).copies.map(({ vault }) => vault)).toEqual([first]);
  });
});

describe("a move", () => {
  test("is one commit: there from now on, here no more; its log before is still told", async () => {
    own.clock.now += 1000;
    const moved = await put(second, first);
    expect(moved.ref).toEqual(inVault(second));
    expect([await rowIn(first), (await rowIn(second))?.versions]).toEqual([null, stored.versions]);
    expect((await listAccounts(vaults(), false)).accounts.map(({ vault }) => vault)).toEqual([second]);
    const told = (await accountActivity(vaults(), inVault(second))).map(({ action, vault }) => [action, vault]);
    expect(told).toEqual(expect.arrayContaining([["vault-added", second], ["vault-removed", first], ["created", null]]));
    expect(told).toHaveLength(3);
    const left = await readEvents(own.context, keychain, first, { item: ref.id, limit: 9 });
    expect(left.events.map(({ action }) => action)).toEqual(["vault-removed", "vault-added", "created"]);
    await placeAccount(vaults(), inVault(second), { into: first, outOf: second });
    expect((await openAccount(vaults(), ref)).account).toEqual(stored.account);
    await isSound();
  });

  test("of an account that is in one vault only is a deletion where it leads nowhere", async () => {
    const left = await put(null, first);
    expect(left.account.deletedAt).not.toBeNull();
    expect((await listAccounts(vaults(), true)).accounts).toHaveLength(1);
  });

  test("into a vault that is disabled, unknown or read-only changes nothing", async () => {
    await changeVault(own.context, keychain, second, { disabled: true });
    await expect(put(second, first)).rejects.toThrow("VaultDisabled");
    await changeVault(own.context, keychain, second, { disabled: false });
    await expect(put("0".repeat(32), first)).rejects.toThrow("VaultNotFound");
    own.readOnly.add(second);
    await expect(put(second, first)).rejects.toThrow("VaultReadOnly");
    expect(await openAccount(vaults(), ref)).toEqual(stored);
  });

  test("out of a disabled vault is allowed, and an account in one is edited as ever", async () => {
    await put(second, null);
    await changeVault(own.context, keychain, second, { disabled: true });
    await edit(ref, "as ever");
    expect(await notesIn(second)).toMatchObject({ notes: "as ever" });
    await put(null, second);
    expect(await rowIn(second)).toBeNull();
  });

  test("never lands on another item that happens to have the id", async () => {
    const other = { ...ref, vault: second };
    await saveItems(own.context, keychain, [{ ...other, type: "account", content: {}, summary: { updatedAt: 1, deletedAt: null, label: "" }, hosts: [] }]);
    await expect(put(second, null)).rejects.toThrow("AccountChanged");
    // Nor does it hide it, or is hidden by it.
    expect((await listAccounts(vaults(), false)).accounts).toHaveLength(2);
    expect((await openAccount(vaults(), ref)).copies).toHaveLength(1);
    // Not even where it says that it is a copy: the other one doesn't.
    const claim = { ...stored.account, notes: "claimed" };
    const lying = { elsewhere: [second], formerly: [] };
    await saveItems(own.context, keychain, [{ ...itemOf(ref, claim, [second], own.clock.now + 9), lying }]);
    expect((await listAccounts(vaults(), false)).accounts).toHaveLength(2);
    expect((await openAccount(vaults(), other)).account).toEqual({});
    expect((await openAccount(vaults(), ref)).copies).toHaveLength(1);
    expect(await settleCopies(vaults())).toBe(0);
    expect((await rowIn(second))?.content).toEqual({});
  });
});

describe("where one of the vaults can't be written to", () => {
  beforeEach(async () => {
    await put(second, null);
    own.readOnly.add(second);
  });

  test("an edit goes to the other, the newer counts from either, and is copied over later", async () => {
    await edit(inVault(second), "newer");
    expect(await notesIn(first)).toMatchObject({ notes: "newer" });
    expect(await notesIn(second)).toMatchObject({ notes: "" });
    const seen = await openAccount(vaults(), inVault(second));
    expect([seen.account.notes, seen.ref.vault, seen.copies.map(({ state }) => state)]).toEqual(["newer", first, ["current", "behind"]]);
    expect((await listAccounts(vaults(), false)).accounts).toMatchObject([{ vault: first, differs: true }]);
    expect((await accountsForOrigin(vaults(), ORIGIN)).accounts.map(({ account }) => account.notes)).toEqual(["newer"]);
    await edit(ref, "newest");
    own.readOnly.delete(second);
    expect(await settleCopies(vaults())).toBe(1);
    expect(await settleCopies(vaults())).toBe(0);
    expect((await listAccounts(vaults(), false)).accounts).toMatchObject([{ differs: false }]);
    expect(await notesIn(second)).toMatchObject({ notes: "newest" });
    expect((await rowIn(second))?.versions).toEqual((await rowIn(first))?.versions);
    await isSound();
  });

  test("an origin that was taken away is not offered by the copy that stayed behind", async () => {
    const before = await openAccount(vaults(), ref);
    await saveAccount(vaults(), ref, { ...before.account, origins: [] }, before, []);
    expect((await accountsForOrigin(vaults(), ORIGIN)).accounts).toEqual([]);
  });

  test("where it lies can't be changed, and nothing is", async () => {
    await expect(put(null, first)).rejects.toThrow("VaultReadOnly");
    expect((await openAccount(vaults(), ref)).copies).toHaveLength(2);
  });

  test("a deletion for good reaches the copy that stayed behind, and waits for it", async () => {
    const before = await openAccount(vaults(), ref);
    await saveAccount(vaults(), ref, { ...before.account, deletedAt: own.clock.now }, before, []);
    own.clock.now += 31 * DAY;
    await purgeDeleted(vaults());
    expect(await rowIn(first)).not.toBeNull();
    own.readOnly.delete(second);
    await saveItems(own.context, keychain, [{ ...ref, remove: true }]);
    expect(await openCopies(own.context, keychain, inVault(second))).toBeNull();
    await settleCopies(vaults());
    expect(await rowIn(second)).toBeNull();
  });
});

describe("where one of the vaults can't be opened", () => {
  const without = (vault: string): Keychain => ({ ...keychain, vaults: keychain.vaults.filter((keys) => keys.vault !== vault) });

  test("its account in another one is read, edited and listed; where it lies can't be changed", async () => {
    await put(second, null);
    const all = keychain;
    keychain = without(second);
    const seen = await openAccount(vaults(), inVault(second));
    expect([seen.ref.vault, seen.unread]).toEqual([first, [second]]);
    await edit(ref, "meanwhile");
    expect((await listAccounts(vaults(), false)).accounts).toHaveLength(1);
    await expect(put(null, first)).rejects.toThrow("VaultNotFound");
    keychain = all;
    await settleCopies(vaults());
    expect(await notesIn(second)).toMatchObject({ notes: "meanwhile" });
  });

  test("nor does a head that was altered harm the other", async () => {
    await put(second, null);
    await withTable(own.name, "heads", async (heads) => {
      const rows = await heads.all();
      const row = rows.find(({ vault }) => Buffer.from(vault as Uint8Array).toString("hex") === second);
      await heads.put({ ...row, sequence: 99 });
    });
    expect((await openAccount(vaults(), inVault(second))).ref.vault).toBe(first);
    await edit(ref, "all the same");
    expect((await openAccount(vaults(), ref)).account.notes).toBe("all the same");
  });

  test("an account that nobody else has is refused as ever", async () => {
    keychain = without(first);
    await expect(openAccount(vaults(), ref)).rejects.toThrow("VaultNotFound");
  });
});

describe("copies that were changed apart", () => {
  const [here, there] = ["1".repeat(32), "2".repeat(32)];
  beforeEach(async () => {
    await put(second, null);
    await changeAlone(first, "mine", { [here]: 2, [there]: 1 });
    await changeAlone(second, "theirs", { [here]: 1, [there]: 2 });
  });

  test("are both shown, refuse every change, and are never merged", async () => {
    const [a, b] = [await openAccount(vaults(), ref), await openAccount(vaults(), inVault(second))];
    expect([a.account.notes, b.account.notes]).toEqual(["mine", "theirs"]);
    expect(a.copies.map(({ state }) => state)).toEqual(["apart", "apart"]);
    await expect(edit(ref, "over both")).rejects.toThrow("CopiesDiffer");
    await expect(put(null, second)).rejects.toThrow("CopiesDiffer");
    expect(await settleCopies(vaults())).toBe(0);
    expect([await notesIn(first), await notesIn(second)]).toMatchObject([{ notes: "mine" }, { notes: "theirs" }]);
    expect((await listAccounts(vaults(), false)).accounts).toHaveLength(1);
  });

  test("are one again once the user has chosen; the other's password is in the history", async () => {
    const kept = await keepCopy(vaults(), inVault(second));
    expect(kept.account).toMatchObject({ notes: "theirs", password: "theirs" });
    expect(kept.account.passwordHistory.map(({ password }) => password)).toContain("mine");
    expect((await rowIn(first))?.content).toEqual((await rowIn(second))?.content);
    expect((await rowIn(first))?.versions).toEqual({ [here]: 2, [there]: 2, [keychain.deviceId]: 1 });
    await edit(ref, "goes on");
    await isSound();
  });

  test("count as such also where their versions are equal", async () => {
    await changeAlone(first, "this", { [here]: 5 });
    await changeAlone(second, "that", { [here]: 5 });
    expect((await openAccount(vaults(), ref)).copies.map(({ state }) => state)).toEqual(["apart", "apart"]);
  });
});

test("new keys change nothing of where an account lies", async () => {
  await put(second, null);
  const before = [(await rowIn(first))?.membership, (await rowIn(second))?.membership];
  keychain = { ...keychain, ...(await renewDevice(own.context, PASSPHRASE, "gravel otter lantern mosaic thunder")) };
  for (let place: RekeyPlace | null = null; ; ) {
    const slice = await rekeySlice(own.context, keychain, place);
    [keychain, place] = [slice.keychain ?? keychain, slice.place];
    if (slice.place === null && slice.keychain === null) break;
  }
  expect([(await rowIn(first))?.membership, (await rowIn(second))?.membership]).toEqual(before);
  await edit(ref, "after");
  expect(await notesIn(second)).toMatchObject({ notes: "after" });
  await isSound();
});

test("a vault that is built anew still says which of its accounts have copies", async () => {
  await put(second, null);
  await withTable(own.name, "pages", async (pages) => {
    for (const page of await pages.all()) {
      if (Buffer.from(page["vault"] as Uint8Array).toString("hex") === first) await pages.put({ ...page, sequence: 99 });
    }
  });
  const summarise: Summarise = ({ type, content, membership, updatedAt }) =>
    type === "account" ? summaryOfContent(content, membership?.elsewhere ?? [], updatedAt, own.clock.now) : null;
  await acceptVault(own.context, keychain, first, { ...ACCEPTANCE, summarise });
  expect((await listAccounts(vaults(), false)).accounts.map(({ vaults: there }) => [...there].sort())).toEqual([[first, second].sort()]);
  await edit(inVault(second), "after");
  expect(await notesIn(first)).toMatchObject({ notes: "after" });
  await isSound();
});

test("a save of an account in one vault reads and writes that vault alone", async () => {
  // Nothing but what opening an item of one vault reads.
  const reads = { before: 0, now: 0 };
  const { read } = own.context.store;
  const counting = { ...own.context, store: { ...own.context.store, read: ((act) => ((reads.now += 1), read(act))) as typeof read } };
  await openItem(counting, keychain, first, ref.id);
  [reads.before, reads.now] = [reads.now, 0];
  await openAccount({ context: counting, keychain }, ref);
  expect(reads.now).toBe(reads.before);
  const { revision, versions } = await edit(ref, "alone");
  expect([revision, versions]).toEqual([2, { [keychain.deviceId]: 2 }]);
  expect((await rowIn(first))?.membership).toBeUndefined();
  const heads = await withTable(own.name, "heads", (rows) => rows.all());
  const other = heads.find(({ vault }) => Buffer.from(vault as Uint8Array).toString("hex") === second);
  expect(other?.["sequence"]).toBe(1);
  expect(editAccount(stored.account, {}, 0)).toEqual(stored.account);
});
