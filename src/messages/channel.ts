/**
 * Which part of Locum a message came from, by what the browser says of the sender. The payload is never asked.
 * Follows architecture.md, "Messages", and threats.md, "Between the parts".
 */
import type { Channel } from "./protocol.ts";

/** What the browser says of a sender (`runtime.MessageSender`), as far as it matters here. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tabId?: number | undefined;
  readonly tabUrl?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
}

/** Who we are: this extension's id and the exact URLs of its pages. */
export interface OwnPages {
  readonly id: string;
  readonly popup: string;
  readonly menu: string;
  readonly offscreen: string;
}

const withoutSuffix = (url: string) => url.replace(/[?#].*$/su, "");

/** @returns the sender's channel, or `null` when it is nobody who may send anything */
export const channelOf = (sender: Sender, own: OwnPages): Channel | null => {
  if (sender.id !== own.id || sender.url === undefined) return null;
  const page = withoutSuffix(sender.url);
  const isTopFrame = sender.frameId === undefined || sender.frameId === 0;
  if (page === own.popup) return isTopFrame ? "popup" : null;
  if (page === own.menu) return sender.tabId !== undefined && !isTopFrame ? "menu" : null;
  if (page === own.offscreen) return sender.tabId === undefined ? "offscreen" : null;
  if (page.startsWith(new URL("/", own.popup).href)) return null;
  return sender.tabId !== undefined && sender.frameId !== undefined ? "content" : null;
};
