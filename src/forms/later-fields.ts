/**
 * Notices fields that a form shows only after it was filled: when what was filled in arrives, while a person types, at
 * the next step. No observer of the page: a few looks after each such act, and none in between.
 */
import { composedContains, deepTarget } from "./composed-tree.ts";
import type { Field } from "./fields.ts";

/** When to look after the form was filled or touched, in ms. */
const LOOKS = [60, 300, 1000, 2500] as const;
/** How long a form is waited for, in ms. */
const PATIENCE = 15 * 60_000;
/** A page that shows fields for ever is not followed for ever. */
const MOST_REPORTS = 8;

/**
 * @param container the form that was filled
 * @param known those of its fields that the user saw then
 * @param fieldsNow those that the user sees now, in that form or in the one that took its place
 * @param onLater called with fields that are new
 * @param signal ends the watch
 */
export const watchLaterFields = (
  container: Element,
  known: readonly Field[],
  fieldsNow: () => readonly Field[],
  onLater: (fields: readonly Field[]) => void,
  signal: AbortSignal,
): void => {
  const controller = new AbortController();
  const ends = AbortSignal.any([signal, controller.signal]);
  const seen = new WeakSet<Field>(known);
  let reports = 0;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const clear = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const look = (): void => {
    const later = fieldsNow().filter((field) => !seen.has(field));
    if (later.length === 0) return;
    for (const field of later) seen.add(field);
    reports += 1;
    if (reports >= MOST_REPORTS) controller.abort();
    onLater(later);
  };
  const lookSoon = (): void => {
    clear();
    timers = LOOKS.map((delay) => setTimeout(look, delay));
  };
  const touched = (event: Event): void => {
    const target = event.isTrusted ? deepTarget(event) : null;
    if (target !== null && (!container.isConnected || composedContains(container, target))) lookSoon();
  };
  const patience = setTimeout(() => controller.abort(), PATIENCE);
  ends.addEventListener("abort", () => {
    clear();
    clearTimeout(patience);
  });
  const options = { capture: true, passive: true, signal: ends } as const;
  for (const event of ["input", "change", "click", "keyup"]) addEventListener(event, touched, options);
  lookSoon();
};
