/**
 * Where random bytes come from. Nothing else in src/ calls the browser's generator: code that needs randomness takes
 * a {@link RandomBytes}, so a test can hand in a known one. Not a generator of passwords (src/generator).
 * Follows the W3C Web Cryptography API, `Crypto.getRandomValues`.
 */
import { toHex } from "./hex.ts";

/** @returns `length` fresh random bytes, unpredictable unless the function is a test's own. */
export type RandomBytes = (length: number) => Uint8Array;

/** `getRandomValues` refuses to fill more than this at once (Web Cryptography API, QuotaExceededError). */
const CHUNK_BYTES = 65_536;

/**
 * The platform's own cryptographic generator.
 *
 * @param length in bytes
 * @throws RangeError when `length` is not a whole number from 0 up
 */
export const systemRandom: RandomBytes = (length) => {
  if (!Number.isSafeInteger(length) || length < 0) throw new RangeError("length of random bytes");
  const bytes = new Uint8Array(length);
  for (let offset = 0; offset < length; offset += CHUNK_BYTES) {
    crypto.getRandomValues(bytes.subarray(offset, offset + CHUNK_BYTES));
  }
  return bytes;
};

const ID_BYTES = 16;

/** @returns a new id for whatever the vault gives one (vault-format §1): 16 random bytes, as 32 hex digits */
export const newItemId = (random: RandomBytes): string => toHex(random(ID_BYTES));
