/** The browser's own ways in beside the popup: context menu and keyboard commands. */
import { browser } from "./browser.ts";

export interface ContextEntry {
  readonly id: string;
  readonly title: string;
}

/** Sets the context menu of editable fields to these entries. */
export const setContextMenu = async (entries: readonly ContextEntry[]): Promise<void> => {
  await browser.contextMenus.removeAll();
  for (const { id, title } of entries) browser.contextMenus.create({ id, title, contexts: ["editable"] });
};

/** `frameId`: where the click was. */
export const onContextMenu = (listener: (id: string, tabId: number, frameId: number) => void): void =>
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id !== undefined) listener(String(info.menuItemId), tab.id, info.frameId ?? 0);
  });

export const onCommand = (listener: (name: string) => void): void =>
  browser.commands.onCommand.addListener((name) => listener(name));
