/** Which value of an account goes into which field of a form that changes its password. Pure; whether it may is the gate's. */
import type { FieldReport, FieldType, FormReport } from "../forms/report.ts";
import type { FieldValue } from "../signup/fill-values.ts";

const shows = (form: Pick<FormReport, "fields">, type: FieldType): boolean =>
  form.fields.some((field) => field.visible && field.type === type);

/** @returns whether a stored account's password can be changed by filling this form: by the old one, or by a link in a mail */
export const changesPassword = (form: Pick<FormReport, "kind" | "fields">): boolean =>
  shows(form, "new-password") && (form.kind === "password-change" || shows(form, "current-password"));

export interface ChangeSource {
  readonly username: string;
  readonly current: string;
  readonly next: string;
}

/** @returns the old password for the current one, the new one for each new-password field; a user name where none is typed */
export const changeValues = (form: FormReport, { username, current, next }: ChangeSource): readonly FieldValue[] => {
  const valueFor = ({ type, empty }: FieldReport): string => {
    if (type === "current-password") return current;
    if (type === "new-password") return next;
    return empty && (type === "username" || type === "email") ? username : "";
  };
  return form.fields
    .filter(({ visible }) => visible)
    .map((field) => ({ field: field.id, type: field.type, value: valueFor(field) }))
    .filter(({ value }) => value !== "");
};
