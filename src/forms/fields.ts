/**
 * Which fields belong to one form: those of its `<form>`, or, without one, those of the smallest group around the
 * field that ends with a button. Not what they mean (classify.ts).
 * Bounds: at most 200 fields; a page with 1,000 inputs for text or more is given up.
 */
import { composedAncestors, composedClosest, composedQueryAll } from "./composed-tree.ts";

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const MOST_FIELDS = 200;
export const MOST_INPUTS = 999;

/** Types that take text which a person would type, or a date. */
const FILLABLE_TYPES = new Set(["text", "email", "tel", "password", "url", "number", "search", "date", "month"]);
const TEXT_INPUTS = 'input:not([type="hidden" i]):not([type="checkbox" i]):not([type="radio" i]):not([type="submit" i]):not([type="button" i])';
const FIELD_SELECTOR = `${TEXT_INPUTS},select,textarea`;
export const BUTTON_SELECTOR =
  'button,input[type="submit"],input[type="button"],input[type="image"],[role="button"],a[class*="btn"],a[class*="button"]';

/** @returns whether a value could be typed or chosen there, whatever it means */
export const isFillable = (node: unknown): node is Field => {
  if (node instanceof HTMLInputElement) return FILLABLE_TYPES.has(node.type);
  return node instanceof HTMLSelectElement || node instanceof HTMLTextAreaElement;
};

/** Like {@link isFillable}, and open to the user now. */
export const isOpen = (field: Field): boolean => !field.disabled && !(("readOnly" in field) && field.readOnly);

/** A form, or a group of fields without one. */
export interface Scope {
  readonly form: HTMLFormElement | null;
  readonly container: Element;
  readonly fields: readonly Field[];
}

/** @returns the scope of a field, or `null` on a page with too many inputs */
export const scopeOf = (field: Field): Scope | null => {
  if (document.querySelectorAll(TEXT_INPUTS).length > MOST_INPUTS) return null;
  const form = formOf(field);
  if (form !== null) return scopeOfForm(form);
  const container = groupAround(field);
  const fields = fieldsIn(container)?.filter((other) => formOf(other) === null);
  return fields === undefined ? null : { form: null, container, fields: fields.slice(0, MOST_FIELDS) };
};

/** @returns every scope of the document, in tree order, or `null` on a page with too many inputs */
export const allScopes = (): readonly Scope[] | null => {
  const all = fieldsIn(document.documentElement);
  if (all === null) return null;
  const scopes: Scope[] = [];
  const seen = new Set<Field>();
  for (const field of all.slice(0, MOST_FIELDS)) {
    if (seen.has(field)) continue;
    const scope = scopeOf(field);
    if (scope === null) return null;
    for (const member of scope.fields) seen.add(member);
    seen.add(field);
    if (scope.fields.length > 0) scopes.push(scope);
  }
  return scopes;
};

export const formOf = (field: Field): HTMLFormElement | null => {
  const form = field.form ?? composedClosest(field, "form");
  return form instanceof HTMLFormElement ? form : null;
};

const scopeOfForm = (form: HTMLFormElement): Scope | null => {
  const inside = fieldsIn(form);
  if (inside === null) return null;
  // A field elsewhere in the page may name its form by the `form` attribute.
  const outside = [...form.elements].filter(isFillable).filter((field) => !inside.includes(field));
  return { form, container: form, fields: [...inside, ...outside].slice(0, MOST_FIELDS) };
};

const fieldsIn = (root: Element): readonly Field[] | null =>
  composedQueryAll(root, FIELD_SELECTOR, MOST_INPUTS)?.filter(isFillable) ?? null;

const MOST_LEVELS = 25;
const MOST_GROUP_FIELDS = 40;

/** Climbs until there is a button with words on it; what comes with it is one group to the eye. */
const groupAround = (field: Field): Element => {
  let last: Element = field.parentElement ?? field;
  let levels = 0;
  for (const node of composedAncestors(field)) {
    if (node === field || node === document.documentElement) continue;
    if (node === document.body || levels > MOST_LEVELS) break;
    levels += 1;
    const fields = fieldsIn(node);
    if (fields === null || fields.length > MOST_GROUP_FIELDS) break;
    last = node;
    if (hasSubmit(node)) return node;
  }
  return last;
};

/** @returns whether a press on it is likely to send the form */
export const isSubmit = (button: Element): boolean => {
  if (button instanceof HTMLInputElement) return button.type === "submit" || button.type === "image";
  return button instanceof HTMLButtonElement && button.type === "submit";
};

const hasSubmit = (container: Element): boolean => {
  const buttons = composedQueryAll(container, BUTTON_SELECTOR, MOST_FIELDS) ?? [];
  return buttons.some((button) => {
    if (button instanceof HTMLInputElement) return button.type === "submit" || button.type === "image";
    const words = (button.textContent ?? "").trim();
    // "Show" beside a password is a button too.
    return words.length > 1 && (button.getAttribute("type") === "submit" || (words.length > 4 && words.length < 40));
  });
};
