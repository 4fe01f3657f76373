/**
 * Which value of an account goes into which field of a form. Pure: not how it is written (src/forms/fill.ts) and not
 * whether it may be (src/sites/gate.ts). Follows product.md, "The person and the moment".
 */
import type { FieldReport, FieldType, FormReport } from "../forms/report.ts";
import type { Settings } from "../settings/settings.ts";
import { countryOfCode } from "./calling-codes.ts";
import { inPieces, phoneParts } from "./phone-parts.ts";

export interface FillSource {
  readonly username: string;
  /** The account's address, "" when it has none. */
  readonly email: string;
  readonly password: string;
  /** E.164, "" when it has none. */
  readonly phone: string;
  /** The one-time code of this moment, "" when it has none. */
  readonly code: string;
  readonly identity: Settings["identity"];
}

export interface FieldValue {
  readonly field: number;
  readonly type: FieldType;
  readonly value: string;
  /** Of a calling code: the country, ISO 3166-1 alpha-2, for a list that names countries and no codes. */
  readonly country?: string;
}

type Values = { readonly [type in FieldType]?: string };

/** RFC 5321 in spirit only: enough to tell an address from a user name. */
const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/u.test(text);

/** A user name for forms that ask for one beside the address: what sets the address apart, without its domain. */
export const handleOf = (address: string): string => {
  const local = address.slice(0, Math.max(0, address.lastIndexOf("@")));
  return (local.includes("+") ? local.slice(local.indexOf("+") + 1) : local).replace(/[^\p{L}\p{N}_-]+/gu, "-");
};

const hasField = (form: FormReport, type: FieldType): boolean =>
  form.fields.some((field) => field.visible && field.type === type);

const credentials = (form: FormReport, { username, email, password, code }: FillSource): Values => {
  // A form that is none of the known kinds gets a code, where it asks for one, and nothing else.
  if (form.kind === "other") return { "one-time-code": code };
  const address = email === "" && isAddress(username) ? username : email;
  const beside = hasField(form, "email") && hasField(form, "username") && isAddress(username);
  return {
    email: address,
    username: beside && form.kind === "sign-up" ? handleOf(username) : username,
    ...(form.kind === "sign-up" ? { "new-password": password } : { "current-password": password, "one-time-code": code }),
  };
};

const profile = ({ identity, phone }: FillSource): Values => {
  const { countryCode = "", national = "" } = phoneParts(phone) ?? {};
  const [year = "", month = "", day = ""] = identity.birthDate.split("-");
  return {
    name: [identity.givenName, identity.familyName].filter((part) => part !== "").join(" "),
    "given-name": identity.givenName,
    "family-name": identity.familyName,
    organization: identity.organization,
    tel: phone,
    "tel-country-code": countryCode,
    "tel-national": national,
    bday: identity.birthDate,
    "bday-year": year,
    "bday-month": month,
    "bday-day": day,
    country: identity.country,
    "country-name": identity.country,
  };
};

/** Types whose value may be spread over fields that stand side by side. */
const SPREAD: readonly FieldType[] = ["one-time-code", "tel-national"];

/** @returns what each of several fields of one type gets of the value; `null`: nothing, it doesn't fit them */
const spread = (fields: readonly FieldReport[], value: string): readonly string[] | null => {
  if (fields.length < 2) return [value];
  const lengths = fields.map(({ maxLength }) => maxLength ?? 1);
  return fields[0]?.type === "one-time-code" ? boxed(value, fields.length) : inPieces(value, lengths);
};

const boxed = (code: string, boxes: number): readonly string[] | null => (code.length === boxes ? [...code] : null);

/** @returns a value for each visible field that the account has one for; what the user typed as profile stays */
export const fillValues = (form: FormReport, source: FillSource): readonly FieldValue[] => {
  const secrets = credentials(form, source);
  const others = form.kind === "sign-up" ? profile(source) : {};
  const country = countryOfCode(others["tel-country-code"] ?? "", source.identity.country);
  const seen = form.fields.filter(({ visible }) => visible);
  const pieces = new Map<number, string>();
  for (const type of SPREAD) {
    const fields = seen.filter((field) => field.type === type);
    const value = secrets[type] ?? others[type] ?? "";
    const parts = value === "" ? null : spread(fields, value);
    fields.forEach(({ id }, at) => pieces.set(id, parts?.[at] ?? ""));
  }
  const valueFor = ({ id, type, empty }: FieldReport): string => {
    const secret = secrets[type];
    if (secret === undefined && !empty) return "";
    return pieces.get(id) ?? secret ?? others[type] ?? "";
  };
  return seen
    .map((field) => ({
      field: field.id,
      type: field.type,
      value: valueFor(field),
      ...(field.type === "tel-country-code" && country !== null ? { country } : {}),
    }))
    .filter(({ value }) => value !== "");
};

/** @returns the fresh password for every new-password field, the confirm field too */
export const passwordValues = (form: FormReport, password: string): readonly FieldValue[] =>
  form.fields
    .filter((field) => field.visible && field.type === "new-password")
    .map(({ id, type }) => ({ field: id, type, value: password }));
