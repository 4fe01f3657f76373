/**
 * What a person typed by hand, on Acme Ads: offered for saving once the page has gone on, never before, never twice,
 * never where nobody wants it.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { clickAt, typeInto } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { holdNavigation, inPopup, lockStage, setStage, type Stage } from "./harness/stage.ts";

const EMAIL = "ada@example.com";
const PASSWORD = "Quiet-Harbour-71";

let app: RunningApp;
let brightdesk: RunningApp;
let ledger: RunningApp;
let stage: Stage;

const logIn = async (password: string): Promise<void> => {
  const { page } = stage;
  await page.bringToFront();
  await page.goto(app.loginUrl);
  await typeInto(page, "[name=email]", EMAIL);
  await typeInto(page, "[name=password]", password);
  await page.keyboard.press("Escape");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
};
const signUpAs = async (company: string, email: string): Promise<void> => {
  const { page } = stage;
  await page.bringToFront();
  await page.goto(app.signUpUrl);
  const values = { company, first_name: "Eve", last_name: "Byron", email, password: PASSWORD, password_confirmation: PASSWORD };
  for (const [name, text] of Object.entries(values)) await typeInto(page, `[name=${name}]`, text);
  await clickAt(page, "[name=terms]");
  await Promise.all([page.waitForNavigation(), clickAt(page, "form button[type=submit]")]);
};
const kept = async (): Promise<readonly { wentOn: boolean; password: string }[]> =>
  (await stage.chromium.worker()).evaluate(async () =>
    Object.entries(await chrome.storage.session.get())
      .filter(([key]) => key.startsWith("capture:"))
      .map(([, value]) => value as { wentOn: boolean; password: string }),
  );
/** Long enough for the look at the new page to have been taken. */
const afterTheLook = async (): Promise<void> => {
  const { page } = stage;
  await page.waitForFunction((since) => performance.now() - since > 1_500, {}, await page.evaluate(() => performance.now()));
};
const answer = (question: string, button: string): Promise<void> =>
  inPopup(stage, async (popup) => {
    await job.see(popup, question);
    await job.pressButton(popup, job.words(button));
    await expect.poll(kept, { timeout: 15_000 }).toEqual([]);
  });

beforeAll(async () => {
  app = await startApp("acme-ads");
  brightdesk = await startApp("brightdesk");
  ledger = await startApp("ledgerline");
  stage = await setStage();
});
afterAll(async () => {
  await stage.chromium.close();
  await app.close();
  await brightdesk.close();
  await ledger.close();
});

test("a sign-up by hand: nothing while the page complains, an offer when it went on", async () => {
  const { page, vault } = stage;
  await page.goto(app.signUpUrl);
  const values = { company: "Example Ltd", first_name: "Ada", last_name: "Byron", email: EMAIL, password: PASSWORD };
  for (const [name, text] of Object.entries(values)) await typeInto(page, `[name=${name}]`, text);
  await typeInto(page, "[name=password_confirmation]", PASSWORD);
  // The terms are not agreed to: the server complains.
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await job.see(page, "Please agree to go on.");
  await afterTheLook();
  expect(await kept()).toEqual([]);
  expect(await stage.badge()).toBe("");

  for (const name of ["password", "password_confirmation"]) await typeInto(page, `[name=${name}]`, PASSWORD);
  await clickAt(page, "[name=terms]");
  await Promise.all([page.waitForNavigation(), clickAt(page, "form button[type=submit]")]);
  await job.see(page, "Welcome to Acme Ads");
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
  expect(await vault.accounts()).toEqual([]);
  await stage.chromium.stopWorker();
  await answer(job.words("save_question", new URL(app.signUpUrl).hostname), "save");
  expect(await vault.accounts()).toMatchObject([
    { content: { username: EMAIL, password: PASSWORD, origins: [{ origin: new URL(app.signUpUrl).origin, wide: false }] } },
  ]);
});

test("a wrong password is never offered, not even when its page is left; the right one is, on the origin it was typed on", async () => {
  const { page } = stage;
  await logIn("Wrong-Harbour-72");
  await job.see(page, "That email and password do not match.");
  await afterTheLook();
  await page.goto(new URL("/style.css", app.loginUrl).href);
  await afterTheLook();
  expect(await kept()).toEqual([]);
  expect(await stage.badge()).toBe("");
  await logIn(PASSWORD);
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
  await answer(job.words("save_question", new URL(app.loginUrl).hostname), "save");
  expect(await stage.vault.accounts()).toHaveLength(2);
});

