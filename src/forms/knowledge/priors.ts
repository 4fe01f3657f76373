/**
 * What is known before anything is learned: a word for a type speaks for the type, standard markup for what it says, a
 * button that says "sign up" for a sign-up. What was learned (model-weights.ts) is added to it. So what the examples lack
 * (rare types, the page's address) still counts.
 */
import type { OwnType } from "../own-types.ts";
import type { FormKind } from "../report.ts";

/** The class that a signal speaks for, and how strongly; `null` where nothing is known beforehand. */
export type Prior<Class extends string> = (signal: string) => readonly [type: Class, weight: number] | null;

const OF_GROUP: { readonly [group: string]: OwnType } = {
  authenticator: "one-time-code", code: "other", nickname: "other", search: "other", captcha: "other", hint: "other", unrelated: "other", trap: "other",
};
const OF_SOURCE: { readonly [source: string]: number } = {
  label: 1.5, placeholder: 1.2, name: 1.2, hints: 0.5, before: 0.8, says: 1, after: 0.6, "before+": 0.2, "after+": 0.2, "name ends": 0.6,
};
const OF_MARKUP: { readonly [signal: string]: readonly [OwnType, number] } = {
  "": ["other", 1.5], "type=email": ["email", 2.5], "type=tel": ["tel", 1.2], "type=password": ["password", 4],
  "says:trap": ["other", 5], "says:tel-country-code": ["tel-country-code", 3], "type=search": ["other", 2.5], "type=url": ["url", 2.5], textarea: ["other", 2.5],
};
const OF_TOKEN: { readonly [token: string]: OwnType } = { country: "country-name", "tel-national": "tel", "address-line1": "street-address" };
const AUTOCOMPLETE = "autocomplete=";

export const fieldPrior: Prior<OwnType> = (signal) => {
  const markup = OF_MARKUP[signal];
  if (markup !== undefined) return markup;
  if (signal.startsWith(AUTOCOMPLETE)) {
    const token = signal.slice(AUTOCOMPLETE.length);
    if (token === "" || token === "?") return null;
    // Beside a word for a code, which speaks for "other", the markup that says what code it is must count for more.
    return [OF_TOKEN[token] ?? (token as OwnType), token === "one-time-code" ? 4.5 : 3];
  }
  const mark = signal.indexOf(":");
  const weight = OF_SOURCE[signal.slice(0, Math.max(0, mark))];
  const group = signal.slice(mark + 1);
  return weight === undefined ? null : [OF_GROUP[group] ?? (group as OwnType), weight];
};

const OF_PLACE: { readonly [place: string]: number } = {
  submit: 1.2, buttons: 0.4, headings: 1, above: 0.6, lead: 0.4, prose: 0.4, tail: 0.2, names: 0.8, action: 0.8, path: 0.8, title: 0.6,
};
const OF_WORDS: { readonly [words: string]: FormKind } = {
  "sign-up only": "sign-up", "login only": "login", change: "password-change", settings: "password-change", newsletter: "newsletter", checkout: "other", contact: "other",
  "create-password": "sign-up",
};
const OF_SHAPE: { readonly [signal: string]: readonly [FormKind, number] } = {
  "no identifier": ["other", 2.5], "has cc-number": ["other", 1.5], textarea: ["other", 1],
  "signed in": ["password-change", 1], "some says:current": ["password-change", 1],
  "some password autocomplete=new-password": ["sign-up", 2], "some password autocomplete=current-password": ["login", 2],
  "no password, email, 1": ["newsletter", 1], "no password, email, 2": ["newsletter", 1],
};

export const kindPrior: Prior<FormKind> = (signal) => {
  const shape = OF_SHAPE[signal];
  if (shape !== undefined) return shape;
  const mark = signal.indexOf(":");
  const weight = OF_PLACE[signal.slice(0, Math.max(0, mark))];
  const kind = OF_WORDS[signal.slice(mark + 1)];
  if (weight === undefined || kind === undefined) return null;
  return [kind, kind === "other" ? 1.5 * weight : weight];
};

const OF_PASSWORD: { readonly [signal: string]: number } = {
  "password autocomplete=new-password": 3, "password autocomplete=current-password": -3,
  "says:new": 1.5, "says:confirm": 1, "says:current": -4,
  "form hidden by name": -1.5,
  "kind sign-up sure": 2.5, "kind sign-up likely": 1.5, "kind sign-up maybe": 0.7,
  "kind login sure": -2.5, "kind login likely": -1.5, "kind login maybe": -0.7,
  "kind password-change sure": 1, "kind password-change likely": 1,
  "kind password-change sure & password 1 of 3": -4, "kind password-change likely & password 1 of 3": -3,
};

export const passwordPrior: Prior<"new-password"> = (signal) => {
  const weight = OF_PASSWORD[signal];
  return weight === undefined ? null : ["new-password", weight];
};
