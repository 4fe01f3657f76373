/** When a form that was filled is looked at again: after what a person does in it, and not for ever. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inLab, openLab, type OpenLab } from "./lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const FORM = `<form id="f"><input id="a"><div id="more"></div></form><input id="elsewhere">`;
const ADD = `document.getElementById("more").append(document.createElement("input"))`;
const count = (page: Page): Promise<number> => inLab(page, "lab.later()");
/** Until every look is over that could still come. */
const allLooks = async (page: Page): Promise<void> => {
  await page.waitForFunction((since) => performance.now() - since > 3_000, {}, await page.evaluate(() => performance.now()));
};

test("after it was filled, and after a person's act in it; not after one elsewhere, or one that the page makes up", async () => {
  const page = await lab.load(FORM);
  await page.bringToFront();
  await inLab(page, `lab.watchLater("#f")`);
  await page.evaluate(ADD);
  await expect.poll(() => count(page)).toBe(1);
  await allLooks(page);
  await page.evaluate(ADD);
  await page.evaluate(`a.dispatchEvent(new InputEvent("input", { bubbles: true })); a.click();`);
  await page.type("#elsewhere", "x");
  await allLooks(page);
  expect(await count(page)).toBe(1);
  await page.type("#a", "x");
  await expect.poll(() => count(page)).toBe(2);
});

test("a page that shows fields for ever is left alone in the end", async () => {
  const page = await lab.load(FORM);
  await page.bringToFront();
  await inLab(page, `lab.watchLater("#f")`);
  await page.evaluate(`setInterval(() => { ${ADD} }, 20)`);
  for (let n = 0; n < 12; n += 1) {
    await page.type("#a", "x");
    await new Promise((resolve) => setTimeout(resolve, 350));
  }
  await allLooks(page);
  expect(await count(page)).toBe(8);
});
