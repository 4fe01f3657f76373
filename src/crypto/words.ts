/**
 * 32 bytes as 24 words that a person can write down, and back: BIP-39, English list (bitcoin/bips, bip-0039). Not the
 * BIP-39 seed (no PBKDF2): the words *are* the bytes plus 8 bits of checksum. Not passphrases (src/generator).
 *
 * Promises: a mistyped word that is not on the list is always noticed, any other mistake with odds of 255 in 256.
 */
import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";

const SECRET_BYTES = 32;
const WORD_COUNT = 24;

/** @param secret 32 bytes @returns 24 words, lower case, single spaces between @throws RangeError on another length */
export const encodeWords = (secret: Uint8Array): string => {
  if (secret.length !== SECRET_BYTES) throw new RangeError("words stand for 32 bytes");
  return entropyToMnemonic(secret, wordlist);
};

/**
 * Forgives what people do to words: upper case, line breaks, any white space around and between.
 *
 * @returns the 32 bytes, or null when `text` is not 24 words of the list with the right checksum
 */
export const decodeWords = (text: string): Uint8Array | null => {
  const words = text.normalize("NFKD").toLowerCase().trim().split(/\s+/u);
  if (words.length !== WORD_COUNT) return null;
  try {
    return mnemonicToEntropy(words.join(" "), wordlist);
  } catch {
    return null;
  }
};
