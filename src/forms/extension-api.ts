/**
 * The few pieces of the extension API that a content script uses, without the polyfill (it costs more than the whole
 * bootstrap). Follows toolchain.md, "Content scripts".
 */
import type { Client } from "../messages/client.ts";

interface Sender {
  readonly id?: string;
  readonly tab?: unknown;
}
type Listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => boolean | undefined;

export interface ContentApi {
  readonly runtime: {
    readonly id?: string;
    readonly sendMessage: (message: unknown) => Promise<unknown>;
    readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
  readonly i18n: { getMessage(key: string): string };
}

const api = (): ContentApi => {
  const scope = globalThis as unknown as { browser?: ContentApi; chrome: ContentApi };
  return scope.browser ?? scope.chrome;
};

/** @returns whether the extension that put this script here is still the one that runs */
export const isExtensionAlive = (): boolean => {
  try {
    return api().runtime?.id !== undefined;
  } catch (error) {
    // Firefox's wrappers of a context that is gone throw at any touch.
    if (error instanceof Error) return false;
    throw error;
  }
};

export const extensionId = (): string | undefined => api().runtime.id;

export const message = (key: string): string => api().i18n.getMessage(key);

/** @returns sends a message and gives its reply. Throws an Error without words: here nobody reads why something was refused */
export const connectContent = (): Client<"content"> => async (name, request) => {
  const answer = await api().runtime.sendMessage({ name, request });
  if (typeof answer !== "object" || answer === null || !("value" in answer)) throw new Error();
  return answer.value as never;
};

/** @param listener gets only what the background sent, never another page of ours or another extension */
export const listenToBackground = (listener: (message: unknown) => Promise<unknown> | null, signal: AbortSignal): void => {
  const { onMessage } = api().runtime;
  const heard: Listener = (sent, sender, reply) => {
    if (sender.id !== extensionId() || sender.tab !== undefined) return undefined;
    const answer = listener(sent);
    if (answer === null) return undefined;
    answer.then(reply, () => reply(null));
    return true;
  };
  onMessage.addListener(heard);
  signal.addEventListener("abort", () => {
    if (isExtensionAlive()) onMessage.removeListener(heard);
  });
};
