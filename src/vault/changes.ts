/**
 * From changes to rows: what one commit to one vault writes. Pure and synchronous, so it runs inside a transaction; the
 * reading before it and the writing after it are in commit.ts. Follows vault-format §6 and §7.
 */
import type { RandomBytes } from "../bytes/random.ts";
import { AppError } from "../errors.ts";
import { itemAad, pageAad, rowDigest } from "./aad.ts";
import { checkItem, type LoadedPage } from "./checks.ts";
import { appendEvents } from "./events.ts";
import { type EpochCounts, type Head, NOTHING_UNDER, prefixOf, sealHead } from "./heads.ts";
import { idText } from "./ids.ts";
import { sealItem, type SealedItem } from "./item-seal.ts";
import { encodeSummary, type Page, type PageEntry, sealPage, splitPage } from "./pages.ts";
import type { EventWrite, ItemChange, Lying, Membership, SavedItem } from "./records.ts";
import type { EventRow, HeadRow, ItemRow, PageRow } from "./rows.ts";
import type { OpenVault } from "./vault-keys.ts";
import { countChange, mergeVersions } from "./versions.ts";

/** What a commit starts from: checked head and pages, and the rows of the items that are replaced. */
export interface VaultState {
  readonly keys: OpenVault;
  readonly head: Head;
  /** Every page that a change falls on. */
  readonly pages: ReadonlyMap<string, LoadedPage>;
  /** Item id → the row that is there now. */
  readonly rows: ReadonlyMap<string, ItemRow>;
}

/** Who writes, when, and with which randomness. */
export interface Writer {
  readonly device: string;
  readonly at: number;
  readonly random: RandomBytes;
}

/** What one commit writes and takes away, all in one transaction. */
export interface CommitRows {
  readonly vault: OpenVault;
  readonly items: readonly ItemRow[];
  readonly pages: readonly PageRow[];
  /** Prefixes of pages that were split. */
  readonly removedPages: readonly string[];
  readonly head: HeadRow;
  readonly events: readonly EventRow[];
  /** In the order of the changes. */
  readonly saved: readonly SavedItem[];
}

/** Counts rows, pages and events by epoch as they come and go. */
export const countEpochs = (start: ReadonlyMap<string, EpochCounts>) => {
  const counts = new Map(start);
  const add = (epoch: string, kind: keyof EpochCounts, by: number): void => {
    const now = counts.get(epoch) ?? NOTHING_UNDER;
    const next = { ...now, [kind]: now[kind] + by };
    if (Object.values(next).every((count) => count === 0)) counts.delete(epoch);
    else counts.set(epoch, next);
  };
  return { add, counts: (): ReadonlyMap<string, EpochCounts> => counts };
};

/** @returns where an item lies from now on, counted on where that changes */
const nextMembership = (
  vault: string,
  lying: Lying | undefined,
  taken: boolean,
  old: Membership | undefined,
  device: string,
): { readonly membership?: Membership } => {
  if (lying === undefined) return old === undefined ? {} : { membership: old };
  const others = (vaults: readonly string[]) => [...new Set(vaults)].filter((one) => one !== vault).sort();
  const elsewhere = others(lying.elsewhere);
  const formerly = others(lying.formerly).filter((one) => !elsewhere.includes(one));
  return { membership: { elsewhere, formerly, taken, versions: countChange(old?.versions ?? {}, device) } };
};

const nextItem = (change: ItemChange, old: SealedItem | null, { device, at }: Writer): SealedItem => {
  const { createdAt = at, versions = {} } = old ?? {};
  const isRemoval = "remove" in change;
  const isTaken = isRemoval && change.lying !== undefined;
  const membership = nextMembership(change.vault, change.lying, isTaken, old?.membership, device);
  const counted = { versions: countChange(versions, device), createdAt, updatedAt: at };
  if (isRemoval) {
    // Taking it out of a vault changes nothing of what it says.
    const kept = isTaken ? { ...counted, versions } : counted;
    return { ...kept, ...membership, type: "tombstone", content: null, hosts: [], fromDropbox: false };
  }
  const { type, content, hosts, fromDropbox = old?.fromDropbox ?? false, over = {}, state } = change;
  const local = { ...counted, versions: countChange(mergeVersions(versions, over), device) };
  return { ...(state ?? local), ...membership, type, content, hosts, fromDropbox };
};

