/**
 * An estimate of how hard a typed password or passphrase is to guess. Heavy (1.5 MB of dictionaries): import it
 * dynamically, when somebody starts to type one. For generated values `strength.ts` is exact; this is not.
 * Follows product.md, "Generator", and vault-format.md, "Session" (a passphrase needs score 3).
 */
import { ZxcvbnFactory, type Score, type TranslationKeys } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as commonDictionary } from "@zxcvbn-ts/language-common";
import { dictionary as englishDictionary } from "@zxcvbn-ts/language-en";

/** Keys for src/i18n, never words. */
export type TypedWarning = keyof TranslationKeys["warnings"];
export type TypedSuggestion = keyof TranslationKeys["suggestions"];

export type TypedStrength = {
  /** 0 guessed at once … 4 very unlikely to be guessed. */
  readonly score: Score;
  /** Bits: log2 of the estimated number of guesses. */
  readonly guessesLog2: number;
  readonly warning: TypedWarning | null;
  readonly suggestions: readonly TypedSuggestion[];
};

/** The least score with which a vault may be protected. */
export const LEAST_PASSPHRASE_SCORE = 3;

/** Bound the time a key stroke costs; what is longer is only estimated too low. */
const LONGEST_LOOKED_AT = 100;
const MOST_LETTER_SUBSTITUTIONS = 16;

const LOG2_OF_10 = Math.log2(10);

/** Without translations the library answers with these keys; the types make a new one in an update a compile error. */
const WARNINGS: Readonly<Record<TypedWarning, true>> = {
  straightRow: true,
  keyPattern: true,
  simpleRepeat: true,
  extendedRepeat: true,
  sequences: true,
  recentYears: true,
  dates: true,
  topTen: true,
  topHundred: true,
  common: true,
  similarToCommon: true,
  wordByItself: true,
  namesByThemselves: true,
  commonNames: true,
  userInputs: true,
  pwned: true,
};

const SUGGESTIONS: Readonly<Record<TypedSuggestion, true>> = {
  l33t: true,
  reverseWords: true,
  allUppercase: true,
  capitalization: true,
  dates: true,
  recentYears: true,
  associatedYears: true,
  sequences: true,
  repeated: true,
  longerKeyboardPattern: true,
  anotherWord: true,
  useWords: true,
  noNeed: true,
  pwned: true,
};

const isWarning = (key: string): key is TypedWarning => Object.hasOwn(WARNINGS, key);
const isSuggestion = (key: string): key is TypedSuggestion => Object.hasOwn(SUGGESTIONS, key);

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...commonDictionary, ...englishDictionary },
  graphs: adjacencyGraphs,
  maxLength: LONGEST_LOOKED_AT,
  l33tMaxSubstitutions: MOST_LETTER_SUBSTITUTIONS,
});

/**
 * Looks at the first 100 characters only, which bounds its time.
 * @param context words that an attacker would try first: the app's name, the user name, the label
 */
export const estimateTyped = (password: string, context: readonly string[] = []): TypedStrength => {
  const { score, guessesLog10, feedback } = zxcvbn.check(password, [...context]);
  return {
    score,
    guessesLog2: guessesLog10 * LOG2_OF_10,
    warning: feedback.warning !== null && isWarning(feedback.warning) ? feedback.warning : null,
    suggestions: feedback.suggestions.filter(isSuggestion),
  };
};
