/**
 * Accounts that look like the one about to be saved: same app, same user name. Pointed out, never forbidden.
 * Follows product.md, "Adding an account".
 */
import { canonicalHost } from "../sites/canonical-host.ts";
import type { AccountRef, AccountSummary } from "./account.ts";

export interface DuplicateQuery {
  readonly appId: string | null;
  readonly host: string | null;
  readonly username: string;
  /** Item id of the account itself, when it is being edited. */
  readonly except: string | null;
}

const comparable = (username: string): string => username.normalize("NFC").trim().toLowerCase();

/** @returns those of `accounts` (deleted ones aside) with the same user name and the same app or host */
export const findDuplicates = <T extends AccountSummary & AccountRef>(
  accounts: readonly T[],
  query: DuplicateQuery,
): readonly T[] => {
  const username = comparable(query.username);
  const host = query.host === null ? null : canonicalHost(query.host);
  if (username === "") return [];
  return accounts.filter(
    (account) =>
      account.deletedAt === null &&
      account.id !== query.except &&
      comparable(account.username) === username &&
      ((query.appId !== null && account.appId === query.appId) || (host !== null && account.hosts.includes(host))),
  );
};
