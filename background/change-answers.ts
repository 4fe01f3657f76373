/**
 * What the app's page answers to a changed password: the pending one becomes the account's once the page has gone on, and
 * where that can't be told, the user is asked (src/accounts/needs-doing.ts). Follows product.md;
 * docs/decisions/0006-password-change.md.
 */
import { accountsForOrigin, openAccount } from "../src/accounts/account-store.ts";
import type { AccountRef } from "../src/accounts/account.ts";
import { judgePage } from "../src/capture/candidate.ts";
import { AppError } from "../src/errors.ts";
import type { FormReport } from "../src/forms/report.ts";
import type { KnownSender } from "../src/messages/router.ts";
import { command, framesOf, statusOf, type Frame } from "../src/platform/tabs.ts";
import { setBadge } from "../src/platform/toolbar.ts";
import { changesPassword } from "../src/password-change/change-values.ts";
import { changeIn, changes, endChange, isAnswer, keepChange, type PasswordChange } from "../src/password-change/progress.ts";
import type { Background } from "./background.ts";
import { acceptPendingOf, storePending } from "./pending-passwords.ts";
import { placeOf, prepare } from "./place.ts";
import { remind } from "./reminders.ts";

/** When to look whether a form that was submitted is still there, in ms. */
const LOOKS = [600, 1500, 4000, 9000] as const;
/** A page may draw its form, or go on by itself, after it was read (ms). */
const LATE_MS = 700;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns the change that a submitted password belongs to, or `null` */
const changeOf = async (
  background: Background,
  form: FormReport,
  password: string,
  origin: string,
  place: { readonly tabId: number; readonly documentId: string },
): Promise<PasswordChange | null> => {
  const at = background.now();
  const change = await changeIn(background.area, place.tabId, at);
  if (change?.kind === "password-change" && change.origin === origin && changesPassword(form)) return change;
  const { accounts } = await accountsForOrigin(await background.openVaults(), origin);
  const tried = accounts.find(({ account }) => account.pendingPassword?.password === password);
  if (tried === undefined) return null;
  const { host } = new URL(origin);
  const kind = form.kind === "login" ? "login" : "password-change";
  return { tabId: place.tabId, documentId: place.documentId, ref: tried.ref, origin, host, kind, at, submittedAt: null, wentOn: false };
};

/** The page answers by staying: a complaint, or nothing, for so long that it can't be about to go on. */
const watchForRefusal = async (background: Background, change: PasswordChange, sender: KnownSender): Promise<void> => {
  const place = placeOf(sender);
  let waited = 0;
  for (const look of LOOKS) {
    await wait(look - waited);
    waited = look;
    const now = await changeIn(background.area, change.tabId, background.now());
    if (now?.submittedAt !== change.submittedAt || now.wentOn) return;
    const form = await command(place, "classify", { open: false });
    if (form === null) return;
    const { complaint = "", formComplaint = "" } = form.newPassword ?? {};
    if (complaint === "" && formComplaint === "" && look !== LOOKS.at(-1)) continue;
    await keepChange(background.area, { ...now, submittedAt: null });
    return;
  }
};

/**
 * To be called with a form that was submitted, while unlocked: what was typed is what the app may know from now on.
 * @returns whether it belongs to a change; then there is nothing else to save
 */
export const changeSubmitted = async (
  background: Background,
  form: FormReport,
  password: string,
  origin: string,
  sender: KnownSender,
): Promise<boolean> => {
  const { tabId, documentId } = placeOf(sender);
  const change = await changeOf(background, form, password, origin, { tabId, documentId });
  if (change === null) return false;
  const vaults = await background.openVaults();
  const stored = await openAccount(vaults, change.ref);
  if (stored.account.pendingPassword === undefined) return false;
  await storePending(vaults, stored, password, change.host);
  const noted = { ...change, documentId, submittedAt: background.now() };
  await keepChange(background.area, noted);
  void watchForRefusal(background, noted, sender).catch(ignoreRefusal);
  return true;
};

/** What can't be told now is asked. */
const ignoreRefusal = (error: unknown): void => {
  if (!(error instanceof AppError)) throw error;
};

