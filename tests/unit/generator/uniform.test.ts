import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RandomBytes } from "../../../src/bytes/random.ts";
import { log2, uniformBelow, uniformIndex } from "../../../src/generator/uniform.ts";
import { chiSquaredExcess, createSeededRandom, MOST_EXCESS } from "./seeded.ts";

const tally = (limit: number, draws: number, draw: () => number): readonly number[] => {
  const counts = Array.from({ length: limit }, () => 0);
  for (let n = 0; n < draws; n += 1) {
    const value = draw();
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
};

describe("uniformBelow", () => {
  it("gives every value equally often, where a remainder would not", () => {
    const random = createSeededRandom("uniform");
    const limit = 87;
    const draws = 60_000;
    const expected = Array.from({ length: limit }, () => draws / limit);
    const honest = tally(limit, draws, () => uniformIndex(limit, random));
    expect(chiSquaredExcess(honest, expected)).toBeLessThan(MOST_EXCESS);
    const folded = tally(limit, draws, () => (random(1)[0] ?? 0) % limit);
    expect(chiSquaredExcess(folded, expected)).toBeGreaterThan(MOST_EXCESS);
  });

  it("refuses values at or above the limit and draws again", () => {
    const bytes = [10, 9, 0];
    const random: RandomBytes = (length) => Uint8Array.from({ length }, () => bytes.shift() ?? 0);
    expect(uniformBelow(10n, random)).toBe(9n);
    expect(bytes).toEqual([0]);
  });

  it("stays below any limit", () => {
    const random = createSeededRandom("bounds");
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 1n << 900n }), (limit) => {
        const value = uniformBelow(limit, random);
        return value >= 0n && value < limit;
      }),
    );
  });

  it("needs no randomness for a single value", () => {
    expect(uniformBelow(1n, (length) => new Uint8Array(length))).toBe(0n);
  });

  it("refuses a limit below 1 and a broken source", () => {
    expect(() => uniformBelow(0n, createSeededRandom("x"))).toThrow(RangeError);
    expect(() => uniformBelow(200n, (length) => new Uint8Array(length).fill(255))).toThrow("broken");
    expect(() => uniformBelow(200n, () => new Uint8Array(0))).toThrow("wrong number");
  });
});

describe("log2", () => {
  it("is exact for powers of two of any size", () => {
    for (const exponent of [0, 1, 52, 53, 54, 200, 900]) expect(log2(1n << BigInt(exponent))).toBeCloseTo(exponent, 12);
  });

  it("agrees with sums of logarithms", () => {
    expect(log2(87n ** 128n)).toBeCloseTo(128 * Math.log2(87), 9);
    expect(() => log2(0n)).toThrow(RangeError);
  });
});
