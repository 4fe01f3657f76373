/**
 * What was typed into "app name or URL", as fields of an account, and back. A known app is recognised by name or
 * address; any other address makes a self-managed account; nothing makes one without an address.
 * Follows product.md, "Adding an account".
 */
import type { AccountFields } from "../src/accounts/account.ts";
import { looksLikeUrl, parseAccountUrl } from "../src/accounts/account-url.ts";
import { appForUrl } from "../src/apps/app-for-url.ts";
import type { CatalogueApp } from "../src/apps/app.ts";
import { CATALOGUE } from "../src/apps/catalogue.ts";

export type AppFields = Required<Pick<AccountFields, "appId" | "appName" | "url">>;

/** @returns where one logs in at `app` */
const loginUrlOf = (app: CatalogueApp): string | null => app.loginUrl ?? app.origins[0] ?? null;

export const fieldsForApp = (app: CatalogueApp): AppFields => ({
  appId: app.id,
  appName: app.name,
  url: loginUrlOf(app),
});

export const fieldsForAppText = (text: string, apps: readonly CatalogueApp[] = CATALOGUE): AppFields => {
  const wanted = text.trim();
  if (wanted === "") return { appId: null, appName: "", url: null };
  if (looksLikeUrl(wanted)) {
    const parsed = parseAccountUrl(wanted);
    const url = parsed.ok ? parsed.url : null;
    if (url === null) return { appId: null, appName: "", url: text };
    const app = appForUrl(url, apps);
    return { appId: app?.id ?? null, appName: app?.name ?? new URL(url).hostname, url: text };
  }
  const named = apps.find((app) => app.name.toLowerCase() === wanted.toLowerCase());
  return named === undefined ? { appId: null, appName: text, url: null } : fieldsForApp(named);
};

/** @returns what the box shows for `fields`: the name of a known app at its usual address, else what was typed */
export const textForFields = (fields: AccountFields, apps: readonly CatalogueApp[] = CATALOGUE): string => {
  const { appId = null, appName = "", url = null } = fields;
  if (url === null) return appName;
  const app = apps.find(({ id }) => id === appId);
  return app !== undefined && loginUrlOf(app) === url ? app.name : url;
};
