/**
 * What to call the app behind a page that the catalogue doesn't know. A proposal that the user can change; never a
 * decision about security.
 */
import { slug } from "../contacts/own-address.ts";

export interface PageNames {
  /** The registrable domain, or the host where it has none. */
  readonly domain: string;
  readonly siteName: string;
  readonly title: string;
}

const SEPARATORS = /\s+[|–—·•:-]\s+|[|·•]/u;
const MAX_NAME = 60;

const compact = (text: string) => slug(text).replaceAll("-", "");

const capitalized = (label: string) =>
  label
    .split(/[-_]+/u)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");

/** @returns the page's own name for itself where it agrees with the domain, else the domain's first label in words */
export const appNameOf = ({ domain, siteName, title }: PageNames): string => {
  const label = domain.split(".")[0] ?? domain;
  const names = [siteName, ...title.split(SEPARATORS)].map((name) => name.trim()).filter((name) => name !== "");
  const own = names.find((name) => name.length <= MAX_NAME && compact(name) === compact(label));
  return own ?? (capitalized(label) || domain);
};
