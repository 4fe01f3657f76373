/**
 * Hides the exact length of what is sealed: PADMÉ (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and
 * Communication with PURBs", PoPETs 2019, §4). Not encryption: pad first, then seal.
 *
 * Promises: of a length L only O(log log L) bits show, for at most 12 % more bytes. Small plaintexts are rounded
 * little (500 bytes to a multiple of 16), so the rough size of a record still shows.
 */
import { AppError } from "../errors.ts";
import { concatBytes, u32 } from "../bytes/bytes.ts";

const PREFIX_BYTES = 4;

/**
 * @param length in bytes, from 1 up
 * @returns the PADMÉ length that `length` is rounded up to
 */
export const paddedLength = (length: number): number => {
  if (!Number.isSafeInteger(length) || length < 1) throw new RangeError("length to pad");
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent || 1)) + 1;
  const step = 2 ** Math.max(exponent - kept, 0);
  return Math.ceil(length / step) * step;
};

/** @returns u32 length of `plaintext` ‖ `plaintext` ‖ zeros up to {@link paddedLength} of the whole */
export const pad = (plaintext: Uint8Array): Uint8Array => {
  const length = PREFIX_BYTES + plaintext.length;
  return concatBytes(u32(plaintext.length), plaintext, new Uint8Array(paddedLength(length) - length));
};

/**
 * @returns what was given to {@link pad}, as a copy
 * @throws AppError `RecordAltered` when `padded` is not exactly what {@link pad} makes
 */
export const unpad = (padded: Uint8Array): Uint8Array => {
  if (padded.length < PREFIX_BYTES) throw new AppError("RecordAltered");
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0);
  const end = PREFIX_BYTES + length;
  if (end > padded.length || paddedLength(end) !== padded.length) throw new AppError("RecordAltered");
  if (padded.subarray(end).some((byte) => byte !== 0)) throw new AppError("RecordAltered");
  return padded.slice(PREFIX_BYTES, end);
};
