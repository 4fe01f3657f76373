/** What the browser says of a message's sender, in the router's words (src/messages/channel.ts). */
import type { Runtime } from "webextension-polyfill";
import type { OwnPages, Sender } from "../messages/channel.ts";
import { browser } from "./browser.ts";

/** @returns this extension's id and pages, by their static URLs (what `sender.url` holds) */
export const ownPages = (): OwnPages => {
  // getURL with the menu's own path gives Chrome's dynamic URL; senders are told by the static one.
  const page = (path: string) => browser.runtime.getURL("/") + path;
  return {
    id: browser.runtime.id,
    popup: page("popup/index.html"),
    menu: page("content-scripts/menu/index.html"),
    offscreen: page("background/offscreen/index.html"),
  };
};

export const senderOf = (sender: Runtime.MessageSender): Sender => {
  const { documentId, origin } = sender as { documentId?: string; origin?: string };
  return {
    id: sender.id,
    url: sender.url,
    origin,
    tabId: sender.tab?.id,
    tabUrl: sender.tab?.url,
    frameId: sender.frameId,
    documentId,
  };
};
