/** What waits for the user, over all accounts: new passwords nobody knows the fate of, and old ones. Pure. */
import type { AccountListItem, NeedsDoing } from "../messages/protocol.ts";
import { passwordDue } from "./password-due.ts";

const pendingIn = (account: AccountListItem): readonly NeedsDoing[] =>
  account.pendingSince === null ? [] : [{ kind: "pending-password", account, at: account.pendingSince }];

const dueIn = (account: AccountListItem, days: number, now: number): readonly NeedsDoing[] => {
  // First the question whether it has been changed.
  if (account.pendingSince !== null) return [];
  const due = passwordDue(account.passwordChangedAt, days, now);
  return due === null || !due.soon ? [] : [{ kind: "password-due", account, at: due.dueAt, overdue: due.overdue }];
};

/**
 * @param days from one change of a password to the next; 0: never due
 * @param now ms since the epoch
 * @returns first the questions, the newest first, then what is due, the longest overdue first
 */
export const needsDoing = (accounts: readonly AccountListItem[], days: number, now: number): readonly NeedsDoing[] => [
  ...accounts.flatMap(pendingIn).toSorted((a, b) => b.at - a.at),
  ...accounts.flatMap((account) => dueIn(account, days, now)).toSorted((a, b) => a.at - b.at),
];
