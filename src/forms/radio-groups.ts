/**
 * Several round buttons of which one answers a question: which belong together, and which of them a person may press.
 * What is asked is radio-questions.ts's.
 */
import { isCovered, isVisible } from "./visibility.ts";

/** @returns the buttons of which at most one is chosen, in tree order; none for a button without a name */
export const radioGroup = (radio: HTMLInputElement): readonly HTMLInputElement[] => {
  const root = radio.getRootNode();
  if (radio.name === "" || !(root instanceof Document || root instanceof ShadowRoot)) return [];
  const all = root.querySelectorAll<HTMLInputElement>('input[type="radio" i]');
  return [...all].filter(({ name, form }) => name === radio.name && form === radio.form);
};

/** Pages draw a button of their own over the browser's: then its label is what a person presses. */
const pressed = (radio: HTMLInputElement): readonly HTMLElement[] => [radio, ...(radio.labels ?? [])];

export const isShown = (radio: HTMLInputElement): boolean => pressed(radio).some((element) => isVisible(element));

/** @param ours as in `fillFields` @returns whether a press of a person would reach it */
export const isReachable = (radio: HTMLInputElement, ours: Element | null): boolean =>
  !radio.matches(":disabled") && pressed(radio).some((element) => isVisible(element) && !isCovered(element, ours));

/** @returns what the button says to the user */
export const radioText = (radio: HTMLInputElement): string => {
  const [label] = radio.labels ?? [];
  return label?.innerText ?? radio.getAttribute("aria-label") ?? radio.nextSibling?.textContent ?? "";
};
