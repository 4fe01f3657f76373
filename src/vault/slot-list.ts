/**
 * Which slots this device should have: an item of the workspace vault, so that it is sealed and its replay is noticed.
 * What differs from it was done by somebody else. Not how a slot opens (slots.ts). Follows vault-format §6.8 and §12.
 */
import * as v from "valibot";
import { toHex } from "../bytes/hex.ts";
import { AppError } from "../errors.ts";
import { slotDigest } from "./aad.ts";
import { checkItem, itemKey, loadHead, loadPages } from "./checks.ts";
import type { VaultContext } from "./context.ts";
import { prefixOf } from "./heads.ts";
import { ID_BYTES, idText, wellKnownItemId } from "./ids.ts";
import type { Keychain } from "./keychain.ts";
import type { ItemWrite } from "./records.ts";
import type { SlotRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";
import { vaultOf } from "./vault-keys.ts";
import { readWitness } from "./witness.ts";

/** A slot that should be there. */
export interface ListedSlot {
  readonly slot: string;
  readonly type: string;
  /** "": none. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly created: number;
  /** Of its row, hex. */
  readonly digest: string;
}

const listSchema = v.object({
  slots: v.array(
    v.object({ slot: v.string(), type: v.string(), name: v.string(), created: v.number(), digest: v.string() }),
  ),
});

export const slotListId = (device: string): string => wellKnownItemId(`slots ${device}`);

export const listedSlot = (row: SlotRow, created: number): ListedSlot => ({
  slot: idText(row.slot),
  type: row.type,
  name: row.name,
  created,
  digest: toHex(slotDigest(row)),
});

export const slotListItem = (workspaceVault: string, device: string, slots: readonly ListedSlot[]): ItemWrite => ({
  vault: workspaceVault,
  id: slotListId(device),
  type: "slots",
  content: { slots },
  summary: null,
  hosts: [],
});

/** The list and the rows, as of one moment. */
export interface FoundSlots {
  /** `null`: there is none. */
  readonly list: readonly ListedSlot[] | null;
  /** Of the list's item; 0: there is none. */
  readonly revision: number;
  readonly rows: readonly SlotRow[];
}

const readList = async (
  tables: VaultTables,
  keychain: Keychain,
  witness: Awaited<ReturnType<typeof readWitness>>,
): Promise<Omit<FoundSlots, "rows">> => {
  const keys = vaultOf(keychain, keychain.workspaceVault);
  const id = slotListId(keychain.deviceId);
  const head = await loadHead(tables, keys, witness);
  const pages = await loadPages(tables, keys, head, [id]);
  const entry = pages.get(prefixOf(head, id))?.entries.get(id);
  const item = checkItem(keys, entry, await tables.items.get(itemKey(keys, id)));
  if (entry === undefined || item === null) return { list: null, revision: 0 };
  const parsed = v.safeParse(listSchema, item.content);
  return { list: parsed.success ? parsed.output.slots : null, revision: entry.revision };
};

/** @throws AppError `RecordAltered`, `RecordUnknown`, `VaultRolledBack`: the list can't be trusted */
export const findSlots = async (context: VaultContext, keychain: Keychain): Promise<FoundSlots> => {
  const witness = await readWitness(context, keychain);
  return context.store.read(async (tables) => ({
    ...(await readList(tables, keychain, witness)),
    rows: await tables.slots.all(),
  }));
};

/** @returns as {@link findSlots}, or `null` where the list can't be trusted: then nobody can say which slots are right */
export const trustedSlots = async (context: VaultContext, keychain: Keychain): Promise<FoundSlots | null> => {
  try {
    return await findSlots(context, keychain);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

/** What is right, and what isn't. */
export interface JudgedSlots {
  readonly sound: readonly { readonly row: SlotRow; readonly listed: ListedSlot }[];
  readonly altered: readonly { readonly row: SlotRow; readonly listed: ListedSlot }[];
  readonly missing: readonly ListedSlot[];
  readonly unknown: readonly SlotRow[];
}

/** @returns the id of a row of any shape, `null` where it is none */
export const slotIdOf = ({ slot }: SlotRow): string | null =>
  slot instanceof Uint8Array && slot.length === ID_BYTES ? idText(slot) : null;

export const judgeSlots = (list: readonly ListedSlot[], rows: readonly SlotRow[]): JudgedSlots => {
  const byId = new Map(rows.map((row) => [slotIdOf(row), row]));
  const pairs = list.flatMap((listed) => {
    const row = byId.get(listed.slot);
    return row === undefined ? [] : [{ row, listed }];
  });
  const isSound = ({ row, listed }: (typeof pairs)[number]): boolean => toHex(slotDigest(row)) === listed.digest;
  const known = new Set(pairs.map(({ row }) => row));
  return {
    sound: pairs.filter(isSound),
    altered: pairs.filter((pair) => !isSound(pair)),
    missing: list.filter(({ slot }) => !byId.has(slot)),
    unknown: rows.filter((row) => !known.has(row)),
  };
};
