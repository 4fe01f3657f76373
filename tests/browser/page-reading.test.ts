/** The debug view: what Locum reads on the page in the active tab, in the real popup. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { launchChromium, type RunningChromium } from "./harness/chromium.ts";
import { clickAt } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";

let app: RunningApp;
let chromium: RunningChromium;

beforeAll(async () => {
  app = await startApp("acme-ads");
  chromium = await launchChromium();
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

test("each form and field is named with what it was taken for and why; the page is left as it was", async () => {
  const page = await chromium.newPage(app.signUpUrl);
  await page.type("#email", "typed.by.hand@example.com");
  const before = await page.evaluate(() => [document.documentElement.outerHTML, Object.keys(globalThis).join()]);
  const popup = await chromium.openPopup(page);
  await job.setUpWorkspace(popup, { name: "Example", passphrase: "gravel otter lantern mosaic thunder", domain: "bots.example.com" });
  await clickAt(popup, job.byRole("button", job.words("settings")));
  await clickAt(popup, job.byRole("button", job.words("page_reading")));
  await popup.waitForSelector(".reading-field");
  const read = await popup.$$eval(".reading-form", (forms) =>
    forms.map((form) => ({
      kind: form.querySelector("h3")?.textContent,
      types: [...form.querySelectorAll("code")].map((code) => code.textContent),
      weights: [...form.querySelectorAll(".weight")].map((weight) => weight.textContent ?? ""),
    })),
  );
  expect(read).toHaveLength(1);
  expect(read[0]?.kind).toBe(job.words("form_sign_up"));
  expect(read[0]?.types).toEqual(expect.arrayContaining(["email", "new-password", "given-name"]));
  expect(read[0]?.weights.some((weight) => weight.startsWith("+"))).toBe(true);
  expect(await popup.evaluate(() => document.body.textContent)).not.toContain("typed.by.hand");
  await popup.close();
  expect(await page.evaluate(() => [document.documentElement.outerHTML, Object.keys(globalThis).join()])).toEqual(before);
});

test("where the browser keeps extensions out, it says so", async () => {
  const page = await chromium.newPage("chrome://version");
  const popup = await chromium.openPopup(page);
  await popup.evaluate(() => {
    location.hash = "#reading";
    location.reload();
  });
  await popup.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: 15_000 }, job.words("page_reading_closed"));
  await popup.close();
});

test("nothing went wrong in the browser", () => chromium.problems.expectNone());
