/**
 * The harness itself, on a tiny extension of its own: a red test of Locum must mean Locum, not its driver. Locum's
 * construction (closed shadow root, popover, extension frame) is copied in miniature.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { launchChromium, type RunningChromium } from "./harness/chromium.ts";
import { launchFirefox, type RunningFirefox } from "./harness/firefox.ts";
import { clickAt, findMenu, menuRows, pressInMenu, typeInto, valueOf, waitForMenu, waitForNoMenu } from "./harness/input.ts";

const extensionDir = "tests/browser/fixture-extension";
const open: (RunningChromium | RunningFirefox | RunningApp)[] = [];
const opened = <T extends RunningChromium | RunningFirefox | RunningApp>(thing: T): T => {
  open.unshift(thing);
  return thing;
};
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

describe("Chromium", () => {
  test("the toolbar popup opens and takes real presses; the worker dies, comes back and nothing is lost", async () => {
    const chromium = opened(await launchChromium({ extensionDir }));
    const page = await chromium.newPage("about:blank");
    const popup = await chromium.openPopup(page);
    await clickAt(popup, "#press");
    await popup.waitForFunction(() => document.querySelector("output")?.textContent?.includes('"presses":1'));
    const first = await popup.$eval("output", (output) => output.textContent);

    await chromium.stopWorker();
    expect(await chromium.isWorkerAlive()).toBe(false);
    await clickAt(popup, "#press");
    await popup.waitForFunction(() => document.querySelector("output")?.textContent?.includes('"presses":2'));
    const second = await popup.$eval("output", (output) => output.textContent);
    expect(JSON.parse(second ?? "").born).not.toBe(JSON.parse(first ?? "").born);
    chromium.problems.expectNone();

    await popup.close();
    await chromium.stopWorker();
    const again = await chromium.openPopup(page);
    expect(again.url()).toBe(chromium.urlOf("popup/index.html"));
  });

  test("the in-page frame is found in its closed root, pressed by real events after a look", async () => {
    const app = opened(await startApp("acme-ads"));
    const chromium = opened(await launchChromium({ extensionDir }));
    const page = await chromium.newPage(app.signUpUrl);
    expect(await findMenu(page)).toBeNull();
    await page.$eval("#company", (field) => (field as HTMLInputElement).focus());
    expect(await findMenu(page)).toBeNull();
    await typeInto(page, "#company", "Ops");
    expect(await valueOf(page, "#company")).toBe("Ops");
    expect(await menuRows(page)).toEqual(["First", "Second"]);
    await pressInMenu(page, "#b");
    expect((await menuRows(page))[1]).toBe("true true");
    expect(await waitForNoMenu(page, 200)).toBe(false);
    await page.$eval("[data-fixture]", (host) => host.remove());
    expect(await waitForNoMenu(page)).toBe(true);
  });

  test("kill -9 leaves the profile, which opens again; close removes it", async () => {
    const first = await launchChromium({ extensionDir });
    const worker = await first.worker();
    await worker.evaluate(async () => chrome.storage.local.set({ presses: 41 }));
    await first.kill();
    expect(first.browser.connected).toBe(false);
    const second = await first.relaunch();
    expect(second.extensionId).toBe(first.extensionId);
    const kept = await (await second.worker()).evaluate(async () => chrome.storage.local.get("presses"));
    expect(kept).toEqual({ presses: 41 });
    await expect(second.relaunch()).rejects.toThrow("Close or kill");
    await second.close();
    await first.close();
    expect(existsSync(first.profileDir)).toBe(false);
  });

  test("an extension that the browser refuses is an error, and leaves nothing behind", async () => {
    const profiles = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("locum-profile-"));
    const before = profiles();
    const folder = mkdtempSync(join(tmpdir(), "locum-refused-"));
    writeFileSync(join(folder, "manifest.json"), '{ "manifest_version": 3, "action": { "default_popup": "x" } }');
    await expect(launchChromium({ extensionDir: folder })).rejects.toThrow(/does not take .*locum-refused/);
    rmSync(folder, { recursive: true });
    expect(profiles().filter((name) => !before.includes(name))).toEqual([]);
  });

  test("what fails in a page or in the worker is noticed", async () => {
    const app = opened(await startApp("acme-ads"));
    const chromium = opened(await launchChromium({ extensionDir }));
    const page = await chromium.newPage(app.signUpUrl);
    chromium.problems.expectNone();
    await page.evaluate(() => console.error("a page's complaint"));
    const sender = await chromium.newPage(chromium.urlOf("popup/index.html"));
    await sender.evaluate(async () => chrome.runtime.sendMessage({ fail: true }).catch(() => null));
    await expect.poll(() => chromium.problems.seen.length, { timeout: 5_000 }).toBe(2);
    expect(() => chromium.problems.expectNone()).toThrow(/a page's complaint[\s\S]*asked to fail/);
    expect(chromium.problems.forgive(/complaint|asked to fail/)).toBe(2);
    chromium.problems.expectNone();
  });
});

describe("Firefox", () => {
  test("an extension page opens in a tab and reaches the background; kill -9 keeps its data", async () => {
    const first = await launchFirefox({ extensionDir });
    const page = await first.openExtensionPage("popup/index.html");
    await clickAt(page, "#press");
    await page.waitForFunction(() => document.querySelector("output")?.textContent?.includes('"presses":1'));
    await first.kill();
    const second = await first.relaunch();
    const again = await second.openExtensionPage("popup/index.html");
    await clickAt(again, "#press");
    await again.waitForFunction(() => document.querySelector("output")?.textContent?.includes('"presses":2'));
    await second.close();
    await first.close();
    expect(existsSync(first.profileDir)).toBe(false);
  });

  test("the in-page frame is found and pressed by real events", async () => {
    const app = opened(await startApp("acme-ads"));
    const firefox = opened(await launchFirefox({ extensionDir }));
    const page = await firefox.newPage(app.signUpUrl);
    await clickAt(page, "#company");
    await waitForMenu(page);
    expect(await menuRows(page)).toEqual(["First", "Second"]);
    await pressInMenu(page, "#b");
    expect((await menuRows(page))[1]).toBe("true true");
  });
});
