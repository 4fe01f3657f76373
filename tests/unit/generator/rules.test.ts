import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  charactersOf,
  chosenClasses,
  DEFAULT_PASSWORD_RULES,
  parsePasswordRules,
  satisfiesRules,
  withClass,
} from "../../../src/generator/rules.ts";

describe("parsePasswordRules", () => {
  it("returns valid rules as they are", () => {
    const classes = { lower: true, upper: false, digits: true, symbols: false };
    const rules = { length: 33, classes, leaveOutAmbiguous: true };
    expect(parsePasswordRules(structuredClone(rules))).toEqual(rules);
  });

  it.each([
    [4, 5],
    [129, 128],
    [-Infinity, 5],
    [Infinity, 128],
    [12.4, 12],
    [Number.NaN, 20],
    ["30", 20],
    [undefined, 20],
  ])("reads length %s as %s", (stored, length) => {
    expect(parsePasswordRules({ length: stored }).length).toBe(length);
  });

  it("never leaves every class off", () => {
    const classes = { lower: false, upper: false, digits: false, symbols: false };
    expect(parsePasswordRules({ length: 10, classes })).toEqual({ ...DEFAULT_PASSWORD_RULES, length: 10 });
  });

  it("makes rules that can be obeyed out of anything", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const rules = parsePasswordRules(value);
        expect(rules.length).toBeGreaterThanOrEqual(5);
        expect(rules.length).toBeLessThanOrEqual(128);
        expect(chosenClasses(rules).length).toBeGreaterThan(0);
        expect(parsePasswordRules(rules)).toEqual(rules);
      }),
    );
  });
});

describe("withClass", () => {
  it("keeps the last class on", () => {
    const two = withClass(withClass(DEFAULT_PASSWORD_RULES, "lower", false), "upper", false);
    const one = withClass(two, "digits", false);
    expect(chosenClasses(one)).toEqual(["symbols"]);
    expect(withClass(one, "symbols", false)).toBe(one);
    expect(chosenClasses(withClass(one, "lower", true))).toEqual(["lower", "symbols"]);
  });
});

describe("charactersOf", () => {
  it("leaves out look-alikes only when told to", () => {
    expect(charactersOf("digits", DEFAULT_PASSWORD_RULES)).toBe("0123456789");
    expect(charactersOf("digits", { ...DEFAULT_PASSWORD_RULES, leaveOutAmbiguous: true })).toBe("23456789");
  });

  it("has printable ASCII without spaces, no character in two classes", () => {
    const rules = DEFAULT_PASSWORD_RULES;
    const all = chosenClasses(rules).map((name) => charactersOf(name, rules)).join("");
    expect(all).toMatch(/^[!-~]+$/);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("satisfiesRules", () => {
  const rules = { ...DEFAULT_PASSWORD_RULES, length: 5 };
  it.each([
    ["aB3!x", true],
    ["aB3!", false],
    ["aB3!xx", false],
    ["aB3xx", false],
    ["aB3! ", false],
    ["aB3!é", false],
  ])("says of %s: %s", (password, verdict) => {
    expect(satisfiesRules(password, rules)).toBe(verdict);
  });
});
