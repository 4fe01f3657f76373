/**
 * Filling a change of password on the app's page: both passwords are filled, and the new one is pending in the vault
 * before the page has it. What becomes of it is change-answers.ts's. Follows product.md;
 * docs/decisions/0006-password-change.md.
 */
import { logAccount, openAccount } from "../src/accounts/account-store.ts";
import type { AccountRef, StoredAccount } from "../src/accounts/account.ts";
import { AppError } from "../src/errors.ts";
import { setBadge } from "../src/platform/toolbar.ts";
import { changeValues } from "../src/password-change/change-values.ts";
import { changeIn, endChange, keepChange, type PasswordChange } from "../src/password-change/progress.ts";
import { loadSettings } from "../src/settings/settings-store.ts";
import { fillValues } from "../src/signup/fill-values.ts";
import { keptFields } from "../src/signup/kept-values.ts";
import type { AskReason } from "../src/sites/gate.ts";
import type { Background } from "./background.ts";
import type { FreshPassword } from "./filling.ts";
import { generateBy, planPassword } from "./passwords.ts";
import { dropPendingOf, storePending } from "./pending-passwords.ts";
import { hostOf, type Target } from "./place.ts";
import { count, gate, sourceOf, write, type FillResult } from "./writing.ts";

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
  await logAccount(vaults, stored, { action: "filled", host });
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
  await logAccount(vaults, stored, { action: "filled", host: hostOf(target.frame) });
  return { filled: count(outcomes) };
};
