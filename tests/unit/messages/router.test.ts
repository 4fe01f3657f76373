import { describe, expect, expectTypeOf, it } from "vitest";
import { AppError } from "../../../src/errors.ts";
import type { OwnPages, Sender } from "../../../src/messages/channel.ts";
import { createClient, type Client } from "../../../src/messages/client.ts";
import { GUARDS } from "../../../src/messages/guards.ts";
import type { Channel, MessageName, Protocol } from "../../../src/messages/protocol.ts";
import { createRouter, senderOf, type Handlers } from "../../../src/messages/router.ts";

const base = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
const own: OwnPages = {
  id: "abcdefghijklmnopabcdefghijklmnop",
  popup: `${base}/popup/index.html`,
  menu: `${base}/content-scripts/menu/index.html`,
  offscreen: `${base}/background/offscreen/index.html`,
};

const SENDERS: { readonly [who: string]: { readonly sender: Sender; readonly channel: Channel | null } } = {
  "the toolbar popup": { sender: { id: own.id, url: own.popup }, channel: "popup" },
  "the full tab": { sender: { id: own.id, url: `${own.popup}?view=tab#/a`, tabId: 3, frameId: 0 }, channel: "popup" },
  "the in-page menu": { sender: { id: own.id, url: `${own.menu}#t`, tabId: 3, frameId: 7 }, channel: "menu" },
  "the offscreen page": { sender: { id: own.id, url: own.offscreen }, channel: "offscreen" },
  "a content script": { sender: { id: own.id, url: "https://a.example/", tabId: 3, frameId: 0 }, channel: "content" },
  "the popup page inside a frame": { sender: { id: own.id, url: own.popup, tabId: 3, frameId: 7 }, channel: null },
  "the menu page as a tab": { sender: { id: own.id, url: own.menu, tabId: 3, frameId: 0 }, channel: null },
  "the menu page without a tab": { sender: { id: own.id, url: own.menu }, channel: null },
  "another page of ours": { sender: { id: own.id, url: `${base}/x.html`, tabId: 3, frameId: 0 }, channel: null },
  "another extension": { sender: { id: "p".repeat(32), url: own.popup }, channel: null },
  "a page with our URL in its path": {
    sender: { id: own.id, url: `https://evil.example/${own.popup}`, tabId: 3, frameId: 0 },
    channel: "content",
  },
  "no sender at all": { sender: {}, channel: null },
};

const names = Object.keys(GUARDS) as MessageName[];
const answering = (answer: () => unknown) =>
  Object.fromEntries(names.map((name) => [name, async () => answer()])) as unknown as Handlers;

const router = (handlers: Handlers, seen: unknown[] = []) =>
  createRouter({ handlers, own, onUnexpected: (error) => seen.push(error) });

const VALID: { readonly [N in MessageName]?: unknown } = {
  "session/status": {},
  "menu/raise": {},
  "page/pressed": {},
};

describe("the router", () => {
  for (const [who, { sender, channel }] of Object.entries(SENDERS)) {
    it(`lets ${who} send ${channel === null ? "nothing" : `only ${channel} messages`}`, async () => {
      let calls = 0;
      const route = router(answering(() => (calls += 1)));
      for (const name of names) {
        const before = calls;
        const answer = await route({ name, request: VALID[name] ?? { bad: true } }, sender);
        if (channel !== senderOf(name)) {
          expect(answer, name).toEqual({ ok: false, code: "SenderRefused" });
          expect(calls, name).toBe(before);
        } else if (name in VALID) {
          expect(answer.ok, name).toBe(true);
        } else {
          expect(answer, name).toEqual({ ok: false, code: "InvalidMessage" });
        }
      }
    });
  }

  it("refuses what is not a message", async () => {
    const route = router(answering(() => null));
    const sender = { id: own.id, url: own.popup };
    for (const message of [null, 1, "x", [], {}, { name: "session/status" }, { name: "toString", request: {} }]) {
      expect(await route(message, sender)).toEqual({ ok: false, code: "InvalidMessage" });
    }
  });

  it("refuses extra and forged fields", async () => {
    const route = router(answering(() => null));
    const message = { name: "page/pressed", request: { origin: "https://bank.example" } };
    const sender = { id: own.id, url: "https://a.example/", tabId: 1, frameId: 0 };
    expect(await route(message, sender)).toEqual({ ok: false, code: "InvalidMessage" });
  });

  it("answers a refusal with its code, anything else with Unexpected, and reports only the latter", async () => {
    const seen: unknown[] = [];
    const sender = { id: own.id, url: own.popup };
    const message = { name: "session/status", request: {} };
    const refusing = answering(() => {
      throw new AppError("Locked");
    });
    expect(await router(refusing, seen)(message, sender)).toEqual({ ok: false, code: "Locked" });
    expect(seen).toEqual([]);
    const broken = answering(() => {
      throw new TypeError("secret text");
    });
    expect(await router(broken, seen)(message, sender)).toEqual({ ok: false, code: "Unexpected" });
    expect(seen).toHaveLength(1);
  });
});

describe("the client", () => {
  it("gives the reply, throws the code, and says WorkerStopped when nobody answers", async () => {
    const client = (answer: unknown) => createClient<"popup">(async () => answer);
    expect(await client({ ok: true, value: null })("view/get", {})).toBeNull();
    await expect(client({ ok: false, code: "Locked" })("view/get", {})).rejects.toThrow("Locked");
    await expect(client({ ok: false, code: "<b>" })("view/get", {})).rejects.toThrow("Unexpected");
    await expect(client(undefined)("view/get", {})).rejects.toThrow("WorkerStopped");
    const dead = createClient<"popup">(() => Promise.reject(new Error("Receiving end does not exist")));
    await expect(dead("view/get", {})).rejects.toThrow("WorkerStopped");
  });
});

describe("the protocol's types", () => {
  type Area<N extends string> = N extends `menu/${string}` ? "menu" : N extends `page/${string}` ? "content" : "popup";
  it("say the same of who may send as the names do", () => {
    expectTypeOf<{ [N in MessageName]: Protocol[N]["from"] }>().toEqualTypeOf<{ [N in MessageName]: Area<N> }>();
  });
  it("keep a content script from naming a popup message", () => {
    expectTypeOf<Parameters<Client<"content">>[0]>().toEqualTypeOf<"page/pressed" | "page/open" | "page/closed" | "page/went-on" | "page/grew" | "page/submitted" | "page/form-gone">();
  });
});
