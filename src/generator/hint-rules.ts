/**
 * What the visible text near a password field demands, in whatever language of hint-words.ts. A text is no grammar: what
 * is read too strictly costs a fraction of a bit, what is read too loosely a refused password, so doubt makes rules
 * stricter. But doubt never makes a password short or of few kinds of characters. Follows product.md, "Generator".
 */
import { amountOf, clauseEnd, clauseStart } from "./hint-amounts.ts";
import { bothLengths, NO_LENGTHS, type ClassKind, readLengths, type Lengths } from "./hint-lengths.ts";
import { symbolLists, type SymbolList } from "./hint-symbols.ts";
import { tokenize, type Token, type TokenKind } from "./hint-tokens.ts";
import {
  DIGITS,
  intersect,
  isSubset,
  LETTERS,
  LOWER,
  NO_PAGE_RULES,
  PRINTABLE,
  SPECIAL,
  unite,
  UPPER,
  without,
  withoutImplied,
  type LimitedSet,
  type PageRules,
  type RequiredSet,
} from "./page-rules.ts";

export type HintReading = {
  readonly rules: PageRules;
  /** Said without a number: of use only when a password was refused. */
  readonly tooLong: boolean;
  readonly tooShort: boolean;
  /** Whether the text says anything of a password at all. */
  readonly speaksOfPassword: boolean;
};

/** More texts than this are not read. */
const MOST_TEXTS = 30;
/** A class named so soon after "no" is surely meant. */
const DIRECT = 2;
const REACH = 4;

const SETS: Readonly<Record<ClassKind | "alphanumerics", readonly string[]>> = {
  letters: [LETTERS],
  upper: [UPPER],
  lower: [LOWER],
  bothCases: [UPPER, LOWER],
  digits: [DIGITS],
  specials: [SPECIAL],
  alphanumerics: [LETTERS, DIGITS],
};
const NAMED = Object.keys(SETS) as readonly (keyof typeof SETS)[];

const has = (token: Token | undefined, ...kinds: readonly TokenKind[]): boolean =>
  token !== undefined && kinds.some((kind) => token.kinds.has(kind));

const NARROW_FIRST = ["bothCases", "upper", "lower", "specials", "digits", "letters", "alphanumerics"] as const;

const setsOf = (token: Token): readonly string[] => {
  // "Letters" and "capital letters" are one word in some languages: the narrower holds.
  const name = NARROW_FIRST.find((kind) => has(token, kind));
  return name === undefined ? [] : SETS[name];
};

/** Everything found so far. */
type Found = {
  lengths: Lengths;
  readonly required: RequiredSet[];
  readonly limited: LimitedSet[];
  /** What "only" allows, all together. */
  only: string;
  alphanumeric: boolean;
  /** Special characters that are listed as allowed. */
  listed: string;
  /** What is left of a kind that is refused. */
  spared: string;
  forbidden: string;
  first: string | null;
};

type Polarity = "wanted" | "refused" | "spared";

/** For each token whether it stands behind a "no", before a "not allowed", or behind an "except" after a "no". */
const polaritiesOf = (tokens: readonly Token[]): readonly Polarity[] => {
  const polarities: Polarity[] = tokens.map(() => "wanted");
  let refusedAt: number | null = null;
  let spared = false;
  for (const [at, token] of tokens.entries()) {
    const distance = refusedAt === null ? 0 : at - refusedAt;
    if (has(token, "not") && !has(tokens[at + 1], "only")) {
      refusedAt = at;
      spared = false;
    } else if (has(token, "except")) {
      if (refusedAt === null) refusedAt = at;
      else spared = true;
    } else if (has(token, "but", "atLeast") || (distance > DIRECT && has(token, "must"))) refusedAt = null;
    else if (has(token, "number") && (token.isFigure || distance > DIRECT)) refusedAt = null;
    if (refusedAt !== null) polarities[at] = spared ? "spared" : "refused";
    if (!has(token, "refused")) continue;
    if (tokens.slice(0, at).some((other) => has(other, "spaces", "mark", ...NAMED))) refuseBackwards(tokens, polarities, at);
    else refusedAt = at;
  }
  return polarities;
};

