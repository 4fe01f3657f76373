/**
 * What is said for each error code: what happened, what was kept, what to do. Exhaustive, so that a new code does not
 * compile until it has words. Not the words themselves (_locales). Follows interface.md, "Behaviour".
 */
import type { ErrorCode } from "../errors.ts";
import type { MessageKey } from "./translate.ts";

export interface ErrorWords {
  readonly happened: MessageKey;
  readonly kept: MessageKey;
  readonly next: MessageKey;
}

const words = (happened: MessageKey, kept: MessageKey, next: MessageKey): ErrorWords => ({ happened, kept, next });

export const ERROR_WORDS: Readonly<Record<ErrorCode, ErrorWords>> = {
  AccountChanged: words("error_account_changed", "kept_typed", "next_look_save_again"),
  AccountDeleted: words("error_account_deleted", "kept_thirty_days", "next_restore"),
  AccountNotFound: words("error_account_not_found", "kept_unchanged", "next_search_again"),
  AlreadySetUp: words("error_already_set_up", "kept_unchanged", "next_unlock"),
  CopiesDiffer: words("error_copies_differ", "kept_unchanged", "next_choose_copy"),
  DatabaseBlocked: words("error_database_blocked", "kept_unchanged", "next_close_others"),
  DatabaseFailed: words("error_database_failed", "kept_saved", "next_restart_browser"),
  DraftNotFound: words("error_draft_not_found", "kept_unchanged", "next_start_again"),
  FieldGone: words("error_field_gone", "kept_saved", "next_copy_by_hand"),
  FieldRejected: words("error_field_rejected", "kept_saved", "next_copy_by_hand"),
  FrameRefused: words("error_frame_refused", "kept_not_filled", "next_open_page_itself"),
  InvalidMessage: words("error_invalid_message", "kept_unchanged", "next_shorten"),
  InvalidTotp: words("error_invalid_totp", "kept_unchanged", "next_totp_key"),
  KdfFailed: words("error_kdf_failed", "kept_unchanged", "next_close_tabs"),
  KdfUnknown: words("error_kdf_unknown", "kept_unchanged", "next_update"),
  KeyCancelled: words("error_key_cancelled", "kept_unchanged", "next_key_again"),
  KeyKnown: words("error_key_known", "kept_unchanged", "next_key_other"),
  KeyNotOurs: words("error_key_not_ours", "kept_unchanged", "next_key_passphrase"),
  KeyTimedOut: words("error_key_timed_out", "kept_unchanged", "next_key_again"),
  KeyUnsupported: words("error_key_unsupported", "kept_unchanged", "next_key_passphrase"),
  KeyWithoutPrf: words("error_key_without_prf", "kept_unchanged", "next_key_other"),
  LabelInvalid: words("error_label_invalid", "kept_typed", "next_label"),
  Locked: words("error_locked", "kept_saved", "next_unlock"),
  LastPassphrase: words("error_last_passphrase", "kept_unchanged", "next_last_passphrase"),
  NotSetUp: words("error_not_set_up", "kept_unchanged", "next_set_up"),
  OriginRefused: words("error_origin_refused", "kept_not_filled", "next_add_origin"),
  PageGone: words("error_page_gone", "kept_saved", "next_reload_page"),
  ProofNeeded: words("error_proof_needed", "kept_unchanged", "next_passphrase"),
  QuotaExceeded: words("error_quota_exceeded", "kept_saved", "next_free_space"),
  ReasonMissing: words("error_reason_missing", "kept_unchanged", "next_reason"),
  RecordAltered: words("error_record_altered", "kept_not_used", "next_report"),
  RecordUnknown: words("error_record_unknown", "kept_not_used", "next_report"),
  SenderRefused: words("error_sender_refused", "kept_unchanged", "next_reopen"),
  SlotNameInvalid: words("error_slot_name_invalid", "kept_typed", "next_slot_name"),
  SlotNotFound: words("error_slot_not_found", "kept_unchanged", "next_reopen"),
  StepRefused: words("error_step_refused", "kept_unchanged", "next_step_itself"),
  TokenRefused: words("error_token_refused", "kept_not_filled", "next_press_again"),
  TooLarge: words("error_too_large", "kept_typed", "next_shorten"),
  Unexpected: words("error_unexpected", "kept_saved", "next_try_again"),
  UrlInsecure: words("error_url_insecure", "kept_typed", "next_url_insecure"),
  UrlRefused: words("error_url_refused", "kept_typed", "next_url"),
  VaultDisabled: words("error_vault_disabled", "kept_typed", "next_other_vault"),
  VaultIsDefault: words("error_vault_is_default", "kept_unchanged", "next_other_default"),
  VaultNameInvalid: words("error_vault_name_invalid", "kept_typed", "next_vault_name"),
  VaultNotFound: words("error_vault_not_found", "kept_typed", "next_other_vault"),
  VaultReadOnly: words("error_vault_read_only", "kept_unchanged", "next_look_at_trouble"),
  VaultRolledBack: words("error_vault_rolled_back", "kept_not_used", "next_rolled_back"),
  WeakPassphrase: words("error_weak_passphrase", "kept_unchanged", "next_longer_passphrase"),
  WorkerStopped: words("error_worker_stopped", "kept_saved", "next_try_again"),
  WrongPassphrase: words("error_wrong_passphrase", "kept_unchanged", "next_passphrase_again"),
};
