/**
 * What a form is for. Pure: features and the verdicts on its fields in, a kind with named signals out.
 */
import type { FormFeatures, Signal } from "./features.ts";
import type { OwnType, PasswordVerdict } from "./field-signals.ts";
import { purposeMatcher } from "./knowledge/matchers.ts";
import type { PurposeGroup } from "./knowledge/purpose-words.ts";
import { PURPOSE_WEIGHTS } from "./knowledge/weights.ts";
import type { FormKind } from "./report.ts";

/** One field of the form that counts for its purpose: seen by the user. */
export interface JudgedField {
  readonly type: OwnType;
  readonly password: PasswordVerdict | null;
  readonly repeats: boolean;
  readonly tag: string;
}

export interface PurposeVerdict {
  readonly kind: FormKind;
  readonly score: number;
  readonly signals: readonly (Signal & { readonly kind: FormKind })[];
}

const PERSON: ReadonlySet<OwnType> = new Set([
  "given-name", "family-name", "name", "organization", "tel", "bday", "bday-year", "country-name", "postal-code", "street-address",
  "organization-title", "address-level1", "address-level2", "sex", "honorific-prefix",
] as const);

export const judgePurpose = (form: FormFeatures, fields: readonly JudgedField[]): PurposeVerdict => {
  const signals: (Signal & { kind: FormKind })[] = [];
  const say = <K extends FormKind>(kind: K, signal: keyof (typeof PURPOSE_WEIGHTS)[K] & string, times = 1): void => {
    const weight = (PURPOSE_WEIGHTS[kind] as { readonly [signal: string]: number })[signal] ?? 0;
    signals.push({ kind, signal, weight: weight * times });
  };
  sayWords(form, say);
  const spoken = new Set(signals.map(({ kind }) => kind));
  sayShape(fields, say, spoken);
  sayPasswords(form, fields, say);

  const totals = new Map<FormKind, number>();
  for (const { kind, weight } of signals) totals.set(kind, (totals.get(kind) ?? 0) + weight);
  const possible = possibleKinds(fields);
  let winner: FormKind = "other";
  for (const kind of possible) if ((totals.get(kind) ?? 0) > (totals.get(winner) ?? 0)) winner = kind;
  return { kind: winner, score: totals.get(winner) ?? 0, signals };
};

type Say = <K extends FormKind>(kind: K, signal: keyof (typeof PURPOSE_WEIGHTS)[K] & string, times?: number) => void;

const possibleKinds = (fields: readonly JudgedField[]): readonly FormKind[] => {
  const passwords = fields.filter(({ type }) => type === "password").length;
  const identifiers = fields.some(({ type }) => type === "email" || type === "username" || type === "tel");
  if (passwords > 0) return ["login", "sign-up", "password-change"];
  return identifiers ? ["newsletter", "login", "sign-up"] : [];
};

const says = (group: PurposeGroup, text: string, asName = false): boolean =>
  asName ? purposeMatcher(group).inName(text) : purposeMatcher(group).inText(text);

const PLACES = ["buttons", "headings", "names", "action", "path", "title"] as const;

const sayWords = (form: FormFeatures, say: Say): void => {
  for (const place of PLACES) {
    const text = form[place];
    if (text === "") continue;
    const asName = place === "names" || place === "action" || place === "path";
    const change = says("change", text, asName);
    const signUp = says("sign-up", text, asName);
    const login = says("login", text, asName);
    // A place that says both (tabs, "already have an account?") tells little.
    const share = signUp && login ? 0.4 : 1;
    if (change) say("password-change", place);
    if (signUp) say("sign-up", place, share);
    if (login) say("login", place, share);
    if (place !== "path" && place !== "title" && says("newsletter", text, asName)) say("newsletter", place);
    if (place === "buttons" || place === "headings" || place === "names") {
      if (says("checkout", text, asName)) say("other", "checkout");
      if (says("contact", text, asName)) say("other", "contact");
    }
  }
  if (says("terms", form.choices) || says("terms", form.links)) say("sign-up", "terms", says("terms", form.choices) ? 1 : 0.5);
  if (says("remember", form.choices, true)) say("login", "remember");
  if (says("forgot", form.links) || says("forgot", form.buttons)) say("login", "forgot");
};

/** @param spoken the kinds that words on the page speak for */
const sayShape = (fields: readonly JudgedField[], say: Say, spoken: ReadonlySet<FormKind>): void => {
  const count = (type: OwnType): number => fields.filter((field) => field.type === type).length;
  const passwords = count("password");
  const person = new Set(fields.map(({ type }) => type).filter((type) => PERSON.has(type))).size;
  const email = count("email") > 0;
  const identifier = email || count("username") > 0 || count("tel") > 0;
  say("other", "least");
  if (!identifier && passwords === 0) say("other", "no address or user name");
  if (person > 0) say("sign-up", "fields about a person", Math.min(person, 4));
  if (email && count("username") > 0) say("sign-up", "email and user name");
  if (fields.length >= 4) say("sign-up", "many fields");
  if (fields.some(({ type, repeats }) => type === "email" && repeats)) say("sign-up", "address confirmed");
  if (fields.some(({ tag }) => tag === "textarea")) say("other", "textarea");
  if (count("cc-number") > 0) say("other", "card fields");
  if (passwords === 0) {
    say("newsletter", "no password");
    // The first of several steps asks for an address alone too: then the page says what it begins.
    const begins = !spoken.has("newsletter") && spoken.has("sign-up");
    if (email && fields.length <= 3) say(begins ? "sign-up" : "newsletter", "only an address");
    if (identifier && fields.length === 1) say("login", "only an address or user name");
  }
  const looksNew = fields.some(({ password }) => password !== null && password.score > 2);
  if (passwords === 1 && !looksNew && fields.length <= 3 && person <= 1) say("login", "one password, few fields");
};

const sayPasswords = (form: FormFeatures, fields: readonly JudgedField[], say: Say): void => {
  const passwords = fields.map(({ password }) => password).filter((password) => password !== null);
  const looksNew = passwords.filter(({ score }) => score > 2).length;
  const looksCurrent = passwords.filter(({ score }) => score < -2).length;
  const identifier = fields.some(({ type }) => type === "email" || type === "username");
  if (passwords.length >= 2 && looksCurrent === 0) say("sign-up", "two new passwords");
  if (looksNew > 0) say("sign-up", "password looks new");
  else if (passwords.some(({ score }) => score > 0)) say("sign-up", "password could be new");
  if (looksCurrent > 0) say("login", "password looks current");
  if (looksCurrent > 0 && looksNew > 0 && passwords.length >= 2) say("password-change", "current and new");
  if (passwords.length === 3) say("password-change", "three passwords");
  if (passwords.length >= 1 && looksNew > 0 && !identifier && fields.length === passwords.length) {
    say("password-change", "only new passwords");
  }
  if (form.checkboxes > 6) say("other", "least", 0.5);
};
