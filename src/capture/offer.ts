/** What to offer for a captured user name and password, beside the accounts that the vault has for that origin. Pure. */
import type { AccountRef, StoredAccount } from "../accounts/account.ts";
import type { Candidate } from "./candidate.ts";

export type Offer =
  | { readonly kind: "save" }
  | { readonly kind: "update"; readonly ref: AccountRef };

const namesOf = ({ account }: StoredAccount): readonly string[] =>
  [account.username, account.email?.value ?? "", account.phone?.value ?? "", ...account.customFields.map(({ value }) => value)]
    .map(plain)
    .filter((name) => name !== "");

const plain = (name: string): string => name.trim().toLowerCase();

/**
 * @param accounts those that may be filled on the candidate's origin
 * @returns `null` where the vault has it already, or it can't be told which account it belongs to
 */
export const offerFor = (
  { kind, username, password }: Pick<Candidate, "kind" | "username" | "password">,
  accounts: readonly StoredAccount[],
): Offer | null => {
  const name = plain(username);
  const named = name === "" ? accounts : accounts.filter((stored) => namesOf(stored).includes(name));
  if (named.some(({ account }) => account.password === password)) return null;
  const [only, another] = named;
  if (only !== undefined && another === undefined) return { kind: "update", ref: only.ref };
  // Without a name, or with several that bear it, nobody can tell whose password this is.
  return name === "" || only !== undefined || kind === "password-change" ? null : { kind: "save" };
};
