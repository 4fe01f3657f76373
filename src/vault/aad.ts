/**
 * What each stored object is bound to: its AAD, its digest, and the shape its row must have before anything in it is
 * used. Rows come from the disk, so nothing about them is taken for granted. Follows vault-format §0 and §1.
 */
import { concatBytes, lengthPrefixed, utf8 } from "../bytes/bytes.ts";
import { digest, mac } from "../crypto/subkeys.ts";
import { AppError } from "../errors.ts";
import { u64 } from "./binary.ts";
import { EPOCH_ID_BYTES, ID_BYTES } from "./ids.ts";
import type { EventRow, HeadRow, ItemRow, PageRow, SlotRow, VaultRow } from "./rows.ts";

export const DIGEST_BYTES = 32;
const TOKEN_LENGTH = 16;
/** Of a slot's passphrase. */
export const SALT_BYTES = 16;

const require = (sound: boolean): void => {
  if (!sound) throw new AppError("RecordAltered");
};
const isBytes = (value: unknown, length?: number): value is Uint8Array =>
  value instanceof Uint8Array && (length === undefined || value.length === length);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const requireRow = (row: { vault: unknown; epoch: unknown; sealed: unknown }, ...counts: readonly unknown[]): void =>
  require(
    isBytes(row.vault, ID_BYTES) && isBytes(row.epoch, EPOCH_ID_BYTES) && isBytes(row.sealed) && counts.every(isCount),
  );

/** @throws AppError `RecordAltered` when the row hasn't the shape of vault-format §2; so do the others here */
export const itemAad = (row: ItemRow): Uint8Array => {
  requireRow(row, row.revision);
  require(isBytes(row.item, ID_BYTES) && Array.isArray(row.tokens));
  require(row.tokens.every((token) => isBytes(token, TOKEN_LENGTH)));
  const { vault, item, epoch, revision, tokens } = row;
  return lengthPrefixed(utf8("locum/1 item"), vault, item, epoch, u64(revision), concatBytes(...tokens));
};

export const pageAad = (row: PageRow): Uint8Array => {
  requireRow(row, row.sequence);
  require(typeof row.prefix === "string");
  return lengthPrefixed(utf8("locum/1 page"), row.vault, utf8(row.prefix), row.epoch, u64(row.sequence));
};

export const headAad = (row: HeadRow): Uint8Array => {
  requireRow(row, row.sequence);
  return lengthPrefixed(utf8("locum/1 head"), row.vault, new Uint8Array(0), row.epoch, u64(row.sequence));
};

export const eventAad = (row: EventRow): Uint8Array => {
  requireRow(row, row.number);
  require(isBytes(row.device, ID_BYTES));
  return lengthPrefixed(utf8("locum/1 event"), row.vault, row.device, u64(row.number), row.epoch);
};

export const slotAad = (row: SlotRow, device: Uint8Array, recipient: string): Uint8Array => {
  require(isBytes(row.slot, ID_BYTES) && isBytes(row.salt, SALT_BYTES) && isBytes(row.sealed));
  require(typeof row.type === "string" && typeof row.kdf === "string" && isBytes(device, ID_BYTES));
  require(typeof recipient === "string");
  return lengthPrefixed(utf8("locum/1 slot"), device, utf8(recipient), row.slot, utf8(row.type), utf8(row.kdf));
};

/** @returns what the list of slots says of a row: all of it, also what is in no AAD. For any shape of a row */
export const slotDigest = (row: SlotRow): Uint8Array => {
  const bytes = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array(0));
  const text = (value: unknown): Uint8Array => utf8(typeof value === "string" ? value : "");
  const { slot, type, kdf, salt, credential, rpId, name, sealed } = row;
  const clear = [bytes(slot), text(type), text(kdf), bytes(salt), bytes(credential), text(rpId), text(name)];
  return digest(lengthPrefixed(utf8("locum/1 slot row"), ...clear, bytes(sealed)));
};

export const witnessAad = (device: Uint8Array): Uint8Array => lengthPrefixed(utf8("locum/1 witness"), device);

/** @returns the MAC that a vault row must carry (vault-format §5) */
export const vaultRowMac = (rowMacKey: Uint8Array, device: Uint8Array, row: Omit<VaultRow, "mac">): Uint8Array => {
  require(isBytes(row.vault, ID_BYTES) && isBytes(row.keyring) && isBytes(row.recovery));
  return mac(rowMacKey, lengthPrefixed(utf8("locum/1 vault"), device, row.vault, row.keyring, row.recovery));
};

/**
 * @param body what is sealed in the event's row
 * @returns what the next event, or the head, says of an event: the same whichever epoch it is sealed under
 */
export const eventLink = ({ vault, device, number }: Pick<EventRow, "vault" | "device" | "number">, body: Uint8Array): Uint8Array =>
  digest(lengthPrefixed(utf8("locum/1 link"), vault, device, u64(number), body));

/** @returns what a page says of an item row, a head of a page, a witness of a head */
export const rowDigest = (aad: Uint8Array, sealed: Uint8Array): Uint8Array => digest(rowDigestInput(aad, sealed));

/** @returns what {@link rowDigest} is the digest of */
export const rowDigestInput = (aad: Uint8Array, sealed: Uint8Array): Uint8Array => concatBytes(aad, lengthPrefixed(sealed));
