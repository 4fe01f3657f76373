/** Runs the shipped reader and classifier in a page, for forms-pages.mjs. Never part of the extension. */
import { explainForm } from "../src/forms/explain.ts";
import { extractForm, readPage } from "../src/forms/extract.ts";
import { allScopes, type Field } from "../src/forms/fields.ts";
import { classifyPage, mainForm, pageFields } from "../src/forms/page-forms.ts";

/** Fields are numbered in the markup (`data-probe`); others get negative numbers. */
const numbering = (): ((field: Field) => number) => {
  const ids = new Map<Field, number>();
  return (field) => {
    const known = ids.get(field);
    if (known !== undefined) return known;
    const id = Number(field.dataset["probe"] ?? -1 - ids.size);
    ids.set(field, id);
    return id;
  };
};

/** By the time of a press a page is laid out: that is not the classifier's cost. */
const layOut = (): void => void document.documentElement.getBoundingClientRect();

const extract = () => ({ forms: (allScopes() ?? []).map((scope) => extractForm(scope, numbering(), readPage())) });

const predict = () => {
  layOut();
  const idOf = numbering();
  const started = performance.now();
  const forms = classifyPage(idOf);
  const main = mainForm(forms);
  const ms = performance.now() - started;
  const fields: { [probe: string]: string } = {};
  for (const [id, type] of pageFields(forms)) if (id >= 0 && type !== "other") fields[id] = type;
  return { kind: main?.verdict.kind ?? "other", fields, ms };
};

const explain = () => classifyPage(numbering()).map(({ features }) => ({ features, verdict: explainForm(features) }));

Object.assign(globalThis, { locum: { extract, predict, explain } });
