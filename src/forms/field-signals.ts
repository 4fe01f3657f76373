/**
 * What speaks for each type of one field. Pure: features in, named signals out. The form around it decides between
 * new and current passwords (classify.ts). Standard markup wins where it is consistent.
 */
import type { FieldFeatures, Signal } from "./features.ts";
import { WORD_GROUPS, type WordGroup } from "./knowledge/field-words.ts";
import { fieldMatcher, purposeMatcher } from "./knowledge/matchers.ts";
import {
  FIELD_WEIGHTS,
  GROUP_FACTORS,
  PASSWORD_WEIGHTS,
  SOURCE_WEIGHTS,
  type PasswordSignal,
  type Source,
} from "./knowledge/weights.ts";
import { FIELD_TYPES, type FieldType } from "./report.ts";

/** Types a field can be found to have before its form is known. */
export type OwnType = FieldType | "password";

export interface TypeVerdict {
  readonly type: OwnType;
  readonly score: number;
  readonly signals: readonly Signal[];
}

const SOURCES = ["label", "placeholder", "name", "before", "hints"] as const satisfies readonly Source[];

/** Where one text speaks of several things, the particular one counts and not the general one. */
const YIELDS: { readonly [general in WordGroup]?: readonly WordGroup[] } = {
  name: WORD_GROUPS.filter((group) => !["name", "new", "current", "confirm", "given-name", "family-name", "search", "unrelated"].includes(group)),
  "street-address": ["email", "url", "address-line2", "address-level1", "address-level2", "postal-code", "country-name"],
  username: ["email", "password", "tel", "captcha", "organization", "url", "cc-number"],
  "address-level1": ["country-name", "address-level2"],
  "address-level2": ["country-name"],
  tel: ["tel-country-code", "email"],
  "country-name": ["tel-country-code"],
  organization: ["email", "organization-title", "url"],
  code: ["captcha", "postal-code"],
  "bday-day": ["cc-exp"],
  "bday-month": ["cc-exp", "cc-exp-month"],
  "bday-year": ["cc-exp", "cc-exp-year"],
  "honorific-prefix": ["organization-title"],
  hint: ["email"],
  unrelated: ["email", "given-name", "family-name"],
};

const NOT_TYPES: ReadonlySet<WordGroup> = new Set(["new", "current", "confirm"]);
const AS_OTHER: ReadonlySet<WordGroup> = new Set(["search", "captcha", "hint", "unrelated"]);
const BDAY_PARTS: ReadonlySet<WordGroup> = new Set(["bday-day", "bday-month", "bday-year"]);

/** @returns the type the field would have by itself, with what spoke for it */
export const judgeField = (field: FieldFeatures): TypeVerdict => {
  const scores = new Map<OwnType, Signal[]>();
  const add = (type: OwnType, signal: string, weight: number): void => {
    const signals = scores.get(type);
    if (signals === undefined) scores.set(type, [{ signal, weight }]);
    else signals.push({ signal, weight });
  };
  for (const source of SOURCES) addWords(field, source, add);
  addMarkup(field, add);
  return best(scores);
};

type Add = (type: OwnType, signal: string, weight: number) => void;

const addWords = (field: FieldFeatures, source: Source, add: Add): void => {
  const text = field[source];
  if (text === "") return;
  const found = new Set(WORD_GROUPS.filter((group) => applies(group, field) && speaks(group, source, text)));
  if (found.has("given-name") && found.has("family-name")) {
    found.delete("given-name");
    found.delete("family-name");
    found.add("name");
  }
  for (const group of found) {
    if (NOT_TYPES.has(group) || YIELDS[group]?.some((particular) => found.has(particular))) continue;
    const weight = SOURCE_WEIGHTS[source] * (GROUP_FACTORS[group] ?? 1);
    add(typeOf(group), `${source} says ${group}`, weight);
  }
};

const speaks = (group: WordGroup, source: Source, text: string): boolean =>
  source === "name" || source === "hints" ? fieldMatcher(group).inName(text) : fieldMatcher(group).inText(text);

/** Some words mean a field only where such a field can be. */
const applies = (group: WordGroup, field: FieldFeatures): boolean => {
  const short = field.tag === "select" || field.numeric || (field.maxLength !== null && field.maxLength <= 4);
  if (BDAY_PARTS.has(group) || group.startsWith("cc-exp-")) return short;
  if (group === "honorific-prefix" || group === "sex") return field.tag === "select";
  if (group === "tel-country-code") return field.tag === "select" || short;
  if (group === "email" || group === "username" || group === "password") return field.tag === "input";
  return true;
};

