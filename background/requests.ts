/**
 * What the page started and the browser-owned popup must ask about. One at a time, the newest; it lives in the session's
 * area, so neither a stopped worker nor a closed popup loses it. Follows threats.md, "In-page interface".
 */
import { newItemId } from "../src/bytes/random.ts";
import type { AccountKind, AccountRef } from "../src/accounts/account.ts";
import { asListItem, openAccount, saveAccount } from "../src/accounts/account-store.ts";
import { withStep } from "../src/accounts/checklist.ts";
import { AppError } from "../src/errors.ts";
import type { FormReport } from "../src/forms/report.ts";
import type { PasswordOffer, Proposal } from "../src/menu/pairing.ts";
import type { PendingRequest } from "../src/messages/protocol.ts";
import { command } from "../src/platform/tabs.ts";
import { changesPassword } from "../src/password-change/change-values.ts";
import { openPopup, setBadge } from "../src/platform/toolbar.ts";
import { endSignUp, signUpsGoneOn, waitAgain, type SignUp } from "../src/signup/progress.ts";
import type { AskReason } from "../src/sites/gate.ts";
import type { Background } from "./background.ts";
import { pendingCapture } from "./capture.ts";
import { fillChange, fillPending, type ShownPassword } from "./changes.ts";
import {
  createAndFill,
  fillAccount,
  fillPassword,
  freshFrom,
  listItemOf,
  type FreshPassword,
} from "./filling.ts";
import { hostOf, type Target } from "./place.ts";
import { findSignUpsGoneOn } from "./sign-ups.ts";
import type { FillResult } from "./writing.ts";

const KEY = "request";
/** A question older than this (ms) is no longer what the user has in mind. */
const LIFE_MS = 5 * 60_000;

/** What is to be done when the user agrees. */
export type Wish =
  | { readonly kind: "fill" | "fill-pending"; readonly ref: AccountRef }
  | { readonly kind: "change-password"; readonly ref: AccountRef; readonly shown: ShownPassword | null }
  | { readonly kind: "new-account"; readonly proposal: Proposal; readonly accountKind: AccountKind }
  | ({ readonly kind: "use-password" } & FreshPassword)
  | { readonly kind: "unlock" };

interface Asked {
  readonly id: string;
  readonly at: number;
  readonly wish: Wish;
  readonly target: Target;
  readonly reason: PendingRequest["reason"];
  /** What was asked and agreed to before this question. */
  readonly accepted: readonly AskReason[];
}

const load = async ({ area, now }: Background): Promise<Asked | null> => {
  const asked = (await area.get(KEY)) as Asked | undefined;
  return asked === undefined || now() - asked.at > LIFE_MS ? null : asked;
};

/** Forgets the question, unless another one has taken its place. */
const drop = async (background: Background, id: string): Promise<void> => {
  if ((await load(background))?.id === id) await background.area.remove([KEY]);
};

/** Notes the question. The popup shows it when it opens. */
export const noteRequest = async (
  { area, now, random }: Background,
  wish: Wish,
  target: Target,
  reason: PendingRequest["reason"],
  accepted: readonly AskReason[] = [],
): Promise<void> => {
  const asked: Asked = { id: newItemId(random), at: now(), wish, target, reason, accepted };
  await area.set(KEY, asked);
};

/** Notes the question and opens the browser-owned popup with it. */
export const askInPopup = async (
  background: Background,
  wish: Wish,
  target: Target,
  reason: PendingRequest["reason"],
): Promise<void> => {
  await noteRequest(background, wish, target, reason);
  await openPopup();
};

/** @returns what putting a password in means: where the page refused one for an account that it changes, the change goes on */
export const usePassword = (form: FormReport, offer: PasswordOffer, password: string): Wish => {
  const { replaces, rejections } = offer;
  return replaces !== null && changesPassword(form)
    ? { kind: "change-password", ref: replaces, shown: { password, rejections } }
    : { kind: "use-password", ...freshFrom(offer, password) };
};

/** @returns what filling an account means there: where passwords are changed, its password is changed */
export const fillWith = (form: FormReport, ref: AccountRef): Wish =>
  changesPassword(form) ? { kind: "change-password", ref, shown: null } : { kind: "fill", ref };

/** @returns whether something stored leaves the vault by it, so that the press must have been seen */
export const isStored = ({ kind }: Wish): boolean => kind === "fill" || kind === "fill-pending" || kind === "change-password";

