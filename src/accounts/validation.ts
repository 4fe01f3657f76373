/**
 * What is wrong with the fields of an account, field by field: errors stop a save, warnings are pointed out and may be
 * accepted. Never changes a password. Follows product.md, "Adding an account".
 */
import type { ErrorCode } from "../errors.ts";
import type { AccountFields, CustomField, ManagedContact } from "./account.ts";
import { parseAccountUrl, type UrlProblem } from "./account-url.ts";
import { isEmailAddress, isPhoneNumber } from "./contact-format.ts";

/** In characters (code points). */
export const ACCOUNT_LIMITS = {
  label: 255,
  appName: 255,
  username: 1000,
  password: 10_000,
  notes: 100_000,
  contact: 254,
  contactNote: 500,
  customFields: 140,
  customFieldName: 255,
  shortText: 1000,
  longText: 20_000,
  /** All custom fields together. */
  customFieldsTotal: 500_000,
} as const;

export type FieldProblemCode =
  | UrlProblem
  | "Empty"
  | "TooLong"
  | "TooMany"
  | "SurroundingSpace"
  | "EmailInvalid"
  | "PhoneInvalid";

export interface FieldProblem {
  readonly field: keyof AccountFields;
  /** Which custom field, counted from 0. */
  readonly index?: number;
  readonly code: FieldProblemCode;
  /** A warning doesn't stop a save; UrlInsecure must have been accepted first. */
  readonly severity: "error" | "warning";
}

export interface CheckedFields {
  /** As they are to be stored: label and app name trimmed, addresses in full. */
  readonly fields: AccountFields;
  readonly problems: readonly FieldProblem[];
}

type TextField = "label" | "appName" | "username" | "password" | "notes";

const isLonger = (text: string, most: number): boolean =>
  text.length > most && (text.length > 2 * most || [...text].length > most);

const error = (field: FieldProblem["field"], code: FieldProblemCode, index?: number): FieldProblem => ({
  field,
  code,
  severity: "error",
  ...(index === undefined ? {} : { index }),
});

const warning = (field: FieldProblem["field"], code: FieldProblemCode, index?: number): FieldProblem => ({
  ...error(field, code, index),
  severity: "warning",
});

const checkLength = (field: TextField, text: string): readonly FieldProblem[] =>
  isLonger(text, ACCOUNT_LIMITS[field]) ? [error(field, "TooLong")] : [];

const checkSpace = (field: TextField, text: string): readonly FieldProblem[] =>
  text.trim() === text ? [] : [warning(field, "SurroundingSpace")];

const checkContact = (
  field: "email" | "phone",
  contact: ManagedContact,
  isValid: (text: string) => boolean,
): readonly FieldProblem[] => {
  const long =
    isLonger(contact.value, ACCOUNT_LIMITS.contact) || isLonger(contact.note ?? "", ACCOUNT_LIMITS.contactNote);
  if (long) return [error(field, "TooLong")];
  return isValid(contact.value) ? [] : [error(field, field === "email" ? "EmailInvalid" : "PhoneInvalid")];
};

const checkCustomField = ({ name, type, value }: CustomField, index: number): readonly FieldProblem[] => {
  const problems: FieldProblem[] = [];
  if (name === "") problems.push(error("customFields", "Empty", index));
  const most = type === "long" ? ACCOUNT_LIMITS.longText : ACCOUNT_LIMITS.shortText;
  if (isLonger(name, ACCOUNT_LIMITS.customFieldName)) problems.push(error("customFields", "TooLong", index));
  if (type !== "url") return isLonger(value, most) ? [...problems, error("customFields", "TooLong", index)] : problems;
  const parsed = parseAccountUrl(value);
  if (!parsed.ok) problems.push(error("customFields", parsed.problem, index));
  else if (parsed.warning) problems.push(warning("customFields", parsed.warning, index));
  return problems;
};

const checkCustomFields = (customFields: readonly CustomField[]): readonly FieldProblem[] => {
  const total = customFields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return [
    ...(customFields.length > ACCOUNT_LIMITS.customFields ? [error("customFields", "TooMany")] : []),
    ...(total > ACCOUNT_LIMITS.customFieldsTotal ? [error("customFields", "TooLong")] : []),
    ...customFields.slice(0, ACCOUNT_LIMITS.customFields).flatMap(checkCustomField),
  ];
};

const fullUrl = (text: string): string => {
  const parsed = parseAccountUrl(text);
  return parsed.ok ? (parsed.url ?? "") : text;
};

const normaliseContact = (contact: ManagedContact | null): ManagedContact | null =>
  contact === null ? null : { ...contact, value: contact.value.trim() };

const normalise = (fields: AccountFields): AccountFields => {
  const { label, appName, url, email, phone, customFields } = fields;
  return {
    ...fields,
    ...(label === undefined ? {} : { label: label.trim() }),
    ...(appName === undefined ? {} : { appName: appName.trim() }),
    ...(typeof url === "string" ? { url: fullUrl(url) || null } : {}),
    ...(email === undefined ? {} : { email: normaliseContact(email) }),
    ...(phone === undefined ? {} : { phone: normaliseContact(phone) }),
    ...(customFields === undefined
      ? {}
      : {
          customFields: customFields.map(({ name, type, value }) => ({
            name: name.trim(),
            type,
            value: type === "url" ? fullUrl(value) : value,
          })),
        }),
  };
};

const checkUrl = (text: string): readonly FieldProblem[] => {
  const parsed = parseAccountUrl(text);
  if (!parsed.ok) return [error("url", parsed.problem)];
  return parsed.warning ? [warning("url", parsed.warning)] : [];
};

/**
 * Checks the fields that are there. For an addition, a missing label, user name or password counts as an empty one.
 * An empty password or user name is only a warning: an account may be kept half made.
 */
export const checkFields = (given: AccountFields, purpose: "add" | "edit"): CheckedFields => {
  const fields = normalise(given);
  const problems: FieldProblem[] = [];
  const { label, appName, url, username, password, notes, email, phone, customFields } = {
    ...(purpose === "add" ? { label: "", username: "", password: "" } : {}),
    ...fields,
  };
  if (label !== undefined) problems.push(...(label === "" ? [error("label", "Empty")] : checkLength("label", label)));
  if (appName !== undefined) problems.push(...checkLength("appName", appName));
  if (typeof url === "string") problems.push(...checkUrl(url));
  if (username === "") problems.push(warning("username", "Empty"));
  if (username !== undefined) problems.push(...checkLength("username", username), ...checkSpace("username", username));
  if (password === "") problems.push(warning("password", "Empty"));
  if (password !== undefined) problems.push(...checkLength("password", password), ...checkSpace("password", password));
  if (notes !== undefined) problems.push(...checkLength("notes", notes));
  if (email) problems.push(...checkContact("email", email, isEmailAddress));
  if (phone) problems.push(...checkContact("phone", phone, isPhoneNumber));
  if (customFields !== undefined) problems.push(...checkCustomFields(customFields));
  return { fields, problems };
};

/** @returns the code with which a save is refused, or `null` when there are only warnings */
export const refusalOf = (problems: readonly FieldProblem[]): ErrorCode | null => {
  const first = problems.find(({ severity }) => severity === "error");
  if (first === undefined) return null;
  if (first.field === "label") return "LabelInvalid";
  if (first.code === "TooLong" || first.code === "TooMany" || first.code === "UrlTooLong") return "TooLarge";
  if (first.code.startsWith("Url")) return "UrlRefused";
  return "FieldRejected";
};
