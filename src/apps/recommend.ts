/**
 * Which kind of account fits an app, and why. A recommendation: the user decides, but for the one kind that can't work.
 * Follows product.md, "The three account kinds".
 */
import type { AccountKind } from "../accounts/account.ts";
import type { CatalogueApp } from "./app.ts";

export const RECOMMENDATION_REASONS = [
  "AppUnknown",
  "EmailNotAccepted",
  "PersonalProfileRequired",
  "PlaceholderFits",
  "SamlSupported",
] as const;
/** Key of the words that say why (src/i18n). */
export type RecommendationReason = (typeof RECOMMENDATION_REASONS)[number];

export interface Recommendation {
  readonly kind: AccountKind;
  readonly reason: RecommendationReason;
}

/**
 * @param app `null` for one that the catalogue doesn't have
 * @param hasIdp whether the organisation signs in through an identity provider
 */
export const recommendKind = (app: CatalogueApp | null, hasIdp: boolean): Recommendation => {
  if (app === null) return { kind: "placeholder", reason: "AppUnknown" };
  if (hasIdp && app.saml?.supported === true) return { kind: "idp", reason: "SamlSupported" };
  if (app.personalProfileRequired === true) return { kind: "individual", reason: "PersonalProfileRequired" };
  if (app.emailAccepted === false) return { kind: "individual", reason: "EmailNotAccepted" };
  return { kind: "placeholder", reason: "PlaceholderFits" };
};

/** @returns the code of why `kind` can't be used with `app`, or `null`. What is unknown is not refused. */
export const kindRefusal = (kind: AccountKind, app: CatalogueApp | null): "SamlNotSupported" | null =>
  kind === "idp" && app?.saml?.supported === false ? "SamlNotSupported" : null;
