/**
 * All accounts as lists show them, in order. What a page of the catalogue becomes is made once for as long as the page
 * stays the same, and a page that changed is worked into the order that is there: a vault may hold 100,000 accounts, and a
 * list is asked for at every key stroke of a search.
 */
import type { AccountListItem } from "../messages/protocol.ts";
import type { CatalogueMemory } from "../vault/catalogue-memory.ts";
import type { Catalogue, CatalogueEntry } from "../vault/records.ts";
import type { AccountRef, AccountSummary } from "./account.ts";
import { type ListedCopy, onceEach } from "./copies-in-lists.ts";
import { readSummary } from "./views.ts";

type Page = readonly CatalogueEntry[];

/** The accounts of one page: those that lie in its vault alone, and those that have copies elsewhere. */
interface PageAccounts {
  readonly alone: readonly AccountListItem[];
  readonly shared: readonly ListedCopy[];
}

/** By label, of whichever pages. */
interface AllAccounts {
  readonly pages: ReadonlySet<Page>;
  readonly alone: readonly AccountListItem[];
  readonly live: readonly AccountListItem[];
  readonly deleted: readonly AccountListItem[];
}

const KEY = "accounts";
const NO_ACCOUNTS: AllAccounts = { pages: new Set(), alone: [], live: [], deleted: [] };

/** For a summary written before passwords had a due date: the password was changed no later than the account. */
const passwordTimes = ({ updatedAt }: AccountSummary) => ({ passwordChangedAt: updatedAt });

export const listItem = (
  ref: AccountRef,
  { elsewhere: _told, ...summary }: AccountSummary,
  copies: Pick<AccountListItem, "vaults" | "differs">,
): AccountListItem => ({ ...passwordTimes(summary), ...ref, ...summary, ...copies });

const accountsOn = new WeakMap<Page, PageAccounts>();

const readPage = (page: Page): PageAccounts => {
  const alone: AccountListItem[] = [];
  const shared: ListedCopy[] = [];
  for (const { vault, id, type, summary } of page) {
    if (type !== "account") continue;
    const told = readSummary(summary);
    if (told.elsewhere === undefined) alone.push(listItem({ vault, id }, told, { vaults: [vault], differs: false }));
    else shared.push({ vault, id, summary: told });
  }
  return { alone, shared };
};

const pageAccounts = (page: Page): PageAccounts => {
  const known = accountsOn.get(page);
  if (known !== undefined) return known;
  const read = readPage(page);
  accountsOn.set(page, read);
  return read;
};

const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
const byLabel = (a: AccountListItem, b: AccountListItem): number => collator.compare(a.label, b.label);

/** Both in order. */
const merge = (a: readonly AccountListItem[], b: readonly AccountListItem[]): readonly AccountListItem[] => {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const merged: AccountListItem[] = [];
  let at = 0;
  for (const item of b) {
    for (let next = a[at]; next !== undefined && byLabel(next, item) <= 0; next = a[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(item);
  }
  for (const next of at === 0 ? a : a.slice(at)) merged.push(next);
  return merged;
};

const update = (before: AllAccounts, pages: readonly Page[]): AllAccounts => {
  const now = new Set(pages);
  const gone = [...before.pages].filter((page) => !now.has(page));
  const added = pages.filter((page) => !before.pages.has(page));
  if (gone.length + added.length === 0) return before;
  const left = new Set(gone.flatMap((page) => pageAccounts(page).alone));
  const kept = left.size === 0 ? before.alone : before.alone.filter((account) => !left.has(account));
  const alone = merge(kept, added.flatMap((page) => pageAccounts(page).alone).sort(byLabel));
  const shared = onceEach(pages.flatMap((page) => pageAccounts(page).shared))
    .map(({ vault, id, summary, vaults, differs }) => listItem({ vault, id }, summary, { vaults, differs }))
    .sort(byLabel);
  const all = merge(alone, shared);
  return {
    pages: now,
    alone,
    live: all.filter(({ deletedAt }) => deletedAt === null),
    deleted: all.filter(({ deletedAt }) => deletedAt !== null),
  };
};

/** @returns all accounts, each once, by label; the same array as before where nothing changed while unlocked */
export const accountList = (
  { pages }: Pick<Catalogue, "pages">,
  deleted: boolean,
  memory: CatalogueMemory | undefined,
): readonly AccountListItem[] => {
  const before = (memory?.lists.get(KEY) as AllAccounts | undefined) ?? NO_ACCOUNTS;
  const all = update(before, pages);
  memory?.lists.set(KEY, all);
  return deleted ? all.deleted : all.live;
};
