/**
 * A random password that obeys the user's rules, every allowed string equally likely. Stores nothing: whoever puts a
 * password into a page stores it first. Follows product.md, "Generator".
 */
import type { RandomBytes } from "../bytes/random.ts";
import { createPasswordSpace, type PasswordSpace } from "./password-space.ts";
import { charactersOf, chosenClasses, PASSWORD_LENGTH, type PasswordRules } from "./rules.ts";
import { log2, uniformBelow } from "./uniform.ts";

const spaceOf = (rules: PasswordRules): PasswordSpace => {
  const { length } = rules;
  if (!Number.isInteger(length) || length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most) {
    throw new RangeError("password length out of bounds");
  }
  const required = chosenClasses(rules).map((name) => charactersOf(name, rules));
  if (required.length === 0) throw new RangeError("no character class chosen");
  return createPasswordSpace({
    length,
    allowed: required.join(""),
    required: required.map((chars) => ({ chars, least: 1 })),
  });
};

/** @throws RangeError when `rules` are out of bounds; rules from `parsePasswordRules` never are */
export const generatePassword = (rules: PasswordRules, random: RandomBytes): string => {
  const space = spaceOf(rules);
  return space.at(uniformBelow(space.count, random));
};

/** @returns the strength of a generated password in bits: log2 of the number of strings that `rules` allow */
export const passwordBits = (rules: PasswordRules): number => log2(spaceOf(rules).count);
