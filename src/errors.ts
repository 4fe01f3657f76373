/**
 * Every way Locum refuses or fails, as one closed union. Not the words shown for it (src/i18n has those).
 * Follows architecture.md, "Errors".
 */
export const ERROR_CODES = [
  "AccountChanged",
  "AccountDeleted",
  "AccountNotFound",
  "AlreadySetUp",
  "CopiesDiffer",
  "DatabaseBlocked",
  "DatabaseFailed",
  "DraftNotFound",
  "FieldGone",
  "FieldRejected",
  "FrameRefused",
  "InvalidMessage",
  "InvalidTotp",
  "KdfFailed",
  "KdfUnknown",
  "KeyCancelled",
  "KeyKnown",
  "KeyNotOurs",
  "KeyTimedOut",
  "KeyUnsupported",
  "KeyWithoutPrf",
  "LabelInvalid",
  "LastPassphrase",
  "Locked",
  "NotSetUp",
  "OriginRefused",
  "PageGone",
  "ProofNeeded",
  "QuotaExceeded",
  "ReasonMissing",
  "RecordAltered",
  "RecordUnknown",
  "SenderRefused",
  "SlotNameInvalid",
  "SlotNotFound",
  "StepRefused",
  "TokenRefused",
  "TooLarge",
  "Unexpected",
  "UrlInsecure",
  "UrlRefused",
  "VaultDisabled",
  "VaultIsDefault",
  "VaultNameInvalid",
  "VaultNotFound",
  "VaultReadOnly",
  "VaultRolledBack",
  "WeakPassphrase",
  "WorkerStopped",
  "WrongPassphrase",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Something is broken or was refused. Carries a code and never a secret or text from a page. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** @returns whether `value` is one of {@link ERROR_CODES} */
export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === "string" && (ERROR_CODES as readonly string[]).includes(value);
