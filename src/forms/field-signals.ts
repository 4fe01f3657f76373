/**
 * What can be said of one field by itself: named signals, without weights. Pure: features in, names out. What each
 * speaks for, and how strongly, was learned (knowledge/model.ts).
 */
import type { FieldFeatures } from "./features.ts";
import { isWordGroup, WORD_GROUPS, type WordGroup } from "./knowledge/groups.ts";
import { words } from "./knowledge/words.ts";
import { FIELD_TYPES } from "./report.ts";

const SOURCES = ["label", "placeholder", "name", "hints", "before", "after", "options"] as const;
type Source = (typeof SOURCES)[number];

/** Where one text speaks of several things, the particular one counts and not the general one. */
const YIELDS: { readonly [general in WordGroup]?: readonly WordGroup[] } = {
  name: WORD_GROUPS.filter((group) => !["name", "new", "current", "confirm", "given-name", "family-name", "search", "unrelated"].includes(group)),
  "street-address": ["email", "url", "address-line2", "address-level1", "address-level2", "postal-code", "country-name"],
  username: ["email", "password", "tel", "captcha", "organization", "url", "cc-number"],
  "address-level1": ["country-name", "address-level2"],
  "address-level2": ["country-name"],
  tel: ["tel-country-code", "email", "code"],
  "country-name": ["tel-country-code"],
  organization: ["email", "organization-title", "url"],
  email: ["code"],
  current: ["new"],
  code: ["captcha", "postal-code", "tel-country-code", "cc-csc", "authenticator", "unrelated"],
  trap: ["password", "confirm"],
  "bday-day": ["cc-exp", "email", "street-address"],
  "bday-month": ["cc-exp", "cc-exp-month"],
  "bday-year": ["cc-exp", "cc-exp-year"],
  "honorific-prefix": ["organization-title"],
  hint: ["email"],
  unrelated: ["email", "given-name", "family-name"],
};

/** @returns the names of what was found, each once */
export const fieldSignals = (field: FieldFeatures): Set<string> => {
  const signals = new Set<string>();
  for (const source of SOURCES) addWords(field, source, signals);
  addMarkup(field, signals);
  return signals;
};

const addWords = (field: FieldFeatures, source: Source, signals: Set<string>): void => {
  const text = source === "name" ? field.name.replaceAll(/\b([fl])name\b/gu, (_, letter) => (letter === "f" ? "first name" : "last name")) : field[source];
  if (text === "") return;
  const groups = source === "name" || source === "hints" ? words.inName(text) : words.inText(text);
  // Beside a label, what stands around the field says little.
  const doubtful = (source === "before" && field.label !== "") || (source === "after" && `${field.label}${field.before}${field.placeholder}` !== "");
  const prefix = doubtful ? `${source}+` : source;
  const names = source === "label" || source === "placeholder" || source === "name";
  const both = groups.has("given-name") && groups.has("family-name");
  if (source === "name") addHead(text, signals);
  let found = false;
  for (const group of groups) {
    if (!isWordGroup(group)) {
      if (names) signals.add(`${source}:to ${group}`);
      else if (source === "after" && field.type === "password" && (group === "create-password" || group === "forgot")) signals.add(`after:${group}`);
      continue;
    }
    found = true;
    if (YIELDS[group]?.some((particular) => groups.has(particular)) === true) signals.add(`${prefix}~${group}`);
    else if (both && (group === "given-name" || group === "family-name")) signals.add(`${prefix}:name`);
    else {
      signals.add(`${prefix}:${group}`);
      if (names || prefix === "before") signals.add(`says:${group}`);
    }
  }
  if (!found) signals.add(`${prefix}:?`);
};

/** In a name of several words, as in English, the last one says what it is and the others of what or whose. */
const addHead = (text: string, signals: Set<string>): void => {
  const at = text.lastIndexOf(" ");
  if (at === -1) return;
  const groups = [...words.inText(text.slice(at + 1).replace(/\d+$/u, ""))].filter(isWordGroup);
  // Of a code the last word says only that it is one, not who gave it.
  if (groups.length === 1 && groups[0] !== "code") signals.add(`name ends:${groups[0]}`);
};

const TOKENS: ReadonlySet<string> = new Set([...FIELD_TYPES, "on", "off", ""]);

const addMarkup = (field: FieldFeatures, signals: Set<string>): void => {
  const { type, tag, autocomplete, maxLength, minLength, optionCount } = field;
  signals.add(tag === "input" ? `type=${type}` : tag);
  signals.add(`autocomplete=${TOKENS.has(autocomplete) ? autocomplete : "?"}`);
  if (type === "password") signals.add(`password autocomplete=${TOKENS.has(autocomplete) ? autocomplete : "?"}`);
  if (maxLength !== null) signals.add(`maxlength ${bucket(maxLength, [1, 2, 4, 6, 9, 12, 16, 20, 32, 64])}`);
  if (minLength !== null) signals.add(`minlength ${bucket(minLength, [1, 4, 5, 6, 7, 8, 12])}`);
  if (tag === "select") signals.add(`options ${bucket(optionCount, [1, 4, 11, 13, 32, 60, 120])}`);
  if (field.hasPattern) signals.add("pattern");
  if (field.hasPasswordRules) signals.add("passwordrules");
  if (field.numeric) signals.add("numeric");
  if (field.required) signals.add("required");
  if (field.readOnly) signals.add("readonly");
  if (!field.visible) signals.add("unseen");
  signals.add(`top ${bucket(field.top, [400, 800, 1600, 3200])}`);
  if (type === "password" && /(?:^|\D)(?:[5-9]|1\d|2\d)(?:\D|$)/u.test(`${field.after} ${field.placeholder} ${field.label}`)) signals.add("length beside");
  if (/\d$/.test(field.name)) signals.add(`name ends ${/[2-9]$/.test(field.name) ? "2" : "1"}`);
};

const bucket = (value: number, edges: readonly number[]): string => {
  const edge = edges.find((each) => value <= each);
  return edge === undefined ? "more" : `≤${edge}`;
};