/** Does what is wished; where the gate wants a question first, notes it. @returns how many fields were written */
export const carryOut = async (
  background: Background,
  wish: Wish,
  target: Target,
  accepted: readonly AskReason[] = [],
): Promise<{ filled: number; asked: boolean; ref?: AccountRef }> => {
  const act = (): Promise<FillResult & { ref?: AccountRef }> => {
    switch (wish.kind) {
      case "fill":
        return fillAccount(background, target, wish.ref, accepted);
      case "fill-pending":
        return fillPending(background, target, wish.ref, accepted);
      case "change-password":
        return fillChange(background, target, wish.ref, wish.shown, accepted);
      case "new-account":
        return createAndFill(background, target, wish.proposal, wish.accountKind, accepted);
      case "use-password":
        return fillPassword(background, target, wish, accepted);
      case "unlock":
        return Promise.resolve({ filled: 0 });
    }
  };
  const result = await act();
  if ("ask" in result) {
    await noteRequest(background, wish, target, result.ask, accepted);
    return { filled: 0, asked: true };
  }
  return { asked: false, ...result };
};

const shown = async (background: Background, asked: Asked): Promise<PendingRequest> => {
  const { id, wish, target, reason } = asked;
  const unlocked = (await background.session.keychain()) !== null;
  return {
    id,
    kind: wish.kind,
    host: hostOf(target.frame),
    appName: wish.kind === "new-account" ? wish.proposal.appName : "",
    username: "",
    account: "ref" in wish && unlocked ? await listItemOf(background, wish.ref) : null,
    reason,
    target: reason === "posts-elsewhere" ? target.form.actionOrigin : "",
  };
};

const confirmation = async (background: Background, { ref, host }: SignUp): Promise<PendingRequest | null> => {
  try {
    const stored = await openAccount(await background.openVaults(), ref);
    const account = asListItem(stored, background.now());
    return { id: ref.id, kind: "confirm-created", host, appName: account.appName, username: "", account, reason: "went-on", target: "" };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

/** @returns the question that the popup must put now: what the page started, whether an account was created, what to save */
export const pendingRequest = async (background: Background): Promise<PendingRequest | null> => {
  const asked = await load(background);
  if (asked !== null) return shown(background, asked);
  if ((await background.session.keychain()) === null) return null;
  await findSignUpsGoneOn(background);
  for (const signUp of await signUpsGoneOn(background.area)) {
    const request = await confirmation(background, signUp);
    if (request !== null) return request;
  }
  return pendingCapture(background);
};

const answerConfirmation = async (background: Background, id: string, accepted: boolean): Promise<void> => {
  const signUp = (await signUpsGoneOn(background.area)).find(({ ref }) => ref.id === id);
  if (signUp === undefined) throw new AppError("PageGone");
  if (accepted) {
    const vaults = await background.openVaults();
    const stored = await openAccount(vaults, signUp.ref);
    const steps = withStep(stored.account, "user-created", "done", "", background.now());
    const event = { action: "step-changed", host: signUp.host } as const;
    await saveAccount(vaults, signUp.ref, { ...stored.account, steps }, stored, [event]);
    await endSignUp(background.area, signUp);
  } else {
    await waitAgain(background.area, signUp);
  }
  await setBadge("", signUp.tabId);
};

const isAskReason = (reason: PendingRequest["reason"]): reason is AskReason =>
  reason === "other-host" || reason === "posts-elsewhere" || reason === "dedicated";

/**
 * @returns how many fields were written, and whether the answer led to another question
 * @throws AppError `PageGone` when the question is not, or no longer, there; and what carrying it out throws
 */
export const answerRequest = async (
  background: Background,
  id: string,
  accepted: boolean,
): Promise<{ filled: number; asked: boolean }> => {
  const asked = await load(background);
  if (asked?.id !== id) {
    await answerConfirmation(background, id, accepted);
    return { filled: 0, asked: false };
  }
  if (!accepted) {
    await drop(background, id);
    return { filled: 0, asked: false };
  }
  const { wish, target, reason } = asked;
  const gateReason: readonly AskReason[] = isAskReason(reason) ? [reason] : [];
  // Dropped afterwards: a worker that dies in between finds the question again, and doing it twice is doing it once.
  const { filled, asked: again } = await carryOut(background, wish, target, [...asked.accepted, ...gateReason]);
  await drop(background, id);
  return { filled, asked: again };
};

/** After unlocking: the menu opens again where the user was. */
export const resumeAfterUnlock = async (background: Background): Promise<void> => {
  const asked = await load(background);
  if (asked?.wish.kind !== "unlock") return;
  await drop(background, asked.id);
  await command(asked.target.place, "classify", { open: true });
};
