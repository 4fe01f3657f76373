/**
 * The main job on Brightdesk: React with controlled inputs, a confirm field, complaints while typing, and no navigation
 * after signing up. React ignores a value whose input event it doesn't believe: then the button stays disabled.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { clickAt, pressInMenu, typeInto, valueOf } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { holdPageAt, inPopup, openMenuAt, setStage, WORKSPACE, type Stage } from "./harness/stage.ts";

const NEW_ACCOUNT = job.words("menu_new_account", "Brightdesk");
const EMAIL = "[name=email]";
const PASSWORD = "[name=password]";
const CONFIRM = "[name=confirm]";

let app: RunningApp;
let stage: Stage;
let email = "";

const isEnabled = (): Promise<boolean> => stage.page.$eval("button[type=submit]", (button) => !(button as HTMLButtonElement).disabled);

beforeAll(async () => {
  app = await startApp("brightdesk");
  stage = await setStage();
});
afterAll(async () => {
  await stage.chromium.close();
  await app.close();
});

test("saved first, then taken by React: no complaint is left and the button is enabled", async () => {
  const { page, vault } = stage;
  await openMenuAt(stage, app.signUpUrl, EMAIL, NEW_ACCOUNT);
  const goOn = await holdPageAt(page, "beforeinput", () => pressInMenu(page, job.byText(NEW_ACCOUNT)));
  const saved = await vault.accounts();
  await goOn();
  email = await job.waitForValue(page, EMAIL);
  const password = await job.waitForValue(page, PASSWORD);
  expect(await job.waitForValue(page, CONFIRM)).toBe(password);
  expect(saved).toMatchObject([{ content: { username: email, password, appName: "Brightdesk" } }]);

  for (const [selector, text] of [["[name=workspace]", WORKSPACE.name], ["[name=name]", "Automation Account"]] as const) {
    if ((await valueOf(page, selector)) === "") await typeInto(page, selector, text);
  }
  await expect.poll(isEnabled, { timeout: 10_000 }).toBe(true);
  expect(await page.$("[aria-invalid=true]")).toBeNull();
});

test("the server has what the vault has, and the popup asks although the page never navigated", async () => {
  const { page, vault } = stage;
  await clickAt(page, "button[type=submit]");
  await job.see(page, "Your workspace is ready");
  const [stored] = await vault.accounts();
  expect(app.accounts()).toMatchObject([{ email, password: stored?.content.password }]);
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
  await inPopup(stage, async (popup) => {
    await job.see(popup, job.words("was_created", "Brightdesk"));
    await job.pressButton(popup, job.words("yes"));
    await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("");
  });
  expect((await vault.accounts())[0]?.content.steps["user-created"]?.state).toBe("done");
});

test("the account logs in on the other host once that is added", async () => {
  const { page } = stage;
  await page.goto(app.loginUrl);
  await inPopup(stage, async (popup) => {
    await clickAt(popup, job.byText(email));
    await job.addOrigin(popup, new URL(app.loginUrl).origin);
  });
  await page.bringToFront();
  await job.chooseInMenu(page, EMAIL, email);
  await job.waitForValue(page, PASSWORD);
  await expect.poll(isEnabled, { timeout: 10_000 }).toBe(true);
  await clickAt(page, "button[type=submit]");
  await job.see(page, "Your boards");
  expect(app.accounts()).toMatchObject([{ logins: 1, failedLogins: 0 }]);
});

test("a form that complains and stays is not taken for a created account", async () => {
  const { page, vault } = stage;
  await openMenuAt(stage, app.signUpUrl, EMAIL, NEW_ACCOUNT);
  await pressInMenu(page, job.byText(NEW_ACCOUNT));
  await job.waitForValue(page, CONFIRM);
  // An address that is taken: the server refuses, the form stays.
  await typeInto(page, EMAIL, email);
  for (const selector of ["[name=workspace]", "[name=name]"]) await typeInto(page, selector, "Again");
  await clickAt(page, "button[type=submit]");
  await job.see(page, "This email is in use.");
  // As long as the watch looks after a submission without a change.
  await page.waitForFunction((since) => performance.now() - since > 3_200, {}, await page.evaluate(() => performance.now()));
  expect(await stage.badge()).toBe("");
  expect(await vault.accounts()).toHaveLength(2);
});

test("no part of Locum and no page complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
