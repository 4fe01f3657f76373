/**
 * Writing to the clipboard from the background. Chrome's worker has no document, so an offscreen page does it; Firefox's
 * background page can by itself. Follows threats.md, "clipboard".
 */
import type { Runtime } from "webextension-polyfill";
import { toHex } from "../bytes/hex.ts";
import type { OffscreenCommand } from "../messages/protocol.ts";
import { browser, chromeApi } from "./browser.ts";
import { openOffscreen } from "./offscreen.ts";

/** An offscreen page that does not connect within this time (ms) never will. */
const CONNECT_MS = 5000;

let port: Promise<Runtime.Port> | null = null;
let arrived: ((port: Runtime.Port) => void) | null = null;
let nextId = 0;

/** To be called with each port that the offscreen page opens. */
export const offscreenConnected = (opened: Runtime.Port): void => {
  opened.onDisconnect.addListener(() => (port = null));
  port = Promise.resolve(opened);
  arrived?.(opened);
  arrived = null;
};

const connectAnew = async (api: typeof chrome): Promise<Runtime.Port> => {
  const connecting = new Promise<Runtime.Port>((resolve, reject) => {
    arrived = resolve;
    setTimeout(() => reject(new Error("the offscreen page did not start")), CONNECT_MS);
  });
  await openOffscreen(api, true);
  return connecting;
};

/** A failure is not kept: the next copy tries again. */
const offscreenPort = (api: typeof chrome): Promise<Runtime.Port> =>
  (port ??= connectAnew(api).catch((error: unknown) => {
    port = null;
    throw error;
  }));

/** Lower-case hex of the SHA-256 of `text`: by it a copied secret is known again without being kept. */
export const textDigest = async (text: string): Promise<string> => {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
};

const askOffscreen = async (api: typeof chrome, text: string, onlyOver: string | null): Promise<void> => {
  const opened = await offscreenPort(api);
  const command: OffscreenCommand = { id: nextId++, text, onlyOver };
  await new Promise<void>((resolve, reject) => {
    const listener = (reply: unknown) => {
      if (reply !== command.id) return;
      opened.onMessage.removeListener(listener);
      resolve();
    };
    opened.onMessage.addListener(listener);
    opened.onDisconnect.addListener(() => reject(new Error("the offscreen page is gone")));
    opened.postMessage(command);
  });
};

/**
 * @param text what to put on the clipboard; "" empties it
 * @param onlyOver write only when what is there now has this {@link textDigest}. Needs the optional `clipboardRead`;
 *   without it what is there can't be known, and is replaced.
 */
export const writeClipboard = async (text: string, onlyOver: string | null = null): Promise<void> => {
  const mayRead = onlyOver !== null && (await browser.permissions.contains({ permissions: ["clipboardRead"] }));
  const condition = mayRead ? onlyOver : null;
  const api = chromeApi();
  if (api !== null) return askOffscreen(api, text, condition);
  if (condition !== null && (await textDigest(await navigator.clipboard.readText())) !== condition) return;
  await navigator.clipboard.writeText(text);
};
