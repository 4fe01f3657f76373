/** Byte arrays: joining, comparing, wiping, and text in UTF-8. Not encryption. */

/** @returns one new array with the bytes of all `parts` in order */
export const concatBytes = (...parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
};

/** The largest length that a u32 can say. */
const U32_MAX = 0xffff_ffff;

/** @returns `value` as 4 bytes, big-endian @throws RangeError when it is not a whole number from 0 to 2³² − 1 */
export const u32 = (value: number): Uint8Array => {
  if (!Number.isInteger(value) || value < 0 || value > U32_MAX) throw new RangeError("not a u32");
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

/**
 * Joins fields so that no two different lists of fields give the same bytes: each field is preceded by its length as
 * a u32, big-endian (vault-format, "AAD"). Plain joining would let "ab","c" pass for "a","bc".
 */
export const lengthPrefixed = (...fields: readonly Uint8Array[]): Uint8Array =>
  concatBytes(...fields.flatMap((field) => [u32(field.length), field]));

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @returns `text` in UTF-8; half a surrogate pair becomes U+FFFD, as everywhere on the web platform */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** @returns the text of UTF-8 `bytes`, a leading BOM kept @throws TypeError when they are not UTF-8 */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/**
 * Compares without stopping at the first difference, so the time taken doesn't tell how much of a guess was right.
 * The lengths are not hidden. As constant as JavaScript can be: no engine promises it.
 */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let index = 0; index < a.length; index++) difference |= (a[index] ?? 0) ^ (b[index] ?? 0);
  return difference === 0;
};

/**
 * Copies a key into memory that can be wiped. A small array is otherwise a part of the heap that the engine's garbage
 * collector moves about, and each move leaves its bytes behind where nobody can overwrite them; one over a buffer of its
 * own stays where it is. Seen by `tests/browser/lock-memory.test.ts`.
 */
export const secretCopy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(new ArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
};

/** As {@link secretCopy}, and wipes what it copied. */
export const intoSecret = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const copy = secretCopy(bytes);
  bytes.fill(0);
  return copy;
};

/**
 * Overwrites the arrays with zeros. Promises that *these* bytes are gone; not that no copy was left by the engine's
 * garbage collector, and strings can't be wiped at all.
 */
export const wipe = (...arrays: readonly Uint8Array[]): void => {
  for (const array of arrays) array.fill(0);
};
