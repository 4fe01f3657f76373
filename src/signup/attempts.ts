/**
 * Into which tab's page a new password was filled, and what that page has said of those it refused: only rules, never a
 * password. Lives in the session's area: it survives the worker, not the browser. Times are ms since the epoch.
 */
import * as v from "valibot";
import type { AccountRef } from "../accounts/account.ts";
import type { FormReport } from "../forms/report.ts";
import type { Demand } from "../generator/demand.ts";
import { readHints } from "../generator/hint-rules.ts";
import type { Area } from "../session/area.ts";

const PREFIX = "attempt:";
/** A refusal comes soon; what is on the page later is about something else. */
const LIFE_MS = 30 * 60_000;

export interface Attempt {
  readonly tabId: number;
  readonly origin: string;
  /** Of the document that was filled last. */
  readonly documentId: string;
  readonly at: number;
  /** The account whose password it was; `null`: of none. */
  readonly account: AccountRef | null;
  /** What the page's refusals so far add to its rules. */
  readonly rejections: readonly Demand[];
}

const stored = v.looseObject({
  origin: v.string(),
  documentId: v.string(),
  at: v.number(),
  account: v.nullable(v.object({ vault: v.string(), id: v.string() })),
  rejections: v.array(v.unknown()),
});

const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

/** To be called before a new password is written. */
export const noteAttempt = (area: Area, attempt: Attempt): Promise<void> => area.set(keyOf(attempt.tabId), attempt);

/** @returns the attempt in that tab on that origin, or `null` where there is none of late */
export const attemptIn = async (area: Area, tabId: number, origin: string, now: number): Promise<Attempt | null> => {
  const value = await area.get(keyOf(tabId));
  if (!v.is(stored, value)) return null;
  const attempt = value as unknown as Attempt;
  return attempt.origin === origin && now - attempt.at <= LIFE_MS ? attempt : null;
};

/** The tab is gone. */
export const endAttempts = (area: Area, tabId: number): Promise<void> => area.remove([keyOf(tabId)]);

/** Beside an old password a complaint is about the new one only if it says what it wants. */
const isAboutNew = (complaint: string): boolean => {
  const { rules, tooLong, tooShort } = readHints([complaint]);
  return tooLong || tooShort || JSON.stringify(rules) !== JSON.stringify(readHints([]).rules);
};

/**
 * @returns what the page says against the password that was filled in, or "" when it says nothing: the form was not
 *   submitted since, shows no complaint, or none that is about the password
 */
export const refusalOf = (form: FormReport, documentId: string, attempt: Attempt): string => {
  const { newPassword } = form;
  if (newPassword === null || (attempt.documentId === documentId && !newPassword.submitted)) return "";
  const { complaint, formComplaint } = newPassword;
  if (form.fields.some(({ visible, type }) => visible && type === "current-password")) {
    return [complaint, formComplaint].find(isAboutNew) ?? "";
  }
  if (complaint !== "") return complaint;
  return readHints([formComplaint]).speaksOfPassword ? formComplaint : "";
};
