/**
 * The generator obeys the page, on Stonegate: its visible rules from the first password on, what it says when it refuses
 * one, and plainer ones when it says nothing. Judged by the app's server and by an outside reader of the vault.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { clickAt, menuRows, pressInMenu, waitForMenu, waitForNoMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { inPopup, lockStage, openMenuAt, setStage, WORKSPACE, type Stage } from "./harness/stage.ts";

const NEW_ACCOUNT = job.words("menu_new_account", "Stonegate");
const ANOTHER = job.words("menu_another");
const VISIBLE_RULES = "10–18 characters, a digit, a capital letter";
const OBEYS = /^(?=.*\d)(?=.*[A-Z]).{18}$/;

let app: RunningApp;
let stage: Stage;

const pageAt = (path: string): string => new URL(path, app.signUpUrl).href;
const row = async (title: string): Promise<string> => (await menuRows(stage.page)).find((text) => text.includes(title)) ?? "";
const password = (): Promise<string> => job.waitForValue(stage.page, "#password");
const plain = (text: string): string => text.replaceAll(/[⁨⁩]/g, "");

/** Fills with a password that obeys what is visible, and has what the server refuses. */
const signUpRefused = async (path: string): Promise<string> => {
  await openMenuAt(stage, pageAt(path), "#email", NEW_ACCOUNT);
  await pressInMenu(stage.page, job.byText(NEW_ACCOUNT));
  const first = await password();
  expect(first).toMatch(OBEYS);
  expect(first).toMatch(/[^A-Za-z0-9]/);
  return first;
};

const submit = async (): Promise<void> => {
  await waitForNoMenu(stage.page);
  await clickAt(stage.page, "button[type=submit]");
};

const takeAnother = async (refused: string): Promise<string> => {
  await clickAt(stage.page, "#password");
  await job.see(await waitForMenu(stage.page), ANOTHER);
  await pressInMenu(stage.page, job.byText(ANOTHER), { dwell: 0 });
  await pressInMenu(stage.page, job.byRole("button", job.words("menu_use")));
  await stage.page.waitForFunction(
    (before) => !["", before].includes((document.querySelector("#password") as HTMLInputElement).value),
    { timeout: 15_000, polling: 20 },
    refused,
  );
  return password();
};

beforeAll(async () => {
  stage = await setStage();
});
beforeEach(async () => {
  app = await startApp("stonegate");
  return () => app.close();
});
afterAll(() => stage.chromium.close());

test("the menu says which rules it follows, and the preview's password obeys them", async () => {
  await openMenuAt(stage, pageAt("/join"), "#password", job.words("menu_generate"));
  expect(plain(await row(job.words("menu_generate")))).toContain(VISIBLE_RULES);
  await pressInMenu(stage.page, job.byText(job.words("menu_generate")), { dwell: 0 });
  await job.see(await waitForMenu(stage.page), VISIBLE_RULES);
  await pressInMenu(stage.page, job.byRole("button", job.words("menu_use")));
  expect(await password()).toMatch(OBEYS);
  // Not submitted yet: there is nothing to be refused.
  await clickAt(stage.page, "#password");
  await job.see(await waitForMenu(stage.page), job.words("menu_generate"));
  expect(await row(ANOTHER)).toBe("");
});

test("a limit on a kind of character is kept from the first password on, and the server takes it", async () => {
  const { page } = stage;
  await openMenuAt(stage, pageAt("/few"), "#email", NEW_ACCOUNT);
  await pressInMenu(page, job.byText(NEW_ACCOUNT));
  const first = await password();
  expect(first).toMatch(OBEYS);
  expect(first.replaceAll(/[A-Za-z0-9]/g, "")).toMatch(/^.{1,2}$/);
  await Promise.all([page.waitForNavigation(), submit()]);
  await job.see(page, "Your vault door is ready");
  expect(app.accounts()).toMatchObject([{ password: first }]);
});

