/**
 * A password, or a passphrase, that a page takes: every string that the combined rules allow equally likely. Says which
 * rules it follows and how strong it is. Stores nothing. Follows product.md, "Generator".
 */
import type { RandomBytes } from "../bytes/random.ts";
import { combineRules, type CombinedRules } from "./combine-rules.ts";
import { obeysPageRules, passesTrial } from "./page-check.ts";
import type { Demand } from "./demand.ts";
import { createPasswordSpace, type PasswordSpace } from "./password-space.ts";
import { compilePattern, matchingSteps, readPattern } from "./pattern-syntax.ts";
import type { SaidRule } from "./rule-parts.ts";
import { DEFAULT_PASSWORD_RULES } from "./rules.ts";
import { generate, type Generated, type GeneratorSettings } from "./settings.ts";
import { strengthOf } from "./strength.ts";
import { log2, uniformBelow } from "./uniform.ts";

export type PagePassword = Generated & {
  readonly followed: readonly SaidRule[];
  readonly unmet: readonly SaidRule[];
};

/**
 * Below this many bits the user's own rules are too weak for an account that is made at one press; and no narrower rules
 * are offered after a refusal.
 */
export const FLOOR_BITS = 60;

/** Drawn and tried, to learn how many of the strings pass. */
const SAMPLE = 200;
/** One of `SAMPLE` has passed: that none of so many does has a probability below 10^-20. */
const MOST_DRAWS = 20_000;
/** All trials together may take so many steps of matching. */
const MOST_STEPS = 20_000_000;

const stepsOf = (pattern: string, length: number): number => {
  const compiled = compilePattern(pattern);
  const node = compiled && readPattern(compiled);
  return node ? matchingSteps(node, length) : Infinity;
};

type Draw = (random: RandomBytes) => string;
/** `share`: of the strings of the space, so many pass. */
type Drawing = { readonly draw: Draw; readonly share: number };

/** Draws until one passes: what passes stays equally likely. @returns null when next to nothing does */
const drawPassing = ({ rules, space }: CombinedRules, strings: PasswordSpace, random: RandomBytes): Drawing | null => {
  const draw: Draw = (source) => strings.at(uniformBelow(strings.count, source));
  if (rules.patterns.length === 0 && rules.maxSequence === null) return { draw, share: 1 };
  const steps = rules.patterns.reduce((sum, pattern) => sum + stepsOf(pattern, space.length), 1);
  const most = Math.min(SAMPLE, Math.floor(MOST_STEPS / steps));
  let passed = 0;
  for (let tried = 0; tried < most; tried += 1) if (passesTrial(draw(random), rules)) passed += 1;
  if (passed === 0) return null;
  const drawOne: Draw = (source) => {
    for (let tried = 0; tried < MOST_DRAWS; tried += 1) {
      const text = draw(source);
      if (passesTrial(text, rules)) return text;
    }
    throw new RangeError("random source is broken");
  };
  return { draw: drawOne, share: passed / most };
};

/** Without what nothing passed: the patterns first, then the limit on sequences. */
const giveUp = ({ rules, space, followed, unmet }: CombinedRules): CombinedRules => {
  const code = rules.patterns.length > 0 ? "pattern" : "sequences";
  const left = code === "pattern" ? { ...rules, patterns: [] } : { ...rules, maxSequence: null };
  const isLost = (rule: SaidRule): boolean => rule.code === code;
  return {
    rules: left,
    space,
    followed: followed.filter((rule) => !isLost(rule)),
    unmet: [...unmet, ...followed.filter(isLost)],
  };
};

type Maker = (random: RandomBytes) => PagePassword;

const passwordMaker = (combined: CombinedRules, random: RandomBytes): Maker => {
  const { space, followed, unmet } = combined;
  const strings = createPasswordSpace(space);
  const drawing = drawPassing(combined, strings, random);
  if (drawing === null) return passwordMaker(giveUp(combined), random);
  const bits = Math.max(0, log2(strings.count) + Math.log2(drawing.share));
  return (source) => ({ value: drawing.draw(source), bits, strength: strengthOf(bits), followed, unmet });
};

/** So many in a row must obey: then those that don't are too few to matter to the strength. */
const PASSPHRASES_TRIED = 32;

const passphraseMaker = (
  { rules, followed, unmet }: CombinedRules,
  settings: GeneratorSettings,
  random: RandomBytes,
  list: readonly string[],
): Maker | null => {
  const make: Maker = (source) => ({ ...generate(settings, source, list), followed, unmet });
  const doAllFit = Array.from({ length: PASSPHRASES_TRIED }, () => make(random).value).every((value) => obeysPageRules(value, rules));
  return doAllFit ? make : null;
};

/**
 * Works out once what a page takes; the result then makes one after the other: what the user likes, as far as the page
 * takes it. A passphrase where every one fits, else a password.
 * @param list the EFF long word list; without it passwords are made
 * @throws RangeError when the user's rules are out of bounds
 */
export const createPageGenerator = (
  demands: readonly Demand[],
  settings: GeneratorSettings,
  random: RandomBytes,
  list: readonly string[] | null,
): Maker => {
  const combined = combineRules(demands, settings.password);
  const phrases =
    settings.kind === "passphrase" && list !== null ? passphraseMaker(combined, settings, random, list) : null;
  return phrases ?? passwordMaker(combined, random);
};

/** One from {@link createPageGenerator}. */
export const generateForPage = (
  demands: readonly Demand[],
  settings: GeneratorSettings,
  random: RandomBytes,
  list: readonly string[] | null,
): PagePassword => createPageGenerator(demands, settings, random, list)(random);

/** {@link generateForPage}, by Locum's own rules where the user's are too weak to be used without looking. */
export const generateUnseen = (
  demands: readonly Demand[],
  settings: GeneratorSettings,
  random: RandomBytes,
  list: readonly string[] | null,
): PagePassword => {
  const wanted = generateForPage(demands, settings, random, list);
  return wanted.bits >= FLOOR_BITS
    ? wanted
    : generateForPage(demands, { ...settings, kind: "password", password: DEFAULT_PASSWORD_RULES }, random, null);
};
