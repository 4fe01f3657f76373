/**
 * What a `pattern` attribute demands of a password, in terms that can be counted. Where the expression says more than
 * that, what it surely demands is taken, and the whole is left to be tried on a candidate. Not a regular expression
 * engine. Follows HTML §4.10.5.3.6.
 */
import { bothRules, intersect, isSubset, NO_PAGE_RULES, PRINTABLE, unite, without, type PageRules } from "./page-rules.ts";
import { compilePattern, matchingSteps, readPattern, type PatternNode } from "./pattern-syntax.ts";

/** Everything that obeys `rules` matches, if `exact`; else everything that matches obeys `rules`, or it takes a trial. */
type Reading = { readonly rules: PageRules; readonly exact: boolean };

export type PatternReading = {
  readonly rules: PageRules;
  /** Whole: the rules say it all. Part: `rules.patterns` holds the rest, unless trying it could take too long. */
  readonly understood: "whole" | "part";
};

/** A trial that may take more steps than this is not made: a page could make the browser hang. */
const MOST_STEPS = 4_000_000;
/** Characters; longer passwords are not tried on a pattern. */
export const LONGEST_TRIED = 64;

const UNKNOWN: Reading = { rules: NO_PAGE_RULES, exact: false };
const NOTHING: Reading = { rules: NO_PAGE_RULES, exact: true };

const both = (one: Reading, other: Reading): Reading => ({
  rules: bothRules(one.rules, other.rules),
  exact: one.exact && other.exact,
});

/** `least` to `most` characters, each one of `chars`. */
type Run = { readonly chars: string; readonly least: number; readonly most: number };

const isStar = ({ least, most }: Run): boolean => least === 0 && most === Infinity;

/** @returns the characters of a node that matches exactly one, or null */
const oneOf = (node: PatternNode): string | null => {
  if (node.kind === "chars") return node.chars;
  if (node.kind === "capture") return oneOf(node.node);
  if (node.kind === "sequence") return node.items.length === 1 && node.items[0] ? oneOf(node.items[0]) : null;
  if (node.kind !== "choice") return null;
  const sets = node.options.map(oneOf);
  return sets.every((set) => set !== null) ? intersect(PRINTABLE, unite(...sets)) : null;
};

const MOST_WRITTEN_OUT = 8;

/**
 * A node as items in a row: groups opened, counted groups written out while that stays short.
 * @param fewer whether it may match fewer texts than `node`: what is repeated without end is then repeated least
 */
const flatten = (node: PatternNode, fewer: boolean): readonly PatternNode[] => {
  if (oneOf(node) !== null) return [node];
  if (node.kind === "sequence") return node.items.flatMap((item) => flatten(item, fewer));
  if (node.kind === "capture") return flatten(node.node, fewer);
  if (node.kind !== "repeat" || oneOf(node.node) !== null) return [node];
  const { node: inner, least, most } = node;
  if (least > MOST_WRITTEN_OUT || most < least || (most > least && !fewer)) return [node];
  return Array.from({ length: least }, () => flatten(inner, fewer)).flat();
};

const runOf = (node: PatternNode): Run | null => {
  const chars = oneOf(node);
  if (chars !== null) return { chars, least: 1, most: 1 };
  if (node.kind !== "repeat") return null;
  const repeated = oneOf(node.node);
  return repeated === null ? null : { chars: repeated, least: node.least, most: node.most };
};

const finite = (length: number): number | null => (length === Infinity ? null : length);
const atLeast = (length: number): number | null => (length > 0 ? length : null);

/** What holds of every text that the runs match: it has the characters of each, and no others. */
const necessary = (runs: readonly Run[], closed: boolean): Reading => {
  const counts = new Map<string, number>();
  for (const { chars, least } of runs) if (least > 0) counts.set(chars, (counts.get(chars) ?? 0) + least);
  const required = [...counts].filter(([chars]) => chars.length < PRINTABLE.length);
  const rules: PageRules = {
    ...NO_PAGE_RULES,
    required: required.map(([chars, least]) => ({ chars, least })),
    minLength: atLeast(runs.reduce((sum, { least }) => sum + least, 0)),
    maxLength: closed ? finite(runs.reduce((sum, { most }) => sum + most, 0)) : null,
    allowed: closed ? unite(...runs.map(({ chars }) => chars)) : null,
  };
  return { rules, exact: false };
};

