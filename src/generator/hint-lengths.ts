/**
 * Lengths, and the longest runs, that a sentence of a hint states. A number is believed only beside the word for what it
 * counts: prices, years and attempts are none. Not classes of characters (hint-rules.ts).
 */
import { larger, smaller } from "./page-rules.ts";
import type { Token, TokenKind } from "./hint-tokens.ts";

export type Lengths = {
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly maxConsecutive: number | null;
  readonly maxSequence: number | null;
};

export const NO_LENGTHS: Lengths = { minLength: null, maxLength: null, maxConsecutive: null, maxSequence: null };

const SHORTEST_MIN = 4;
const LONGEST_MIN = 128;
/** A shorter limit is taken for something else: obeying it by mistake would make a weak password. */
const SHORTEST_MAX = 6;
/** Or believed only beside a least length. */
const USUAL_SHORTEST_MAX = 8;
const LONGEST_MAX = 4096;
const LONGEST_RUN = 10;
const WINDOW = 6;

export const CLASS_KINDS = ["letters", "upper", "lower", "bothCases", "digits", "specials"] as const;
export type ClassKind = (typeof CLASS_KINDS)[number];

/** Between the two numbers of a range, without accents. */
const CONNECTORS = new Set(
  "- / to and or bis und oder a et ou y e o en och og ja i tot til till do az es pana la ve ile до по и та και εως 到 至".split(" "),
);

const has = (token: Token | undefined, ...kinds: readonly TokenKind[]): boolean =>
  token !== undefined && kinds.some((kind) => token.kinds.has(kind));

const isNumber = (token: Token | undefined): boolean => has(token, "number");

/** Tokens after `at`, up to the next number in digits or the end of the clause. */
const after = (tokens: readonly Token[], at: number): readonly Token[] => {
  const rest = tokens.slice(at + 1, at + 1 + WINDOW);
  const end = rest.findIndex((token) => has(token, "comma", "end") || token.isFigure);
  return end === -1 ? rest : rest.slice(0, end);
};

/** Tokens before `at`, nearest first, back to another number in digits or the start of the clause. */
const before = (tokens: readonly Token[], at: number): readonly Token[] => {
  const rest = tokens.slice(Math.max(0, at - WINDOW), at).reverse();
  const end = rest.findIndex((token) => has(token, "comma", "end") || token.isFigure);
  return end === -1 ? rest : rest.slice(0, end);
};

type Role = "length" | "run" | "other";

const roleOf = (tokens: readonly Token[], at: number): Role => {
  const behind = after(tokens, at);
  const ahead = before(tokens, at);
  const isShort = (tokens[at]?.value ?? 0) <= LONGEST_RUN;
  if (isShort && behind.slice(0, 5).some((token) => has(token, "repeated", "sequence"))) return "run";
  const unit = behind.find((token) => has(token, "characters", "alphanumerics", ...CLASS_KINDS));
  if (has(unit, "characters", "alphanumerics")) {
    return isShort && ahead.some((token) => has(token, "repeated")) ? "run" : "length";
  }
  const isRangeEnd = [at - 2, at + 2].some(
    (other) => tokens[other]?.isFigure === true && isConnected(tokens, Math.min(at, other), Math.max(at, other)),
  );
  if (unit !== undefined) return isRangeEnd ? "length" : "other";
  return tokens.slice(Math.max(0, at - WINDOW), at).some((token) => has(token, "length")) ? "length" : "other";
};

/** "8 a 20": a word that is a number elsewhere. */
const isConnector = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.isFigure === false &&
  CONNECTORS.has(tokens[at].text) &&
  tokens[at - 1]?.isFigure === true &&
  tokens[at + 1]?.isFigure === true;

const isConnected = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 3 && to - from > 1 && tokens.slice(from + 1, to).every(({ text }) => CONNECTORS.has(text));

const BOUNDS: readonly TokenKind[] = ["atLeast", "minimum", "atMost", "maximum", "moreThan", "lessThan", "exactly"];

type Bound = { readonly min: number | null; readonly max: number | null };

const boundOf = (tokens: readonly Token[], at: number, value: number): Bound => {
  const ahead = before(tokens, at);
  const left = ahead.find((token) => has(token, ...BOUNDS));
  const right = after(tokens, at).find((token) => has(token, "orMore", "orLess", "minimum", "maximum"));
  const refused = ahead.some((token) => has(token, "not"));
  if (has(left, "exactly")) return { min: value, max: value };
  if (has(left, "atMost", "maximum")) return { min: null, max: value };
  if (has(left, "atLeast", "minimum")) return { min: value, max: null };
  if (has(left, "moreThan")) return refused ? { min: null, max: value } : { min: value + 1, max: null };
  // "Fewer than 8 is weak" sets no upper limit.
  if (has(left, "lessThan")) return refused || value <= 12 ? { min: value, max: null } : { min: null, max: value - 1 };
  if (has(right, "orLess", "maximum")) return { min: null, max: value };
  return { min: value, max: null };
};

