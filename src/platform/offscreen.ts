/** Chrome's offscreen page: the one document that the background may have. Not what is done in it. */
import { chromeApi } from "./browser.ts";

const PATH = "background/offscreen/index.html";

let opening: Promise<void> = Promise.resolve();

const create = async (api: typeof chrome, anew: boolean): Promise<void> => {
  if (await api.offscreen.hasDocument()) {
    if (!anew) return;
    await api.offscreen.closeDocument();
  }
  await api.offscreen.createDocument({
    url: PATH,
    reasons: ["CLIPBOARD", "WORKERS"],
    justification: "Copies what the user asked to copy, and clears it again; turns the passphrase into a key on all cores.",
  });
};

/**
 * Opens the page, one request after the other: the browser allows one at a time, and refuses a second.
 * @param anew also where there is one already, whose port is gone with an earlier worker
 */
export const openOffscreen = (api: typeof chrome, anew: boolean): Promise<void> => {
  opening = opening.catch(() => undefined).then(() => create(api, anew));
  return opening;
};

/** Ends the page, if there is one: with it goes all that its threads computed with. */
export const closeOffscreen = (): Promise<void> => {
  const api = chromeApi();
  if (api === null) return Promise.resolve();
  opening = opening.catch(() => undefined).then(async () => {
    if (await api.offscreen.hasDocument()) await api.offscreen.closeDocument();
  });
  return opening;
};

/** What TypeScript's DOM library leaves out: the pages of a service worker. */
interface PageClient {
  readonly url: string;
  postMessage(message: unknown, transfer: readonly Transferable[]): void;
}
interface WorkerScope {
  readonly clients?: {
    matchAll(options: { readonly type: "window"; readonly includeUncontrolled: true }): Promise<readonly PageClient[]>;
  };
}

const findPage = async (): Promise<PageClient | null> => {
  const { clients } = globalThis as unknown as WorkerScope;
  const pages = (await clients?.matchAll({ type: "window", includeUncontrolled: true })) ?? [];
  return pages.find(({ url }) => new URL(url).pathname === `/${PATH}`) ?? null;
};

/**
 * Asks the offscreen page past the extension's own messages: bytes stay bytes, which can be wiped, and don't become text.
 * @param transfer bytes that leave this side
 * @returns the answer, or `null` where there is no such page, or none within `ms`
 */
export const askOffscreenPage = async (request: unknown, transfer: readonly ArrayBuffer[], ms: number): Promise<unknown> => {
  if (chromeApi() === null) return null;
  const page = await findPage();
  if (page === null) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(null), ms);
    const finish = (answer: unknown): void => {
      clearTimeout(timer);
      port1.close();
      resolve(answer);
    };
    port1.onmessage = ({ data }) => finish(data);
    page.postMessage(request, [port2, ...transfer]);
  });
};

/** In the offscreen page. @param answer its result goes back; bytes in it leave this side */
export const answerInOffscreenPage = (answer: (request: unknown) => Promise<Uint8Array<ArrayBuffer> | boolean | null>): void => {
  navigator.serviceWorker.addEventListener("message", ({ data, ports: [port] }) => {
    if (port === undefined) return;
    void answer(data)
      .catch(() => null)
      .then((result) => port.postMessage(result, result instanceof Uint8Array ? [result.buffer] : []));
  });
  navigator.serviceWorker.startMessages();
};
