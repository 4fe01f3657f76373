/**
 * The main job on Glasshouse: web components in a modal dialog, passwords behind closed shadow roots, and the whole in a
 * frame of the same origin. The driver can't look into a closed root either: what was filled is what the server got.
 */
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { clickAt, findMenu, menuRows, pressInMenu, waitForNoMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { setStage, type Stage } from "./harness/stage.ts";

const NEW_ACCOUNT = job.words("menu_new_account", "Glasshouse");
const EMAIL = ">>> glass-field[name=email] >>> input";
const SECRET = ">>> glass-secret[name=password]";

let app: RunningApp;
let stage: Stage;

const openDialog = async (place: Page | Frame): Promise<void> => {
  await clickAt(place, ">>> #join");
  await place.waitForSelector(EMAIL, { visible: true });
};
const finish = async (place: Page | Frame): Promise<void> => {
  await clickAt(place, ">>> [name=terms]");
  await clickAt(place, ">>> form button");
  await place.waitForSelector("::-p-text(Your glasshouse is open)", { visible: true, timeout: 15_000 });
};
/** Of the last account, by the server's record. */
const record = (): Readonly<Record<string, string>> => Object.fromEntries(app.accounts().at(-1)?.fields ?? []);

beforeAll(async () => {
  app = await startApp("glasshouse");
  stage = await setStage();
});
afterAll(async () => {
  await stage.chromium.close();
  await app.close();
});

test("a press in an open root fills open and closed ones, and no trap", async () => {
  const { page, vault } = stage;
  await page.goto(app.signUpUrl);
  await openDialog(page);
  await clickAt(page, EMAIL);
  await pressInMenu(page, job.byText(NEW_ACCOUNT));
  await page.waitForFunction(() => {
    const form = document.querySelector("glass-app")?.shadowRoot?.querySelector("form");
    return form !== null && form !== undefined && new FormData(form).get("again") !== null;
  });
  await finish(page);
  const [stored] = await vault.accounts();
  const { username = "", password = "" } = stored?.content ?? {};
  expect(app.accounts()).toMatchObject([{ email: username, password }]);
  // An element that was never touched gives the form nothing: the trap is not there at all.
  expect(record()).toEqual({ email: username, password, again: password, terms: "on" });
});

test("a press behind a closed root opens the menu, which can be used over the dialog", async () => {
  const { page, vault } = stage;
  await page.goto(app.signUpUrl);
  await openDialog(page);
  const box = await (await page.waitForSelector(SECRET))?.boundingBox();
  if (box === null || box === undefined) throw new Error("no field");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 18);
  expect((await menuRows(page)).some((row) => row.includes(NEW_ACCOUNT))).toBe(true);
  await page.keyboard.press("Escape");
  expect(await waitForNoMenu(page)).toBe(true);
  expect(await page.$(">>> dialog[open]")).not.toBeNull();
  await page.keyboard.press("ArrowDown");
  await pressInMenu(page, job.byText(NEW_ACCOUNT));
  await expect.poll(async () => (await vault.accounts()).length, { timeout: 15_000 }).toBe(2);
  await page.waitForFunction(() => new FormData(document.querySelector("glass-app")?.shadowRoot?.querySelector("form") ?? undefined).get("again") !== null);
  await finish(page);
  const stored = (await vault.accounts()).find(({ content }) => content.username === record()["email"]);
  expect(record()).toEqual({ email: stored?.content.username, password: stored?.content.password, again: stored?.content.password, terms: "on" });
});

test("in a frame of the same origin it is that frame that is filled", async () => {
  const { page, vault } = stage;
  await page.goto(new URL("/frame", app.signUpUrl).href);
  const frame = await (await page.waitForSelector("iframe"))?.contentFrame();
  if (frame === null || frame === undefined) throw new Error("no frame");
  await openDialog(frame);
  await clickAt(frame, EMAIL);
  await pressInMenu(page, job.byText(NEW_ACCOUNT));
  await expect.poll(async () => (await vault.accounts()).length, { timeout: 15_000 }).toBe(3);
  await frame.waitForFunction(() => new FormData(document.querySelector("glass-app")?.shadowRoot?.querySelector("form") ?? undefined).get("again") !== null);
  await finish(frame);
  const stored = (await vault.accounts()).find(({ content }) => content.username === record()["email"]);
  expect(stored).toBeDefined();
  expect(record()["password"]).toBe(stored?.content.password);
  expect(await findMenu(page)).toBeNull();
});

test("no part of Locum and no page complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
