/**
 * What the classifier says of a form, as it travels to the background. Not how it found out (classify.ts).
 * Field types are WHATWG autocomplete tokens (product.md, "Words").
 */
export const FORM_KINDS = ["sign-up", "login", "password-change", "newsletter", "other"] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export const FIELD_TYPES = [
  "username",
  "email",
  "new-password",
  "current-password",
  "one-time-code",
  "name",
  "given-name",
  "additional-name",
  "family-name",
  "honorific-prefix",
  "organization",
  "organization-title",
  "tel",
  "tel-country-code",
  "tel-national",
  "street-address",
  "address-line1",
  "address-line2",
  "address-level1",
  "address-level2",
  "postal-code",
  "country",
  "country-name",
  "bday",
  "bday-day",
  "bday-month",
  "bday-year",
  "sex",
  "url",
  "cc-name",
  "cc-number",
  "cc-exp",
  "cc-exp-month",
  "cc-exp-year",
  "cc-csc",
  "cc-type",
  "other",
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** One field of the form. `id` is the content script's own number for the element, good for this document only. */
export interface FieldReport {
  readonly id: number;
  readonly type: FieldType;
  /** The second field of a confirm pair. */
  readonly confirms: boolean;
  readonly visible: boolean;
  readonly empty: boolean;
  readonly maxLength: number | null;
}

/** What spoke for a verdict (weight above 0) or against it. */
export interface SignalWeight {
  readonly signal: string;
  readonly weight: number;
}

/** A field as the debug view shows it. */
export interface ReadField {
  /** Its label, else what else names it; as the page says it. */
  readonly name: string;
  readonly type: FieldType;
  readonly confirms: boolean;
  readonly visible: boolean;
  readonly signals: readonly SignalWeight[];
}

/** A form as the debug view shows it. */
export interface ReadForm {
  readonly kind: FormKind;
  readonly signals: readonly SignalWeight[];
  readonly fields: readonly ReadField[];
}

/** Of a form or a field. */
export const MOST_SIGNALS = 12;
/** Of a document. */
export const MOST_READ_FORMS = 20;

/** What the page says of the new password that it wants, unread; what it means is src/generator's business. */
export interface PasswordHints {
  /** The `passwordrules` attribute. */
  readonly passwordRules: string | null;
  readonly minLength: number | null;
  readonly pattern: string | null;
  /** Visible texts near the field, its label and placeholder among them, that are no complaint. */
  readonly texts: readonly string[];
  /** A visible complaint near the field, or "". */
  readonly complaint: string;
  /** A visible complaint elsewhere in the form, or "": it may be about another field. */
  readonly formComplaint: string;
  /** Whether the form was submitted since Locum filled a new password into it, as far as this document knows. */
  readonly submitted: boolean;
}

export interface FormReport {
  readonly kind: FormKind;
  readonly fields: readonly FieldReport[];
  /** Of the first new-password field that is visible; `null` without one. */
  readonly newPassword: PasswordHints | null;
  /** `id` of the field the user pressed in. */
  readonly pressed: number;
  /** What the user has already typed as email or user name, or "". Never a password. */
  readonly typedUsername: string;
  /** Where the form would post to: an origin, "" when it names none, "invalid" for a URL that can't be parsed. */
  readonly actionOrigin: string;
  /** The page's title, its site name (og:site_name, application-name) and language, cut to 200 characters. */
  readonly title: string;
  readonly siteName: string;
  readonly language: string;
}