/** @throws AppError as {@link planCommit} */
const checkExpectation = (change: ItemChange, entry: PageEntry | undefined, old: SealedItem | null): void => {
  const revision = entry?.revision ?? 0;
  const { expectedRevision = revision } = change;
  const comesBack = old?.membership?.taken === true && !("remove" in change) && change.lying !== undefined;
  if (entry?.type === "tombstone" && !comesBack && change.expectedRevision !== 0) throw new AppError("AccountDeleted");
  if ("remove" in change && entry === undefined) throw new AppError("AccountNotFound");
  if (expectedRevision !== revision) throw new AppError("AccountChanged");
};

interface ItemPlan {
  readonly items: readonly ItemRow[];
  readonly saved: readonly SavedItem[];
  /** Prefix → the page's entries as they are after the commit. Only pages that changed. */
  readonly changed: ReadonlyMap<string, Page>;
}

type EpochCounter = ReturnType<typeof countEpochs>;

const planItems = (
  { keys, head, pages, rows }: VaultState,
  changes: readonly ItemChange[],
  writer: Writer,
  counter: EpochCounter,
): ItemPlan => {
  const items: ItemRow[] = [];
  const saved: SavedItem[] = [];
  const changed = new Map<string, Map<string, PageEntry>>();
  if (new Set(changes.map(({ id }) => id)).size < changes.length) throw new RangeError("an item changed twice at once");
  for (const change of changes) {
    const { vault, id } = change;
    const prefix = prefixOf(head, id);
    const page = changed.get(prefix) ?? new Map(pages.get(prefix)?.entries);
    changed.set(prefix, page);
    const entry = page.get(id);
    const old = rows.get(id);
    const before = checkItem(keys, entry, old);
    checkExpectation(change, entry, before);
    const item = nextItem(change, before, writer);
    const revision = (entry?.revision ?? 0) + 1;
    const row = sealItem(keys, id, revision, item, writer.random);
    const digest = rowDigest(itemAad(row), row.sealed);
    const summary = encodeSummary("remove" in change ? null : change.summary);
    page.set(id, { id, revision, digest, type: item.type, fromDropbox: item.fromDropbox, summary });
    if (old !== undefined) counter.add(idText(old.epoch), "rows", -1);
    counter.add(keys.current.id, "rows", 1);
    items.push(row);
    saved.push({ vault, id, revision });
  }
  return { items, saved, changed };
};

interface PagePlan {
  readonly rows: readonly PageRow[];
  readonly removed: readonly string[];
  readonly digests: ReadonlyMap<string, Uint8Array>;
}

const planPages = (
  { keys, head, pages }: VaultState,
  changed: ReadonlyMap<string, Page>,
  sequence: number,
  random: RandomBytes,
  counter: EpochCounter,
): PagePlan => {
  const rows: PageRow[] = [];
  const removed: string[] = [];
  const digests = new Map(head.pages);
  for (const [prefix, entries] of changed) {
    const parts = splitPage(prefix, entries);
    const old = pages.get(prefix);
    if (old !== undefined) counter.add(old.epoch, "pages", -1);
    if (!parts.has(prefix)) removed.push(prefix);
    digests.delete(prefix);
    for (const [part, page] of parts) {
      const row = sealPage(keys, part, sequence, page, random);
      rows.push(row);
      digests.set(part, rowDigest(pageAad(row), row.sealed));
      counter.add(keys.current.id, "pages", 1);
    }
  }
  return { rows, removed, digests };
};

/**
 * @throws AppError `AccountChanged` when an expected revision is not the one there, `AccountDeleted` for a change to a
 * removed item, `AccountNotFound` for removing what isn't there, `TooLarge`, `RecordAltered`, `RecordUnknown`
 * @throws RangeError when one item is changed twice
 */
export const planCommit = (
  state: VaultState,
  changes: readonly ItemChange[],
  events: readonly EventWrite[],
  writer: Writer,
): CommitRows => {
  const { keys, head } = state;
  const { device, at, random } = writer;
  const sequence = head.sequence + 1;
  const counter = countEpochs(head.epochs);
  const { items, saved, changed } = planItems(state, changes, writer, counter);
  // A vault's first commit writes its first page, even when there is nothing on it yet.
  const written = head.sequence === 0 ? new Map([["", new Map()], ...changed]) : changed;
  const pages = planPages(state, written, sequence, random, counter);
  const chain = appendEvents(keys, device, head.tips.get(device), events, at, random);
  counter.add(keys.current.id, "events", events.length);
  const tips = events.length > 0 ? new Map([...head.tips, [device, chain.tip] as const]) : head.tips;
  return {
    vault: keys,
    items,
    pages: pages.rows,
    removedPages: pages.removed,
    head: sealHead(keys, { sequence, pages: pages.digests, epochs: counter.counts(), tips }, random),
    events: chain.rows,
    saved,
  };
};
