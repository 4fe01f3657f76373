/**
 * Finds the words of many groups in a text, in one pass over it. Pure; knows nothing of forms.
 *
 * A long word (5 letters and more) matches at the start of a word, a short one only a whole word. Words of scripts that
 * are written without spaces match anywhere, unless they are a single character. In a name, where words stand together
 * without a gap (`regemail`), a long Latin word matches anywhere too.
 */

/** Both are given normalised text and say which groups have a word in it. */
export interface Lexicon<Group extends string> {
  readonly inText: (normalized: string) => ReadonlySet<Group>;
  readonly inName: (normalized: string) => ReadonlySet<Group>;
}

interface Entry<Group> {
  readonly word: string;
  readonly glued: string;
  readonly groups: readonly Group[];
  readonly whole: boolean;
  readonly insideNames: boolean;
}

const LONG = 5;
/** Groups are written as one of these, by their place: characters that no normalised text has. */
export const CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,-./:;<=>?@[]^_{}~|\"";
/** Stands first in the rest of a word that has a gap after its first character. */
export const EARLY_GAP = "'";
/** Stands first too, with a digit behind it: so many characters are those of the word before. */
export const SHARED = "'";
const ENTRY = /([^A-Z!-&(-/:-@[-_{-~]*)([A-Z!-&(-/:-@[-_{-~]+)/gu;

/** @returns what a word is filed under: its first two characters, not counting gaps */
export const keyOf = (text: string, at = 0): string => {
  const second = text[at + 1] === " " ? text[at + 2] : text[at + 1];
  return `${text[at] ?? ""}${second ?? " "}`;
};

/**
 * @param groups in the order of their codes
 * @param index a key a line, then all its words: what follows the key or the start of the word
 *   before, and their groups' codes. Nothing is made of it
 *   before a text is read: to start quickly is worth more here than to go on quickly
 */
export const createLexicon = <Group extends string>(groups: readonly Group[], index: string): Lexicon<Group> => {
  let buckets: Map<string, string | readonly Entry<Group>[]> | null = null;
  /** A line is taken apart when its key is first met. */
  const entriesOf = (key: string): readonly Entry<Group>[] | undefined => {
    buckets ??= new Map(index.split("\n").map((line) => [line.slice(0, 2), line]));
    const bucket = buckets.get(key);
    if (typeof bucket !== "string") return bucket;
    const entries = readBucket(bucket, groups);
    buckets.set(key, entries);
    return entries;
  };

  const inText = (text: string): Set<Group> => {
    const found = new Set<Group>();
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === " " || (at > 0 && text[at - 1] !== " " && !isUnspaced(text, at))) continue;
      find(entriesOf(keyOf(text, at)), text, at, found);
      find(entriesOf(`${text[at] ?? ""} `), text, at, found);
    }
    return found;
  };

  const inName = (text: string): Set<Group> => {
    const found = inText(text);
    const together = text.replaceAll(" ", "");
    for (let at = 0; at + LONG <= together.length; at += 1) {
      for (const { glued, groups: of, insideNames } of entriesOf(together.slice(at, at + 2)) ?? []) {
        if (insideNames && together.startsWith(glued, at)) for (const group of of) found.add(group);
      }
    }
    return found;
  };

  return { inText: remembering(inText), inName: remembering(inName) };
};

const MOST_REMEMBERED = 500;

/** The same text is often read again: of fields beside each other, and when a form is judged anew. */
const remembering = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(text, (value = read(text)));
    }
    return value;
  };
};

const find = <Group>(entries: readonly Entry<Group>[] | undefined, text: string, at: number, found: Set<Group>): void => {
  for (const { word, groups, whole } of entries ?? []) {
    if (!text.startsWith(word, at) || (whole && !standsAlone(text, at, word))) continue;
    for (const group of groups) found.add(group);
  }
};

const readBucket = <Group>(line: string, groups: readonly Group[]): readonly Entry<Group>[] => {
  const key = line.slice(0, 2);
  const entries: Entry<Group>[] = [];
  let before = "";
  for (const [, written = "", codes = ""] of line.slice(2).matchAll(ENTRY)) {
    const shared = written[0] === SHARED ? Number.parseInt(written[1] ?? "", 10) : Number.NaN;
    const rest = Number.isNaN(shared) ? written : before.slice(0, shared) + written.slice(2);
    before = rest;
    const word = (rest.startsWith(EARLY_GAP) ? `${key[0] ?? ""} ${key[1] ?? ""}${rest.slice(1)}` : key + rest).trimEnd();
    const glued = word.replaceAll(" ", "");
    entries.push({
      word,
      glued,
      groups: [...codes].flatMap((code) => groups[CODES.indexOf(code)] ?? []),
      whole: isUnspaced(word, 0) ? word.length === 1 : word.length < LONG,
      insideNames: glued.length >= LONG && /^[a-z\d]+$/u.test(glued),
    });
  }
  return entries;
};

/** After a whole word a digit may stand (`pass2`), no letter; the character of an unspaced script stands all alone. */
const standsAlone = (text: string, at: number, word: string): boolean => {
  const end = at + word.length;
  return !(end < text.length && isLetter(text, end)) && !(isUnspaced(word, 0) && at > 0 && isLetter(text, at - 1));
};

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code !== 32 && (code < 48 || code > 57);
};

/** Thai, Hangul, Kana and Han: scripts that write without spaces, or where particles follow without one. */
const isUnspaced = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x0e00 && ((code <= 0x0e7f) || (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af));
};