const refuseBackwards = (tokens: readonly Token[], polarities: Polarity[], from: number): void => {
  let sawOther = false;
  const exceptAt = tokens.findLastIndex((token, at) => at < from && has(token, "except"));
  for (let at = from - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (has(token, "atLeast", "only", "but", "refused") || token?.isFigure === true) return;
    const isCommon = has(token, "letters", "upper", "lower", "bothCases", "digits", "alphanumerics");
    if (isCommon && sawOther) return;
    polarities[at] = at > exceptAt && exceptAt !== -1 ? "spared" : "refused";
    if (has(token, "specials", "spaces", "mark") || isCommon) sawOther = true;
  }
};

/** "No digits", alone: not "no digits in a row", "no digits of your phone number". */
const isPlainRefusal = (tokens: readonly Token[], at: number): boolean => {
  const refusedAt = tokens.findLastIndex((token, place) => place < at && has(token, "not"));
  const isList = tokens.slice(refusedAt + 1, at).some((token) => has(token, "comma"));
  const isDirect = refusedAt !== -1 && at - refusedAt <= DIRECT && !isList;
  const next = tokens[at + 1];
  const endsThere = next === undefined || has(next, "comma", "end", "but");
  return (isDirect && endsThere) || tokens.slice(at + 1, at + 1 + REACH).some((token) => has(token, "refused"));
};

const refuseClass = (tokens: readonly Token[], at: number, found: Found): void => {
  const token = tokens[at];
  if (has(token, "specials")) found.forbidden = unite(found.forbidden, SPECIAL);
  else if (has(token, "upper", "lower", "digits") && isPlainRefusal(tokens, at)) {
    found.forbidden = unite(found.forbidden, ...(token === undefined ? [] : setsOf(token)));
  }
};

/** In languages where "or" is also an article. */
const AND = new Set(["and", "und", "et", "y", "e", "en", "och", "og", "ja", "i", "a", "es", "si", "ve", "и", "та", "και"]);

/** "One number or symbol" asks for either. */
const joinsPrevious = (tokens: readonly Token[], at: number, previous: number | null): boolean => {
  if (previous === null || at - previous > REACH) return false;
  const between = tokens.slice(previous + 1, at);
  if (between.some((token) => has(token, "comma", "end") || AND.has(token.text))) return false;
  return between.some((token) => has(token, "or") || token.text === "/");
};

const readClasses = (tokens: readonly Token[], polarities: readonly Polarity[], found: Found): void => {
  let previous: number | null = null;
  for (const [at, token] of tokens.entries()) {
    const sets = setsOf(token);
    if (has(token, "spaces") && polarities[at] === "refused") found.forbidden = unite(found.forbidden, " ");
    if (sets.length === 0) continue;
    const clause = tokens.slice(clauseStart(tokens, at), clauseEnd(tokens, at));
    const near = tokens.slice(Math.max(0, at - REACH), at);
    const beforeRun = tokens.slice(at, at + REACH).some((other) => has(other, "repeated", "sequence"));
    if (near.some((other) => has(other, "start"))) readStart(token, polarities[at] ?? "wanted", found);
    else if (near.some((other) => has(other, "repeated", "sequence")) || beforeRun) continue;
    else if (polarities[at] === "refused") refuseClass(tokens, at, found);
    else if (polarities[at] === "wanted") {
      const { least, most } = amountOf(tokens, at);
      if (most !== null) found.limited.push({ chars: unite(...sets), most });
      if (least === null || clause.some((other) => has(other, "optional"))) continue;
      const last = found.required[found.required.length - 1];
      if (last !== undefined && sets.length === 1 && joinsPrevious(tokens, at, previous)) {
        found.required[found.required.length - 1] = { ...last, chars: unite(last.chars, sets[0] ?? "") };
      } else found.required.push(...sets.map((chars) => ({ chars, least })));
      previous = at;
      if (has(token, "alphanumerics")) found.alphanumeric = true;
    }
  }
};

const readStart = (token: Token, polarity: Polarity, found: Found): void => {
  const chars = unite(...setsOf(token));
  const first = polarity === "refused" ? without(LETTERS, chars) : chars;
  if (first !== "") found.first = found.first === null ? first : intersect(found.first, first);
};

/** "Only letters, digits and - _": never taken when it would leave no letters. */
const readOnly = (
  tokens: readonly Token[],
  polarities: readonly Polarity[],
  lists: readonly SymbolList[],
  found: Found,
): void => {
  const onlyAt = tokens.findIndex((token, at) => has(token, "only") && !has(tokens[at + 1], "number"));
  if (onlyAt === -1 || tokens.some((token) => has(token, "not", "refused"))) return;
  const named = tokens.flatMap((token, at) => (polarities[at] === "wanted" ? setsOf(token) : []));
  const letters = unite(...named);
  if (intersect(letters, LETTERS) === "") return;
  const symbols = lists.map(({ sure }) => sure).join("");
  found.only = unite(found.only, symbols === "" ? letters : without(letters, SPECIAL), symbols);
};

