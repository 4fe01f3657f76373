/**
 * What the classifier read in a document and why, for the debug view: every form, every field, and the signals that
 * weighed most. No value of any field. Made only when the user asks for it.
 */
import type { FieldFeatures, Signal } from "./features.ts";
import { explainForm } from "./explain.ts";
import type { Field } from "./fields.ts";
import { classifyPage } from "./page-forms.ts";
import { MOST_SIGNALS, MOST_READ_FORMS, type ReadForm } from "./report.ts";

const LONGEST_NAME = 80;

/** The heaviest first, whichever way they point. */
const heaviest = (signals: readonly Signal[]): readonly Signal[] =>
  [...signals].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_SIGNALS);

const nameOf = ({ label, placeholder, name, before }: FieldFeatures): string =>
  ([label, placeholder, name, before].map((text) => text.trim()).find((text) => text !== "") ?? "").slice(0, LONGEST_NAME);

/** @returns every form of the document, in its order; none on a page with too many inputs */
export const readForms = (): readonly ReadForm[] => {
  const numbers = new Map<Field, number>();
  const idOf = (field: Field): number => {
    const id = numbers.get(field) ?? numbers.size;
    numbers.set(field, id);
    return id;
  };
  return classifyPage(idOf).slice(0, MOST_READ_FORMS).map(({ features }) => {
    const { kind, signals, fields } = explainForm(features);
    const verdicts = new Map(fields.map((field) => [field.id, field]));
    return {
      kind,
      signals: heaviest(signals),
      fields: features.fields.map((field) => {
        const verdict = verdicts.get(field.id);
        return {
          name: nameOf(field),
          type: verdict?.type ?? "other",
          confirms: verdict?.confirms ?? false,
          visible: field.visible,
          signals: heaviest(verdict?.signals ?? []),
        };
      }),
    };
  });
};
