/** What lists and the popup get to see of an account: never a secret. */
import { hostOfUrl } from "../sites/canonical-host.ts";
import { agingSince } from "./password-due.ts";
import type { Account, AccountPlace, AccountSummary, AccountView, Readiness, StoredAccount } from "./account.ts";

/** Characters: the catalogue holds a summary for every account, so one account can't be allowed to fill a page. */
const MAX_SUMMARY_TEXT = 120;
const MAX_SUMMARY_HOSTS = 4;

const cut = (text: string): string => {
  const characters = [...text.slice(0, MAX_SUMMARY_TEXT * 2)];
  return characters.length <= MAX_SUMMARY_TEXT ? text : `${characters.slice(0, MAX_SUMMARY_TEXT).join("")}…`;
};

/** @param updatedAt ms since the epoch */
export const summaryOf = (account: Account, verdict: Readiness, updatedAt: number): AccountSummary => ({
  label: cut(account.label),
  kind: account.kind,
  appId: account.appId,
  appName: cut(account.appName),
  username: cut(account.username),
  hosts: account.origins.slice(0, MAX_SUMMARY_HOSTS).map(({ origin }) => hostOfUrl(origin) ?? origin),
  ready: verdict.ready,
  hasTotp: account.totp !== null,
  passwordChangedAt: agingSince(account, account.password !== ""),
  pendingSince: account.pendingPassword?.at ?? null,
  nextStep: verdict.nextStep,
  halfMade: account.steps["user-created"]?.state === "doing",
  deletedAt: account.deletedAt,
  updatedAt,
});

/** @param elsewhere other vaults that have a copy */
export const withElsewhere = (summary: AccountSummary, elsewhere: readonly string[]): AccountSummary =>
  elsewhere.length === 0 ? summary : { ...summary, elsewhere };

/** What most accounts have is not written: the catalogue has a summary of each. Follows vault-format §6.1. */
const USUAL = {
  appId: null,
  ready: false,
  hasTotp: false,
  pendingSince: null,
  nextStep: null,
  halfMade: false,
  deletedAt: null,
} as const satisfies Partial<AccountSummary>;

/** @returns what the catalogue holds of it */
export const storedSummary = (summary: AccountSummary): Partial<AccountSummary> =>
  Object.fromEntries(Object.entries(summary).filter(([field, value]) => value !== (USUAL as Record<string, unknown>)[field]));

/** @param stored what the catalogue holds */
export const readSummary = (stored: unknown): AccountSummary => ({ ...USUAL, ...(stored as AccountSummary) });

const withoutSecret = ({ secret: _secret, ...rest }: NonNullable<Account["totp"]>) => rest;

const placesOf = ({ copies, unread }: StoredAccount): readonly AccountPlace[] => [
  ...copies.map(({ vault, state }) => ({ vault, state })),
  ...unread.map((vault) => ({ vault, state: "unread" }) as const),
];

export const viewOf = (stored: StoredAccount, verdict: Readiness): AccountView => {
  const { ref, account, revision, createdAt, updatedAt } = stored;
  const { password, passwordHistory, pendingPassword, totp, backupCodes, ...shown } = account;
  return {
    ...shown,
    ref,
    vaults: placesOf(stored),
    revision,
    createdAt,
    updatedAt,
    passwordLength: [...password].length,
    passwordHistory: passwordHistory.map((past) => ({ replacedAt: past.replacedAt, length: [...past.password].length })),
    pendingPassword: pendingPassword === undefined ? null : { host: pendingPassword.host, at: pendingPassword.at },
    totp: totp === null ? null : withoutSecret(totp),
    backupCodesLeft: backupCodes.filter(({ usedAt }) => usedAt === null).length,
    readiness: verdict,
  };
};
