/** Reminding of an old password: by the badge and a line on Home, and by nothing where the setting says never. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { typeInto } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { inPopup, lockStage, setStage, unlockStage, type Stage } from "./harness/stage.ts";

const DAYS = 91;
let stage: Stage;

const home = async (popup: Page): Promise<string> => {
  await job.see(popup, job.words("all_accounts"));
  return popup.$eval(".home", (view) => (view as HTMLElement).innerText);
};
const overdue = job.words("password_overdue", "").split("\u2068")[0]?.trim() ?? "";

/** Sets the worker's clock forward. It locks by that, as after any long time. */
const letTimePass = async (): Promise<void> =>
  (await stage.chromium.worker()).evaluate((days) => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + days * 86_400_000;
  }, DAYS);

beforeAll(async () => {
  stage = await setStage();
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("add_account"));
    await typeInto(popup, job.field(job.words("label")), "Old hand");
    await typeInto(popup, job.field(job.words("username")), "bot");
    await typeInto(popup, job.field(job.words("password")), "Quiet-Harbour-71");
    await job.pressButton(popup, job.words("save_account"));
    await job.see(popup, job.words("saved_account", "Old hand"));
    await job.see(popup, job.words("password_due", "").split("\u2068")[0]?.trim() ?? "");
    await job.pressButton(popup, job.words("accounts"));
    expect(await home(popup)).not.toContain(job.words("needs_doing"));
  });
});
afterAll(() => stage.chromium.close());

test("after 90 days the badge and Home say so", async () => {
  expect(overdue.length).toBeGreaterThan(10);
  expect(await stage.badge()).toBe("");
  await letTimePass();
  await unlockStage(stage);
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("!");
  await inPopup(stage, async (popup) => {
    await job.see(popup, job.words("needs_doing"));
    expect(await home(popup)).toContain(overdue);
  });
});

test("a lock hides it", async () => {
  await lockStage(stage);
  expect(await stage.badge()).toBe("");
  await unlockStage(stage);
  await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("!");
});

test("never is never", async () => {
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("settings"));
    const choice = await popup.waitForSelector(`::-p-xpath(//select[@id = //label[normalize-space() = "${job.words("password_due_after")}"]/@for])`);
    await choice?.select("0");
    await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("");
    await job.pressButton(popup, job.words("accounts"));
    expect(await home(popup)).not.toContain(job.words("needs_doing"));
  });
});

test("no part of Locum complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
