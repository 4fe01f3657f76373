/** Notices that a page which was signed up on has gone on, and has the popup ask whether the account was created. */
import { judgePage } from "../src/capture/candidate.ts";
import { command, framesOf, statusOf } from "../src/platform/tabs.ts";
import { setBadge } from "../src/platform/toolbar.ts";
import { isSigningUp, markWentOn, signUpsUnderWay } from "../src/signup/progress.ts";
import type { Background } from "./background.ts";
import { prepare } from "./place.ts";

const QUESTION = "?";

/** To be called when the page's form is gone. */
export const pageWentOn = async ({ area }: Background, tabId: number): Promise<void> => {
  if (await markWentOn(area, tabId)) await setBadge(QUESTION, tabId);
};

/** To be called when a tab has a new document: one that asks for a code, or for more, is the next step; an error is no end. */
export const pageNavigated = async (background: Background, tabId: number): Promise<void> => {
  if (!(await isSigningUp(background.area, tabId))) return;
  const top = (await framesOf(tabId)).find(({ frameId }) => frameId === 0);
  const form = top !== undefined && (await prepare(top)) ? await command(top, "classify", { open: false }) : null;
  const status = top === undefined ? 0 : await statusOf(top);
  if (judgePage("sign-up", { form, status }) === "went-on") await pageWentOn(background, tabId);
};

/** A browser may lose the event that tells of a new document while it starts a worker: looks at tabs that have one. */
export const findSignUpsGoneOn = async (background: Background): Promise<void> => {
  for (const { tabId, documentId } of await signUpsUnderWay(background.area)) {
    const frames = await framesOf(tabId);
    const isLeft = frames.length > 0 && frames.every((frame) => frame.documentId !== documentId);
    if (documentId !== "" && isLeft) await pageNavigated(background, tabId);
  }
};
