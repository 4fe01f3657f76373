/**
 * What the catalogue says of the items, without opening any: lists and search work with it. What was read of a page is
 * kept in memory until locking, and taken again as long as the head names the same page. Follows vault-format §7.
 */
import { equalBytes } from "../bytes/bytes.ts";
import { digestNatively } from "../crypto/native-digest.ts";
import { AppError } from "../errors.ts";
import { pageAad, rowDigestInput } from "./aad.ts";
import { loadHead } from "./checks.ts";
import type { KnownPage, KnownPages } from "./catalogue-memory.ts";
import type { VaultContext } from "./context.ts";
import type { Head } from "./heads.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import { decodeSummary, openPage } from "./pages.ts";
import type { Catalogue, CatalogueEntry, Refusal } from "./records.ts";
import type { PageRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";
import { type OpenVault, vaultOf } from "./vault-keys.ts";
import { readWitness, type Witness } from "./witness.ts";

/** What one transaction read of a vault: the head, and the rows of the pages that are not known. */
interface ReadVault {
  readonly keys: OpenVault;
  readonly head: Head;
  readonly rows: ReadonlyMap<string, PageRow | undefined>;
}

const isKnown = (page: KnownPage | undefined, digest: Uint8Array): page is KnownPage =>
  page !== undefined && equalBytes(page.digest, digest);

const readVault = async (
  tables: VaultTables,
  keys: OpenVault,
  witness: Witness,
  known: KnownPages | undefined,
): Promise<ReadVault> => {
  const head = await loadHead(tables, keys, witness);
  const prefixes = [...head.pages].flatMap(([prefix, digest]) => (isKnown(known?.get(prefix), digest) ? [] : [prefix]));
  if (prefixes.length * 2 > head.pages.size) {
    const all = await tables.pages.ofVault(keys.bytes);
    return { keys, head, rows: new Map(all.map((row) => [row.prefix, row])) };
  }
  const rows = await tables.pages.getMany(prefixes.map((prefix) => [keys.bytes, prefix] as const));
  return { keys, head, rows: new Map(prefixes.map((prefix, index) => [prefix, rows[index]])) };
};

/** As `checkPage`, outside of a transaction, where a digest may be awaited. @throws AppError `RecordAltered` */
const openRow = async (keys: OpenVault, row: PageRow | undefined, digest: Uint8Array): Promise<readonly CatalogueEntry[]> => {
  if (row === undefined) throw new AppError("RecordAltered");
  if (!equalBytes(await digestNatively(rowDigestInput(pageAad(row), row.sealed)), digest)) throw new AppError("RecordAltered");
  const entries: CatalogueEntry[] = [];
  for (const { id, revision, type, fromDropbox, summary } of openPage(keys, row).values()) {
    if (type !== "tombstone") entries.push({ vault: keys.vault, id, revision, type, fromDropbox, summary: decodeSummary(summary) });
  }
  return entries;
};

/** @throws `error` itself when it is no refusal */
const codeOf = (error: unknown): AppError["code"] => {
  if (error instanceof AppError) return error.code;
  throw error;
};

const openPages = async (
  { keys, head, rows }: ReadVault,
  known: KnownPages | undefined,
): Promise<{ readonly pages: KnownPages; readonly refused: readonly Refusal[] }> => {
  const pages = new Map<string, KnownPage>();
  const refused: Refusal[] = [];
  for (const [prefix, digest] of head.pages) {
    const before = known?.get(prefix);
    try {
      const entries = isKnown(before, digest) ? before.entries : await openRow(keys, rows.get(prefix), digest);
      pages.set(prefix, { digest, entries });
    } catch (error) {
      refused.push({ vault: keys.vault, id: null, code: codeOf(error) });
    }
  }
  return { pages, refused };
};

/**
 * @param vault one vault; left out: all but the workspace vault, which no list shows
 * @returns a line for each item, from pages alone; what can't be trusted is left out and named
 * @throws AppError `VaultNotFound`, `Locked`
 */
export const listCatalogue = (context: VaultContext, unlocked: Keychain, vault?: string): Promise<Catalogue> =>
  withKeys(unlocked, async (keychain) => {
    const memory = context.catalogue?.vaults;
    const witness = await readWitness(context, keychain);
    const shown = keychain.vaults.map((keys) => keys.vault).filter((id) => id !== keychain.workspaceVault);
    const vaults = (vault === undefined ? shown : [vault]).map((id) => vaultOf(keychain, id));
    const refused: Refusal[] = [];
    const read = await context.store.read(async (tables) => {
      const found: ReadVault[] = [];
      for (const keys of vaults) {
        try {
          found.push(await readVault(tables, keys, witness, memory?.get(keys.vault)));
        } catch (error) {
          refused.push({ vault: keys.vault, id: null, code: codeOf(error) });
        }
      }
      return found;
    });
    const pages: (readonly CatalogueEntry[])[] = [];
    for (const one of read) {
      const opened = await openPages(one, memory?.get(one.keys.vault));
      // Locking meanwhile has emptied the memory, and wiped what this keychain is a copy of.
      if (unlocked.witnessKey.some((byte) => byte !== 0)) memory?.set(one.keys.vault, opened.pages);
      for (const { entries } of opened.pages.values()) pages.push(entries);
      refused.push(...opened.refused);
    }
    return { entries: pages.flat(), pages, refused };
  });
