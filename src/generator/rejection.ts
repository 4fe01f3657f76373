/**
 * What to try after a page has refused a password: first what it says, then ever plainer passwords, down to a stated
 * strength and no further. Follows product.md, "Generator"; docs/decisions/0009-page-rules.md.
 */
import { bitsOf, combineRules, type CombinedRules } from "./combine-rules.ts";
import { readHints, type HintReading } from "./hint-rules.ts";
import type { Demand } from "./demand.ts";
import { FLOOR_BITS } from "./page-password.ts";
import { obeysPageRules } from "./page-check.ts";
import { DIGITS, isSubset, LETTERS, NO_PAGE_RULES, type PageRules } from "./page-rules.ts";
import type { PasswordRules } from "./rules.ts";

export type NextTry = {
  /** The demands so far and what the refusal adds; for `generateForPage`. */
  readonly demands: readonly Demand[];
  /** `said`: the page's own words; `guessed`: it said nothing of use, so something plainer is tried. */
  readonly because: "said" | "guessed";
};

const ALPHANUMERIC = LETTERS + DIGITS;

/** Plainer and plainer. Each is tried only where it differs from what was refused and has `FLOOR_BITS`. */
const LADDER: readonly Partial<PageRules>[] = [
  { allowed: `${ALPHANUMERIC}!#$%*-_.@?` },
  { allowed: `${ALPHANUMERIC}-_.!` },
  { allowed: ALPHANUMERIC },
  { maxLength: 16, allowed: `${ALPHANUMERIC}-_.!` },
  { maxLength: 16, allowed: ALPHANUMERIC },
  { maxLength: 12, allowed: `${ALPHANUMERIC}-_.!` },
  { maxLength: 12, allowed: ALPHANUMERIC },
];

const refusal = (rules: PageRules): Demand => ({ source: "rejection", rules });

/** "Too long" and "too short" without a number. */
const guessedLength = (refused: string, { tooLong, tooShort }: HintReading): Partial<PageRules> => {
  const length = [...refused].length;
  if (tooLong) return { maxLength: [64, 32, 20, 16, 12].find((shorter) => shorter < length) ?? null };
  return tooShort ? { minLength: length + 8 } : {};
};

/** Whether passwords by `next` are other ones than those by `before`; the one that was refused could come again else. */
const differs = (refused: string, before: CombinedRules, next: CombinedRules): boolean =>
  !obeysPageRules(refused, next.rules) ||
  next.space.length < before.space.length ||
  !isSubset(before.space.allowed, next.space.allowed) ||
  next.space.required.some(
    ({ chars, least }) => !before.space.required.some((set) => set.least >= least && isSubset(set.chars, chars)),
  );

const said = (text: string, refused: string, demands: readonly Demand[], user: PasswordRules): readonly Demand[] | null => {
  const reading = readHints([text]);
  const isNumbered = reading.rules.maxLength !== null || reading.rules.minLength !== null;
  const stated = { ...reading.rules, ...(isNumbered ? {} : guessedLength(refused, reading)) };
  const next = [...demands, refusal(stated)];
  return differs(refused, combineRules(demands, user), combineRules(next, user)) ? next : null;
};

const guessed = (refused: string, demands: readonly Demand[], user: PasswordRules): readonly Demand[] | null => {
  const before = combineRules(demands, user);
  for (const step of LADDER) {
    const next = [...demands, refusal({ ...NO_PAGE_RULES, ...step })];
    const combined = combineRules(next, user);
    // Nothing that the page demands is given up for a guess.
    const isTaken = combined.unmet.length === before.unmet.length;
    if (isTaken && bitsOf(combined.space) >= FLOOR_BITS && differs(refused, before, combined)) return next;
  }
  return null;
};

/**
 * @param text the visible error
 * @param refused the password that was refused; it is only compared
 * @param demands all that is known, with what earlier refusals added
 * @returns `null` when nothing is left to try: whatever is left is weaker than the floor
 */
export const nextAfterRejection = (
  text: string,
  refused: string,
  demands: readonly Demand[],
  user: PasswordRules,
): NextTry | null => {
  const stated = said(text, refused, demands, user);
  if (stated !== null) return { demands: stated, because: "said" };
  const plainer = guessed(refused, demands, user);
  return plainer === null ? null : { demands: plainer, because: "guessed" };
};
