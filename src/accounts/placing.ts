/**
 * In which vaults an account lies: put into one more, taken out of one, moved; and copies that are not in step. Each act is
 * one commit over all vaults that have the account, so it needs all of them. Follows vault-format §6.9.
 */
import { AppError } from "../errors.ts";
import { listCatalogue } from "../vault/catalogue.ts";
import { openCopies, standIn } from "../vault/copies.ts";
import { saveItems } from "../vault/items.ts";
import type { CopiedState, ItemChange, Lying, OpenedItem } from "../vault/records.ts";
import { mergeVersions } from "../vault/versions.ts";
import type { Account, AccountRef, AccountSummary, StoredAccount } from "./account.ts";
import { itemOf, openAccount, type OpenVaults, requireInStep, requireWritable, saveAccount } from "./account-store.ts";
import { eventsIn } from "./account-events.ts";
import { MOST_PAST_PASSWORDS } from "./password-history.ts";

export interface Placing {
  /** The vault that gets a copy, or `null`. */
  readonly into: string | null;
  /** The vault that loses its copy, or `null`. */
  readonly outOf: string | null;
}

const stateOf = ({ versions, createdAt, updatedAt }: CopiedState): CopiedState => ({ versions, createdAt, updatedAt });

/** @throws AppError `CopiesDiffer`; why one of its vaults can't be read; `AccountDeleted` */
const requireWhole = async ({ context, keychain }: OpenVaults, stored: StoredAccount): Promise<readonly string[]> => {
  requireInStep(stored);
  if (stored.account.deletedAt !== null) throw new AppError("AccountDeleted");
  const copies = await openCopies(context, keychain, stored.ref);
  const [refusal] = copies?.unread ?? [];
  if (refusal !== undefined) throw new AppError(refusal.code);
  return copies?.formerly ?? [];
};

/** @returns the revision that the new copy is written over @throws AppError `VaultNotFound`, `VaultDisabled`, `AccountDeleted` */
const requireRoom = async (vaults: OpenVaults, vault: string, id: string): Promise<number> => {
  await requireWritable(vaults, vault);
  const { revision, isThere, isDeleted } = await standIn(vaults.context, vaults.keychain, { vault, id });
  // Another item under the same id, which doesn't know of this one.
  if (isThere) throw new AppError("AccountChanged");
  if (isDeleted) throw new AppError("AccountDeleted");
  return revision;
};

const remove = async (vaults: OpenVaults, stored: StoredAccount): Promise<StoredAccount> => {
  const { account, ref } = stored;
  if (account.deletedAt !== null) return stored;
  const deleted = { ...account, deletedAt: vaults.context.now() };
  return saveAccount(vaults, ref, deleted, stored, [{ action: "deleted" }]);
};

/**
 * Puts an account into a vault, takes it out of one, or both: moves it, in one commit. Taken out of the only one, it is
 * deleted and can be restored. What is done already is not done again.
 *
 * @throws AppError `AccountNotFound` · `AccountDeleted` · `CopiesDiffer` for copies that were changed apart ·
 * `VaultNotFound`, `VaultDisabled` where it would go · what keeps one of its vaults from being read or written to
 */
export const placeAccount = async (vaults: OpenVaults, ref: AccountRef, { into, outOf }: Placing): Promise<StoredAccount> => {
  const stored = await openAccount(vaults, ref);
  const here = stored.copies.map(({ vault }) => vault);
  const added = into === null || here.includes(into) ? [] : [into];
  const left = outOf === null || outOf === into || !here.includes(outOf) ? [] : [outOf];
  if (added.length === 0 && left.length === 0) return stored;
  const next = [...here, ...added].filter((vault) => !left.includes(vault));
  if (next.length === 0 && stored.unread.length === 0) return remove(vaults, stored);
  const earlier = await requireWhole(vaults, stored);
  const lying: Lying = { elsewhere: next, formerly: [...earlier, ...left] };
  const { id } = stored.ref;
  const revisions = new Map(stored.copies.map(({ vault, revision }) => [vault, revision]));
  for (const vault of added) revisions.set(vault, await requireRoom(vaults, vault, id));
  const expected = (vault: string) => ({ expectedRevision: revisions.get(vault) ?? 0 });
  const changes: ItemChange[] = [
    ...next.map((vault) => ({ ...copyIn(stored, vault, next), lying, ...expected(vault) })),
    ...left.map((vault) => ({ vault, id, remove: true, lying, ...expected(vault) }) as const),
  ];
  const events = [
    ...added.map((vault) => ({ action: "vault-added", vault }) as const),
    ...left.map((vault) => ({ action: "vault-removed", vault }) as const),
  ];
  await saveItems(vaults.context, vaults.keychain, changes, eventsIn([...next, ...left], id, events));
  return openAccount(vaults, { vault: next.includes(ref.vault) ? ref.vault : (added[0] ?? ref.vault), id });
};

