/**
 * One set of rules out of everything a page demands and what the user likes: demand after demand, the surest first, each
 * taken as far as it leaves a password possible. What can't be followed is named, not dropped in silence. Nothing is
 * drawn here (page-password.ts). Follows docs/decisions/0009-page-rules.md.
 */
import { RULE_SOURCES, type Demand, type RuleSource } from "./demand.ts";
import { bothRules, intersect, NO_PAGE_RULES, PRINTABLE, unite, type PageRules, type RequiredSet } from "./page-rules.ts";
import { createPasswordSpace, isCountable, type PasswordSpaceRules } from "./password-space.ts";
import { LONGEST_TRIED } from "./pattern-rules.ts";
import { passwordBits } from "./password.ts";
import { partsOf, sayRulesOf, type Part, type SaidRule } from "./rule-parts.ts";
import { charactersOf, CHARACTER_CLASSES, chosenClasses, PASSWORD_LENGTH, type PasswordRules } from "./rules.ts";
import { STRONG_BITS } from "./strength.ts";
import { log2 } from "./uniform.ts";

/**
 * What was read out of a text, or noted long ago, is never followed below this strength in bits: eight letters and
 * digits just have it. An attribute is: the page takes nothing else.
 */
const DOUBTFUL_FLOOR_BITS = 47;
const DOUBTFUL: readonly RuleSource[] = ["rejection", "hint", "catalogue"];
/** A shorter limit belongs to no password. */
const SHORTEST = 4;

export type CombinedRules = {
  /** What is followed, as the page demands it. */
  readonly rules: PageRules;
  /** Where passwords are drawn from: within `rules`, but for its patterns and sequences, and of what the user likes. */
  readonly space: PasswordSpaceRules;
  readonly followed: readonly SaidRule[];
  /** What contradicts a surer demand, is impossible, or would be too weak. */
  readonly unmet: readonly SaidRule[];
};

const clampLength = ({ minLength, maxLength, patterns }: PageRules, wanted: number): number => {
  const most = Math.min(maxLength ?? PASSWORD_LENGTH.most, patterns.length > 0 ? LONGEST_TRIED : PASSWORD_LENGTH.most);
  return Math.min(most, Math.max(minLength ?? 0, wanted));
};

const spaceWithin = (rules: PageRules, length: number): PasswordSpaceRules => {
  const { allowed, required, limited, first, maxConsecutive } = rules;
  return { length, allowed: allowed ?? PRINTABLE, required, limited, first, maxConsecutive };
};

/** @returns the strength of a password drawn from the space; -Infinity when there is none */
export const bitsOf = (space: PasswordSpaceRules): number => {
  const { count } = createPasswordSpace(space);
  return count === 0n ? -Infinity : log2(count);
};

/** @returns bits of a usual password by these rules; -Infinity when none is possible */
const bestBits = (rules: PageRules): number => {
  const { minLength, maxLength, required, limited } = rules;
  const least = minLength ?? 0;
  const length = clampLength(rules, PASSWORD_LENGTH.initial);
  if (length < least || (maxLength ?? Infinity) < Math.max(SHORTEST, least)) return -Infinity;
  if (!isCountable(required, limited)) return -Infinity;
  return bitsOf(spaceWithin(rules, length));
};

const isTakable = (rules: PageRules, source: RuleSource, before: PageRules): boolean => {
  const bits = bestBits(rules);
  if (bits === -Infinity) return false;
  return !DOUBTFUL.includes(source) || bits >= DOUBTFUL_FLOOR_BITS || bits >= bestBits(before);
};

type Folded = { readonly rules: PageRules; readonly taken: readonly Part[]; readonly left: readonly Part[] };

const fold = (demands: readonly Demand[]): Folded => {
  const parts = RULE_SOURCES.flatMap((source) => demands.filter((demand) => demand.source === source).flatMap(partsOf));
  let rules = NO_PAGE_RULES;
  const taken: Part[] = [];
  const left: Part[] = [];
  for (const part of parts) {
    const next = bothRules(rules, part.rules);
    if (isTakable(next, part.source, rules)) {
      rules = next;
      taken.push(part);
    } else left.push(part);
  }
  return { rules, taken, left };
};

const everyClass = (user: PasswordRules): string => CHARACTER_CLASSES.map((name) => charactersOf(name, user)).join("");

/** What the page wants a character of: one that the user likes, else a harmless one, else any. */
const choiceFrom = (wanted: string, allowed: string, liked: string, harmless: string): string => {
  const possible = intersect(wanted, allowed);
  if (intersect(possible, liked) !== "") return "";
  return intersect(possible, harmless) === "" ? possible : intersect(possible, harmless);
};

const likedSpace = (rules: PageRules, user: PasswordRules): PasswordSpaceRules => {
  const allowed = rules.allowed ?? PRINTABLE;
  const harmless = everyClass(user);
  const classes = chosenClasses(user)
    .map((name) => intersect(charactersOf(name, user), allowed))
    .filter((set) => set !== "");
  const liked = classes.length > 0 ? classes.join("") : intersect(harmless, allowed) || allowed;
  const wanted = [...rules.required.map(({ chars }) => chars), ...(rules.first === null ? [] : [rules.first])];
  const chars = unite(liked, ...wanted.map((set) => choiceFrom(set, allowed, liked, harmless)));
  const required: readonly RequiredSet[] = classes.map((set) => ({ chars: set, least: 1 }));
  const { limited, first, maxConsecutive } = rules;
  const at = (length: number): PasswordSpaceRules => {
    const both = bothRules({ ...NO_PAGE_RULES, required: rules.required }, { ...NO_PAGE_RULES, required }).required;
    const wants = isCountable(both, limited) ? both : rules.required;
    const space = { length, allowed: chars, required: wants, limited, first, maxConsecutive };
    if (bitsOf(space) !== -Infinity) return space;
    const plain = { ...space, required: rules.required };
    // Too little to choose from for what the page wants besides: whatever it allows.
    return bitsOf(plain) === -Infinity ? spaceWithin(rules, length) : plain;
  };
  const aim = Math.min(STRONG_BITS, passwordBits(user));
  let least = clampLength(rules, user.length);
  let most = clampLength(rules, Infinity);
  // The shortest from what the user likes upwards that is as strong as that was, if any is.
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (bitsOf(at(middle)) >= aim) most = middle;
    else least = middle + 1;
  }
  return at(least);
};

/** @returns rules for which a password exists, whatever is demanded; never throws for rules within bounds */
export const combineRules = (demands: readonly Demand[], user: PasswordRules): CombinedRules => {
  const { rules, taken, left } = fold(demands);
  return {
    rules,
    space: likedSpace(rules, user),
    followed: sayRulesOf(rules, taken),
    unmet: left.flatMap((part) => sayRulesOf(part.rules, [part])),
  };
};
