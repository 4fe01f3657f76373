/**
 * Makes the index of words that ships (word-index.ts) out of the lists that people read. Not part of the extension:
 * scripts/forms-words.mjs runs it, and a test that the index is up to date.
 */
import { CODES, EARLY_GAP, keyOf } from "../lexicon.ts";
import { normalize } from "../text.ts";
import { FIELD_WORDS } from "./field-words.ts";
import { GROUPS } from "./groups.ts";
import { PURPOSE_WORDS } from "./purpose-words.ts";

const LONG = 5;

type WordLists<Group extends string> = { readonly [group in Group]: { readonly [language: string]: string } };

/** @returns the index as createLexicon reads it */
export const indexWords = <Group extends string>(groups: readonly Group[], lists: WordLists<Group>): string => {
  const codes = new Map<string, string>();
  groups.forEach((group, place) => {
    const words = new Set(Object.values<string>(lists[group]).flatMap((line) => line.split("|").map(normalize)));
    words.delete("");
    for (const word of words) if (!startsWithAnother(word, words)) codes.set(word, `${codes.get(word) ?? ""}${CODES[place] ?? ""}`);
  });
  const lines = new Map<string, string[]>();
  for (const [word, of] of [...codes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = keyOf(word);
    const rest = word[1] === " " ? `${EARLY_GAP}${word.slice(3)}` : word.slice(2);
    const line = lines.get(key) ?? [];
    lines.set(key, line);
    // A word that is all key goes first: behind another it would read as more codes of that one.
    if (rest === "") line.unshift(of);
    else line.push(rest + of);
  }
  return [...lines].map(([key, line]) => key + line.map((entry, place) => shortened(entry, line[place - 1] ?? "")).join("")).join("\n");
};

const MOST_SHARED = 9;
/** Bytes of a digit. */
const COST = 1;

/** @returns the entry without what it shares with the one before, where that is shorter: how much that is stands first */
const shortened = (entry: string, before: string): string => {
  // The groups' codes stand last, and are in no word: they are never shared alone.
  let shared = 0;
  while (shared < MOST_SHARED && entry[shared] === before[shared] && !CODES.includes(entry[shared] ?? "")) shared += 1;
  const start = entry.slice(0, shared);
  return /^\d/u.test(entry) || new TextEncoder().encode(start).length > COST ? `${shared}${entry.slice(shared)}` : entry;
};

/** A long word of the group finds all that start with it. */
const startsWithAnother = (word: string, words: ReadonlySet<string>): boolean => {
  for (let length = LONG; length < word.length; length += 1) if (words.has(word.slice(0, length))) return true;
  return false;
};

/** @returns the text of word-index.ts */
export const wordIndexSource = (): string =>
  [
    "/** Written by scripts/forms-words.mjs from field-words.ts and purpose-words.ts. Data only. */",
    `export const WORD_INDEX = \`${indexWords(GROUPS, { ...FIELD_WORDS, ...PURPOSE_WORDS })}\`;`,
    "",
  ].join("\n");
