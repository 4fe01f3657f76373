import { describe, expect, it } from "vitest";
import { countryOfCode } from "../../../src/signup/calling-codes.ts";
import { phoneParts } from "../../../src/signup/phone-parts.ts";

/** Every code that is some country's. */
const codes = Array.from({ length: 999 }, (_, at) => `+${at + 1}`).filter((code) => countryOfCode(code, "") !== null);

describe("whose calling code it is", () => {
  it.each([
    ["+49", "", "DE"],
    ["+49", "FR", "DE"],
    ["+1", "", "US"],
    ["+1", "CA", "CA"],
    ["+44", "JE", "JE"],
    ["+353", "", "IE"],
    ["+886", "", "TW"],
    ["+800", "", null],
    ["", "DE", null],
  ])("%s with %j is %s", (code, likely, country) => {
    expect(countryOfCode(code, likely)).toBe(country);
  });

  it("is said of every code, and each country has one", () => {
    const countries = codes.map((code) => countryOfCode(code, ""));
    expect(codes.length).toBeGreaterThan(200);
    expect(new Set(countries).size).toBe(countries.length);
    const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
    expect(countries.filter((country) => country === null || names.of(country) === undefined)).toEqual([]);
  });

  it("is the code that a number is split after, whichever it is", () => {
    for (const code of codes) expect(phoneParts(`${code}20123456`)?.countryCode).toBe(code);
  });
});
