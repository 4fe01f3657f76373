import { describe, expect, it } from "vitest";
import { EFF_WORDS } from "../../../src/generator/eff-words.ts";
import type { Demand } from "../../../src/generator/demand.ts";
import { demandsOf, type PageHints } from "../../../src/generator/page-demands.ts";
import { createPageGenerator, FLOOR_BITS, generateForPage, generateUnseen } from "../../../src/generator/page-password.ts";
import { DEFAULT_GENERATOR, type GeneratorSettings } from "../../../src/generator/settings.ts";
import type { RandomBytes } from "../../../src/bytes/random.ts";
import { breaks } from "./passwordrules-checker.ts";
import { chiSquaredExcess, createSeededRandom, MOST_EXCESS } from "./seeded.ts";

const NOTHING: PageHints = { passwordRules: null, minLength: null, maxLength: null, pattern: null, texts: [] };

const page = (hints: Partial<PageHints>, catalogue: string | null = null): readonly Demand[] =>
  demandsOf({ ...NOTHING, ...hints }, catalogue);

const make = (demands: readonly Demand[], random: RandomBytes, settings: GeneratorSettings = DEFAULT_GENERATOR) =>
  generateForPage(demands, settings, random, null);

const withRules = (password: Partial<GeneratorSettings["password"]>): GeneratorSettings => ({
  ...DEFAULT_GENERATOR,
  password: { ...DEFAULT_GENERATOR.password, ...password },
});

/** Every property, class, bracket and combination of them that the grammar knows. */
const RULES: readonly string[] = [
  "minlength: 8;",
  "maxlength: 12;",
  "minlength: 20; maxlength: 20;",
  "minlength: 30;",
  "minlength: 128;",
  "maxlength: 6;",
  "maxlength: 4; required: digit;",
  "minlength: 4; maxlength: 4; required: digit;",
  "required: lower;",
  "required: upper;",
  "required: digit;",
  "required: special;",
  "required: lower; required: upper;",
  "required: lower; required: upper; required: digit;",
  "required: lower; required: upper; required: digit; required: special;",
  "required: lower, upper; required: digit;",
  "required: lower, upper, digit, special;",
  "required: digit, special; required: lower, upper;",
  "required: [!#$%];",
  "required: lower; required: [-];",
  "required: lower; required: [-_.];",
  "required: lower; required: []];",
  "required: upper; required: [-]];",
  "required: digit; required: [!@#$%^&*()];",
  "required: digit; required: [;:,];",
  "required: lower; allowed: digit;",
  "allowed: lower;",
  "allowed: lower, upper, digit;",
  "allowed: digit; maxlength: 9;",
  "allowed: ascii-printable;",
  "allowed: unicode;",
  "required: special; allowed: ascii-printable;",
  "required: lower; allowed: unicode;",
  "allowed: lower, upper, digit, [-_.];",
  "allowed: upper, digit; allowed: [!];",
  "allowed: [abcdef0123456789]; minlength: 16;",
  "required: [abc]; required: [xyz]; allowed: lower;",
  "required: [0123456789]; required: [ABC]; maxlength: 8;",
  "max-consecutive: 1;",
  "max-consecutive: 2;",
  "max-consecutive: 2; required: digit; maxlength: 10;",
  "max-consecutive: 1; allowed: digit; maxlength: 12;",
  "max-consecutive: 3; allowed: [ab]; minlength: 24; maxlength: 24;",
  "minlength: 8; maxlength: 16; required: lower; required: upper; required: digit; max-consecutive: 2;",
  "minlength: 8; maxlength: 20; required: lower, upper; required: digit; allowed: [-!@#$%^&*_+=`|(){}[:;\"'<>,.?]];",
  "minlength: 6; maxlength: 64; required: lower; required: upper; required: digit; required: [!#$%&()*+,./:;=?@^_{|}~];",
  "MINLENGTH: 10; REQUIRED: Upper; Required: LOWER",
  "  minlength :  12 ;; required:lower;required:digit  ",
  "required: lower; required: lower; required: lower;",
  "minlength: 8; minlength: 14; maxlength: 30; maxlength: 18;",
  "max-consecutive: 4; max-consecutive: 2; allowed: lower;",
  "required: upper, [!?]; required: [?]; minlength: 7; maxlength: 7;",
  "required: [ ]; required: lower;",
  "allowed: [ ], lower;",
  "required: special; maxlength: 8; max-consecutive: 1;",
  "required: [\\]; allowed: digit, upper;",
  "required: [\"']; required: lower; maxlength: 10;",
  "minlength: 12; allowed: lower, [-];",
  "minlength: 5; maxlength: 5; required: lower; required: upper; required: digit; required: special;",
  "minlength: 9; required: digit; required: [aeiou]; required: [bcdfg]; required: [XYZ]; required: [!]; allowed: ascii-printable;",
  "minlength: 100; maxlength: 200; required: upper; allowed: digit;",
  "required: lower; required: digit; allowed: upper, [~];",
];