/** Makes the pending password the account's; while locked it waits for the unlocking. */
const finish = async (background: Background, change: PasswordChange): Promise<void> => {
  if ((await background.session.keychain()) === null) return;
  try {
    await acceptPendingOf(await background.openVaults(), change.ref);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "AccountNotFound") throw error;
  }
  await endChange(background.area, change.tabId);
  await setBadge("", change.tabId);
  await remind(background);
};

/** Noted first: a worker that dies in between finds it, and goes on from there. */
const wentOn = async (background: Background, change: PasswordChange): Promise<void> => {
  const noted = { ...change, wentOn: true };
  await keepChange(background.area, noted);
  await finish(background, noted);
};

/**
 * To be called when a worker starts: settles what went on while locked or when a worker was stopped, and looks at pages
 * that came while there was none and that the browser woke none for.
 */
export const finishChanges = async (background: Background): Promise<void> => {
  const found = await changes(background.area);
  for (const change of found) if (change.wentOn) await finish(background, change);
  if (found.every(({ submittedAt }) => submittedAt === null)) return;
  await wait(LATE_MS);
  for (const { tabId, documentId } of await changes(background.area)) {
    // The page may be what started the worker: then it is looked at already, and more is known of how it came.
    if (looking.has(tabId)) continue;
    const top = await topOf(tabId);
    if (top !== null && top.documentId !== documentId) await lookAtPageAfterChange(background, tabId, false);
  }
};

/** The user has answered: the tabs have nothing more to ask. */
export const endChangesOf = async ({ area }: Background, ref: AccountRef): Promise<void> => {
  for (const change of await changes(area)) {
    if (change.ref.id !== ref.id) continue;
    await endChange(area, change.tabId);
    await setBadge("", change.tabId);
  }
};

const submittedIn = async ({ area, now }: Background, tabId: number): Promise<PasswordChange | null> => {
  const change = await changeIn(area, tabId, now());
  return change === null || change.submittedAt === null || change.wentOn ? null : change;
};

/** To be called when the submitted form is gone from a page that did not navigate. */
export const changeFormGone = async (background: Background, tabId: number): Promise<void> => {
  const change = await submittedIn(background, tabId);
  if (change !== null && isAnswer(change, false, background.now())) await wentOn(background, change);
};

const judge = async (change: PasswordChange, top: Frame) => {
  const form = await command(top, "classify", { open: false });
  return { form, verdict: judgePage(change.kind, { form, status: await statusOf(top) }) };
};

const topOf = async (tabId: number): Promise<Frame | null> =>
  (await framesOf(tabId)).find(({ frameId }) => frameId === 0) ?? null;

/** Tabs whose new page is being looked at. */
const looking = new Set<number>();

/**
 * To be called when a tab has a new document.
 * @param byForm submitting a form led there
 */
export const lookAtPageAfterChange = async (background: Background, tabId: number, byForm: boolean): Promise<void> => {
  looking.add(tabId);
  try {
    await lookAtAnswer(background, tabId, byForm);
  } finally {
    looking.delete(tabId);
  }
};

const lookAtAnswer = async (background: Background, tabId: number, byForm: boolean): Promise<void> => {
  const change = await submittedIn(background, tabId);
  if (change === null) return;
  const ask = async (): Promise<void> => {
    await keepChange(background.area, { ...change, submittedAt: null });
    await setBadge("?", tabId);
  };
  if (!isAnswer(change, byForm, background.now())) return ask();
  const top = await topOf(tabId);
  if (top === null || !(await prepare(top))) return ask();
  const first = await judge(change, top);
  if (first.verdict === "refused") {
    const { complaint = "", formComplaint = "" } = first.form?.newPassword ?? {};
    const isSaid = change.kind === "login" || complaint !== "" || formComplaint !== "";
    // It says that it didn't take it: there is nothing to ask, and the old one is still the account's.
    return isSaid ? keepChange(background.area, { ...change, submittedAt: null }) : ask();
  }
  await wait(LATE_MS);
  // Another page already: that one is looked at by itself.
  if ((await topOf(tabId))?.documentId !== top.documentId) return;
  const { verdict } = await judge(change, top);
  if (verdict === "went-on") return wentOn(background, change);
  if (verdict === "refused") return ask();
};
