import { describe, expect, it } from "vitest";
import { isEmailAddress, isPhoneNumber } from "../../../src/accounts/contact-format.ts";

describe("isEmailAddress", () => {
  it.each([
    ["bot@acme.example", true],
    ["ads-bot+acme.ads@mail.acme-corp.example", true],
    ["böt@bücher.example", true],
    ["a@b.example", true],
    ["bot@acme", false],
    ["bot@-acme.example", false],
    ["bot@acme-.example", false],
    ["bot@acme..example", false],
    ["bot@@acme.example", false],
    ["bot acme@acme.example", false],
    ["@acme.example", false],
    ["", false],
    [`${"a".repeat(65)}@acme.example`, false],
    [`a@${"b".repeat(250)}.example`, false],
  ])("says of %s: %s", (text, verdict) => {
    expect(isEmailAddress(text)).toBe(verdict);
  });

  it("takes no time for text made to be slow", () => {
    const before = performance.now();
    isEmailAddress(`a@${"a-".repeat(120)}.`);
    isEmailAddress(`a@${"a.".repeat(120)}`);
    isEmailAddress(`a@${"a".repeat(250)}`);
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe("isPhoneNumber", () => {
  it.each([
    ["+4915112345678", true],
    ["+1 (415) 555-0132", true],
    ["+44 20 7946 0018", true],
    ["0151 12345678", false],
    ["+0123456789", false],
    ["+12345", false],
    ["+1234567890123456", false],
    ["+1 415 CALL", false],
    ["", false],
  ])("says of %s: %s", (text, verdict) => {
    expect(isPhoneNumber(text)).toBe(verdict);
  });
});
