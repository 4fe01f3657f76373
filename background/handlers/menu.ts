/** The in-page menu: what it shows, and what its presses do once they are believed. */
import { accountsForOrigin, asListItem, type OpenVaults } from "../../src/accounts/account-store.ts";
import type { AccountKind, StoredAccount } from "../../src/accounts/account.ts";
import { appForUrl } from "../../src/apps/app-for-url.ts";
import { recommendKind } from "../../src/apps/recommend.ts";
import { AppError } from "../../src/errors.ts";
import { judgeAct, type ActVerdict } from "../../src/menu/act-check.ts";
import { menuChoices, type PasswordChoice } from "../../src/menu/choices.ts";
import {
  claimPairing,
  endPairing,
  pairingOf,
  updatePairing,
  type Pairing,
  type Proposal,
} from "../../src/menu/pairing.ts";
import type { MenuAct, MenuOutcome, MenuView } from "../../src/messages/protocol.ts";
import type { Handlers, KnownSender } from "../../src/messages/router.ts";
import { command } from "../../src/platform/tabs.ts";
import { openPopup } from "../../src/platform/toolbar.ts";
import { hostOfUrl } from "../../src/sites/canonical-host.ts";
import { loadPreferences } from "../../src/settings/settings-store.ts";
import { listVaults } from "../../src/vault/vaults.ts";
import { isSetUp } from "../../src/vault/workspace.ts";
import type { Background } from "../background.ts";
import { carriedAccounts } from "../carried.ts";
import { guidedAccount } from "../change-page.ts";
import { proposeAccount } from "../filling.ts";
import { generateBy, offerPassword } from "../passwords.ts";
import { gateFrameOf, type Target } from "../place.ts";
import { askInPopup, carryOut, isStored, usePassword, type Wish } from "../requests.ts";

/** So often a menu that can't be believed is raised again before the browser-owned popup takes over. */
const MAX_RAISES = 2;

const targetOf = async (pairing: Pairing): Promise<Target> => {
  const frame = await gateFrameOf(pairing);
  if (frame === null) throw new AppError("PageGone");
  return { place: pairing, frame, form: pairing.form };
};

/** Placeholder and individual accounts are made on the page; an IdP's account is made in the IdP. */
const kindsFor = (url: string): readonly AccountKind[] => {
  const { kind } = recommendKind(appForUrl(url), false);
  return kind === "individual" ? ["individual", "placeholder"] : ["placeholder", "individual"];
};

/** Beside the workspace vault; with one alone nothing is read, and nothing is named. */
const vaultNames = async ({ context, keychain }: OpenVaults): Promise<ReadonlyMap<string, string>> => {
  if (keychain.vaults.length <= 2) return new Map();
  try {
    return new Map((await listVaults(context, keychain)).map(({ id, name }) => [id, name]));
  } catch (error) {
    // A list that can't be trusted names nothing; the popup says what is wrong with it.
    if (error instanceof AppError) return new Map();
    throw error;
  }
};

