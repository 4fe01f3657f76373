/**
 * Which app a page belongs to, by its address alone. Good for a name and a form filled in advance; whether a secret may
 * go to the page is decided elsewhere, by the account's own origins.
 */
import type { CatalogueApp } from "./app.ts";
import { CATALOGUE } from "./catalogue.ts";

/** @returns the app that lives at `url`: by exact origin first, else by the domain below which its customers live */
export const appForUrl = (url: string, apps: readonly CatalogueApp[] = CATALOGUE): CatalogueApp | null => {
  if (!URL.canParse(url)) return null;
  const { origin, protocol, hostname, port } = new URL(url);
  const exact = apps.find((app) => app.origins.includes(origin));
  if (exact) return exact;
  if (protocol !== "https:" || port !== "") return null;
  return apps.find(({ tenantDomains }) => tenantDomains.some((domain) => hostname.endsWith(`.${domain}`))) ?? null;
};