const DRAWS = 1000;
const SETTINGS: readonly GeneratorSettings[] = [
  DEFAULT_GENERATOR,
  withRules({ leaveOutAmbiguous: true, length: 32 }),
  withRules({ length: 5 }),
  withRules({ classes: { lower: true, upper: false, digits: false, symbols: false } }),
];

describe("passwords by passwordrules", { timeout: 120_000 }, () => {
  it("looks at 60 texts or more", () => {
    expect(new Set(RULES).size).toBeGreaterThanOrEqual(60);
  });

  it.each(RULES)("1,000 passwords obey %s", (text) => {
    const random = createSeededRandom(text);
    const demands = page({ passwordRules: text });
    for (const settings of SETTINGS) {
      const generator = createPageGenerator(demands, settings, random, null);
      for (let n = 0; n < DRAWS / SETTINGS.length; n += 1) {
        const { value, unmet } = generator(random);
        expect(unmet).toEqual([]);
        const broken = breaks(text, value);
        if (broken !== null) expect.fail(`${value}: ${broken}`);
      }
    }
  });

  it.each([
    ["required: lower; required: digit;", /^[a-z0-9]{20,}$/],
    ["required: lower; allowed: digit;", /^[a-z0-9]{20,}$/],
    ["required: lower; required: digit; allowed: ascii-printable;", /^(?=.*[A-Z])(?=.*[^A-Za-z0-9])/],
    ["minlength: 8;", /^(?=.*[A-Z])(?=.*[^A-Za-z0-9])/],
  ])("%s says what else is allowed, as an attribute and in the catalogue", (text, allowed) => {
    for (const demands of [page({ passwordRules: text }), page({}, text)]) {
      for (let n = 0; n < 50; n += 1) expect(make(demands, createSeededRandom(`${n}`)).value).toMatch(allowed);
    }
  });

  it.each([
    ["At most 2 special characters", /[^A-Za-z0-9]/g, 2],
    ["No more than one digit", /\d/g, 1],
  ])("keeps to a text's limit, and weakens nothing else: %s", (text, kind, most) => {
    const generator = createPageGenerator(page({ texts: [text] }), DEFAULT_GENERATOR, createSeededRandom(text), null);
    const random = createSeededRandom("draws");
    const counts = Array.from({ length: 500 }, () => generator(random)).map(({ value, bits, unmet }) => {
      expect(unmet).toEqual([]);
      expect(bits).toBeGreaterThan(100);
      return value.match(kind)?.length ?? 0;
    });
    expect(Math.max(...counts)).toBe(most);
    expect(Math.min(...counts)).toBe(1);
  });

  it("is judged by a judge that finds faults", () => {
    const faults: readonly (readonly [string, string, string])[] = [
      ["minlength: 8;", "short", "too short"],
      ["maxlength: 4;", "longer", "too long"],
      ["required: digit;", "letters", "nothing of digit"],
      ["required: lower; required: []];", "abc", "nothing of []]"],
      ["allowed: [-];", "+", "+ is not allowed"],
      ["max-consecutive: 2;", "baaab", "run too long"],
      ["", "é", "é is not allowed"],
    ];
    for (const [text, password, fault] of faults) expect(breaks(text, password)).toBe(fault);
    expect(breaks("minlength: 3; required: lower; required: [-]]; max-consecutive: 2;", "aa]-")).toBeNull();
  });
});

type Drawing = (demands: readonly Demand[], random: RandomBytes) => (source: RandomBytes) => string;

/** How often each string of a small space comes, against all of them equally. */
const evenness = (hints: Partial<PageHints>, all: readonly string[], draw: Drawing) => {
  const random = createSeededRandom(JSON.stringify(hints));
  const next = draw(page(hints), random);
  const counts = new Map(all.map((text) => [text, 0]));
  const draws = all.length * 40;
  for (let n = 0; n < draws; n += 1) {
    const text = next(random);
    const seen = counts.get(text);
    if (seen === undefined) expect.fail(`${text} is not allowed`);
    counts.set(text, seen + 1);
  }
  return chiSquaredExcess([...counts.values()], all.map(() => draws / all.length));
};

const everyString = (length: number, chars: string): readonly string[] =>
  length === 0 ? [""] : everyString(length - 1, chars).flatMap((head) => [...chars].map((char) => head + char));

