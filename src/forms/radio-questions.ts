/**
 * Which questions of a form are answered by round buttons and ask for something that a profile says: a country, and
 * nothing else. Every other question is a person's to answer, a consent above all.
 */
import { composedQueryAll } from "./composed-tree.ts";
import type { Scope } from "./fields.ts";
import { words } from "./knowledge/words.ts";
import { textBefore } from "./labels.ts";
import { isShown, radioGroup } from "./radio-groups.ts";
import type { FieldReport } from "./report.ts";
import { normalize } from "./text.ts";

const MOST_RADIOS = 100;
const MOST_QUESTIONS = 5;

export interface RadioQuestion extends Pick<FieldReport, "type" | "visible" | "empty"> {
  /** The first of its buttons: stands for the question. */
  readonly first: HTMLInputElement;
}

/** @returns the questions of the form that a profile may answer, in tree order */
export const radioQuestions = ({ form, container }: Scope): readonly RadioQuestion[] => {
  const radios = composedQueryAll(container, 'input[type="radio" i]', MOST_RADIOS) as readonly HTMLInputElement[] | null;
  const questions: RadioQuestion[] = [];
  const seen = new Set<HTMLInputElement>();
  for (const first of radios ?? []) {
    if (seen.has(first) || questions.length === MOST_QUESTIONS) continue;
    const group = radioGroup(first);
    for (const radio of group) seen.add(radio);
    const isOther = form !== null && first.form !== null && first.form !== form;
    if (group.length < 2 || isOther || !asksForCountry(first)) continue;
    const empty = !group.some(({ checked }) => checked);
    questions.push({ first, type: "country", visible: group.some(isShown), empty });
  }
  return questions;
};

const asksForCountry = (first: HTMLInputElement): boolean => {
  const group = first.closest('[role="radiogroup" i],fieldset');
  const id = group?.getAttribute("aria-labelledby") ?? "";
  const named = id === "" ? null : first.ownerDocument.getElementById(id);
  const question = `${group?.getAttribute("aria-label") ?? ""} ${named?.textContent ?? ""} ${textBefore(first)}`;
  return words.inText(normalize(question)).has("country-name") || words.inName(normalize(first.name)).has("country-name");
};
