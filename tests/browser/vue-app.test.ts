/**
 * The main job on Fernway: Vue with fields bound both ways, a masked phone field that is made anew when the country
 * changes, and a second password that comes only after the first. What is a person's alone stays as it was.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { openAppPort, type AppPort } from "../bench/app-port.ts";
import { clickAt, pressInMenu, typeInto, valueOf } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { lockStage, openMenuAt, setStage, unlockStage, type Stage } from "./harness/stage.ts";

const NEW_ACCOUNT = job.words("menu_new_account", "Fernway");
const CONTINUE = job.words("menu_continue", "Fernway");
const PHONE = "+4915112345678";
const MASKED = "+49 1511 2345 678";

let app: RunningApp;
let stage: Stage;
let port: AppPort;

/** What a program must never touch. */
const untouched = () =>
  stage.page.$$eval("[name=terms],[name=news],[name=partners],[name=captcha],[name=website],[name=source]", (fields) =>
    Object.fromEntries((fields as HTMLInputElement[]).map(({ name, type, checked, value }) => [name, /checkbox|radio/.test(type) ? checked : value])),
  );
const UNTOUCHED = { terms: false, news: false, partners: false, captcha: "", website: "", source: "web" };

beforeAll(async () => {
  app = await startApp("fernway");
  stage = await setStage();
  port = await openAppPort(stage.chromium);
  const { value: settings } = await port.send("settings/get", {});
  await port.send("settings/save", { ...settings, identity: { ...settings.identity, birthDate: "1991-03-09", country: "DE" } });
});
afterAll(async () => {
  await stage.chromium.close();
  await app.close();
});

test("Vue takes what is filled; a field that comes with the first password is filled when it comes", async () => {
  const { page, vault } = stage;
  await openMenuAt(stage, app.signUpUrl, "#email", NEW_ACCOUNT);
  await pressInMenu(page, job.byText(NEW_ACCOUNT));
  const email = await job.waitForValue(page, "#email");
  await page.waitForSelector("#confirm");
  const password = await job.waitForValue(page, "#confirm");
  expect(await vault.accounts()).toMatchObject([{ content: { username: email, password } }]);
  expect(await valueOf(page, "#password")).toBe(password);
  expect([await valueOf(page, "#given"), await valueOf(page, "#family")]).toEqual(["Automation", "Account"]);
  expect([await valueOf(page, "#country"), await valueOf(page, "#born"), await valueOf(page, "#phone")]).toEqual(["DE", "1991-03-09", ""]);
  expect(await page.$$eval("[name=residence]:checked", (radios) => (radios as HTMLInputElement[]).map(({ value }) => value))).toEqual(["DE"]);
  expect(await untouched()).toEqual(UNTOUCHED);
});

test("a number that the account got meanwhile goes through the mask, into the field that the country made anew", async () => {
  const { page, vault } = stage;
  const [account] = await vault.accounts();
  if (account === undefined) throw new Error("no account");
  const ref = { vault: account.vault, id: account.id };
  const { value: view } = await port.send("accounts/get", ref);
  await port.send("accounts/update", { ...ref, revision: view.revision, fields: { phone: { value: PHONE, holder: "outside" } } });
  await openMenuAt(stage, app.signUpUrl, "#email", CONTINUE);
  const before = await page.$("#phone");
  await pressInMenu(page, job.byText(CONTINUE));
  expect(await job.waitForValue(page, "#phone")).toBe(MASKED);
  expect(await before?.evaluate((field) => field.isConnected)).toBe(false);
  expect([await valueOf(page, "#officeCountry"), await valueOf(page, "#office")]).toEqual(["50", "15112345678"]);
  await page.waitForSelector("#confirm");
  await job.waitForValue(page, "#confirm");
  expect(await untouched()).toEqual(UNTOUCHED);
});

