/**
 * Notices that a person sent off a form with a password in it, and reads that password: the only place that reads one.
 * Listens to the form; nothing is watched before the first press in it.
 */
import type { Field } from "./fields.ts";
import type { ClassifiedForm } from "./page-forms.ts";
import type { FormReport } from "./report.ts";
import { onSubmission } from "./submission.ts";
import { watchWentOn } from "./went-on.ts";

const KINDS: readonly string[] = ["sign-up", "login", "password-change"];
const LONGEST = 1000;
const ONE_PRESS_MS = 500;

/**
 * @returns the password that the form sends off: the new one where it asks for one; `null` when none is typed, the two
 *   are not the same, or the form is no such form
 */
export const submittedPassword = (
  { verdict, features }: ClassifiedForm,
  fieldOf: (id: number) => Field | null,
): string | null => {
  if (!KINDS.includes(verdict.kind)) return null;
  const wanted = verdict.kind === "login" ? "current-password" : "new-password";
  const seen = new Set(features.fields.filter(({ visible }) => visible).map(({ id }) => id));
  const typed = verdict.fields
    .filter(({ id, type }) => type === wanted && seen.has(id))
    .flatMap(({ id }) => fieldOf(id) ?? [])
    .filter((field) => field.isConnected);
  const [field] = typed;
  if (field === undefined || field.value === "" || typed.some(({ value }) => value !== field.value)) return null;
  return field.value.length > LONGEST ? null : field.value;
};

/**
 * @param read reads the form as it is now, says what a report of it says, and knows its fields
 * @param sentOff called with each password each time it is sent off
 * @param gone called when the form is gone from a page that did not navigate, at most once
 */
export const watchPassword = (
  { scope }: ClassifiedForm,
  read: {
    readonly form: () => ClassifiedForm | null;
    readonly report: (form: ClassifiedForm) => FormReport;
    readonly fieldOf: (id: number) => Field | null;
  },
  on: { readonly sentOff: (form: ClassifiedForm, password: string) => void; readonly gone: () => void },
  isThereAgain: () => boolean,
  signal: AbortSignal,
): void => {
  const { container, fields } = scope;
  let last = "";
  let at = Number.NEGATIVE_INFINITY;
  const look = (): void => {
    const form = container.isConnected ? read.form() : null;
    const password = form === null ? null : submittedPassword(form, read.fieldOf);
    if (form === null || password === null) return;
    const text = `${read.report(form).typedUsername}\n${password}`;
    // One press on a button is a click and a submission; the same again later is another try.
    const isSamePress = text === last && performance.now() - at < ONE_PRESS_MS;
    last = text;
    at = performance.now();
    if (isSamePress) return;
    on.sentOff(form, password);
  };
  onSubmission({ container, fields }, look, signal);
  const passwords = fields.filter(({ type }) => type === "password");
  watchWentOn({ container, fields: passwords, isThereAgain }, on.gone, signal);
};
