/**
 * Reads a form's features from the page. Reads only; what they mean is classify.ts's business.
 * Bounds: 200 fields, 20 KB of text in all: so much for the fields and so much for what is around them.
 */
import { composedParent, composedQueryAll } from "./composed-tree.ts";
import type { FieldFeatures, FormFeatures, FormSurroundings } from "./features.ts";
import { BUTTON_SELECTOR, isSubmit, type Field, type Scope } from "./fields.ts";
import { labelText, textAfter, textAround, textBefore, textOf, type Labels } from "./labels.ts";
import { normalize } from "./text.ts";
import { isVisible, type Sights } from "./visibility.ts";

const MOST_FIELD_TEXT = 14_000;
const MOST_TEXT_AROUND = 6_000;
const MOST_PARTS = 40;
const MOST_PROSE = 400;
/** Of several texts of a kind: normalize() takes no more. */
const MOST_JOINED = 400;

/** What all forms of a page are told of it. */
export interface PageFeatures {
  readonly path: string;
  readonly title: string;
  readonly signedIn: boolean;
  /** Password fields that the user sees. */
  readonly passwords: readonly Element[];
  readonly sights: Sights;
  readonly labels: Labels;
}

export const readPage = (): PageFeatures => ({
  path: location.protocol === "file:" ? "" : normalize(location.pathname),
  title: normalize(document.title),
  signedIn: [...document.querySelectorAll(OUT)].some((link) => LOGOUT.test(link.getAttribute("href") ?? "")),
  passwords: (composedQueryAll(document, 'input[type="password"]', MOST_PARTS) ?? []).filter(isShown),
  sights: new Map(),
  labels: new Map(),
});

/** @param idOf gives an element its number */
export const extractForm = (scope: Scope, idOf: (field: Field) => number, page: PageFeatures): FormFeatures => {
  const spend = budgetOf(MOST_FIELD_TEXT);
  let around: FormSurroundings | null = null;
  return {
    fields: scope.fields.map((field) => extractField(field, idOf(field), page, spend)),
    get around() {
      return (around ??= extractSurroundings(scope, page));
    },
  };
};

type Spend = (text: string) => string;

/** @returns what normalises texts, as long as there is room for them */
const budgetOf = (most: number): Spend => {
  let left = most;
  return (text) => {
    const cut = normalize(text).slice(0, Math.max(0, left));
    left -= cut.length;
    return cut;
  };
};

const extractSurroundings = (scope: Scope, page: PageFeatures): FormSurroundings => {
  const spend = budgetOf(MOST_TEXT_AROUND);
  const { container, form } = scope;
  const query = (selector: string): readonly Element[] => (composedQueryAll(container, selector, 400) ?? []).slice(0, MOST_PARTS);
  const buttons = query(BUTTON_SELECTOR).map((button) => ({ submits: isSubmit(button), text: buttonText(button) }));
  // Without a button that submits by its type, any may.
  const anySubmits = !buttons.some(({ submits, text }) => submits && text !== "");
  const boxes = query('input[type="checkbox"]');
  const next = siblingAfter(container);
  const links = [...query("a"), ...(next === null ? [] : next.querySelectorAll("a"))].slice(0, MOST_PARTS);
  return {
    submit: spend(join(buttons.filter(({ submits }) => submits || anySubmits).map(({ text }) => text))),
    buttons: spend(join(buttons.filter(({ submits }) => !submits && !anySubmits).map(({ text }) => text))),
    names: spend(namesOf(container)),
    action: spend(pathOf(form?.getAttribute("action") ?? "")),
    headings: spend(textsOf(query(HEADINGS), (heading) => (isShown(heading) ? textOf(heading, null, 100) : ""))),
    above: spend(headingAbove(container)),
    links: spend(textsOf(links, (link) => (isShown(link) ? textOf(link, null, 60) : ""))),
    targets: spend(textsOf(links, (link) => (isShown(link) ? (link.getAttribute("href") ?? "").slice(0, 60) : ""))),
    choices: spend(textsOf(boxes, (box) => checkboxText(box as HTMLInputElement, page.labels))),
    hidden: spend(join(query('input[type="hidden"]').slice(0, 12).map((input) => (input.getAttribute("name") ?? "").slice(0, 30)))),
    path: page.path,
    title: page.title,
    prose: spend(proseOf(container)),
    lead: spend(textAround(container, "previousSibling")),
    tail: spend(textAround(container, "nextSibling")),
    signedIn: page.signedIn,
    passwordsElsewhere: page.passwords.filter((other) => !container.contains(other)).length,
    checkboxes: boxes.length,
    method: form?.method ?? "",
    hasForm: form !== null,
  };
};

