/** When a password is to be changed: so many days after its last change. Pure; times are ms since the epoch. */
import type { Account } from "./account.ts";

const DAY_MS = 86_400_000;
/** So long before (ms) it is worth a line among what needs doing. */
const SOON_MS = 14 * DAY_MS;

export interface PasswordDue {
  readonly dueAt: number;
  readonly overdue: boolean;
  /** Overdue, or nearly. */
  readonly soon: boolean;
}

/** @returns since when the account's password has been its password, or `null` where it has none of its own to change */
export const agingSince = (
  { passwordChangedAt, loginMethod }: Pick<Account, "passwordChangedAt" | "loginMethod">,
  hasPassword: boolean,
): number | null => (hasPassword && loginMethod === "password" ? passwordChangedAt : null);

/**
 * @param changedAt `null`: there is no password
 * @param days from one change to the next; 0: never due
 */
export const passwordDue = (changedAt: number | null, days: number, now: number): PasswordDue | null => {
  if (changedAt === null || days === 0) return null;
  const dueAt = changedAt + days * DAY_MS;
  return { dueAt, overdue: now >= dueAt, soon: now >= dueAt - SOON_MS };
};
