/**
 * A page's process that was taken over can do what a content script can. Run in the content script's own world, over the
 * browser's protocol: every message and both port names, as sent from there. Follows threats.md, "Between the parts".
 */
import type { CDPSession, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GUARDS } from "../../src/messages/guards.ts";
import type { MessageName } from "../../src/messages/protocol.ts";
import { openAppPort, setUpByPort, type AppPort } from "../bench/app-port.ts";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { launchChromium, type RunningChromium } from "./harness/chromium.ts";

let app: RunningApp;
let chromium: RunningChromium;
let port: AppPort;
let page: Page;
let session: CDPSession;
let contextId: number;

/** Evaluates in the content script's world, where `chrome.runtime` is the content script's. */
const inContentScript = async <T>(expression: string): Promise<T> => {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
};

beforeAll(async () => {
  app = await startApp("acme-ads");
  chromium = await launchChromium();
  port = await openAppPort(chromium);
  await setUpByPort(port);
  page = await chromium.newPage(app.signUpUrl);
  session = await page.createCDPSession();
  const found = new Promise<number>((resolve) => {
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.auxData?.["type"] === "isolated" && context.origin.includes(chromium.extensionId)) resolve(context.id);
    });
  });
  await session.send("Runtime.enable");
  contextId = await found;
});

afterAll(async () => {
  await chromium.close();
  await app.close();
});

test("is the content script's world, and can send what a content script sends", async () => {
  expect(await inContentScript("chrome.runtime.id")).toBe(chromium.extensionId);
  const answer = await inContentScript(`chrome.runtime.sendMessage({ name: "page/closed", request: {} })`);
  expect(answer).toEqual({ ok: true, value: null });
});

test("gets no answer to any message of the popup's or the menu's", async () => {
  const names = (Object.keys(GUARDS) as MessageName[]).filter((name) => !name.startsWith("page/"));
  expect(names.length).toBeGreaterThan(40);
  for (const name of names) {
    const sent = JSON.stringify({ name, request: {}, origin: port.page.url(), from: "popup" });
    expect(await inContentScript(`chrome.runtime.sendMessage(${sent})`), name).toEqual({ ok: false, code: "SenderRefused" });
  }
});

test.each(["app", "offscreen", "anything"])("can't hold the port %s, and hears nothing on it", async (name) => {
  await inContentScript(`{
    const port = chrome.runtime.connect({ name: ${JSON.stringify(name)} });
    globalThis.heard = { messages: [], gone: false };
    port.onMessage.addListener((message) => globalThis.heard.messages.push(message));
    port.onDisconnect.addListener(() => (globalThis.heard.gone = true));
    try { port.postMessage({ number: 1, message: { name: "session/status", request: {} } }); } catch {}
  }`);
  await port.send("generator/copy", { password: "not-for-the-page-1" });
  await expect.poll(() => inContentScript("globalThis.heard.gone")).toBe(true);
  expect(await inContentScript("globalThis.heard.messages")).toEqual([]);
});

test("can read neither store of the extension", async () => {
  for (const area of ["session", "local"]) {
    const read = inContentScript(`chrome.storage.${area}.get(null)`);
    await expect(read, area).rejects.toThrow(/not allowed/i);
  }
});