test("the popup's generator follows the page too, until it is told not to", async () => {
  await stage.page.goto(pageAt("/join"));
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("generator"));
    await job.see(popup, VISIBLE_RULES);
    await expect.poll(() => popup.$eval("output", (output) => (output.textContent ?? "").length)).toBe(18);
    await clickAt(popup, `::-p-xpath(//input[@id = //label[contains(., "${new URL(app.signUpUrl).hostname}")]/@for])`);
    await expect.poll(() => popup.$eval("output", (output) => (output.textContent ?? "").length)).toBe(20);
  });
});

test("a page that comes back with a complaint gets another password by what it says; the account has it, the old one stays in its history", async () => {
  const { page, vault } = stage;
  const first = await signUpRefused("/join");
  await Promise.all([page.waitForNavigation(), submit()]);
  await job.see(page, "Special characters are not allowed");
  await clickAt(page, "#password");
  await job.see(await waitForMenu(page), ANOTHER);
  expect((await menuRows(page))[0]).toContain(ANOTHER);
  await page.keyboard.press("Escape");

  const second = await takeAnother(first);
  expect(second).toMatch(/^(?=.*\d)(?=.*[A-Z])[A-Za-z0-9]{18}$/);
  const stored = (await vault.accounts()).find(({ content }) => content.password === second);
  expect(stored?.content.passwordHistory).toMatchObject([{ password: first }]);
  expect(await vault.generated()).toContain(second);
  await waitForNoMenu(page);
  await Promise.all([page.waitForNavigation(), submit()]);
  await job.see(page, "Your vault door is ready");
  expect(app.accounts()).toMatchObject([{ password: second, email: stored?.content.username }]);
});

test("a page that stays and complains does too, and only once it was submitted", async () => {
  const first = await signUpRefused("/live");
  await clickAt(stage.page, "#password");
  await job.see(await waitForMenu(stage.page), job.words("menu_generate"));
  expect(await row(ANOTHER)).toBe("");
  await stage.page.keyboard.press("Escape");
  await submit();
  await job.see(stage.page, "Special characters are not allowed");
  const second = await takeAnother(first);
  expect(second).toMatch(/^(?=.*\d)(?=.*[A-Z])[A-Za-z0-9]{18}$/);
  await submit();
  await job.see(stage.page, "Your vault door is ready");
  expect(app.accounts()).toMatchObject([{ password: second }]);
});

test("a page that doesn't say why gets plainer ones, and no weak one, until it is content", async () => {
  const { page } = stage;
  let refused = await signUpRefused("/mute");
  for (let round = 0; round < 4 && app.accounts().length === 0; round += 1) {
    await Promise.all([page.waitForNavigation(), submit()]);
    if (app.accounts().length > 0) break;
    await job.see(page, "This password can't be used.");
    const next = await takeAnother(refused);
    expect(next).toMatch(/^(?=.*\d)(?=.*[A-Z]).{12,18}$/);
    refused = next;
  }
  await job.see(page, "Your vault door is ready");
  expect(app.accounts()).toMatchObject([{ password: refused }]);
});

test("locked, another one is offered as well, and kept in the drop box", async () => {
  const { page, vault } = stage;
  await lockStage(stage);
  await openMenuAt(stage, pageAt("/join"), "#password", job.words("menu_generate"));
  await pressInMenu(page, job.byText(job.words("menu_generate")), { dwell: 0 });
  await pressInMenu(page, job.byRole("button", job.words("menu_use")));
  const first = await password();
  await waitForNoMenu(page);
  await page.type("#email", "bot@example.com");
  await Promise.all([page.waitForNavigation(), submit()]);
  await job.see(page, "Special characters are not allowed");
  await takeAnother(first);
  expect((await vault.read()).dropbox).toHaveLength(2);
  await inPopup(stage, (popup) => job.unlock(popup, WORKSPACE.passphrase));
});

test("locked, nothing is offered that the half-made account would not have", async () => {
  const { page } = stage;
  await signUpRefused("/join");
  await Promise.all([page.waitForNavigation(), submit()]);
  await lockStage(stage);
  await page.bringToFront();
  await clickAt(page, "#password");
  await job.see(await waitForMenu(page), job.words("menu_unlock"));
  expect(await menuRows(page)).toHaveLength(1);
});

test("no part of Locum and no page complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