/** `A* X A* X B*`: so many of X, the rest of A and B. Exact, as the text can be cut at the first of X, the second … */
const readChain = (runs: readonly Run[], closed: boolean): Reading | null => {
  const stars = runs.filter(isStar);
  const wanted = runs.filter((run) => !isStar(run));
  const [{ chars } = { chars: "" }] = wanted;
  const last = runs[runs.length - 1];
  const sound =
    wanted.length > 0 &&
    wanted.every((run) => run.least === 1 && run.chars === chars) &&
    runs.every((run, place) => isStar(run) || (place > 0 && isStar(runs[place - 1] ?? run))) &&
    last !== undefined &&
    (!closed || (isStar(last) && isSubset(chars, last.chars)));
  if (!sound) return null;
  const before = stars.filter((run) => !(closed && run === last)).map((run) => unite(run.chars, chars));
  const allowed = [...before, ...(closed ? [last.chars] : [])].reduce(intersect, PRINTABLE);
  return { rules: { ...NO_PAGE_RULES, allowed, required: [{ chars, least: wanted.length }] }, exact: true };
};

/** A demand on so few characters at the start is no demand on all. */
const FEW = 6;

/** @param closed whether the text ends where the runs end */
const readRuns = (runs: readonly Run[], closed: boolean): Reading => {
  const [first, second] = runs;
  if (!first) return closed ? UNKNOWN : NOTHING;
  const open = !closed && runs.length > 1 && isStar(runs[runs.length - 1] ?? first) ? runs.slice(0, -1) : runs;
  if (open !== runs) return readRuns(open, closed);
  if (!second) {
    const { chars, least, most } = first;
    if (!closed && least === 0) return NOTHING;
    if (!closed && least < FEW && chars.length < PRINTABLE.length) {
      const start: PageRules = { ...NO_PAGE_RULES, first: chars, required: [{ chars, least }], minLength: least };
      return { rules: start, exact: least === 1 };
    }
    return {
      rules: { ...NO_PAGE_RULES, allowed: chars, minLength: atLeast(least), maxLength: closed ? finite(most) : null },
      exact: true,
    };
  }
  const chain = readChain(runs, closed);
  if (chain) return chain;
  if (closed && runs.length === 2 && first.least === 1 && first.most === 1) {
    const start = intersect(first.chars, second.chars);
    if (start !== "") {
      const rest = readRuns([{ ...second, least: second.least + 1, most: second.most + 1 }], true);
      return { rules: { ...rest.rules, first: start }, exact: true };
    }
  }
  return necessary(runs, closed);
};

/** Items up to an end anchor, which may only come last. */
const readItems = (items: readonly PatternNode[], closed: boolean): Reading => {
  const runs: Run[] = [];
  let ended = closed;
  for (const [place, item] of items.entries()) {
    if (item.kind === "end" && place === items.length - 1) {
      ended = true;
      continue;
    }
    const run = runOf(item);
    if (!run) return UNKNOWN;
    runs.push(run);
  }
  return readRuns(runs, ended);
};

/** Of several ways to match, one that can be told exactly will do: the one that allows the longest text. */
const readOptions = (options: readonly PatternNode[], closed: boolean): Reading =>
  options
    .map((option) => readWhole(option, closed))
    .filter(({ exact }) => exact)
    .reduce<Reading | null>((best, next) => (best && longest(best) >= longest(next) ? best : next), null) ?? UNKNOWN;

const longest = ({ rules }: Reading): number => rules.maxLength ?? Infinity;

