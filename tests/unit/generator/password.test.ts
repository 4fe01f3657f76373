import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generatePassword, passwordBits } from "../../../src/generator/password.ts";
import {
  charactersOf,
  chosenClasses,
  DEFAULT_PASSWORD_RULES,
  satisfiesRules,
  type PasswordRules,
} from "../../../src/generator/rules.ts";
import type { RandomBytes } from "../../../src/bytes/random.ts";
import { uniformIndex } from "../../../src/generator/uniform.ts";
import { chiSquaredExcess, createSeededRandom, MOST_EXCESS } from "./seeded.ts";

const rulesArbitrary: fc.Arbitrary<PasswordRules> = fc
  .record({
    length: fc.integer({ min: 5, max: 128 }),
    classes: fc.record({ lower: fc.boolean(), upper: fc.boolean(), digits: fc.boolean(), symbols: fc.boolean() }),
    leaveOutAmbiguous: fc.boolean(),
  })
  .filter((rules) => chosenClasses(rules).length > 0);

const binomial = (n: number, k: number): number => (k === 0 ? 1 : (binomial(n, k - 1) * (n - k + 1)) / k);

/** Strings of `length` over classes of these sizes in which every class occurs: inclusion and exclusion. */
const countWithEvery = (length: number, sizes: readonly number[]): number => {
  let count = 0;
  for (let left = 0; left < 1 << sizes.length; left += 1) {
    const kept = sizes.filter((_, bit) => (left & (1 << bit)) === 0);
    const sign = (sizes.length - kept.length) % 2 === 0 ? 1 : -1;
    count += sign * kept.reduce((sum, size) => sum + size, 0) ** length;
  }
  return count;
};

const five: PasswordRules = { ...DEFAULT_PASSWORD_RULES, length: 5 };
const seven: PasswordRules = { ...DEFAULT_PASSWORD_RULES, length: 7 };

/** What the tests must catch: one of each class, the rest from all, shuffled. */
const oneOfEachShuffled = (rules: PasswordRules, random: RandomBytes): string => {
  const sets = chosenClasses(rules).map((name) => charactersOf(name, rules));
  const all = sets.join("");
  const pick = (set: string): string => set[uniformIndex(set.length, random)] ?? "";
  const chars = [...sets.map(pick), ...Array.from({ length: rules.length - sets.length }, () => pick(all))];
  const shuffled: string[] = [];
  while (chars.length > 0) shuffled.push(...chars.splice(uniformIndex(chars.length, random), 1));
  return shuffled.join("");
};

/** And this: whole strings are rejected as they should be, but characters come from a byte's remainder. */
const remainderOfByte = (rules: PasswordRules, random: RandomBytes): string => {
  const all = chosenClasses(rules).map((name) => charactersOf(name, rules)).join("");
  for (;;) {
    const text = [...random(rules.length)].map((byte) => all[byte % all.length] ?? "").join("");
    if (satisfiesRules(text, rules)) return text;
  }
};

const DRAWS = 10_000;

/** How often a password has 1, 2, 3 … digits, against the exact share of the allowed strings. */
const digitCountExcess = (make: (rules: PasswordRules, random: RandomBytes) => string): number => {
  const random = createSeededRandom("digit counts");
  const sizes = chosenClasses(seven).map((name) => charactersOf(name, seven).length);
  const others = sizes.filter((_, place) => place !== 2);
  const total = countWithEvery(7, sizes);
  const expected = [1, 2, 3, 4].map((k) => (DRAWS * binomial(7, k) * 10 ** k * countWithEvery(7 - k, others)) / total);
  const observed = [0, 0, 0, 0];
  for (let n = 0; n < DRAWS; n += 1) {
    const digits = make(seven, random).replace(/\D/g, "").length;
    observed[digits - 1] = (observed[digits - 1] ?? 0) + 1;
  }
  return chiSquaredExcess(observed, expected);
};

/** How often each lower-case letter occurs, against all of them equally. */
const letterExcess = (make: (rules: PasswordRules, random: RandomBytes) => string): number => {
  const random = createSeededRandom("letters");
  const rules: PasswordRules = { ...seven, classes: { ...seven.classes, symbols: false } };
  const observed = Array.from({ length: 62 }, () => 0);
  const all = chosenClasses(rules).map((name) => charactersOf(name, rules)).join("");
  for (let n = 0; n < DRAWS; n += 1) {
    for (const char of make(rules, random)) observed[all.indexOf(char)] = (observed[all.indexOf(char)] ?? 0) + 1;
  }
  const letters = observed.slice(0, 26);
  const mean = letters.reduce((sum, seen) => sum + seen, 0) / 26;
  return chiSquaredExcess(letters, letters.map(() => mean));
};

/** How often each class stands at each place: by symmetry every place is alike. */
const placeExcess = (): number => {
  const random = createSeededRandom("places");
  const observed = [0, 0, 0, 0, 0];
  for (let n = 0; n < DRAWS; n += 1) {
    [...generatePassword(five, random)].forEach((char, place) => {
      if (/\d/.test(char)) observed[place] = (observed[place] ?? 0) + 1;
    });
  }
  const mean = observed.reduce((sum, seen) => sum + seen, 0) / 5;
  return chiSquaredExcess(observed, observed.map(() => mean));
};

describe("generatePassword", { timeout: 30_000 }, () => {
  it("obeys any rules", () => {
    const random = createSeededRandom("rules");
    fc.assert(fc.property(rulesArbitrary, (rules) => satisfiesRules(generatePassword(rules, random), rules)));
  });

  it("gives every allowed string the same chance, where one of each class and a shuffle would not", () => {
    expect(digitCountExcess(generatePassword)).toBeLessThan(MOST_EXCESS);
    expect(digitCountExcess(oneOfEachShuffled)).toBeGreaterThan(MOST_EXCESS);
  });

  it("favours no character, where a byte's remainder would", () => {
    expect(letterExcess(generatePassword)).toBeLessThan(MOST_EXCESS);
    expect(letterExcess(remainderOfByte)).toBeGreaterThan(MOST_EXCESS);
  });

  it("favours no place", () => {
    expect(placeExcess()).toBeLessThan(MOST_EXCESS);
  });

  it("refuses rules out of bounds", () => {
    const random = createSeededRandom("refused");
    const none = { lower: false, upper: false, digits: false, symbols: false };
    for (const length of [4, 129, 5.5, Number.NaN]) {
      expect(() => generatePassword({ ...DEFAULT_PASSWORD_RULES, length }, random)).toThrow(RangeError);
    }
    expect(() => generatePassword({ ...DEFAULT_PASSWORD_RULES, classes: none }, random)).toThrow(RangeError);
  });
});

describe("passwordBits", () => {
  it("is log2 of the number of allowed strings", () => {
    const sizes = [26, 26, 10, 25];
    expect(passwordBits(five)).toBeCloseTo(Math.log2(countWithEvery(5, sizes)), 9);
    const digits: PasswordRules = { ...five, classes: { lower: false, upper: false, digits: true, symbols: false } };
    expect(passwordBits(digits)).toBeCloseTo(5 * Math.log2(10), 9);
  });
});
