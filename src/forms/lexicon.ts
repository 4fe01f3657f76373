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

interface Entry {
  readonly word: string;
  /** Characters that stand for the groups. */
  readonly codes: string;
}

const LONG = 5;
/** By so many characters a text is looked up. */
const NEXT = 4;
/** Groups are written as one of these, by their place: characters that no normalised text has. */
export const CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,-./:;<=>?@[]^_{}~|\"";
/** Stands first in the rest of a word that has a gap after its first character. */
export const EARLY_GAP = "'";
const CODES_TOGETHER = /([A-Z!-&(-/:-@[-_{-~]+)/u;

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
  let lines: Map<string, string> | null = null;
  const entriesOf = remembering((key: string): readonly Entry[] => {
    if (lines === null) {
      lines = new Map();
      for (const line of index.split("\n")) lines.set(line.slice(0, 2), line);
    }
    const line = lines.get(key);
    return line === undefined ? [] : readLine(line);
  });
  /** What a text can hold of which these are the next characters. */
  const startingLike = remembering((start: string): readonly Entry[] => {
    const isLike = ({ word }: Entry): boolean => word.startsWith(start) || start.startsWith(word);
    return [...entriesOf(keyOf(start)).filter(isLike), ...entriesOf(`${start[0] ?? ""} `).filter(isLike)];
  });
  const gluedOf = remembering((key: string): readonly Entry[] =>
    entriesOf(key)
      .map(({ word, codes }) => ({ word: word.replaceAll(" ", ""), codes }))
      .filter(({ word }) => word.length >= LONG && LATIN.test(word)),
  );
  const gluedLike = remembering((start: string): readonly Entry[] => gluedOf(start.slice(0, 2)).filter(({ word }) => word.startsWith(start)));
  const add = (codes: string, found: Set<Group>): void => {
    for (const code of codes) {
      const group = groups[CODES.indexOf(code)];
      if (group !== undefined) found.add(group);
    }
  };

  const inText = (text: string): Set<Group> => {
    const found = new Set<Group>();
    const findAt = (at: number): void => {
      for (const { word, codes } of startingLike(text.slice(at, at + NEXT))) {
        if (text.startsWith(word, at) && (!isWhole(word) || standsAlone(text, at, word))) add(codes, found);
      }
    };
    if (UNSPACED.test(text)) {
      for (let at = 0; at < text.length; at += 1) if (text[at] !== " " && (at === 0 || text[at - 1] === " " || isUnspaced(text, at))) findAt(at);
    } else if (text !== "") {
      for (let at = 0; ; at += 1) {
        findAt(at);
        at = text.indexOf(" ", at);
        if (at === -1) break;
      }
    }
    return found;
  };

  const inName = (text: string): Set<Group> => {
    const found = inText(text);
    const together = text.replaceAll(" ", "");
    for (let at = 0; at + LONG <= together.length; at += 1) {
      for (const { word, codes } of gluedLike(together.slice(at, at + NEXT))) if (together.startsWith(word, at)) add(codes, found);
    }
    return found;
  };

  return { inText: remembering(inText), inName: remembering(inName) };
};

const MOST_REMEMBERED = 2000;

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

const ZERO = "0".charCodeAt(0);

const readLine = (line: string): readonly Entry[] => {
  const key = line.slice(0, 2);
  const parts = line.slice(2).split(CODES_TOGETHER);
  const entries: Entry[] = [];
  let rest = "";
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const written = parts[at] ?? "";
    // A digit that stands first: so many characters are those of the word before.
    const shared = written.charCodeAt(0) - ZERO;
    rest = shared >= 0 && shared <= 9 ? rest.slice(0, shared) + written.slice(1) : written;
    const word = (rest.startsWith(EARLY_GAP) ? `${key[0] ?? ""} ${key[1] ?? ""}${rest.slice(1)}` : key + rest).trimEnd();
    entries.push({ word, codes: parts[at + 1] ?? "" });
  }
  return entries;
};

const LATIN = /^[a-z\d]+$/u;
const isWhole = (word: string): boolean => (isUnspaced(word, 0) ? word.length === 1 : word.length < LONG);

/** After a whole word a digit may stand (`pass2`), no letter; the character of an unspaced script stands all alone. */
const standsAlone = (text: string, at: number, word: string): boolean => {
  const end = at + word.length;
  return !(end < text.length && isLetter(text, end)) && !(isUnspaced(word, 0) && at > 0 && isLetter(text, at - 1));
};

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code !== 32 && (code < 48 || code > 57);
};

const UNSPACED = /[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u9fff\uac00-\ud7af]/u;

/** Thai, Hangul, Kana and Han: scripts that write without spaces, or where particles follow without one. */
const isUnspaced = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x0e00 && ((code <= 0x0e7f) || (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af));
};
