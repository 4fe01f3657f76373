/**
 * From an account to the page where its app changes passwords: by the address that is agreed on, to the login page where
 * the server doesn't know it, and straight into the page that is in front. Nothing is fetched on the way.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { createVisitor } from "../apps/visitor.ts";
import { clickAt, typeInto, valueOf, waitForMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { inPopup, setStage, type Stage } from "./harness/stage.ts";

const EMAIL = "bot@example.com";
const PASSWORD = "Quiet-Harbour-71";
const WELL_KNOWN = "/.well-known/change-password";

let ledger: RunningApp;
let acme: RunningApp;
let stage: Stage;

const addAccount = (app: RunningApp, label: string, username = EMAIL): Promise<void> =>
  inPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("add_account"));
    await typeInto(popup, job.field(job.words("app_or_url")), app.loginUrl);
    await typeInto(popup, job.field(job.words("label")), label);
    await typeInto(popup, job.field(job.words("username")), username);
    await typeInto(popup, job.field(job.words("password")), PASSWORD);
    await job.pressButton(popup, job.words("save_account"));
    await job.see(popup, job.words("saved_account", label));
    await job.pressButton(popup, job.words("accounts"));
  });

/** Presses "Change password" on the account's page. The popup closes by itself. */
const pressChange = async (label: string): Promise<void> => {
  const popup = await stage.chromium.openPopup(stage.page);
  // It opens where it was.
  await job.pressButton(popup, job.words("accounts"));
  await clickAt(popup, `.home ${job.byText(label)}`);
  await job.pressButton(popup, job.words("change_password"));
  await job.waitClosed(popup);
};

const tabAt = async (path: string): Promise<Page> => {
  const target = await stage.chromium.browser.waitForTarget((one) => one.type() === "page" && new URL(one.url()).pathname === path, { timeout: 15_000 });
  const page = await target.page();
  if (page === null) throw new Error(`No page at ${path}`);
  return page;
};
const asked = (app: RunningApp): readonly string[] => app.requests().map(({ path }) => path).filter((path) => !/\.(css|js|ico)$/.test(path));

beforeAll(async () => {
  ledger = await startApp("ledgerline");
  acme = await startApp("acme-ads");
  await createVisitor().postForm(ledger.signUpUrl, [["email", EMAIL], ["password", PASSWORD]]);
  stage = await setStage();
  await addAccount(ledger, "Ledger bot");
  await addAccount(acme, "Acme bot");
  await addAccount(ledger, "Ledger second", "second@example.com");
});
afterAll(async () => {
  await stage.chromium.close();
  await ledger.close();
  await acme.close();
});

test("a server that knows the address leads there; the account that it was opened for comes first", async () => {
  const { page } = stage;
  await page.goto(ledger.loginUrl);
  await typeInto(page, "#email", EMAIL);
  await typeInto(page, "#password", PASSWORD);
  await page.keyboard.press("Escape");
  await Promise.all([page.waitForNavigation(), clickAt(page, "button[type=submit]")]);
  const before = asked(ledger).length;
  await pressChange("Ledger bot");
  const tab = await tabAt("/account/password");
  expect(asked(ledger).slice(before)).toEqual([WELL_KNOWN, "/account/password"]);
  await tab.bringToFront();
  await clickAt(tab, "#next");
  const menu = await waitForMenu(tab);
  await job.see(menu, job.words("menu_change_password", "Ledger second"));
  const rows = await menu.$$eval('[role="option"] .title', (titles) => titles.map(({ textContent }) => textContent));
  expect(rows.slice(0, 2)).toEqual(
    ["Ledger bot", "Ledger second"].map((label) => job.words("menu_change_password", label)),
  );
  await tab.keyboard.press("Escape");
  await tab.close();
});

test("a server that doesn't leads to the login page, once", async () => {
  await pressChange("Acme bot");
  const tab = await tabAt("/login");
  await job.see(tab, "Log in to Acme Ads");
  expect(asked(acme)).toEqual([WELL_KNOWN, "/login"]);
  await tab.close();
});

test("on the app's change page the button fills it, without a press in the page; submitting it settles it", async () => {
  const { page, vault } = stage;
  await page.bringToFront();
  await page.goto(new URL("/reset", ledger.loginUrl).href);
  const before = stage.chromium.browser.targets().length;
  await pressChange("Ledger bot");
  const next = await job.waitForValue(page, "#repeat");
  expect(await valueOf(page, "#next")).toBe(next);
  expect(stage.chromium.browser.targets().length).toBeLessThanOrEqual(before);
  await Promise.all([page.waitForNavigation(), clickAt(page, "button[type=submit]")]);
  const stored = async () => (await vault.accounts()).find(({ content }) => content.label === "Ledger bot")?.content;
  await expect.poll(async () => (await stored())?.password, { timeout: 15_000 }).toBe(next);
  expect(await stored()).toMatchObject({ passwordHistory: [{ password: PASSWORD }] });
  expect(ledger.accounts()[0]?.password).toBe(next);
});

test("no part of Locum complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
