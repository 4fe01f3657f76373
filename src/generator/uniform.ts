/**
 * One whole number, every value equally likely, from a source of random bytes. Not a source of randomness itself.
 * Follows product.md, "Generator": unbiased.
 */
import type { RandomBytes } from "../bytes/random.ts";

/** More refusals in a row than this have a probability below 2^-1000: the source is broken, not unlucky. */
const MOST_REFUSALS = 1000;

/**
 * Draws a whole number from 0 to `limit` - 1. Numbers at or above `limit` are refused and drawn again, never folded
 * back with a remainder, which would favour the small ones.
 * @throws RangeError when `limit` is below 1, or when the source returns the wrong length or never a usable number
 */
export const uniformBelow = (limit: bigint, random: RandomBytes): bigint => {
  if (limit < 1n) throw new RangeError("limit must be at least 1");
  const bits = limit === 1n ? 0 : (limit - 1n).toString(2).length;
  const length = Math.ceil(bits / 8);
  const mask = (1n << BigInt(bits)) - 1n;
  for (let refusals = 0; refusals < MOST_REFUSALS; refusals += 1) {
    const bytes = random(length);
    if (bytes.length !== length) throw new RangeError("random source returned the wrong number of bytes");
    let value = 0n;
    for (const byte of bytes) value = (value << 8n) | BigInt(byte);
    value &= mask;
    if (value < limit) return value;
  }
  throw new RangeError("random source is broken");
};

/** {@link uniformBelow} for limits that fit a number. */
export const uniformIndex = (limit: number, random: RandomBytes): number => Number(uniformBelow(BigInt(limit), random));

/** @returns the binary logarithm of `value`, to double precision however large it is */
export const log2 = (value: bigint): number => {
  if (value < 1n) throw new RangeError("log2 needs a positive number");
  const excess = Math.max(0, value.toString(2).length - 53);
  return Math.log2(Number(value >> BigInt(excess))) + excess;
};
