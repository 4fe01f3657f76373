/**
 * Cuts the text of a hint into words of known meaning (hint-words.ts), numbers, marks and ends of sentences. Not what
 * they say together (hint-rules.ts). Linear in the length of the text.
 */
import { HINT_NUMBERS, HINT_WORDS, type HintWord } from "./hint-words.ts";

export type TokenKind = HintWord | "number" | "mark" | "comma" | "end" | "word";

export type Token = {
  /** A word may mean several things. */
  readonly kinds: ReadonlySet<TokenKind>;
  readonly text: string;
  /** Of a number. */
  readonly value: number | null;
  /** Whether it is written in digits. */
  readonly isFigure: boolean;
  /** Whether white space stands before it. */
  readonly gap: boolean;
};

/** Longer texts are cut. */
const LONGEST = 1000;

/** Lower case, without accents, full-width characters as plain ones; words and texts alike. */
const normalize = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replaceAll("đ", "d")
    .replaceAll("ς", "σ")
    .replaceAll(/[‐-―−〜~]/gu, (mark) => (mark === "~" ? "~" : "-"))
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/[“”„«»「」]/gu, "\"");

type Piece = {
  readonly text: string;
  readonly kind: "word" | "figure" | "mark" | "comma" | "end";
  readonly gap: boolean;
};

const MARK = /[!-/:-@[-`{-~≥≤]/u;
const UNSPACED = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー]";
/** One character of a script without spaces, a word of another one, or a figure. */
const WORD = new RegExp(`${UNSPACED}|(?:(?!${UNSPACED})\\p{L})+|\\d+(?:[.,]\\d+)*`, "uy");

const SHORTENED = /(?:^|\P{L})(?:min|mind|max|maks|incl|inkl|ex|e\.g|i\.e|z\.b|d\.h|p\.ej|bzw)$/u;

/** An end of a sentence: a full stop is one only after a word and before a gap, so that "- _ . !" stays together. */
const endsHere = (text: string, at: number): boolean => {
  const char = text[at] ?? "";
  if ("\n•·。".includes(char)) return true;
  if (char === "." && SHORTENED.test(text.slice(Math.max(0, at - 6), at))) return false;
  return ".!?;|".includes(char) && /[\p{L}\p{N})]/u.test(text[at - 1] ?? " ") && /\s/u.test(text[at + 1] ?? " ");
};

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);

/** Hyphens and apostrophes in or after a word say nothing. */
const isJoint = (text: string, at: number): boolean =>
  (text[at] === "-" || text[at] === "'") && isLetter(text[at - 1]) && text[at + 1] !== text[at];

const markKind = (text: string, at: number): Piece["kind"] | null => {
  const char = text[at] ?? "";
  if (endsHere(text, at)) return "end";
  if ((char === "," || char === "、") && /[\p{L}\p{N})]/u.test(text[at - 1] ?? "")) return "comma";
  return MARK.test(char) && !isJoint(text, at) ? "mark" : null;
};

const cut = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const gap = /\s/u.test(text[at - 1] ?? " ");
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    const kind = word === undefined ? markKind(text, at) : /^\d/u.test(word) ? "figure" : "word";
    if (kind !== null) pieces.push({ text: word ?? text[at] ?? "", kind, gap });
    at += word?.length ?? 1;
  }
  return pieces;
};

type Node = {
  readonly words: Map<string, Node>;
  readonly beginnings: Map<string, Node>;
  readonly kinds: Set<TokenKind>;
  value: number | null;
};

const newNode = (): Node => ({ words: new Map(), beginnings: new Map(), kinds: new Set(), value: null });

const addPhrase = (root: Node, phrase: string, kind: TokenKind, value: number | null): void => {
  let node = root;
  const pieces = phrase.trim().split(/\s+/u).flatMap((word) => {
    const open = word.endsWith("*");
    const parts = cut(normalize(open ? word.slice(0, -1) : word)).map(({ text }) => text);
    return parts.map((text, place) => ({ text, open: open && place === parts.length - 1 }));
  });
  for (const { text, open } of pieces) {
    const next = open ? node.beginnings : node.words;
    const known = next.get(text) ?? newNode();
    next.set(text, known);
    node = known;
  }
  node.kinds.add(kind);
  node.value ??= value;
};

const buildLexicon = (): Node => {
  const root = newNode();
  for (const [kind, words] of Object.entries(HINT_WORDS)) {
    for (const phrase of words.split(",")) addPhrase(root, phrase, kind as HintWord, null);
  }
  for (const [value, words] of HINT_NUMBERS) {
    for (const phrase of words.split(",")) addPhrase(root, phrase, "number", value);
  }
  return root;
};

let lexicon: Node | null = null;

type Match = { readonly end: number; readonly kinds: ReadonlySet<TokenKind>; readonly value: number | null };

/** The longest phrase that starts at `from`. */
const longestAt = (pieces: readonly Piece[], from: number, root: Node): Match | null => {
  let best: Match | null = null;
  const visit = (node: Node, at: number): void => {
    if (node.kinds.size > 0 && at > (best?.end ?? from)) best = { end: at, kinds: node.kinds, value: node.value };
    else if (node.kinds.size > 0 && best !== null && at === best.end) {
      best = { end: at, kinds: new Set([...best.kinds, ...node.kinds]), value: best.value ?? node.value };
    }
    const piece = pieces[at];
    if (piece === undefined || piece.kind === "end" || piece.kind === "comma" || piece.kind === "figure") return;
    const exact = node.words.get(piece.text);
    if (exact !== undefined) visit(exact, at + 1);
    for (let length = 1; length <= piece.text.length && node.beginnings.size > 0; length += 1) {
      const next = node.beginnings.get(piece.text.slice(0, length));
      if (next !== undefined) visit(next, at + 1);
    }
  };
  visit(root, from);
  return best;
};

const plainToken = ({ text, kind, gap }: Piece): Token => {
  const value = kind === "figure" && /^\d{1,4}$/u.test(text) ? Number(text) : null;
  const named: TokenKind = kind === "figure" ? (value === null ? "word" : "number") : kind;
  return { kinds: new Set([named]), text, value, isFigure: value !== null, gap };
};

export const tokenize = (text: string): readonly Token[] => {
  lexicon ??= buildLexicon();
  const pieces = cut(normalize(text.slice(0, LONGEST)));
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const match = longestAt(pieces, at, lexicon);
    if (match === null) {
      tokens.push(plainToken(piece));
      at += 1;
      continue;
    }
    const { kinds, value, end } = match;
    const written = pieces.slice(at, end);
    const isMark = written.every(({ kind }) => kind === "mark");
    tokens.push({
      kinds: isMark ? new Set([...kinds, "mark"]) : kinds,
      text: written.map((part) => part.text).join(isMark ? "" : " "),
      value,
      isFigure: false,
      gap: piece.gap,
    });
    at = end;
  }
  return tokens;
};
