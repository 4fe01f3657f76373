import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPasswordSpace, type PasswordSpaceRules } from "../../../src/generator/password-space.ts";

const isAllowed = (text: string, rules: PasswordSpaceRules): boolean =>
  rules.required.every((set) => [...text].some((char) => set.includes(char)));

const everyString = (length: number, chars: readonly string[]): readonly string[] =>
  length === 0 ? [""] : everyString(length - 1, chars).flatMap((head) => chars.map((char) => head + char));

describe("createPasswordSpace", () => {
  it("numbers exactly the allowed strings, each once, whatever the sets", () => {
    const subset = fc.subarray([..."abcDE1é"]).map((chars) => chars.join(""));
    fc.assert(
      fc.property(fc.nat(4), subset, fc.array(subset, { maxLength: 4 }), (length, allowed, required) => {
        const rules = { length, allowed, required };
        const space = createPasswordSpace(rules);
        const listed = Array.from({ length: Number(space.count) }, (_, index) => space.at(BigInt(index)));
        const wanted = everyString(length, [...allowed]).filter((text) => isAllowed(text, rules));
        expect(listed.toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it("counts a character that is given twice once", () => {
    expect(createPasswordSpace({ length: 2, allowed: "aab", required: [] }).count).toBe(4n);
  });

  it("is empty when the rules contradict each other", () => {
    expect(createPasswordSpace({ length: 1, allowed: "ab", required: ["a", "b"] }).count).toBe(0n);
    expect(createPasswordSpace({ length: 3, allowed: "ab", required: ["x"] }).count).toBe(0n);
  });

  it("takes characters outside the basic plane whole", () => {
    const space = createPasswordSpace({ length: 1, allowed: "😀a", required: ["😀"] });
    expect([space.count, space.at(0n)]).toEqual([1n, "😀"]);
  });

  it("refuses an index outside, a bad length, too many sets", () => {
    const space = createPasswordSpace({ length: 2, allowed: "ab", required: [] });
    expect(() => space.at(4n)).toThrow(RangeError);
    expect(() => space.at(-1n)).toThrow(RangeError);
    expect(() => createPasswordSpace({ length: 1.5, allowed: "ab", required: [] })).toThrow(RangeError);
    const required = Array.from({ length: 17 }, () => "a");
    expect(() => createPasswordSpace({ length: 2, allowed: "ab", required })).toThrow(RangeError);
  });
});
