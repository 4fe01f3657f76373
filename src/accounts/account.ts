/**
 * The account: what Locum creates and keeps. The model only; rules about it are in the files beside this one,
 * how it is stored is vault-format.md's business. Follows product.md, "The three account kinds", "Adding an account".
 */
import type { Totp } from "../otp/totp.ts";

export const ACCOUNT_KINDS = ["placeholder", "individual", "idp"] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** The steps of product.md's table, in its order. */
export const STEP_IDS = [
  "saml-supported",
  "idp-assigned",
  "saved",
  "email-attached",
  "phone-attached",
  "username-is-email",
  "user-created",
  "saml-seen",
  "admin-granted",
  "totp-on",
  "backup-codes",
  "trusted-session",
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** What the user (or Locum, having seen it) says of one step. Computed steps ignore it. Times are ms since the epoch. */
export interface StepProgress {
  readonly state: "todo" | "doing" | "done" | "skipped";
  readonly reason?: string;
  readonly at: number;
}

/** Where an account may be filled: an exact origin, or (`wide`) every host up to the origin's registrable domain. */
export interface AccountOrigin {
  readonly origin: string;
  readonly wide: boolean;
}

export const LOGIN_METHODS = ["password", "sso", "social", "passkey"] as const;
export type LoginMethod = (typeof LOGIN_METHODS)[number];

/** An address or number made for this account, and who holds it. */
export interface ManagedContact {
  readonly value: string;
  readonly holder: "own-domain" | "plus-address" | "outside" | "provider";
  readonly note?: string;
}

export interface PastPassword {
  readonly password: string;
  readonly replacedAt: number;
}

/** A new password that was put into the app's page, and of which is not known whether the app took it. */
export interface PendingPassword {
  readonly password: string;
  /** Of the page. */
  readonly host: string;
  readonly at: number;
}

export interface BackupCode {
  readonly code: string;
  readonly usedAt: number | null;
}

export const CUSTOM_FIELD_TYPES = ["url", "short", "long"] as const;
export interface CustomField {
  readonly name: string;
  readonly type: (typeof CUSTOM_FIELD_TYPES)[number];
  readonly value: string;
}

/** One account, whole, secrets included. Never leaves the background. */
export interface Account {
  readonly label: string;
  readonly kind: AccountKind;
  /** Id in the app catalogue, or `null` for a self-managed or no-URL account. */
  readonly appId: string | null;
  readonly appName: string;
  /** The page to log in at, or `null` for a no-URL account. */
  readonly url: string | null;
  readonly origins: readonly AccountOrigin[];
  readonly username: string;
  /** A dummy that the managed email replaces later: a flag, never a guess from the text. */
  readonly usernameIsPlaceholder: boolean;
  readonly password: string;
  readonly passwordChangedAt: number;
  /** Newest first. */
  readonly passwordHistory: readonly PastPassword[];
  readonly pendingPassword?: PendingPassword;
  readonly loginMethod: LoginMethod;
  readonly email: ManagedContact | null;
  readonly phone: ManagedContact | null;
  readonly totp: Totp | null;
  readonly backupCodes: readonly BackupCode[];
  readonly steps: { readonly [step in StepId]?: StepProgress };
  /** Not meant for people: filling it by hand asks once it is ready. */
  readonly dedicated: boolean;
  readonly notes: string;
  readonly customFields: readonly CustomField[];
  readonly deletedAt: number | null;
}

/** Which account: a vault that holds it, or held it, and its item id. */
export interface AccountRef {
  readonly vault: string;
  readonly id: string;
}

/**
 * How the copy in a vault stands to the newest one. `behind`: an older state. `apart`: changed without the others' changes.
 * `unread`: there is one by the others' word, and it can't be read now.
 */
export type CopyState = "current" | "behind" | "apart" | "unread";

/** A vault in which the account lies. */
export interface AccountPlace {
  readonly vault: string;
  readonly state: CopyState;
}

/** A copy that can be read. */
export interface AccountCopy extends AccountPlace {
  readonly revision: number;
  readonly state: Exclude<CopyState, "unread">;
  /** Other vaults that it says have a copy. */
  readonly elsewhere: readonly string[];
}

/** An account with where it is and which state of it this is. */
export interface StoredAccount {
  readonly ref: AccountRef;
  readonly account: Account;
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** How often each device changed it. */
  readonly versions: Readonly<Record<string, number>>;
  /** Every copy that can be read, that of `ref` first. */
  readonly copies: readonly AccountCopy[];
  /** Vaults that have a copy which can't be read now. */
  readonly unread: readonly string[];
}

/** What lists and search show: no secret. Sealed in the catalogue. */
export interface AccountSummary {
  readonly label: string;
  readonly kind: AccountKind;
  readonly appId: string | null;
  readonly appName: string;
  readonly username: string;
  readonly hosts: readonly string[];
  readonly ready: boolean;
  readonly hasTotp: boolean;
  /** `null`: it has no password that could get old. */
  readonly passwordChangedAt: number | null;
  /** Since when a new password waits for a word on whether the app took it. */
  readonly pendingSince: number | null;
  readonly nextStep: StepId | null;
  /** Its sign-up page was filled, and nobody has confirmed yet that the account was created. */
  readonly halfMade: boolean;
  readonly deletedAt: number | null;
  readonly updatedAt: number;
  /** Other vaults that have a copy. Absent: none. */
  readonly elsewhere?: readonly string[];
}

/** The account as the popup sees it: everything but the secrets, which are asked for one by one. */
export interface AccountView
  extends Omit<Account, "password" | "passwordHistory" | "pendingPassword" | "totp" | "backupCodes"> {
  readonly ref: AccountRef;
  /** Every vault in which it lies, that of `ref` first. */
  readonly vaults: readonly AccountPlace[];
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly passwordLength: number;
  readonly passwordHistory: readonly { readonly replacedAt: number; readonly length: number }[];
  readonly pendingPassword: Omit<PendingPassword, "password"> | null;
  readonly totp: Omit<Totp, "secret"> | null;
  readonly backupCodesLeft: number;
  readonly readiness: Readiness;
}

/** The computed verdict: ready for a hub, or what it lacks, by the codes of product.md's table. */
export interface Readiness {
  readonly ready: boolean;
  readonly lacks: readonly { readonly step: StepId; readonly code: ReadinessCode }[];
  readonly steps: readonly {
    readonly step: StepId;
    readonly state: StepProgress["state"];
    readonly required: boolean;
    readonly reason?: string;
    readonly at?: number;
  }[];
  readonly nextStep: StepId | null;
}

export const READINESS_CODES = [
  "SamlNotSupported",
  "IdpNotAssigned",
  "BadCredentials",
  "EmptyPassword",
  "EmailNotProvided",
  "InvalidEmail",
  "PhoneNotProvided",
  "PhoneNotManaged",
  "DummyUsername",
  "UserNotCreated",
  "SamlNotSeen",
  "UnderpermissionedAccount",
  "MfaNotManaged",
  "BackupCodesMissing",
  "SecureDeviceNotFound",
] as const;
export type ReadinessCode = (typeof READINESS_CODES)[number];

/** The fields of the add form and of every edit. Absent means unchanged in an edit, the default in an addition. */
export type AccountFields = Partial<
  Pick<
    Account,
    | "label"
    | "kind"
    | "appId"
    | "appName"
    | "url"
    | "username"
    | "usernameIsPlaceholder"
    | "password"
    | "loginMethod"
    | "email"
    | "phone"
    | "dedicated"
    | "notes"
    | "customFields"
  >
>;
