/**
 * How many characters of a class a sentence of a hint wants: "two digits", "at most 3 special characters", "no more
 * than one capital letter". Not how long a password is (hint-lengths.ts).
 */
import { CLASS_KINDS } from "./hint-lengths.ts";
import type { Token, TokenKind } from "./hint-tokens.ts";

/** `null`: not said. */
export type Amount = { readonly least: number | null; readonly most: number | null };

const MOST_LEAST = 8;
/** A higher limit is about something else, as a password's length. */
const MOST_MOST = 6;
/** Classes that a page sets limits to; letters are what passwords are made of. */
const LIMITED: readonly TokenKind[] = ["digits", "specials", "upper"];
const WINDOW = 3;

const has = (token: Token | undefined, ...kinds: readonly TokenKind[]): boolean =>
  token !== undefined && kinds.some((kind) => token.kinds.has(kind));

export const clauseEnd = (tokens: readonly Token[], at: number): number => {
  const end = tokens.findIndex((token, place) => place > at && has(token, "comma"));
  return end === -1 ? tokens.length : end;
};

export const clauseStart = (tokens: readonly Token[], at: number): number =>
  tokens.findLastIndex((token, place) => place < at && has(token, "comma")) + 1;

/** "2 digits at most", "2 digits maximum", but not "2 digits, maximum 20 characters". */
const isLimitedBehind = (tokens: readonly Token[], at: number): boolean =>
  has(tokens[at + 1], "atMost", "maximum", "orLess") &&
  !tokens.slice(at + 2, at + 2 + WINDOW).some((token) => has(token, "number"));

/** By the words before the number, and by those behind it. */
const boundOf = (tokens: readonly Token[], place: number, at: number, value: number): Amount => {
  const ahead = tokens.slice(Math.max(clauseStart(tokens, place), place - WINDOW), place);
  const says = (...kinds: readonly TokenKind[]): boolean => ahead.some((token) => has(token, ...kinds));
  const isOrLess = tokens.slice(place + 1, at).some((token) => has(token, "orLess"));
  if (says("atMost", "maximum") || isOrLess || isLimitedBehind(tokens, at)) return { least: null, most: value };
  if (says("moreThan")) return says("not") ? { least: null, most: value } : { least: value + 1, most: null };
  if (says("lessThan") && value > 1) return { least: null, most: value - 1 };
  return says("exactly") ? { least: value, most: value } : { least: value, most: null };
};

/** @returns how many the number before the class, near enough, asks for; without one, or with another's, one */
export const amountOf = (tokens: readonly Token[], at: number): Amount => {
  const start = Math.max(0, at - WINDOW);
  const place = tokens.findLastIndex((token, index) => index < at && index >= start && has(token, "number"));
  const between = tokens.slice(place + 1, at);
  const isRange = place > 1 && tokens[place]?.isFigure === true && tokens[place - 2]?.isFigure === true;
  const isApart = between.some((token) => has(token, "characters", "comma", "or", "alphanumerics", ...CLASS_KINDS));
  if (place === -1 || isRange || isApart || has(tokens[at], "alphanumerics")) return { least: 1, most: null };
  const { least, most } = boundOf(tokens, place, at, Math.max(1, tokens[place]?.value ?? 1));
  const isLimit = most !== null && most <= MOST_MOST && has(tokens[at], ...LIMITED) && !has(tokens[at], "bothCases");
  return { least: least === null ? null : Math.min(least, MOST_LEAST), most: isLimit ? most : null };
};