/** `.*(.)\1{2}`: so many of the same in a row are refused; `(\d)` is taken for all. @returns how many, or null */
const refusedRepeat = (items: readonly PatternNode[]): number | null => {
  const rest = items.slice(items.findIndex((item) => oneOf(item) !== null));
  const lead = items.slice(0, items.length - rest.length).map(runOf);
  if (lead.some((run) => run === null || !isStar(run)) || rest.length < 2) return null;
  const captured = rest[0];
  if (captured?.kind !== "capture") return null;
  let count = 1;
  for (const item of rest.slice(1)) {
    const [node, least] = item.kind === "repeat" ? [item.node, item.least] : [item, 1];
    if (node.kind !== "same" || node.group !== captured.group || least === 0) return null;
    count += least;
  }
  return count;
};

const refuse = (node: PatternNode): Reading => {
  if (node.kind === "choice") return node.options.map(refuse).reduce(both, NOTHING);
  if (node.kind === "capture") return refuse(node.node);
  const items = flatten(node, false).filter(({ kind }) => kind !== "start");
  const repeated = refusedRepeat(items);
  if (repeated !== null && repeated > 1) return { rules: { ...NO_PAGE_RULES, maxConsecutive: repeated - 1 }, exact: true };
  const ends = items[items.length - 1]?.kind === "end";
  const [first, second, ...others] = (ends ? items.slice(0, -1) : items).map(runOf);
  if (!first || second === null || others.some((run) => run === null || !isStar(run))) return UNKNOWN;
  const isOpen = !ends || (others[others.length - 1]?.chars.length ?? 0) === PRINTABLE.length;
  if (!second) {
    if (!ends && first.least === 1) return { rules: { ...NO_PAGE_RULES, first: without(PRINTABLE, first.chars) }, exact: true };
    if (first.chars.length === PRINTABLE.length && !ends && first.least > 1) {
      return { rules: { ...NO_PAGE_RULES, maxLength: first.least - 1 }, exact: true };
    }
    if (ends && first.most === Infinity && first.least <= 1) {
      return { rules: { ...NO_PAGE_RULES, required: [{ chars: without(PRINTABLE, first.chars), least: 1 }] }, exact: true };
    }
    return UNKNOWN;
  }
  if (!isStar(first) || second.least !== 1 || !isOpen) return UNKNOWN;
  return { rules: { ...NO_PAGE_RULES, allowed: without(PRINTABLE, second.chars) }, exact: true };
};

/** @param closed whether the text ends where `node` ends */
const readWhole = (node: PatternNode, closed: boolean): Reading => {
  if (node.kind === "choice" && oneOf(node) === null) return readOptions(node.options, closed);
  const items = flatten(node, !closed);
  const looks: Reading[] = [];
  let body: PatternNode[] = [];
  for (const item of items) {
    const atStart = body.every((before) => {
      const run = runOf(before);
      return run !== null && run.least === 0;
    });
    if (item.kind === "start" && atStart) body = [];
    else if (item.kind === "look" && item.ahead) {
      if (atStart) {
        // What stands before and may be empty is taken as empty.
        body = [];
        looks.push(item.negative ? refuse(item.node) : readWhole(item.node, false));
      } else looks.push(UNKNOWN);
    } else body.push(item);
  }
  const [only] = body;
  const rest = body.length === 1 && only?.kind === "choice" ? readOptions(only.options, closed) : readItems(body, closed);
  return looks.reduce(both, rest);
};

/** @returns what `pattern` demands, or null when it is no regular expression or too long; never throws */
export const rulesFromPattern = (pattern: string): PatternReading | null => {
  const compiled = compilePattern(pattern);
  if (!compiled) return null;
  const node = readPattern(compiled);
  if (!node) return { rules: NO_PAGE_RULES, understood: "part" };
  const { rules: read, exact } = readWhole(node, true);
  const rules = { ...read, allowed: read.allowed?.length === PRINTABLE.length ? null : read.allowed };
  const isEmpty = rules.allowed === "" || rules.first === "" || rules.required.some(({ chars }) => chars === "");
  if (exact && !isEmpty) return { rules, understood: "whole" };
  const canTry = matchingSteps(node, LONGEST_TRIED) <= MOST_STEPS;
  return { rules: { ...(isEmpty ? NO_PAGE_RULES : rules), patterns: canTry ? [pattern] : [] }, understood: "part" };
};
