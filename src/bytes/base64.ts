/**
 * Byte arrays as base64 and back: with `+`, `/` and `=` (RFC 4648 §4), and with the URL-safe alphabet and without padding
 * (§5). What is read is what is written here and nothing else, so that each array has exactly one text.
 */
import { base64, base64urlnopad } from "@scure/base";

/** Without the cause of a failure: its message quotes the text. */
const strict =
  (decode: (text: string) => Uint8Array) =>
  (text: string): Uint8Array => {
    try {
      return decode(text);
    } catch {
      throw new RangeError("not base64");
    }
  };

/** @returns base64 with `+`, `/` and `=` padding */
export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes);

/** @throws RangeError on what {@link toBase64} doesn't write */
export const fromBase64 = strict(base64.decode);

/** @returns URL-safe base64 (`-` and `_`) without padding */
export const toBase64Url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);

/** @throws RangeError on what {@link toBase64Url} doesn't write */
export const fromBase64Url = strict(base64urlnopad.decode);
