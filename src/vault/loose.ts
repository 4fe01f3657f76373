/**
 * Items whose page can't be trusted, opened by themselves: nobody can say whether they are the newest state, so they are
 * for reading until the user has accepted what is there, and never for filling. Follows vault-format §12.
 */
import { AppError } from "../errors.ts";
import { checkPage, soundHead } from "./checks.ts";
import type { VaultContext } from "./context.ts";
import { type Head, prefixOf } from "./heads.ts";
import { openSealedItem } from "./item-seal.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import type { ItemRef, ItemType } from "./records.ts";
import type { ItemRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";
import { idOf } from "./strays.ts";
import { type OpenVault, vaultOf } from "./vault-keys.ts";
import { readWitness } from "./witness.ts";

export interface LooseItem extends ItemRef {
  readonly type: ItemType;
  readonly content: unknown;
}

const badPages = async (tables: VaultTables, keys: OpenVault, head: Head): Promise<ReadonlySet<string>> => {
  const bad = new Set<string>();
  for (const prefix of head.pages.keys()) {
    try {
      checkPage(keys, head, prefix, await tables.pages.get([keys.bytes, prefix]));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      bad.add(prefix);
    }
  }
  return bad;
};

const openLoose = (keys: OpenVault, id: string, row: ItemRow): readonly LooseItem[] => {
  try {
    const { type, content } = openSealedItem(keys, row);
    return [{ vault: keys.vault, id, type, content }];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
};

/**
 * @returns the items on the bad pages of a vault whose head is sound, as far as they open; none where no page is bad
 * @throws AppError `VaultNotFound`
 */
export const readLoose = (context: VaultContext, unlocked: Keychain, vault: string): Promise<readonly LooseItem[]> =>
  withKeys(unlocked, async (keychain) => {
    const keys = vaultOf(keychain, vault);
    const witness = await readWitness(context, keychain);
    return context.store.read(async (tables) => {
      const head = await soundHead(tables, keys, witness);
      const bad = head === null ? new Set<string>() : await badPages(tables, keys, head);
      if (head === null || bad.size === 0) return [];
      return (await tables.items.all()).flatMap((row) => {
        const id = idOf(row.vault) === vault ? idOf(row.item) : null;
        return id !== null && bad.has(prefixOf(head, id)) ? openLoose(keys, id, row) : [];
      });
    });
  });
