/**
 * Speaks to the background as the app does: over its port, from the app's own page in a tab. Not a test hook: any of the
 * app's pages can. Times are taken in that page, round trip included.
 */
import type { Page } from "puppeteer-core";
import type { MessageName, Reply, Request } from "../../src/messages/protocol.ts";
import type { RunningChromium } from "../browser/harness/chromium.ts";

export type Timed<N extends MessageName> = { readonly value: Reply<N>; /** ms */ readonly took: number };

export type AppPort = {
  readonly page: Page;
  /** @throws Error with the code of a refusal */
  send<N extends MessageName>(name: N, request: Request<N>): Promise<Timed<N>>;
};

export const openAppPort = async (chromium: RunningChromium): Promise<AppPort> => {
  const page = await chromium.newPage(chromium.urlOf("popup/index.html?view=tab"));
  return {
    page,
    send: async (name, request) => {
      const ask = () => page.evaluate(
        (envelope) =>
          new Promise<{ answer: { ok: boolean; value?: unknown; code?: string }; took: number }>((resolve) => {
            const port = chrome.runtime.connect({ name: "app" });
            const start = performance.now();
            port.onMessage.addListener(({ message }) => {
              const took = performance.now() - start;
              port.disconnect();
              resolve({ answer: message, took });
            });
            port.postMessage({ number: 0, message: envelope });
          }),
        { name, request } as { name: string; request: unknown },
      );
      // The page starts anew when it locks.
      const afterStart = () => new Promise((wake) => setTimeout(wake, 500)).then(ask);
      const { answer, took } = await ask().catch(afterStart);
      if (!answer.ok) throw new Error(`${name}: ${answer.code ?? "no code"}`);
      return { value: answer.value as Reply<typeof name>, took };
    },
  };
};

export const PASSPHRASE = "gravel otter lantern mosaic thunder";

/** Sets up a workspace and leaves it unlocked. */
export const setUpByPort = async (port: AppPort): Promise<void> => {
  await port.send("session/set-up", {
    workspaceName: "Bench",
    passphrase: PASSPHRASE,
    ownAddress: { kind: "catch-all", domain: "bots.example.com" },
  });
};

const hexId = (n: number): string => n.toString(16).padStart(8, "0").repeat(4);

/** Adds `count` accounts of apps that exist nowhere. */
export const addAccounts = async (port: AppPort, count: number): Promise<void> => {
  const [vault] = (await port.send("vaults/list", {})).value;
  if (vault === undefined) throw new Error("no vault");
  for (let n = 0; n < count; n += 1) {
    await port.send("accounts/create", {
      vault: vault.id,
      id: hexId(n * 2_654_435_761 % 2 ** 32),
      fields: {
        label: `App ${n}`,
        appName: `App ${n}`,
        url: `https://app-${n}.example/login`,
        username: `bot-${n}@bots.example.com`,
        password: `pw-${n}-Aa1!xyzXYZ`,
      },
    });
  }
};

/** @param page one of the app's @returns ms from its start to its first paint, which shows the list: nothing is drawn before */
export const firstPaintOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName("first-contentful-paint");
          if (paint !== undefined) resolve(paint.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
