/**
 * The same acts as in the page's menu, by the context menu and the keyboard. Both are the browser's own, so a press in
 * them needs no proof of visibility; the gate decides all the same.
 */
import { accountsForOrigin, asListItem } from "../src/accounts/account-store.ts";
import { appForUrl } from "../src/apps/app-for-url.ts";
import { recommendKind } from "../src/apps/recommend.ts";
import { getMessage } from "../src/platform/locale.ts";
import { setContextMenu } from "../src/platform/shortcuts.ts";
import { activeTab } from "../src/platform/tabs.ts";
import { openPopup } from "../src/platform/toolbar.ts";
import type { Background } from "./background.ts";
import { proposeAccount } from "./filling.ts";
import { generateBy, offerPassword } from "./passwords.ts";
import { targetInTab, type Target } from "./place.ts";
import { askInPopup, carryOut, fillWith, usePassword, type Wish } from "./requests.ts";

export type Shortcut = "fill" | "new-account" | "generate";

const SHORTCUTS: readonly Shortcut[] = ["fill", "new-account", "generate"];

export const isShortcut = (name: string): name is Shortcut => (SHORTCUTS as readonly string[]).includes(name);

const TITLES: { readonly [shortcut in Shortcut]: string } = {
  fill: "context_fill",
  "new-account": "context_new_account",
  generate: "context_generate",
};

export const installContextMenu = (): Promise<void> =>
  setContextMenu(SHORTCUTS.map((id) => ({ id, title: getMessage(TITLES[id], []) })));

/**
 * "Fill" on a sign-up page goes on with the one half-made account there, or makes a new one; on a page that changes
 * passwords it changes the account's, as the menu does.
 * @returns what is meant, or `null` when only the user can tell: then the popup opens
 */
const wishFor = async (background: Background, shortcut: Shortcut, target: Target): Promise<Wish | null> => {
  if (shortcut === "generate") {
    const { offer } = await offerPassword(background, target);
    return usePassword(target.form, offer, (await generateBy(background, offer.demands)).value);
  }
  const vaults = await background.openVaults();
  const isSignUp = target.form.kind === "sign-up";
  const found = await accountsForOrigin(vaults, target.frame.origin);
  // Something is wrong here: the user is told before anything is filled.
  if (found.refused.length > 0) return null;
  const accounts = found.accounts.map((stored) => asListItem(stored, background.now()));
  const fitting = isSignUp ? accounts.filter(({ halfMade }) => halfMade) : accounts;
  if (shortcut === "new-account" || (isSignUp && fitting.length === 0)) {
    if (!isSignUp) return null;
    const proposal = await proposeAccount(background, vaults, target);
    const { kind } = recommendKind(appForUrl(target.frame.url), false);
    return { kind: "new-account", proposal, accountKind: kind === "idp" ? "placeholder" : kind };
  }
  const [only, ...others] = fitting;
  return only === undefined || others.length > 0 ? null : fillWith(target.form, { vault: only.vault, id: only.id });
};

/** Does what the shortcut says in the tab, or opens the popup where there is something to ask. */
export const runShortcut = async (
  background: Background,
  shortcut: Shortcut,
  tabId: number,
  frameId?: number,
): Promise<void> => {
  const target = await targetInTab(tabId, frameId);
  if (target === null) return openPopup();
  const locked = (await background.session.keychain()) === null;
  if (locked && shortcut !== "generate") return askInPopup(background, { kind: "unlock" }, target, "locked");
  const wish = await wishFor(background, shortcut, target);
  const { asked } = wish === null ? { asked: true } : await carryOut(background, wish, target);
  if (asked) await openPopup();
};

export const runShortcutInActiveTab = async (background: Background, shortcut: Shortcut): Promise<void> => {
  const tab = await activeTab();
  if (tab !== null) await runShortcut(background, shortcut, tab.id);
};
