/**
 * A changed password, the old one kept. Stores nothing itself. Follows product.md, "Adding an account" (details page).
 */
import type { Account } from "./account.ts";

export const MOST_PAST_PASSWORDS = 50;

export type PasswordState = Pick<Account, "password" | "passwordChangedAt" | "passwordHistory">;

/**
 * @param now ms since the epoch
 * @returns the new state, the old password first in the history, the oldest beyond 50 gone; an empty one was never a
 *   password and isn't kept. The same state when nothing changed
 */
export const changePassword = (state: PasswordState, password: string, now: number): PasswordState => {
  const { password: old, passwordChangedAt, passwordHistory } = state;
  if (password === old) return { password: old, passwordChangedAt, passwordHistory };
  const kept = old === "" ? passwordHistory : [{ password: old, replacedAt: now }, ...passwordHistory];
  return { password, passwordChangedAt: now, passwordHistory: kept.slice(0, MOST_PAST_PASSWORDS) };
};
