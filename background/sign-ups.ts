/** Notices that a page which was signed up on has gone on, and has the popup ask whether the account was created. */
import type { AccountRef } from "../src/accounts/account.ts";
import { isSameSite } from "../src/sites/registrable.ts";
import { markWentOn, signUpsIn } from "../src/signup/progress.ts";
import { setBadge } from "../src/platform/toolbar.ts";
import type { Background } from "./background.ts";
import { hostOf, type Target } from "./place.ts";

const QUESTION = "?";

/** To be called when the page's form is gone, or a new document came in its place. */
export const pageWentOn = async ({ area }: Background, tabId: number): Promise<void> => {
  if (await markWentOn(area, tabId)) await setBadge(QUESTION, tabId);
};

/** @returns the account that was last signed up with in this tab, on this site */
export const halfMadeHere = async ({ area }: Background, { place, frame }: Target): Promise<AccountRef | null> => {
  const here = (await signUpsIn(area, place.tabId)).find(({ host }) => isSameSite(host, hostOf(frame)));
  return here?.ref ?? null;
};
