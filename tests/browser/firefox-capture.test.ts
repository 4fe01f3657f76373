/**
 * In Firefox: what a person typed by hand is offered once the page went on, and that account's password is changed on the
 * app's page. The menu can't prove there that it is seen, so the popup asks before the old password leaves the vault.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { createVisitor } from "../apps/visitor.ts";
import { inFirefoxPopup, setFirefoxStage, type FirefoxStage } from "./harness/firefox-stage.ts";
import { clickAt, pressInMenu, typeInto, valueOf, waitForNoMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";

const EMAIL = "ada@example.com";
const PASSWORD = "Quiet-Harbour-71";

let app: RunningApp;
let stage: FirefoxStage;

const at = (path: string): string => new URL(path, app.loginUrl).href;
const logIn = async (path: string, password: string): Promise<void> => {
  const { page } = stage;
  await page.bringToFront();
  await page.goto(at(path));
  await typeInto(page, "#email", EMAIL);
  await typeInto(page, "#password", password);
  await page.keyboard.press("Escape");
  await Promise.all([page.waitForNavigation(), clickAt(page, "button[type=submit]")]);
};
/** Opens the popup until it asks: it reads what there is to ask when it opens. @returns whether it asked and was answered */
const answerIfAsked = (question: string, button: string): Promise<boolean> =>
  inFirefoxPopup(stage, async (popup) => {
    await job.see(popup, job.words("all_accounts"));
    if ((await popup.$(job.byText(question))) === null) return false;
    await job.pressButton(popup, job.words(button));
    await popup.waitForSelector(job.byText(question), { hidden: true });
    return true;
  });

beforeAll(async () => {
  app = await startApp("ledgerline");
  await createVisitor().postForm(app.signUpUrl, [["email", EMAIL], ["password", PASSWORD]]);
  stage = await setFirefoxStage();
});
afterAll(async () => {
  await stage.firefox.close();
  await app.close();
});

test("an error page and a wrong password offer nothing; the right one is offered, and saved", async () => {
  const question = job.words("save_question", new URL(app.loginUrl).hostname);
  await logIn("/down/login", PASSWORD);
  await job.see(stage.page, "Something went wrong");
  await logIn("/login", "Wrong-Harbour-72");
  await job.see(stage.page, "Email or password is wrong.");
  expect(await answerIfAsked(question, "save")).toBe(false);
  await logIn("/login", PASSWORD);
  await job.see(stage.page, "Your account");
  await expect.poll(() => answerIfAsked(question, "save"), { timeout: 40_000, interval: 500 }).toBe(true);
  expect((await stage.vault.accounts()).map(({ content }) => content)).toMatchObject([
    { username: EMAIL, password: PASSWORD, origins: [{ origin: new URL(app.loginUrl).origin }] },
  ]);
});

test("its password is changed after the popup has asked; the server has what the vault has", async () => {
  const { page, vault, firefox } = stage;
  const account = async () => {
    const [first] = await vault.accounts();
    if (first === undefined) throw new Error("no account");
    return first.content;
  };
  await page.bringToFront();
  await page.goto(at("/account/password"));
  await clickAt(page, "#next");
  const { label } = await account();
  const popup = await firefox.popupDuring(() => pressInMenu(page, job.byText(job.words("menu_change_password", label))));
  expect(await waitForNoMenu(page)).toBe(true);
  expect([await valueOf(page, "#current"), await valueOf(page, "#next")]).toEqual(["", ""]);
  expect((await account()).pendingPassword).toBeUndefined();
  await job.see(popup, job.words("confirm_change_password", label));
  await job.pressButton(popup, job.words("change_password"));
  await job.waitClosed(popup);
  const refused = await job.waitForValue(page, "#repeat");
  expect(await valueOf(page, "#current")).toBe(PASSWORD);
  expect(await account()).toMatchObject({ password: PASSWORD, pendingPassword: { password: refused } });

  // What this server takes.
  const own = "Mine4567890own";
  for (const name of ["#next", "#repeat"]) await typeInto(page, name, own);
  await page.keyboard.press("Escape");
  await Promise.all([page.waitForNavigation(), clickAt(page, "button[type=submit]")]);
  await job.see(page, "Your account");
  await expect.poll(async () => (await account()).password, { timeout: 15_000 }).toBe(own);
  expect(await account()).toMatchObject({ passwordHistory: [{ password: PASSWORD }] });
  expect((await account()).pendingPassword).toBeUndefined();
  expect(app.accounts()).toMatchObject([{ password: own }]);
});

test("no part of Locum and no page complained meanwhile", async () => {
  await stage.firefox.collectProblems();
  stage.firefox.problems.expectNone();
});
