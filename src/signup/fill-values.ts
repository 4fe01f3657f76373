/**
 * Which value of an account goes into which field of a form. Pure: not how it is written (src/forms/fill.ts) and not
 * whether it may be (src/sites/gate.ts). Follows product.md, "The person and the moment".
 */
import type { FieldReport, FieldType, FormReport } from "../forms/report.ts";

export interface FillSource {
  readonly username: string;
  /** The account's address, "" when it has none. */
  readonly email: string;
  readonly password: string;
  /** E.164, "" when it has none. */
  readonly phone: string;
  readonly identity: { readonly givenName: string; readonly familyName: string; readonly organization: string };
}

export interface FieldValue {
  readonly field: number;
  readonly value: string;
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

const credentials = (form: FormReport, { username, email, password }: FillSource): Values => {
  const address = email === "" && isAddress(username) ? username : email;
  const beside = hasField(form, "email") && hasField(form, "username") && isAddress(username);
  return {
    email: address,
    username: beside && form.kind === "sign-up" ? handleOf(username) : username,
    ...(form.kind === "sign-up" ? { "new-password": password } : { "current-password": password }),
  };
};

const profile = ({ identity, phone }: FillSource): Values => ({
  name: [identity.givenName, identity.familyName].filter((part) => part !== "").join(" "),
  "given-name": identity.givenName,
  "family-name": identity.familyName,
  organization: identity.organization,
  tel: phone,
});

/** @returns a value for each visible field that the account has one for; what the user typed as profile stays */
export const fillValues = (form: FormReport, source: FillSource): readonly FieldValue[] => {
  const secrets = credentials(form, source);
  const others = form.kind === "sign-up" ? profile(source) : {};
  const valueFor = (field: FieldReport): string =>
    secrets[field.type] ?? (field.empty ? (others[field.type] ?? "") : "");
  return form.fields
    .filter((field) => field.visible)
    .map((field) => ({ field: field.id, value: valueFor(field) }))
    .filter(({ value }) => value !== "");
};

/** @returns the fresh password for every new-password field, the confirm field too */
export const passwordValues = (form: FormReport, password: string): readonly FieldValue[] =>
  form.fields
    .filter((field) => field.visible && field.type === "new-password")
    .map((field) => ({ field: field.id, value: password }));
