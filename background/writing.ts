/**
 * Writes values into one document: what the one gate says of it, what is noted before, what the fields kept after. What
 * is filled, and when, is filling.ts's.
 */
import { asView, openAccount, saveAccount } from "../src/accounts/account-store.ts";
import type { Account, AccountRef, StoredAccount } from "../src/accounts/account.ts";
import { editAccount } from "../src/accounts/edit.ts";
import { AppError } from "../src/errors.ts";
import type { FormReport } from "../src/forms/report.ts";
import type { Demand } from "../src/generator/demand.ts";
import type { FieldOutcome } from "../src/messages/protocol.ts";
import { currentCode } from "../src/otp/totp.ts";
import { getMessage } from "../src/platform/locale.ts";
import { command } from "../src/platform/tabs.ts";
import type { Settings } from "../src/settings/settings.ts";
import { attemptIn, noteAttempt } from "../src/signup/attempts.ts";
import type { FieldValue, FillSource } from "../src/signup/fill-values.ts";
import { isTaken, keptFields } from "../src/signup/kept-values.ts";
import { decideFill, type AskReason } from "../src/sites/gate.ts";
import type { Background } from "./background.ts";
import { prepareToAct, type Target } from "./place.ts";

/** `ask`: nothing was written; the browser-owned popup must ask first. */
export type FillResult = { readonly filled: number } | { readonly ask: AskReason };

/** Asks the one gate. @param carried as in `GateQuestion` @returns why to ask, or `null` to go on @throws AppError with the gate's refusal */
export const gate = (
  target: Target,
  secret: "stored" | "fresh",
  account: StoredAccount | null,
  accepted: readonly AskReason[],
  now: number,
  carried = false,
): AskReason | null => {
  const verdict = decideFill({
    itemOrigins: account?.account.origins ?? [],
    frame: target.frame,
    actionOrigin: target.form.actionOrigin,
    secret,
    dedicatedAndReady: account !== null && account.account.dedicated && asView(account, now).readiness.ready,
    carried,
    accepted,
  });
  if ("ask" in verdict) return verdict.ask;
  if (!verdict.allow) throw new AppError(verdict.code);
  return null;
};

/** Notes that a new password goes in, so that a complaint about it is known for one. */
const noteNewPassword = async (
  { area, now }: Background,
  { place, frame, form }: Target,
  values: readonly FieldValue[],
  account: AccountRef | null,
  rejections: readonly Demand[] | null,
): Promise<void> => {
  const isNew = values.some(({ field }) => form.fields.some(({ id, type }) => id === field && type === "new-password"));
  if (!isNew) return;
  const { tabId, documentId } = place;
  const known = rejections ?? (await attemptIn(area, tabId, frame.origin, now()))?.rejections ?? [];
  await noteAttempt(area, { tabId, documentId, origin: frame.origin, at: now(), account, rejections: known });
};

/**
 * @param account whose values these are; `null`: no account's
 * @param rejections what refusals the new password heeds; `null`: none but those known before
 * @param keepsFocus as in the command
 * @throws AppError `FieldGone` with nothing to write, `PageGone`, `FieldRejected` when no field took its value
 */
export const write = async (
  background: Background,
  target: Target,
  values: readonly FieldValue[],
  account: AccountRef | null,
  rejections: readonly Demand[] | null,
  keepsFocus = false,
): Promise<readonly FieldOutcome[]> => {
  if (values.length === 0) throw new AppError("FieldGone");
  await noteNewPassword(background, target, values, account, rejections);
  const { kind, actionOrigin } = target.form;
  if (!(await prepareToAct(target.place))) throw new AppError("PageGone");
  const outcomes = await command(target.place, "fill", { values, actionOrigin, watch: kind === "sign-up", keepsFocus });
  if (outcomes === null) throw new AppError("PageGone");
  if (!outcomes.some(isTaken)) throw new AppError("FieldRejected");
  return outcomes;
};

export const count = (outcomes: readonly FieldOutcome[]): number => outcomes.filter(isTaken).length;

/** The name of the custom field that holds a user name which a form asks for beside the address. */
export const handleName = (): string => getMessage("custom_user_name", []);

export const sourceOf = (account: Account, identity: Settings["identity"], now: number): FillSource => ({
  username: account.username,
  email: account.email?.value ?? "",
  password: account.password,
  phone: account.phone?.value ?? "",
  code: account.totp === null ? "" : currentCode(account.totp, now).code,
  identity,
});

/** Stores what the fields hold where the page cut or rewrote it. */
export const storeKept = async (
  { openVaults, now }: Background,
  ref: AccountRef,
  form: FormReport,
  outcomes: readonly FieldOutcome[],
): Promise<void> => {
  const vaults = await openVaults();
  const stored = await openAccount(vaults, ref);
  const fields = keptFields(form, outcomes, stored.account, handleName());
  if (Object.keys(fields).length === 0) return;
  const action = fields.password === undefined ? "edited" : "password-changed";
  await saveAccount(vaults, ref, editAccount(stored.account, fields, now()), stored, [{ action }]);
};

/** Its sign-up was filled, and nobody has said yet that the account was created. */
export const isHalfMade = ({ deletedAt, steps }: Account): boolean => deletedAt === null && steps["user-created"]?.state === "doing";
