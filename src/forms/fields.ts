/**
 * Which fields belong to one form: those of its `<form>`, or, without one, those of the smallest group around the
 * field that ends with a button. Not what they mean (classify.ts).
 * Bounds: at most 200 fields; a page with 1,000 inputs for text or more is given up.
 */
import { composedAncestors, composedClosest, composedContains, composedQueryAll } from "./composed-tree.ts";

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
  const page = readFields();
  return page === null ? null : scopeIn(page, field);
};

/** @returns every scope of the document, in tree order, or `null` on a page with too many inputs */
export const allScopes = (): readonly Scope[] | null => {
  const page = readFields();
  if (page === null) return null;
  const scopes: Scope[] = [];
  const seen = new Set<Field>();
  for (const field of page.all.slice(0, MOST_FIELDS)) {
    if (seen.has(field)) continue;
    const scope = scopeIn(page, field);
    if (scope === null) return null;
    for (const member of scope.fields) seen.add(member);
    seen.add(field);
    if (scope.fields.length > 0) scopes.push(scope);
  }
  return scopes;
};

interface PageFields {
  /** In tree order. */
  readonly all: readonly Field[];
  /** Elements with a button in them that may send a form; found when it is first asked for. */
  readonly sending: () => ReadonlySet<Element>;
}

const readFields = (): PageFields | null => {
  if (document.querySelectorAll(TEXT_INPUTS).length > MOST_INPUTS) return null;
  const all = fieldsIn(document.documentElement);
  let sending: ReadonlySet<Element> | null = null;
  return all && { all, sending: () => (sending ??= elementsWithSubmit()) };
};

const scopeIn = (page: PageFields, field: Field): Scope | null => {
  const form = formOf(field);
  if (form !== null) return scopeOfForm(form);
  const { container, fields } = groupAround(page, field);
  return { form: null, container, fields: fields.filter((other) => formOf(other) === null).slice(0, MOST_FIELDS) };
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
const MOST_BUTTONS = 2000;

/** Climbs until there is a button with words on it; what comes with it is one group to the eye. */
const groupAround = ({ all, sending }: PageFields, field: Field): { container: Element; fields: readonly Field[] } => {
  let container: Element = field.parentElement ?? field;
  let from = all.indexOf(field);
  let to = from + 1;
  let levels = 0;
  for (const node of composedAncestors(field)) {
    if (node === field || node === document.documentElement) continue;
    if (node === document.body || levels > MOST_LEVELS) break;
    levels += 1;
    const holds = (other: Field | undefined): boolean => other !== undefined && composedContains(node, other);
    let [first, end] = [from, to];
    while (end - first <= MOST_GROUP_FIELDS && holds(all[first - 1])) first -= 1;
    while (end - first <= MOST_GROUP_FIELDS && holds(all[end])) end += 1;
    if (end - first > MOST_GROUP_FIELDS) break;
    [container, from, to] = [node, first, end];
    if (sending().has(node)) break;
  }
  return { container, fields: all.slice(from, to) };
};

/** @returns whether a press on it is likely to send the form */
export const isSubmit = (button: Element): boolean => {
  if (button instanceof HTMLInputElement) return button.type === "submit" || button.type === "image";
  return button instanceof HTMLButtonElement && button.type === "submit";
};

const elementsWithSubmit = (): ReadonlySet<Element> => {
  const found = new Set<Element>();
  for (const button of composedQueryAll(document, BUTTON_SELECTOR, MOST_BUTTONS) ?? []) {
    if (!maySend(button)) continue;
    for (const node of composedAncestors(button)) {
      if (node !== button && found.has(node)) break;
      if (node !== button) found.add(node);
    }
  }
  return found;
};

const maySend = (button: Element): boolean => {
  if (button instanceof HTMLInputElement) return button.type === "submit" || button.type === "image";
  const words = (button.textContent ?? "").trim();
  // "Show" beside a password is a button too.
  return words.length > 1 && (button.getAttribute("type") === "submit" || (words.length > 4 && words.length < 40));
};
