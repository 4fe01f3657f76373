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
import { chacha20poly1305, hchacha } from "@noble/ciphers/chacha.js";
import { AppError } from "../errors.ts";
import { concatBytes, secretCopy, utf8, wipe } from "../bytes/bytes.ts";
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

/** Words of bytes, little-endian whatever the machine is. */
const wordsOf = (bytes: Uint8Array): Uint32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(index * 4, true));
};

const SIGMA = wordsOf(utf8("expand 32-byte k"));
const KEY_WORDS = KEY_BYTES / 4;

/**
 * XChaCha20-Poly1305 is ChaCha20-Poly1305 under a key made by HChaCha20 from the key and the first 16 bytes of the nonce
 * (draft-irtf-cfrg-xchacha-03 §2.3). Taken in these two steps because the library's one call copies the key for each
 * record into memory that can't be wiped: so it copies a key that is good for one record.
 */
const withCipher = <Result>(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  act: (cipher: ReturnType<typeof chacha20poly1305>) => Result,
): Result => {
  checkKey(key);
  const own = secretCopy(key);
  const words = new Uint32Array(new ArrayBuffer(KEY_BYTES));
  words.forEach((_, index) => (words[index] = new DataView(own.buffer).getUint32(index * 4, true)));
  const subkey = new Uint8Array(new ArrayBuffer(KEY_BYTES));
  const made = new Uint32Array(new ArrayBuffer(KEY_BYTES));
  hchacha(SIGMA, words, wordsOf(nonce.subarray(0, 16)), made);
  const view = new DataView(subkey.buffer);
  for (let index = 0; index < KEY_WORDS; index++) view.setUint32(index * 4, made[index] ?? 0, true);
  try {
    return act(chacha20poly1305(subkey, concatBytes(new Uint8Array(4), nonce.subarray(16)), aad));
  } finally {
    words.fill(0);
    made.fill(0);
    wipe(own, subkey);
  }
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
  const nonce = random(NONCE_BYTES);
  return withCipher(key, nonce, aad, (cipher) => concatBytes(nonce, cipher.encrypt(plaintext)));
};

/**
 * @returns the plaintext that was given to {@link seal}
 * @throws AppError `RecordAltered` when key, `aad` or any byte differs from what was sealed, without telling which
 * @throws RangeError when the key has another length
 */
export const open = (key: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Uint8Array => {
  checkKey(key);
  if (sealed.length < SEAL_OVERHEAD_BYTES) throw new AppError("RecordAltered");
  return withCipher(key, sealed.subarray(0, NONCE_BYTES), aad, (cipher) => {
    try {
      return cipher.decrypt(sealed.subarray(NONCE_BYTES));
    } catch (cause) {
      throw new AppError("RecordAltered", { cause });
    }
  });
};
