/**
 * The main job on Acme Ads (plain HTML that posts), whole: sign up by the in-page menu, confirm, lock, unlock, log in on
 * the other host. Judged by the app's server and by an outside reader of the vault's rows.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { clickAt, menuRows, pressInMenu, waitForMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { holdPageAt, inPopup, lockStage, openMenuAt, setStage, WORKSPACE, type Stage } from "./harness/stage.ts";

const NEW_ACCOUNT = job.words("menu_new_account", "Acme Ads");

let app: RunningApp;
let stage: Stage;
let sent = { email: "", password: "" };

beforeAll(async () => {
  app = await startApp("acme-ads");
  stage = await setStage();
});
afterAll(async () => {
  await stage.chromium.close();
  await app.close();
});

test("what the menu makes is in the vault before the page sees its first character", async () => {
  const { page, vault } = stage;
  await openMenuAt(stage, app.signUpUrl, "#email", NEW_ACCOUNT);
  expect(await vault.accounts()).toEqual([]);
  const goOn = await holdPageAt(page, "beforeinput", () => pressInMenu(page, job.byText(NEW_ACCOUNT)));
  const [saved, ...others] = await vault.accounts();
  expect(others).toEqual([]);
  expect(saved?.content.steps["user-created"]?.state).toBe("doing");
  await goOn();

  sent = { email: await job.waitForValue(page, "#email"), password: await job.waitForValue(page, "#password") };
  expect(await job.waitForValue(page, "#confirm")).toBe(sent.password);
  expect(saved?.content).toMatchObject({ username: sent.email, password: sent.password, appName: "Acme Ads" });
  expect(sent.email).toMatch(/^[^@]+@bots\.example\.com$/);
  expect(await vault.holdsInClear(sent.password)).toBe(false);
  expect(await vault.holdsInClear(sent.email)).toBe(false);
});

test("and had it been kept in clear, in whatever way, that would have been found", async () => {
  const { vault, chromium } = stage;
  const [inStore, inFile] = ["planted in the store", "planted in a file"];
  const own = await chromium.newPage(chromium.urlOf("manifest.json"));
  const wide = Buffer.from(inStore, "utf16le").toString("base64");
  await own.evaluate((value) => chrome.storage.local.set({ planted: `x${value}` }), wide);
  expect(await vault.holdsInClear(inStore)).toBe(true);
  await own.evaluate(
    (value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("planted", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("planted").put(value, 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    inFile,
  );
  await expect.poll(() => vault.holdsInClear(inFile)).toBe(true);
  await own.evaluate(() => Promise.all([chrome.storage.local.remove("planted"), indexedDB.deleteDatabase("planted")]));
  await own.close();
  await stage.page.bringToFront();
});

test("the server has what the vault has, and the hidden trap stayed empty", async () => {
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
  await inPopup(stage, async (popup) => {
    await job.see(popup, job.words("was_created", "Acme Ads"));
    await job.pressButton(popup, job.words("yes"));
    await popup.waitForSelector(job.byText(job.words("was_created", "Acme Ads")), { hidden: true });
  });
  expect((await stage.vault.accounts())[0]?.content.steps["user-created"]?.state).toBe("done");
  await inPopup(stage, async (popup) => {
    await job.see(popup, sent.email);
    expect(await popup.$(job.byText(job.words("was_created", "Acme Ads")))).toBeNull();
  });
});

test("locked, nothing of the account is left in the browser's memory for extensions", async () => {
  await lockStage(stage);
  const left = await (await stage.chromium.worker()).evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  expect(Object.keys(JSON.parse(left))).not.toContain("session");
  expect(left).not.toContain(sent.email);
});

test("locked, a press on the login page offers to unlock, then goes on where it was, and logs in on the other host", async () => {
  const { page, chromium } = stage;
  await openMenuAt(stage, app.loginUrl, "#email", job.words("menu_unlock"));
  const popup = await chromium.popupDuring(() => pressInMenu(page, job.byText(job.words("menu_unlock"))));
  await job.see(popup, job.words("locked_for_page", new URL(app.loginUrl).hostname));
  await job.typePassphrase(popup, WORKSPACE.passphrase);
  await job.waitClosed(popup);
  // It was made on the sign-up host: not offered here before the login host is added to it.
  await page.bringToFront();
  await job.see(await waitForMenu(page), job.words("menu_open_popup"));
  expect((await menuRows(page)).join()).not.toContain(sent.email);

  await inPopup(stage, async (other) => {
    await clickAt(other, job.byText(sent.email));
    await job.addOrigin(other, new URL(app.loginUrl).origin);
  });
  await page.bringToFront();
  await page.reload();
  await job.chooseInMenu(page, "#email", sent.email);
  expect(await job.waitForValue(page, "#password")).toBe(sent.password);
  await Promise.all([page.waitForNavigation(), clickAt(page, "button[type=submit]")]);
  await job.see(page, "Campaigns");
  expect(app.accounts()).toMatchObject([{ logins: 1, failedLogins: 0 }]);
});

test("the menu's generated password is kept before the page sees it, and fills the confirm field too", async () => {
  const { page, vault } = stage;
  await openMenuAt(stage, app.signUpUrl, "#password", job.words("menu_generate"));
  const before = await vault.generated();
  await pressInMenu(page, job.byText(job.words("menu_generate")), { dwell: 0 });
  const goOn = await holdPageAt(page, "beforeinput", () => pressInMenu(page, job.byRole("button", job.words("menu_use"))));
  const kept = (await vault.generated()).filter((password) => !before.includes(password));
  await goOn();
  expect(kept).toEqual([await job.waitForValue(page, "#password")]);
  expect(await job.waitForValue(page, "#confirm")).toBe(kept[0]);
  expect(await vault.accounts()).toHaveLength(1);
});

test("locked, a generated password goes into the page and into the drop box, and is there after unlocking", async () => {
  const { page, vault } = stage;
  await lockStage(stage);
  await openMenuAt(stage, app.signUpUrl, "#password", job.words("menu_generate"));
  await pressInMenu(page, job.byText(job.words("menu_generate")), { dwell: 0 });
  await pressInMenu(page, job.byRole("button", job.words("menu_use")));
  const password = await job.waitForValue(page, "#password");
  expect((await vault.read()).dropbox).toHaveLength(1);
  await inPopup(stage, async (popup) => {
    await job.see(popup, "generated while locked is put into the vault when you unlock");
    await job.unlock(popup, WORKSPACE.passphrase);
    await job.pressButton(popup, job.words("generator"));
    await job.pressButton(popup, job.words("recently_generated"));
    await job.see(popup, job.words("generated_locked"));
  });
  expect((await vault.read()).dropbox).toEqual([]);
  expect(await vault.generated()).toContain(password);
});

test("no part of Locum and no page complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
