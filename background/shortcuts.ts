/**
 * The same acts as in the page's menu, by the context menu and the keyboard. Both are the browser's own, so a press in
 * them needs no proof of visibility; the gate decides all the same.
 */
import { accountsForOrigin } from "../src/accounts/account-store.ts";
import { getMessage } from "../src/platform/locale.ts";
import { setContextMenu } from "../src/platform/shortcuts.ts";
import { activeTab } from "../src/platform/tabs.ts";
import { openPopup } from "../src/platform/toolbar.ts";
import type { Background } from "./background.ts";
import { generateFor, proposeAccount } from "./filling.ts";
import { targetInTab, type Target } from "./place.ts";
import { askInPopup, carryOut, type Wish } from "./requests.ts";

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

/** @returns what is meant, or `null` when only the user can tell: then the popup opens */
const wishFor = async (background: Background, shortcut: Shortcut, target: Target): Promise<Wish | null> => {
  if (shortcut === "generate") return { kind: "use-password", password: (await generateFor(background, target.form)).value };
  const vaults = await background.openVaults();
  const accounts = await accountsForOrigin(vaults, target.frame.origin);
  if (shortcut === "new-account") {
    if (target.form.kind !== "sign-up") return null;
    const proposal = await proposeAccount(background, vaults, target);
    return { kind: "new-account", proposal, accountKind: "placeholder" };
  }
  const [only, ...others] = accounts;
  return only === undefined || others.length > 0 ? null : { kind: "fill", ref: only.ref };
};

/** Does what the shortcut says in the tab, or opens the popup where there is something to ask. */
export const runShortcut = async (background: Background, shortcut: Shortcut, tabId: number): Promise<void> => {
  const target = await targetInTab(tabId);
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
