/**
 * What lies under an older epoch, sealed again under the newest one: a page with its rows, or some events of a chain, in
 * one commit. Says the same as before: contents, versions, revisions and times stay. Follows vault-format §13.
 */
import type { RandomBytes } from "../bytes/random.ts";
import { AppError } from "../errors.ts";
import { itemAad, pageAad, rowDigest } from "./aad.ts";
import { type CommitRows, countEpochs } from "./changes.ts";
import { checkItem, checkPage, itemKey } from "./checks.ts";
import { EVENT_BATCH, resealEvent } from "./events.ts";
import { type Head, sealHead } from "./heads.ts";
import { idBytes, idText } from "./ids.ts";
import { sealItem } from "./item-seal.ts";
import { sealPage } from "./pages.ts";
import type { ItemRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";
import type { OpenVault } from "./vault-keys.ts";

const isOld = (keys: OpenVault, { epoch }: { readonly epoch: Uint8Array }): boolean => idText(epoch) !== keys.current.id;

const nothing = (keys: OpenVault): Omit<CommitRows, "head"> => ({
  vault: keys,
  items: [],
  pages: [],
  removedPages: [],
  events: [],
  saved: [],
});

/**
 * @returns the page and those of its rows that lie under older epochs, under the newest; `null` when none does
 * @throws AppError `RecordAltered` for a page or row that isn't the one that was written
 */
export const resealPage = async (
  tables: VaultTables,
  keys: OpenVault,
  head: Head,
  prefix: string,
  random: RandomBytes,
): Promise<CommitRows | null> => {
  const pageRow = await tables.pages.get([keys.bytes, prefix]);
  const entries = new Map(checkPage(keys, head, prefix, pageRow));
  const found = await tables.items.getMany([...entries.keys()].map((id) => itemKey(keys, id)));
  const rows = new Map(found.flatMap((row) => (row === undefined ? [] : [[idText(row.item), row] as const])));
  const counter = countEpochs(head.epochs);
  const items: ItemRow[] = [];
  for (const [id, entry] of entries) {
    const old = rows.get(id);
    if (old !== undefined && !isOld(keys, old)) continue;
    const item = checkItem(keys, entry, old);
    if (item === null || old === undefined) throw new AppError("RecordAltered");
    const row = sealItem(keys, id, entry.revision, item, random);
    entries.set(id, { ...entry, digest: rowDigest(itemAad(row), row.sealed) });
    items.push(row);
    counter.add(idText(old.epoch), "rows", -1);
    counter.add(keys.current.id, "rows", 1);
  }
  if (pageRow === undefined || (items.length === 0 && !isOld(keys, pageRow))) return null;
  const sequence = head.sequence + 1;
  const page = sealPage(keys, prefix, sequence, entries, random);
  counter.add(idText(pageRow.epoch), "pages", -1);
  counter.add(keys.current.id, "pages", 1);
  const pages = new Map([...head.pages, [prefix, rowDigest(pageAad(page), page.sealed)] as const]);
  const next = sealHead(keys, { ...head, sequence, pages, epochs: counter.counts() }, random);
  return { ...nothing(keys), items, pages: [page], head: next };
};

/** Where in a vault's chains to go on. */
export interface ChainPlace {
  readonly device: string;
  /** Of the first event that was not looked at yet. */
  readonly number: number;
}

/**
 * Looks at the next events of one chain.
 *
 * @returns what is to be written, if anything, and where to go on; `null` at the chain's end
 * @throws AppError `RecordAltered` for an event that isn't the one that was written
 */
export const resealEvents = async (
  tables: VaultTables,
  keys: OpenVault,
  head: Head,
  { device, number }: ChainPlace,
  random: RandomBytes,
): Promise<{ readonly rows: CommitRows | null; readonly next: ChainPlace | null }> => {
  const end = head.tips.get(device)?.number ?? 0;
  const last = Math.min(end, number + EVENT_BATCH - 1);
  const found = await tables.events.range(keys.bytes, idBytes(device), number, last);
  const old = found.filter((row) => isOld(keys, row));
  const next = last < end ? { device, number: last + 1 } : null;
  if (old.length === 0) return { rows: null, next };
  const counter = countEpochs(head.epochs);
  for (const row of old) {
    counter.add(idText(row.epoch), "events", -1);
    counter.add(keys.current.id, "events", 1);
  }
  const events = old.map((row) => resealEvent(keys, row, random));
  const sealed = sealHead(keys, { ...head, sequence: head.sequence + 1, epochs: counter.counts() }, random);
  return { rows: { ...nothing(keys), events, head: sealed }, next };
};
