/**
 * How much each signal counts. Data only: signals are found in field-signals.ts and purpose.ts. Set by hand on a part
 * of a labelled corpus; the other part was kept aside for measuring.
 */
export const SOURCE_WEIGHTS = { label: 4, placeholder: 3.5, name: 3, before: 2.5, hints: 1.2 } as const;
export type Source = keyof typeof SOURCE_WEIGHTS;

/** A group's factor: how far its words can be trusted. */
export const GROUP_FACTORS: { readonly [group: string]: number } = {
  name: 0.7,
  username: 0.9,
  "street-address": 0.8,
  "organization-title": 0.8,
  search: 1.1,
  captcha: 1.6,
  hint: 1.3,
  unrelated: 1.1,
  "bday-day": 0.7,
  "bday-month": 0.7,
  "bday-year": 0.7,
  url: 0.9,
};

export const FIELD_WEIGHTS = { token: 8, inputType: 5, least: 2 } as const;

export const PASSWORD_WEIGHTS = {
  "token new-password": 5,
  "token current-password": -5,
  "words new": 3,
  "name new": 2.5,
  "words confirm": 3,
  "name confirm": 3,
  "words current": -3.5,
  "name current": -3,
  "names of sign-up": 1.5,
  "names of login": -1.5,
  passwordrules: 3,
  minlength: 1,
  pattern: 0.8,
  "rules beside": 1.2,
} as const;
export type PasswordSignal = keyof typeof PASSWORD_WEIGHTS;

export const PURPOSE_WEIGHTS = {
  "sign-up": {
    buttons: 3, names: 2, action: 2, headings: 2.5, path: 1.5, title: 1.5,
    "two new passwords": 3.5, "password looks new": 2.5, terms: 2, "fields about a person": 1.2, "email and user name": 1.5,
    "many fields": 1.5, "address confirmed": 2, "password could be new": 0.5, "only an address": 1,
  },
  login: {
    buttons: 3, names: 2, action: 2, headings: 2.5, path: 1, title: 1,
    remember: 2.5, forgot: 2.5, "one password, few fields": 2.5, "password looks current": 3, "only an address or user name": 0.5,
  },
  "password-change": {
    buttons: 2.5, names: 2, action: 2, headings: 2.5, path: 2, title: 2,
    "current and new": 6, "three passwords": 3, "only new passwords": 2.5,
  },
  newsletter: { buttons: 3.5, names: 2.5, action: 2, headings: 2.5, "only an address": 2.5, "no password": 0.5 },
  other: { least: 2, search: 4, checkout: 2, contact: 2.5, "no address or user name": 3, textarea: 2, "card fields": 4 },
} as const;
