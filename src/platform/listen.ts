/**
 * The background's end of all wires. The app holds a port, because what the background sends by `runtime.sendMessage`
 * reaches every extension page; menu and content scripts send single messages and get replies. What travels is
 * src/messages' business. Follows architecture.md, "Messages".
 */
import type { Runtime } from "webextension-polyfill";
import { channelOf, type OwnPages, type Sender } from "../messages/channel.ts";
import { browser } from "./browser.ts";
import { senderOf } from "./sender.ts";
import { APP_PORT, isNumbered, OFFSCREEN_PORT } from "./wire.ts";

type Route = (message: unknown, sender: Sender) => Promise<unknown>;

/** Listens on all wires. To be called synchronously when the worker starts. */
export const listen = (own: OwnPages, route: Route, onOffscreen: (port: Runtime.Port) => void): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender, respond) => {
    void route(message, senderOf(sender)).then(respond as (answer: unknown) => void);
    return true;
  });
  browser.runtime.onConnect.addListener((port) => {
    if (port.sender === undefined) return;
    const sender = senderOf(port.sender);
    const channel = channelOf(sender, own);
    // What is copied goes out on this port: a content script may call itself whatever it likes.
    if (port.name === OFFSCREEN_PORT && channel === "offscreen") return onOffscreen(port);
    if (port.name !== APP_PORT || channel !== "popup") return port.disconnect();
    let open = true;
    port.onDisconnect.addListener(() => (open = false));
    port.onMessage.addListener((numbered: unknown) => {
      if (!isNumbered(numbered)) return;
      void route(numbered.message, sender).then((answer) => {
        if (open) port.postMessage({ number: numbered.number, message: answer });
      });
    });
  });
};
