/** Finding accounts by what lists show of them. Pure; works on the summaries, no record is opened. */
import type { AccountSummary } from "./account.ts";

/** Case, accents and width don't matter: what looks alike is found alike. */
const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

type Searched = Pick<AccountSummary, "label" | "appName" | "username" | "hosts">;

/** Folding costs more than looking: each account's text is folded once for as long as the account is the same object. */
const texts = new WeakMap<Searched, string>();

const textOf = (account: Searched): string => {
  const known = texts.get(account);
  if (known !== undefined) return known;
  const { label, appName, username, hosts } = account;
  const text = fold([label, appName, username, ...hosts].join("\n"));
  texts.set(account, text);
  return text;
};

/** The last search of a list: what is typed behind it narrows what it found. */
const searches = new WeakMap<readonly Searched[], { readonly query: string; readonly found: readonly Searched[] }>();

/** @returns the accounts in which every word of the query occurs, in the order given; all of them for an empty query */
export const searchAccounts = <T extends Searched>(accounts: readonly T[], query: string): readonly T[] => {
  const folded = fold(query);
  const words = folded.split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return accounts;
  const last = searches.get(accounts);
  const among = last !== undefined && folded.startsWith(last.query) ? (last.found as readonly T[]) : accounts;
  const found = among.filter((account) => words.every((word) => textOf(account).includes(word)));
  searches.set(accounts, { query: folded, found });
  return found;
};