const runLimit = (tokens: readonly Token[], at: number, value: number): number | null => {
  const ahead = tokens.slice(Math.max(0, at - WINDOW), at);
  const any = [...ahead, ...tokens.slice(at, at + WINDOW)];
  const upTo = ahead.some((token) => has(token, "atMost", "maximum")) || ahead.some((token) => has(token, "moreThan"));
  if (!upTo && !any.some((token) => has(token, "not", "refused", "lessThan"))) return null;
  return Math.max(1, upTo ? value : value - 1);
};

const readRun = (tokens: readonly Token[], at: number, value: number): Lengths => {
  const limit = runLimit(tokens, at, value);
  const isSequence = after(tokens, at).some((token) => has(token, "sequence"));
  return { ...NO_LENGTHS, maxConsecutive: limit, maxSequence: isSequence && limit !== null ? Math.max(2, limit) : null };
};

/** "No repeated characters", "no sequences like abc": without a number. */
const readBareRuns = (tokens: readonly Token[], numbered: boolean): Lengths => {
  const refusedAt = tokens.findIndex((token) => has(token, "not"));
  const refused = refusedAt !== -1 || tokens.some((token) => has(token, "refused"));
  const behind = tokens.slice(Math.max(0, refusedAt));
  const ofCharacters = behind.some((token) => has(token, "characters", "letters", "digits"));
  if (!refused || numbered) return NO_LENGTHS;
  const repeats = ofCharacters && behind.some((token) => has(token, "repeated") && !/^(?:the )?same$/u.test(token.text));
  const isSaid = (token: Token): boolean => ofCharacters || /^(?:abc|sequen|sekven|secuen)/u.test(token.text);
  const counts = behind.some((token) => has(token, "sequence") && isSaid(token));
  return { ...NO_LENGTHS, maxConsecutive: repeats ? 1 : null, maxSequence: counts ? 2 : null };
};

/** Where the two contradict each other the longest length is not believed: obeying it by mistake makes a weak password. */
const longest = (minLength: number | null, maxLength: number | null): number | null =>
  minLength !== null && maxLength !== null && maxLength < minLength ? null : maxLength;

export const bothLengths = (one: Lengths, other: Lengths): Lengths => ({
  minLength: larger(one.minLength, other.minLength),
  maxLength: longest(larger(one.minLength, other.minLength), smaller(one.maxLength, other.maxLength)),
  maxConsecutive: smaller(one.maxConsecutive, other.maxConsecutive),
  maxSequence: smaller(one.maxSequence, other.maxSequence),
});

const believed = ({ min, max }: Bound): Bound => {
  const least = min !== null && min >= SHORTEST_MIN && min <= LONGEST_MIN ? min : null;
  const isMost = max !== null && max >= (least === null ? USUAL_SHORTEST_MAX : SHORTEST_MAX) && max <= LONGEST_MAX;
  return { min: least, max: isMost && (least === null || max >= least) ? max : null };
};

/** @param tokens of one sentence */
export const readLengths = (tokens: readonly Token[]): Lengths => {
  const places = [...tokens.keys()].filter((at) => isNumber(tokens[at]) && !isConnector(tokens, at));
  const roles = new Map(places.map((at) => [at, roleOf(tokens, at)]));
  for (const [index, at] of [...places.entries()].reverse()) {
    const next = places[index + 1];
    if (roles.get(at) !== "other" || next === undefined || roles.get(next) !== "length" || next - at > 5) continue;
    const hasOwnUnit = after(tokens, at).some((token) => has(token, ...CLASS_KINDS));
    if (!hasOwnUnit && tokens[at]?.isFigure === true) roles.set(at, "length");
  }
  let min: number | null = null;
  let max: number | null = null;
  let runs = readBareRuns(tokens, [...roles.values()].includes("run"));
  for (const [index, at] of places.entries()) {
    const value = tokens[at]?.value ?? 0;
    if (roles.get(at) === "run") runs = bothLengths(runs, readRun(tokens, at, value));
    const previous = places[index - 1];
    const follows = previous !== undefined && roles.get(previous) === "length" && at - previous <= 5;
    const isLast = follows && roles.get(at) === "other" && after(tokens, at).some((token) => has(token, "maximum", "minimum"));
    if (roles.get(at) !== "length" && !isLast) continue;
    const lower = previous === undefined ? 0 : (tokens[previous]?.value ?? 0);
    if (follows && lower < value && isConnected(tokens, previous, at)) max = smaller(max, value);
    else {
      const bound = boundOf(tokens, at, value);
      const next = places[index + 1];
      const isRange = next !== undefined && roles.get(next) === "length" && isConnected(tokens, at, next);
      min = larger(min, isRange ? value : bound.min);
      max = isRange ? max : smaller(max, bound.max);
    }
  }
  const bound = believed({ min, max });
  return { ...runs, minLength: bound.min, maxLength: bound.max };
};
