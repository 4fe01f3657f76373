/**
 * The audit: looks at every row of every vault, a slice at a time, so that what nobody opens is noticed too. Its state
 * is plain data: a worker that dies between two slices loses nothing. Not what unlocking tells at once (health.ts).
 * Follows vault-format §12.
 */
import { equalBytes } from "../bytes/bytes.ts";
import { fromHex, toHex } from "../bytes/hex.ts";
import { AppError } from "../errors.ts";
import { itemAad, rowDigest } from "./aad.ts";
import { checkPage, itemKey, soundHead } from "./checks.ts";
import type { VaultContext } from "./context.ts";
import { EVENT_BATCH, openEvent } from "./events.ts";
import { type Finding, type FindingKind, MOST_FINDINGS } from "./findings.ts";
import type { ChainTip, Head } from "./heads.ts";
import { idBytes } from "./ids.ts";
import { openSealedItem } from "./item-seal.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import { decodeSummary, type Page, type PageEntry } from "./pages.ts";
import type { ItemRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";
import { findStrays } from "./strays.ts";
import { type OpenVault, vaultOf } from "./vault-keys.ts";
import { auditWaysIn } from "./ways-in.ts";
import { readWitness } from "./witness.ts";

/** Where one device's chain is to be read on, backwards. JSON has no bytes: the digest is hex. */
interface ChainPlace {
  readonly device: string;
  readonly number: number;
  readonly digest: string;
  readonly at: number | null;
}

/** How far an audit is. JSON. */
export interface AuditState {
  /** Vaults that are not looked at yet; the first is under way. */
  readonly vaults: readonly string[];
  /** The page looked at last in the first of them, by its prefix; `null`: none yet. */
  readonly after: string | null;
  /** The chains that are left in it; `null`: its pages come first. */
  readonly chains: readonly ChainPlace[] | null;
  /** Rows of items, looked at and in all. */
  readonly checked: number;
  readonly total: number;
  readonly findings: readonly Finding[];
  /** How many more there are than `findings` holds. */
  readonly more: number;
  readonly isDone: boolean;
}

/** @returns whether `act` is refused @throws what is no refusal */
const isRefused = async (act: () => unknown): Promise<boolean> => {
  try {
    await act();
    return false;
  } catch (error) {
    if (error instanceof AppError) return true;
    throw error;
  }
};

const rowsUnder = ({ epochs }: Head): number => [...epochs.values()].reduce((sum, { rows }) => sum + rows, 0);

/** @returns a new audit of all vaults that `unlocked` opens, with nothing looked at yet */
export const startAudit = (context: VaultContext, unlocked: Keychain): Promise<AuditState> =>
  withKeys(unlocked, async (keychain) => {
    const witness = await readWitness(context, keychain);
    const vaults = keychain.vaults.map(({ vault }) => vault);
    const total = await context.store.read(async (tables) => {
      let rows = 0;
      for (const vault of vaults) {
        const head = await soundHead(tables, vaultOf(keychain, vault), witness);
        rows += head === null ? 0 : rowsUnder(head);
      }
      return rows;
    });
    return { vaults, after: null, chains: null, checked: 0, total, findings: [], more: 0, isDone: false };
  });

const withFindings = (state: AuditState, found: readonly Finding[]): AuditState => {
  const all = [...state.findings, ...found];
  const more = state.more + Math.max(0, all.length - MOST_FINDINGS);
  return { ...state, findings: all.slice(0, MOST_FINDINGS), more };
};

const nextVault = (state: AuditState): AuditState => ({
  ...state,
  vaults: state.vaults.slice(1),
  after: null,
  chains: null,
});

/** @returns what is wrong with an item's row, or `null`. A row with the digest is the row: it need not be opened. */
export const judgeRow = async (
  keys: OpenVault,
  entry: PageEntry,
  row: ItemRow | undefined,
): Promise<FindingKind | null> => {
  if (row === undefined) return "item-missing";
  const isOther = async (): Promise<boolean> =>
    isRefused(() => {
      const isTheRow = row.revision === entry.revision && equalBytes(rowDigest(itemAad(row), row.sealed), entry.digest);
      if (!isTheRow) throw new AppError("RecordAltered");
    });
  if (!(await isOther())) return null;
  return (await isRefused(() => openSealedItem(keys, row))) ? "item-altered" : "item-older";
};

/** Prefixes in order. A page that was split after it was looked at is not looked at again. */
const prefixAfter = (head: Head, after: string | null): string | undefined =>
  [...head.pages.keys()].sort().find((prefix) => after === null || (prefix > after && !prefix.startsWith(after)));

const auditPage = async (
  tables: VaultTables,
  keys: OpenVault,
  head: Head,
  prefix: string,
  state: AuditState,
): Promise<AuditState> => {
  const next = { ...state, after: prefix };
  const pageRow = await tables.pages.get([keys.bytes, prefix]);
  let page: Page;
  try {
    page = checkPage(keys, head, prefix, pageRow);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const kind = pageRow === undefined ? "page-missing" : "page-altered";
    return withFindings(next, [{ kind, vault: keys.vault, id: null, summary: null, at: null }]);
  }
  const entries = [...page.values()];
  const rows = await tables.items.getMany(entries.map(({ id }) => itemKey(keys, id)));
  const found: Finding[] = [];
  for (const [index, entry] of entries.entries()) {
    const kind = await judgeRow(keys, entry, rows[index]);
    if (kind === null) continue;
    found.push({ kind, vault: keys.vault, id: entry.id, summary: decodeSummary(entry.summary), at: null });
  }
  return withFindings({ ...next, checked: next.checked + entries.length }, found);
};

const placeOf = (device: string, { number, digest }: ChainTip, at: number | null): ChainPlace => ({
  device,
  number,
  digest: toHex(digest),
  at,
});

/** Reads a chain on by some rows. @returns its place then, or `null` at its end; `isBroken`: it doesn't go on */
const auditChain = async (
  tables: VaultTables,
  keys: OpenVault,
  place: ChainPlace,
): Promise<{ readonly place: ChainPlace | null; readonly isBroken: boolean }> => {
  const { device } = place;
  const first = Math.max(1, place.number - EVENT_BATCH + 1);
  const rows = await tables.events.range(keys.bytes, idBytes(device), first, place.number);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  let expected: ChainTip = { number: place.number, digest: fromHex(place.digest) };
  let { at } = place;
  while (expected.number >= first) {
    try {
      const { entry, previous } = openEvent(keys, device, expected, byNumber.get(expected.number));
      [expected, at] = [previous, entry.at];
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { place: placeOf(device, expected, at), isBroken: true };
    }
  }
  return { place: expected.number === 0 ? null : placeOf(device, expected, at), isBroken: false };
};

const auditChains = async (
  tables: VaultTables,
  keys: OpenVault,
  [chain, ...rest]: readonly ChainPlace[],
  state: AuditState,
): Promise<AuditState> => {
  if (chain === undefined) return nextVault(state);
  const { place, isBroken } = await auditChain(tables, keys, chain);
  if (place === null) return { ...state, chains: rest };
  if (!isBroken) return { ...state, chains: [place, ...rest] };
  const finding = { kind: "event-altered", vault: keys.vault, id: null, summary: null, at: place.at } as const;
  return withFindings({ ...state, chains: rest }, [finding]);
};

/**
 * Looks at one more page with its rows, or at some events of one chain; at the end, for rows that nobody knows.
 *
 * @returns the state to go on from
 * @throws AppError `Locked`, and the store's
 */
export const auditSlice = (context: VaultContext, unlocked: Keychain, state: AuditState): Promise<AuditState> =>
  withKeys(unlocked, async (keychain) => {
    const [vault] = state.vaults;
    const waysIn = vault === undefined ? await auditWaysIn(context, keychain) : [];
    const witness = await readWitness(context, keychain);
    return context.store.read(async (tables) => {
      if (vault === undefined) {
        const strays = await findStrays(tables, keychain, witness, state.findings.length > 0);
        return { ...withFindings(state, [...waysIn, ...strays]), isDone: true };
      }
      if (!keychain.vaults.some((keys) => keys.vault === vault)) return nextVault(state);
      const keys = vaultOf(keychain, vault);
      const head = await soundHead(tables, keys, witness);
      if (head === null) return nextVault(state);
      if (state.chains !== null) return auditChains(tables, keys, state.chains, state);
      const prefix = prefixAfter(head, state.after);
      if (prefix !== undefined) return auditPage(tables, keys, head, prefix, state);
      return { ...state, chains: [...head.tips].map(([device, tip]) => placeOf(device, tip, null)) };
    });
  });
