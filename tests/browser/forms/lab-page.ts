/** What the form tests call inside a page: the shipped modules, under one global. Never part of the extension. */
import { classifyScope, classifyPage, mainForm, type ClassifiedForm } from "../../../src/forms/page-forms.ts";
import { createPageReader } from "../../../src/forms/page-reader.ts";
import { explainForm } from "../../../src/forms/explain.ts";
import { actionsOf, reportForm } from "../../../src/forms/form-report.ts";
import { isFillable, scopeOf, type Field } from "../../../src/forms/fields.ts";
import { fillFields, type FillTarget } from "../../../src/forms/fill.ts";
import { watchLaterFields } from "../../../src/forms/later-fields.ts";
import type { FieldType, FormReport } from "../../../src/forms/report.ts";
import { isCovered, isVisible } from "../../../src/forms/visibility.ts";

const elements: Field[] = [];
const idOf = (field: Field): number => {
  if (!elements.includes(field)) elements.push(field);
  return elements.indexOf(field);
};
const find = (selector: string): Field => {
  const found = document.querySelector(selector);
  if (!isFillable(found)) throw new Error(`no field ${selector}`);
  return found;
};

export const lab = {
  /** Kind and types by name; a confirmation's name ends with `!`. Fields nobody sees are left out. */
  verdict: () => {
    const main = mainForm(classifyPage(idOf)) ?? classifyPage(idOf)[0];
    if (main === undefined) return null;
    const visible = new Set(main.features.fields.filter((field) => field.visible).map(({ id }) => id));
    const fields = main.verdict.fields
      .filter(({ id }) => visible.has(id))
      .map(({ id, type, confirms }) => [`${elements[id]?.name ?? ""}${confirms ? "!" : ""}`, type]);
    return { kind: main.verdict.kind, fields: Object.fromEntries(fields), signals: explainForm(main.features).signals };
  },
  /** ms that it takes to read and classify the page. */
  cost: (): number => {
    document.documentElement.getBoundingClientRect();
    const start = performance.now();
    classifyPage(idOf);
    return performance.now() - start;
  },
  report: (selector: string) => {
    const scope = scopeOf(find(selector));
    return scope === null ? null : reportForm(classifyScope(scope, idOf), idOf(find(selector)), (id) => elements[id] ?? null);
  },
  /** Counts what is reported of fields that come later. */
  watchLater: (selector: string): void => {
    const container = document.querySelector(selector);
    if (container === null) throw new Error(`no ${selector}`);
    const now = (): readonly Field[] => [...container.querySelectorAll("input")].filter(isFillable);
    watchLaterFields(container, now(), now, () => (later += 1), new AbortController().signal);
  },
  later: (): number => later,
  /** Whether the form around the field is the one that was classified the last time. */
  isKnown: (selector: string): boolean => {
    const form = reader.classify(find(selector));
    const isKnown = form === known;
    known = form;
    return isKnown;
  },
  /** What a report says of the form around the field, as the autofill script makes it. */
  reported: (selector: string) => {
    const form = reader.classify(find(selector));
    said = form === null ? null : reader.report(form, 0);
    return said;
  },
  isReported: (): boolean => said !== null,
  /** Writes into what was reported last, each value into the first field of its type, as the acting script does. */
  fillReported: (values: readonly (readonly [type: FieldType, value: string])[]) =>
    fillFields(
      values.map(([type, value]) => {
        const id = said?.fields.find((field) => field.type === type)?.id ?? 0;
        return { id, target: reader.targetOf(id), type, value };
      }),
      null,
      actionsOf,
    ),
  seen: (selector: string) => isVisible(find(selector)) && !isCovered(find(selector), null),
  /** Fields as they are now, for a fill later on. */
  targets: (selectors: readonly string[]): number =>
    targets.push(...selectors.map(find).map((field) => ({ field, form: field.form, actions: actionsOf(field.form), isPassword: field.type === "password" }))),
  fill: (values: readonly string[], types: readonly FieldType[] = [], keepsFocus = false, country = "") =>
    fillFields(
      values.map((value, at) => ({ id: at, target: targets[at] ?? null, type: types[at] ?? "other", value, country })),
      null,
      actionsOf,
      keepsFocus,
    ),
};
const targets: FillTarget[] = [];
const reader = createPageReader(() => Promise.reject(new Error("nobody is there")));
let later = 0;
let said: FormReport | null = null;
let known: ClassifiedForm | null = null;

Object.assign(globalThis, { lab });
