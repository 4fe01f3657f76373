/**
 * One key into many, and fingerprints under a key: HKDF (RFC 5869), HMAC (RFC 2104), SHA-256 (FIPS 180-4).
 * Not for passphrases: these are fast on purpose, kdf.ts is slow on purpose.
 *
 * Promises: keys derived under different `info` or `salt` tell nothing about each other or about the key they come
 * from; a MAC can't be made without its key. Does not promise that equal inputs look different: they don't.
 */
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { intoSecret, utf8 } from "../bytes/bytes.ts";

/** HKDF can't give more: 255 blocks of the hash (RFC 5869 §2.3). */
const HKDF_MAX_BYTES = 255 * 32;

/** Length of a look-up token, in bytes (vault-format, "Tokens"). */
const TOKEN_BYTES = 16;

/**
 * HKDF-SHA-256, extract and expand (RFC 5869 §2).
 *
 * @param key secret input, not a passphrase
 * @param info what the new key is for; text is taken as UTF-8
 * @param length of the new key in bytes, 1 to 8160
 * @param salt when left out, 32 zero bytes (RFC 5869 §2.2)
 */
export const deriveSubkey = (
  key: Uint8Array,
  info: string | Uint8Array,
  length = 32,
  salt?: Uint8Array,
): Uint8Array => {
  if (!Number.isInteger(length) || length < 1 || length > HKDF_MAX_BYTES) throw new RangeError("length of a subkey");
  return intoSecret(hkdf(sha256, key, salt, typeof info === "string" ? utf8(info) : info, length));
};

/** @returns HMAC-SHA-256 of `message`, 32 bytes. Compare it with `equalBytes`. */
export const mac = (key: Uint8Array, message: Uint8Array): Uint8Array => hmac(sha256, key, message);

/** @returns SHA-256 of `message`, 32 bytes */
export const digest = (message: Uint8Array): Uint8Array => sha256(message);

/**
 * A host's look-up token (vault-format, "Tokens"): equal hosts have equal tokens under one key, so rows can be found
 * without opening them, and whoever has only the rows can't tell which host it is.
 *
 * @param host canonical: A-label, lower case, no trailing dot
 * @returns the first 16 bytes of HMAC-SHA-256 (truncation: RFC 2104 §5)
 * @throws RangeError when `host` is not canonical, because its token would never be found again
 */
export const token = (key: Uint8Array, host: string): Uint8Array => {
  if (!/^[!-@[-~]+$/.test(host) || host.endsWith(".")) throw new RangeError("host is not canonical");
  return mac(key, utf8(host)).slice(0, TOKEN_BYTES);
};
