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
  documentId: v.optional(v.string(), ""),
  at: v.number(),
  wentOn: v.boolean(),
});

export interface SignUp {
  readonly tabId: number;
  readonly ref: AccountRef;
  readonly host: string;
  /** The document that was filled last. */
  readonly documentId: string;
  readonly at: number;
  /** The page left the form after it was filled: time to ask whether the account was created. */
  readonly wentOn: boolean;
}

const prefixOf = (tabId: number) => `${PREFIX}${tabId}:`;
const keyOf = ({ tabId, ref }: Pick<SignUp, "tabId" | "ref">) => `${prefixOf(tabId)}${ref.id}`;

const listOf = async (area: Area, prefix: string): Promise<readonly SignUp[]> =>
  [...(await area.list(prefix)).values()].flatMap((value) => {
    const result = v.safeParse(schema, value);
    return result.success ? [result.output] : [];
  });

/** To be called before the form is written: whatever happens then, the question is not lost. */
export const beginSignUp = (area: Area, signUp: Omit<SignUp, "wentOn">): Promise<void> =>
  area.set(keyOf(signUp), { ...signUp, wentOn: false });

/** How long a sign-up may go on in its tab (ms): a code by mail may take its time. */
const CARRIED_MS = 60 * 60_000;

/** @returns the accounts that the tab is signing up with, the last one first */
export const carriedBy = async (area: Area, tabId: number, now: number): Promise<readonly AccountRef[]> =>
  (await listOf(area, prefixOf(tabId)))
    .filter(({ at }) => now - at <= CARRIED_MS)
    .toSorted((a, b) => b.at - a.at)
    .map(({ ref }) => ref);

/** How long a form that was filled may show more fields that are filled too (ms). */
const LATER_MS = 15 * 60_000;

/** @returns the sign-up that was filled last in that very document, lately, or `null` */
export const signUpIn = async (area: Area, tabId: number, documentId: string, now: number): Promise<SignUp | null> => {
  const all = await listOf(area, prefixOf(tabId));
  const [last = null] = all.toSorted((a, b) => b.at - a.at);
  return last !== null && last.documentId === documentId && now - last.at <= LATER_MS ? last : null;
};

/** @returns whether the tab has a sign-up whose page has not gone on yet */
export const isSigningUp = async (area: Area, tabId: number): Promise<boolean> =>
  (await listOf(area, prefixOf(tabId))).some(({ wentOn }) => !wentOn);

/** @returns the sign-ups whose page has not gone on yet, as far as anybody noticed */
export const signUpsUnderWay = async (area: Area): Promise<readonly SignUp[]> =>
  (await listOf(area, PREFIX)).filter(({ wentOn }) => !wentOn);

/** @returns whether this is news: there is a sign-up in the tab that had not gone on before */
export const markWentOn = async (area: Area, tabId: number): Promise<boolean> => {
  const waiting = (await listOf(area, prefixOf(tabId))).filter((signUp) => !signUp.wentOn);
  for (const signUp of waiting) await area.set(keyOf(signUp), { ...signUp, wentOn: true });
  return waiting.length > 0;
};

/** "Not yet": it is asked again when the page goes on again. */
export const waitAgain = (area: Area, signUp: SignUp): Promise<void> =>
  area.set(keyOf(signUp), { ...signUp, wentOn: false });

export const endSignUp = (area: Area, signUp: SignUp): Promise<void> => area.remove([keyOf(signUp)]);

/** The tab is gone. */
export const endSignUps = async (area: Area, tabId: number): Promise<void> =>
  area.remove([...(await area.list(prefixOf(tabId))).keys()]);

/** @returns the sign-ups whose page has gone on, newest first */
export const signUpsGoneOn = async (area: Area): Promise<readonly SignUp[]> =>
  (await listOf(area, PREFIX)).filter(({ wentOn }) => wentOn).toSorted((a, b) => b.at - a.at);
