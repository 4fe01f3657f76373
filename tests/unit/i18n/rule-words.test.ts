import { describe, expect, it } from "vitest";
import messages from "../../../_locales/en/messages.json" with { type: "json" };
import { demandsOf } from "../../../src/generator/page-demands.ts";
import { combineRules } from "../../../src/generator/combine-rules.ts";
import { DEFAULT_PASSWORD_RULES } from "../../../src/generator/rules.ts";
import { sayRules } from "../../../src/i18n/rule-words.ts";
import { createWords, getterOver } from "../../../src/i18n/translate.ts";

const words = createWords(getterOver(messages), "en");

const said = (passwordRules: string, texts: readonly string[] = []): string => {
  const hints = { passwordRules, minLength: null, maxLength: null, pattern: null, texts };
  const { followed } = combineRules(demandsOf(hints, null), DEFAULT_PASSWORD_RULES);
  return sayRules(words, followed).replaceAll(/[⁨⁩]/g, "");
};

describe("sayRules", () => {
  it.each([
    ["minlength: 8; maxlength: 20; required: digit; required: upper; allowed: ascii-printable;", "8–20 characters, a digit, a capital letter"],
    ["minlength: 12;", "at least 12 characters"],
    ["maxlength: 64;", "at most 64 characters"],
    ["minlength: 16; maxlength: 16;", "exactly 16 characters"],
    ["required: lower, upper; required: [!?]; allowed: digit;", "a letter, one of ! ?, only letters, digits, ! ?"],
    ["required: special; allowed: ascii-printable; max-consecutive: 2;", "a special character, at most 2 of the same in a row"],
    ["allowed: upper, digit; max-consecutive: 1;", "only capital letters, digits, no character twice in a row"],
  ])("%s", (rules, sentence) => {
    expect(said(rules)).toBe(sentence);
  });

  it("says what texts ask for", () => {
    expect(said("", ["No spaces"])).toBe("no spaces");
    expect(said("", ["At least 2 digits, no & or <"])).toBe("2 digits, without & <");
    expect(said("", ["Must start with a letter", "No sequences like abc or 123"])).toBe("starts with a letter, no sequences");
    expect(said("", ["At most one capital letter", "No more than 2 special characters"])).toBe(
      "at most a capital letter, at most 2 special characters",
    );
    expect(said("")).toBe("");
  });
});
