/**
 * A passphrase of random words. The word list is handed in, so that a page loads it only when it is wanted
 * (`eff-words.ts`). Follows product.md, "Generator".
 */
import type { RandomBytes } from "../bytes/random.ts";
import { clampWhole, isRecord } from "./rules.ts";
import { uniformIndex } from "./uniform.ts";

export const PASSPHRASE_WORDS = { least: 3, most: 12, initial: 6 } as const;

/** Never empty and never a letter or digit, so that two choices of words never give the same text. */
export const PASSPHRASE_SEPARATORS = ["-", " ", ".", ",", "_", "~"] as const;
export type PassphraseSeparator = (typeof PASSPHRASE_SEPARATORS)[number];

export type PassphraseRules = {
  /** Words, 3 to 12. */
  readonly words: number;
  readonly separator: PassphraseSeparator;
  /** Each word starts with a capital letter. */
  readonly capitalise: boolean;
  /** One digit after one of the words, digit and place chosen at random. */
  readonly number: boolean;
};

export const DEFAULT_PASSPHRASE_RULES: PassphraseRules = {
  words: PASSPHRASE_WORDS.initial,
  separator: "-",
  capitalise: true,
  number: true,
};

const LIST_LENGTH = 7776;

const requireInBounds = (rules: PassphraseRules): void => {
  const { words } = rules;
  if (!Number.isInteger(words) || words < PASSPHRASE_WORDS.least || words > PASSPHRASE_WORDS.most) {
    throw new RangeError("number of words out of bounds");
  }
};

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * @param list the 7,776 words of the EFF long list
 * @throws RangeError when `rules` are out of bounds or `list` has another length
 */
export const generatePassphrase = (rules: PassphraseRules, list: readonly string[], random: RandomBytes): string => {
  requireInBounds(rules);
  if (list.length !== LIST_LENGTH) throw new RangeError("not the EFF long word list");
  const numbered = rules.number ? uniformIndex(rules.words, random) : -1;
  const words = Array.from({ length: rules.words }, (_, place) => {
    const word = list[uniformIndex(LIST_LENGTH, random)] ?? "";
    const shown = rules.capitalise ? capitalised(word) : word;
    return place === numbered ? `${shown}${uniformIndex(10, random)}` : shown;
  });
  return words.join(rules.separator);
};

/** @returns the strength of a generated passphrase in bits: log2 of the number of passphrases that `rules` allow */
export const passphraseBits = (rules: PassphraseRules): number => {
  requireInBounds(rules);
  return rules.words * Math.log2(LIST_LENGTH) + (rules.number ? Math.log2(10 * rules.words) : 0);
};

const isSeparator = (value: unknown): value is PassphraseSeparator =>
  (PASSPHRASE_SEPARATORS as readonly unknown[]).includes(value);

/** Reads stored rules. Whatever is missing, of a wrong type or out of bounds is put right; never throws. */
export const parsePassphraseRules = (value: unknown): PassphraseRules => {
  const stored = isRecord(value) ? value : {};
  const { words, separator, capitalise, number } = DEFAULT_PASSPHRASE_RULES;
  return {
    words: clampWhole(stored["words"], PASSPHRASE_WORDS.least, PASSPHRASE_WORDS.most, words),
    separator: isSeparator(stored["separator"]) ? stored["separator"] : separator,
    capitalise: typeof stored["capitalise"] === "boolean" ? stored["capitalise"] : capitalise,
    number: typeof stored["number"] === "boolean" ? stored["number"] : number,
  };
};
