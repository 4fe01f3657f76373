/** Notices that a page which was signed up on has gone on, and has the popup ask whether the account was created. */
import { markWentOn } from "../src/signup/progress.ts";
import { setBadge } from "../src/platform/toolbar.ts";
import type { Background } from "./background.ts";

const QUESTION = "?";

/** To be called when the page's form is gone, or a new document came in its place. */
export const pageWentOn = async ({ area }: Background, tabId: number): Promise<void> => {
  if (await markWentOn(area, tabId)) await setBadge(QUESTION, tabId);
};
