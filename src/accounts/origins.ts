/**
 * The list of origins of an account: seeded, widened and narrowed by one confirmed act each. How an origin is spelled,
 * and which account may be filled where, is src/sites. Follows product.md, "Adding an account".
 */
import { AppError } from "../errors.ts";
import { canonicalOrigin } from "../sites/canonical-host.ts";
import type { AccountOrigin } from "./account.ts";

const MOST_ORIGINS = 50;

/**
 * The origins that a new account starts with, none of them wide.
 * @param urls the page it is made on, its own address, the catalogue's origins; what is no web address is left out
 */
export const seedOrigins = (urls: readonly string[]): readonly AccountOrigin[] =>
  [...new Set(urls.map(canonicalOrigin))]
    .filter((origin) => origin !== null)
    .slice(0, MOST_ORIGINS)
    .map((origin) => ({ origin, wide: false }));

/**
 * Adds an origin, or makes one that is there wide or narrow.
 * @throws AppError OriginRefused when `url` is no web address; TooLarge beyond 50
 */
export const addOrigin = (origins: readonly AccountOrigin[], url: string, wide: boolean): readonly AccountOrigin[] => {
  const origin = canonicalOrigin(url);
  if (origin === null) throw new AppError("OriginRefused");
  if (origins.some((held) => held.origin === origin)) {
    return origins.map((held) => (held.origin === origin ? { origin, wide } : held));
  }
  if (origins.length >= MOST_ORIGINS) throw new AppError("TooLarge");
  return [...origins, { origin, wide }];
};

/** @returns `origins` without that of `url` */
export const removeOrigin = (origins: readonly AccountOrigin[], url: string): readonly AccountOrigin[] => {
  const removed = canonicalOrigin(url);
  return origins.filter(({ origin }) => origin !== removed);
};
