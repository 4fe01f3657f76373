/**
 * The drop box: what has to be stored while locked, sealed to this device. Anybody who knows the device's recipient can
 * make an entry, so what comes out of it stays marked. Follows vault-format §8.
 */
import * as v from "valibot";
import { fromUtf8, utf8 } from "../crypto/bytes.ts";
import { pad, unpad } from "../crypto/padding.ts";
import { openWith, sealTo } from "../crypto/recipients.ts";
import { AppError } from "../errors.ts";
import { commit } from "./commit.ts";
import type { VaultContext } from "./context.ts";
import { idBytes, idText, newItemId } from "./ids.ts";
import { MAX_CONTENT_BYTES } from "./item-seal.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import { encodeSummary } from "./pages.ts";
import type { ItemWrite } from "./records.ts";
import type { DropboxRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";

const FORMAT = "locum/1 dropbox";

/** What a thief could fill the box with must not keep unlocking busy; the rest comes next time. */
const MOST_AT_ONCE = 200;

/** What may come in without a key. Nothing that the roster or the settings are made of. */
const DROPBOX_TYPES = ["account", "draft", "generated"] as const;

/** What is stored while locked: an item whose vault and revision are not known yet. */
export interface DropboxContent extends Pick<ItemWrite, "content" | "summary" | "hosts"> {
  readonly type: (typeof DROPBOX_TYPES)[number];
}

/** What became of the entries. Those `left` are still there: they didn't open, or their vault couldn't take them. */
export interface FoldedDropbox {
  readonly folded: readonly string[];
  readonly left: number;
}

const present = v.pipe(v.unknown(), v.check((value) => value !== undefined));

const entrySchema = v.object({
  format: v.literal(FORMAT),
  entry: v.string(),
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
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

/** @returns how many entries wait, locked or not */
export const countDropbox = (context: VaultContext): Promise<number> =>
  context.store.read((tables) => Promise.resolve(tables.dropbox.count()));

const openEntry = async (row: DropboxRow, identity: string): Promise<v.InferOutput<typeof entrySchema> | null> => {
  try {
    const body: unknown = JSON.parse(fromUtf8(unpad(await openWith(identity, row.sealed))));
    const parsed = v.safeParse(entrySchema, body);
    return parsed.success && parsed.output.entry === idText(row.entry) ? parsed.output : null;
  } catch {
    // Anybody can write to the box, anything: whatever doesn't open stays where it is and is counted.
    return null;
  }
};

/** @returns whether the entry is out of the box */
const foldEntry = async (
  context: VaultContext,
  keychain: Keychain,
  vault: string,
  row: DropboxRow,
  identity: string,
): Promise<boolean> => {
  const opened = await openEntry(row, identity);
  if (opened === null) return false;
  const { entry: id, at, type, content, summary, hosts } = opened;
  const change = { vault, id, type, content, summary, hosts, fromDropbox: true, expectedRevision: 0 } as const;
  const also = async (tables: VaultTables): Promise<void> => {
    await tables.dropbox.remove(row.entry);
  };
  try {
    await commit({ ...context, now: () => at }, keychain, { changes: [change], events: [], also });
  } catch (error) {
    if (!(error instanceof AppError || error instanceof RangeError)) throw error;
    // The vault knows this id: the entry was folded in before and put back by somebody.
    if (!(error instanceof AppError && error.code === "AccountChanged")) return false;
    await context.store.write(also);
  }
  return true;
};

/**
 * Makes items of what was stored while locked, each in one transaction with its leaving the box. Called by unlocking,
 * which has the identity. Never a reason not to unlock: what can't be folded in stays.
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
    const rows = await context.store.read((tables) => Promise.resolve(tables.dropbox.all()));
    const folded: string[] = [];
    for (const row of rows.slice(0, MOST_AT_ONCE)) {
      if (!(row.entry instanceof Uint8Array && row.sealed instanceof Uint8Array)) continue;
      if (await foldEntry(context, keychain, vault, row, identity)) folded.push(idText(row.entry));
    }
    return { folded, left: rows.length - folded.length };
  });