const extractField = (field: Field, id: number, page: PageFeatures, spend: Spend): FieldFeatures => {
  const input = field instanceof HTMLInputElement ? field : null;
  const tokens = (field.getAttribute("autocomplete") ?? "").trim().toLowerCase().split(/\s+/u);
  const maxLength = "maxLength" in field && field.maxLength > 0 && field.maxLength < 10_000 ? field.maxLength : null;
  return {
    id,
    tag: field instanceof HTMLSelectElement ? "select" : input === null ? "textarea" : "input",
    type: input?.type ?? "",
    autocomplete: (tokens.findLast((part) => part !== "webauthn") ?? "").slice(0, 40),
    label: spend(labelText(field, page.labels)),
    placeholder: spend("placeholder" in field ? field.placeholder : ""),
    name: spend(`${field.name} ${field.id}`),
    hints: spend(`${field.className} ${field.title} ${field.getAttribute("data-testid") ?? ""}`),
    before: spend(textBefore(field)),
    after: spend(textAfter(field)),
    visible: isVisible(field, page.sights),
    top: Math.round(field.getBoundingClientRect().top + scrollY),
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

const join = (texts: readonly string[]): string => texts.filter((text) => text !== "").join(" · ");

/** Joined, until there are enough. */
const textsOf = (elements: readonly Element[], text: (element: Element) => string): string => {
  const texts: string[] = [];
  let length = 0;
  for (const element of elements) {
    if (length > MOST_JOINED) break;
    const one = text(element);
    texts.push(one);
    length += one.length;
  }
  return join(texts);
};

const optionTexts = (select: HTMLSelectElement): string => {
  const texts: string[] = [];
  for (let at = 0; at < 6; at += 1) texts.push(select.options.item(at)?.text ?? "");
  return texts.join(" ");
};

const buttonText = (button: Element): string => {
  if (!button.checkVisibility({ visibilityProperty: true })) return "";
  if (button instanceof HTMLInputElement) return `${button.value} ${button.alt} ${button.title}`.trim();
  const text = textOf(button, null, 60);
  return text === "" ? (button.getAttribute("aria-label") ?? button.getAttribute("title") ?? "") : text;
};

/** What follows the form within the same box: "Already have an account?" */
const siblingAfter = (container: Element): Element | null => {
  const next = container.nextElementSibling;
  return next === null || next.querySelector("input,form") !== null ? null : next;
};

const checkboxText = (box: HTMLInputElement, labels: Labels): string => {
  const label = labelText(box, labels);
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

const OUT = 'a[href*="out" i],a[href*="logoff" i]';
const LOGOUT = /(?:log|sign)-?out|logoff/iu;

const HEADINGS = "h1,h2,h3,h4,legend,[role=heading]";

/** The nearest heading before the container, from as far as five levels up. */
const headingAbove = (container: Element): string => {
  let node: Element | null = container;
  for (let level = 0; level < 5 && node !== null && node !== document.body; level += 1) {
    for (let before = node.previousElementSibling; before !== null; before = before.previousElementSibling) {
      if (before.querySelector("form") !== null) break;
      const heading = before.matches(HEADINGS) ? before : [...before.querySelectorAll(HEADINGS)].at(-1);
      if (heading !== undefined && heading.checkVisibility()) return textOf(heading, null, 100);
    }
    node = composedParent(node);
  }
  return "";
};

/** Both ends of a form's visible text: what it says of itself stands at its top, what it leads to at its bottom. */
const proseOf = (container: Element): string => {
  const text = container instanceof HTMLElement ? container.innerText : textOf(container, null, 4 * MOST_PROSE);
  return text.length <= MOST_PROSE ? text : `${text.slice(0, MOST_PROSE / 2)} · ${text.slice(-MOST_PROSE / 2)}`;
};

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

const pathOf = (action: string): string => {
  if (action === "" || !URL.canParse(action, document.baseURI)) return "";
  const url = new URL(action, document.baseURI);
  return url.protocol === "file:" ? action.slice(0, 120) : `${url.pathname} ${url.search.slice(0, 60)}`;
};
