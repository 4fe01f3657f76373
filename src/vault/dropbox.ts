/**
 * The drop box: what has to be stored while locked, sealed to this device. Anybody who knows the device's recipient can
 * make an entry, so what comes out of it stays marked. Follows vault-format §8.
 */
import { newItemId } from "../bytes/random.ts";
import * as v from "valibot";
import { fromUtf8, utf8 } from "../bytes/bytes.ts";
import { pad, unpad } from "../crypto/padding.ts";
import { openWith, sealTo } from "../crypto/recipients.ts";
import { AppError, type ErrorCode } from "../errors.ts";
import { commit } from "./commit.ts";
import type { VaultContext } from "./context.ts";
import { idBytes, idText } from "./ids.ts";
import { MAX_CONTENT_BYTES } from "./item-seal.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import { encodeSummary } from "./pages.ts";
import type { ItemWrite } from "./records.ts";
import type { DropboxRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";

const FORMAT = "locum/1 dropbox";

/** What a thief could fill the box with must not keep unlocking busy; the rest comes next time. */
const MOST_AT_ONCE = 200;

/** Larger than anything that Locum puts in, with padding and the age file around it: not even opened. */
const MAX_SEALED_BYTES = 2 * MAX_CONTENT_BYTES;

/** The latest time that a Date can hold (ms since the epoch). */
const MAX_TIME = 8.64e15;

/** What may come in without a key: nothing that fills a form, and nothing that roster or settings are made of. */
const DROPBOX_TYPES = ["generated"] as const;

/** What is stored while locked: an item whose vault and revision are not known yet. */
export interface DropboxContent extends Pick<ItemWrite, "content" | "summary" | "hosts"> {
  readonly type: (typeof DROPBOX_TYPES)[number];
}

/** An entry that is none, by the id of its row, and why. It stays in the box. */
export interface RefusedEntry {
  readonly entry: string;
  readonly code: ErrorCode;
}

/** What became of the entries that were looked at. */
export interface FoldedDropbox {
  /** Ids of the items they are now. */
  readonly folded: readonly string[];
  readonly refused: readonly RefusedEntry[];
  /** How many still wait: the vault couldn't take them, or there were too many at once. */
  readonly waiting: number;
}

/** How many entries the box holds, by what will become of them. */
export interface DropboxCounts {
  readonly waiting: number;
  readonly refused: number;
}

const present = v.pipe(v.unknown(), v.check((value) => value !== undefined));

const entrySchema = v.object({
  format: v.literal(FORMAT),
  entry: v.string(),
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_TIME)),
  type: v.picklist(DROPBOX_TYPES),
  content: present,
  summary: present,
  hosts: v.array(v.string()),
});

/**
 * Stores `content`, locked or not. On the disk when it returns.
 *
 * @returns the id that the item gets when it is folded in
 * @throws AppError `NotSetUp`, `TooLarge`, and the store's
 */
export const putDropbox = async (context: VaultContext, content: DropboxContent): Promise<string> => {
  encodeSummary(content.summary);
  const [device] = await context.store.read((tables) => Promise.resolve(tables.device.all()));
  if (device === undefined) throw new AppError("NotSetUp");
  const entry = newItemId(context.random);
  const { type, summary, hosts } = content;
  const told = { format: FORMAT, entry, at: context.now(), type, content: content.content, summary, hosts };
  const body = utf8(JSON.stringify(told));
  if (body.length > MAX_CONTENT_BYTES) throw new AppError("TooLarge");
  const sealed = await sealTo([device.recipient], pad(body));
  await context.store.write(async (tables) => {
    await tables.dropbox.put({ entry: idBytes(entry), sealed });
  });
  return entry;
};

/** @returns what is in the box, locked or not */
export const countDropbox = (context: VaultContext): Promise<DropboxCounts> =>
  context.store.read(async (tables) => {
    const waiting = await tables.dropbox.countWaiting();
    return { waiting, refused: (await tables.dropbox.count()) - waiting };
  });

const openEntry = async (row: DropboxRow, identity: string): Promise<v.InferOutput<typeof entrySchema> | null> => {
  const isShaped = row.entry instanceof Uint8Array && row.sealed instanceof Uint8Array;
  if (!isShaped || row.sealed.length > MAX_SEALED_BYTES) return null;
  try {
    const body: unknown = JSON.parse(fromUtf8(unpad(await openWith(identity, row.sealed))));
    const parsed = v.safeParse(entrySchema, body);
    return parsed.success && parsed.output.entry === idText(row.entry) ? parsed.output : null;
  } catch {
    // Anybody can write to the box, anything.
    return null;
  }
};

/** `ErrorCode`: it is no entry. `waits`: it is one, and the vault can't take it now. */
type Outcome = "folded" | "waits" | ErrorCode;

const foldEntry = async (
  context: VaultContext,
  keychain: Keychain,
  vault: string,
  row: DropboxRow,
  identity: string,
): Promise<Outcome> => {
  const opened = await openEntry(row, identity);
  if (opened === null) return "RecordAltered";
  const { entry: id, at, type, content, summary, hosts } = opened;
  const change = { vault, id, type, content, summary, hosts, fromDropbox: true, expectedRevision: 0 } as const;
  const also = async (tables: VaultTables): Promise<void> => {
    await tables.dropbox.remove(row.entry);
  };
  try {
    await commit({ ...context, now: () => at }, keychain, { changes: [change], events: [], also });
  } catch (error) {
    // A host that is not canonical.
    if (error instanceof RangeError) return "RecordAltered";
    if (!(error instanceof AppError)) throw error;
    if (error.code === "TooLarge") return error.code;
    // The vault knows this id: the entry was folded in before and put back by somebody.
    if (error.code !== "AccountChanged") return "waits";
    await context.store.write(also);
  }
  return "folded";
};

/** So that what is no entry is looked at once, however much of it there is. */
const markRefused = (context: VaultContext, rows: ReadonlyMap<DropboxRow, ErrorCode>): Promise<void> =>
  context.store.write(async (tables) => {
    const marked = [...rows].map(([row, refused]) => ({ ...row, refused }));
    const there = await tables.dropbox.getMany(marked.map(({ entry }) => entry));
    await tables.dropbox.putMany(marked.filter((_, index) => there[index] !== undefined));
  });

const nameOf = ({ entry }: DropboxRow): string => (entry instanceof Uint8Array ? idText(entry) : String(entry));

/**
 * Makes items of what was stored while locked, each in one transaction with its leaving the box. Called by unlocking,
 * which has the identity. Never a reason not to unlock: what can't be folded in stays, and what is no entry is marked
 * as refused, so that it can't keep the others waiting.
 *
 * @param vault takes the items
 */
export const foldDropbox = (
  context: VaultContext,
  unlocked: Keychain,
  vault: string,
  identity: string,
): Promise<FoldedDropbox> =>
  withKeys(unlocked, async (keychain) => {
    const rows = await context.store.read((tables) => Promise.resolve(tables.dropbox.waiting(MOST_AT_ONCE)));
    const folded: string[] = [];
    const refused = new Map<DropboxRow, ErrorCode>();
    for (const row of rows) {
      const outcome = await foldEntry(context, keychain, vault, row, identity);
      if (outcome === "folded") folded.push(nameOf(row));
      else if (outcome !== "waits") refused.set(row, outcome);
    }
    if (refused.size > 0) await markRefused(context, refused);
    const { waiting } = await countDropbox(context);
    return { folded, refused: [...refused].map(([row, code]) => ({ entry: nameOf(row), code })), waiting };
  });
