/**
 * Rows that no catalogue knows: put in, moved, or left over from a state that was taken away. Not rows that the
 * catalogue knows and that are wrong (audit.ts). Follows vault-format §12.
 */
import { AppError } from "../errors.ts";
import { checkPage, soundHead } from "./checks.ts";
import type { Finding, FindingKind } from "./findings.ts";
import { type Head, prefixOf } from "./heads.ts";
import { ID_BYTES, idText } from "./ids.ts";
import type { Keychain } from "./keychain.ts";
import type { Page } from "./pages.ts";
import type { VaultTables } from "./store.ts";
import { type OpenVault, vaultOf } from "./vault-keys.ts";
import type { Witness } from "./witness.ts";

type VaultCatalogue = { readonly keys: OpenVault; readonly head: Head };

/** @returns an id as hex, or `null` for a value that is none */
export const idOf = (value: unknown): string | null =>
  value instanceof Uint8Array && value.length === ID_BYTES ? idText(value) : null;

const finding = (kind: FindingKind, vault: string, id: string | null = null): Finding => ({
  kind,
  vault,
  id,
  summary: null,
  at: null,
});

/** What the search works with, in one transaction. */
interface Search {
  readonly tables: VaultTables;
  readonly catalogues: ReadonlyMap<string, VaultCatalogue>;
  /** Rows of a vault that is here, but can't be judged: not opened, or its head is not sound. */
  readonly isElsewhere: (vault: unknown) => boolean;
  /** The vault under which a row is named: its own, or the workspace's where it belongs to none. */
  readonly homeOf: (vault: unknown) => string;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Where nothing was found wrong every row that is known is there: then as many rows as that are all there are. */
const areAllKnown = async (tables: VaultTables, catalogues: readonly VaultCatalogue[]): Promise<boolean> => {
  const heads = catalogues.map(({ head }) => head);
  const known = [
    sum(heads.flatMap(({ epochs }) => [...epochs.values()].map(({ rows }) => rows))),
    sum(heads.map(({ pages }) => pages.size)),
    heads.length,
    sum(heads.flatMap(({ tips }) => [...tips.values()].map(({ number }) => number))),
  ];
  const { items, pages, heads: headRows, events } = tables;
  const there = [await items.count(), await pages.count(), await headRows.count(), await events.count()];
  return known.every((count, index) => count === there[index]);
};

/** @returns the page, or `null` for one that can't be trusted: nobody can say which rows belong on it */
const readPage = async (tables: VaultTables, { keys, head }: VaultCatalogue, prefix: string): Promise<Page | null> => {
  try {
    return checkPage(keys, head, prefix, await tables.pages.get([keys.bytes, prefix]));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

const strayItems = async ({ tables, catalogues, isElsewhere, homeOf }: Search): Promise<readonly Finding[]> => {
  const pages = new Map<string, Page | null>();
  const found: Finding[] = [];
  for (const { vault, item } of await tables.items.all()) {
    const catalogue = catalogues.get(idOf(vault) ?? "");
    const id = idOf(item);
    if (catalogue === undefined || id === null) {
      if (catalogue !== undefined || !isElsewhere(vault)) found.push(finding("item-unknown", homeOf(vault), id));
      continue;
    }
    const prefix = prefixOf(catalogue.head, id);
    const key = `${catalogue.keys.vault} ${prefix}`;
    if (!pages.has(key)) pages.set(key, await readPage(tables, catalogue, prefix));
    const page = pages.get(key) ?? null;
    if (page !== null && !page.has(id)) found.push(finding("item-unknown", homeOf(vault), id));
  }
  return found;
};

const strayRows = async ({ tables, catalogues, isElsewhere, homeOf }: Search): Promise<readonly Finding[]> => {
  const headOf = (vault: unknown): Head | undefined => catalogues.get(idOf(vault) ?? "")?.head;
  const pages = (await tables.pages.all()).filter(
    ({ vault, prefix }) => !(headOf(vault)?.pages.has(prefix) ?? isElsewhere(vault)),
  );
  const heads = (await tables.heads.all()).filter(({ vault }) => headOf(vault) === undefined && !isElsewhere(vault));
  const events = (await tables.events.all()).filter(({ vault, device, number }) => {
    const head = headOf(vault);
    if (head === undefined) return !isElsewhere(vault);
    return !(number >= 1 && number <= (head.tips.get(idOf(device) ?? "")?.number ?? 0));
  });
  const once = <Row extends { vault: unknown }>(kind: FindingKind, rows: readonly Row[]): readonly Finding[] =>
    [...new Set(rows.map(({ vault }) => homeOf(vault)))].map((vault) => finding(kind, vault));
  return [...once("page-unknown", pages), ...once("head-unknown", heads), ...once("event-unknown", events)];
};

/** The vaults that rows may belong to though they aren't opened here: `checkVaults` names those. */
const vaultsElsewhere = async (
  tables: VaultTables,
  workspace: VaultCatalogue | undefined,
): Promise<ReadonlySet<string>> => {
  const vaults = new Set((await tables.vaults.all()).map(({ vault }) => idOf(vault) ?? ""));
  for (const prefix of workspace?.head.pages.keys() ?? []) {
    const page = workspace === undefined ? null : await readPage(tables, workspace, prefix);
    for (const { id, type } of page?.values() ?? []) if (type === "vault") vaults.add(id);
  }
  return vaults;
};

/**
 * @param isSuspicious something was found wrong already, so that counting proves nothing
 * @returns a finding for each row that no catalogue knows; all of it in the one transaction of `tables`
 */
export const findStrays = async (
  tables: VaultTables,
  keychain: Keychain,
  witness: Witness,
  isSuspicious: boolean,
): Promise<readonly Finding[]> => {
  const catalogues = new Map<string, VaultCatalogue>();
  for (const { vault } of keychain.vaults) {
    const keys = vaultOf(keychain, vault);
    const head = await soundHead(tables, keys, witness);
    if (head !== null) catalogues.set(vault, { keys, head });
  }
  if (!isSuspicious && (await areAllKnown(tables, [...catalogues.values()]))) return [];
  const elsewhere = await vaultsElsewhere(tables, catalogues.get(keychain.workspaceVault));
  const isElsewhere = (vault: unknown): boolean => {
    const id = idOf(vault);
    return id !== null && (elsewhere.has(id) || keychain.vaults.some((keys) => keys.vault === id));
  };
  const homeOf = (vault: unknown): string => {
    const id = idOf(vault);
    return id !== null && catalogues.has(id) ? id : keychain.workspaceVault;
  };
  const search = { tables, catalogues, isElsewhere, homeOf };
  return [...(await strayItems(search)), ...(await strayRows(search))];
};
