/**
 * Accounts in the vault: opened, saved with the event that tells of it, listed, found for a site. The one place where
 * an account becomes an item and back. What an edit does to an account is in edit.ts.
 */
import * as v from "valibot";
import { CATALOGUE } from "../apps/catalogue.ts";
import { AppError } from "../errors.ts";
import type { AccountListItem, RefusedRecord } from "../messages/protocol.ts";
import { hostOfUrl } from "../sites/canonical-host.ts";
import { belongs } from "../sites/gate.ts";
import { hostsToLookUp, registrableDomain } from "../sites/registrable.ts";
import type { VaultContext } from "../vault/context.ts";
import { listCatalogue } from "../vault/catalogue.ts";
import { type Copies, openCopies } from "../vault/copies.ts";
import { findByHosts, saveItems } from "../vault/items.ts";
import { listVaults } from "../vault/vaults.ts";
import type { Keychain } from "../vault/keychain.ts";
import type { ItemWrite, OpenedItem, Refusal } from "../vault/records.ts";
import { countChange } from "../vault/versions.ts";
import type { Account, AccountCopy, AccountRef, AccountSummary, AccountView, Readiness, StoredAccount } from "./account.ts";
import { type AccountEvent, eventsIn } from "./account-events.ts";
import { readiness } from "./checklist.ts";
import { accountList, listItem } from "./account-list.ts";
import { storedSummary, summaryOf, viewOf, withElsewhere } from "./views.ts";

const labelSchema = v.object({ label: v.string() });

/** The open vault: what every function here works with. */
export interface OpenVaults {
  readonly context: VaultContext;
  readonly keychain: Keychain;
}

const copyOf = ({ vault, revision, membership }: OpenedItem, { behind, isApart }: Copies): AccountCopy => ({
  vault,
  revision,
  elsewhere: membership?.elsewhere ?? [],
  state: behind.includes(vault) ? "behind" : isApart ? "apart" : "current",
});

const fromCopies = (copies: Copies): StoredAccount | null => {
  const [item] = copies.items;
  if (item === undefined || item.type !== "account") return null;
  return {
    ref: { vault: item.vault, id: item.id },
    account: item.content as Account,
    revision: item.revision,
    createdAt: item.createdAt,
    updatedAt: item.updatedAt,
    versions: item.versions,
    copies: copies.items.map((one) => copyOf(one, copies)),
    unread: copies.unread.map(({ vault }) => vault),
  };
};

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
 * @param ref any vault in which it lies or lay
 * @returns the newest state, in that vault where it lies there
 * @throws AppError `AccountNotFound`; and what `openCopies` throws for a record that fails its checks
 */
export const openAccount = async ({ context, keychain }: OpenVaults, ref: AccountRef): Promise<StoredAccount> => {
  const copies = await openCopies(context, keychain, ref);
  const stored = copies === null ? null : fromCopies(copies);
  if (stored === null) throw new AppError("AccountNotFound");
  return stored;
};

/** Whoever works with an open vault holds a trusted session. @param now ms since the epoch */
const verdictOf = (account: Account, now: number): Readiness => {
  const app = CATALOGUE.find(({ id }) => id === account.appId);
  return readiness(account, { now, trustedSession: true, samlSupported: app?.saml?.supported ?? null });
};

/** @param elsewhere other vaults that have a copy @param updatedAt ms since the epoch */
export const itemOf = (
  ref: AccountRef,
  account: Account,
  elsewhere: readonly string[],
  updatedAt: number,
): Omit<ItemWrite, "expectedRevision"> => ({
  ...ref,
  type: "account",
  content: account,
  summary: storedSummary(withElsewhere(summaryOf(account, verdictOf(account, updatedAt), updatedAt), elsewhere)),
  hosts: hostsOf(account),
});

/** @returns what the catalogue says of an account whose place in it was lost */
export const summaryOfContent = (
  content: unknown,
  elsewhere: readonly string[],
  updatedAt: number,
  now: number,
): Partial<AccountSummary> => {
  const account = content as Account;
  return storedSummary(withElsewhere(summaryOf(account, verdictOf(account, now), updatedAt), elsewhere));
};

/** Of several copies those in vaults that take writes now: the others are brought up to date when theirs does. */
const writableOf = async ({ context }: OpenVaults, copies: readonly AccountCopy[]): Promise<readonly AccountCopy[]> => {
  if (copies.length < 2) return copies;
  const refused = await Promise.all(copies.map(({ vault }) => context.isReadOnly(vault)));
  const writable = copies.filter((_, index) => refused[index] !== true);
  return writable.length === 0 ? copies : writable;
};

/** @throws AppError `CopiesDiffer` */
export const requireInStep = ({ copies }: StoredAccount): void => {
  if (copies.some(({ state }) => state === "apart")) throw new AppError("CopiesDiffer");
};

const saveNew = async (
  { context, keychain }: OpenVaults,
  ref: AccountRef,
  account: Account,
  events: readonly AccountEvent[],
): Promise<StoredAccount> => {
  const now = context.now();
  const write = { ...itemOf(ref, account, [], now), expectedRevision: 0 };
  const [saved] = await saveItems(context, keychain, [write], eventsIn([ref.vault], ref.id, events));
  if (saved === undefined) throw new TypeError("a save without a revision");
  const { revision } = saved;
  const copies = [{ vault: ref.vault, revision, elsewhere: [], state: "current" }] as const;
  const versions = { [keychain.deviceId]: 1 };
  return { ref, account, revision, createdAt: now, updatedAt: now, versions, copies, unread: [] };
};