export const createMenuHandlers = (background: Background) => {
  const { area, local, now, session } = background;

  const paired = ({ tabId, documentId }: KnownSender): Promise<Pairing> => {
    if (tabId === undefined || documentId === undefined) throw new AppError("TokenRefused");
    return pairingOf(area, tabId, documentId);
  };

  const openedVaults = async (): Promise<OpenVaults | null> => {
    const keychain = await session.keychain();
    return keychain === null ? null : { context: background.context, keychain };
  };

  const propose = async (vaults: OpenVaults, pairing: Pairing): Promise<Proposal | null> => {
    if (pairing.form.kind !== "sign-up") return null;
    const proposal = await proposeAccount(background, vaults, await targetOf(pairing));
    await updatePairing(area, pairing, { proposal });
    return proposal;
  };

  const passwordFor = async (pairing: Pairing): Promise<PasswordChoice | null> => {
    if (pairing.form.newPassword === null) return null;
    const { offer, choice } = await offerPassword(background, await targetOf(pairing));
    await updatePairing(area, pairing, { password: offer });
    return choice;
  };

  const view = async (pairing: Pairing): Promise<MenuView> => {
    const { form, origin, url, zoom } = pairing;
    const vaults = await openedVaults();
    const { theme } = await loadPreferences(local);
    const guided = await guidedAccount(background, pairing.tabId);
    const isMeant = ({ ref }: StoredAccount): boolean => ref.id === guided?.id;
    const found = vaults === null ? [] : (await accountsForOrigin(vaults, origin)).accounts;
    const stored = [...found.filter(isMeant), ...found.filter((account) => !isMeant(account))];
    const isSignUp = vaults !== null && form.kind === "sign-up";
    const carried = isSignUp ? await carriedAccounts(background, vaults, pairing.tabId, origin) : [];
    const locked = (await isSetUp(background.context)) ? "locked" : "empty";
    return {
      host: hostOfUrl(url) ?? "",
      theme,
      zoom,
      choices: menuChoices({
        form,
        state: vaults === null ? locked : "unlocked",
        accounts: [...carried, ...stored].map((account) => asListItem(account, now())),
        password: await passwordFor(pairing),
        proposal: vaults === null ? null : await propose(vaults, pairing),
        kinds: kindsFor(url),
        vaultNames: vaults === null ? new Map() : await vaultNames(vaults),
      }),
    };
  };

  const close = async (pairing: Pairing, focusField: boolean): Promise<void> => {
    await endPairing(area, pairing);
    await command(pairing, "menu-close", { focusField });
  };

  /** @returns what is to be done, or `null` when the user only wants to look in the popup */
  const wishOf = (act: MenuAct, { form, proposal, password }: Pairing): Wish | null => {
    switch (act.kind) {
      case "continue":
      case "fill":
        return { kind: "fill", ref: act.ref };
      case "fill-pending":
        return { kind: "fill-pending", ref: act.ref };
      case "change-password":
        return { kind: "change-password", ref: act.ref, shown: null };
      case "use-password":
        if (password === null) throw new AppError("FieldGone");
        return usePassword(form, password, act.password);
      case "new-account":
        if (proposal === null) throw new AppError("DraftNotFound");
        return { kind: "new-account", proposal, accountKind: act.accountKind };
      case "unlock":
      case "set-up":
        return { kind: "unlock" };
      case "open-popup":
        return null;
    }
  };

  /** Without proof of visibility a press never releases what is stored; what is fresh may go in. */
  const mayAct = (verdict: ActVerdict, wish: Wish): boolean =>
    verdict === "seen" || (verdict === "untold" && !isStored(wish));

  const act = async (pairing: Pairing, wish: Wish | null, verdict: ActVerdict): Promise<MenuOutcome> => {
    if (wish === null) {
      await close(pairing, false);
      await openPopup();
      return "asked";
    }
    const target = await targetOf(pairing);
    if (wish.kind === "unlock") {
      await close(pairing, false);
      await askInPopup(background, wish, target, "locked");
      return "asked";
    }
    if (!mayAct(verdict, wish)) {
      if (verdict === "unseen" && pairing.raises < MAX_RAISES) {
        await updatePairing(area, pairing, { raises: pairing.raises + 1 });
        await command(pairing, "menu-raise", {});
        return "raise";
      }
      await close(pairing, false);
      await askInPopup(background, wish, target, verdict === "untold" ? "browser-cannot-tell" : "not-visible");
      return "asked";
    }
    const { asked } = await carryOut(background, wish, target);
    await close(pairing, true);
    if (asked) await openPopup();
    return asked ? "asked" : "done";
  };

  return {
    "menu/hello": async ({ token, ancestors }, { tabId, documentId }) => {
      if (tabId === undefined || documentId === undefined) throw new AppError("TokenRefused");
      const pairing = await claimPairing(area, { tabId, menuDocumentId: documentId, token, ancestors, now: now() });
      return view(pairing);
    },

    "menu/generate": async (_request, sender) => {
      const { password } = await paired(sender);
      if (password === null) throw new AppError("FieldGone");
      const { value, bits, followed, unmet } = await generateBy(background, password.demands);
      return { password: value, bits, followed, unmet };
    },

    "menu/act": async ({ act: pressed, proof }, sender) => {
      const pairing = await paired(sender);
      await session.touch();
      return act(pairing, wishOf(pressed, pairing), judgeAct(proof, pairing.zoom));
    },

    "menu/size": async ({ height }, sender) => {
      await command(await paired(sender), "menu-size", { height });
      return null;
    },

    "menu/raise": async (_request, sender) => {
      const pairing = await paired(sender);
      if (pairing.raises >= MAX_RAISES) return null;
      await updatePairing(area, pairing, { raises: pairing.raises + 1 });
      await command(pairing, "menu-raise", {});
      return null;
    },

    "menu/close": async (_request, sender) => {
      await close(await paired(sender), true);
      return null;
    },
  } satisfies Partial<Handlers>;
};
