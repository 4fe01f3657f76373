/**
 * The page side of the built extension: when the menu opens, what the page can see of it, how it closes, and that it
 * says so when the page hides it. What a page can do to a press is in tests/browser/act-check.test.ts.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startApp, type RunningApp } from "../../apps/apps.mjs";
import { launchChromium, type RunningChromium } from "../harness/chromium.ts";
import { clickAt, findMenu, pressInMenu, valueOf, waitForMenu, waitForNoMenu } from "../harness/input.ts";
import * as job from "../harness/main-job.ts";

/** ms: well over what the menu must have been seen before a press counts, and what it takes to see that. */
const DWELL = 1000;
const NEW_ACCOUNT = '[data-choice="new-account"]';

let app: RunningApp;
let chromium: RunningChromium;
let page: Page;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  app = await startApp("acme-ads");
  chromium = await launchChromium();
  page = await chromium.newPage(app.signUpUrl);
  const popup = await chromium.openPopup(page);
  await job.setUpWorkspace(popup, { name: "Example", passphrase: "gravel otter lantern mosaic thunder", domain: "bots.example.com" });
  await popup.close();
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});
beforeEach(async () => {
  await page.goto(app.signUpUrl);
  await page.bringToFront();
});

const openMenu = async () => {
  await clickAt(page, "#email");
  const menu = await waitForMenu(page);
  await menu.waitForSelector(NEW_ACCOUNT, { visible: true });
  return menu;
};

describe("it opens", () => {
  test("not by the page's own focus, clicks or keys", async () => {
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("#email");
      field?.focus();
      field?.click();
      for (const [type, init] of [["pointerdown", {}], ["keydown", { key: "ArrowDown" }], ["keyup", { key: "Tab" }]] as const) {
        field?.dispatchEvent(new (type === "pointerdown" ? PointerEvent : KeyboardEvent)(type, { bubbles: true, composed: true, ...init }));
      }
    });
    await wait(400);
    expect(await findMenu(page)).toBeNull();
  });

  test("by a press, and offers a new account with the address that goes in", async () => {
    const menu = await openMenu();
    const rows = await menu.$$eval('[role="option"]', (options) => options.map((option) => option.textContent ?? ""));
    expect(rows.some((row) => row.includes("Acme Ads") && row.includes("@bots.example.com"))).toBe(true);
    expect(await menu.$eval("[role=listbox]", (list) => list.getAttribute("aria-label"))).toContain("acme");
  });

  test("by Tab into the field, and by ArrowDown", async () => {
    await page.evaluate(() => document.querySelector<HTMLInputElement>("#last-name")?.focus());
    await page.keyboard.press("Tab");
    await waitForMenu(page);
    await page.keyboard.press("Escape");
    expect(await waitForNoMenu(page)).toBe(true);
    await page.keyboard.press("ArrowDown");
    await waitForMenu(page);
  });

  test("inside the page's modal dialog, where it can be pressed", async () => {
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", `<dialog id="d"><form><h2>Sign up</h2><input id="m" type="email" name="m"><input id="n" type="password" name="n"><button>Sign up</button></form></dialog>`);
      document.querySelector<HTMLDialogElement>("#d")?.showModal();
    });
    await clickAt(page, "#m");
    await waitForMenu(page);
    expect(await page.evaluate(() => document.querySelector("#d > div") !== null)).toBe(true);
    await pressInMenu(page, NEW_ACCOUNT);
    expect(await job.waitForValue(page, "#m")).toContain("@bots.example.com");
  });
});

describe("the page", () => {
  test("sees one empty div, no frame, no message, no blur", async () => {
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      addEventListener("message", () => seen.push("message"));
      addEventListener("beforetoggle", () => seen.push("beforetoggle"), true);
      addEventListener("focusout", () => seen.push("focusout"), true);
      new PerformanceObserver((list) => {
        for (const { name } of list.getEntries()) if (name.includes("extension")) seen.push(name);
      }).observe({ type: "resource", buffered: true });
    });
    const menu = await openMenu();
    await (await menu.$(NEW_ACCOUNT))?.hover();
    const before = await page.evaluate(() => ({
      added: [...document.documentElement.children].filter((node) => node !== document.head && node !== document.body).map((node) => node.outerHTML),
      frames: window.length,
      focus: document.activeElement?.id,
    }));
    expect(before).toEqual({ added: ["<div></div>"], frames: 0, focus: "email" });
    expect(await page.evaluate("seen")).toEqual([]);
  });

  test("the token is out of the menu's address at once", async () => {
    const menu = await openMenu();
    expect(await menu.evaluate(() => location.hash)).toBe("");
    expect(await menu.evaluate(() => [window.name, document.referrer])).toEqual(["", ""]);
  });
});

