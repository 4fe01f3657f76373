/** @returns a copy of `bytes` with one bit changed; `bit` counts from the lowest of the first byte */
export const flipBit = (bytes: Uint8Array, bit: number): Uint8Array => {
  const flipped = bytes.slice();
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
};
