/**
 * What a page demands of a password, whoever says it: an attribute, a text, the catalogue. Only the shape and the
 * arithmetic of character sets. Not the user's own rules (rules.ts), and not how demands are weighed (combine-rules.ts).
 * Follows product.md, "Generator".
 */
import { CLASS_CHARACTERS } from "./rules.ts";

export const LOWER = CLASS_CHARACTERS.lower;
export const UPPER = CLASS_CHARACTERS.upper;
export const DIGITS = CLASS_CHARACTERS.digits;
export const LETTERS = LOWER + UPPER;
/** Every other printable ASCII character, the space too: `special` in the language of `passwordrules`. */
export const SPECIAL = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
/** Nothing outside of it is ever generated: what a page takes beyond ASCII, it may not take again at the next login. */
export const PRINTABLE = LETTERS + DIGITS + SPECIAL;

/** At least `least` characters of the password are among `chars`. */
export type RequiredSet = { readonly chars: string; readonly least: number };

/** At most `most` characters of the password are among `chars`. */
export type LimitedSet = { readonly chars: string; readonly most: number };

/** Everything null or empty: the page says nothing. Sets are strings of characters, each once, printable ASCII only. */
export type PageRules = {
  readonly minLength: number | null;
  readonly maxLength: number | null;
  /** Every character is one of these. */
  readonly allowed: string | null;
  readonly required: readonly RequiredSet[];
  readonly limited: readonly LimitedSet[];
  /** The first character is one of these. */
  readonly first: string | null;
  /** The longest run of one character: 2 allows "aa", not "aaa". */
  readonly maxConsecutive: number | null;
  /** The longest run of neighbours, up or down: 2 allows "ab", not "abc" or "321". */
  readonly maxSequence: number | null;
  /** Regular expressions that the whole password matches, where only a trial tells. */
  readonly patterns: readonly string[];
};

export const NO_PAGE_RULES: PageRules = {
  minLength: null,
  maxLength: null,
  allowed: null,
  required: [],
  limited: [],
  first: null,
  maxConsecutive: null,
  maxSequence: null,
  patterns: [],
};

export const intersect = (one: string, other: string): string =>
  [...one].filter((char) => other.includes(char)).join("");

export const without = (chars: string, taken: string): string =>
  [...chars].filter((char) => !taken.includes(char)).join("");

/** @returns each character once, in the order in which it first comes */
export const unite = (...sets: readonly string[]): string => [...new Set(sets.join(""))].join("");

export const isSubset = (part: string, whole: string): boolean => [...part].every((char) => whole.includes(char));

export const smaller = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

export const larger = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

const narrow = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : intersect(one, other);

/** @returns rules that demand what both demand; they may contradict each other */
export const bothRules = (one: PageRules, other: PageRules): PageRules => ({
  minLength: larger(one.minLength, other.minLength),
  maxLength: smaller(one.maxLength, other.maxLength),
  allowed: narrow(one.allowed, other.allowed),
  required: withoutImplied([...one.required, ...other.required]),
  limited: tightest([...one.limited, ...other.limited]),
  first: narrow(one.first, other.first),
  maxConsecutive: smaller(one.maxConsecutive, other.maxConsecutive),
  maxSequence: smaller(one.maxSequence, other.maxSequence),
  patterns: [...new Set([...one.patterns, ...other.patterns])],
});

/** @returns each set of characters once, with its lowest limit */
const tightest = (sets: readonly LimitedSet[]): readonly LimitedSet[] => {
  const lowest = new Map<string, number>();
  for (const { chars, most } of sets) lowest.set(chars, Math.min(most, lowest.get(chars) ?? most));
  return [...lowest].map(([chars, most]) => ({ chars, most }));
};

/** @returns `sets` less those that another one makes true; of equal ones the first stays */
export const withoutImplied = (sets: readonly RequiredSet[]): readonly RequiredSet[] =>
  sets.filter(
    (set, place) =>
      !sets.some(
        (other, otherPlace) =>
          otherPlace !== place &&
          other.least >= set.least &&
          isSubset(other.chars, set.chars) &&
          (otherPlace < place || other.least > set.least || !isSubset(set.chars, other.chars)),
      ),
  );