test("while locked nothing more comes in; unlocked, a field that is made anew is filled again", async () => {
  const { page } = stage;
  /** As a person chooses: by the keyboard. */
  const choose = async (letter: string, code: string): Promise<void> => {
    await page.bringToFront();
    await page.focus("#country");
    await page.keyboard.press(letter as "f");
    await page.waitForFunction((value) => (document.querySelector("#country") as HTMLSelectElement).value === value, {}, code);
  };
  await lockStage(stage);
  await page.bringToFront();
  await page.focus("#phone");
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.press("Backspace");
  await choose("f", "FR");
  // As long as later fields are looked for.
  await page.waitForFunction((since) => performance.now() - since > 3_000, {}, await page.evaluate(() => performance.now()));
  expect(await valueOf(page, "#phone")).toBe("");
  await unlockStage(stage);
  await choose("g", "DE");
  expect(await job.waitForValue(page, "#phone")).toBe(MASKED);
});

test("the server has what the vault has, once a person has done a person's part", async () => {
  const { page, vault } = stage;
  await typeInto(page, "#captcha", "7kq2");
  await clickAt(page, "[name=terms]");
  await clickAt(page, "button[type=submit]");
  await job.see(page, "Welcome to Fernway");
  const [stored, ...others] = await vault.accounts();
  expect(others).toEqual([]);
  const { username = "", password = "", phone } = stored?.content ?? {};
  expect(app.accounts()).toMatchObject([{ email: username, password }]);
  const [{ fields } = { fields: [] }] = app.accounts();
  expect(Object.fromEntries(fields)).toEqual({
    given: "Automation",
    family: "Account",
    email: username,
    country: "DE",
    phone: MASKED,
    born: "1991-03-09",
    password,
    confirm: password,
    officeCountry: "50",
    office: "15112345678",
    residence: "DE",
    partners: "",
    terms: true,
    news: false,
    captcha: "7kq2",
    website: "",
    source: "web",
  });
  expect(phone?.value).toBe(PHONE);
  expect(MASKED.replaceAll(" ", "")).toBe(PHONE);
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
});

/** Generates a password alone, without an account. @returns what it put into the first field */
const generateAlone = async (): Promise<string> => {
  const { page } = stage;
  await openMenuAt(stage, app.signUpUrl, "#password", job.words("menu_generate"));
  expect(await page.$("#confirm")).toBeNull();
  await pressInMenu(page, job.byText(job.words("menu_generate")), { dwell: 0 });
  await pressInMenu(page, job.byRole("button", job.words("menu_use")));
  return job.waitForValue(page, "#password");
};

test("a password that was generated alone is repeated in the field that comes with it, locked or not", async () => {
  const { page, vault } = stage;
  const accounts = await vault.accounts();
  const first = await generateAlone();
  await page.waitForSelector("#confirm");
  expect(await job.waitForValue(page, "#confirm")).toBe(first);
  expect([await valueOf(page, "#email"), await valueOf(page, "#given")]).toEqual(["", ""]);
  await lockStage(stage);
  const second = await generateAlone();
  await page.waitForSelector("#confirm");
  expect(await job.waitForValue(page, "#confirm")).toBe(second);
  expect(second).not.toBe(first);
  await unlockStage(stage);
  expect(await vault.accounts()).toEqual(accounts);
});

test("what a person types instead is theirs to repeat", async () => {
  const { page } = stage;
  await generateAlone();
  await page.waitForSelector("#confirm");
  await job.waitForValue(page, "#confirm");
  await page.bringToFront();
  for (const field of ["#confirm", "#password"]) {
    await page.focus(field);
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await page.keyboard.press("Backspace");
  }
  await page.waitForFunction(() => document.querySelector("#confirm") === null);
  await page.keyboard.type("my own words");
  await page.waitForSelector("#confirm");
  // As long as later fields are looked for.
  await page.waitForFunction((since) => performance.now() - since > 3_000, {}, await page.evaluate(() => performance.now()));
  expect(await valueOf(page, "#confirm")).toBe("");
});

test("no part of Locum and no page complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
