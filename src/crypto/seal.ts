/**
 * Sealing: authenticated encryption of one record under one key. XChaCha20-Poly1305
 * (draft-irtf-cfrg-xchacha-03 §2; Poly1305 and the AEAD of RFC 8439). Not padding (padding.ts), not key derivation.
 *
 * Promises: without the key nobody reads a sealed record or makes one that opens, and one that opens was sealed with
 * exactly this `aad`. Does not promise that the record is the newest one (the catalogue does), nor to hide its length.
 * The nonce is random: 24 bytes are enough that two never meet (2⁻⁹⁶ after 2⁴⁸ records under one key).
 *
 * Synchronous on purpose: it is called inside IndexedDB transactions, which end when anything else is awaited.
 */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { AppError } from "../errors.ts";
import { concatBytes } from "../bytes/bytes.ts";
import { type RandomBytes, systemRandom } from "../bytes/random.ts";

/** Length of every sealing key, in bytes. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** How many bytes longer a sealed record is than its plaintext: the nonce and the tag. */
export const SEAL_OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

const checkKey = (key: Uint8Array): void => {
  if (key.length !== KEY_BYTES) throw new RangeError("a sealing key has 32 bytes");
};

/**
 * @param key 32 bytes
 * @param aad what the record must be bound to, see `lengthPrefixed`; not stored in the result
 * @returns nonce (24) ‖ ciphertext ‖ tag (16)
 * @throws RangeError when the key has another length
 */
export const seal = (
  key: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
  random: RandomBytes = systemRandom,
): Uint8Array => {
  checkKey(key);
  const nonce = random(NONCE_BYTES);
  return concatBytes(nonce, xchacha20poly1305(key, nonce, aad).encrypt(plaintext));
};

/**
 * @returns the plaintext that was given to {@link seal}
 * @throws AppError `RecordAltered` when key, `aad` or any byte differs from what was sealed, without telling which
 * @throws RangeError when the key has another length
 */
export const open = (key: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Uint8Array => {
  checkKey(key);
  if (sealed.length < SEAL_OVERHEAD_BYTES) throw new AppError("RecordAltered");
  const cipher = xchacha20poly1305(key, sealed.subarray(0, NONCE_BYTES), aad);
  try {
    return cipher.decrypt(sealed.subarray(NONCE_BYTES));
  } catch (cause) {
    throw new AppError("RecordAltered", { cause });
  }
};