const copyIn = (stored: StoredAccount, vault: string, vaults: readonly string[]) => ({
  ...itemOf({ vault, id: stored.ref.id }, stored.account, vaults.filter((one) => one !== vault).sort(), stored.updatedAt),
  state: stateOf(stored),
});

/** @returns the account with the passwords of `others` in its history, so that none is lost */
const withPasswordsOf = (account: Account, others: readonly Account[], now: number): Account => {
  const known = new Set([account.password, "", ...account.passwordHistory.map(({ password }) => password)]);
  const passwords = others.flatMap(({ password, pendingPassword }) => [password, pendingPassword?.password ?? ""]);
  const lost = [...new Set(passwords)].filter((password) => !known.has(password));
  const past = [...lost.map((password) => ({ password, replacedAt: now })), ...account.passwordHistory];
  return { ...account, passwordHistory: past.slice(0, MOST_PAST_PASSWORDS) };
};

/**
 * Where copies were changed apart: takes the one in `ref.vault` for all of them, in one commit. The others' passwords go to
 * its history. In step already: nothing to do.
 *
 * @throws AppError `AccountNotFound`, `AccountChanged`, `VaultReadOnly`
 */
export const keepCopy = async (vaults: OpenVaults, ref: AccountRef): Promise<StoredAccount> => {
  const { context, keychain } = vaults;
  const stored = await openAccount(vaults, ref);
  if (!stored.copies.some(({ state }) => state === "apart")) return stored;
  if (stored.ref.vault !== ref.vault) throw new AppError("AccountChanged");
  const items = (await openCopies(context, keychain, ref))?.items ?? [];
  const others = items.filter(({ vault }) => vault !== ref.vault).map(({ content }) => content as Account);
  const account = withPasswordsOf(stored.account, others, context.now());
  const versions = items.map((item) => item.versions).reduce(mergeVersions, {});
  const copies = stored.copies.map((copy) => ({ ...copy, state: "current" }) as const);
  return saveAccount(vaults, ref, account, { ...stored, versions, copies }, [{ action: "edited" }]);
};

const newer = (items: readonly OpenedItem[], behind: readonly string[]): readonly string[] =>
  items.map(({ vault }) => vault).filter((vault) => behind.includes(vault));

/** Brings the copies of one account in step, as far as that can be told. @returns whether something was written */
const settle = async (vaults: OpenVaults, ref: AccountRef): Promise<boolean> => {
  const { context, keychain } = vaults;
  const copies = await openCopies(context, keychain, ref);
  if (copies === null) {
    // Deleted for good in a vault that this one names: its tombstone has seen all that is here.
    const { revision, isThere } = await standIn(context, keychain, ref);
    if (isThere) await saveItems(context, keychain, [{ ...ref, remove: true, expectedRevision: revision }]);
    return isThere;
  }
  const late = newer(copies.items, copies.behind);
  if (copies.isApart || late.length === 0) return false;
  const stored = await openAccount(vaults, ref);
  const changes = stored.copies
    .filter(({ vault }) => late.includes(vault))
    .map(({ vault, revision, elsewhere }) => ({
      ...itemOf({ vault, id: ref.id }, stored.account, elsewhere, stored.updatedAt),
      state: stateOf(stored),
      expectedRevision: revision,
    }));
  await saveItems(context, keychain, changes);
  return true;
};

const refused = (error: unknown): false => {
  if (!(error instanceof AppError)) throw error;
  return false;
};

/**
 * Copies the newer state over the older one wherever an account has copies: one may have stayed behind while its vault was
 * read-only or not here. What was changed apart stays as it is, for the user to choose. Looks at accounts with copies alone.
 *
 * @returns how many accounts were brought in step
 */
export const settleCopies = async (vaults: OpenVaults): Promise<number> => {
  const { entries } = await listCatalogue(vaults.context, vaults.keychain);
  let settled = 0;
  for (const { vault, id, type, summary } of entries) {
    if (type !== "account" || (summary as AccountSummary).elsewhere === undefined) continue;
    // One that can't be settled now is settled another time; the others don't wait for it.
    if (await settle(vaults, { vault, id }).catch(refused)) settled += 1;
  }
  return settled;
};
