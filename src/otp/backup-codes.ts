/**
 * Backup codes as an app shows them, pasted as a block, into single codes; crossing off. Recognising them on a page is
 * another matter. Follows product.md, "2FA".
 */
import type { BackupCode } from "../accounts/account.ts";
import { AppError } from "../errors.ts";

const LONGEST_BLOCK = 65_536;
const MOST_CODES = 100;
const CODE_CHARACTERS = { least: 6, most: 64 } as const;
const FEW = 3;
/** From this many codes of one shape on, whatever has another shape is a date, a number or a word. */
const TELLING = 3;

type Candidate = { readonly code: string; readonly shape: string; readonly sure: boolean; readonly alone: boolean };

/** Groups of letters and digits joined by single dashes, or two groups of digits joined by one space. */
const CODE_PATTERN = /^(?:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|\d{3,5} \d{3,5})$/u;

const shapeOf = (code: string): string =>
  code
    .split(/[- ]/)
    .map((group) => group.length)
    .join("-");

const isCodeShaped = (token: string): boolean => {
  const characters = token.replace(/[- ]/g, "").length;
  return CODE_PATTERN.test(token) && characters >= CODE_CHARACTERS.least && characters <= CODE_CHARACTERS.most;
};

/** Bullets, boxes and numbers such as `1.` or `2)` in front of codes; "1234 5678" stays one token. */
const tokensOf = (line: string): readonly string[] =>
  line
    .replace(/(^|\s)(?:[-*•·☐☑✓]|\[[ x]?\]|\d{1,2}[.):])(?=\s)/giu, "$1")
    .replace(/(?<!\S)(\d{3,5}) (\d{3,5})(?!\S)/g, "$1\u00a0$2")
    .split(/[ \t,;|]+/)
    .map((token) => token.replace(/\u00a0/g, " ").replace(/^["'(]+|["').:]+$/g, ""))
    .filter((token) => token !== "");

const candidatesIn = (line: string): readonly Candidate[] => {
  const tokens = tokensOf(line);
  const alone = tokens.every(isCodeShaped);
  return tokens
    .filter(isCodeShaped)
    .map((code) => ({ code, shape: shapeOf(code), sure: /\d/.test(code), alone }));
};

const commonest = (candidates: readonly Candidate[]): { readonly shape: string; readonly times: number } => {
  const times = new Map<string, number>();
  for (const { shape } of candidates) times.set(shape, (times.get(shape) ?? 0) + 1);
  const [shape = "", most = 0] = [...times].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return { shape, times: most };
};

/**
 * Takes the codes out of pasted text, with numbering, columns and prose around them.
 * @returns each code once, in order; empty when there is none
 * @throws AppError TooLarge for more than 64 K characters or 100 codes
 */
export const splitBackupCodes = (block: string): readonly string[] => {
  if (block.length > LONGEST_BLOCK) throw new AppError("TooLarge");
  const candidates = block.split(/\r\n|\r|\n/).flatMap(candidatesIn);
  const sure = candidates.filter((candidate) => candidate.sure);
  const onlyLetters = sure.length === 0;
  const { shape, times } = commonest(onlyLetters ? candidates.filter(({ alone }) => alone) : sure);
  const isCode = (candidate: Candidate): boolean => {
    if (candidate.sure) return times < TELLING || candidate.shape === shape;
    const telling = times >= TELLING && candidate.shape === shape;
    return telling && (candidate.alone || (!onlyLetters && shape.includes("-")));
  };
  const codes = [...new Set(candidates.filter(isCode).map(({ code }) => code))];
  if (codes.length > MOST_CODES) throw new AppError("TooLarge");
  return codes;
};

/** @returns the codes of `block`, none used; one that `known` holds already stays as it is there */
export const addBackupCodes = (known: readonly BackupCode[], block: string): readonly BackupCode[] => {
  const held = new Set(known.map(({ code }) => code));
  const added = splitBackupCodes(block).filter((code) => !held.has(code));
  if (known.length + added.length > MOST_CODES) throw new AppError("TooLarge");
  return [...known, ...added.map((code) => ({ code, usedAt: null }))];
};

/**
 * Crosses `code` off; what is crossed off keeps its first date.
 * @param now ms since the epoch
 */
export const crossOff = (codes: readonly BackupCode[], code: string, now: number): readonly BackupCode[] =>
  codes.map((held) => (held.code === code && held.usedAt === null ? { ...held, usedAt: now } : held));

export const codesLeft = (codes: readonly BackupCode[]): number =>
  codes.filter(({ usedAt }) => usedAt === null).length;

/** @returns whether there are codes and at most three of them are left */
export const areFewLeft = (codes: readonly BackupCode[]): boolean => codes.length > 0 && codesLeft(codes) <= FEW;
