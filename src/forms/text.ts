/**
 * Brings text from a page and words from knowledge/ into one spelling and finds the one in the other.
 * Pure; knows nothing of forms. Follows product.md, "Words".
 */
const LATIN = /^[\p{Script=Latin}\d ]+$/u;
/** Scripts that write without spaces between words: a word may start anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const LONGEST = 400;

/** @returns lower case, without accents and punctuation, camelCase and snake_case taken apart, at most 400 characters */
export const normalize = (text: string): string => {
  if (text === "") return "";
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  return cut
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
};

/** Finds any of a group's words in normalised text. */
export interface Matcher {
  readonly inText: (normalized: string) => boolean;
  /** In an identifier, where words stand together without a gap (`regemail`). */
  readonly inName: (normalized: string) => boolean;
}

/** @param alternatives words separated by `|`, one string a language */
export const createMatcher = (alternatives: readonly string[]): Matcher => {
  const words = new Set(alternatives.flatMap((line) => line.split("|").map(normalize)).filter((word) => word !== ""));
  const anywhere: string[] = [];
  const whole: string[] = [];
  const starts: string[] = [];
  const glued: string[] = [];
  for (const word of words) {
    if (UNSPACED.test(word)) (word.normalize("NFC").length > 1 ? anywhere : whole).push(word);
    else if (word.length <= 4) whole.push(word);
    else starts.push(word);
    if (LATIN.test(word) && word.replaceAll(" ", "").length >= 5) glued.push(word.replaceAll(" ", ""));
  }
  const parts: string[] = [];
  if (starts.length > 0) parts.push(`(?<![\\p{L}\\p{N}])(?:${starts.join("|")})`);
  if (whole.length > 0) parts.push(`(?<![\\p{L}\\p{N}])(?:${whole.join("|")})(?![\\p{L}])`);
  if (anywhere.length > 0) parts.push(`(?:${anywhere.join("|")})`);
  const text = parts.length > 0 ? new RegExp(parts.join("|"), "u") : null;
  const name = glued.length > 0 ? new RegExp(glued.join("|"), "u") : null;
  return {
    inText: (normalized) => normalized !== "" && text !== null && text.test(normalized),
    inName: (normalized) =>
      normalized !== "" &&
      ((text !== null && text.test(normalized)) || (name !== null && name.test(normalized.replaceAll(" ", "")))),
  };
};
