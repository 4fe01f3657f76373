import { newItemId } from "../../../src/bytes/random.ts";
import { describe, expect, it } from "vitest";
import {
  accountsForOrigin,
  asView,
  hostsOf,
  listAccounts,
  logAccount,
  openAccount,
  saveAccount,
} from "../../../src/accounts/account-store.ts";
import { accountActivity } from "../../../src/accounts/activity.ts";
import { loadDraft, saveDraft } from "../../../src/accounts/draft-store.ts";
import { editAccount, newAccount } from "../../../src/accounts/edit.ts";
import { searchAccounts } from "../../../src/accounts/search.ts";
import { saveItems } from "../../../src/vault/items.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { idText } from "../../../src/vault/ids.ts";
import { openVault, PASSPHRASE, withTable } from "../vault/fixture.ts";

const SECRETS = ["s3cret-now", "s3cret-past", "JBSWY3DPEHPK3PXP", "backup-1"];

const prepared = async (urls = ["https://ads.acme.example/login"]) => {
  const { context, keychain, vault, clock, name } = await openVault();
  const vaults = { context, keychain };
  const ref = { vault, id: newItemId(context.random) };
  const account = {
    ...newAccount({ label: "Acme Ads", username: "bot@acme.example", password: "s3cret-past" }, urls, clock.now),
    totp: { secret: "JBSWY3DPEHPK3PXP", algorithm: "SHA1", digits: 6, period: 30 },
    backupCodes: [{ code: "backup-1", usedAt: null }],
  } as const;
  const stored = await saveAccount(vaults, ref, account, null, [{ action: "created", host: "ads.acme.example" }]);
  return { vaults, ref, account, clock, stored, name };
};

