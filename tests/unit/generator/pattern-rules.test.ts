import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIGITS, LETTERS, LOWER, PRINTABLE, SPECIAL, UPPER, without, type PageRules } from "../../../src/generator/page-rules.ts";
import { createPasswordSpace } from "../../../src/generator/password-space.ts";
import { rulesFromPattern } from "../../../src/generator/pattern-rules.ts";
import { compilePattern, matchingSteps, readPattern } from "../../../src/generator/pattern-syntax.ts";
import { uniformBelow } from "../../../src/generator/uniform.ts";
import { createSeededRandom } from "./seeded.ts";

/** Patterns of which everything is understood, and what is expected of them. */
const WHOLE: readonly (readonly [pattern: string, rules: Partial<PageRules>])[] = [
  [".{8,}", { minLength: 8, maxLength: null, allowed: null }],
  [".{8,20}", { minLength: 8, maxLength: 20 }],
  ["^.{6}$", { minLength: 6, maxLength: 6 }],
  ["\\S+", { allowed: without(PRINTABLE, " "), minLength: 1 }],
  ["[A-Za-z0-9]{8,16}", { minLength: 8, maxLength: 16 }],
  ["\\d{4,6}", { minLength: 4, maxLength: 6 }],
  ["(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,}", { minLength: 8, required: sets(DIGITS, LOWER, UPPER) }],
  ["^(?=.*?[A-Z])(?=.*?[a-z])(?=.*?[0-9])(?=.*?[#?!@$%^&*]).{8,}$", { minLength: 8 }],
  ["^(?=.*[A-Za-z])(?=.*\\d)[A-Za-z\\d]{10,}$", { minLength: 10 }],
  ["^(?=.{8,24}$)(?=.*\\d)(?=.*[a-zA-Z]).*", { minLength: 8, maxLength: 24, required: sets(DIGITS, LETTERS) }],
  ["^.*(?=.{8,32})(?=.*\\d)(?=.*[a-zA-Z]).*$", { minLength: 8, required: sets(DIGITS, LETTERS) }],
  ["^\\S*(?=\\S{9,})(?=\\S*[a-z])(?=\\S*[\\d])(?=\\S*[\\W])\\S*$", { minLength: 9, allowed: without(PRINTABLE, " ") }],
  ["/^(?=\\S*[A-Z])(?=\\S*\\d)(?=\\S*([^\\w\\s]|[_]))\\S{8,}$/", { minLength: 8, allowed: without(PRINTABLE, " ") }],
  ["(?=(.*\\d){2})(?=(?:.*[A-Z]){3,}).{12,}", { required: [{ chars: DIGITS, least: 2 }, { chars: UPPER, least: 3 }] }],
  ["(?=.*\\d.*\\d).{9,}", { required: [{ chars: DIGITS, least: 2 }] }],
  ["(?=\\D*\\d)(?=[^A-Z]*[A-Z]).{10,}", { minLength: 10, required: sets(DIGITS, UPPER) }],
  ["(?!.*\\s)(?=.*[!@#$]).{8,}", { allowed: without(PRINTABLE, " "), required: sets("!#$@") }],
  ["^(?!.*[<>]).{8,}$", { allowed: without(PRINTABLE, "<>") }],
  ["(?!.*(.)\\1{2}).{8,}", { maxConsecutive: 2 }],
  ["(?!.*(.)\\1\\1\\1)\\w{8,}", { maxConsecutive: 3 }],
  ["(?!\\d+$)(?![a-zA-Z]+$).{8,}", { required: sets(without(PRINTABLE, DIGITS), without(PRINTABLE, LETTERS)) }],
  ["(?![0-9]).{8,}", { first: without(PRINTABLE, DIGITS) }],
  ["(?=[A-Z]).{8,}", { first: UPPER }],
  ["^[a-zA-Z]\\w{7,14}$", { first: LETTERS, minLength: 8, maxLength: 15 }],
  ["(?!.{21})(?=.*\\d).{8,}", { minLength: 8, maxLength: 20 }],
  [".*[0-9].*", { required: sets(DIGITS) }],
  ["(?:[a-z]|[A-Z]|\\d){8,}", { minLength: 8 }],
  ["([a-zA-Z0-9_-]{6,12})", { minLength: 6, maxLength: 12 }],
  ["\\d{4}|.{10,}", { minLength: 10, maxLength: null }],
  ["(?=.*\\p{Lu})(?=.*\\p{Nd})[\\p{L}\\p{N}]{8,}", { required: sets(UPPER, DIGITS) }],
  ["(?:|.{8,64})", { minLength: 8, maxLength: 64 }],
  ["[\\x21-\\x7e]{10,}", { allowed: without(PRINTABLE, " ") }],
];

/** Patterns of which a part is understood; the whole is to be tried. */
const PART: readonly string[] = [
  "(?=.*\\d)(?!.*password).{8,}",
  ".*\\d.*[A-Z].*",
  "(?=.*\\d$).{8,}",
  "(?=.*\\d{2}).{8,}",
  "(?=[a-z]{3}).{8,}",
  "[A-Z]{2}-\\d{6}",
  "(?!.*(.).*\\1).{8,}",
  "\\w+(?:-\\w+)?",
];

