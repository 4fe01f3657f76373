/** The page in the active tab, as the app sees it and acts on it; and the questions the page has started. */
import { accountsForOrigin, asListItem } from "../../src/accounts/account-store.ts";
import { appForUrl } from "../../src/apps/app-for-url.ts";
import { AppError } from "../../src/errors.ts";
import type { SiteView } from "../../src/messages/protocol.ts";
import type { Handlers } from "../../src/messages/router.ts";
import { activeTab, openTab } from "../../src/platform/tabs.ts";
import { loadPreferences, savePreferences } from "../../src/settings/settings-store.ts";
import { appNameOf } from "../../src/signup/app-name.ts";
import { canonicalOrigin, hostOfUrl } from "../../src/sites/canonical-host.ts";
import { registrableDomain } from "../../src/sites/registrable.ts";
import type { Background } from "../background.ts";
import { answerCapture } from "../capture.ts";
import { proposeAccount } from "../filling.ts";
import { planPassword } from "../passwords.ts";
import { activeTarget, hostOf, targetInTab } from "../place.ts";
import { readActiveTab } from "../reading.ts";
import { answerRequest, carryOut, fillWith, pendingRequest } from "../requests.ts";

export const createSiteHandlers = (background: Background) => {
  const { local, now, session } = background;

  const site = async (): Promise<SiteView | null> => {
    const tab = await activeTab();
    const host = tab === null ? null : hostOfUrl(tab.url);
    const origin = tab === null ? null : canonicalOrigin(tab.url);
    if (tab === null || host === null || origin === null) return null;
    const app = appForUrl(tab.url);
    const names = { domain: registrableDomain(host) ?? host, siteName: "", title: tab.title };
    const unlocked = (await session.keychain()) !== null;
    const found = unlocked
      ? await accountsForOrigin(await background.openVaults(), origin)
      : { accounts: [], refused: [] };
    const { inPage, inPageOff } = await loadPreferences(local);
    return {
      origin,
      host,
      title: tab.title,
      appId: app?.id ?? null,
      appName: app?.name ?? appNameOf(names),
      accounts: found.accounts.map((account) => asListItem(account, now())),
      refused: found.refused,
      inPageOff: !inPage || inPageOff.includes(host),
    };
  };

  return {
    "site/get": site,

    "site/fill": async (ref) => {
      const target = await activeTarget();
      const { filled, asked } = await carryOut(background, fillWith(target.form, ref), target);
      return { filled, asked };
    },

    "site/new-account": async ({ accountKind, id }) => {
      const target = await activeTarget();
      if (target.form.kind !== "sign-up") throw new AppError("FieldGone");
      const proposal = { ...(await proposeAccount(background, await background.openVaults(), target)), id };
      const { filled, asked, ref = null } = await carryOut(background, { kind: "new-account", proposal, accountKind }, target);
      return { ref, filled, asked };
    },

    "site/password-rules": async () => {
      const tab = await activeTab();
      const target = tab === null ? null : await targetInTab(tab.id);
      if (target === null || target.form.newPassword === null) return null;
      const { demands } = await planPassword(background, target);
      return { host: hostOf(target.frame), demands };
    },

    "site/read": readActiveTab,

    "site/set-in-page": async ({ host, off }) => {
      const preferences = await loadPreferences(local);
      const others = preferences.inPageOff.filter((other) => other !== host);
      const changed = { ...preferences, inPageOff: off ? [...others, host] : others };
      await savePreferences(local, changed);
      return changed;
    },

    "request/pending": () => pendingRequest(background),

    "request/answer": ({ id, accepted }) => answerRequest(background, id, accepted),

    "request/capture": async ({ id, answer, vault }) => {
      await answerCapture(background, id, answer, vault);
      return null;
    },

    "tab/open": async ({ url }) => {
      if (hostOfUrl(url) === null) throw new AppError("UrlRefused");
      await openTab(url);
      return null;
    },
  } satisfies Partial<Handlers>;
};
