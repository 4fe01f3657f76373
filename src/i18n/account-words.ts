/** Words for the account model: kinds, steps, states, readiness codes, acts in the log. Exhaustive records of keys. */
import type { AccountKind, CustomField, LoginMethod, ReadinessCode, StepId, StepProgress } from "../accounts/account.ts";
import type { RecommendationReason } from "../apps/recommend.ts";
import type { ActivityName } from "../messages/protocol.ts";
import type { MessageKey } from "./translate.ts";

export const KIND_WORDS: Readonly<Record<AccountKind, MessageKey>> = {
  placeholder: "kind_placeholder",
  individual: "kind_individual",
  idp: "kind_idp",
};

export const KIND_HINTS: Readonly<Record<AccountKind, MessageKey>> = {
  placeholder: "kind_placeholder_hint",
  individual: "kind_individual_hint",
  idp: "kind_idp_hint",
};

export const REASON_WORDS: Readonly<Record<RecommendationReason, MessageKey>> = {
  AppUnknown: "reason_app_unknown",
  EmailNotAccepted: "reason_email_not_accepted",
  PersonalProfileRequired: "reason_personal_profile",
  PlaceholderFits: "reason_placeholder_fits",
  SamlSupported: "reason_saml_supported",
};

/** What is done in each step. */
export const STEP_WORDS: Readonly<Record<StepId, MessageKey>> = {
  "saml-supported": "step_saml_supported",
  "idp-assigned": "step_idp_assigned",
  saved: "step_saved",
  "email-attached": "step_email_attached",
  "phone-attached": "step_phone_attached",
  "username-is-email": "step_username_is_email",
  "user-created": "step_user_created",
  "saml-seen": "step_saml_seen",
  "admin-granted": "step_admin_granted",
  "totp-on": "step_totp_on",
  "backup-codes": "step_backup_codes",
  "trusted-session": "step_trusted_session",
};

/** What is to be done next, for each step. */
export const TODO_WORDS: Readonly<Record<StepId, MessageKey>> = {
  "saml-supported": "todo_saml_supported",
  "idp-assigned": "todo_idp_assigned",
  saved: "todo_saved",
  "email-attached": "todo_email_attached",
  "phone-attached": "todo_phone_attached",
  "username-is-email": "todo_username_is_email",
  "user-created": "todo_user_created",
  "saml-seen": "todo_saml_seen",
  "admin-granted": "todo_admin_granted",
  "totp-on": "todo_totp_on",
  "backup-codes": "todo_backup_codes",
  "trusted-session": "todo_trusted_session",
};

export const STEP_STATE_WORDS: Readonly<Record<StepProgress["state"], MessageKey>> = {
  todo: "state_todo",
  doing: "state_doing",
  done: "state_done",
  skipped: "state_skipped",
};

/** What is lacking, for each code that readiness reports. */
export const LACK_WORDS: Readonly<Record<ReadinessCode, MessageKey>> = {
  SamlNotSupported: "lack_saml_not_supported",
  IdpNotAssigned: "lack_idp_not_assigned",
  BadCredentials: "lack_bad_credentials",
  EmptyPassword: "lack_empty_password",
  EmailNotProvided: "lack_email_not_provided",
  InvalidEmail: "lack_invalid_email",
  PhoneNotProvided: "lack_phone_not_provided",
  PhoneNotManaged: "lack_phone_not_managed",
  DummyUsername: "lack_dummy_username",
  UserNotCreated: "lack_user_not_created",
  SamlNotSeen: "lack_saml_not_seen",
  UnderpermissionedAccount: "lack_underpermissioned",
  MfaNotManaged: "lack_mfa_not_managed",
  BackupCodesMissing: "lack_backup_codes_missing",
  SecureDeviceNotFound: "lack_secure_device",
};

export const LOGIN_METHOD_WORDS: Readonly<Record<LoginMethod, MessageKey>> = {
  password: "login_password",
  sso: "login_sso",
  social: "login_social",
  passkey: "login_passkey",
};

export const CUSTOM_TYPE_WORDS: Readonly<Record<CustomField["type"], MessageKey>> = {
  url: "custom_url",
  short: "custom_short",
  long: "custom_long",
};

export const ACTIVITY_WORDS: Readonly<Record<ActivityName, MessageKey>> = {
  created: "activity_created",
  filled: "activity_filled",
  edited: "activity_edited",
  "password-pending": "activity_password_pending",
  "password-refused": "activity_password_refused",
  "password-changed": "activity_password_changed",
  revealed: "activity_revealed",
  copied: "activity_copied",
  "code-copied": "activity_code_copied",
  "totp-set": "activity_totp_set",
  "totp-removed": "activity_totp_removed",
  "origin-added": "activity_origin_added",
  "origin-removed": "activity_origin_removed",
  "step-changed": "activity_step_changed",
  deleted: "activity_deleted",
  restored: "activity_restored",
  "vault-added": "activity_vault_added",
  "vault-removed": "activity_vault_removed",
};
