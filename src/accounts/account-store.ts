/**
 * Accounts in the vault: opened, saved with the event that tells of it, listed, found for a site. The one place where
 * an account becomes an item and back. What an edit does to an account is in edit.ts.
 */
import * as v from "valibot";
import { CATALOGUE } from "../apps/catalogue.ts";
import { AppError } from "../errors.ts";
import type { AccountListItem, ActivityName, RefusedRecord } from "../messages/protocol.ts";
import { hostOfUrl } from "../sites/canonical-host.ts";
import { belongs } from "../sites/gate.ts";
import { hostsToLookUp, registrableDomain } from "../sites/registrable.ts";
import type { VaultContext } from "../vault/context.ts";
import { readEvents } from "../vault/events.ts";
import { listCatalogue } from "../vault/catalogue.ts";
import { findByHosts, openItem, saveItems } from "../vault/items.ts";
import { listVaults } from "../vault/vaults.ts";
import type { Keychain } from "../vault/keychain.ts";
import type { CatalogueEntry, EventWrite, ItemWrite, OpenedItem, Refusal } from "../vault/records.ts";
import type { Account, AccountRef, AccountSummary, AccountView, Readiness, StoredAccount } from "./account.ts";
import { readiness } from "./checklist.ts";
import { summaryOf, viewOf } from "./views.ts";

const MAX_ACTIVITY = 200;
const labelSchema = v.object({ label: v.string() });
const detailSchema = v.object({ host: v.optional(v.string()) });

/** The open vault: what every function here works with. */
export interface OpenVaults {
  readonly context: VaultContext;
  readonly keychain: Keychain;
}

export interface AccountEvent {
  readonly action: ActivityName;
  readonly host?: string;
}

const fromItem = (item: OpenedItem): StoredAccount => ({
  ref: { vault: item.vault, id: item.id },
  account: item.content as Account,
  revision: item.revision,
  createdAt: item.createdAt,
  updatedAt: item.updatedAt,
});

/** @returns the hosts by which a page finds the account: each origin's own, and the whole domain where it is wide */
export const hostsOf = ({ origins }: Account): readonly string[] => {
  const hosts = origins.flatMap(({ origin, wide }) => {
    const host = hostOfUrl(origin);
    if (host === null) return [];
    return wide ? [host, registrableDomain(host) ?? host] : [host];
  });
  return [...new Set(hosts)];
};

/**
 * @throws AppError `AccountNotFound`; and what `openItem` throws for a record that fails its checks
 */
export const openAccount = async ({ context, keychain }: OpenVaults, ref: AccountRef): Promise<StoredAccount> => {
  const item = await openItem(context, keychain, ref.vault, ref.id);
  if (item === null || item.type !== "account") throw new AppError("AccountNotFound");
  return fromItem(item);
};

/** Whoever works with an open vault holds a trusted session. @param now ms since the epoch */
const verdictOf = (account: Account, now: number): Readiness => {
  const app = CATALOGUE.find(({ id }) => id === account.appId);
  return readiness(account, { now, trustedSession: true, samlSupported: app?.saml?.supported ?? null });
};

const writeOf = (ref: AccountRef, account: Account, now: number, expectedRevision: number): ItemWrite => ({
  ...ref,
  type: "account",
  content: account,
  summary: summaryOf(account, verdictOf(account, now), now),
  hosts: hostsOf(account),
  expectedRevision,
});

/** @returns what the catalogue says of an account whose place in it was lost */
export const summaryOfContent = (content: unknown, updatedAt: number, now: number): AccountSummary => {
  const account = content as Account;
  return summaryOf(account, verdictOf(account, now), updatedAt);
};

const eventOf = (ref: AccountRef, { action, host }: AccountEvent): EventWrite => ({
  vault: ref.vault,
  item: ref.id,
  action,
  ...(host === undefined ? {} : { detail: { host } }),
});

/**
 * @param before the state that was edited, or `null` for a new account
 * @returns the state that is stored now
 * @throws AppError `AccountChanged` when somebody else saved meanwhile, or the new account is there already
 */
export const saveAccount = async (
  { context, keychain }: OpenVaults,
  ref: AccountRef,
  account: Account,
  before: StoredAccount | null,
  events: readonly AccountEvent[],
): Promise<StoredAccount> => {
  const now = context.now();
  const write = writeOf(ref, account, now, before?.revision ?? 0);
  const [saved] = await saveItems(context, keychain, [write], events.map((event) => eventOf(ref, event)));
  if (saved === undefined) throw new TypeError("a save without a revision");
  return { ref, account, revision: saved.revision, createdAt: before?.createdAt ?? now, updatedAt: now };
};

