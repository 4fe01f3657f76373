/**
 * From what is there to a vault that is sound: a catalogue of the rows that open, chains of the events that open, and
 * everything that doesn't, to be set aside. Pure; reading and writing are in accept.ts. Follows vault-format §12.
 */
import { equalBytes } from "../bytes/bytes.ts";
import { AppError } from "../errors.ts";
import { itemAad, pageAad, rowDigest } from "./aad.ts";
import { countEpochs, type Writer } from "./changes.ts";
import { checkPage } from "./checks.ts";
import { appendEvents, openEvent, openEventRow } from "./events.ts";
import { type ChainTip, type EpochCounts, type Head, openHead, sealHead } from "./heads.ts";
import { idText } from "./ids.ts";
import { openSealedItem, sealItem, type SealedItem } from "./item-seal.ts";
import { encodeSummary, openPage, type Page, type PageEntry, sealPage, splitPage } from "./pages.ts";
import type { ItemWrite } from "./records.ts";
import type { EventRow, HeadRow, ItemRow, PageRow } from "./rows.ts";
import type { OpenVault } from "./vault-keys.ts";

/** All rows of one vault, sound or not. */
export interface VaultRows {
  readonly head: HeadRow | undefined;
  readonly pages: readonly PageRow[];
  readonly items: readonly ItemRow[];
  readonly events: readonly EventRow[];
}

/** What the catalogue is to say of an item whose page is lost. */
export type Summarise = (item: Pick<SealedItem, "type" | "content" | "membership" | "updatedAt">) => unknown;

export interface RebuildWish {
  readonly keys: OpenVault;
  readonly rows: VaultRows;
  /** The sequence that the witness knows: the new head's is beyond it. */
  readonly witnessed: number;
  readonly summarise: Summarise;
  /** @returns items that the vault can't be without, where `has` says that they are lost */
  readonly missing: (has: (id: string) => boolean) => readonly ItemWrite[];
  readonly writer: Writer;
}

/** What is put, beside what is there, and what leaves the vault for the rows that are set aside. */
export interface Rebuilt {
  readonly items: readonly ItemRow[];
  readonly pages: readonly PageRow[];
  readonly events: readonly EventRow[];
  readonly head: HeadRow;
  readonly aside: VaultRows;
}

