/**
 * Reads the language of the `passwordrules` attribute, in which the catalogue states its rules too. Follows the proposal
 * (https://github.com/whatwg/html/issues/3518) and Apple's "Customizing Password AutoFill Rules". Where these would give
 * up at a fault, the sound properties stay and the faults are named.
 */
import {
  DIGITS,
  larger,
  LOWER,
  NO_PAGE_RULES,
  PRINTABLE,
  smaller,
  SPECIAL,
  unite,
  UPPER,
  withoutImplied,
  type PageRules,
  type RequiredSet,
} from "./page-rules.ts";

/** Longer attributes are cut; the longest in use have some 200 characters. */
const LONGEST = 2000;
const MOST_DIGITS = 6;

/** `unicode` allows more than ASCII, but nothing more is generated. */
const NAMED_CLASSES: ReadonlyMap<string, string> = new Map([
  ["upper", UPPER],
  ["lower", LOWER],
  ["digit", DIGITS],
  ["digits", DIGITS],
  ["special", SPECIAL],
  ["ascii-printable", PRINTABLE],
  ["unicode", PRINTABLE],
]);

export type ParsedPasswordRules = {
  readonly rules: PageRules;
  /** What could not be read or means nothing, as it was written, in order. */
  readonly faults: readonly string[];
};

type Found = {
  readonly allowed: string[];
  readonly required: RequiredSet[];
  minLength: number | null;
  maxLength: number | null;
  maxConsecutive: number | null;
};

/** Where the bracket that opens at `start` closes: "]" counts as a member only right before the closing one. */
const classEnd = (text: string, start: number): number => {
  const close = text.indexOf("]", start + 1);
  return close !== -1 && text[close + 1] === "]" ? close + 1 : close;
};

/** Splits at `separator` outside of brackets; a bracket that never closes is taken for an ordinary character. */
const split = (text: string, separator: string): readonly string[] => {
  const parts: string[] = [];
  let start = 0;
  let unclosed = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "[" && !unclosed) {
      const end = classEnd(text, at);
      if (end === -1) unclosed = true;
      else at = end;
    } else if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
};

/** A hyphen anywhere but first is a range meant wrongly: it is left out, as Apple's parser leaves it out. */
const readCustom = (text: string, faults: string[]): string => {
  const inner = [...text.slice(1, -1)];
  const chars = inner.filter((char, place) => PRINTABLE.includes(char) && (char !== "-" || place === 0));
  if (inner.length !== chars.length || chars.length === 0) faults.push(text);
  return unite(chars.join(""));
};

const readClasses = (value: string, faults: string[]): string => {
  const sets = split(value, ",").map((part) => {
    const text = part.trim();
    const named = NAMED_CLASSES.get(text.toLowerCase());
    if (named !== undefined) return named;
    if (text.startsWith("[") && text.length > 1 && classEnd(text, 0) === text.length - 1) return readCustom(text, faults);
    faults.push(text);
    return "";
  });
  return unite(...sets);
};

const readNumber = (value: string): number | null => {
  const digits = /^0*(\d+)$/.exec(value)?.[1];
  const number = digits === undefined || digits.length > MOST_DIGITS ? 0 : Number(digits);
  return number > 0 ? number : null;
};

const readProperty = (text: string, found: Found, faults: string[]): void => {
  const colon = text.indexOf(":");
  const name = text.slice(0, Math.max(0, colon)).trim().toLowerCase();
  const value = text.slice(colon + 1).trim();
  if (name === "required" || name === "allowed") {
    const chars = readClasses(value, faults);
    if (chars === "") return;
    if (name === "allowed") found.allowed.push(chars);
    else found.required.push({ chars, least: 1 });
    return;
  }
  const number = readNumber(value);
  if (number === null) faults.push(text);
  else if (name === "minlength") found.minLength = larger(found.minLength, number);
  else if (name === "maxlength") found.maxLength = smaller(found.maxLength, number);
  else if (name === "max-consecutive") found.maxConsecutive = smaller(found.maxConsecutive, number);
  else faults.push(text);
};

/**
 * Reads a `passwordrules` text; never throws. Several `required` each hold; several classes in one mean "one of these".
 * What is allowed is stated in "Required or Allowed Keys" of Apple's document: without `allowed` only what is required,
 * with both either, without both all of printable ASCII. So `required: lower; required: digit` forbids capital letters.
 */
export const parsePasswordRulesText = (text: string): ParsedPasswordRules => {
  const faults: string[] = [];
  const found: Found = { allowed: [], required: [], minLength: null, maxLength: null, maxConsecutive: null };
  for (const property of split(text.slice(0, LONGEST), ";")) {
    if (property.trim() !== "") readProperty(property.trim(), found, faults);
  }
  const { minLength, maxLength, maxConsecutive } = found;
  const mentioned = unite(...found.allowed, ...found.required.map(({ chars }) => chars));
  const required = withoutImplied(found.required);
  const allowed = mentioned === "" || mentioned.length === PRINTABLE.length ? null : mentioned;
  return { rules: { ...NO_PAGE_RULES, minLength, maxLength, maxConsecutive, required, allowed }, faults };
};
