/**
 * Which account's password a tab is changing, and how far that is. Lives in the session's area: it survives the worker,
 * not the browser; the new password itself is in the vault, pending. Holds no secret. Times are ms since the epoch.
 */
import * as v from "valibot";
import type { AccountRef } from "../accounts/account.ts";
import type { Area } from "../session/area.ts";

const PREFIX = "change:";
/** A form that was filled longer ago is no longer what the tab is about. */
const LIFE_MS = 30 * 60_000;
/** A new page so long after the submission is its answer, whatever led there. */
const ANSWER_MS = 15_000;
/** The browser says that a form led there: then a slow server's answer is believed for longer. */
const FORM_ANSWER_MS = 120_000;

const schema = v.object({
  tabId: v.number(),
  documentId: v.string(),
  ref: v.object({ vault: v.string(), id: v.string() }),
  origin: v.string(),
  host: v.string(),
  kind: v.picklist(["password-change", "login"]),
  at: v.number(),
  submittedAt: v.nullable(v.number()),
  wentOn: v.boolean(),
});

export interface PasswordChange {
  readonly tabId: number;
  /** Of the document that was filled, or submitted. */
  readonly documentId: string;
  readonly ref: AccountRef;
  readonly origin: string;
  readonly host: string;
  /** `login`: the pending password is being tried. */
  readonly kind: "password-change" | "login";
  readonly at: number;
  /** `null`: not yet, or the page has come back with the form. */
  readonly submittedAt: number | null;
  /** The page left the form after it was submitted: the app took the pending password. */
  readonly wentOn: boolean;
}

const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

const parse = (value: unknown): PasswordChange | null => {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
};

/** To be called before the pending password is stored and written. Takes the place of what the tab did before. */
export const keepChange = (area: Area, change: PasswordChange): Promise<void> => area.set(keyOf(change.tabId), change);

/** @returns what the tab is changing, or `null` */
export const changeIn = async (area: Area, tabId: number, now: number): Promise<PasswordChange | null> => {
  const change = parse(await area.get(keyOf(tabId)));
  return change !== null && now - change.at <= LIFE_MS ? change : null;
};

/** @param byForm the browser says that submitting a form led to the new page */
export const isAnswer = ({ submittedAt }: PasswordChange, byForm: boolean, now: number): boolean =>
  submittedAt !== null && now - submittedAt <= (byForm ? FORM_ANSWER_MS : ANSWER_MS);

export const endChange = (area: Area, tabId: number): Promise<void> => area.remove([keyOf(tabId)]);

/** The tab is gone: what is known of it is not. */
export const endChangeUnlessGoneOn = async (area: Area, tabId: number): Promise<void> => {
  if (parse(await area.get(keyOf(tabId)))?.wentOn !== true) await endChange(area, tabId);
};

/** @returns all changes that are under way */
export const changes = async (area: Area): Promise<readonly PasswordChange[]> =>
  [...(await area.list(PREFIX)).values()].flatMap((value) => parse(value) ?? []);
