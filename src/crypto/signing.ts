/**
 * Signatures: Ed25519 (RFC 8032 §5.1, "pure", deterministic). Not encryption and not a MAC: anyone who has the
 * verifying key can check.
 *
 * Promises: a signature that verifies was made by the holder of the signing key over exactly these bytes. Strict
 * checking (RFC 8032 §5.1.7 with canonical encodings), not the looser ZIP-215. What is signed must say what it is for;
 * this file adds no context.
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { type RandomBytes, systemRandom } from "../bytes/random.ts";

/** Length of a signing key (RFC 8032: the seed) and of a verifying key, in bytes. */
const SIGNING_KEY_BYTES = 32;
/** Length of a signature, in bytes. */
const SIGNATURE_BYTES = 64;

const checkSigningKey = (signingKey: Uint8Array): void => {
  if (signingKey.length !== SIGNING_KEY_BYTES) throw new RangeError("a signing key has 32 bytes");
};

/** @returns a new secret signing key, 32 bytes */
export const generateSigningKey = (random: RandomBytes = systemRandom): Uint8Array => random(SIGNING_KEY_BYTES);

/** @returns the public key that checks signatures of `signingKey`, 32 bytes @throws RangeError on another length */
export const verifyingKeyOf = (signingKey: Uint8Array): Uint8Array => {
  checkSigningKey(signingKey);
  return ed25519.getPublicKey(signingKey);
};

/** @returns a signature of `message`, 64 bytes @throws RangeError when the key has another length than 32 */
export const sign = (signingKey: Uint8Array, message: Uint8Array): Uint8Array => {
  checkSigningKey(signingKey);
  return ed25519.sign(message, signingKey);
};

/**
 * @returns whether `signature` was made over `message` by the holder of `verifyingKey`'s secret; false, never a
 * throw, when key or signature are not even well-formed, since both come from outside
 */
export const verify = (verifyingKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
  if (verifyingKey.length !== SIGNING_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  return ed25519.verify(signature, message, verifyingKey, { zip215: false });
};
