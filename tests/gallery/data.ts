/** Fixed accounts and settings for the gallery: names, addresses and times that never change. */
import type { Account, AccountCopy, StoredAccount } from "../../src/accounts/account.ts";

/** 24 November 2026, 09:00 UTC. */
export const NOW = Date.UTC(2026, 10, 24, 9, 0, 0);
export const VAULT = "a".repeat(32);
const DAY = 86_400_000;

export type Kept = StoredAccount;

/** @returns the account in further vaults too */
export const inVaults = (kept: Kept, ...others: readonly Pick<AccountCopy, "vault" | "state">[]): Kept => {
  const more = others.map(({ vault, state }): AccountCopy => ({ vault, state, revision: 1, elsewhere: [kept.ref.vault] }));
  const own = kept.copies.map((copy) => (more.some(({ state }) => state === "apart") ? { ...copy, state: "apart" as const } : copy));
  return { ...kept, copies: [...own, ...more] };
};

const hex = (number: number): string => number.toString(16).padStart(32, "0");

const BLANK: Account = {
  label: "",
  kind: "placeholder",
  appId: null,
  appName: "",
  url: null,
  origins: [],
  username: "",
  usernameIsPlaceholder: false,
  password: "gX4#vLq9!tRb2&mZ7wKp",
  passwordChangedAt: NOW - 9 * DAY,
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

export const accountWith = (number: number, part: Partial<Account>): Kept => ({
  ref: { vault: VAULT, id: hex(number) },
  account: { ...BLANK, ...part },
  revision: 1,
  createdAt: NOW - number * DAY,
  updatedAt: NOW - number * DAY,
  versions: {},
  copies: [{ vault: VAULT, revision: 1, elsewhere: [], state: "current" }],
  unread: [],
});

const done = { state: "done", at: NOW - 3 * DAY } as const;

export const ACME = accountWith(1, {
  label: "Acme Ads automation",
  appName: "Acme Ads",
  url: "https://app.acme-ads.example/login",
  origins: [
    { origin: "https://acme-ads.example", wide: false },
    { origin: "https://app.acme-ads.example", wide: false },
  ],
  username: "acme-ads@bots.example.com",
  email: { value: "acme-ads@bots.example.com", holder: "own-domain" },
  totp: { secret: "JBSWY3DPEHPK3PXP", algorithm: "SHA1", digits: 6, period: 30 } as unknown as NonNullable<Account["totp"]>,
  passwordHistory: [
    { password: "0ld-Passw0rd-l1I|O", replacedAt: NOW - 9 * DAY },
    { password: "older.one", replacedAt: NOW - 80 * DAY },
  ],
  steps: { "user-created": done, "totp-on": done, "phone-attached": { state: "skipped", at: NOW - DAY, reason: "The app asks for none" } },
  notes: "Billing contact is Dana.\nRotate in spring.",
  customFields: [
    { name: "Ad account", type: "short", value: "act_4711" },
    { name: "Partner page", type: "url", value: "https://partners.acme-ads.example/4711" },
  ],
});

export const READY = accountWith(2, {
  label: "Pinepost publisher",
  kind: "placeholder",
  appName: "Pinepost",
  url: "https://pinepost.example/login",
  origins: [{ origin: "https://pinepost.example", wide: true }],
  username: "pinepost@bots.example.com",
  email: { value: "pinepost@bots.example.com", holder: "own-domain" },
  phone: { value: "+49 30 1234567", holder: "provider" },
  totp: { secret: "JBSWY3DPEHPK3PXP", algorithm: "SHA1", digits: 6, period: 30 } as unknown as NonNullable<Account["totp"]>,
  backupCodes: [{ code: "1111-2222", usedAt: null }],
  steps: { "user-created": done, "totp-on": done, "admin-granted": done },
});

const NAMES = [
  "Brightdesk", "Cedar CRM", "Delta Pages", "Ember Social", "Fjord Analytics", "Granite Forms", "Harbor Mail", "Iris Boards",
  "Juniper Docs", "Kestrel Ads", "Lumen Studio", "Maple Video",
];

export const FEW: readonly Kept[] = [
  ACME,
  READY,
  ...NAMES.slice(0, 6).map((name, place) =>
    accountWith(place + 3, {
      label: `${name} automation`,
      kind: place % 3 === 1 ? "individual" : "placeholder",
      appName: name,
      username: place === 2 ? "" : `${name.toLowerCase().replace(/\W/g, "-")}@bots.example.com`,
      usernameIsPlaceholder: place === 0,
      url: `https://${name.toLowerCase().replace(/\W/g, "")}.example/`,
      origins: [{ origin: `https://${name.toLowerCase().replace(/\W/g, "")}.example`, wide: false }],
    }),
  ),
  accountWith(20, { label: "حساب الإعلانات 🚀", appName: "إعلانات", username: "ads+rtl@bots.example.com" }),
  accountWith(21, { label: `Very long label ${"that goes on ".repeat(12)}`, appName: "Zeta", username: `${"long.".repeat(20)}@bots.example.com` }),
];

export const MANY: readonly Kept[] = Array.from({ length: 5000 }, (_, place) => {
  const name = NAMES[place % NAMES.length] ?? "App";
  return accountWith(place + 100, {
    label: `${name} ${String(place + 1).padStart(4, "0")}`,
    appName: name,
    username: `bot${place + 1}@bots.example.com`,
  });
});
