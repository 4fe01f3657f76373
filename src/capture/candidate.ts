/**
 * What a person typed into a form and sent off, kept until it is known whether the page took it: one a tab, in the
 * session's area, so that it survives the worker, not the browser and not a lock. Times are ms since the epoch.
 */
import * as v from "valibot";
import type { FormReport } from "../forms/report.ts";
import type { Area } from "../session/area.ts";

const PREFIX = "capture:";
/** A password that nobody decided about is not kept longer than this (ms). */
export const CANDIDATE_LIFE_MS = 5 * 60_000;

const schema = v.object({
  tabId: v.number(),
  id: v.string(),
  origin: v.string(),
  url: v.string(),
  kind: v.picklist(["sign-up", "login", "password-change"]),
  username: v.string(),
  password: v.string(),
  title: v.string(),
  siteName: v.string(),
  at: v.number(),
  wentOn: v.boolean(),
});

export interface Candidate {
  readonly tabId: number;
  /** The item id that the account gets, so that saving twice makes one. */
  readonly id: string;
  /** The form's own origin, as the browser says. */
  readonly origin: string;
  readonly url: string;
  readonly kind: "sign-up" | "login" | "password-change";
  readonly username: string;
  readonly password: string;
  readonly title: string;
  readonly siteName: string;
  readonly at: number;
  /** The page left the form after it was submitted: time to offer. */
  readonly wentOn: boolean;
}

const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

const isFresh = ({ at }: Candidate, now: number): boolean => now - at <= CANDIDATE_LIFE_MS;

/** Puts it in the place of what was submitted in the tab before. */
export const keepCandidate = (area: Area, candidate: Candidate): Promise<void> =>
  area.set(keyOf(candidate.tabId), candidate);

export const dropCandidate = (area: Area, tabId: number): Promise<void> => area.remove([keyOf(tabId)]);

/** @returns the candidates that are young enough, newest first */
export const candidates = async (area: Area, now: number): Promise<readonly Candidate[]> =>
  [...(await area.list(PREFIX)).values()]
    .flatMap((value) => {
      const result = v.safeParse(schema, value);
      return result.success && isFresh(result.output, now) ? [result.output] : [];
    })
    .toSorted((a, b) => b.at - a.at);

/** Removes those that are too old, and whatever is none. */
export const dropOldCandidates = async (area: Area, now: number): Promise<void> => {
  const kept = new Set((await candidates(area, now)).map(({ tabId }) => keyOf(tabId)));
  await area.remove([...(await area.list(PREFIX)).keys()].filter((key) => !kept.has(key)));
};

export const dropAllCandidates = async (area: Area): Promise<void> =>
  area.remove([...(await area.list(PREFIX)).keys()]);

/** What a page says that came after a submission, or stayed there. */
export interface PageAfter {
  /** Its main form with credentials. */
  readonly form: Pick<FormReport, "kind" | "fields"> | null;
  /** The HTTP status it came with; 0 where the browser doesn't say. */
  readonly status: number;
}

/**
 * @returns `refused`: it wants the same password again, or is an error; `under-way`: a next step, or the code that goes
 *   with what was submitted; `went-on`: the rest
 */
export const judgePage = (kind: Candidate["kind"], { form, status }: PageAfter): "went-on" | "refused" | "under-way" => {
  const seen = form?.fields.filter(({ visible }) => visible) ?? [];
  if (seen.some(({ type }) => type === "one-time-code")) return "under-way";
  const wanted = kind === "login" ? "current-password" : "new-password";
  if (seen.some(({ type }) => type === wanted)) return "refused";
  if (seen.length > 0 && form?.kind === kind) return "under-way";
  return status >= 400 ? "refused" : "went-on";
};
