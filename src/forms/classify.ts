/**
 * The classifier: what a form is for and what each of its fields holds, with the signals that led there. Pure; what
 * it is told comes from extract.ts. Follows architecture.md, "Life of a fill"; the words and weights are in knowledge/.
 */
import type { FieldFeatures, FormFeatures, Signal } from "./features.ts";
import { judgeField, judgePassword, says, type PasswordVerdict, type TypeVerdict } from "./field-signals.ts";
import { judgePurpose, type PurposeVerdict } from "./purpose.ts";
import type { FieldType, FormKind } from "./report.ts";

export interface FieldVerdict {
  readonly id: number;
  readonly type: FieldType;
  readonly confirms: boolean;
  readonly signals: readonly Signal[];
}

export interface FormVerdict {
  readonly kind: FormKind;
  /** How strongly `kind` was spoken for; only good for comparing forms of one page. */
  readonly score: number;
  readonly signals: PurposeVerdict["signals"];
  readonly fields: readonly FieldVerdict[];
}

interface Judged {
  readonly field: FieldFeatures;
  readonly own: TypeVerdict;
  readonly password: PasswordVerdict | null;
  readonly repeats: boolean;
}

/** @returns the verdict; the user's point of view counts, so that fields no one sees don't shape the form's purpose */
export const classifyForm = (form: FormFeatures): FormVerdict => {
  const judged = form.fields.map(judge);
  const seen = judged.filter(({ field }) => field.visible);
  const counted = seen.length > 0 ? seen : judged;
  const purpose = judgePurpose(
    form,
    counted.map(({ own, password, repeats, field }) => ({ type: own.type, password, repeats, tag: field.tag })),
  );
  const passwords = counted.filter(({ password }) => password !== null);
  const hasFamilyName = counted.some(({ own }) => own.type === "family-name");
  const hasGivenName = counted.some(({ own }) => own.type === "given-name");
  const identifier = purpose.kind === "login" || purpose.kind === "sign-up" ? unnamedIdentifier(counted) : null;
  const verdicts: FieldVerdict[] = [];
  for (const item of judged) {
    const type =
      item === identifier
        ? "username"
        : item.own.type === "password"
          ? passwordType(item, passwords, purpose.kind)
          : settleName(item.own.type, hasGivenName, hasFamilyName);
    const before = verdicts.at(-1);
    const confirms = before !== undefined && before.type === type && isRepeat(item, type);
    verdicts.push({ id: item.field.id, type, confirms, signals: [...item.own.signals, ...(item.password?.signals ?? [])] });
  }
  return { kind: purpose.kind, score: purpose.score, signals: purpose.signals, fields: verdicts };
};

const judge = (field: FieldFeatures): Judged => {
  const own = judgeField(field);
  const password = own.type === "password" ? judgePassword(field) : null;
  const repeats = says("confirm", `${field.label} ${field.placeholder}`, field.name);
  return { field, own, password, repeats };
};

/** Types that the text field before a password may seem to have while it really says who logs in. */
const COULD_IDENTIFY: ReadonlySet<string> = new Set(["other", "name", "cc-number", "organization", "one-time-code"]);

/** Without an address, user name or number, the text field just before the first password says who it is. */
const unnamedIdentifier = (counted: readonly Judged[]): Judged | null => {
  if (counted.some(({ own }) => own.type === "email" || own.type === "username" || own.type === "tel")) return null;
  const at = counted.findIndex(({ password }) => password !== null);
  const before = counted[at - 1];
  if (before === undefined || !COULD_IDENTIFY.has(before.own.type)) return null;
  const { tag, type } = before.field;
  return tag === "input" && (type === "text" || type === "number" || type === "tel") ? before : null;
};

/** A second new password beside the first is always its confirmation; a second address only if it says so. */
const isRepeat = (item: Judged, type: FieldType): boolean =>
  type === "new-password" || (type === "email" && item.repeats);

/** "Name" is the given name beside a family name, and the whole name without one. */
const settleName = (type: FieldType, hasGivenName: boolean, hasFamilyName: boolean): FieldType => {
  if (type === "name" && hasFamilyName && !hasGivenName) return "given-name";
  return type;
};

const passwordType = (item: Judged, passwords: readonly Judged[], kind: FormKind): FieldType => {
  const score = item.password?.score ?? 0;
  const at = passwords.indexOf(item);
  if (kind === "password-change" && passwords.length > 1) {
    const firstIsCurrent =
      passwords.length >= 3 ? (passwords[0]?.password?.score ?? 0) < 2.5 : (passwords[0]?.password?.score ?? 0) < 0;
    return at === 0 && firstIsCurrent ? "current-password" : score < -2.5 ? "current-password" : "new-password";
  }
  if (kind === "sign-up" || kind === "password-change") return score < -4 ? "current-password" : "new-password";
  if (kind === "login") return score > 4 ? "new-password" : "current-password";
  return score > 0 ? "new-password" : "current-password";
};