function sets(...chars: readonly string[]) {
  return chars.map((set) => ({ chars: set, least: 1 }));
}

const normal = (chars: string): string => [...chars].toSorted().join("");

const inOrder = (rules: Partial<PageRules>): unknown => ({
  ...rules,
  ...(typeof rules.allowed === "string" ? { allowed: normal(rules.allowed) } : {}),
  ...(typeof rules.first === "string" ? { first: normal(rules.first) } : {}),
  ...(rules.required ? { required: rules.required.map((set) => ({ ...set, chars: normal(set.chars) })) } : {}),
});

describe("rulesFromPattern", () => {
  it.each(WHOLE)("understands the whole of %s", (pattern, rules) => {
    const reading = rulesFromPattern(pattern);
    expect(reading?.understood).toBe("whole");
    expect(inOrder(reading?.rules ?? {})).toMatchObject(inOrder(rules) as object);
  });

  it("demands enough: 1,000 texts by the rules of each pattern match it", () => {
    const random = createSeededRandom("patterns");
    for (const [pattern] of WHOLE) {
      const { rules } = rulesFromPattern(pattern) ?? {};
      const { regex } = compilePattern(pattern) ?? {};
      if (!rules || !regex) throw new Error(pattern);
      for (const length of [rules.minLength ?? 8, rules.maxLength ?? 20]) {
        const space = createPasswordSpace({ ...rules, length, allowed: rules.allowed ?? PRINTABLE });
        expect(space.count > 0n, pattern).toBe(true);
        for (let n = 0; n < 500; n += 1) {
          const text = space.at(uniformBelow(space.count, random));
          if (!regex.test(text)) expect.fail(`${pattern} refuses ${text}`);
        }
      }
    }
  }, 60_000);

  it.each(PART)("leaves the whole of %s to be tried", (pattern) => {
    expect(rulesFromPattern(pattern)).toMatchObject({ understood: "part", rules: { patterns: [pattern] } });
  });

  it("takes from a part what surely holds", () => {
    expect(rulesFromPattern("(?=.*\\d)(?!.*password).{8,}")?.rules).toMatchObject({ minLength: 8, required: sets(DIGITS) });
    expect(rulesFromPattern("[A-Z]{2}-\\d{6}")?.rules).toMatchObject({ minLength: 9, maxLength: 9 });
  });

  it("never tries what could take long", () => {
    for (const pattern of ["(a+)+b", "(?:a|a)*b", "(\\w+\\s?)+x", ".*.*.*.*.*.*x", "(?:(?:a*)*)*y", "(?<=(a+)+)b"]) {
      expect(rulesFromPattern(pattern), pattern).toMatchObject({ understood: "part", rules: { patterns: [] } });
    }
  });

  it("has nothing to say of what is no pattern, or too long", () => {
    for (const pattern of ["", "(", "[a-", "*", "a{2,1}", "x".repeat(501)]) expect(rulesFromPattern(pattern)).toBeNull();
  });

  it("reads what only older flags accept as its author meant it", () => {
    expect(inOrder(rulesFromPattern("(?=.*[!@#$%^&*()]).{8,}")?.rules ?? {})).toMatchObject(
      inOrder({ minLength: 8, required: sets("!@#$%^&*()") }) as object,
    );
    expect(rulesFromPattern("/[a-z]{8,}/i")?.rules.allowed?.length).toBe(52);
  });

  it("never throws, is quick, and never demands too little, whatever it is given", () => {
    const piece = fc.constantFrom(
      "(?=", "(?!", "(?:", "(", ")", ".*", ".", "\\d", "\\w", "\\S*", "[a-z]", "[^A-Z]", "{2}", "{8,}", "{1,3}", "+", "*", "?",
      "$", "^", "|", "a", "-", "\\1", "(.)\\1", "[!@#]", "\\b", "(?<=", "[", "]", "\\p{L}", "(?=.*\\d)", "(?!.*\\s)", "[A-Z]+",
    );
    const random = createSeededRandom("fuzz");
    const pattern = fc.oneof(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")), fc.string({ maxLength: 60 }));
    fc.assert(
      fc.property(pattern, (text) => {
        const started = performance.now();
        const reading = rulesFromPattern(text);
        expect(performance.now() - started).toBeLessThan(500);
        if (reading?.understood !== "whole") return;
        const { rules } = reading;
        const length = Math.min(rules.maxLength ?? 12, Math.max(12, rules.minLength ?? 0), 40);
        if (length < (rules.minLength ?? 0)) return;
        const space = createPasswordSpace({ ...rules, length, allowed: rules.allowed ?? PRINTABLE });
        if (space.count === 0n) return;
        const candidate = space.at(uniformBelow(space.count, random));
        // What is read whole is never tried, so it may as well be slow to match.
        const compiled = compilePattern(text);
        const node = compiled && readPattern(compiled);
        if (!node || matchingSteps(node, length) > 1_000_000) return;
        expect(compiled.regex.test(candidate), `${text} refuses ${candidate}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it("knows special characters by what isn't a letter or digit", () => {
    expect(normal(rulesFromPattern("(?=.*[^A-Za-z0-9]).{8,}")?.rules.required[0]?.chars ?? "")).toBe(normal(SPECIAL));
  });
});