/** A list counts when the sentence speaks of special characters, or says "only", or refuses what is listed. */
const readLists = (
  tokens: readonly Token[],
  polarities: readonly Polarity[],
  lists: readonly SymbolList[],
  found: Found,
): void => {
  const isAboutSymbols = tokens.some((token) => has(token, "specials", "only"));
  const isWhole = lists.length === 1 && lists[0]?.from === 0 && lists[0].to === tokens.length - 1;
  for (const { from, sure, doubtful } of lists) {
    if (polarities[from] === "refused") found.forbidden = unite(found.forbidden, sure, doubtful);
    else if (polarities[from] === "spared") found.spared = unite(found.spared, sure);
    else if (isAboutSymbols || (isWhole && sure.length > 2)) found.listed = unite(found.listed, sure);
  }
};

const readSentence = (tokens: readonly Token[], found: Found): void => {
  const other = tokens.findIndex((token) => has(token, "otherField"));
  const isElsewhere = other !== -1 && !tokens.some((token, at) => has(token, "password") || (at < other && has(token, "not")));
  if (isElsewhere) return;
  const polarities = polaritiesOf(tokens);
  const lists = symbolLists(tokens);
  found.lengths = bothLengths(found.lengths, readLengths(tokens));
  readClasses(tokens, polarities, found);
  readLists(tokens, polarities, lists, found);
  readOnly(tokens, polarities, lists, found);
};

const sentencesOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    if (has(token, "end")) sentences.push([]);
    else sentences[sentences.length - 1]?.push(token);
  }
  return sentences.filter((sentence) => sentence.length > 0);
};

/** What was refused in one place and asked for in another is not refused: the text was misread, or means a part of it. */
const settle = (found: Found): PageRules => {
  const { lengths, required, only, alphanumeric, spared, first } = found;
  const listed = unite(found.listed, spared);
  const forbidden = required.reduce(
    (left, { chars }) => (isSubset(chars, left) ? without(left, chars) : left),
    without(found.forbidden, spared),
  );
  const asked = unite(...required.map(({ chars }) => chars));
  const wantsSpecial = intersect(asked, SPECIAL) !== "";
  const isPlain = alphanumeric && !wantsSpecial;
  const widest = only !== "" ? unite(only, asked) : isPlain ? unite(LETTERS, DIGITS, listed) : PRINTABLE;
  const symbols = listed === "" ? SPECIAL : listed;
  const kept = without(intersect(widest, unite(LETTERS, DIGITS, symbols)), forbidden);
  const allowed = intersect(kept, LETTERS) === "" ? PRINTABLE : kept;
  const sets = required.map(({ chars, least }) => ({ chars: intersect(chars, allowed), least }));
  const limited = found.limited
    .map(({ chars, most }) => ({ chars: intersect(chars, allowed), most }))
    .filter(({ chars, most }) => chars !== "" && !sets.some((set) => set.chars === chars && set.least > most));
  return {
    ...NO_PAGE_RULES,
    ...lengths,
    allowed: allowed.length === PRINTABLE.length ? null : allowed,
    required: withoutImplied(sets.filter(({ chars }) => chars !== "")),
    limited,
    first: first === null || intersect(first, allowed) === "" ? null : intersect(first, allowed),
  };
};

/** Reads the texts near a password field, all together; never throws. */
export const readHints = (texts: readonly string[]): HintReading => {
  const found: Found = {
    lengths: NO_LENGTHS,
    required: [],
    limited: [],
    only: "",
    alphanumeric: false,
    listed: "",
    spared: "",
    forbidden: "",
    first: null,
  };
  const tokens = texts.slice(0, MOST_TEXTS).map(tokenize);
  for (const sentence of tokens.flatMap(sentencesOf)) readSentence(sentence, found);
  const says = (kind: TokenKind): boolean => tokens.some((text) => text.some((token) => has(token, kind)));
  return {
    rules: settle(found),
    tooLong: says("tooLong"),
    tooShort: says("tooShort"),
    speaksOfPassword: says("password"),
  };
};