/**
 * Saves all copies in one commit. One in a vault that can't be written to now stays behind.
 *
 * @param before the state that was edited, or `null` for a new account
 * @returns the state that is stored now
 * @throws AppError `AccountChanged` when somebody else saved meanwhile, or the new account is there already;
 * `CopiesDiffer` for copies that were changed apart; `VaultReadOnly` when no copy can be written to
 */
export const saveAccount = async (
  vaults: OpenVaults,
  ref: AccountRef,
  account: Account,
  before: StoredAccount | null,
  events: readonly AccountEvent[],
): Promise<StoredAccount> => {
  if (before === null) return saveNew(vaults, ref, account, events);
  requireInStep(before);
  const { context, keychain } = vaults;
  const now = context.now();
  const copies = await writableOf(vaults, before.copies);
  const { id } = before.ref;
  const writes = copies.map(({ vault, revision, elsewhere }) => ({
    ...itemOf({ vault, id }, account, elsewhere, now),
    expectedRevision: revision,
    over: before.versions,
  }));
  const logged = eventsIn(copies.map(({ vault }) => vault), id, events);
  const saved = await saveItems(context, keychain, writes, logged);
  const written = copies.map((copy, index): AccountCopy => {
    const { revision = copy.revision } = saved[index] ?? {};
    return { ...copy, revision, state: "current" };
  });
  const [first] = written;
  if (first === undefined) throw new TypeError("a save without a copy");
  const left = before.copies.filter(({ vault }) => !written.some((copy) => copy.vault === vault));
  return {
    ...before,
    ref: { vault: first.vault, id },
    account,
    revision: first.revision,
    updatedAt: now,
    versions: countChange(before.versions, keychain.deviceId),
    copies: [...written, ...left.map((copy) => ({ ...copy, state: "behind" }) as const)],
  };
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
export const logAccount = async (
  vaults: OpenVaults,
  { ref, copies }: Pick<StoredAccount, "ref" | "copies">,
  event: AccountEvent,
): Promise<void> => {
  const { context, keychain } = vaults;
  const written = (await writableOf(vaults, copies)).map(({ vault }) => vault);
  try {
    await saveItems(context, keychain, [], eventsIn(written, ref.id, [event]));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "VaultReadOnly") throw error;
  }
};

/** What was found, and beside it what failed its check: named, never among the others. */
export interface TrustedAccounts<Account> {
  readonly accounts: readonly Account[];
  readonly refused: readonly RefusedRecord[];
}

const namedRefusal = ({ vault, id, code, summary }: Refusal): RefusedRecord => {
  const named = v.safeParse(labelSchema, summary);
  return { vault, id, code, label: named.success ? named.output.label : null };
};

/** @returns the summaries of all accounts, each once, by label; deleted ones only when asked for */
export const listAccounts = async (
  { context, keychain }: OpenVaults,
  deleted: boolean,
): Promise<TrustedAccounts<AccountListItem>> => {
  const catalogue = await listCatalogue(context, keychain);
  const accounts = accountList(catalogue, deleted, context.catalogue);
  return { accounts, refused: catalogue.refused.map(namedRefusal) };
};

/** An item with copies may have been found by an older one's hosts: what counts is the newest. */
const newestOf = async (
  vaults: OpenVaults,
  items: readonly OpenedItem[],
): Promise<readonly StoredAccount[]> => {
  const found: StoredAccount[] = [];
  const isKnown = ({ vault, id }: OpenedItem): boolean =>
    found.some(({ ref, copies }) => ref.id === id && copies.some((copy) => copy.vault === vault));
  for (const item of items) {
    if (isKnown(item)) continue;
    const isAlone = (item.membership?.elsewhere.length ?? 0) === 0;
    const alone = { items: [item], behind: [], isApart: false, unread: [], formerly: [] };
    const copies = isAlone ? alone : await openCopies(vaults.context, vaults.keychain, item);
    const stored = copies === null ? null : fromCopies(copies);
    if (stored !== null) found.push(stored);
  }
  return found;
};

/** @returns the accounts that may be filled on a page of this origin, each once, the one changed last first */
export const accountsForOrigin = async (
  vaults: OpenVaults,
  origin: string,
): Promise<TrustedAccounts<StoredAccount>> => {
  const host = hostOfUrl(origin);
  if (host === null) return { accounts: [], refused: [] };
  const { items, refused } = await findByHosts(vaults.context, vaults.keychain, hostsToLookUp(host));
  const accounts = (await newestOf(vaults, items.filter((item) => item.type === "account" && !item.fromDropbox)))
    .filter(({ account }) => account.deletedAt === null && belongs(origin, account.origins))
    .sort((a, b) => b.updatedAt - a.updatedAt);
  return { accounts, refused: refused.map(namedRefusal) };
};

/** @returns the account as lists show it */
export const asListItem = ({ ref, account, updatedAt, copies }: StoredAccount, now: number): AccountListItem =>
  listItem(ref, summaryOf(account, verdictOf(account, now), updatedAt), {
    vaults: copies.map(({ vault }) => vault),
    differs: copies.some(({ state }) => state !== "current"),
  });

/** @returns the account as the popup shows it, without its secrets */
export const asView = (stored: StoredAccount, now: number): AccountView =>
  viewOf(stored, verdictOf(stored.account, now));
