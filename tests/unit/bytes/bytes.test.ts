import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concatBytes, equalBytes, fromUtf8, lengthPrefixed, u32, utf8, wipe } from "../../../src/bytes/bytes.ts";
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from "../../../src/bytes/base64.ts";
import { fromHex, toHex } from "../../../src/bytes/hex.ts";

const bytes = fc.uint8Array({ maxLength: 200 });
const fields = fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 5 });

describe("text forms", () => {
  it("go to text and back", () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(fromHex(toHex(value))).toEqual(value);
        expect(fromHex(toHex(value).toUpperCase())).toEqual(value);
        expect(fromBase64Url(toBase64Url(value))).toEqual(value);
        expect(fromBase64(toBase64(value))).toEqual(value);
      }),
    );
  });

  it("agree with Node's own", () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(toHex(value)).toBe(Buffer.from(value).toString("hex"));
        expect(toBase64Url(value)).toBe(Buffer.from(value).toString("base64url"));
        expect(toBase64(value)).toBe(Buffer.from(value).toString("base64"));
      }),
    );
  });

  it("encode more bytes than a call takes arguments", () => {
    const value = new Uint8Array(1_000_000).map((_, index) => index * 7);
    expect(toBase64Url(value)).toBe(Buffer.from(value).toString("base64url"));
    expect(equalBytes(fromBase64Url(toBase64Url(value)), value)).toBe(true);
  });

  it.each(["0", "0g", "0x00", " 00", "é0"])("refuse %j as hex", (text) => {
    expect(() => fromHex(text)).toThrow(RangeError);
  });

  it.each(["A", "AA==", "AA=", "A+AA", "A/AA", "AA AA", "AA\n", "AAAAA"])("refuse %j as URL-safe base64", (text) => {
    expect(() => fromBase64Url(text)).toThrow(RangeError);
  });

  it.each(["A", "AA", "AA=", "A-AA", "A_AA", "AA AA", "AA==\n", "AB=="])("refuse %j as base64", (text) => {
    expect(() => fromBase64(text)).toThrow(RangeError);
  });

  it("refuse base64 with spare bits set, so that bytes have one text", () => {
    expect(fromBase64Url("AA")).toEqual(new Uint8Array([0]));
    expect(() => fromBase64Url("AB")).toThrow(RangeError);
    expect(() => fromBase64Url("AAB")).toThrow(RangeError);
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{0,12}$/), (text) => {
        let value: Uint8Array;
        try {
          value = fromBase64Url(text);
        } catch {
          return;
        }
        expect(toBase64Url(value)).toBe(text);
      }),
    );
  });
});

describe("utf8", () => {
  it("goes there and back, BOM and emoji included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fromUtf8(utf8(text))).toBe(text);
      }),
    );
    expect(fromUtf8(utf8("\uFEFFa🔑"))).toBe("\uFEFFa🔑");
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(() => fromUtf8(new Uint8Array([0xc0, 0x80]))).toThrow(TypeError);
    expect(() => fromUtf8(new Uint8Array([0xff]))).toThrow(TypeError);
  });
});

describe("lengthPrefixed", () => {
  it("precedes each field with its u32 big-endian length", () => {
    expect(toHex(lengthPrefixed(utf8("ab"), new Uint8Array(0), utf8("c")))).toBe("000000026162000000000000000163");
  });

  it("is injective: different lists of fields give different bytes", () => {
    fc.assert(
      fc.property(fields, fields, (left, right) => {
        const same = JSON.stringify(left.map(toHex)) === JSON.stringify(right.map(toHex));
        expect(toHex(lengthPrefixed(...left)) === toHex(lengthPrefixed(...right))).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps apart what plain joining would not", () => {
    expect(concatBytes(utf8("ab"), utf8("c"))).toEqual(concatBytes(utf8("a"), utf8("bc")));
    expect(lengthPrefixed(utf8("ab"), utf8("c"))).not.toEqual(lengthPrefixed(utf8("a"), utf8("bc")));
    expect(lengthPrefixed()).not.toEqual(lengthPrefixed(new Uint8Array(0)));
  });

  it("refuses a number that is not a u32", () => {
    for (const value of [-1, 2 ** 32, 1.5, Number.NaN]) expect(() => u32(value)).toThrow(RangeError);
    expect(toHex(u32(2 ** 32 - 1))).toBe("ffffffff");
  });
});

describe("equalBytes and wipe", () => {
  it("compares contents and lengths", () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(equalBytes(a, a.slice())).toBe(true);
        expect(equalBytes(a, b)).toBe(toHex(a) === toHex(b));
        expect(equalBytes(a, concatBytes(a, new Uint8Array(1)))).toBe(false);
      }),
    );
  });

  it("sees each single bit", () => {
    const a = new Uint8Array(32);
    for (let bit = 0; bit < 256; bit++) {
      const b = a.slice();
      b[bit >> 3] = 1 << (bit & 7);
      expect(equalBytes(a, b)).toBe(false);
    }
  });

  it("overwrites every array, and through a view only the view", () => {
    const a = new Uint8Array([1, 2, 3, 4]);
    const b = new Uint8Array([5]);
    wipe(a.subarray(1, 3), b);
    expect([...a, ...b]).toEqual([1, 0, 0, 4, 0]);
  });
});
