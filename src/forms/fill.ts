/**
 * Writes values into fields the way a person's typing would arrive, so that plain forms, React and Vue take them, and
 * reads back what the field kept. Checks every field again at the moment of writing. Decides nothing: what may be
 * filled is the gate's business (src/sites), what fits where is the classifier's.
 * Follows threats.md, "Filling" (hidden fields, swapped fields, rewritten values).
 */
import type { FieldOutcome } from "../messages/protocol.ts";
import { composedContains } from "./composed-tree.ts";
import { choiceFor, optionFor, textFor } from "./control-value.ts";
import { formOf, isFillable, isOpen, type Field } from "./fields.ts";
import { isReachable, radioGroup, radioText } from "./radio-groups.ts";
import type { FieldType } from "./report.ts";
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
  readonly type: FieldType;
  readonly value: string;
  /** Of a calling code: the country, ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** Time for the page to rewrite what was typed before it is read back, in ms. */
const SETTLE = 25;

/**
 * @param ours Locum's own element that may lie over a field
 * @param keepsFocus nobody pressed for it just now: the focus stays where it is, and what was typed meanwhile stays
 * @param actionsOf where a field's form would post to now
 * @returns one outcome a value, in order
 */
export const fillFields = async (
  values: readonly FillValue[],
  ours: Element | null,
  actionsOf: (form: HTMLFormElement | null) => string,
  keepsFocus = false,
): Promise<readonly FieldOutcome[]> => {
  const results: Result[] = [];
  for (const wanted of values) {
    const { id, target, value } = wanted;
    const field = target === null ? null : writable(target, wanted, ours, actionsOf, keepsFocus);
    const text = field === null ? null : write(field, wanted, keepsFocus);
    if (field !== null && text !== null && keepsFocus) leave(field);
    results.push({ id, field, value, text });
    // A page that renders what it is told does so in tasks of its own: the next field may depend on this one.
    if (text !== null) await nextTurn();
  }
  const last = results.findLast(({ text }) => text !== null)?.field ?? null;
  if (last !== null && !document.hasFocus() && !keepsFocus) leave(last);
  await pause(SETTLE);
  return results.map(({ id, field, value, text }) => {
    if (field === null || text === null) return { field: id, written: false };
    if (isAsMeant(field, value)) return { field: id, written: true };
    return { field: id, written: true, kept: isRadio(field) ? "" : field.value };
  });
};

const isAsMeant = (field: Field, value: string): boolean =>
  isRadio(field) ? field.checked : field instanceof HTMLSelectElement || field.value === value;

interface Result {
  readonly id: number;
  readonly field: Field | null;
  readonly value: string;
  /** What was typed or chosen; `null`: nothing. */
  readonly text: string | null;
}

/** A message and no timer: a page in the background would wait a second for each. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns what to write into, or press: the field itself, or the button that answers its question; `null`: nothing */
const writable = (
  target: FillTarget,
  wanted: FillValue,
  ours: Element | null,
  actionsOf: (form: HTMLFormElement | null) => string,
  keepsFocus: boolean,
): Field | null => {
  const { field } = target;
  if (!isStillTheSame(target, ours, actionsOf)) return null;
  if (isRadio(field)) return answer(field, wanted, ours);
  if (keepsFocus && field.value !== "") return null;
  return isFillable(field) && isOpen(field) && isVisible(field) && !isCovered(field, ours) ? field : null;
};

const isStillTheSame = (
  { field, form, actions, isPassword }: FillTarget,
  ours: Element | null,
  actionsOf: (form: HTMLFormElement | null) => string,
): boolean =>
  field.isConnected &&
  field.ownerDocument === document &&
  (field.type === "password" || !isPassword || isRevealed(field)) &&
  formOf(field) === form &&
  actionsOf(form) === actions &&
  !isWithin(field, ours);

const isWithin = (field: Field, ours: Element | null): boolean => ours !== null && composedContains(ours, field);

const isRadio = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && field.type === "radio";

/** A question that has an answer already keeps it. */
const answer = (first: HTMLInputElement, { type, value }: FillValue, ours: Element | null): HTMLInputElement | null => {
  const group = radioGroup(first);
  if (group.some(({ checked }) => checked)) return null;
  const said = group.map((radio) => ({ radio, value: radio.value, text: radioText(radio) }));
  const radio = choiceFor(said, type, value)?.radio ?? null;
  return radio !== null && isReachable(radio, ours) ? radio : null;
};

/** "Show password" makes it a text field; anything else that a password field turned into is somebody's trick. */
const isRevealed = (field: Field): boolean => field.type === "text";

/** @returns what it wrote, or `null` for nothing */
const write = (field: Field, wanted: FillValue, keepsFocus: boolean): string | null => {
  const { type, value } = wanted;
  if (field instanceof HTMLSelectElement) return choose(field, wanted, keepsFocus);
  if (isRadio(field)) return press(field, keepsFocus);
  const text = textFor(field, type, value);
  if (text === null) return null;
  enterField(field, keepsFocus);
  key(field, "keydown");
  if (!enterText(field, text)) return null;
  key(field, "keyup");
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return text;
};

/**
 * The isolated world has the browser's own prototypes, whatever the page did to its own; the setter goes past any
 * property that a framework put on the element.
 */
const enterText = (field: HTMLInputElement | HTMLTextAreaElement, text: string): boolean => {
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

const choose = (select: HTMLSelectElement, { type, value, country }: FillValue, keepsFocus: boolean): string | null => {
  const option = optionFor(select, type, value, country);
  if (option === null) return null;
  enterField(select, keepsFocus);
  select.selectedIndex = option.index;
  select.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  select.dispatchEvent(new Event("change", { bubbles: true }));
  return option.value;
};

/** The browser itself sends what a press on it makes: click, input, change. */
const press = (radio: HTMLInputElement, keepsFocus: boolean): string => {
  enterField(radio, keepsFocus);
  radio.click();
  return radio.value;
};

/** A window without the focus sends no focus events of its own, nor does a focus that stays where it is. */
const enterField = (field: Field, keepsFocus: boolean): void => {
  if (!keepsFocus) field.focus({ preventScroll: true });
  if (keepsFocus || !document.hasFocus()) field.dispatchEvent(new FocusEvent("focusin", { bubbles: true, composed: true }));
};

const leave = (field: Field): void => {
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true, composed: true }));
};

const key = (field: Field, name: "keydown" | "keyup"): void => {
  field.dispatchEvent(new KeyboardEvent(name, { bubbles: true, composed: true, cancelable: true, key: "Unidentified" }));
};
