/**
 * The text that names a field to the user: its labels, and otherwise what stands beside it. Raw text, cut; spelling
 * and meaning are text.ts's and the classifier's business.
 */
import { composedParent } from "./composed-tree.ts";
import type { Field } from "./fields.ts";

const LONGEST = 200;
const MOST_LEVELS = 4;
const ANY_FIELD = "input:not([type=hidden]):not([type=checkbox]):not([type=radio]),select,textarea";

/** The labels of a page's fields. Good only as long as nothing on the page changes. */
export type Labels = Map<Node, ReadonlyMap<Element, readonly Element[]>>;

/**
 * @param labels to share between fields that are read together: a field looks through the whole page for its labels
 * @returns label, aria-labelledby and aria-label, joined
 */
export const labelText = (field: Field, labels: Labels | null = null): string => {
  const parts: string[] = [];
  const root = field.getRootNode();
  for (const label of labels === null ? (field.labels ?? []) : labelsIn(root, labels).get(field) ?? []) parts.push(textOf(label, field));
  if (root instanceof Document || root instanceof ShadowRoot) {
    for (const id of (field.getAttribute("aria-labelledby") ?? "").split(/\s+/u).slice(0, 4)) {
      const named = id === "" ? null : root.getElementById(id);
      if (named !== null) parts.push(textOf(named, field));
    }
  }
  parts.push(field.getAttribute("aria-label") ?? "");
  return join(parts);
};

const labelsIn = (root: Node, labels: Labels): ReadonlyMap<Element, readonly Element[]> => {
  const known = labels.get(root);
  if (known !== undefined) return known;
  const byField = new Map<Element, Element[]>();
  labels.set(root, byField);
  if (root instanceof Document || root instanceof ShadowRoot) {
    for (const label of root.querySelectorAll("label")) {
      if (label.control === null) continue;
      const others = byField.get(label.control);
      if (others === undefined) byField.set(label.control, [label]);
      else others.push(label);
    }
  }
  return byField;
};

/** @returns the text before the field, up to another field */
export const textBefore = (field: Field): string => beside(field, "previousSibling");

/** @returns the text after the field, up to another field */
export const textAfter = (field: Field): string => {
  const described = (field.getAttribute("aria-describedby") ?? "")
    .split(/\s+/u)
    .slice(0, 3)
    .map((id) => (id === "" ? "" : (document.getElementById(id)?.textContent ?? "")));
  return join([...described, beside(field, "nextSibling")]);
};

const beside = (field: Field, direction: "previousSibling" | "nextSibling"): string => {
  let at: Node = field;
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const parts: string[] = [];
    let length = 0;
    for (let node = at[direction]; node !== null && length < LONGEST; node = node[direction]) {
      if (node instanceof Element && (node.matches(ANY_FIELD) || node.querySelector(ANY_FIELD) !== null)) {
        return join(ordered(parts, direction));
      }
      const text = node instanceof Element ? textOf(node, field) : (node.nodeType === 3 ? (node.nodeValue ?? "") : "");
      if (text.trim() === "") continue;
      parts.push(text);
      length += text.length;
    }
    if (parts.length > 0) return join(ordered(parts, direction));
    const parent = composedParent(at);
    if (parent === null || parent.matches("form,body,fieldset")) return "";
    at = parent;
  }
  return "";
};

const MOST_AROUND = 160;
const MOST_LEVELS_AROUND = 12;

/** @returns visible text next to a form, from as far up as it takes, up to another form or field */
export const textAround = (container: Element, direction: "previousSibling" | "nextSibling"): string => {
  const parts: string[] = [];
  let length = 0;
  let at: Node = container;
  for (let level = 0; level < MOST_LEVELS_AROUND && length < MOST_AROUND; level += 1) {
    for (let node = at[direction]; node !== null && length < MOST_AROUND; node = node[direction]) {
      if (node instanceof Element && (SKIPPED.has(node.nodeName) || !node.checkVisibility())) continue;
      if (node instanceof Element && node.querySelector(`form,${ANY_FIELD}`) !== null) return join(ordered(parts, direction));
      const whole = node instanceof Element ? textOf(node, null, 2 * MOST_AROUND) : node.nodeType === 3 ? (node.nodeValue ?? "").trim() : "";
      if (whole === "") continue;
      const text = direction === "previousSibling" ? whole.slice(-MOST_AROUND) : whole.slice(0, MOST_AROUND);
      parts.push(text);
      length += text.length;
    }
    const parent = composedParent(at);
    if (parent === null || parent.matches("body,dialog,[role=dialog],[aria-modal=true]")) break;
    at = parent;
  }
  return join(ordered(parts, direction));
};

const ordered = (parts: string[], direction: "previousSibling" | "nextSibling"): string[] =>
  direction === "previousSibling" ? parts.reverse() : parts;

const SKIPPED = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "OPTION", "SELECT", "TEXTAREA"]);

/** Text of an element without the one of scripts, options and the field itself, from its start. */
export const textOf = (element: Element, without: Element | null = null, longest = LONGEST): string => {
  const parts: string[] = [];
  let length = 0;
  const take = (text: string): void => {
    parts.push(text);
    length += text.trim().length;
  };
  const visit = (parent: Element): void => {
    if (parent === without || SKIPPED.has(parent.nodeName)) return;
    if (parent.firstElementChild === null) take(parent.textContent ?? "");
    else {
      for (let node = parent.firstChild; node !== null && length <= longest; node = node.nextSibling) {
        if (node.nodeType === 3) take(node.nodeValue ?? "");
        else if (node.nodeType === 1) visit(node as Element);
      }
    }
    parts.push(" ");
  };
  visit(element);
  return join([parts.join("")], longest);
};

const join = (parts: readonly string[], longest = LONGEST): string =>
  parts.filter((part) => part !== "").join(" ").replaceAll(/\s+/gu, " ").trim().slice(0, longest);