const typeOf = (group: WordGroup): OwnType => {
  if (group === "password") return "password";
  if (group === "code") return "one-time-code";
  if (AS_OTHER.has(group)) return "other";
  return (FIELD_TYPES as readonly string[]).includes(group) ? (group as FieldType) : "other";
};

const addMarkup = (field: FieldFeatures, add: Add): void => {
  const token = field.autocomplete;
  const isPassword = field.type === "password";
  if (token === "new-password" || token === "current-password") {
    // On other fields it is a habit to keep browsers from filling in.
    if (isPassword) add("password", `autocomplete=${token}`, FIELD_WEIGHTS.token);
  } else if (isFieldType(token) && token !== "other" && !isPassword) {
    const doubtful = token === "username" && field.type === "email";
    add(token, `autocomplete=${token}`, doubtful ? FIELD_WEIGHTS.inputType / 2 : FIELD_WEIGHTS.token);
  } else if (token === "one-time-code") {
    add("one-time-code", "autocomplete=one-time-code", FIELD_WEIGHTS.token);
  }
  if (isPassword) add("password", "type=password", FIELD_WEIGHTS.inputType + 1);
  if (field.type === "email") add("email", "type=email", FIELD_WEIGHTS.inputType);
  if (field.type === "tel") add("tel", "type=tel", FIELD_WEIGHTS.inputType / 2);
  if (field.type === "url") add("url", "type=url", FIELD_WEIGHTS.inputType);
  if (field.type === "search") add("other", "type=search", FIELD_WEIGHTS.inputType);
  if (field.tag === "textarea") add("other", "textarea", FIELD_WEIGHTS.inputType);
};

const isFieldType = (token: string): token is FieldType => (FIELD_TYPES as readonly string[]).includes(token);

const best = (scores: ReadonlyMap<OwnType, readonly Signal[]>): TypeVerdict => {
  let winner: TypeVerdict = { type: "other", score: FIELD_WEIGHTS.least, signals: [] };
  for (const [type, signals] of scores) {
    const score = signals.reduce((sum, { weight }) => sum + weight, 0);
    if (score > winner.score || (score === winner.score && type === "email")) winner = { type, score, signals };
  }
  return winner;
};

export interface PasswordVerdict {
  /** Above 0 it looks new, below 0 current. */
  readonly score: number;
  readonly repeats: boolean;
  readonly signals: readonly Signal[];
}

/** @returns whether a password field looks new or current by itself */
export const judgePassword = (field: FieldFeatures): PasswordVerdict => {
  const words = `${field.label} ${field.placeholder} ${field.label === "" && field.placeholder === "" ? field.before : ""}`;
  const found: PasswordSignal[] = [];
  if (field.autocomplete === "new-password") found.push("token new-password");
  if (field.autocomplete === "current-password") found.push("token current-password");
  const repeats = says("confirm", words, field.name);
  if (fieldMatcher("confirm").inText(words)) found.push("words confirm");
  if (fieldMatcher("confirm").inName(field.name)) found.push("name confirm");
  if (fieldMatcher("new").inText(words)) found.push("words new");
  if (fieldMatcher("new").inText(field.name) || /new ?pass|newpw/u.test(field.name)) found.push("name new");
  if (fieldMatcher("current").inText(words)) found.push("words current");
  if (fieldMatcher("current").inText(field.name) || /(old|cur(rent)?) ?(pass|pw)/u.test(field.name)) found.push("name current");
  if (purposeMatcher("sign-up").inName(field.name)) found.push("names of sign-up");
  if (purposeMatcher("login").inText(field.name)) found.push("names of login");
  if (field.hasPasswordRules) found.push("passwordrules");
  if (field.minLength !== null && field.minLength >= 6) found.push("minlength");
  if (field.hasPattern) found.push("pattern");
  if (/(?:^|\D)(?:[5-9]|1\d|2\d)(?:\D|$)/u.test(`${field.after} ${field.placeholder} ${field.label}`)) found.push("rules beside");
  const signals = found.map((signal) => ({ signal, weight: PASSWORD_WEIGHTS[signal] }));
  return { score: signals.reduce((sum, { weight }) => sum + weight, 0), repeats, signals };
};

/** @returns whether the field asks for something once more */
export const says = (group: WordGroup, words: string, name: string): boolean =>
  fieldMatcher(group).inText(words) || fieldMatcher(group).inName(name);