describe("accounts in the vault", () => {
  it("opens what was saved and shows it without a single secret", async () => {
    const { vaults, ref, clock, stored } = await prepared();
    expect(await openAccount(vaults, ref)).toEqual(stored);
    const edited = editAccount(stored.account, { password: "s3cret-now" }, clock.now);
    await saveAccount(vaults, ref, edited, stored, [{ action: "password-changed" }]);
    const again = await openAccount(vaults, ref);
    expect(again.account.password).toBe("s3cret-now");
    expect(again.account.passwordHistory.map(({ password }) => password)).toEqual(["s3cret-past"]);
    const shown = JSON.stringify([asView(again, clock.now), await listAccounts(vaults, false)]);
    for (const secret of SECRETS) expect(shown).not.toContain(secret);
  });

  it("refuses a save over somebody else's", async () => {
    const { vaults, ref, account, stored } = await prepared();
    await saveAccount(vaults, ref, { ...account, notes: "first" }, stored, []);
    await expect(saveAccount(vaults, ref, { ...account, notes: "second" }, stored, [])).rejects.toThrow("AccountChanged");
    expect((await openAccount(vaults, ref)).account.notes).toBe("first");
  });

  it("says when there is no such account", async () => {
    const { vaults, ref } = await prepared();
    await expect(openAccount(vaults, { ...ref, id: "0".repeat(32) })).rejects.toThrow("AccountNotFound");
  });

  it("finds it for its own origin only, or for the domain once it is wide", async () => {
    const { vaults, ref, account, stored } = await prepared();
    const found = async (origin: string) => (await accountsForOrigin(vaults, origin)).accounts.length;
    expect(await found("https://ads.acme.example")).toBe(1);
    expect(await found("https://login.acme.example")).toBe(0);
    expect(await found("http://ads.acme.example")).toBe(0);
    expect(await found("https://ads.acme.example:8443")).toBe(0);
    const wide = { ...account, origins: [{ origin: "https://ads.acme.example", wide: true }] };
    expect(hostsOf(wide)).toEqual(["ads.acme.example", "acme.example"]);
    await saveAccount(vaults, ref, wide, stored, []);
    expect(await found("https://login.acme.example")).toBe(1);
    expect(await found("https://acme.example.evil.example")).toBe(0);
  });

  it("neither lists nor finds a deleted one, until it is restored", async () => {
    const { vaults, ref, account, clock, stored } = await prepared();
    await saveAccount(vaults, ref, { ...account, deletedAt: clock.now }, stored, []);
    expect((await accountsForOrigin(vaults, "https://ads.acme.example")).accounts).toEqual([]);
    expect((await listAccounts(vaults, false)).accounts).toEqual([]);
    expect((await listAccounts(vaults, true)).accounts).toHaveLength(1);
  });

  it("never offers for a page what came through the drop box and was not confirmed", async () => {
    const { vaults, ref, account } = await prepared();
    const planted = { ...account, username: "thief@evil.example" };
    const row = { vault: ref.vault, id: newItemId(vaults.context.random), type: "account", summary: {} } as const;
    const hosts = ["ads.acme.example"];
    await saveItems(vaults.context, vaults.keychain, [{ ...row, content: planted, hosts, fromDropbox: true }]);
    const { accounts: found } = await accountsForOrigin(vaults, "https://ads.acme.example");
    expect(found.map((stored) => stored.account.username)).toEqual(["bot@acme.example"]);
  });

  it("names what failed its check beside the others, and neither offers nor fills it", async () => {
    const { vaults, ref, name } = await prepared();
    const origin = "https://ads.acme.example";
    const other = { vault: ref.vault, id: newItemId(vaults.context.random) };
    const fields = { label: "Sound", username: "u", password: "p" };
    await saveAccount(vaults, other, newAccount(fields, [origin], vaults.context.now()), null, []);
    await withTable(name, "items", async (table) => {
      const row = (await table.all()).find(({ item }) => idText(item as Uint8Array) === ref.id);
      await table.put({ ...row, revision: 99 });
    });
    const found = await accountsForOrigin(vaults, origin);
    expect(found.accounts.map(({ account }) => account.label)).toEqual(["Sound"]);
    expect(found.refused).toEqual([{ ...ref, code: "RecordAltered", label: "Acme Ads" }]);
    await withTable(name, "pages", async (table) => {
      for (const page of await table.all()) await table.put({ ...page, sequence: 99 });
    });
    expect(await listAccounts(vaults, false)).toEqual({
      accounts: [],
      refused: [{ vault: ref.vault, id: null, code: "RecordAltered", label: null }],
    });
    expect((await accountsForOrigin(vaults, origin)).refused.map(({ label }) => label)).toEqual([null, null]);
  });

  it("keeps a log of what was done with it", async () => {
    const { vaults, ref, clock, stored } = await prepared();
    clock.now += 1000;
    await logAccount(vaults, stored, { action: "filled", host: "ads.acme.example" });
    const activity = await accountActivity(vaults, ref);
    expect(activity.map(({ action, host }) => [action, host])).toEqual([
      ["filled", "ads.acme.example"],
      ["created", "ads.acme.example"],
    ]);
  });

  it("cuts what the catalogue holds, so that one account can't fill a page of it", async () => {
    const { vaults, ref, account, stored } = await prepared();
    const long = { ...account, label: "😀".repeat(255), username: "u".repeat(1000), appName: "ب".repeat(255) };
    await saveAccount(vaults, ref, long, stored, []);
    const [item] = (await listAccounts(vaults, false)).accounts;
    expect(JSON.stringify(item).length).toBeLessThan(2000);
    expect((await openAccount(vaults, ref)).account.label).toBe(long.label);
  });

  it("keeps the half-filled form, and forgets it when told", async () => {
    const { vaults } = await prepared();
    const { context, keychain } = vaults;
    const draft = { fields: { label: "Half", password: "typed" }, vault: null, id: "a".repeat(32) };
    expect(await loadDraft(context, keychain)).toBeNull();
    await saveDraft(context, keychain, draft);
    expect(await loadDraft(context, await unlock(context, PASSPHRASE))).toEqual(draft);
    await saveDraft(context, keychain, null);
    expect(await loadDraft(context, keychain)).toBeNull();
  });
});

describe("searching accounts", () => {
  it("finds every word, whatever its case, accents and place", async () => {
    const { vaults } = await prepared(["https://bücher.example/"]);
    const { accounts: all } = await listAccounts(vaults, false);
    const found = (query: string) => searchAccounts(all, query).length;
    expect(["", "  ", "ACME", "ads acme", "bot@", "xn--bcher", "Ácme"].map(found)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(["acme other", "s3cret"].map(found)).toEqual([0, 0]);
  });
});
