import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { EFF_WORDS } from "../../../src/generator/eff-words.ts";
import { satisfiesRules } from "../../../src/generator/rules.ts";
import {
  DEFAULT_GENERATOR,
  generate,
  generatorSettingsSchema,
  parseGeneratorSettings,
} from "../../../src/generator/settings.ts";
import { strengthOf } from "../../../src/generator/strength.ts";
import { createSeededRandom } from "./seeded.ts";

describe("strengthOf", () => {
  it.each([
    [0, "weak"],
    [49.99, "weak"],
    [50, "moderate"],
    [79.99, "moderate"],
    [80, "strong"],
    [841, "strong"],
  ])("calls %s bits %s", (bits, word) => {
    expect(strengthOf(bits)).toBe(word);
  });
});

describe("parseGeneratorSettings", () => {
  it("starts with the defaults and survives storage", () => {
    expect(parseGeneratorSettings(undefined)).toEqual(DEFAULT_GENERATOR);
    const changed = parseGeneratorSettings({ kind: "passphrase", password: { length: 64 }, passphrase: { words: 3 } });
    expect(changed.kind).toBe("passphrase");
    expect(changed.password.length).toBe(64);
    expect(changed.passphrase.words).toBe(3);
    expect(parseGeneratorSettings(JSON.parse(JSON.stringify(changed)))).toEqual(changed);
  });

  it("gives settings that generate, whatever was stored", () => {
    const random = createSeededRandom("anything");
    const bitsOf = (stored: unknown): number => generate(parseGeneratorSettings(stored), random, EFF_WORDS).bits;
    fc.assert(fc.property(fc.anything(), (stored) => bitsOf(stored) > 16));
  });
});

describe("generatorSettingsSchema", () => {
  it("accepts exactly what parseGeneratorSettings leaves as it is", () => {
    const stored = fc.record({
      kind: fc.constantFrom("password", "passphrase"),
      password: fc.record({
        length: fc.integer({ min: 0, max: 140 }),
        classes: fc.record({ lower: fc.boolean(), upper: fc.boolean(), digits: fc.boolean(), symbols: fc.boolean() }),
        leaveOutAmbiguous: fc.boolean(),
      }),
      passphrase: fc.record({
        words: fc.integer({ min: 0, max: 15 }),
        separator: fc.constantFrom("-", "_", "", "x"),
        capitalise: fc.boolean(),
        number: fc.boolean(),
      }),
    });
    fc.assert(
      fc.property(stored, (value) => {
        const unchanged = JSON.stringify(parseGeneratorSettings(value)) === JSON.stringify(value);
        expect(v.is(generatorSettingsSchema, value)).toBe(unchanged);
      }),
      { numRuns: 2000 },
    );
    expect(v.is(generatorSettingsSchema, DEFAULT_GENERATOR)).toBe(true);
  });
});

describe("generate", () => {
  const random = createSeededRandom("generate");

  it("makes a strong password by default, without the word list", () => {
    const { value, bits, strength } = generate(DEFAULT_GENERATOR, random, null);
    expect(satisfiesRules(value, DEFAULT_GENERATOR.password)).toBe(true);
    expect(bits).toBeGreaterThan(120);
    expect(strength).toBe("strong");
  });

  it("makes a passphrase when that is the kind, and only with the list", () => {
    const settings = { ...DEFAULT_GENERATOR, kind: "passphrase" } as const;
    const { value, strength } = generate(settings, random, EFF_WORDS);
    expect(value).toMatch(/^[A-Z][a-z]+\d?-/);
    expect(strength).toBe("strong");
    expect(() => generate(settings, random, null)).toThrow(RangeError);
  });

  it("calls what can be guessed weak", () => {
    const classes = { lower: false, upper: false, digits: true, symbols: false };
    const password = { length: 5, classes, leaveOutAmbiguous: false };
    expect(generate({ ...DEFAULT_GENERATOR, password }, random, null).strength).toBe("weak");
  });
});
