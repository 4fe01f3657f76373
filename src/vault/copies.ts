/**
 * The copies of one item, which lie in several vaults under the same id: found from any of them, and told which state is
 * the newest. Reads only; what is written to bring them in step is src/accounts/placing.ts's. Follows vault-format §6.9.
 */
import { AppError } from "../errors.ts";
import { checkItem, itemKey, loadHead, loadPages } from "./checks.ts";
import type { VaultContext } from "./context.ts";
import { prefixOf } from "./heads.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import type { ItemRef, Membership, OpenedItem, Refusal } from "./records.ts";
import type { VaultTables } from "./store.ts";
import { vaultOf } from "./vault-keys.ts";
import { compareVersions } from "./versions.ts";
import { readWitness, type Witness } from "./witness.ts";

export interface Copies {
  /** What can be read. First one of the newest state, in the vault asked for where that has it. Never empty. */
  readonly items: readonly OpenedItem[];
  /** Of these, the vaults whose copy is an older state of the first. */
  readonly behind: readonly string[];
  /** They were changed apart: none of the newest states has seen the others. */
  readonly isApart: boolean;
  /** Vaults that have a copy by the others' word, and where it can't be read now. */
  readonly unread: readonly Refusal[];
  /** Vaults that once had a copy. */
  readonly formerly: readonly string[];
}

const NOWHERE: Pick<Membership, "elsewhere" | "formerly" | "taken"> = { elsewhere: [], formerly: [], taken: false };

const lyingOf = ({ membership }: OpenedItem) => membership ?? NOWHERE;

const names = (item: OpenedItem, vault: string): boolean => {
  const { elsewhere, formerly } = lyingOf(item);
  return item.vault === vault || elsewhere.includes(vault) || formerly.includes(vault);
};

/** @returns the item or its tombstone, or `null` @throws AppError as `openItem` */
const lookIn = async (
  tables: VaultTables,
  keychain: Keychain,
  witness: Witness,
  vault: string,
  id: string,
): Promise<OpenedItem | null> => {
  const keys = vaultOf(keychain, vault);
  const head = await loadHead(tables, keys, witness);
  const pages = await loadPages(tables, keys, head, [id]);
  const entry = pages.get(prefixOf(head, id))?.entries.get(id);
  const item = checkItem(keys, entry, await tables.items.get(itemKey(keys, id)));
  return entry === undefined || item === null ? null : { vault, id, revision: entry.revision, ...item };
};

interface Found {
  readonly rows: readonly OpenedItem[];
  readonly unread: readonly Refusal[];
}

/** Follows what each copy says of the others; where the first can't be read, looks everywhere. */
const findAll = async (
  tables: VaultTables,
  keychain: Keychain,
  witness: Witness,
  { vault: asked, id }: ItemRef,
): Promise<Found> => {
  const rows: OpenedItem[] = [];
  const unread: Refusal[] = [];
  const seen = new Set<string>();
  const look = async (start: readonly string[]): Promise<void> => {
    const queue = start.filter((vault) => !seen.has(vault));
    for (let vault = queue.shift(); vault !== undefined; vault = queue.shift()) {
      if (seen.has(vault)) continue;
      seen.add(vault);
      try {
        const item = await lookIn(tables, keychain, witness, vault, id);
        // A vault's word about another one is a hint: both must name each other.
        if (item === null || !names(item, asked)) continue;
        rows.push(item);
        queue.push(...lyingOf(item).elsewhere);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        unread.push({ vault, id, code: error.code });
      }
    }
  };
  await look([asked]);
  if (!rows.some(({ vault }) => vault === asked)) {
    const others = keychain.vaults.map(({ vault }) => vault).filter((vault) => vault !== keychain.workspaceVault);
    // Whether a vault that can't be read has a copy is not known where nobody names it.
    const before = unread.length;
    await look(others);
    unread.splice(before, unread.length, ...unread.slice(before).filter(({ vault }) => isNamed(rows, vault)));
  }
  return { rows, unread };
};

const isNamed = (rows: readonly OpenedItem[], vault: string): boolean =>
  rows.some((item) => lyingOf(item).elsewhere.includes(vault));

const isSame = (a: OpenedItem, b: OpenedItem): boolean =>
  compareVersions(a.versions, b.versions) === "same" && JSON.stringify(a.content) === JSON.stringify(b.content);

const isNewer = (a: OpenedItem, b: OpenedItem): boolean => compareVersions(a.versions, b.versions) === "newer";

const isTombstone = ({ type }: OpenedItem): boolean => type === "tombstone";
const isDeleted = (item: OpenedItem): boolean => isTombstone(item) && !lyingOf(item).taken;

/** @returns the copies among `rows` that are not deleted, or `null` when there is none */
const judge = ({ rows, unread }: Found, asked: string): Copies | null => {
  const deleted = rows.filter(isDeleted);
  const alive = rows.filter((item) => !isTombstone(item) && !deleted.some((tombstone) => isNewer(tombstone, item)));
  const newest = alive.filter((item) => !alive.some((other) => isNewer(other, item)));
  const older = alive.filter((item) => !newest.includes(item));
  const own = newest.find(({ vault }) => vault === asked);
  const [first, ...rest] = own === undefined ? newest : [own, ...newest.filter((item) => item !== own)];
  if (first === undefined) return null;
  return {
    items: [first, ...rest, ...older],
    behind: older.map(({ vault }) => vault),
    isApart: rest.some((item) => !isSame(first, item)),
    unread,
    formerly: [...new Set(alive.flatMap((item) => lyingOf(item).formerly))],
  };
};

/**
 * Opens an item wherever it lies by now. Costs as much as `openItem` for one that has only ever been in one vault.
 *
 * @param ref any vault that has it or had it
 * @returns its copies, or `null` when there is none, or only a tombstone
 * @throws AppError as `openItem`, when it can't be read in that vault and no other one knows it
 */
export const openCopies = (context: VaultContext, unlocked: Keychain, ref: ItemRef): Promise<Copies | null> =>
  withKeys(unlocked, async (keychain) => {
    const witness = await readWitness(context, keychain);
    const found = await context.store.read((tables) => findAll(tables, keychain, witness, ref));
    const copies = judge(found, ref.vault);
    const [refusal] = found.unread;
    if (copies === null && refusal !== undefined && found.rows.length === 0) throw new AppError(refusal.code);
    return copies;
  });

/** @returns the revision of the item's row in a vault, tombstone or not, and whether it lies there; 0: no row */
export const standIn = (
  context: VaultContext,
  unlocked: Keychain,
  { vault, id }: ItemRef,
): Promise<{ readonly revision: number; readonly isThere: boolean; readonly isDeleted: boolean }> =>
  withKeys(unlocked, async (keychain) => {
    const witness = await readWitness(context, keychain);
    const item = await context.store.read((tables) => lookIn(tables, keychain, witness, vault, id));
    if (item === null) return { revision: 0, isThere: false, isDeleted: false };
    return { revision: item.revision, isThere: !isTombstone(item), isDeleted: isDeleted(item) };
  });
