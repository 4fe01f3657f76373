/** What an addition and an edit make of an account. Pure; whether the fields are any good is validation.ts's to say. */
import type { Account, AccountFields } from "./account.ts";
import { seedOrigins } from "./origins.ts";
import { changePassword } from "./password-history.ts";
import { withoutPending } from "./pending-password.ts";

const BLANK: Account = {
  label: "",
  kind: "placeholder",
  appId: null,
  appName: "",
  url: null,
  origins: [],
  username: "",
  usernameIsPlaceholder: false,
  password: "",
  passwordChangedAt: 0,
  passwordHistory: [],
  loginMethod: "password",
  email: null,
  phone: null,
  totp: null,
  backupCodes: [],
  steps: {},
  dedicated: true,
  notes: "",
  customFields: [],
  deletedAt: null,
};

/**
 * @param urls where it may be filled from the start: the page, its own address, the catalogue's origins
 * @param now ms since the epoch
 */
export const newAccount = (fields: AccountFields, urls: readonly string[], now: number): Account => ({
  ...BLANK,
  ...fields,
  origins: seedOrigins(urls),
  passwordChangedAt: now,
});

/** @returns the account with the fields changed; a replaced password goes to the history */
export const editAccount = (account: Account, fields: AccountFields, now: number): Account => {
  const { password = account.password, ...rest } = fields;
  const edited = { ...account, ...rest, ...changePassword(account, password, now) };
  // Whoever types the pending password has answered whether the app took it.
  return edited.pendingPassword?.password === password ? withoutPending(edited) : edited;
};
