import { describe, expect, it } from "vitest";
import { systemRandom } from "../../../src/bytes/random.ts";

describe("systemRandom", () => {
  it.each([0, 1, 24, 65_536, 65_537, 200_001])("fills all of %i bytes", (length) => {
    const bytes = systemRandom(length);
    expect(bytes).toHaveLength(length);
    // A chunk left out would leave a run of zeros; 64 random zero bytes in a row don't happen.
    expect(Buffer.from(bytes).includes(Buffer.alloc(64))).toBe(false);
    if (length >= 24) expect(bytes.subarray(-24).some((byte) => byte !== 0)).toBe(true);
  });

  it("never repeats itself", () => {
    expect(systemRandom(32)).not.toEqual(systemRandom(32));
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses the length %d", (length) => {
    expect(() => systemRandom(length)).toThrow(RangeError);
  });
});
