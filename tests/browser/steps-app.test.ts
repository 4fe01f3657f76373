/**
 * The main job on Pinepost: a sign-up in three steps within one page (address, code, name and password), where each step
 * throws the fields of the one before away. The last step goes on with the account that the first one made.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { clickAt, menuRows, pressInMenu, typeInto } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { inPopup, openMenuAt, setStage, type Stage } from "./harness/stage.ts";

const NEW_ACCOUNT = job.words("menu_new_account", "Pinepost");
const CONTINUE = job.words("menu_continue", "Pinepost");

let app: RunningApp;
let stage: Stage;
let email = "";

const submit = (): Promise<void> => clickAt(stage.page, "form button");

/** The code that the app sent, from its outbox. */
const sentCode = async (): Promise<string> => {
  const outbox = await stage.chromium.newPage(new URL("/outbox", app.signUpUrl).href);
  const code = await outbox.$eval(".code", (element) => element.textContent ?? "");
  await outbox.close();
  await stage.page.bringToFront();
  return code;
};

beforeAll(async () => {
  app = await startApp("pinepost");
  stage = await setStage();
});
afterAll(async () => {
  await stage.chromium.close();
  await app.close();
});

test("the first step: an address is made, and the whole account with it", async () => {
  const { page, vault } = stage;
  await openMenuAt(stage, app.signUpUrl, "[name=email]", NEW_ACCOUNT);
  await pressInMenu(page, job.byText(NEW_ACCOUNT));
  email = await job.waitForValue(page, "[name=email]");
  expect(await vault.accounts()).toMatchObject([{ content: { username: email, steps: { "user-created": { state: "doing" } } } }]);
  await submit();
  await job.see(page, "We sent you a code");
  await typeInto(page, "[name=code]", await sentCode());
  expect(await stage.badge()).toBe("");
  await submit();
  await job.see(page, "Almost there");
});

test("the last step offers to go on with that account first, and makes no second one", async () => {
  const { page, vault } = stage;
  await clickAt(page, "[name=password]");
  expect((await menuRows(page))[0]).toContain(CONTINUE);
  expect(await stage.badge()).toBe("");
  await pressInMenu(page, job.byText(CONTINUE));
  const password = await job.waitForValue(page, "[name=password]");
  const [account, ...others] = await vault.accounts();
  expect(others).toEqual([]);
  expect(account?.content).toMatchObject({ username: email, password });
  // The form's own limits were not known when the password was made: it fits all the same.
  expect(password.length).toBeLessThanOrEqual(40);
  await typeInto(page, "[name=name]", "Automation Account");
  await submit();
  await job.see(page, "You are in");
  expect(app.accounts()).toMatchObject([{ email, password }]);
});

test("the popup asks only now whether it was created, and the account logs in over both steps of the other host", async () => {
  const { page, vault } = stage;
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
  await inPopup(stage, async (popup) => {
    await job.see(popup, job.words("was_created", "Pinepost"));
    await job.pressButton(popup, job.words("yes"));
    await popup.waitForSelector(job.byText(job.words("was_created", "Pinepost")), { hidden: true });
  });
  expect((await vault.accounts())[0]?.content.steps["user-created"]?.state).toBe("done");
  await page.goto(app.loginUrl);
  await inPopup(stage, async (popup) => {
    await clickAt(popup, job.byText(email));
    await job.addOrigin(popup, new URL(app.loginUrl).origin);
  });
  await page.bringToFront();
  await job.chooseInMenu(page, "[name=email]", email);
  expect(await job.waitForValue(page, "[name=email]")).toBe(email);
  await submit();
  await job.see(page, "Enter your password");
  await job.chooseInMenu(page, "[name=password]", email);
  await job.waitForValue(page, "[name=password]");
  await submit();
  await job.see(page, "You are in");
  expect(app.accounts()).toMatchObject([{ logins: 1, failedLogins: 0 }]);
});

test("no part of Locum and no page complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
