/**
 * The passphrase becomes a key on several cores where that was prepared in time, and as well without: seen by the orders
 * that the offscreen page gives to its workers.
 */
import type { CDPSession } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { launchChromium, type RunningChromium } from "./harness/chromium.ts";
import * as job from "./harness/main-job.ts";

const WORKSPACE = { name: "Example", passphrase: "gravel otter lantern mosaic thunder", domain: "bots.example.com" };
const OFFSCREEN = "background/offscreen/index.html";
let app: RunningApp;
let chromium: RunningChromium;

beforeAll(async () => {
  app = await startApp("acme-ads");
  chromium = await launchChromium();
  const popup = await openPopup();
  await job.setUpWorkspace(popup, WORKSPACE);
  await job.lock(popup);
  await popup.close();
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

const openPopup = async () => chromium.openPopup(await chromium.newPage(app.signUpUrl));

const offscreenTarget = () => chromium.browser.targets().find((target) => target.url() === chromium.urlOf(OFFSCREEN));

const inOffscreen = async <Result>(act: (session: CDPSession) => Promise<Result>): Promise<Result | null> => {
  const session = await offscreenTarget()?.createCDPSession();
  if (session === undefined) return null;
  try {
    return await act(session);
  } finally {
    await session.detach().catch(() => undefined); // It may have ended with the page.
  }
};
const evaluate = (expression: string) =>
  inOffscreen(async (session) => (await session.send("Runtime.evaluate", { expression, returnByValue: true })).result.value as unknown);

/** Counts from now on how often lanes are told to fill. */
const countFills = () =>
  evaluate(`{
    const send = Worker.prototype.postMessage;
    globalThis.fills = 0;
    Worker.prototype.postMessage = function (order, ...more) {
      if (order.kind === "fill") globalThis.fills += 1;
      return send.call(this, order, ...more);
    };
  }`);

/** @returns how many lanes ran since then, once none has for a second */
const fillsSettled = async (): Promise<number> => {
  let before = -1;
  let now = Number(await evaluate("fills"));
  while (now !== before) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    before = now;
    now = Number(await evaluate("fills"));
  }
  return now;
};

const openWithLanes = async () => {
  const popup = await openPopup();
  await expect.poll(() => offscreenTarget() !== undefined, { timeout: 20_000 }).toBe(true);
  await countFills();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return popup;
};

test("while the passphrase is typed the lanes get ready, and they make the key", async () => {
  await chromium.stopWorker();
  const popup = await openWithLanes();
  const before = await fillsSettled();
  await job.unlock(popup, WORKSPACE.passphrase);
  expect(await fillsSettled()).toBeGreaterThan(before);
  await job.lock(popup);
  await popup.close();
});

test("a wrong passphrase is wrong there too", async () => {
  const popup = await openWithLanes();
  const before = await fillsSettled();
  await job.typePassphrase(popup, `${WORKSPACE.passphrase}!`);
  await job.see(popup, job.words("wrong_passphrase"));
  expect(await fillsSettled()).toBeGreaterThan(before);
  await popup.close();
});

test("with the page gone that they run in, the key is made all the same", async () => {
  await chromium.stopWorker();
  const popup = await openWithLanes();
  await evaluate("window.close()");
  await expect.poll(() => offscreenTarget() === undefined, { timeout: 10_000 }).toBe(true);
  await job.unlock(popup, WORKSPACE.passphrase);
  await job.lock(popup);
  await popup.close();
});

test("nothing went wrong in the browser", () => chromium.problems.expectNone());
