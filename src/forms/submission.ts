/**
 * Notices that the user submitted a form: the event, a press on a button in it, the Enter key. Listens, and watches
 * nothing. Whether anything came of it is not known here.
 */
import { composedClosest, composedContains, deepTarget } from "./composed-tree.ts";
import type { Field } from "./fields.ts";

export interface SubmittedForm {
  readonly container: Element;
  readonly fields: readonly Field[];
}

/** @param signal ends it */
export const onSubmission = ({ container, fields }: SubmittedForm, submitted: () => void, signal: AbortSignal): void => {
  const options = { capture: true, passive: true, signal } as const;
  /** Once the form has made room for a next step, that step's submission counts. */
  const concerns = (event: Event): boolean => {
    if (!event.isTrusted || !container.isConnected) return event.isTrusted;
    const target = deepTarget(event);
    return target !== null && (composedContains(container, target) || fields.some((field) => field === target));
  };
  addEventListener("submit", (event) => concerns(event) && submitted(), options);
  addEventListener("click", (event) => concerns(event) && isButton(event) && submitted(), options);
  addEventListener("keydown", (event) => event.key === "Enter" && concerns(event) && submitted(), options);
};

const BUTTON = 'button,input[type="submit"],input[type="button"],input[type="image"],[role="button"],a';

const isButton = (event: Event): boolean => {
  const target = deepTarget(event);
  return target !== null && composedClosest(target, BUTTON) !== null;
};
