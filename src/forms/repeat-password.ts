/**
 * A new password goes into every field of its form that asks for it again, those too that come only once it is there.
 * The page has it already: nothing is asked of the vault, and what the gate said of the document and the form still
 * holds, since both must be the same. Follows threats.md, "Filling".
 */
import type { FieldOutcome } from "../messages/protocol.ts";
import { fillFields, type FillTarget } from "./fill.ts";
import type { Field } from "./fields.ts";
import type { ClassifiedForm } from "./page-forms.ts";

/** A field that a new password was filled into, and what it kept of it. */
export interface FilledPassword {
  readonly target: FillTarget;
  readonly text: string;
}

/** @returns the first new-password field that took its value, or `null` for none */
export const filledPassword = (
  { verdict }: ClassifiedForm,
  values: readonly { readonly field: number; readonly value: string }[],
  outcomes: readonly FieldOutcome[],
  targetOf: (id: number) => FillTarget | null,
): FilledPassword | null => {
  const isFirst = (field: number): boolean =>
    verdict.fields.some(({ id, type, confirms }) => id === field && type === "new-password" && !confirms);
  const outcome = outcomes.find(({ field, written }) => written && isFirst(field));
  const target = outcome === undefined ? null : targetOf(outcome.field);
  const text = outcome?.kept ?? values.find(({ field }) => field === outcome?.field)?.value ?? "";
  return target === null || text === "" ? null : { target, text };
};

/**
 * Fills the other new-password fields of the form that are empty, as long as the first holds what was filled in.
 * @param ours, actionsOf as in `fillFields`
 */
export const repeatPassword = async (
  { target, text }: FilledPassword,
  { verdict }: ClassifiedForm,
  fieldOf: (id: number) => Field | null,
  ours: Element | null,
  actionsOf: (form: HTMLFormElement | null) => string,
): Promise<void> => {
  if (!target.field.isConnected || target.field.value !== text) return;
  const values = verdict.fields.flatMap(({ id, type }) => {
    const field = type === "new-password" ? fieldOf(id) : null;
    return field === null || field === target.field ? [] : [{ id, type, value: text, target: { ...target, field } }];
  });
  await fillFields(values, ours, actionsOf, true);
};
