/**
 * Ids and their two forms: raw bytes in rows, lower-case hex in the code around them. Not keys. Follows
 * vault-format §1.
 */
import { concatBytes, u32, utf8 } from "../bytes/bytes.ts";
import { fromHex, toHex } from "../bytes/hex.ts";
import type { RandomBytes } from "../bytes/random.ts";
import { digest } from "../crypto/subkeys.ts";

export const ID_BYTES = 16;
export const EPOCH_ID_BYTES = 12;

/**
 * @returns the raw bytes of an id in hex
 * @throws RangeError when `id` is not 32 lower-case hex digits
 */
export const idBytes = (id: string): Uint8Array => {
  if (!/^[0-9a-f]{32}$/.test(id)) throw new RangeError("not an id");
  return fromHex(id);
};

/** @returns raw bytes of an id as hex */
export const idText = toHex;

/** @returns the first 32 bits of an id, as the characters 0 and 1: what pages are divided by (vault-format §7) */
export const idBits = (id: string): string => Number.parseInt(id.slice(0, 8), 16).toString(2).padStart(32, "0");

/** The id of an item that every workspace has exactly once, such as its settings. */
export const wellKnownItemId = (name: string): string =>
  toHex(digest(utf8(`locum/1 item ${name}`)).subarray(0, ID_BYTES));

/** @returns a new epoch id: a u32 counter and 8 random bytes, so that two devices may re-key apart; 24 hex digits */
export const newEpochId = (counter: number, random: RandomBytes): string =>
  toHex(concatBytes(u32(counter), random(EPOCH_ID_BYTES - 4)));

/** @returns the raw bytes of an epoch id @throws RangeError when it is not 24 lower-case hex digits */
export const epochBytes = (epoch: string): Uint8Array => {
  if (!/^[0-9a-f]{24}$/.test(epoch)) throw new RangeError("not an epoch id");
  return fromHex(epoch);
};