/** @throws AppError `VaultNotFound`; `VaultDisabled` for one that takes no new items */
export const requireWritable = async ({ context, keychain }: OpenVaults, vault: string): Promise<void> => {
  const info = (await listVaults(context, keychain)).find(({ id }) => id === vault);
  if (info === undefined) throw new AppError("VaultNotFound");
  if (info.disabled) throw new AppError("VaultDisabled");
};

/**
 * Notes in the log that something was done with the account, which itself stays as it is. In a vault that is read-only
 * until the user has looked, nothing is noted: its sound records can be used all the same.
 */
export const logAccount = async ({ context, keychain }: OpenVaults, ref: AccountRef, event: AccountEvent): Promise<void> => {
  try {
    await saveItems(context, keychain, [], [eventOf(ref, event)]);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "VaultReadOnly") throw error;
  }
};

/** @returns what was done with the account, newest first */
export const accountActivity = async (
  { context, keychain }: OpenVaults,
  ref: AccountRef,
): Promise<readonly { at: number; action: ActivityName; host: string | null }[]> => {
  const { events } = await readEvents(context, keychain, ref.vault, { item: ref.id, limit: MAX_ACTIVITY });
  return events.map(({ at, action, detail }) => {
    const { host } = v.parse(detailSchema, detail ?? {});
    return { at, action: action as ActivityName, host: host ?? null };
  });
};

/** For a summary written before passwords had a due date: the password was changed no later than the account. */
const passwordTimes = ({ updatedAt }: AccountSummary) => ({ passwordChangedAt: updatedAt, pendingSince: null });

const listItem = (ref: AccountRef, summary: AccountSummary): AccountListItem => ({ ...passwordTimes(summary), ...ref, ...summary });

/** What was found, and beside it what failed its check: named, never among the others. */
export interface TrustedAccounts<Account> {
  readonly accounts: readonly Account[];
  readonly refused: readonly RefusedRecord[];
}

const namedRefusal = ({ vault, id, code, summary }: Refusal): RefusedRecord => {
  const named = v.safeParse(labelSchema, summary);
  return { vault, id, code, label: named.success ? named.output.label : null };
};

/** @returns the summaries of all accounts, by label; deleted ones only when asked for */
export const listAccounts = async (
  { context, keychain }: OpenVaults,
  deleted: boolean,
): Promise<TrustedAccounts<AccountListItem>> => {
  const { entries, refused } = await listCatalogue(context, keychain);
  const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
  const accounts = entries
    .filter((entry) => entry.type === "account")
    .map((entry: CatalogueEntry) => listItem({ vault: entry.vault, id: entry.id }, entry.summary as AccountSummary))
    .filter((account) => (account.deletedAt !== null) === deleted)
    .sort((a, b) => collator.compare(a.label, b.label));
  return { accounts, refused: refused.map(namedRefusal) };
};

/** @returns the accounts that may be filled on a page of this origin, the one changed last first */
export const accountsForOrigin = async (
  vaults: OpenVaults,
  origin: string,
): Promise<TrustedAccounts<StoredAccount>> => {
  const host = hostOfUrl(origin);
  if (host === null) return { accounts: [], refused: [] };
  const { items, refused } = await findByHosts(vaults.context, vaults.keychain, hostsToLookUp(host));
  const accounts = items
    .filter((item) => item.type === "account" && !item.fromDropbox)
    .map(fromItem)
    .filter(({ account }) => account.deletedAt === null && belongs(origin, account.origins))
    .sort((a, b) => b.updatedAt - a.updatedAt);
  return { accounts, refused: refused.map(namedRefusal) };
};

/** A deleted account can be restored for this long (ms). */
const RESTORABLE_MS = 30 * 24 * 60 * 60 * 1000;

/** Removes for good the accounts that were deleted more than 30 days ago. */
export const purgeDeleted = async (vaults: OpenVaults): Promise<void> => {
  const { context, keychain } = vaults;
  const { accounts } = await listAccounts(vaults, true);
  const overdue = accounts.filter(
    ({ deletedAt }) => deletedAt !== null && context.now() - deletedAt > RESTORABLE_MS,
  );
  const removals = overdue.map(({ vault, id }) => ({ vault, id, remove: true }) as const);
  if (removals.length > 0) await saveItems(context, keychain, removals);
};

/** @returns the account as lists show it */
export const asListItem = ({ ref, account, updatedAt }: StoredAccount, now: number): AccountListItem =>
  listItem(ref, summaryOf(account, verdictOf(account, now), updatedAt));

/** @returns the account as the popup shows it, without its secrets */
export const asView = (stored: StoredAccount, now: number): AccountView =>
  viewOf(stored, verdictOf(stored.account, now));
