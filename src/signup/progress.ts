/**
 * Which account a tab is signing up with, and whether the page has gone on since. Lives in the session's area, so it
 * survives the worker, not the browser; the account itself is in the vault from the start. Times are ms since the epoch.
 */
import * as v from "valibot";
import type { AccountRef } from "../accounts/account.ts";
import type { Area } from "../session/area.ts";

const PREFIX = "signup:";

const schema = v.object({
  tabId: v.number(),
  ref: v.object({ vault: v.string(), id: v.string() }),
  host: v.string(),
  at: v.number(),
  wentOn: v.boolean(),
});

export interface SignUp {
  readonly tabId: number;
  readonly ref: AccountRef;
  readonly host: string;
  readonly at: number;
  /** The page left the form after it was filled: time to ask whether the account was created. */
  readonly wentOn: boolean;
}

const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

const parse = (value: unknown): SignUp | null => {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
};

export const signUpIn = async (area: Area, tabId: number): Promise<SignUp | null> => parse(await area.get(keyOf(tabId)));

export const beginSignUp = (area: Area, signUp: Omit<SignUp, "wentOn">): Promise<void> =>
  area.set(keyOf(signUp.tabId), { ...signUp, wentOn: false });

/** @returns whether this is news: there is a sign-up in the tab, and it had not gone on before */
export const markWentOn = async (area: Area, tabId: number): Promise<boolean> => {
  const signUp = await signUpIn(area, tabId);
  if (signUp === null || signUp.wentOn) return false;
  await area.set(keyOf(tabId), { ...signUp, wentOn: true });
  return true;
};

export const endSignUp = (area: Area, tabId: number): Promise<void> => area.remove([keyOf(tabId)]);

/** @returns the sign-ups whose page has gone on, newest first */
export const signUpsGoneOn = async (area: Area): Promise<readonly SignUp[]> =>
  [...(await area.list(PREFIX)).values()]
    .map(parse)
    .filter((signUp) => signUp !== null)
    .filter((signUp) => signUp.wentOn)
    .sort((a, b) => b.at - a.at);
