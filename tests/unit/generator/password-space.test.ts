import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPasswordSpace, type PasswordSpaceRules } from "../../../src/generator/password-space.ts";

const runsIn = (text: string): number => Math.max(0, ...(text.match(/(.)\1*/gu) ?? []).map((run) => [...run].length));

const isAllowed = (text: string, { required, limited = [], first = null, maxConsecutive = null }: PasswordSpaceRules): boolean =>
  limited.every(({ chars, most }) => [...text].filter((char) => chars.includes(char)).length <= most) &&
  required.every(({ chars, least }) => [...text].filter((char) => chars.includes(char)).length >= least) &&
  (text === "" || first === null || first.includes([...text][0] ?? "")) &&
  (maxConsecutive === null || runsIn(text) <= maxConsecutive);

const everyString = (length: number, chars: readonly string[]): readonly string[] =>
  length === 0 ? [""] : everyString(length - 1, chars).flatMap((head) => chars.map((char) => head + char));

const needOne = (...sets: readonly string[]) => sets.map((chars) => ({ chars, least: 1 }));

describe("createPasswordSpace", () => {
  it("numbers exactly the allowed strings, each once, whatever the sets, counts, limits, first characters and runs", () => {
    const subset = fc.subarray([..."abDE1é"]).map((chars) => chars.join(""));
    const rulesArbitrary: fc.Arbitrary<PasswordSpaceRules> = fc.record({
      length: fc.nat(5),
      allowed: subset,
      required: fc.array(fc.record({ chars: subset, least: fc.constantFrom(1, 1, 1, 2, 3) }), { maxLength: 4 }),
      limited: fc.array(fc.record({ chars: subset, most: fc.nat(3) }), { maxLength: 2 }),
      first: fc.option(subset, { nil: null }),
      maxConsecutive: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
    });
    fc.assert(
      fc.property(rulesArbitrary, (rules) => {
        const space = createPasswordSpace(rules);
        const listed = Array.from({ length: Number(space.count) }, (_, index) => space.at(BigInt(index)));
        const wanted = everyString(rules.length, [...rules.allowed]).filter((text) => isAllowed(text, rules));
        expect(listed.toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it("counts a character that is given twice once", () => {
    expect(createPasswordSpace({ length: 2, allowed: "aab", required: [] }).count).toBe(4n);
  });

  it("is empty when the rules contradict each other", () => {
    expect(createPasswordSpace({ length: 1, allowed: "ab", required: needOne("a", "b") }).count).toBe(0n);
    expect(createPasswordSpace({ length: 3, allowed: "ab", required: needOne("x") }).count).toBe(0n);
  });

  it("takes characters outside the basic plane whole", () => {
    const space = createPasswordSpace({ length: 1, allowed: "😀a", required: needOne("😀") });
    expect([space.count, space.at(0n)]).toEqual([1n, "😀"]);
  });

  it("refuses an index outside, a bad length, too many sets", () => {
    const space = createPasswordSpace({ length: 2, allowed: "ab", required: [] });
    expect(() => space.at(4n)).toThrow(RangeError);
    expect(() => space.at(-1n)).toThrow(RangeError);
    expect(() => createPasswordSpace({ length: 1.5, allowed: "ab", required: [] })).toThrow(RangeError);
    const required = needOne(..."abcdefghijk");
    expect(() => createPasswordSpace({ length: 2, allowed: "ab", required })).toThrow(RangeError);
    const manyTimes = needOne("a", "b", "c", "d").map((set) => ({ ...set, least: 9 }));
    expect(() => createPasswordSpace({ length: 2, allowed: "ab", required: manyTimes })).toThrow(RangeError);
    const never = [{ chars: "a", least: 0 }];
    expect(() => createPasswordSpace({ length: 2, allowed: "ab", required: never })).toThrow(RangeError);
    expect(() => createPasswordSpace({ length: 2, allowed: "ab", required: [], maxConsecutive: 0 })).toThrow(RangeError);
  });
});
