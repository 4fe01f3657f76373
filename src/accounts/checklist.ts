/**
 * Whether an account is ready for a hub, what it lacks and what comes next; computed from the account, never stored.
 * The table itself is `kinds.ts`. Follows product.md, "The three account kinds".
 */
import { AppError } from "../errors.ts";
import type { Account, ManagedContact, Readiness, ReadinessCode, StepId, StepProgress } from "./account.ts";
import { isEmailAddress } from "./contact-format.ts";
import { STEP_RULES, stepsOf } from "./kinds.ts";

export type ChecklistAccount = Pick<
  Account,
  | "kind"
  | "username"
  | "usernameIsPlaceholder"
  | "password"
  | "email"
  | "phone"
  | "totp"
  | "backupCodes"
  | "steps"
>;

/** What the account itself doesn't know. */
export interface ChecklistContext {
  /** ms since the epoch. */
  readonly now: number;
  /** From the app catalogue; `null` when it doesn't say. */
  readonly samlSupported: boolean | null;
  /** Whether this device holds a trusted session. */
  readonly trustedSession: boolean;
}

const DAY_MS = 86_400_000;
const LONGEST_REASON = 1000;

const credentialsLack = ({ username, password }: ChecklistAccount): ReadinessCode | null => {
  if (username.trim() === "") return "BadCredentials";
  return password === "" ? "EmptyPassword" : null;
};

const emailLack = (email: ManagedContact | null): ReadinessCode | null => {
  if (email === null) return "EmailNotProvided";
  return isEmailAddress(email.value) ? null : "InvalidEmail";
};

/** A number that no provider reads counts as managed once it says who holds the SIM. */
const phoneLack = (phone: ManagedContact | null): ReadinessCode | null => {
  if (phone === null) return "PhoneNotProvided";
  return phone.holder === "provider" || (phone.note ?? "").trim() !== "" ? null : "PhoneNotManaged";
};

const hasEmailAsUsername = ({ username, usernameIsPlaceholder, email }: ChecklistAccount): boolean =>
  !usernameIsPlaceholder && email !== null && username.trim().toLowerCase() === email.value.trim().toLowerCase();

const hasWord = (progress: StepProgress | undefined, step: StepId, now: number): boolean => {
  const { staleAfterDays = Infinity } = STEP_RULES[step];
  return progress?.state === "done" && now - progress.at <= staleAfterDays * DAY_MS;
};

/** @returns the code that names the lack, or `null` when `step` is done */
const lackOf = (step: StepId, account: ChecklistAccount, context: ChecklistContext): ReadinessCode | null => {
  const { code } = STEP_RULES[step];
  const progress = account.steps[step];
  switch (step) {
    case "saml-supported":
      return (context.samlSupported ?? hasWord(progress, step, context.now)) ? null : code;
    case "saved":
      return credentialsLack(account);
    case "email-attached":
      return emailLack(account.email);
    case "phone-attached":
      return phoneLack(account.phone);
    case "username-is-email":
      return hasEmailAsUsername(account) ? null : code;
    case "totp-on":
      // "doing": the key is stored, the app has not accepted a code yet.
      return account.totp !== null && progress?.state !== "doing" ? null : code;
    case "backup-codes":
      return account.backupCodes.some(({ usedAt }) => usedAt === null) ? null : code;
    case "trusted-session":
      return context.trustedSession ? null : code;
    case "idp-assigned":
    case "user-created":
    case "saml-seen":
    case "admin-granted":
      return hasWord(progress, step, context.now) ? null : code;
  }
};

const isSkipped = (account: ChecklistAccount, step: StepId): boolean => {
  const progress = account.steps[step];
  return (
    STEP_RULES[step].duty[account.kind] === "skippable" &&
    progress?.state === "skipped" &&
    (progress.reason ?? "").trim() !== ""
  );
};

const stateOf = (lack: ReadinessCode | null, skipped: boolean, progress: StepProgress | undefined) => {
  if (lack === null) return "done";
  if (skipped) return "skipped";
  return progress?.state === "doing" ? "doing" : "todo";
};

/** @returns the verdict at `context.now`; the same account can be ready today and not in 90 days */
export const readiness = (account: ChecklistAccount, context: ChecklistContext): Readiness => {
  const judged = stepsOf(account.kind).map((step) => {
    const progress = account.steps[step];
    const code = lackOf(step, account, context);
    const state = stateOf(code, isSkipped(account, step), progress);
    return { step, code, state, progress } as const;
  });
  const lacks = judged.flatMap(({ step, code, state }) =>
    code === null || state === "skipped" ? [] : [{ step, code }],
  );
  return {
    ready: lacks.length === 0,
    lacks,
    steps: judged.map(({ step, state, progress }) => ({
      step,
      state,
      required: STEP_RULES[step].duty[account.kind] === "required",
      ...(progress === undefined ? {} : { at: progress.at }),
      ...(progress?.reason === undefined ? {} : { reason: progress.reason }),
    })),
    nextStep: lacks[0]?.step ?? null,
  };
};

/**
 * Records what somebody says of a step.
 * @param reason kept with a skip, which needs one; may be empty otherwise
 * @param now ms since the epoch
 * @returns the account's steps with this one set
 * @throws AppError StepRefused where the kind doesn't have the step, a required one is to be skipped, or one that
 *   follows from what is stored is to be called done; ReasonMissing for a skip without a reason; TooLarge
 */
export const withStep = (
  account: Pick<Account, "kind" | "steps">,
  step: StepId,
  state: StepProgress["state"],
  reason: string,
  now: number,
): Account["steps"] => {
  const { duty, evidence } = STEP_RULES[step];
  const trimmed = reason.trim();
  if (duty[account.kind] === "none") throw new AppError("StepRefused");
  if (state === "skipped" && duty[account.kind] !== "skippable") throw new AppError("StepRefused");
  if (state === "done" && evidence === "facts") throw new AppError("StepRefused");
  if (state === "skipped" && trimmed === "") throw new AppError("ReasonMissing");
  if (trimmed.length > LONGEST_REASON) throw new AppError("TooLarge");
  return { ...account.steps, [step]: { state, at: now, ...(trimmed === "" ? {} : { reason: trimmed }) } };
};
