/** What the words of field-words.ts and purpose-words.ts speak of. New groups go at the end: the index counts on the order. */
export const WORD_GROUPS = [
  "email",
  "username",
  "password",
  "new",
  "current",
  "confirm",
  "code",
  "name",
  "given-name",
  "additional-name",
  "family-name",
  "organization",
  "organization-title",
  "tel",
  "tel-country-code",
  "street-address",
  "address-line2",
  "address-level1",
  "address-level2",
  "postal-code",
  "country-name",
  "bday",
  "bday-day",
  "bday-month",
  "bday-year",
  "sex",
  "honorific-prefix",
  "url",
  "cc-name",
  "cc-number",
  "cc-exp",
  "cc-exp-month",
  "cc-exp-year",
  "cc-csc",
  "search",
  "captcha",
  "hint",
  "unrelated",
  "trap",
  "authenticator",
  "nickname",
] as const;
export type WordGroup = (typeof WORD_GROUPS)[number];

export const PURPOSES = [
  "sign-up",
  "login",
  "change",
  "newsletter",
  "forgot",
  "remember",
  "terms",
  "checkout",
  "contact",
  "to-login",
  "to-sign-up",
  "create-password",
  "settings",
] as const;
export type PurposeGroup = (typeof PURPOSES)[number];

export type Group = WordGroup | PurposeGroup;
export const GROUPS: readonly Group[] = [...WORD_GROUPS, ...PURPOSES];
const fieldGroups: ReadonlySet<Group> = new Set<Group>(WORD_GROUPS);

export const isWordGroup = (group: Group): group is WordGroup => fieldGroups.has(group);
