import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBackupCodes,
  areFewLeft,
  codesLeft,
  crossOff,
  splitBackupCodes,
} from "../../../src/otp/backup-codes.ts";

describe("splitBackupCodes", { timeout: 30_000 }, () => {
  it.each([
    ["one a line", "a1b2c-d3e4f\nb2c3d-e4f5a\n", ["a1b2c-d3e4f", "b2c3d-e4f5a"]],
    ["numbered", "1. 12345678\r\n2. 23456789\r\n10) 34567890", ["12345678", "23456789", "34567890"]],
    ["in two columns of digit groups", "1234 5678\t2345 6789\n3456 7890   4567 8901", [
      "1234 5678", "2345 6789", "3456 7890", "4567 8901",
    ]],
    ["with commas", "abc123de, bcd234ef; cde345fg", ["abc123de", "bcd234ef", "cde345fg"]],
    ["with boxes and bullets", "☐ 11aa22bb\n[ ] 22bb33cc\n• 33cc44dd\n- 44dd55ee", [
      "11aa22bb", "22bb33cc", "33cc44dd", "44dd55ee",
    ]],
    ["a letters-only code among others", "ab12-cd34\nabcd-efgh\ncd34-ef56\nef56-ab78", [
      "ab12-cd34", "abcd-efgh", "cd34-ef56", "ef56-ab78",
    ]],
    ["letters only", "qwsxedcr\nplokijuh\nzaqxswcd", ["qwsxedcr", "plokijuh", "zaqxswcd"]],
    ["prose around", [
      "SAVE YOUR BACKUP CODES (Acme Ads, bot@acme.example)",
      "Keep these backup codes somewhere safe but accessible.",
      "Generated 2026-01-31 at https://ads.acme.example/2fa?x=12345678",
      "",
      "1. 8f3k-2m9q    2. 7d2h-4n1p",
      "3. 6s5g-3b8v    4. 5a4f-2c7x",
      "",
      "* You can only use each backup code once.",
    ].join("\n"), ["8f3k-2m9q", "7d2h-4n1p", "6s5g-3b8v", "5a4f-2c7x"]],
    ["the same twice", "12345678\n12345678", ["12345678"]],
    ["a single one", "Your code: 98765432", ["98765432"]],
    ["none", "You have no backup codes yet. Press generate to make some.", []],
    ["nothing", "", []],
  ])("takes the codes out of text with %s", (_, block, codes) => {
    expect(splitBackupCodes(block)).toEqual(codes);
  });

  it("finds codes again in any layout", () => {
    const code = fc.stringMatching(/^[a-z]\d[a-z0-9]{2}-[a-z0-9]{4}$/);
    const gap = fc.constantFrom("\n", "  ", "\t", ", ", "\r\n", "\n* ");
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 3, maxLength: 20 }), gap, (codes, between) => {
        expect(splitBackupCodes(codes.join(between))).toEqual(codes);
      }),
    );
  });

  it("refuses a block that is too large, or too many codes", () => {
    expect(() => splitBackupCodes("x".repeat(65_537))).toThrow(expect.objectContaining({ code: "TooLarge" }));
    const many = Array.from({ length: 101 }, (_, n) => String(10_000_000 + n)).join("\n");
    expect(() => splitBackupCodes(many)).toThrow(expect.objectContaining({ code: "TooLarge" }));
  });

  it("takes no time to speak of for the worst text of the largest size", () => {
    const before = performance.now();
    for (const worst of ["a-", "1 ", "1234 ", "[", "- ", "\u00a0"]) {
      try {
        splitBackupCodes(worst.repeat(65_536 / worst.length));
      } catch (error) {
        expect(error).toMatchObject({ code: "TooLarge" });
      }
    }
    expect(performance.now() - before).toBeLessThan(4000);
  });
});

describe("crossing off", () => {
  const codes = addBackupCodes([], "11112222\n22223333\n33334444\n44445555");

  it("marks one code used, once", () => {
    const once = crossOff(codes, "22223333", 1000);
    expect(once.map(({ usedAt }) => usedAt)).toEqual([null, 1000, null, null]);
    expect(crossOff(once, "22223333", 2000)).toEqual(once);
    expect(crossOff(codes, "unknown", 1000)).toEqual(codes);
    expect(codesLeft(once)).toBe(3);
  });

  it("warns when few are left, not when there were none", () => {
    expect(areFewLeft(codes)).toBe(false);
    expect(areFewLeft(crossOff(codes, "11112222", 1))).toBe(true);
    expect(areFewLeft([])).toBe(false);
  });

  it("adds new codes without forgetting which were used", () => {
    const used = crossOff(codes, "11112222", 5);
    const added = addBackupCodes(used, "11112222\n99990000\n88887777");
    expect(added).toEqual([...used, { code: "99990000", usedAt: null }, { code: "88887777", usedAt: null }]);
  });
});
