/**
 * The head of a vault: which pages it has, how much lies under each epoch, where the event chains end.
 * Whether it is the newest head is for the witness to say (witness.ts). Follows vault-format §7.
 */
import { concatBytes, u32 } from "../bytes/bytes.ts";
import { pad, unpad } from "../crypto/padding.ts";
import type { RandomBytes } from "../bytes/random.ts";
import { open, seal } from "../crypto/seal.ts";
import { AppError } from "../errors.ts";
import { DIGEST_BYTES, headAad } from "./aad.ts";
import { type ByteReader, readBytes, u16, u64, u8 } from "./binary.ts";
import { EPOCH_ID_BYTES, epochBytes, ID_BYTES, idBits, idBytes, idText } from "./ids.ts";
import { MAX_PREFIX_BITS } from "./pages.ts";
import type { HeadRow } from "./rows.ts";
import type { OpenVault } from "./vault-keys.ts";

export interface EpochCounts {
  readonly rows: number;
  readonly pages: number;
  readonly events: number;
}

export const NOTHING_UNDER: EpochCounts = { rows: 0, pages: 0, events: 0 };

/** The end of one device's event chain. */
export interface ChainTip {
  readonly number: number;
  readonly digest: Uint8Array;
}

export interface Head {
  readonly sequence: number;
  /** Prefix → digest of the page's row. */
  readonly pages: ReadonlyMap<string, Uint8Array>;
  /** Epoch id → what lies under it. */
  readonly epochs: ReadonlyMap<string, EpochCounts>;
  /** Device id → the end of its chain. */
  readonly tips: ReadonlyMap<string, ChainTip>;
}

/** What a vault has before its first commit: no row yet, but everything would belong on the one page there is. */
export const NEW_HEAD: Head = {
  sequence: 0,
  pages: new Map([["", new Uint8Array(DIGEST_BYTES)]]),
  epochs: new Map(),
  tips: new Map(),
};

const sorted = <Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

const packBits = (bits: string): Uint8Array =>
  Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8).padEnd(8, "0"), 2),
  );

const readBits = (reader: ByteReader): string => {
  const length = reader.u8();
  const bits = Array.from(reader.take(Math.ceil(length / 8)), (byte) => byte.toString(2).padStart(8, "0")).join("");
  if (length > MAX_PREFIX_BITS || bits.slice(length).includes("1")) throw new AppError("RecordAltered");
  return bits.slice(0, length);
};

const encodeHead = ({ pages, epochs, tips }: Head): Uint8Array =>
  concatBytes(
    u32(pages.size),
    ...sorted(pages).flatMap(([prefix, digest]) => [u8(prefix.length), packBits(prefix), digest]),
    u16(epochs.size),
    ...sorted(epochs).flatMap(([id, counts]) => [epochBytes(id), u32(counts.rows), u32(counts.pages), u32(counts.events)]),
    u16(tips.size),
    ...sorted(tips).flatMap(([device, tip]) => [idBytes(device), u64(tip.number), tip.digest]),
  );

/** Reads `count` entries whose keys must ascend, so that each set of them has one encoding. */
const readMap = <Value>(count: number, read: () => readonly [string, Value]): ReadonlyMap<string, Value> => {
  const map = new Map<string, Value>();
  let previous: string | null = null;
  for (let left = count; left > 0; left--) {
    const [key, value] = read();
    if (previous !== null && key <= previous) throw new AppError("RecordAltered");
    map.set(key, value);
    previous = key;
  }
  return map;
};

/** Ascending prefixes of which none begins another, and whose shares add up to one, cover each id exactly once. */
const requireCover = (prefixes: readonly string[]): void => {
  const share = prefixes.reduce((sum, prefix) => sum + 2 ** -prefix.length, 0);
  const nested = prefixes.some((prefix, index) => prefixes[index + 1]?.startsWith(prefix) ?? false);
  if (share !== 1 || nested) throw new AppError("RecordAltered");
};

const decodeHead = (bytes: Uint8Array, sequence: number): Head => {
  const reader = readBytes(bytes);
  const pages = readMap(reader.u32(), () => [readBits(reader), reader.take(DIGEST_BYTES)]);
  const epochs = readMap(reader.u16(), () => [
    idText(reader.take(EPOCH_ID_BYTES)),
    { rows: reader.u32(), pages: reader.u32(), events: reader.u32() },
  ]);
  const tips = readMap(reader.u16(), () => [
    idText(reader.take(ID_BYTES)),
    { number: reader.u64(), digest: reader.take(DIGEST_BYTES) },
  ]);
  reader.end();
  requireCover([...pages.keys()]);
  return { sequence, pages, epochs, tips };
};

export const sealHead = (keys: OpenVault, head: Head, random: RandomBytes): HeadRow => {
  const bare = { vault: keys.bytes, epoch: keys.current.bytes, sequence: head.sequence };
  const body = encodeHead(head);
  const aad = headAad({ ...bare, sealed: body });
  return { ...bare, sealed: seal(keys.current.catalogue, aad, pad(body), random) };
};

/** @throws AppError `RecordAltered` */
export const openHead = (keys: OpenVault, row: HeadRow): Head =>
  decodeHead(unpad(open(keys.epoch(row.epoch).catalogue, headAad(row), row.sealed)), row.sequence);

/** @returns the prefix of the page that the item belongs to */
export const prefixOf = (head: Head, id: string): string => {
  const bits = idBits(id);
  for (let length = 0; length <= MAX_PREFIX_BITS; length++) {
    const prefix = bits.slice(0, length);
    if (head.pages.has(prefix)) return prefix;
  }
  throw new AppError("RecordAltered");
};