test("what is saved already is not kept at all", async () => {
  await logIn(PASSWORD);
  await job.see(stage.page, "Spring launch");
  await afterTheLook();
  expect(await kept()).toEqual([]);
  expect(await stage.badge()).toBe("");
});

test("never here: not asked again, and nothing is kept", async () => {
  const { page, vault } = stage;
  // Signed up elsewhere with another address: new to the vault.
  await signUpAs("Second Ltd", "eve@example.com");
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
  await answer(job.words("save_question", new URL(app.signUpUrl).hostname), "never_here");
  await signUpAs("Second Ltd", "max@example.com");
  await job.see(page, "Welcome to Acme Ads");
  await afterTheLook();
  expect(await kept()).toEqual([]);
  expect(await vault.accounts()).toHaveLength(2);
});

test("an error page without a form is no success", async () => {
  const { page } = stage;
  await page.goto(new URL("/down/login", ledger.loginUrl).href);
  await typeInto(page, "#email", EMAIL);
  await typeInto(page, "#password", PASSWORD);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await job.see(page, "Something went wrong");
  await afterTheLook();
  await page.goto(new URL("/account", ledger.loginUrl).href);
  await afterTheLook();
  expect(await kept()).toEqual([]);
  expect(await stage.badge()).toBe("");
});

test("never here can be taken back in Settings: asked again, and nothing was lost", async () => {
  const { origin, hostname } = new URL(app.signUpUrl);
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("settings"));
    await job.see(popup, origin);
    await job.pressButton(popup, job.words("ask_save_again", origin));
    await popup.waitForSelector(job.byText(origin), { hidden: true });
    await job.pressButton(popup, job.words("accounts"));
  });
  await signUpAs("Third Ltd", "kim@example.com");
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
  await answer(job.words("save_question", hostname), "not_now");
});

test("a changed password is offered as an update, by a worker that was stopped before the page went on", async () => {
  const { page, vault, chromium } = stage;
  const next = "Loud-Harbour-73";
  app.setPassword(EMAIL, next);
  await page.goto(app.loginUrl);
  await typeInto(page, "[name=email]", EMAIL);
  await typeInto(page, "[name=password]", next);
  const goOn = await holdNavigation(page, () => page.keyboard.press("Enter"));
  await expect.poll(async () => (await kept()).map(({ wentOn }) => wentOn), { timeout: 15_000 }).toEqual([false]);
  await chromium.stopWorker();
  await goOn();
  await job.see(page, "Spring launch");
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
  await answer(job.words("update_question", "Acme Ads"), "save");
  const changed = (await vault.accounts()).map(({ content }) => content).find(({ password }) => password === next);
  expect(changed?.passwordHistory).toMatchObject([{ password: PASSWORD }]);
});

test("a page that never navigates: nothing while it complains, an offer when its form is gone", async () => {
  const { page } = stage;
  await page.bringToFront();
  const values = { workspace: "Example Ltd", name: "Ada", email: EMAIL, password: PASSWORD, confirm: PASSWORD };
  await page.goto(brightdesk.signUpUrl);
  for (const [name, text] of Object.entries(values)) await typeInto(page, `[name=${name}]`, text);
  await clickAt(page, "button[type=submit]");
  await job.see(page, "Your workspace is ready");
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
  await answer(job.words("save_question", new URL(brightdesk.signUpUrl).hostname), "not_now");
  // Not now is not never: the same address is refused by the server, and the form stays.
  await page.goto(brightdesk.signUpUrl);
  for (const [name, text] of Object.entries(values)) await typeInto(page, `[name=${name}]`, text);
  await clickAt(page, "button[type=submit]");
  await job.see(page, "This email is in use.");
  await page.waitForFunction((since) => performance.now() - since > 3_200, {}, await page.evaluate(() => performance.now()));
  expect((await kept()).map(({ wentOn }) => wentOn)).toEqual([false]);
  expect(await stage.badge()).toBe("");
});

test("a lock wipes what was typed", async () => {
  await lockStage(stage);
  expect(await kept()).toEqual([]);
});

test("no part of Locum complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