/** @returns what `act` gives, or `null` where it is refused */
const orNull = <Result>(act: () => Result): Result | null => {
  try {
    return act();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

const groupBy = <Value>(values: readonly Value[], keyOf: (value: Value) => string): ReadonlyMap<string, Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
};

interface ReadPage {
  readonly row: PageRow;
  readonly entries: Page;
  /** It is the one that the head names. */
  readonly isNamed: boolean;
}

/** Named pages last, so that what they say holds. */
const readPages = (keys: OpenVault, head: Head | null, rows: readonly PageRow[]): readonly ReadPage[] =>
  rows
    .flatMap((row) => {
      const named = head === null ? null : orNull(() => checkPage(keys, head, row.prefix, row));
      const entries = named ?? orNull(() => openPage(keys, row));
      return entries === null ? [] : [{ row, entries, isNamed: named !== null }];
    })
    .sort((a, b) => Number(a.isNamed) - Number(b.isNamed));

const digestOf = (row: ItemRow): Uint8Array | null => orNull(() => rowDigest(itemAad(row), row.sealed));

const entryOf = (
  { keys, summarise }: RebuildWish,
  row: ItemRow,
  known: readonly PageEntry[],
): PageEntry | null => {
  const digest = digestOf(row);
  if (digest === null) return null;
  const same = known.findLast((entry) => entry.revision === row.revision && equalBytes(entry.digest, digest));
  if (same !== undefined) return same;
  const item = orNull(() => openSealedItem(keys, row));
  if (item === null) return null;
  const { type, fromDropbox } = item;
  const summary = orNull(() => encodeSummary(summarise(item))) ?? encodeSummary(null);
  return { id: idText(row.item), revision: row.revision, digest, type, fromDropbox, summary };
};

const missingItems = ({ keys, missing, writer }: RebuildWish, has: (id: string) => boolean) =>
  missing(has).map(({ id, type, content, summary, hosts }) => {
    const { at, device, random } = writer;
    const item = { type, content, hosts, versions: { [device]: 1 }, createdAt: at, updatedAt: at, fromDropbox: false };
    const row = sealItem(keys, id, 1, item, random);
    const digest = rowDigest(itemAad(row), row.sealed);
    return { row, entry: { id, revision: 1, digest, type, fromDropbox: false, summary: encodeSummary(summary) } };
  });

const isChainSound = (keys: OpenVault, device: string, tip: ChainTip, rows: ReadonlyMap<number, EventRow>): boolean => {
  let expected = tip;
  while (expected.number > 0) {
    const at = expected;
    const opened = orNull(() => openEvent(keys, device, at, rows.get(at.number)));
    if (opened === null) return false;
    expected = opened.previous;
  }
  return true;
};

interface Chains {
  readonly events: readonly EventRow[];
  readonly tips: ReadonlyMap<string, ChainTip>;
  readonly aside: readonly EventRow[];
}

/** Chains that are whole stay; else each device's events that open are put in order and linked anew. */
const rebuildChains = ({ keys, rows, writer }: RebuildWish, head: Head | null): Chains => {
  const opened = rows.events.flatMap((row) => {
    const told = orNull(() => openEventRow(keys, row));
    return told === null ? [] : [{ row, told, device: idText(row.device) }];
  });
  const devices = groupBy(opened, ({ device }) => device);
  const tips = head?.tips ?? new Map<string, ChainTip>();
  const isWhole = [...tips].every(([device, tip]) =>
    isChainSound(keys, device, tip, new Map((devices.get(device) ?? []).map(({ row }) => [row.number, row]))),
  );
  const known = [...tips.values()].reduce((sum, { number }) => sum + number, 0);
  if (head !== null && isWhole && known === rows.events.length) return { events: [], tips, aside: [] };
  const ends = new Map<string, ChainTip>();
  const events: EventRow[] = [];
  for (const [device, found] of devices) {
    for (const { told } of found.sort((a, b) => a.row.number - b.row.number)) {
      const { at, item, action, detail } = told;
      const write = { vault: keys.vault, item, action, detail };
      const added = appendEvents(keys, device, ends.get(device), [write], at, writer.random);
      events.push(...added.rows);
      ends.set(device, added.tip);
    }
  }
  const kept = new Set(opened.map(({ row }) => row));
  return { events, tips: ends, aside: rows.events.filter((row) => !kept.has(row)) };
};

const withoutRows = <Row>(rows: readonly Row[], left: readonly Row[]): readonly Row[] => {
  const gone = new Set(left);
  return rows.filter((row) => !gone.has(row));
};

const countRows = (
  items: Iterable<ItemRow>,
  pages: readonly PageRow[],
  events: readonly EventRow[],
): ReadonlyMap<string, EpochCounts> => {
  const { add, counts } = countEpochs(new Map());
  for (const row of items) add(idText(row.epoch), "rows", 1);
  for (const row of pages) add(idText(row.epoch), "pages", 1);
  for (const row of events) add(idText(row.epoch), "events", 1);
  return counts();
};

const nextSequence = ({ rows, witnessed }: RebuildWish): number => {
  const known = [rows.head?.sequence, ...rows.pages.map(({ sequence }) => sequence)];
  return Math.max(witnessed, ...known.filter((number) => Number.isSafeInteger(number)).map(Number)) + 1;
};

/** @returns what makes the vault sound again; the same rows of items, as far as they open, under a new catalogue */
export const planRebuild = (wish: RebuildWish): Rebuilt => {
  const { keys, rows, writer } = wish;
  const headRow = rows.head;
  const head = headRow === undefined ? null : orNull(() => openHead(keys, headRow));
  const pages = readPages(keys, head, rows.pages);
  const said = groupBy(pages.flatMap((page) => [...page.entries.values()]), ({ id }) => id);
  const entries = new Map<string, PageEntry>();
  const kept = new Map<string, ItemRow>();
  const asideItems: ItemRow[] = [];
  for (const row of rows.items) {
    const id = row.item instanceof Uint8Array ? idText(row.item) : "";
    const entry = entryOf(wish, row, said.get(id) ?? []);
    if (entry === null) asideItems.push(row);
    else {
      entries.set(id, entry);
      kept.set(id, row);
    }
  }
  const added = missingItems(wish, (id) => entries.has(id));
  for (const { row, entry } of added) {
    entries.set(entry.id, entry);
    kept.set(entry.id, row);
  }
  const saysNoMore = ({ entries: page, isNamed }: ReadPage): boolean =>
    isNamed && [...page].every(([id, entry]) => entries.get(id) === entry);
  const sound = new Set(pages.filter(saysNoMore).map(({ row }) => row));
  const sequence = nextSequence(wish);
  const { random } = writer;
  const pageRows = [...splitPage("", entries)].map(([prefix, page]) => sealPage(keys, prefix, sequence, page, random));
  const digests = new Map(pageRows.map((row) => [row.prefix, rowDigest(pageAad(row), row.sealed)]));
  const chains = rebuildChains(wish, head);
  const events = chains.events.length > 0 ? chains.events : withoutRows(rows.events, chains.aside);
  const epochs = countRows(kept.values(), pageRows, events);
  return {
    items: added.map(({ row }) => row),
    pages: pageRows,
    events: chains.events,
    head: sealHead(keys, { sequence, pages: digests, epochs, tips: chains.tips }, random),
    aside: {
      head: head === null ? headRow : undefined,
      pages: rows.pages.filter((row) => !sound.has(row)),
      items: asideItems,
      events: chains.aside,
    },
  };
};
