/**
 * What happened in a vault: one chain for each device, each event holding the digest of the one before. Not a log for
 * debugging, and no secret in it. Follows vault-format §8.
 */
import * as v from "valibot";
import { equalBytes, fromUtf8, utf8 } from "../bytes/bytes.ts";
import { fromHex, toHex } from "../bytes/hex.ts";
import { pad, unpad } from "../crypto/padding.ts";
import type { RandomBytes } from "../bytes/random.ts";
import { open, seal } from "../crypto/seal.ts";
import { AppError } from "../errors.ts";
import { DIGEST_BYTES, eventAad, eventLink } from "./aad.ts";
import { loadHead } from "./checks.ts";
import type { VaultContext } from "./context.ts";
import type { ChainTip } from "./heads.ts";
import { idBytes } from "./ids.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import type { EventEntry, EventWrite, Refusal } from "./records.ts";
import type { EventRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";
import { type OpenVault, vaultOf } from "./vault-keys.ts";
import { readWitness } from "./witness.ts";

/** How many rows are fetched at once, from the end of a chain backwards. */
export const EVENT_BATCH = 200;

const START: ChainTip = { number: 0, digest: new Uint8Array(DIGEST_BYTES) };

const bodySchema = v.object({
  previous: v.string(),
  at: v.number(),
  item: v.nullable(v.string()),
  action: v.string(),
  detail: v.unknown(),
});

type EventPlace = Pick<EventRow, "vault" | "device" | "number">;

const sealEvent = (keys: OpenVault, { vault, device, number }: EventPlace, body: Uint8Array, random: RandomBytes): EventRow => {
  const bare = { vault, device, number, epoch: keys.current.bytes };
  return { ...bare, sealed: seal(keys.current.seal, eventAad({ ...bare, sealed: body }), pad(body), random) };
};

const openBody = (keys: OpenVault, row: EventRow): Uint8Array =>
  unpad(open(keys.epoch(row.epoch).seal, eventAad(row), row.sealed));

/** @returns the row under the current epoch; its place in the chain stays @throws AppError `RecordAltered` */
export const resealEvent = (keys: OpenVault, row: EventRow, random: RandomBytes): EventRow =>
  sealEvent(keys, row, openBody(keys, row), random);

/** Seals `events` behind `tip`. @returns their rows, and the new end of the chain */
export const appendEvents = (
  keys: OpenVault,
  device: string,
  tip: ChainTip = START,
  events: readonly EventWrite[],
  at: number,
  random: RandomBytes,
): { readonly rows: readonly EventRow[]; readonly tip: ChainTip } => {
  const rows: EventRow[] = [];
  let end = tip;
  for (const { item, action, detail = null } of events) {
    const number = end.number + 1;
    const bare = { vault: keys.bytes, device: idBytes(device), number };
    const body = utf8(JSON.stringify({ previous: toHex(end.digest), at, item, action, detail }));
    rows.push(sealEvent(keys, bare, body, random));
    end = { number, digest: eventLink(bare, body) };
  }
  return { rows, tip: end };
};

/** @returns what an event says, wherever in a chain it belongs @throws AppError `RecordAltered` */
export const openEventRow = (keys: OpenVault, row: EventRow): v.InferOutput<typeof bodySchema> =>
  v.parse(bodySchema, JSON.parse(fromUtf8(openBody(keys, row))));

/** @throws AppError `RecordAltered` unless `row` is the one that the chain expects here */
export const openEvent = (
  keys: OpenVault,
  device: string,
  expected: ChainTip,
  row: EventRow | undefined,
): { readonly entry: EventEntry; readonly previous: ChainTip } => {
  if (row === undefined || row.number !== expected.number) throw new AppError("RecordAltered");
  const body = openBody(keys, row);
  if (!equalBytes(eventLink(row, body), expected.digest)) throw new AppError("RecordAltered");
  const { previous, ...told } = v.parse(bodySchema, JSON.parse(fromUtf8(body)));
  return {
    entry: { vault: keys.vault, device, number: row.number, ...told },
    previous: { number: row.number - 1, digest: fromHex(previous) },
  };
};

export interface EventQuery {
  /** Only events about this item. */
  readonly item?: string;
  /** At most this many, the newest. */
  readonly limit: number;
}

/** What was read of a vault's events. A chain is read until its first altered event, which is named. */
export interface Activity {
  readonly events: readonly EventEntry[];
  readonly refused: readonly Refusal[];
}

const readChain = async (
  tables: VaultTables,
  keys: OpenVault,
  device: string,
  tip: ChainTip,
  { item, limit }: EventQuery,
): Promise<Activity> => {
  const events: EventEntry[] = [];
  let expected = tip;
  while (expected.number > 0 && events.length < limit) {
    const first = Math.max(1, expected.number - EVENT_BATCH + 1);
    const rows = await tables.events.range(keys.bytes, idBytes(device), first, expected.number);
    const byNumber = new Map(rows.map((row) => [row.number, row]));
    while (expected.number >= first && events.length < limit) {
      try {
        const { entry, previous } = openEvent(keys, device, expected, byNumber.get(expected.number));
        if (item === undefined || entry.item === item) events.push(entry);
        expected = previous;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { events, refused: [{ vault: keys.vault, id: item ?? null, code: error.code }] };
      }
    }
  }
  return { events, refused: [] };
};

/**
 * @returns the newest events first, each with its place in its chain checked
 * @throws AppError `VaultNotFound`, `VaultRolledBack`, or `RecordAltered` when the head itself is bad
 */
export const readEvents = (
  context: VaultContext,
  unlocked: Keychain,
  vault: string,
  query: EventQuery,
): Promise<Activity> =>
  withKeys(unlocked, async (keychain) => {
    const keys = vaultOf(keychain, vault);
    const witness = await readWitness(context, keychain);
    const chains = await context.store.read(async (tables) => {
      const head = await loadHead(tables, keys, witness);
      const read: Activity[] = [];
      for (const [device, tip] of head.tips) read.push(await readChain(tables, keys, device, tip, query));
      return read;
    });
    const newest = chains.flatMap(({ events }) => events).sort((a, b) => b.at - a.at || b.number - a.number);
    return { events: newest.slice(0, query.limit), refused: chains.flatMap(({ refused }) => refused) };
  });
