import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EFF_WORDS } from "../../../src/generator/eff-words.ts";
import {
  DEFAULT_PASSPHRASE_RULES,
  generatePassphrase,
  parsePassphraseRules,
  passphraseBits,
  PASSPHRASE_SEPARATORS,
} from "../../../src/generator/passphrase.ts";
import { chiSquaredExcess, createSeededRandom, MOST_EXCESS } from "./seeded.ts";

const words = new Set(EFF_WORDS);
const plain = { words: 3, separator: " ", capitalise: false, number: false } as const;

const diceOf = (index: number): string =>
  [1296, 216, 36, 6, 1].map((weight) => (Math.floor(index / weight) % 6) + 1).join("");

describe("EFF_WORDS", () => {
  it("is the published list, byte for byte once the dice numbers are put back", () => {
    const published = EFF_WORDS.map((word, index) => `${diceOf(index)}\t${word}\n`).join("");
    const digest = createHash("sha256").update(published).digest("hex");
    expect(EFF_WORDS.length).toBe(7776);
    expect(words.size).toBe(7776);
    expect(digest).toBe("addd35536511597a02fa0a9ff1e5284677b8883b83e986e43f15a3db996b903e");
  });

  it("has no hyphenated word that two words and a hyphen could spell", () => {
    const hyphenated = EFF_WORDS.filter((word) => word.includes("-"));
    expect(hyphenated.length).toBe(4);
    for (const word of hyphenated) expect(word.split("-").every((part) => words.has(part))).toBe(false);
  });
});

describe("generatePassphrase", { timeout: 30_000 }, () => {
  it("has the number of words, the separator, capitals and one digit as asked for", () => {
    const random = createSeededRandom("passphrases");
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 12 }),
        fc.constantFrom(...PASSPHRASE_SEPARATORS.filter((separator) => separator !== "-")),
        fc.boolean(),
        fc.boolean(),
        (count, separator, capitalise, number) => {
          const rules = { words: count, separator, capitalise, number };
          const text = generatePassphrase(rules, EFF_WORDS, random);
          const parts = text.split(separator);
          expect(parts.length).toBe(count);
          expect(text.replace(/\D/g, "").length).toBe(number ? 1 : 0);
          for (const part of parts) {
            expect(part).toMatch(capitalise ? /^[A-Z][a-z-]+\d?$/ : /^[a-z-]+\d?$/);
            expect(words.has(part.toLowerCase().replace(/\d$/, ""))).toBe(true);
          }
        },
      ),
    );
  });

  it("draws every word equally often", () => {
    const random = createSeededRandom("words");
    const counts = new Map<string, number>();
    const phrases = 26_000;
    for (let n = 0; n < phrases; n += 1) {
      for (const word of generatePassphrase(plain, EFF_WORDS, random).split(" ")) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const observed = EFF_WORDS.map((word) => counts.get(word) ?? 0);
    expect(chiSquaredExcess(observed, observed.map(() => (phrases * 3) / 7776))).toBeLessThan(MOST_EXCESS);
  });

  it("puts the digit after every word equally often, and every digit", () => {
    const random = createSeededRandom("digit");
    const observed = Array.from({ length: 40 }, () => 0);
    for (let n = 0; n < 8000; n += 1) {
      const parts = generatePassphrase({ ...plain, words: 4, number: true }, EFF_WORDS, random).split(" ");
      const place = parts.findIndex((part) => /\d$/.test(part));
      const cell = place * 10 + Number(parts[place]?.slice(-1));
      observed[cell] = (observed[cell] ?? 0) + 1;
    }
    expect(chiSquaredExcess(observed, observed.map(() => 200))).toBeLessThan(MOST_EXCESS);
  });

  it("refuses rules out of bounds and another list", () => {
    const random = createSeededRandom("refused");
    for (const count of [2, 13, 3.5]) {
      expect(() => generatePassphrase({ ...plain, words: count }, EFF_WORDS, random)).toThrow(RangeError);
    }
    expect(() => generatePassphrase(plain, EFF_WORDS.slice(1), random)).toThrow(RangeError);
  });
});

describe("passphraseBits", () => {
  it("counts words, and the digit with its place", () => {
    expect(passphraseBits(plain)).toBeCloseTo(Math.log2(7776 ** 3), 9);
    expect(passphraseBits({ ...plain, number: true })).toBeCloseTo(Math.log2(7776 ** 3 * 30), 9);
  });
});

describe("parsePassphraseRules", () => {
  it("keeps what is valid and puts right what is not", () => {
    const valid = { words: 4, separator: "_", capitalise: false, number: false };
    expect(parsePassphraseRules(valid)).toEqual(valid);
    expect(parsePassphraseRules({ words: 99, separator: "", capitalise: "yes", number: 1 })).toEqual({
      ...DEFAULT_PASSPHRASE_RULES,
      words: 12,
    });
    fc.assert(fc.property(fc.anything(), (value) => passphraseBits(parsePassphraseRules(value)) > 38));
  });
});
