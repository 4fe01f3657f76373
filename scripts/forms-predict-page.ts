/** Runs the shipped classifier in a page, for forms-predict.mjs. Never part of the extension. */
import type { Field } from "../src/forms/fields.ts";
import { classifyPage, mainForm } from "../src/forms/page-forms.ts";

const predict = (explain: boolean) => {
  const ids = new Map<Field, number>();
  const idOf = (field: Field): number => {
    const id = Number(field.dataset["probe"] ?? -1 - ids.size);
    ids.set(field, id);
    return id;
  };
  const started = performance.now();
  const forms = classifyPage(idOf);
  const main = mainForm(forms);
  const ms = performance.now() - started;
  const fields: { [probe: string]: string } = {};
  for (const { verdict } of forms) for (const { id, type } of verdict.fields) if (id >= 0 && type !== "other") fields[id] = type;
  return { kind: main?.verdict.kind ?? "other", fields, ms, ...(explain ? { forms: forms.map(({ features, verdict }) => ({ features, verdict })) } : {}) };
};

Object.assign(globalThis, { predict });
