/** The app's end of its port to the background (toolbar popup, full tab, side panel). */
import type { Runtime } from "webextension-polyfill";
import { createClient, type Client, type Transport } from "../messages/client.ts";
import { browser } from "./browser.ts";
import { APP_PORT, isNumbered } from "./wire.ts";

/**
 * A port that is opened again when the worker has been stopped. A request that was under way then is sent once more:
 * every message of the app may arrive twice without harm (an addition carries its id, an edit its revision).
 */
const createPortTransport = (): Transport => {
  interface Waiting {
    readonly message: unknown;
    readonly resolve: (answer: unknown) => void;
    readonly reject: (reason: Error) => void;
    readonly again: boolean;
  }
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let port: Runtime.Port | null = null;

  const connect = (): Runtime.Port => {
    const opened = browser.runtime.connect({ name: APP_PORT });
    opened.onMessage.addListener((answer: unknown) => {
      if (!isNumbered(answer)) return;
      waiting.get(answer.number)?.resolve(answer.message);
      waiting.delete(answer.number);
    });
    opened.onDisconnect.addListener(() => {
      port = null;
      for (const [number, lost] of [...waiting]) {
        waiting.delete(number);
        if (lost.again) post({ ...lost, again: false });
        else lost.reject(new Error("the background went away"));
      }
    });
    return opened;
  };

  const post = (request: Waiting) => {
    const number = next++;
    waiting.set(number, request);
    port ??= connect();
    port.postMessage({ number, message: request.message });
  };

  return (message) =>
    new Promise((resolve, reject) => {
      try {
        post({ message, resolve, reject, again: true });
      } catch (error) {
        reject(error instanceof Error ? error : new Error("no connection"));
      }
    });
};

/** @returns the app's connection; it is opened with the first request */
export const connectApp = (): Client<"popup"> => createClient<"popup">(createPortTransport());
