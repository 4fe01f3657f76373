/**
 * The pending password of an account in the vault: stored before a page has it, settled when it is known whether the app
 * took it. Whichever of old and new isn't the account's in the end is kept all the same. Pages are changes.ts's business.
 */
import { openAccount, saveAccount, type OpenVaults } from "../src/accounts/account-store.ts";
import type { AccountRef, PendingPassword, StoredAccount } from "../src/accounts/account.ts";
import { acceptPending, withoutPending, withPending } from "../src/accounts/pending-password.ts";
import { AppError } from "../src/errors.ts";
import { keepGenerated } from "../src/generated/generated-store.ts";

/** A password that the account forgets goes to those that were generated lately. */
const keepAside = async ({ context, keychain }: OpenVaults, { password, host }: PendingPassword): Promise<void> => {
  await keepGenerated(context, keychain, password, host);
};

/** Stores the new password beside the old one; a pending one that it replaces is kept aside. The same again: nothing to do. */
export const storePending = async (
  vaults: OpenVaults,
  stored: StoredAccount,
  password: string,
  host: string,
): Promise<StoredAccount> => {
  const { ref, account } = stored;
  const { pendingPassword: before } = account;
  if (before?.password === password) return stored;
  if (before !== undefined) await keepAside(vaults, before);
  const changed = withPending(account, password, host, vaults.context.now());
  return saveAccount(vaults, ref, changed, stored, [{ action: "password-pending", host }]);
};

/** The app took it: it is the account's password now, the old one goes to its history. */
export const acceptPendingOf = async (vaults: OpenVaults, ref: AccountRef): Promise<StoredAccount> => {
  const stored = await openAccount(vaults, ref);
  const { pendingPassword: pending } = stored.account;
  if (pending === undefined) return stored;
  const event = { action: "password-changed", host: pending.host } as const;
  return saveAccount(vaults, ref, acceptPending(stored.account, vaults.context.now()), stored, [event]);
};

/** The app didn't take it, or never got it: the old one stays the account's. */
export const dropPendingOf = async (vaults: OpenVaults, ref: AccountRef): Promise<StoredAccount> => {
  const stored = await openAccount(vaults, ref);
  const { pendingPassword: pending } = stored.account;
  if (pending === undefined) return stored;
  await keepAside(vaults, pending);
  const event = { action: "password-refused", host: pending.host } as const;
  return saveAccount(vaults, ref, withoutPending(stored.account), stored, [event]);
};

/**
 * The user's answer to the question whether the app took the password that has been pending since `at`.
 * @throws AppError `AccountChanged` when another one is pending by now. Answered already: nothing to do
 */
export const settlePending = async (
  vaults: OpenVaults,
  ref: AccountRef,
  at: number,
  accepted: boolean,
): Promise<StoredAccount> => {
  const stored = await openAccount(vaults, ref);
  const { pendingPassword: pending } = stored.account;
  if (pending === undefined) return stored;
  if (pending.at !== at) throw new AppError("AccountChanged");
  return accepted ? acceptPendingOf(vaults, ref) : dropPendingOf(vaults, ref);
};
