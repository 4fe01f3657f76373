/**
 * The witness: what the newest head of each vault is, kept outside the database, so that a database put back to an
 * older state is noticed. Can't notice when witness and database go back together. Follows vault-format §9.
 */
import * as v from "valibot";
import { equalBytes, fromUtf8, utf8 } from "../bytes/bytes.ts";
import { fromHex, toHex } from "../bytes/hex.ts";
import { pad, unpad } from "../crypto/padding.ts";
import { open, seal } from "../crypto/seal.ts";
import { AppError } from "../errors.ts";
import { headAad, rowDigest, witnessAad } from "./aad.ts";
import type { VaultContext, WitnessStore } from "./context.ts";
import { idBytes } from "./ids.ts";
import type { Keychain } from "./keychain.ts";
import type { HeadRow } from "./rows.ts";

/** The newest head of one vault. */
export interface WitnessMark {
  readonly sequence: number;
  /** Digest of the head's row. */
  readonly head: Uint8Array;
}

/** Vault id → its newest head. Empty when the witness is gone: then no vault passes {@link checkHead}. */
export type Witness = ReadonlyMap<string, WitnessMark>;

const witnessSchema = v.object({
  vaults: v.array(v.object({ vault: v.string(), sequence: v.number(), head: v.string() })),
});

const openWitness = (keychain: Keychain, sealed: Uint8Array): Witness | null => {
  try {
    const body = unpad(open(keychain.witnessKey, witnessAad(idBytes(keychain.deviceId)), sealed));
    const { vaults } = v.parse(witnessSchema, JSON.parse(fromUtf8(body)));
    return new Map(vaults.map(({ vault, sequence, head }) => [vault, { sequence, head: fromHex(head) }]));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

/** @returns `marks` with those of `more` that are newer */
const mergeMarks = (marks: Witness, more: Witness): Witness => {
  const merged = new Map(marks);
  for (const [vault, mark] of more) {
    const known = merged.get(vault);
    if (known === undefined || known.sequence < mark.sequence) merged.set(vault, mark);
  }
  return merged;
};

type Stored = Awaited<ReturnType<WitnessStore["read"]>>;

/** @returns the witness, empty where there is none, or `null` when there is one that doesn't open */
const openStored = (keychain: Keychain, { local, session, next }: Stored): Witness | null => {
  if (local === null) return new Map();
  const lasting = openWitness(keychain, local) ?? (next === null ? null : openWitness(keychain, next));
  const passing = session === null ? null : openWitness(keychain, session);
  if (lasting === null || passing === null) return lasting;
  // A vault that only the passing copy names was taken out of the lasting one.
  return mergeMarks(lasting, new Map([...passing].filter(([vault]) => lasting.has(vault))));
};

const underWay = new WeakMap<WitnessStore, Promise<Stored>>();

/** Those who ask at the same time share one reading: opening the app asks for six things at once. */
const readShared = (store: WitnessStore): Promise<Stored> => {
  const known = underWay.get(store);
  if (known !== undefined) return known;
  const reading = store.read().finally(() => underWay.delete(store));
  underWay.set(store, reading);
  return reading;
};

/** Read it *before* the transaction that reads heads: they can then only be newer. */
export const readWitness = async ({ witness }: VaultContext, keychain: Keychain): Promise<Witness> =>
  openStored(keychain, await readShared(witness)) ?? new Map();

export const markOf = (row: HeadRow): WitnessMark => ({
  sequence: row.sequence,
  head: rowDigest(headAad(row), row.sealed),
});

/**
 * @param row the vault's head as it is in the database
 * @throws AppError `VaultRolledBack` when it is older than the witness says, or gone, or there is no witness
 */
export const checkHead = (witness: Witness, vault: string, row: HeadRow | undefined): HeadRow => {
  const mark = witness.get(vault);
  if (mark === undefined || row === undefined) throw new AppError("VaultRolledBack");
  const found = markOf(row);
  const older = found.sequence < mark.sequence;
  if (older || (found.sequence === mark.sequence && !equalBytes(found.head, mark.head))) {
    throw new AppError("VaultRolledBack");
  }
  return row;
};

const sealWitness = (context: VaultContext, keychain: Keychain, witness: Witness): Uint8Array => {
  const vaults = [...witness].map(([vault, { sequence, head }]) => ({ vault, sequence, head: toHex(head) }));
  const body = pad(utf8(JSON.stringify({ vaults })));
  return seal(keychain.witnessKey, witnessAad(idBytes(keychain.deviceId)), body, context.random);
};

/** Writes a witness of exactly these marks, whatever is there. Call it in turn (`VaultContext`). */
export const replaceWitness = (context: VaultContext, keychain: Keychain, witness: Witness): Promise<void> =>
  context.witness.write(sealWitness(context, keychain, witness));

/**
 * Puts the same witness under `next`'s witness key beside the one under `current`'s, before `next`'s secret takes the
 * other's place. Call it in turn (`VaultContext`).
 */
export const handOverWitness = async (context: VaultContext, current: Keychain, next: Keychain): Promise<Witness> => {
  const witness = openStored(current, await context.witness.read()) ?? new Map();
  await context.witness.handOver(sealWitness(context, next, witness));
  return witness;
};

/**
 * Adds marks to the witness; one that is older than what it has changes nothing. One that is there and doesn't open is
 * left alone: what it says of other vaults would be lost, and only the user may give that up (`acceptVault`).
 */
export const advanceWitness = (context: VaultContext, keychain: Keychain, marks: Witness): Promise<void> =>
  context.inTurn(async () => {
    const witness = openStored(keychain, await context.witness.read());
    if (witness !== null) await replaceWitness(context, keychain, mergeMarks(witness, marks));
  });
