/**
 * The main job on Acme Ads in Firefox, whole, in the real toolbar popup and the real page. What differs from Chromium is
 * told apart: Firefox can't prove that the menu is seen, so what is stored leaves only after a question in the popup.
 * Judged by the app's server and by an outside reader of the vault's rows.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { inFirefoxPopup, setFirefoxStage, WORKSPACE, type FirefoxStage } from "./harness/firefox-stage.ts";
import { manifestComplaints } from "./harness/firefox-parts.ts";
import { clickAt, findMenu, menuRows, pressInMenu, valueOf, waitForMenu, waitForNoMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";

const NEW_ACCOUNT = job.words("menu_new_account", "Acme Ads");

let app: RunningApp;
let stage: FirefoxStage;
let sent = { email: "", password: "" };

beforeAll(async () => {
  app = await startApp("acme-ads");
  stage = await setFirefoxStage();
});
afterAll(async () => {
  await stage.firefox.close();
  await app.close();
});

test("Firefox has nothing to say about the manifest", async () => {
  expect(await stage.firefox.inside.run(manifestComplaints, stage.firefox.extensionId)).toEqual([]);
});

test("without a press nothing comes into the page: not by its own focus, not by clicks and keys it makes up", async () => {
  const { page } = stage;
  await page.goto(app.signUpUrl);
  const before = await page.content();
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>("#email");
    field?.focus();
    field?.click();
    for (const event of [
      new PointerEvent("pointerdown", { bubbles: true, composed: true, button: 0 }),
      new KeyboardEvent("keydown", { bubbles: true, composed: true, key: "ArrowDown" }),
      new KeyboardEvent("keyup", { bubbles: true, composed: true, key: "Tab" }),
    ]) {
      field?.dispatchEvent(event);
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await findMenu(page)).toBeNull();
  expect(await page.content()).toBe(before);
});

test("a press and a choice: the account is in the vault, and the form is filled with it", async () => {
  const { page, vault } = stage;
  await job.chooseInMenu(page, "#email", NEW_ACCOUNT);
  sent = { email: await job.waitForValue(page, "#email"), password: await job.waitForValue(page, "#password") };
  expect(await job.waitForValue(page, "#confirm")).toBe(sent.password);
  const [saved, ...others] = await vault.accounts();
  expect(others).toEqual([]);
  expect(saved?.content).toMatchObject({ username: sent.email, password: sent.password, appName: "Acme Ads" });
  expect(saved?.content.steps["user-created"]?.state).toBe("doing");
  expect(await vault.holdsInClear(sent.password)).toBe(false);
});

test("the server has what the vault has, and the hidden trap stayed empty", async () => {
  await stage.page.bringToFront();
  await job.finishAcmeSignUp(stage.page, WORKSPACE.name);
  await job.see(stage.page, "Welcome to Acme Ads");
  const [account, ...others] = app.accounts();
  expect(others).toEqual([]);
  const [stored] = await stage.vault.accounts();
  expect({ username: account?.email, password: account?.password }).toEqual({
    username: stored?.content.username,
    password: stored?.content.password,
  });
  expect(Object.fromEntries(account?.fields ?? [])).toMatchObject({
    password_confirmation: sent.password,
    company: WORKSPACE.name,
    website: "",
  });
});

test("the popup asks whether the account was created, and the answer is kept", async () => {
  await inFirefoxPopup(stage, async (popup) => {
    await job.see(popup, job.words("was_created", "Acme Ads"));
    await job.pressButton(popup, job.words("yes"));
    await popup.waitForSelector(job.byText(job.words("was_created", "Acme Ads")), { hidden: true });
  });
  expect((await stage.vault.accounts())[0]?.content.steps["user-created"]?.state).toBe("done");
});

test("locked, a press on the login page offers to unlock, and the menu goes on where it was", async () => {
  const { page, firefox } = stage;
  await inFirefoxPopup(stage, (popup) => job.lock(popup));
  await page.bringToFront();
  await page.goto(app.loginUrl);
  await clickAt(page, "#email");
  const popup = await firefox.popupDuring(() => pressInMenu(page, job.byText(job.words("menu_unlock"))));
  await job.see(popup, job.words("locked_for_page", new URL(app.loginUrl).hostname));
  await job.typePassphrase(popup, WORKSPACE.passphrase);
  await job.waitClosed(popup);
  // It was made on the sign-up host: not offered here before the login host is added to it.
  await job.see(await waitForMenu(page), job.words("menu_open_popup"));
  expect((await menuRows(page)).join()).not.toContain(sent.email);
});

test("a stored account is filled only after the popup has asked, and logs in on the other host", async () => {
  const { page, firefox } = stage;
  await inFirefoxPopup(stage, async (popup) => {
    await clickAt(popup, job.byText(sent.email));
    await job.addOrigin(popup, new URL(app.loginUrl).origin);
  });
  await page.bringToFront();
  await page.reload();
  await clickAt(page, "#email");
  const popup = await firefox.popupDuring(() => pressInMenu(page, job.byText(sent.email)));
  expect(await waitForNoMenu(page)).toBe(true);
  expect([await valueOf(page, "#email"), await valueOf(page, "#password")]).toEqual(["", ""]);
  await job.see(popup, job.words("why_cannot_tell"));
  await job.see(popup, new URL(app.loginUrl).hostname);
  await job.pressButton(popup, job.words("fill"));
  await job.waitClosed(popup);
  expect(await job.waitForValue(page, "#password")).toBe(sent.password);
  await Promise.all([page.waitForNavigation(), clickAt(page, "button[type=submit]")]);
  await job.see(page, "Campaigns");
  expect(app.accounts()).toMatchObject([{ logins: 1, failedLogins: 0 }]);
});

test("no part of Locum and no page complained meanwhile", async () => {
  await stage.firefox.collectProblems();
  stage.firefox.problems.expectNone();
});
