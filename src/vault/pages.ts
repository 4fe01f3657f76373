/**
 * Pages of the catalogue: what each says of its items, sealed, and how a full one is split. Not which page is the right
 * one (heads.ts) and not the items themselves. Follows vault-format §7.
 */
import { concatBytes, fromUtf8, u32, utf8 } from "../bytes/bytes.ts";
import { pad, unpad } from "../crypto/padding.ts";
import type { RandomBytes } from "../bytes/random.ts";
import { open, seal } from "../crypto/seal.ts";
import { AppError } from "../errors.ts";
import { DIGEST_BYTES, pageAad } from "./aad.ts";
import { readBytes, u16, u64, u8 } from "./binary.ts";
import { ID_BYTES, idBits, idBytes, idText } from "./ids.ts";
import { ITEM_TYPES, type ItemType } from "./records.ts";
import type { PageRow } from "./rows.ts";
import type { OpenVault } from "./vault-keys.ts";

/** More entries than this, and a page is split. */
export const PAGE_ENTRIES = 250;
/** Longest prefix: random ids are told apart long before. */
export const MAX_PREFIX_BITS = 32;
/** Most that a summary may take, as JSON text in UTF-8. */
export const MAX_SUMMARY_BYTES = 2048;

const DROPBOX_FLAG = 1;

export interface PageEntry {
  readonly id: string;
  readonly revision: number;
  /** Of the item's row. */
  readonly digest: Uint8Array;
  readonly type: ItemType;
  readonly fromDropbox: boolean;
  /** JSON text in UTF-8, parsed only where it is shown. */
  readonly summary: Uint8Array;
}

/** The entries of a page by item id. */
export type Page = ReadonlyMap<string, PageEntry>;

/** @throws TypeError when it is no JSON value @throws AppError `TooLarge` */
export const encodeSummary = (summary: unknown): Uint8Array => {
  if (summary === undefined) throw new TypeError("summary is not a JSON value");
  const bytes = utf8(JSON.stringify(summary));
  if (bytes.length > MAX_SUMMARY_BYTES) throw new AppError("TooLarge");
  return bytes;
};

export const decodeSummary = (summary: Uint8Array): unknown => JSON.parse(fromUtf8(summary));

const encodePage = (page: Page): Uint8Array => {
  const entries = [...page.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const parts = entries.flatMap((entry) => [
    idBytes(entry.id),
    u64(entry.revision),
    entry.digest,
    u8(entry.fromDropbox ? DROPBOX_FLAG : 0),
    u8(entry.type.length),
    utf8(entry.type),
    u16(entry.summary.length),
    entry.summary,
  ]);
  return concatBytes(u32(entries.length), ...parts);
};

const isItemType = (text: string): text is ItemType => (ITEM_TYPES as readonly string[]).includes(text);

const decodePage = (bytes: Uint8Array, prefix: string): Page => {
  const reader = readBytes(bytes);
  const page = new Map<string, PageEntry>();
  let previous = "";
  for (let left = reader.u32(); left > 0; left--) {
    const id = idText(reader.take(ID_BYTES));
    const revision = reader.u64();
    const digest = reader.take(DIGEST_BYTES);
    const flags = reader.u8();
    const type = fromUtf8(reader.take(reader.u8()));
    const summary = reader.take(reader.u16());
    if (id <= previous || !idBits(id).startsWith(prefix)) throw new AppError("RecordAltered");
    if (flags > DROPBOX_FLAG || !isItemType(type)) throw new AppError("RecordAltered");
    page.set(id, { id, revision, digest, type, fromDropbox: flags === DROPBOX_FLAG, summary });
    previous = id;
  }
  reader.end();
  return page;
};

export const sealPage = (
  keys: OpenVault,
  prefix: string,
  sequence: number,
  page: Page,
  random: RandomBytes,
): PageRow => {
  const bare = { vault: keys.bytes, prefix, epoch: keys.current.bytes, sequence };
  const body = encodePage(page);
  const aad = pageAad({ ...bare, sealed: body });
  return { ...bare, sealed: seal(keys.current.catalogue, aad, pad(body), random) };
};

/** @throws AppError `RecordAltered` */
export const openPage = (keys: OpenVault, row: PageRow): Page =>
  decodePage(unpad(open(keys.epoch(row.epoch).catalogue, pageAad(row), row.sealed)), row.prefix);

/** @returns `page` under its own prefix, or under longer ones when it holds more than {@link PAGE_ENTRIES} */
export const splitPage = (prefix: string, page: Page): ReadonlyMap<string, Page> => {
  if (page.size <= PAGE_ENTRIES || prefix.length >= MAX_PREFIX_BITS) return new Map([[prefix, page]]);
  const zeros = new Map<string, PageEntry>();
  const ones = new Map<string, PageEntry>();
  for (const [id, entry] of page) (idBits(id)[prefix.length] === "0" ? zeros : ones).set(id, entry);
  return new Map([...splitPage(`${prefix}0`, zeros), ...splitPage(`${prefix}1`, ones)]);
};
