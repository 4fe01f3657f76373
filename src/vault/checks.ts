/**
 * The check before anything of a vault is used: witness → head → page → row. Every way into the vault goes through
 * here. Follows vault-format §7, "Opening an item".
 */
import { equalBytes } from "../bytes/bytes.ts";
import { AppError } from "../errors.ts";
import { itemAad, pageAad, rowDigest } from "./aad.ts";
import { type Head, openHead, prefixOf } from "./heads.ts";
import { idBytes, idText } from "./ids.ts";
import { openSealedItem, type SealedItem } from "./item-seal.ts";
import { openPage, type Page, type PageEntry } from "./pages.ts";
import type { ItemRow, PageRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";
import type { OpenVault } from "./vault-keys.ts";
import { checkHead, type Witness } from "./witness.ts";

/** @throws AppError `VaultRolledBack` or `RecordAltered` */
export const loadHead = async (tables: VaultTables, keys: OpenVault, witness: Witness): Promise<Head> =>
  openHead(keys, checkHead(witness, keys.vault, await tables.heads.get(keys.bytes)));

/** @returns the head, or `null` where it can't be trusted: then `checkVaults` names the vault */
export const soundHead = async (tables: VaultTables, keys: OpenVault, witness: Witness): Promise<Head | null> => {
  try {
    return await loadHead(tables, keys, witness);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

/** @throws AppError `RecordAltered` unless `row` is the page that the head names */
export const checkPage = (keys: OpenVault, head: Head, prefix: string, row: PageRow | undefined): Page => {
  const expected = head.pages.get(prefix);
  if (row === undefined || expected === undefined) throw new AppError("RecordAltered");
  if (!equalBytes(rowDigest(pageAad(row), row.sealed), expected)) throw new AppError("RecordAltered");
  return openPage(keys, row);
};

/** A page that was read and checked, and the epoch that its row lies under. */
export interface LoadedPage {
  readonly epoch: string;
  readonly entries: Page;
}

/** @returns the pages that `ids` belong to, by prefix @throws AppError `RecordAltered` */
export const loadPages = async (
  tables: VaultTables,
  keys: OpenVault,
  head: Head,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LoadedPage>> => {
  const prefixes = [...new Set(ids.map((id) => prefixOf(head, id)))];
  const rows = await tables.pages.getMany(prefixes.map((prefix) => [keys.bytes, prefix] as const));
  const loaded = new Map<string, LoadedPage>();
  prefixes.forEach((prefix, index) => {
    const row = rows[index];
    const entries = checkPage(keys, head, prefix, row);
    if (row !== undefined) loaded.set(prefix, { epoch: idText(row.epoch), entries });
  });
  return loaded;
};

/**
 * @returns what the row holds, or `null` when neither the page nor the table knows the item
 * @throws AppError `RecordUnknown` for a row that the page doesn't know, `RecordAltered` for any other difference
 */
export const checkItem = (
  keys: OpenVault,
  entry: PageEntry | undefined,
  row: ItemRow | undefined,
): SealedItem | null => {
  if (entry === undefined) {
    if (row === undefined) return null;
    throw new AppError("RecordUnknown");
  }
  if (row === undefined || row.revision !== entry.revision) throw new AppError("RecordAltered");
  if (!equalBytes(rowDigest(itemAad(row), row.sealed), entry.digest)) throw new AppError("RecordAltered");
  return openSealedItem(keys, row);
};

/** The key of an item's row. */
export const itemKey = (keys: OpenVault, id: string): readonly [Uint8Array, Uint8Array] => [keys.bytes, idBytes(id)];
