/**
 * Special characters that a hint lists one by one: "- _ . !", "(!@#$%)", "such as ?, & or =". Which of the marks are
 * meant and which only separate them can't always be told, so both readings are given. Not whether they are allowed or
 * refused (hint-rules.ts).
 */
import { intersect, SPECIAL, unite, without } from "./page-rules.ts";
import type { Token } from "./hint-tokens.ts";

export type SymbolList = {
  /** Of its first and its last token. */
  readonly from: number;
  readonly to: number;
  /** Surely in the list. */
  readonly sure: string;
  /** In it, or punctuation. */
  readonly doubtful: string;
};

const PUNCTUATION = ",.:;\"'()[]{}-/+";
const LONGEST_LINK = 4;

const isMark = (token: Token | undefined): boolean => token?.kinds.has("mark") === true;

const isLink = (token: Token | undefined): boolean =>
  token !== undefined && !token.kinds.has("end") && !token.isFigure && (token.text === "," || token.text.length <= LONGEST_LINK);

/** The last token of the list that starts at `from`: marks, with at most one short word ("and") between two. */
const endOf = (tokens: readonly Token[], from: number): number => {
  let end = from;
  while (isMark(tokens[end + 1]) || (isLink(tokens[end + 1]) && isMark(tokens[end + 2]))) {
    end += isMark(tokens[end + 1]) ? 1 : 2;
  }
  return end;
};

type Mark = { readonly char: string; readonly gapBefore: boolean; readonly gapAfter: boolean };

const marksOf = (tokens: readonly Token[], from: number, to: number): readonly Mark[] =>
  tokens.slice(from, to + 1).flatMap((token, place) => {
    if (!isMark(token)) return [];
    const next = tokens[from + place + 1];
    const chars = [...token.text];
    return chars.map((char, at) => ({
      char,
      gapBefore: at === 0 && token.gap,
      gapAfter: at === chars.length - 1 && (next === undefined || next.gap),
    }));
  });

const countOf = (marks: readonly Mark[], chars: string): number => marks.filter(({ char }) => chars.includes(char)).length;

const readList = (marks: readonly Mark[]): Pick<SymbolList, "sure" | "doubtful"> => {
  const quoted = countOf(marks, "\"'`") >= 2 && countOf(marks, "\"'`") * 3 >= marks.length;
  const separated = countOf(marks, ",") >= 2 && countOf(marks, ",") * 3 >= marks.length;
  const isSure = ({ char, gapBefore, gapAfter }: Mark, place: number): boolean => {
    if (quoted && "\"'`,".includes(char)) return false;
    if (separated && char === ",") return false;
    if (!PUNCTUATION.includes(char)) return true;
    if (gapBefore && gapAfter) return true;
    return place > 0 && place < marks.length - 1 && !gapBefore && !gapAfter;
  };
  const charsOf = (some: readonly Mark[]): string => intersect(unite(some.map(({ char }) => char).join("")), SPECIAL);
  const sure = charsOf(marks.filter(isSure));
  return { sure, doubtful: without(charsOf(marks), sure) };
};

/** One of these between two words is a word itself. */
const BETWEEN_WORDS = "&+-/*";

const isWord = (token: Token | undefined): boolean => token !== undefined && !isMark(token);

const isJustBetween = (tokens: readonly Token[], from: number, to: number): boolean =>
  from === to && BETWEEN_WORDS.includes(tokens[from]?.text ?? "") && isWord(tokens[from - 1]) && isWord(tokens[from + 1]);

/** "These: < >": what only announces the list. */
const isColon = (token: Token | undefined): boolean => token?.text === ":" && !token.gap;

/** @returns the lists in one sentence, in order; a list has at least one character that is surely meant */
export const symbolLists = (tokens: readonly Token[]): readonly SymbolList[] => {
  const lists: SymbolList[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isMark(tokens[at]) || isColon(tokens[at])) continue;
    const to = endOf(tokens, at);
    if (isJustBetween(tokens, at, to)) continue;
    const { sure, doubtful } = readList(marksOf(tokens, at, to));
    if (sure !== "") lists.push({ from: at, to, sure, doubtful });
    at = to;
  }
  return lists;
};