describe("uniform over what is allowed", { timeout: 120_000 }, () => {
  const plain: Drawing = (demands, random) => {
    const generator = createPageGenerator(demands, DEFAULT_GENERATOR, random, null);
    return (source) => generator(source).value;
  };

  it("each of all the strings with a letter, a digit and no run comes equally often", () => {
    const rules = "minlength: 4; maxlength: 4; required: [abc]; required: [01]; max-consecutive: 1;";
    const all = everyString(4, "abc01").filter((text) => breaks(rules, text) === null);
    expect(all.length).toBeGreaterThan(100);
    expect(evenness({ passwordRules: rules }, all, plain)).toBeLessThan(MOST_EXCESS);
  });

  it("and so does each that a pattern lets through", () => {
    const all = everyString(4, "abc01").filter((text) => /^(?!.*ab)(?!.*ba)[abc01]{4}$/.test(text));
    const hints = { pattern: "(?!.*ab)(?!.*ba)[abc01]{4}" };
    const { rules } = page(hints)[0] ?? {};
    expect(rules?.patterns).toEqual([hints.pattern]);
    // The user's own wish for letters and digits both stands beside the pattern.
    const both = all.filter((text) => /[abc]/.test(text) && /[01]/.test(text));
    expect(evenness(hints, both, plain)).toBeLessThan(MOST_EXCESS);
  });

  it("which a byte's remainder would not give", () => {
    const rules = "minlength: 4; maxlength: 4; allowed: [abcdefg];";
    const all = everyString(4, "abcdefg");
    const folded: Drawing = () => (source) => [...source(4)].map((byte) => "abcdefg"[(byte % 32) % 7]).join("");
    expect(evenness({ passwordRules: rules }, all, folded)).toBeGreaterThan(MOST_EXCESS);
    const folding = (source: RandomBytes): RandomBytes => (length) => source(length).map((byte) => byte % 200);
    const biased: Drawing = (demands, random) => {
      const next = plain(demands, random);
      return (source) => next(folding(source));
    };
    expect(evenness({ passwordRules: rules }, all, biased)).toBeGreaterThan(MOST_EXCESS);
    expect(evenness({ passwordRules: rules }, all, plain)).toBeLessThan(MOST_EXCESS);
  });
});

