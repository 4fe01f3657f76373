/** Whether a password obeys page rules. For what was not drawn from their space, and for what can't be counted. */
import { compilePattern } from "./pattern-syntax.ts";
import type { PageRules } from "./page-rules.ts";

const countIn = (chars: readonly string[], set: string): number => chars.filter((char) => set.includes(char)).length;

/** The longest stretch in which each character stands to the one before it as `step` says. */
const longestRun = (chars: readonly string[], continues: (char: string, before: string) => boolean): number => {
  let longest = 0;
  let run = 0;
  chars.forEach((char, at) => {
    const before = chars[at - 1];
    run = before !== undefined && continues(char, before) ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
};

const isAlphanumeric = (char: string): boolean => /[a-z0-9]/iu.test(char);

const isStep = (by: number) => (char: string, before: string): boolean =>
  isAlphanumeric(char) &&
  isAlphanumeric(before) &&
  (char.toLowerCase().codePointAt(0) ?? 0) - (before.toLowerCase().codePointAt(0) ?? 0) === by;

/** @returns whether the password holds what only a trial tells: the patterns, and no longer sequence than allowed */
export const passesTrial = (password: string, { patterns, maxSequence }: PageRules): boolean => {
  const chars = [...password];
  const longest = Math.max(longestRun(chars, isStep(1)), longestRun(chars, isStep(-1)));
  if (maxSequence !== null && longest > maxSequence) return false;
  return patterns.every((pattern) => compilePattern(pattern)?.regex.test(password) ?? true);
};

/** @returns whether the password holds all of `rules` */
export const obeysPageRules = (password: string, rules: PageRules): boolean => {
  const { minLength, maxLength, allowed, required, limited, first, maxConsecutive } = rules;
  const chars = [...password];
  return (
    chars.length >= (minLength ?? 0) &&
    chars.length <= (maxLength ?? Infinity) &&
    (allowed === null || countIn(chars, allowed) === chars.length) &&
    required.every((set) => countIn(chars, set.chars) >= set.least) &&
    limited.every((set) => countIn(chars, set.chars) <= set.most) &&
    (first === null || first.includes(chars[0] ?? " \n")) &&
    longestRun(chars, (char, before) => char === before) <= (maxConsecutive ?? Infinity) &&
    passesTrial(password, rules)
  );
};
