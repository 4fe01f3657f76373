/**
 * Writes values into fields the way a person's typing would arrive, so that plain forms, React and Vue take them, and
 * reads back what the field kept. Checks every field again at the moment of writing. Decides nothing: what may be
 * filled is the gate's business (src/sites), what fits where is the classifier's.
 * Follows threats.md, "Filling" (hidden fields, swapped fields, rewritten values).
 */
import type { FieldOutcome } from "../messages/protocol.ts";
import { composedContains } from "./composed-tree.ts";
import { formOf, isFillable, isOpen, type Field } from "./fields.ts";
import { isCovered, isVisible } from "./visibility.ts";

/** A field as it was when it was reported; it must still be that when it is written. */
export interface FillTarget {
  readonly field: Field;
  readonly form: HTMLFormElement | null;
  /** As `actionsOf` said then. */
  readonly actions: string;
  readonly isPassword: boolean;
}

export interface FillValue {
  readonly id: number;
  readonly target: FillTarget | null;
  readonly value: string;
}

/** Time for the page to rewrite what was typed before it is read back, in ms. */
const SETTLE = 25;

/**
 * @param ours Locum's own element that may lie over a field
 * @param actionsOf where a field's form would post to now
 * @returns one outcome a value, in order
 */
export const fillFields = async (
  values: readonly FillValue[],
  ours: Element | null,
  actionsOf: (form: HTMLFormElement | null) => string,
): Promise<readonly FieldOutcome[]> => {
  const results = values.map(({ id, target, value }) => {
    const field = target !== null && isStillTheSame(target, ours, actionsOf) ? target.field : null;
    return { id, field, value, written: field !== null && write(field, value) };
  });
  const last = results.findLast(({ written }) => written)?.field ?? null;
  if (last !== null && !document.hasFocus()) last.dispatchEvent(new FocusEvent("focusout", { bubbles: true, composed: true }));
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  return results.map(({ id, field, value, written }) => {
    const kept = field === null || !written || field instanceof HTMLSelectElement ? value : field.value;
    return kept === value ? { field: id, written } : { field: id, written, kept };
  });
};

const isStillTheSame = (
  { field, form, actions, isPassword }: FillTarget,
  ours: Element | null,
  actionsOf: (form: HTMLFormElement | null) => string,
): boolean =>
  field.isConnected &&
  field.ownerDocument === document &&
  isFillable(field) &&
  isOpen(field) &&
  (field.type === "password" || !isPassword || isRevealed(field)) &&
  formOf(field) === form &&
  actionsOf(form) === actions &&
  isVisible(field) &&
  !isCovered(field, ours) &&
  !isWithin(field, ours);

/** "Show password" makes it a text field; anything else that a password field turned into is somebody's trick. */
const isRevealed = (field: Field): boolean => field.type === "text";

const isWithin = (field: Field, ours: Element | null): boolean => ours !== null && composedContains(ours, field);

const write = (field: Field, value: string): boolean => {
  if (field instanceof HTMLSelectElement) return choose(field, value);
  const text = fitted(field, value);
  focus(field);
  key(field, "keydown");
  if (!type(field, text)) return false;
  key(field, "keyup");
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
};

/** A script's write passes `maxlength` where typing would stop: write what could have been typed. */
const fitted = (field: HTMLInputElement | HTMLTextAreaElement, value: string): string => {
  const oneLine = field instanceof HTMLInputElement ? value.replaceAll(/[\r\n]+/gu, "") : value;
  return field.maxLength >= 0 ? oneLine.slice(0, field.maxLength) : oneLine;
};

/**
 * The isolated world has the browser's own prototypes, whatever the page did to its own; the setter goes past any
 * property that a framework put on the element.
 */
const type = (field: HTMLInputElement | HTMLTextAreaElement, text: string): boolean => {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, "value")?.set;
  if (setter === undefined) return false;
  const before = new InputEvent("beforeinput", {
    bubbles: true,
    composed: true,
    cancelable: true,
    inputType: "insertText",
    data: text,
  });
  field.dispatchEvent(before);
  setter.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: text }));
  return true;
};

const choose = (select: HTMLSelectElement, value: string): boolean => {
  const wanted = value.trim().toLowerCase();
  const options = [...select.options].filter((option) => !option.disabled);
  const option =
    options.find((candidate) => candidate.value.trim().toLowerCase() === wanted) ??
    options.find((candidate) => candidate.text.trim().toLowerCase() === wanted);
  if (option === undefined || wanted === "") return false;
  focus(select);
  select.selectedIndex = option.index;
  select.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  select.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
};

/** A window without the focus sends no focus events of its own. */
const focus = (field: Field): void => {
  field.focus({ preventScroll: true });
  if (!document.hasFocus()) field.dispatchEvent(new FocusEvent("focusin", { bubbles: true, composed: true }));
};

const key = (field: Field, name: "keydown" | "keyup"): void => {
  field.dispatchEvent(new KeyboardEvent(name, { bubbles: true, composed: true, cancelable: true, key: "Unidentified" }));
};