describe("generateForPage", () => {
  const random = createSeededRandom("page password");

  it("makes what the user likes where the page says nothing", () => {
    const { value, followed, bits } = make([], random);
    expect([value.length, followed, Math.floor(bits)]).toEqual([20, [], 128]);
  });

  it("keeps to maxlength, minlength, pattern, text and catalogue all together, and says so", () => {
    const demands = page(
      { maxLength: 18, minLength: 10, pattern: "[A-Za-z0-9_.!]+", texts: ["At least one number", "12 characters or more"] },
      "required: upper;  allowed: ascii-printable;",
    );
    for (let n = 0; n < 200; n += 1) {
      const { value, unmet } = make(demands, random);
      expect(value).toMatch(/^(?=.*\d)(?=.*[A-Z])[A-Za-z0-9_.!]{12,18}$/);
      expect(unmet).toEqual([]);
    }
    const said = make(demands, random).followed;
    expect(said).toMatchObject([
      { code: "length", least: 12, most: 18, sources: ["maxlength", "hint"] },
      { code: "needs", name: "digit", least: 1, sources: ["hint"] },
      { code: "needs", name: "upper", least: 1, sources: ["catalogue"] },
      { code: "only", names: ["letter", "digit"], symbols: "!._", sources: ["pattern"] },
    ]);
  });

  it("follows the surer of two that contradict, and names the other", () => {
    const { value, unmet } = make(page({ maxLength: 10, passwordRules: "minlength: 12; required: digit;" }), random);
    expect(value).toHaveLength(10);
    expect(unmet).toMatchObject([{ code: "length", least: 12, sources: ["passwordrules"] }]);
    const opposite = make(page({ pattern: "[a-z]+", texts: ["At least one digit"] }), random);
    expect(opposite.value).toMatch(/^[a-z]{20,}$/);
    expect(opposite.unmet).toMatchObject([{ code: "needs", name: "digit", sources: ["hint"] }]);
  });

  it("is as long as it takes to be strong where the page allows few characters", () => {
    const { value, bits } = make(page({ passwordRules: "allowed: digit;" }), random);
    expect(value).toMatch(/^\d{25}$/);
    expect(bits).toBeGreaterThan(80);
    expect(make(page({ passwordRules: "allowed: digit; maxlength: 12;" }), random)).toMatchObject({ strength: "weak" });
  });

  it("obeys an attribute that makes it weak, but no text", () => {
    expect(make(page({ maxLength: 6 }), random).value).toHaveLength(6);
    const { value, unmet } = make(page({ texts: ["6 to 7 characters"] }), random);
    expect(value.length).toBeGreaterThanOrEqual(20);
    expect(unmet).toMatchObject([{ code: "length", most: 7, sources: ["hint"] }]);
    expect(make(page({ texts: ["8 to 10 characters"] }), random).value).toHaveLength(10);
    expect(make(page({ maxLength: 2 }), random).value).toHaveLength(20);
  });

  it("takes what the page needs and the user leaves out, and of that the harmless", () => {
    const letters = withRules({ classes: { lower: true, upper: true, digits: false, symbols: false } });
    for (let n = 0; n < 200; n += 1) {
      const { value } = make(page({ passwordRules: "required: special; required: digit; allowed: ascii-printable;" }), random, letters);
      expect(value).toMatch(/^(?=.*\d)(?=.*[!#$%&()*+,\-./:;=?@[\]^_{}~])[^ "'<>\\|`]{20}$/);
    }
    const symbols = withRules({ classes: { lower: false, upper: false, digits: false, symbols: true } });
    expect(make(page({ pattern: "[a-z]{8,}" }), random, symbols).value).toMatch(/^[a-z]{8,}$/);
  });

  it("gives up a pattern that nothing passes, and says so", () => {
    const { value, unmet } = make(page({ pattern: "([a-z]+)-\\1-(?!.*x)[a-z]{5}" }), random);
    expect(value.length).toBeGreaterThanOrEqual(12);
    expect(unmet.map(({ code }) => code)).toContain("pattern");
  });

  it("avoids sequences", () => {
    const chars = ["abcdefghij", "jihgfedcba", "012345", "543210"];
    const SEQUENCE = new RegExp(chars.flatMap((run) => [...run].slice(2).map((_, at) => run.slice(at, at + 3))).join("|"), "i");
    const demands = page({ texts: ["No sequences like 123 or abc"], passwordRules: "allowed: [abcdefghij012345]; maxlength: 14;" });
    for (let n = 0; n < 100; n += 1) expect(make(demands, random).value).not.toMatch(SEQUENCE);
    expect(make(demands, random).followed).toContainEqual({ code: "sequences", most: 2, sources: ["hint"] });
  });

  it("counts only what passes into the strength", () => {
    const free = make(page({ pattern: "[ab]{12}" }), random).bits;
    const half = make(page({ pattern: "(?!.*[ab]{3}aa)[ab]{12}" }), random).bits;
    expect(free).toBeCloseTo(12, 0);
    expect(half).toBeLessThan(free - 0.5);
  });

  it("makes a passphrase where every one fits, else a password", () => {
    const phrase: GeneratorSettings = { ...DEFAULT_GENERATOR, kind: "passphrase" };
    const free = generateForPage(page({ minLength: 8 }), phrase, random, EFF_WORDS);
    expect(free.value.split("-").length).toBeGreaterThanOrEqual(6);
    const short = generateForPage(page({ maxLength: 20 }), phrase, random, EFF_WORDS);
    expect(short.value).toHaveLength(20);
    const plain = generateForPage(page({ texts: ["Only letters and digits"] }), phrase, random, EFF_WORDS);
    expect(plain.value).toMatch(/^[A-Za-z0-9]{20,}$/);
  });

  it("takes anything at all without throwing", () => {
    for (const passwordRules of ["", "minlength: 999999;", "required: [é];", "[", "required: ;;;;", "maxlength: 0;", "x".repeat(9999)]) {
      expect(make(page({ passwordRules, pattern: "(".repeat(100), minLength: 0, maxLength: 1_000_000 }), random).value).not.toBe("");
    }
    const many = "abcdefghijklmnop".split("").map((char) => `required: [${char}];`).join(" ");
    const { value, unmet } = make(page({ passwordRules: many }), random);
    expect(value.length).toBeGreaterThanOrEqual(20);
    expect(unmet).toHaveLength(6);
  });
});

describe("generateUnseen", () => {
  it("uses Locum's own rules where the user's are too weak", () => {
    const random = createSeededRandom("unseen");
    const weak = withRules({ length: 6 });
    expect(make([], random, weak).value).toHaveLength(6);
    const { value, bits } = generateUnseen([], weak, random, null);
    expect(value).toHaveLength(20);
    expect(bits).toBeGreaterThan(FLOOR_BITS);
    expect(generateUnseen(page({ maxLength: 8 }), weak, random, null).value).toHaveLength(8);
  });
});
