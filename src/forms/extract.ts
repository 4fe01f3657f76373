/**
 * Reads a form's features from the page. Reads only; what they mean is classify.ts's business.
 * Bounds: 200 fields, 10 KB of text in all.
 */
import { composedParent, composedQueryAll } from "./composed-tree.ts";
import type { FieldFeatures, FormFeatures } from "./features.ts";
import { BUTTON_SELECTOR, type Field, type Scope } from "./fields.ts";
import { labelText, textAfter, textBefore, textOf } from "./labels.ts";
import { normalize } from "./text.ts";
import { isVisible } from "./visibility.ts";

const MOST_TEXT = 10_000;
const MOST_PARTS = 40;

/** @param idOf gives an element its number */
export const extractForm = (scope: Scope, idOf: (field: Field) => number): FormFeatures => {
  let budget = MOST_TEXT;
  const spend = (text: string): string => {
    const cut = normalize(text).slice(0, Math.max(0, budget));
    budget -= cut.length;
    return cut;
  };
  const fields = scope.fields.map((field) => extractField(field, idOf(field), spend));
  const { container, form } = scope;
  const action = form?.getAttribute("action") ?? "";
  return {
    fields,
    buttons: spend(texts(container, BUTTON_SELECTOR, buttonText)),
    names: spend(namesOf(container)),
    action: spend(pathOf(action)),
    headings: spend(headingsOf(container)),
    links: spend(`${texts(container, "a", linkText)} ${linksAfter(container)}`),
    choices: spend(texts(container, 'input[type="checkbox"]', (box) => checkboxText(box as HTMLInputElement))),
    path: spend(location.protocol === "file:" ? "" : location.pathname),
    title: spend(document.title),
    checkboxes: composedQueryAll(container, 'input[type="checkbox"]', MOST_PARTS)?.length ?? MOST_PARTS,
    method: form?.method ?? "",
  };
};

const extractField = (field: Field, id: number, spend: (text: string) => string): FieldFeatures => {
  const input = field instanceof HTMLInputElement ? field : null;
  const label = spend(labelText(field));
  const tokens = (field.getAttribute("autocomplete") ?? "").trim().toLowerCase().split(/\s+/u);
  const token = tokens.findLast((part) => part !== "webauthn") ?? "";
  const maxLength = "maxLength" in field && field.maxLength > 0 && field.maxLength < 10_000 ? field.maxLength : null;
  return {
    id,
    tag: field instanceof HTMLSelectElement ? "select" : input === null ? "textarea" : "input",
    type: input?.type ?? "",
    autocomplete: token === "on" || token === "off" ? "" : token,
    label,
    placeholder: spend("placeholder" in field ? field.placeholder : ""),
    name: spend(`${field.name} ${field.id}`),
    hints: spend(`${field.className} ${field.title} ${field.getAttribute("data-testid") ?? ""}`),
    before: label === "" || input?.type === "password" ? spend(textBefore(field)) : "",
    after: input?.type === "password" ? spend(textAfter(field)) : "",
    visible: isVisible(field),
    empty: field.value === "",
    maxLength,
    minLength: "minLength" in field && field.minLength > 0 ? field.minLength : null,
    hasPattern: input !== null && input.pattern !== "",
    hasPasswordRules: field.hasAttribute("passwordrules"),
    numeric: input !== null && (input.inputMode === "numeric" || input.type === "number" || /^(\[0-9\]|\\d)/u.test(input.pattern)),
    required: field.required || field.getAttribute("aria-required") === "true",
    readOnly: "readOnly" in field && field.readOnly,
    optionCount: field instanceof HTMLSelectElement ? field.options.length : 0,
    options: field instanceof HTMLSelectElement ? spend(optionTexts(field)) : "",
  };
};

const optionTexts = (select: HTMLSelectElement): string =>
  [...select.options].slice(0, 6).map((option) => option.text).join(" ");

const texts = (container: Element, selector: string, read: (element: Element) => string): string => {
  const found = composedQueryAll(container, selector, 400) ?? [];
  return found.slice(0, MOST_PARTS).map(read).filter((text) => text !== "").join(" · ");
};

const buttonText = (button: Element): string => {
  if (!button.checkVisibility({ visibilityProperty: true })) return "";
  if (button instanceof HTMLInputElement) return `${button.value} ${button.alt} ${button.title}`.trim();
  const text = textOf(button).slice(0, 60);
  return text === "" ? (button.getAttribute("aria-label") ?? button.getAttribute("title") ?? "") : text;
};

const linkText = (link: Element): string => textOf(link).slice(0, 60);

const linksAfter = (container: Element): string => {
  const next = container.nextElementSibling;
  return next === null || next.querySelector("input") !== null ? "" : texts(next, "a", linkText).slice(0, 200);
};

const checkboxText = (box: HTMLInputElement): string => {
  const label = labelText(box);
  return `${label === "" ? textAfter(box) : label} ${box.name} ${box.id}`.slice(0, 160);
};

const namesOf = (container: Element): string => {
  const parts: string[] = [];
  let node: Element | null = container;
  for (let level = 0; level < 3 && node !== null && node !== document.body; level += 1) {
    for (const name of ["id", "name", "class", "aria-label"]) parts.push((node.getAttribute(name) ?? "").slice(0, 80));
    node = composedParent(node);
  }
  return parts.join(" ");
};

const HEADINGS = "h1,h2,h3,h4,legend,[role=heading]";

/** Headings inside; else the nearest one before, as far as five levels up. */
const headingsOf = (container: Element): string => {
  const inside = texts(container, HEADINGS, (heading) => textOf(heading).slice(0, 100));
  let outside = "";
  let node: Element | null = container;
  for (let level = 0; level < 5 && node !== null && outside === "" && node !== document.body; level += 1) {
    for (let before = node.previousElementSibling; before !== null && outside === ""; before = before.previousElementSibling) {
      if (before.querySelector("form") !== null) break;
      const heading = before.matches(HEADINGS) ? before : [...before.querySelectorAll(HEADINGS)].at(-1);
      if (heading !== undefined && heading.checkVisibility()) outside = textOf(heading).slice(0, 100);
    }
    node = composedParent(node);
  }
  return `${inside} · ${outside}`;
};

const pathOf = (action: string): string => {
  if (action === "" || !URL.canParse(action, document.baseURI)) return "";
  const url = new URL(action, document.baseURI);
  return url.protocol === "file:" ? action.slice(0, 120) : `${url.pathname} ${url.search.slice(0, 60)}`;
};