describe("it closes", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["Escape", () => page.keyboard.press("Escape")],
    ["a press elsewhere", () => page.mouse.click(5, 5)],
    ["typing", () => page.keyboard.type("a")],
    ["Tab to a button", () => page.evaluate(() => document.querySelector<HTMLElement>("button[type=submit]")?.focus())],
    ["its host removed", () => page.evaluate(() => document.documentElement.lastElementChild?.remove())],
    ["its host moved", () => page.evaluate(() => document.body.append(document.documentElement.lastElementChild as Node))],
    ["the field removed", () => page.evaluate(() => document.querySelector("#email")?.remove())],
    ["the field hidden", () => page.evaluate(() => document.querySelector<HTMLElement>("#email")?.style.setProperty("display", "none"))],
  ])("by %s", async (_what, act) => {
    await openMenu();
    await act();
    expect(await waitForNoMenu(page)).toBe(true);
  });

  test("Escape in the menu gives the focus back to the field", async () => {
    await openMenu();
    await page.keyboard.press("ArrowDown");
    const menu = await waitForMenu(page);
    await menu.waitForFunction(() => document.activeElement?.getAttribute("role") === "listbox");
    await page.keyboard.press("Escape");
    expect(await waitForNoMenu(page)).toBe(true);
    await page.waitForFunction(() => document.activeElement?.id === "email");
  });
});

describe("an act", () => {
  test("by keys alone: ArrowDown into the menu, Enter", async () => {
    const menu = await openMenu();
    await page.keyboard.press("ArrowDown");
    await menu.waitForFunction(() => document.activeElement?.getAttribute("role") === "listbox");
    await wait(DWELL);
    await page.keyboard.press("Enter");
    expect(await job.waitForValue(page, "#email")).toContain("@bots.example.com");
    expect(await valueOf(page, "#confirm")).toBe(await valueOf(page, "#password"));
    expect(await valueOf(page, "[name=website]")).toBe("");
    expect(await page.$eval("#terms", (box) => (box as HTMLInputElement).checked)).toBe(false);
  });

  test("too quick to be sure fills nothing, and the next one does", async ({ skip }) => {
    const pressed = performance.now();
    const menu = await openMenu();
    await (await menu.waitForSelector(NEW_ACCOUNT, { visible: true }))?.click();
    if (performance.now() - pressed > 500) skip("the machine was too slow to be quick");
    await wait(DWELL);
    expect(await valueOf(page, "#email")).toBe("");
    if ((await findMenu(page)) === null) await openMenu();
    await pressInMenu(page, NEW_ACCOUNT);
    expect(await job.waitForValue(page, "#email")).toContain("@bots.example.com");
  });

  test("synthetic events inside the menu are worth nothing", async () => {
    const menu = await openMenu();
    await wait(DWELL);
    await menu.$eval(NEW_ACCOUNT, (row) => {
      row.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
      (row as HTMLElement).click();
    });
    await wait(300);
    expect(await valueOf(page, "#email")).toBe("");
  });

  test("a password is shown, made anew, and used", async () => {
    await clickAt(page, "#password");
    await pressInMenu(page, '[data-choice="generate"]');
    const menu = await waitForMenu(page);
    const shown = async (): Promise<string> => menu.$eval(".secret", (text) => text.textContent ?? "");
    await menu.waitForSelector(".secret", { visible: true });
    const first = await shown();
    await pressInMenu(page, job.byRole("button", job.words("menu_regenerate")));
    await menu.waitForFunction((before) => document.querySelector(".secret")?.textContent !== before, {}, first);
    const second = await shown();
    await pressInMenu(page, job.byRole("button", job.words("menu_use")));
    expect(await job.waitForValue(page, "#password")).toBe(second);
    expect(await valueOf(page, "#confirm")).toBe(second);
  });
});

describe("while the page covers it", () => {
  test("it says so and is raised above the cover", async () => {
    const menu = await openMenu();
    await page.evaluate(() => {
      const cover = document.createElement("div");
      cover.id = "cover";
      cover.popover = "manual";
      cover.style.cssText = "inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none";
      document.body.append(cover);
      cover.showPopover();
    });
    await menu.waitForFunction(() => document.querySelector("main")?.getAttribute("data-unseen") === "false", { timeout: 5000 });
    const top = await page.evaluate(() => {
      const box = document.querySelector("#email")?.getBoundingClientRect();
      return document.elementFromPoint((box?.left ?? 0) + 20, (box?.bottom ?? 0) + 20)?.id;
    });
    expect(top).not.toBe("cover");
  });
});

test("nothing of it reached the page's console", () => chromium.problems.expectNone());
