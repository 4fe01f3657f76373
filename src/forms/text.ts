/**
 * Brings text from a page into one spelling. Pure; knows nothing of forms.
 */
const LONGEST = 400;
const ASCII = /^[\0-\x7f]*$/;
const GAPS = /[^\p{L}\p{N}]+/gu;

/** @returns lower case, without accents and punctuation, camelCase and snake_case taken apart, at most 400 characters */
export const normalize = (text: string): string => spell(text.length > LONGEST ? text.slice(0, LONGEST) : text, GAPS);

/** @param gaps what becomes one space */
export const spell = (text: string, gaps: RegExp): string => {
  if (text === "") return "";
  if (ASCII.test(text)) return text.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().replaceAll(gaps, " ").trim();
  return text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .normalize("NFC")
    .replaceAll(/[ıłøđßæœðþ]/gu, (letter) => UNMARKED[letter] ?? letter)
    .replaceAll(gaps, " ")
    .trim();
};

/** Letters that Unicode doesn't take apart into a letter and a mark. */
const UNMARKED: { readonly [letter: string]: string } = { ı: "i", ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ð: "d", þ: "th" };
