/**
 * An entry of the app catalogue: public facts about an app that automation accounts are made for. What is not known is
 * absent, never guessed. The schema only; the facts are in `catalogue/`. Follows product.md, "The three account kinds".
 */
import * as v from "valibot";

export const APP_CATEGORIES = ["seat-based", "paid-social"] as const;
export type AppCategory = (typeof APP_CATEGORIES)[number];

/** A standard the app may support, and the least plan that has it, where that is known. */
export interface AppSupport {
  readonly supported: boolean;
  readonly plan?: string;
}

/** What the app calls the id of an organisation's space, and where a person finds it. */
export interface BusinessId {
  readonly name: string;
  readonly where: string;
  /** A regular expression over the page's whole address; its first group is the id. */
  readonly urlPattern?: string;
}

export interface CatalogueApp {
  /** Stable; accounts refer to it. */
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  /** Products that the same account signs in to, and names in daily use. */
  readonly alsoCalled: readonly string[];
  /** Where its accounts sign up and log in, exactly. A new account starts with these. */
  readonly origins: readonly string[];
  /** Domains below which each customer has a host of its own. They name the app, they never widen an account. */
  readonly tenantDomains: readonly string[];
  readonly category: AppCategory;
  readonly signUpUrl?: string;
  readonly loginUrl?: string;
  readonly changePasswordUrl?: string;
  /** Where two-factor authentication is switched on. */
  readonly twoFactorUrl?: string;
  /** Where an admin grants roles. */
  readonly rolesUrl?: string;
  readonly saml?: AppSupport;
  readonly scim?: AppSupport;
  /** Whether an account is, or needs, the profile of a person. */
  readonly personalProfileRequired?: boolean;
  /** Whether signing up takes an email address. */
  readonly emailAccepted?: boolean;
  /** Whether signing up takes a phone number. */
  readonly phoneAccepted?: boolean;
  readonly businessId?: BusinessId;
  /** In the language of the `passwordrules` attribute. */
  readonly passwordRules?: string;
  /** Pages that state the facts, apart from the app's own. */
  readonly sources: readonly string[];
  /** Day on which the entry was last compared with what is public: YYYY-MM-DD. */
  readonly checked: string;
}

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
const sentence = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === "https:";
const isOrigin = (text: string): boolean => isHttps(text) && new URL(text).origin === text;
const isDomain = (text: string): boolean => isOrigin(`https://${text}`) && text.includes(".");
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(`${text}|`, "u").exec("")?.length === 2;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};

const url = v.pipe(v.string(), v.maxLength(500), v.check(isHttps, "not an https address"));
const support = v.strictObject({ supported: v.boolean(), plan: v.exactOptional(name) });

/** For the shipped catalogue (in the tests) and for entries that users add or correct. */
export const catalogueAppSchema: v.GenericSchema<unknown, CatalogueApp> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(100)),
  name,
  formerNames: v.array(name),
  alsoCalled: v.array(name),
  origins: v.pipe(v.array(v.pipe(v.string(), v.check(isOrigin, "not an https origin"))), v.minLength(1)),
  tenantDomains: v.array(v.pipe(v.string(), v.check(isDomain, "not a domain"))),
  category: v.picklist(APP_CATEGORIES),
  signUpUrl: v.exactOptional(url),
  loginUrl: v.exactOptional(url),
  changePasswordUrl: v.exactOptional(url),
  twoFactorUrl: v.exactOptional(url),
  rolesUrl: v.exactOptional(url),
  saml: v.exactOptional(support),
  scim: v.exactOptional(support),
  personalProfileRequired: v.exactOptional(v.boolean()),
  emailAccepted: v.exactOptional(v.boolean()),
  phoneAccepted: v.exactOptional(v.boolean()),
  businessId: v.exactOptional(
    v.strictObject({
      name,
      where: sentence,
      urlPattern: v.exactOptional(v.pipe(v.string(), v.maxLength(200), v.check(isPattern, "needs exactly one group"))),
    }),
  ),
  passwordRules: v.exactOptional(sentence),
  sources: v.array(url),
  checked: v.pipe(v.string(), v.check(isDay, "not a day")),
});
