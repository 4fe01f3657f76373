/** Copies of an account in lists: each account once, with its vaults. Pure; what it says is from the catalogue alone. */
import type { AccountRef, AccountSummary } from "./account.ts";

export interface ListedCopy extends AccountRef {
  readonly summary: AccountSummary;
}

export interface ListedOnce extends ListedCopy {
  /** Its own vault first. */
  readonly vaults: readonly string[];
  /** Its copies are of different times: one is behind, or they were changed apart. Which, opening it tells. */
  readonly differs: boolean;
}

/** Both must name each other: whoever has one vault only can't hide what lies in another. */
const areCopies = (a: ListedCopy, b: ListedCopy): boolean =>
  a.id === b.id &&
  (a.summary.elsewhere?.includes(b.vault) ?? false) &&
  (b.summary.elsewhere?.includes(a.vault) ?? false);

const asOne = (copies: readonly ListedCopy[]): readonly ListedOnce[] => {
  const left = [...copies].sort((a, b) => b.summary.updatedAt - a.summary.updatedAt);
  const once: ListedOnce[] = [];
  for (let first = left.shift(); first !== undefined; first = left.shift()) {
    const own = first;
    const others = left.filter((copy) => areCopies(own, copy));
    for (const other of others) left.splice(left.indexOf(other), 1);
    const differs = others.some(({ summary }) => summary.updatedAt !== own.summary.updatedAt);
    once.push({ ...own, vaults: [own.vault, ...others.map(({ vault }) => vault)], differs });
  }
  return once;
};

/** @returns each account once: the copy that was changed last, the first among equals. Those with copies come last */
export const onceEach = (copies: readonly ListedCopy[]): readonly ListedOnce[] => {
  const shared = new Map<string, ListedCopy[]>();
  for (const copy of copies) {
    if (copy.summary.elsewhere === undefined) continue;
    const known = shared.get(copy.id);
    if (known === undefined) shared.set(copy.id, [copy]);
    else known.push(copy);
  }
  const alone = copies.filter(({ summary }) => summary.elsewhere === undefined);
  return [...alone.map((copy) => ({ ...copy, vaults: [copy.vault], differs: false })), ...[...shared.values()].flatMap(asOne)];
};
