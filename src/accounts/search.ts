/** Finding accounts by what lists show of them. Pure; works on the summaries, no record is opened. */
import type { AccountSummary } from "./account.ts";

/** Case, accents and width don't matter: what looks alike is found alike. */
const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** @returns the accounts in which every word of the query occurs, in the order given; all of them for an empty query */
export const searchAccounts = <T extends AccountSummary>(accounts: readonly T[], query: string): readonly T[] => {
  const words = fold(query).split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return accounts;
  return accounts.filter(({ label, appName, username, hosts }) => {
    const text = fold([label, appName, username, ...hosts].join("\n"));
    return words.every((word) => text.includes(word));
  });
};
