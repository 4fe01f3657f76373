/** The words of field-words.ts and purpose-words.ts, ready to be looked for. Built once, when first asked. */
import { createMatcher, type Matcher } from "../text.ts";
import { FIELD_WORDS, type WordGroup } from "./field-words.ts";
import { PURPOSE_WORDS, type PurposeGroup } from "./purpose-words.ts";

const built = new Map<string, Matcher>();

const matcher = (key: string, words: () => readonly string[]): Matcher => {
  let found = built.get(key);
  if (found === undefined) {
    found = createMatcher(words());
    built.set(key, found);
  }
  return found;
};

export const fieldMatcher = (group: WordGroup): Matcher => matcher(`field ${group}`, () => Object.values(FIELD_WORDS[group]));

export const purposeMatcher = (group: PurposeGroup): Matcher =>
  matcher(`purpose ${group}`, () => Object.values(PURPOSE_WORDS[group]));
