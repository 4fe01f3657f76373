import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "../../../src/bytes/hex.ts";
import { decodeWords, encodeWords } from "../../../src/crypto/words.ts";
import vectors from "../../vectors/crypto/bip39.json" with { type: "json" };

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe(vectors.source, () => {
  it.each(vectors.cases)("$entropy", ({ entropy, words }) => {
    expect(encodeWords(fromHex(entropy))).toBe(words);
    expect(toHex(decodeWords(words) ?? new Uint8Array(0))).toBe(entropy);
  });
});

describe("encodeWords and decodeWords", () => {
  it("round-trip any 32 bytes through 24 words", () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        const words = encodeWords(bytes);
        expect(words.split(" ")).toHaveLength(24);
        expect(decodeWords(words)).toEqual(bytes);
      }),
    );
  });

  it("forgive case and white space", () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        const typed = `\n ${encodeWords(bytes).toUpperCase().replaceAll(" ", " \t\n")}  `;
        expect(decodeWords(typed)).toEqual(bytes);
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["23 words", "abandon ".repeat(23)],
    ["12 sound words", `${"abandon ".repeat(11)}about`],
    ["25 words", `${"abandon ".repeat(24)}art`],
    ["a word that is not on the list", `${"abandon ".repeat(22)}abandonn art`],
    ["a wrong checksum", "abandon ".repeat(24)],
  ])("answer null to %s", (_, text) => {
    expect(decodeWords(text)).toBeNull();
  });

  it.each([0, 16, 31, 33])("refuse %i bytes", (length) => {
    expect(() => encodeWords(new Uint8Array(length))).toThrow(RangeError);
  });
});
