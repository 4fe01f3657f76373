/**
 * What can be said of fields and forms by what stands with them: neighbours, counts, positions. Pure. First every field
 * is judged by itself; what was found then is what is told here (`guess`).
 */
import type { FieldFeatures, FormFeatures } from "./features.ts";
import type { OwnType } from "./own-types.ts";

export interface Judged {
  readonly field: FieldFeatures;
  readonly signals: ReadonlySet<string>;
  readonly guess: OwnType;
}

/** Those that the user sees; all where none is seen. */
export const counted = <T extends { readonly field: FieldFeatures }>(fields: readonly T[]): readonly T[] => {
  const seen = fields.filter(({ field }) => field.visible);
  return seen.length > 0 ? seen : fields;
};

/** @returns what tells the passwords that count: those that the user sees, or, in a form of which nothing shows (yet), all */
export const passwordsShown = (all: readonly Judged[]): ((judged: Judged) => boolean) => {
  const shown = new Set(counted(all).map(({ field }) => field));
  return ({ field, guess, signals }) => guess === "password" && shown.has(field) && (field.visible || !signals.has("says:trap"));
};

const PERSON: ReadonlySet<OwnType> = new Set<OwnType>([
  "given-name", "family-name", "name", "organization", "tel", "bday", "bday-year", "country-name", "postal-code", "street-address",
  "organization-title", "address-level1", "address-level2", "sex", "honorific-prefix",
]);

/** @returns what a field's neighbours say about it; `at` is its place in `all` */
export const neighbourSignals = (all: readonly Judged[], at: number): Set<string> => {
  const signals = new Set<string>();
  const before = all[at - 1];
  const after = all[at + 1];
  signals.add(`after ${before?.guess ?? "nothing"}`);
  signals.add(`before ${after?.guess ?? "nothing"}`);
  signals.add(`between ${before?.guess ?? "nothing"} and ${after?.guess ?? "nothing"}`);
  const types = new Set(all.filter((_, other) => other !== at).map(({ guess }) => guess));
  for (const type of types) if (type !== "other") signals.add(`beside ${type}`);
  const firstPassword = all.findIndex(({ guess }) => guess === "password");
  signals.add(firstPassword === -1 ? "no password" : at < firstPassword ? "ahead of password" : at === firstPassword ? "first password" : "behind password");
  const identifies = types.has("email") || types.has("username");
  if (!identifies) signals.add(firstPassword !== -1 && at === firstPassword - 1 ? "alone before password" : "no identifier");
  signals.add(`fields ${countOf(all.length)}`);
  signals.add(`passwords ${Math.min(3, all.filter(({ guess }) => guess === "password").length)}`);
  return signals;
};

const countOf = (count: number): string => (count <= 4 ? `${count}` : count <= 7 ? "5–7" : count <= 12 ? "8–12" : "more");

const TELLING = /:(?:new|current|confirm|create-password|forgot)$|:to |^password autocomplete=(?!$|on$|off$|\?$)|^(?:minlength|pattern|passwordrules|length beside)/u;

/** @returns what the fields together say about their form */
export const shapeSignals = (form: FormFeatures, all: readonly Judged[]): Set<string> => {
  const signals = new Set<string>();
  const fields = counted(all);
  const passwords = fields.filter(({ guess }) => guess === "password");
  const types = new Set(fields.map(({ guess }) => guess));
  const person = [...types].filter((type) => PERSON.has(type)).length;
  signals.add(`passwords ${Math.min(passwords.length, 4)}`);
  signals.add(`passwords ${Math.min(passwords.length, 3)} fields ${countOf(fields.length)}`);
  signals.add(`fields ${countOf(fields.length)}`);
  for (const type of types) if (type !== "other" && type !== "password") signals.add(`has ${type}`);
  signals.add(`person ${Math.min(person, 4)}`);
  const identifies = types.has("email") || types.has("username") || types.has("tel");
  if (!identifies) signals.add(passwords.length > 0 ? "passwords without identifier" : "no identifier");
  if (passwords.length === 0) signals.add(`no password, ${types.has("email") ? "email" : "no email"}, ${countOf(fields.length)}`);
  if (types.has("email") && types.has("username")) signals.add("email and username");
  if (fields.filter(({ guess }) => guess === "email").length > 1) signals.add("two emails");
  if (fields.some(({ field }) => field.tag === "textarea")) signals.add("textarea");
  if (fields.some(({ field }) => field.tag === "select")) signals.add("select");
  if (fields.length > 0 && fields.length === passwords.length) signals.add(`only passwords ${Math.min(passwords.length, 3)}`);
  for (const { signals: own } of passwords) for (const signal of own) if (TELLING.test(signal)) signals.add(`some ${signal}`);
  const first = passwords[0];
  if (passwords.length > 1 && first !== undefined) {
    for (const signal of first.signals) if (TELLING.test(signal)) signals.add(`first ${signal}`);
    for (const signal of passwords[1]?.signals ?? []) if (TELLING.test(signal)) signals.add(`second ${signal}`);
  }
  if (all.every(({ field }) => !field.visible)) signals.add("unseen");
  if (form.fields.length > fields.length) signals.add("some unseen");
  return signals;
};

/**
 * @param leanings what was found of the form's purpose
 * @returns what its place among the passwords says about one of them
 */
export const passwordSignals = (all: readonly Judged[], at: number, leanings: readonly string[]): Set<string> => {
  const signals = new Set<string>(leanings);
  const fields = counted(all);
  const passwords = fields.filter(({ guess }) => guess === "password");
  const self = all[at];
  const place = self === undefined ? -1 : passwords.indexOf(self);
  const count = Math.min(passwords.length, 4);
  const where = place === -1 ? "password unseen" : `password ${Math.min(place + 1, 4)} of ${count}`;
  signals.add(where);
  for (const leaning of leanings) signals.add(`${leaning} & ${where}`);
  const tell = (judged: Judged | undefined, where: string): void => {
    for (const signal of judged?.signals ?? []) if (TELLING.test(signal)) signals.add(`${where} ${signal}`);
  };
  if (place >= 0) {
    tell(passwords[place - 1], "previous");
    tell(passwords[place + 1], "next");
  }
  return signals;
};
