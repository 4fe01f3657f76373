/** Closed shadow roots in Firefox, which opens them for extensions by another name: Glasshouse's sign-up, by its server. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { setFirefoxStage, type FirefoxStage } from "./harness/firefox-stage.ts";
import { clickAt, pressInMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";

let app: RunningApp;
let stage: FirefoxStage;

beforeAll(async () => {
  app = await startApp("glasshouse");
  stage = await setFirefoxStage();
});
afterAll(async () => {
  await stage.firefox.close();
  await app.close();
});

test("a press behind a closed root fills every root, and no trap", async () => {
  const { page, vault } = stage;
  await page.goto(app.signUpUrl);
  await clickAt(page, ">>> #join");
  const box = await (await page.waitForSelector(">>> glass-secret[name=password]", { visible: true }))?.boundingBox();
  if (box === null || box === undefined) throw new Error("no field");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 18);
  await pressInMenu(page, job.byText(job.words("menu_new_account", "Glasshouse")));
  await page.waitForFunction(
    () => new FormData(document.querySelector("glass-app")?.shadowRoot?.querySelector("form") ?? undefined).get("again") !== null,
  );
  await clickAt(page, ">>> [name=terms]");
  await clickAt(page, ">>> form button");
  await job.see(page, "Your glasshouse is open");
  const [stored] = await vault.accounts();
  const { username = "", password = "" } = stored?.content ?? {};
  expect(Object.fromEntries(app.accounts()[0]?.fields ?? [])).toEqual({ email: username, password, again: password, terms: "on" });
});
