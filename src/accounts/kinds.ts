/**
 * product.md's table of account kinds as data: what each kind needs, in order, and the code that names a lack. Who
 * decides that a step is done is in `checklist.ts`.
 */
import { STEP_IDS, type AccountKind, type ReadinessCode, type StepId } from "./account.ts";

/** R, S and – of the table. */
export type StepDuty = "required" | "skippable" | "none";

/** `facts`: follows from what is stored. `word`: somebody says so, or Locum saw it. `both`: a word can settle it. */
export type StepEvidence = "facts" | "word" | "both";

export interface StepRule {
  readonly duty: Readonly<Record<AccountKind, StepDuty>>;
  readonly evidence: StepEvidence;
  /** Named when the step lacks and nothing more exact is known. */
  readonly code: ReadinessCode;
  /** For how many days a word counts; absent: for ever. */
  readonly staleAfterDays?: number;
}

const R = "required";
const S = "skippable";
const none = "none";

const duties = (placeholder: StepDuty, individual: StepDuty, idp: StepDuty): StepRule["duty"] => ({
  placeholder,
  individual,
  idp,
});

export const STEP_RULES: Readonly<Record<StepId, StepRule>> = {
  "saml-supported": { duty: duties(none, none, R), evidence: "both", code: "SamlNotSupported" },
  "idp-assigned": { duty: duties(none, none, R), evidence: "word", code: "IdpNotAssigned" },
  saved: { duty: duties(R, R, R), evidence: "facts", code: "BadCredentials" },
  "email-attached": { duty: duties(R, S, none), evidence: "facts", code: "EmailNotProvided" },
  "phone-attached": { duty: duties(S, S, none), evidence: "facts", code: "PhoneNotProvided" },
  "username-is-email": { duty: duties(R, S, none), evidence: "facts", code: "DummyUsername" },
  "user-created": { duty: duties(R, R, none), evidence: "word", code: "UserNotCreated" },
  "saml-seen": { duty: duties(none, none, S), evidence: "word", code: "SamlNotSeen" },
  "admin-granted": { duty: duties(R, R, R), evidence: "word", code: "UnderpermissionedAccount", staleAfterDays: 90 },
  "totp-on": { duty: duties(R, R, R), evidence: "both", code: "MfaNotManaged" },
  "backup-codes": { duty: duties(S, S, S), evidence: "facts", code: "BackupCodesMissing" },
  "trusted-session": { duty: duties(R, R, R), evidence: "facts", code: "SecureDeviceNotFound" },
};

/** @returns the steps that apply to `kind`, in the table's order */
export const stepsOf = (kind: AccountKind): readonly StepId[] =>
  STEP_IDS.filter((step) => STEP_RULES[step].duty[kind] !== "none");
