/** What content scripts may ask: the autofill script in their own document, a menu for a form, and to say goodbye. */
import { AppError } from "../../src/errors.ts";
import { accountsForOrigin } from "../../src/accounts/account-store.ts";
import { hasChoices, isAboutCode } from "../../src/menu/choices.ts";
import { endPairingOf, openPairing, TOKEN_BYTES } from "../../src/menu/pairing.ts";
import { toHex } from "../../src/bytes/hex.ts";
import type { Handlers } from "../../src/messages/router.ts";
import { menuUrl } from "../../src/platform/menu-url.ts";
import { zoomOf } from "../../src/platform/tabs.ts";
import { fillableOrigin } from "../../src/sites/gate.ts";
import { loadPreferences } from "../../src/settings/settings-store.ts";
import type { Background } from "../background.ts";
import { noteSubmitted, submittedFormGone } from "../capture.ts";
import { fillLaterFields } from "../later-fields.ts";
import { gateFrameOf, hostOf, isActedOn, placeOf, prepare, prepareToAct } from "../place.ts";
import { pageWentOn } from "../sign-ups.ts";

export const createPageHandlers = (background: Background) => {
  const { area, local, now, random } = background;

  const isInPageOff = async (host: string): Promise<boolean> => {
    const { inPage, inPageOff } = await loadPreferences(local);
    return !inPage || inPageOff.includes(host);
  };

  /** While locked nobody knows. */
  const mayHaveCode = async (origin: string): Promise<boolean> => {
    const keychain = await background.session.keychain();
    if (keychain === null) return true;
    const { accounts } = await accountsForOrigin({ context: background.context, keychain }, origin);
    return accounts.some(({ account }) => account.totp !== null);
  };

  return {
    "page/pressed": async (_request, sender) => {
      const place = placeOf(sender);
      const host = sender.url === undefined ? "" : new URL(sender.url).hostname;
      if (!(await isInPageOff(host))) await prepare(place);
      return null;
    },

    "page/open": async ({ form }, sender) => {
      const place = placeOf(sender);
      const offers = hasChoices(form);
      const [frame] = await Promise.all([gateFrameOf(place), offers || isActedOn(form) ? prepareToAct(place) : null]);
      if (!offers) return null;
      if (frame === null) throw new AppError("PageGone");
      const origin = fillableOrigin(frame);
      if (origin === null || (await isInPageOff(hostOf(frame)))) return null;
      if (isAboutCode(form) && !(await mayHaveCode(origin))) return null;
      const token = toHex(random(TOKEN_BYTES));
      const zoom = await zoomOf(place.tabId);
      await openPairing(area, { ...place, token, origin: frame.origin, url: frame.url, form, zoom }, now());
      return { menuUrl: menuUrl(), token };
    },

    "page/closed": async (_request, sender) => {
      const { tabId, documentId } = placeOf(sender);
      await endPairingOf(area, tabId, documentId);
      return null;
    },

    "page/went-on": async (_request, sender) => {
      await pageWentOn(background, placeOf(sender).tabId);
      return null;
    },

    "page/grew": async ({ form }, sender) => {
      await fillLaterFields(background, form, placeOf(sender));
      return null;
    },

    "page/submitted": async ({ form, password }, sender) => {
      await noteSubmitted(background, form, password, sender);
      return null;
    },

    "page/form-gone": async (_request, sender) => {
      await submittedFormGone(background, placeOf(sender).tabId);
      return null;
    },
  } satisfies Partial<Handlers>;
};
