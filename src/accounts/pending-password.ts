/**
 * A new password between the moment it is put into the app's page and the word on whether the app took it. Until then
 * both are kept: the old one is current, the new one pending. Pure; stores nothing itself.
 */
import type { Account } from "./account.ts";
import { changePassword } from "./password-history.ts";

/** @param now ms since the epoch */
export const withPending = (account: Account, password: string, host: string, now: number): Account => ({
  ...account,
  pendingPassword: { password, host, at: now },
});

export const withoutPending = ({ pendingPassword: _settled, ...account }: Account): Account => account;

/** @returns the account with the pending password as its own, the old one in the history; as it is where none is pending */
export const acceptPending = (account: Account, now: number): Account => {
  const { pendingPassword } = account;
  if (pendingPassword === undefined) return account;
  return { ...withoutPending(account), ...changePassword(account, pendingPassword.password, now) };
};
