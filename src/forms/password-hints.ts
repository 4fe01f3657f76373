/**
 * Reads what a page says of a new password: the attributes of its field, the visible texts that belong to it, and a
 * complaint about the one before. Reads only, and only when a form is reported; what it means is src/generator's business.
 * Bounds: 300 nodes looked at, 16 texts of 300 characters.
 */
import { composedParent } from "./composed-tree.ts";
import type { Field } from "./fields.ts";
import { labelText } from "./labels.ts";
import type { PasswordHints } from "./report.ts";

const MOST_NODES = 300;
const MOST_TEXTS = 16;
const LONGEST_TEXT = 300;
const LONGEST_RULES = 2000;
const LONGEST_PATTERN = 500;
const MOST_LEVELS = 5;

const OTHER_FIELD =
  "input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=password]):not([type=button]):not([type=submit]),select,textarea";
const SKIPPED = "script,style,noscript,template,button,input,select,textarea,svg,a[href]";
const BLOCKS = "address,article,dd,div,dl,dt,fieldset,h1,h2,h3,h4,li,ol,p,section,table,td,tr,ul";
/** How pages mark a complaint: by role, by state, by a word in a name. */
const ALERT = "[role=alert],[aria-live=assertive]";
const ALERT_NAME = /(?:^|[-_\s])(?:errors?|invalid|danger|feedback-invalid|error-message|errormessage|fehler|alert)(?:$|[-_\s])|(?:Error|Invalid)(?:$|[-_\s]|[A-Z])/u;

type Chunk = { readonly text: string; readonly isComplaint: boolean };

const isSeen = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

const nameOf = (element: Element): string => `${element.getAttribute("class") ?? ""} ${element.id}`;

const isAlert = (element: Element): boolean => element.matches(ALERT) || ALERT_NAME.test(nameOf(element));

const clean = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** Collects texts, one for each block, from element after element until enough was seen. */
const createCollector = (field: Element) => {
  const chunks: Chunk[] = [];
  let nodes = 0;
  let open = "";
  const close = (isComplaint: boolean): void => {
    const text = clean(open).slice(0, LONGEST_TEXT);
    open = "";
    if (text.length < 2 || chunks.length >= MOST_TEXTS) return;
    const known = chunks.findIndex((chunk) => chunk.text === text);
    if (known === -1) chunks.push({ text, isComplaint });
    else if (isComplaint) chunks[known] = { text, isComplaint };
  };
  const visit = (node: Node, isComplaint: boolean): void => {
    if (nodes >= MOST_NODES || chunks.length >= MOST_TEXTS) return;
    nodes += 1;
    if (node.nodeType === Node.TEXT_NODE) {
      if (open.length < LONGEST_TEXT) open += (node.nodeValue ?? "").slice(0, LONGEST_TEXT);
      return;
    }
    if (!(node instanceof Element) || node === field || node.matches(SKIPPED) || !isSeen(node)) return;
    const marked = isComplaint || isAlert(node);
    const isBlock = node.matches(BLOCKS) || marked !== isComplaint;
    if (isBlock) close(isComplaint);
    for (const child of node.childNodes) visit(child, marked);
    if (isBlock) close(marked);
    else open += " ";
  };
  return {
    add: (node: Node, isComplaint: boolean): void => {
      visit(node, isComplaint);
      close(isComplaint);
    },
    addText: (text: string): void => {
      open = text;
      close(false);
    },
    chunks: (): readonly Chunk[] => chunks,
  };
};

const named = (field: Element, attribute: string): readonly Element[] => {
  const root = field.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  const ids = (field.getAttribute(attribute) ?? "").split(/\s+/u).filter((id) => id !== "");
  return ids.slice(0, 5).flatMap((id) => root.getElementById(id) ?? []);
};

/** What stands in the same group as the field: up to the first ancestor that holds another kind of field. */
const siblings = (field: Element): readonly Node[] => {
  const found: Node[] = [];
  let at: Element = field;
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const parent = composedParent(at);
    const holder = at.parentNode;
    if (parent === null || holder === null || parent.matches("body,html")) break;
    const isShared = parent.querySelector(OTHER_FIELD) !== null;
    // In a shared group only what follows directly belongs to this field.
    let isBefore = true;
    for (const node of holder.childNodes) {
      if (node === at) isBefore = false;
      else if (isShared && isBefore) continue;
      else if (isShared && node instanceof Element && node.querySelector("input,select,textarea,button") !== null) break;
      else if (isShared && node instanceof Element && node.matches("input,select,textarea,button,label")) break;
      else found.push(node);
    }
    if (isShared || parent.matches("form,fieldset,[role=dialog]")) break;
    at = parent;
  }
  return found;
};

const formAlerts = (container: Element, near: ReadonlySet<string>): string => {
  const texts: string[] = [];
  for (const alert of [...container.querySelectorAll(ALERT)].slice(0, 8)) {
    const text = isSeen(alert) ? clean(alert.textContent ?? "").slice(0, LONGEST_TEXT) : "";
    if (text !== "" && !near.has(text)) texts.push(text);
  }
  return texts.join("\n").slice(0, LONGEST_TEXT);
};

const attribute = (field: Element, name: string, longest: number): string | null => {
  const text = field.getAttribute(name)?.trim() ?? "";
  return text === "" || text.length > longest ? null : text;
};

/** @param container the field's form, or what stands for one */
export const passwordHints = (field: Field, container: Element): Omit<PasswordHints, "submitted"> => {
  const isInvalid = field.getAttribute("aria-invalid") === "true";
  const collector = createCollector(field);
  for (const element of named(field, "aria-errormessage")) collector.add(element, isInvalid);
  for (const element of named(field, "aria-describedby")) collector.add(element, isInvalid);
  for (const node of siblings(field)) collector.add(node, false);
  collector.addText(labelText(field));
  if ("placeholder" in field) collector.addText(field.placeholder);
  collector.addText(field.title);
  const chunks = collector.chunks();
  const complaints = chunks.filter(({ isComplaint }) => isComplaint).map(({ text }) => text);
  return {
    passwordRules: attribute(field, "passwordrules", LONGEST_RULES),
    minLength: "minLength" in field && field.minLength > 0 ? field.minLength : null,
    pattern: attribute(field, "pattern", LONGEST_PATTERN),
    texts: chunks.filter(({ isComplaint }) => !isComplaint).map(({ text }) => text),
    complaint: complaints.join("\n").slice(0, LONGEST_TEXT),
    formComplaint: formAlerts(container, new Set(complaints)),
  };
};
