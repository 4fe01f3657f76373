/**
 * The main job on Tollgate: a sign-up over three pages and two hosts, with the worker stopped between the pages, then a
 * login that asks for a one-time code in single boxes.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { openAppPort, type AppPort } from "../bench/app-port.ts";
import { clickAt, findMenu, menuRows, pressInMenu, typeInto, valueOf } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { inPopup, openMenuAt, setStage, type Stage } from "./harness/stage.ts";

const NEW_ACCOUNT = job.words("menu_new_account", "Tollgate");
const CONTINUE = job.words("menu_continue", "Tollgate");
const SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

let app: RunningApp;
let stage: Stage;
let port: AppPort;
let email = "";

const submit = (): Promise<unknown> => Promise.all([stage.page.waitForNavigation(), clickAt(stage.page, "form button")]);
/** @returns the fields of the last request that was sent there */
const sent = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(app.requests().findLast((request) => request.method === "POST" && request.path === path)?.fields ?? []);
const account = async () => {
  const [only, ...others] = await stage.vault.accounts();
  if (only === undefined || others.length > 0) throw new Error(`${others.length + (only === undefined ? 0 : 1)} accounts`);
  return only;
};

beforeAll(async () => {
  app = await startApp("tollgate");
  stage = await setStage();
  port = await openAppPort(stage.chromium);
});
afterAll(async () => {
  await stage.chromium.close();
  await app.close();
});

test("the first page: an address, and the whole account with it", async () => {
  const { page, chromium } = stage;
  await openMenuAt(stage, app.signUpUrl, "#email", NEW_ACCOUNT);
  await pressInMenu(page, job.byText(NEW_ACCOUNT));
  email = await job.waitForValue(page, "#email");
  expect((await account()).content).toMatchObject({ username: email, origins: [{ origin: new URL(app.signUpUrl).origin, wide: false }] });
  await port.page.close();
  await chromium.stopWorker();
  await submit();
  expect(sent("/join")).toEqual({ email, url: "" });
});

test("the code page on the other host is a step: nobody is asked yet whether the account was created", async () => {
  const { page, chromium } = stage;
  expect(new URL(page.url()).host).not.toBe(new URL(app.signUpUrl).host);
  const outbox = await chromium.newPage(new URL("/outbox", app.loginUrl).href);
  const code = await outbox.$eval(".code", (element) => element.textContent ?? "");
  await outbox.close();
  await page.bringToFront();
  // Sent by mail: no account has it, and no menu stands in the way.
  await clickAt(page, "#code");
  await page.waitForFunction((since) => performance.now() - since > 1_000, {}, await page.evaluate(() => performance.now()));
  expect(await findMenu(page)).toBeNull();
  await typeInto(page, "#code", code);
  expect(await stage.badge()).toBe("");
  await chromium.stopWorker();
  await submit();
});

test("a tab that did not begin the sign-up is not offered the account on the other host", async () => {
  const { page, chromium } = stage;
  const other = await chromium.newPage(page.url());
  await clickAt(other, "#password");
  const rows = await menuRows(other);
  expect(rows.some((row) => row.includes(CONTINUE))).toBe(false);
  expect(rows.some((row) => row.includes(NEW_ACCOUNT))).toBe(true);
  await other.close();
  await page.bringToFront();
});

test("the last page offers the half-made account first, asks in the popup, and fills it with a password that fits", async () => {
  const { page, chromium } = stage;
  await clickAt(page, "#password");
  expect((await menuRows(page))[0]).toContain(CONTINUE);
  expect(await stage.badge()).toBe("");
  const popup = await chromium.popupDuring(() => pressInMenu(page, job.byText(CONTINUE)));
  await job.see(popup, job.words("why_other_host"));
  expect(await valueOf(page, "#password")).toBe("");
  await job.pressButton(popup, job.words("fill"));
  await page.bringToFront();
  const password = await job.waitForValue(page, "#password");
  const { content } = await account();
  expect(content).toMatchObject({ username: email, password });
  expect(content.origins).toContainEqual({ origin: new URL(app.loginUrl).origin, wide: false });
  // Older than this page's limit, the first one was longer.
  expect(password.length).toBeLessThanOrEqual(16);
  expect(content.passwordHistory.map((past) => past.password.length > 16)).toEqual([true]);
  expect(await page.$eval("[name=terms]", (box) => (box as HTMLInputElement).checked)).toBe(false);
  await clickAt(page, "[name=terms]");
  await submit();
  await job.see(page, "Your gate is open");
  expect(app.accounts()).toMatchObject([{ email, password }]);
  expect(sent("/finish")).toMatchObject({ full: "Automation Account", password, terms: "yes" });
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
});

test("it logs in there, and its one-time code goes into the boxes, a digit each", async () => {
  const { page, chromium } = stage;
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("yes"));
    await popup.waitForSelector(job.byText(job.words("was_created", "Tollgate")), { hidden: true });
  });
  port = await openAppPort(chromium);
  const { vault, id } = await account();
  await port.send("accounts/set-totp", { vault, id, input: SECRET });
  await page.bringToFront();
  await page.goto(new URL("/second-factor", app.loginUrl).href);
  await page.evaluate(
    (values) => fetch("/second-factor", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(values) }),
    { email, secret: SECRET },
  );
  await page.goto(app.loginUrl);
  await job.chooseInMenu(page, "#password", email);
  await job.waitForValue(page, "#password");
  await submit();
  await job.see(page, "Two-step verification");
  await job.chooseInMenu(page, "[name=digit0]", email);
  await job.waitForValue(page, "[name=digit5]");
  expect(await page.$eval("[name=trust]", (box) => (box as HTMLInputElement).checked)).toBe(false);
  await submit();
  await job.see(page, "Your gate is open");
  expect(app.accounts()).toMatchObject([{ logins: 1, failedLogins: 0 }]);
  expect(sent("/verify")).not.toHaveProperty("trust");
});

test("no part of Locum and no page complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
