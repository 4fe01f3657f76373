/**
 * Changing an account's password on the app's page: both passwords are filled, the new one is pending in the vault
 * before the page has it, and becomes the account's once the page has gone on. Where that can't be told, the user is
 * asked (src/accounts/needs-doing.ts). Follows product.md; docs/decisions/0006-password-change.md.
 */
import { accountsForOrigin, logAccount, openAccount } from "../src/accounts/account-store.ts";
import type { AccountRef, StoredAccount } from "../src/accounts/account.ts";
import { judgePage } from "../src/capture/candidate.ts";
import { AppError } from "../src/errors.ts";
import type { FormReport } from "../src/forms/report.ts";
import type { KnownSender } from "../src/messages/router.ts";
import { command, framesOf, statusOf, type Frame } from "../src/platform/tabs.ts";
import { setBadge } from "../src/platform/toolbar.ts";
import { changesPassword, changeValues } from "../src/password-change/change-values.ts";
import {
  changeIn,
  changes,
  endChange,
  isAnswer,
  keepChange,
  type PasswordChange,
} from "../src/password-change/progress.ts";
import { loadSettings } from "../src/settings/settings-store.ts";
import { fillValues } from "../src/signup/fill-values.ts";
import { keptFields } from "../src/signup/kept-values.ts";
import type { AskReason } from "../src/sites/gate.ts";
import type { Background } from "./background.ts";
import type { FreshPassword } from "./filling.ts";
import { generateBy, planPassword } from "./passwords.ts";
import { acceptPendingOf, dropPendingOf, storePending } from "./pending-passwords.ts";
import { hostOf, placeOf, prepare, type Target } from "./place.ts";
import { remind } from "./reminders.ts";
import { count, gate, sourceOf, write, type FillResult } from "./writing.ts";

/** When to look whether a form that was submitted is still there, in ms. */
const LOOKS = [600, 1500, 4000, 9000] as const;
/** A page may draw its form, or go on by itself, after it was read (ms). */
const LATE_MS = 700;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const openUndeleted = async (background: Background, ref: AccountRef): Promise<StoredAccount> => {
  const stored = await openAccount(await background.openVaults(), ref);
  if (stored.account.deletedAt !== null) throw new AppError("AccountDeleted");
  return stored;
};

const begun = (
  { now }: Background,
  { place: { tabId, documentId }, frame }: Target,
  ref: AccountRef,
  kind: PasswordChange["kind"],
): PasswordChange => ({
  tabId,
  documentId,
  ref,
  origin: frame.origin,
  host: hostOf(frame),
  kind,
  at: now(),
  submittedAt: null,
  wentOn: false,
});

/** A password that is pending and has not been submitted from this document is put in again, not replaced. */
const pendingHere = async ({ area, now }: Background, target: Target, { ref, account }: StoredAccount): Promise<string | null> => {
  const change = await changeIn(area, target.place.tabId, now());
  const isHere = change?.ref.id === ref.id && change.documentId === target.place.documentId && change.submittedAt === null;
  return isHere ? (account.pendingPassword?.password ?? null) : null;
};

/** A new password that the user has seen, and what refusals it heeds. */
export type ShownPassword = Pick<FreshPassword, "password" | "rejections">;

const nextPassword = async (
  background: Background,
  target: Target,
  stored: StoredAccount,
): Promise<ShownPassword> => {
  const { demands, rejections, refused } = await planPassword(background, target);
  const again = refused === null ? await pendingHere(background, target, stored) : null;
  return { password: again ?? (await generateBy(background, demands)).value, rejections };
};

/**
 * Fills the account's password as the current one, and a new one, which is pending in the account before it is written.
 * @param shown the new password, `null`: to be made by the page's rules
 * @param accepted what the user has already been asked
 * @throws AppError the gate's refusal; `PageGone`, `FieldGone`, `FieldRejected`; and what opening the account throws
 */
export const fillChange = async (
  background: Background,
  target: Target,
  ref: AccountRef,
  shown: ShownPassword | null,
  accepted: readonly AskReason[],
): Promise<FillResult> => {
  const stored = await openUndeleted(background, ref);
  const ask = gate(target, "stored", stored, accepted, background.now());
  if (ask !== null) return { ask };
  const vaults = await background.openVaults();
  const { password: next, rejections } = shown ?? (await nextPassword(background, target, stored));
  const host = hostOf(target.frame);
  await keepChange(background.area, begun(background, target, ref, "password-change"));
  const { account } = await storePending(vaults, stored, next, host);
  const values = changeValues(target.form, { username: account.username, current: account.password, next });
  let outcomes;
  try {
    outcomes = await write(background, target, values, ref, rejections);
  } catch (error) {
    // Surely not in the page. Of a page that is gone that can't be said.
    if (error instanceof AppError && (error.code === "FieldGone" || error.code === "FieldRejected")) {
      await dropPendingOf(vaults, ref);
      await endChange(background.area, target.place.tabId);
    }
    throw error;
  }
  await logAccount(vaults, ref, { action: "filled", host });
  const { password: kept } = keptFields(target.form, outcomes, account, "");
  if (kept !== undefined) await storePending(vaults, await openAccount(vaults, ref), kept, host);
  // Another try: the page did not go on after all.
  await setBadge("", target.place.tabId);
  return { filled: count(outcomes) };
};

/** Fills the pending password into a login form: if that goes on, the app has taken it. @throws as {@link fillChange} */
export const fillPending = async (
  background: Background,
  target: Target,
  ref: AccountRef,
  accepted: readonly AskReason[],
): Promise<FillResult> => {
  const stored = await openUndeleted(background, ref);
  const { pendingPassword } = stored.account;
  if (pendingPassword === undefined) throw new AppError("AccountChanged");
  const ask = gate(target, "stored", stored, accepted, background.now());
  if (ask !== null) return { ask };
  const vaults = await background.openVaults();
  const { identity } = await loadSettings(vaults.context, vaults.keychain);
  const source = { ...sourceOf(stored.account, identity, background.now()), password: pendingPassword.password };
  await keepChange(background.area, begun(background, target, ref, "login"));
  const outcomes = await write(background, target, fillValues(target.form, source), ref, null);
  await logAccount(vaults, ref, { action: "filled", host: hostOf(target.frame) });
  return { filled: count(outcomes) };
};

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
