/** Byte arrays as hex and back (RFC 4648 §8). */

/** A table, because a list of 100,000 items asks for as many texts. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** @returns two lower-case hex digits for each byte */
export const toHex = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += HEX[byte] ?? "";
  return text;
};

/** @returns the bytes of hex digits of either case @throws RangeError on anything else */
export const fromHex = (hex: string): Uint8Array => {
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(hex)) throw new RangeError("not hex");
  const byteAt = (index: number): number => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) => byteAt(index));
};
