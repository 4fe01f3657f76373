import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pad, paddedLength, unpad } from "../../../src/crypto/padding.ts";

describe("paddedLength", () => {
  // By hand from PoPETs 2019 §4: E = ⌊log2 L⌋, S = ⌊log2 E⌋ + 1; the last E − S bits become 0, upwards.
  it.each([
    [1, 1],
    [8, 8],
    [9, 10],
    [100, 104],
    [500, 512],
    [513, 544],
    [1000, 1024],
    [1025, 1088],
    [65_537, 67_584],
    [1_000_000, 1_015_808],
  ])("%i → %i", (length, expected) => {
    expect(paddedLength(length)).toBe(expected);
  });

  it("never shrinks, adds at most 12 %, is stable and monotone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (length) => {
        const padded = paddedLength(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded - length).toBeLessThanOrEqual(Math.ceil(length * 0.12));
        expect(paddedLength(padded)).toBe(padded);
        expect(paddedLength(length + 1)).toBeGreaterThanOrEqual(padded);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves few lengths to tell apart", () => {
    const lengths = new Set(Array.from({ length: 10_000 }, (_, index) => paddedLength(index + 1)));
    expect(lengths.size).toBeLessThan(150);
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses %d", (length) => {
    expect(() => paddedLength(length)).toThrow(RangeError);
  });
});

describe("pad and unpad", () => {
  it("give back exactly what was padded, zeros at its end too", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat({ max: 40 }), (head, zeros) => {
        const plaintext = new Uint8Array([...head, ...new Uint8Array(zeros)]);
        const padded = pad(plaintext);
        expect(padded).toHaveLength(paddedLength(plaintext.length + 4));
        expect(unpad(padded)).toEqual(plaintext);
      }),
    );
  });

  it("read through a view into a larger buffer", () => {
    const padded = pad(new Uint8Array([1, 2, 3]));
    const buffer = new Uint8Array(padded.length + 10);
    buffer.set(padded, 5);
    expect(unpad(buffer.subarray(5, 5 + padded.length))).toEqual(new Uint8Array([1, 2, 3]));
  });

  it("refuse whatever pad does not make", () => {
    const padded = pad(new Uint8Array(21).fill(9));
    expect(padded).toHaveLength(26);
    const longer = new Uint8Array([...padded, 0]);
    const dirty = padded.slice();
    dirty[25] = 1;
    const tooLong = padded.slice();
    tooLong[3] = 23;
    const huge = padded.slice();
    huge[0] = 255;
    const cut = [0, 3, 25].map((length) => padded.subarray(0, length));
    for (const bad of [...cut, longer, dirty, tooLong, huge]) {
      expect(() => unpad(bad)).toThrow("RecordAltered");
    }
  });
});
