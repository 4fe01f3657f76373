/**
 * The items of the vaults: save, open, remove, find by host. What the background works with. Lists of them are in
 * catalogue.ts. Knows nothing of what an item means (src/accounts). Follows vault-format §6 and §7.
 */
import { AppError } from "../errors.ts";
import { checkItem, itemKey, loadHead, type LoadedPage, loadPages } from "./checks.ts";
import { commit } from "./commit.ts";
import type { VaultContext } from "./context.ts";
import { type Head, prefixOf } from "./heads.ts";
import { idText } from "./ids.ts";
import { hostTokens, type SealedItem } from "./item-seal.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import { decodeSummary, type PageEntry } from "./pages.ts";
import type {
  EventWrite,
  FoundItems,
  ItemChange,
  OpenedItem,
  Refusal,
  SavedItem,
} from "./records.ts";
import type { ItemRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";
import { type OpenVault, vaultOf } from "./vault-keys.ts";
import { readWitness, type Witness } from "./witness.ts";

/**
 * Saves, replaces and removes any number of items in any vaults, with the events that tell of it: everything or
 * nothing, and on the disk when it returns. Many items cost one page each time a page is full, not once for each.
 *
 * @returns the items' new revisions, in the order of `changes`
 * @throws AppError `AccountChanged` when an expected revision is not the one there · `AccountDeleted` for a change to a
 * removed item · `AccountNotFound` for removing what isn't there · `TooLarge` · `VaultNotFound` · `VaultRolledBack` ·
 * `RecordAltered` · `QuotaExceeded`, `DatabaseFailed`, `DatabaseBlocked`
 */
export const saveItems = (
  context: VaultContext,
  keychain: Keychain,
  changes: readonly ItemChange[],
  events: readonly EventWrite[] = [],
): Promise<readonly SavedItem[]> => commit(context, keychain, { changes, events });

const opened = (keys: OpenVault, entry: PageEntry, item: SealedItem): OpenedItem => ({
  vault: keys.vault,
  id: entry.id,
  revision: entry.revision,
  ...item,
});

/** @returns the code of a refusal @throws `error` itself when it isn't one */
const refusalCode = (error: unknown): AppError["code"] => {
  if (error instanceof AppError) return error.code;
  throw error;
};

/**
 * @returns the item, or `null` when there is none or only a tombstone
 * @throws AppError `RecordAltered`, `RecordUnknown`, `VaultRolledBack`, `VaultNotFound`
 */
export const openItem = (
  context: VaultContext,
  unlocked: Keychain,
  vault: string,
  id: string,
): Promise<OpenedItem | null> =>
  withKeys(unlocked, async (keychain) => {
    const keys = vaultOf(keychain, vault);
    const witness = await readWitness(context, keychain);
    return context.store.read(async (tables) => {
      const head = await loadHead(tables, keys, witness);
      const pages = await loadPages(tables, keys, head, [id]);
      const entry = pages.get(prefixOf(head, id))?.entries.get(id);
      const item = checkItem(keys, entry, await tables.items.get(itemKey(keys, id)));
      return entry === undefined || item === null || item.type === "tombstone" ? null : opened(keys, entry, item);
    });
  });

/** A row put in from outside may have any key: then it is no item of any vault, and only an audit can name it. */
const isIdentified = (row: ItemRow): boolean => row.vault instanceof Uint8Array && row.item instanceof Uint8Array;

/** Opens rows of one vault that were found by their tokens, each on its own: a bad one doesn't hide a good one. */
const openFound = async (
  tables: VaultTables,
  keys: OpenVault,
  witness: Witness,
  rows: readonly ItemRow[],
): Promise<FoundItems> => {
  const items: OpenedItem[] = [];
  const refused: Refusal[] = [];
  const pages = new Map<string, LoadedPage>();
  const openOne = async (head: Head, row: ItemRow): Promise<void> => {
    const id = idText(row.item);
    let summary: unknown;
    try {
      const prefix = prefixOf(head, id);
      if (!pages.has(prefix)) for (const [at, page] of await loadPages(tables, keys, head, [id])) pages.set(at, page);
      const entry = pages.get(prefix)?.entries.get(id);
      summary = entry && decodeSummary(entry.summary);
      const item = checkItem(keys, entry, row);
      if (entry !== undefined && item !== null) items.push(opened(keys, entry, item));
    } catch (error) {
      refused.push({ vault: keys.vault, id, code: refusalCode(error), summary });
    }
  };
  try {
    const head = await loadHead(tables, keys, witness);
    for (const row of rows) await openOne(head, row);
  } catch (error) {
    const code = refusalCode(error);
    return { items: [], refused: rows.map((row) => ({ vault: keys.vault, id: idText(row.item), code })) };
  }
  return { items, refused };
};

/**
 * Items of any vault that carry one of `hosts`. Costs what was found, however large the vaults are.
 *
 * @param hosts canonical; a page asks for its own host and the parents up to its registrable domain
 * @returns what passed every check; what didn't is named beside it, never among the items
 */
export const findByHosts = (
  context: VaultContext,
  unlocked: Keychain,
  hosts: readonly string[],
): Promise<FoundItems> =>
  withKeys(unlocked, async (keychain) => {
    const witness = await readWitness(context, keychain);
    const vaults = keychain.vaults.map(({ vault }) => vaultOf(keychain, vault));
    const tokens = vaults.flatMap(({ epochs }) => epochs.flatMap((epoch) => hostTokens(epoch, hosts)));
    return context.store.read(async (tables) => {
      const rows = new Map<string, ItemRow>();
      for (const row of await tables.items.withTokens(tokens)) {
        if (isIdentified(row)) rows.set(idText(row.vault) + idText(row.item), row);
      }
      const found: FoundItems[] = [];
      for (const keys of vaults) {
        const ours = [...rows.values()].filter((row) => idText(row.vault) === keys.vault);
        if (ours.length > 0) found.push(await openFound(tables, keys, witness, ours));
      }
      return { items: found.flatMap(({ items }) => items), refused: found.flatMap(({ refused }) => refused) };
    });
  });
