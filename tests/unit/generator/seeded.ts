/** Random bytes that are the same at every run, so that a statistical test either always passes or always fails. */
import { createHash } from "node:crypto";
import type { RandomBytes } from "../../../src/bytes/random.ts";

export const createSeededRandom = (seed: string): RandomBytes => {
  let counter = 0;
  let pool: Buffer = Buffer.alloc(0);
  return (length) => {
    while (pool.length < length) {
      const block = createHash("sha512").update(`${seed}/${counter}`).digest();
      counter += 1;
      pool = Buffer.concat([pool, block]);
    }
    const bytes = Uint8Array.from(pool.subarray(0, length));
    pool = pool.subarray(length);
    return bytes;
  };
};

/** @returns the chi-squared statistic as a number of standard deviations above what chance gives */
export const chiSquaredExcess = (observed: readonly number[], expected: readonly number[]): number => {
  const statistic = observed.reduce((sum, seen, cell) => {
    const wanted = expected[cell] ?? 0;
    if (wanted < 5) throw new RangeError("too few expected in a cell");
    return sum + (seen - wanted) ** 2 / wanted;
  }, 0);
  const freedom = observed.length - 1;
  return (statistic - freedom) / Math.sqrt(2 * freedom);
};

/** Chance alone passes this once in some ten thousand seeds; the biases that the tests know of pass it by far. */
export const MOST_EXCESS = 4.5;
