/**
 * Notices that a filled form was submitted and is gone from a page that did not navigate. A navigation is noticed by
 * the background. No observer of the page: after each trusted submission a few looks, and none in between.
 */
import { onSubmission, type SubmittedForm } from "./submission.ts";
import { isVisible } from "./visibility.ts";

/** When to look after a submission, in ms. */
const LOOKS = [250, 700, 1500, 3000, 6000, 12_000] as const;
/** How long a filled form is waited for, in ms. */
const PATIENCE = 15 * 60_000;

export interface FilledForm extends SubmittedForm {
  /** Whether the page now shows a form of the same kind, or its next step: then it is not over. */
  readonly isThereAgain: () => boolean;
}

/**
 * @param onWentOn called at most once
 * @param signal ends the watch
 */
export const watchWentOn = (filled: FilledForm, onWentOn: () => void, signal: AbortSignal): void => {
  const controller = new AbortController();
  const ends = AbortSignal.any([signal, controller.signal]);
  const started = location.href;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const clear = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const patience = setTimeout(() => controller.abort(), PATIENCE);
  ends.addEventListener("abort", () => {
    clear();
    clearTimeout(patience);
  });

  const look = (): void => {
    if (ends.aborted || !hasGone(filled, started)) return;
    controller.abort();
    onWentOn();
  };
  const submitted = (): void => {
    clear();
    timers = LOOKS.map((delay) => setTimeout(look, delay));
  };

  onSubmission(filled, submitted, ends);
  addEventListener("popstate", () => timers.length > 0 && look(), { signal: ends });
};

const hasGone = ({ fields, isThereAgain }: FilledForm, started: string): boolean => {
  if (fields.some((field) => field.isConnected && isVisible(field))) return false;
  return withoutFragment(location.href) !== withoutFragment(started) || !isThereAgain();
};

const withoutFragment = (url: string): string => url.split("#")[0] ?? url;
