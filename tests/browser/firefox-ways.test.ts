/**
 * What is made otherwise in Firefox than in Chromium, each on the built extension: the event page that ends in the middle,
 * the clipboard without an offscreen page, the context menu and the keyboard, the small window where the browser refuses
 * its popup, pages that the browser keeps Locum out of. And an app that is drawn by React, and one with rules for passwords.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { createVisitor } from "../apps/visitor.ts";
import {
  agreeToPermission,
  chooseContextMenuEntry,
  clipboardText,
  contextMenuEntries,
  pressKeys,
  setPref,
} from "./harness/firefox-parts.ts";
import { inFirefoxPopup, setFirefoxStage, WORKSPACE, type FirefoxStage } from "./harness/firefox-stage.ts";
import { clickAt, findMenu, menuRows, pressInMenu, typeInto, valueOf, waitForMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";

const NEW_ACCOUNT = job.words("menu_new_account", "Acme Ads");
const OWN_POPUP = "extensions.openPopupWithoutUserGesture.enabled";

/** On Linux; elsewhere Ctrl+Shift+Y is free. */
const FILL_KEYS = process.platform === "linux" ? (["Alt", "Shift"] as const) : (["Control", "Shift"] as const);

let acme: RunningApp;
let desk: RunningApp;
let stage: FirefoxStage;

beforeAll(async () => {
  acme = await startApp("acme-ads");
  desk = await startApp("brightdesk");
  stage = await setFirefoxStage();
});
afterAll(async () => {
  await stage.firefox.close();
  await acme.close();
  await desk.close();
});
beforeEach(async () => {
  await stage.firefox.closePopup();
  await stage.page.bringToFront();
});

const openContextMenu = async (selector: string): Promise<readonly string[]> => {
  const { page, firefox } = stage;
  const field = await page.waitForSelector(selector, { visible: true });
  await field?.click({ button: "right" });
  await expect.poll(() => firefox.inside.run(contextMenuEntries), { timeout: 15_000 }).not.toBeNull();
  return (await firefox.inside.run(contextMenuEntries)) ?? [];
};

test("React: the form takes what is put in, the server has what the vault has, and the page going on is noticed", async () => {
  const { page, vault } = stage;
  await page.goto(desk.signUpUrl);
  await typeInto(page, "input[name=workspace]", WORKSPACE.name);
  await typeInto(page, "input[name=name]", "Automation");
  await job.chooseInMenu(page, "input[name=email]", job.words("menu_new_account", "Brightdesk"));
  await page.waitForSelector("button[type=submit]:not([disabled])");
  await clickAt(page, "button[type=submit]");
  await job.see(page, "Your workspace is ready");
  const [stored] = await vault.accounts();
  expect(desk.accounts()).toMatchObject([{ email: stored?.content.username, password: stored?.content.password }]);
  await inFirefoxPopup(stage, (popup) => job.see(popup, job.words("was_created", "Brightdesk")));
});

test("the password follows the page's visible rules, and another one is offered when the page refuses it", async () => {
  const gate = await startApp("stonegate");
  onTestFinished(() => gate.close());
  const { page, vault } = stage;
  await page.goto(new URL("/live", gate.signUpUrl).href);
  await job.chooseInMenu(page, "#email", job.words("menu_new_account", "Stonegate"));
  const first = await job.waitForValue(page, "#password");
  expect(first).toMatch(/^(?=.*\d)(?=.*[A-Z]).{18}$/);
  expect(first).toMatch(/[^A-Za-z0-9]/);
  await clickAt(page, "button[type=submit]");
  await job.see(page, "Special characters are not allowed");
  await job.chooseInMenu(page, "#password", job.words("menu_another"));
  await pressInMenu(page, job.byRole("button", job.words("menu_use")));
  await expect.poll(() => valueOf(page, "#password"), { timeout: 15_000 }).toMatch(/^(?=.*\d)(?=.*[A-Z])[A-Za-z0-9]{18}$/);
  const second = await valueOf(page, "#password");
  await clickAt(page, "button[type=submit]");
  await job.see(page, "Your vault door is ready");
  const stored = (await vault.accounts()).find(({ content }) => content.password === second);
  expect(stored?.content.passwordHistory).toMatchObject([{ password: first }]);
  expect(gate.accounts()).toMatchObject([{ password: second, email: stored?.content.username }]);
});

test("the event page ends before the press, while the menu is open and under the open popup: nothing is lost", async () => {
  const { page, firefox, vault } = stage;
  await page.goto(acme.signUpUrl);
  await firefox.stopBackground();
  await clickAt(page, "#email");
  await job.see(await waitForMenu(page), NEW_ACCOUNT);
  await firefox.stopBackground();
  expect(await firefox.isBackgroundAlive()).toBe(false);
  await pressInMenu(page, job.byText(NEW_ACCOUNT));
  const email = await job.waitForValue(page, "#email");
  expect((await vault.accounts()).at(-1)?.content.username).toBe(email);

  await inFirefoxPopup(stage, async (popup) => {
    await job.see(popup, email);
    await firefox.stopBackground();
    await clickAt(popup, job.byText(email));
    await job.see(popup, job.words("origin_add"));
  });
  await page.bringToFront();
  await firefox.stopBackground();
  await job.finishAcmeSignUp(page, WORKSPACE.name);
  await inFirefoxPopup(stage, async (popup) => {
    // It opens on the account, where it was.
    await job.pressButton(popup, job.words("accounts"));
    await job.see(popup, job.words("was_created", "Acme Ads"));
    await job.pressButton(popup, job.words("yes"));
    await popup.waitForSelector(job.byText(job.words("was_created", "Acme Ads")), { hidden: true });
  });
  expect((await vault.accounts()).at(-1)?.content.steps["user-created"]?.state).toBe("done");
});

test("a copied password is on the clipboard, and cleared on time although the event page has ended", async () => {
  const { firefox, vault } = stage;
  const before = await vault.generated();
  await inFirefoxPopup(stage, async (popup) => {
    await setClipboardSeconds(popup, 5);
    await job.pressButton(popup, job.words("generator"));
    await job.pressButton(popup, job.words("store_and_copy"));
    await job.see(popup, job.words("copied", job.words("password")));
  });
  const kept = (await vault.generated()).filter((password) => !before.includes(password));
  expect(kept).toEqual([await firefox.inside.run(clipboardText)]);
  await firefox.stopBackground();
  await expect.poll(() => firefox.inside.run(clipboardText), { timeout: 60_000, interval: 250 }).toBe("");
});

/** By the settings' own message: where the app has the control is another test's business. */
const setClipboardSeconds = (popup: Page, seconds: number): Promise<void> =>
  popup.evaluate(async (wanted) => {
    type Port = {
      postMessage(message: unknown): void;
      readonly onMessage: { addListener(listener: (answer: { message: { value: object } }) => void): void };
    };
    const { browser } = globalThis as unknown as { browser: { runtime: { connect(options: object): Port } } };
    const port = browser.runtime.connect({ name: "app" });
    const call = (name: string, request: object): Promise<object> =>
      new Promise((resolve) => {
        port.onMessage.addListener(({ message }) => resolve(message.value));
        port.postMessage({ number: 0, message: { name, request } });
      });
    const settings = await call("settings/get", {});
    await call("settings/save", { ...settings, clipboardSeconds: wanted });
  }, seconds);

test("the context menu of a field has the three acts, and generates", async () => {
  const { page, firefox, vault } = stage;
  await page.goto(acme.signUpUrl);
  const entries = await openContextMenu("#password");
  const acts = ["context_fill", "context_new_account", "context_generate"].map((key) => job.words(key));
  expect(entries).toEqual([job.words("extension_name"), ...acts]);
  const before = await vault.generated();
  await firefox.inside.run(chooseContextMenuEntry, job.words("context_generate"));
  const password = await job.waitForValue(page, "#password");
  expect(await job.waitForValue(page, "#confirm")).toBe(password);
  expect((await vault.generated()).filter((one) => !before.includes(one))).toEqual([password]);
});

test("the shortcuts generate, and fill the only account that fits", async () => {
  const { page, firefox } = stage;
  await page.goto(acme.signUpUrl);
  await clickAt(page, "#company");
  await firefox.inside.run(pressKeys, ["Alt", "Shift"], "G");
  expect(await job.waitForValue(page, "#password")).toMatch(/.{16}/);
  await page.reload();
  await clickAt(page, "#company");
  await firefox.inside.run(pressKeys, FILL_KEYS, "Y");
  expect(await job.waitForValue(page, "#email")).toMatch(/@bots\.example\.com$/);
});

test("the shortcut changes the password on a page that changes passwords", async () => {
  const { page, firefox, vault } = stage;
  const ledger = await startApp("ledgerline");
  onTestFinished(() => ledger.close());
  const [email, first] = ["bot@example.com", "First-Harbour-10"];
  await createVisitor().postForm(ledger.signUpUrl, [["email", email], ["password", first]]);
  await inFirefoxPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("accounts"));
    await job.pressButton(popup, job.words("add_account"));
    for (const [label, text] of [["app_or_url", ledger.loginUrl], ["label", "Ledger"], ["username", email], ["password", first]] as const) {
      await typeInto(popup, job.field(job.words(label)), text);
    }
    await job.pressButton(popup, job.words("save_account"));
    await job.see(popup, job.words("saved_account", "Ledger"));
  });
  await page.bringToFront();
  await page.goto(ledger.loginUrl);
  // Without a press: a menu that opens late would lie over the button.
  const logIn = page.$eval(
    "form",
    (form, values) => {
      for (const [name, value] of values) (form.elements.namedItem(name) as HTMLInputElement).value = value;
      (form as HTMLFormElement).requestSubmit();
    },
    [["email", email], ["password", first]] as const,
  );
  await Promise.all([page.waitForNavigation(), logIn]);
  await page.goto(new URL("/account/password", ledger.loginUrl).href);
  await clickAt(page, "#current");
  await firefox.inside.run(pressKeys, FILL_KEYS, "Y");
  const next = await job.waitForValue(page, "#repeat");
  expect([await valueOf(page, "#current"), await valueOf(page, "#next")]).toEqual([first, next]);
  const stored = (await vault.accounts()).find(({ content }) => content.label === "Ledger");
  expect(stored?.content).toMatchObject({ password: first, pendingPassword: { password: next } });
});

test("where the browser refuses its popup a small window asks, about the page's tab, one at a time", async () => {
  const { page, firefox } = stage;
  await page.goto(acme.signUpUrl);
  await job.chooseInMenu(page, "#email", NEW_ACCOUNT);
  const email = await job.waitForValue(page, "#email");
  await page.reload();
  await firefox.inside.run(setPref, OWN_POPUP, false);
  const openWindow = async (act: () => Promise<void>): Promise<Page> => {
    const before = await firefox.browser.pages();
    await page.bringToFront();
    await page.waitForFunction(() => document.hasFocus());
    await act();
    await expect.poll(async () => (await firefox.browser.pages()).some((one) => !before.includes(one)), { timeout: 15_000 }).toBe(true);
    const opened = (await firefox.browser.pages()).find((one) => !before.includes(one));
    if (opened === undefined) throw new Error("The small window went away");
    firefox.problems.watch(opened);
    return opened;
  };
  const wantAccount = async (): Promise<void> => {
    await clickAt(page, "#email");
    await pressInMenu(page, job.byText(email));
  };
  const gone = (one: Page) => expect.poll(() => firefox.isThere(one), { timeout: 15_000 }).toBe(false);
  const first = await openWindow(wantAccount);
  await job.see(first, job.words("why_cannot_tell"));
  const second = await openWindow(wantAccount);
  await gone(first);
  await job.see(second, new URL(acme.signUpUrl).hostname);
  await job.pressButton(second, job.words("fill"));
  expect(await job.waitForValue(page, "#email")).toBe(email);
  await gone(second);

  // Without a question it is the app, and its site is the page, not itself.
  await page.goto(desk.loginUrl);
  const third = await openWindow(async () => {
    await clickAt(page, "input[name=email]");
    await pressInMenu(page, job.byText(job.words("menu_open_popup")));
  });
  await job.pressButton(third, job.words("accounts"));
  await job.see(third, job.words("this_site"));
  await job.see(third, new URL(desk.loginUrl).hostname);
  await third.close();
  await firefox.inside.run(setPref, OWN_POPUP, true);
});

test("kept out of pages: nothing opens in a field, the app says so, asks, and goes on once it is let in", async () => {
  const { page, firefox } = stage;
  const tab = await firefox.openExtensionPage("popup/index.html?view=tab");
  await tab.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: { permissions: { remove(what: object): Promise<boolean> } } };
    await browser.permissions.remove({ origins: ["<all_urls>"] });
  });
  await tab.close();
  await page.bringToFront();
  await page.goto(acme.signUpUrl);
  await clickAt(page, "#email");
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await findMenu(page)).toBeNull();

  // From the popup it fills all the same: its press on the toolbar lets Locum into this one tab.
  await inFirefoxPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("accounts"));
    await job.see(popup, job.words("host_access_missing"));
    await job.pressButton(popup, job.words("fill"));
    await job.waitClosed(popup);
  });
  await page.bringToFront();
  expect(await job.waitForValue(page, "#email")).not.toBe("");

  await inFirefoxPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("host_access_allow"));
    await expect.poll(() => firefox.inside.run(agreeToPermission), { timeout: 15_000 }).toBe(true);
  });
  await page.bringToFront();
  await expect
    .poll(
      async () => {
        await page.reload();
        await clickAt(page, "#company");
        await clickAt(page, "#email");
        return (await menuRows(page, 2_000).catch(() => [])).length;
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  await inFirefoxPopup(stage, async (popup) => {
    await job.see(popup, job.words("this_site"));
    expect(await popup.$(job.byText(job.words("host_access_missing")))).toBeNull();
  });
  expect(await valueOf(page, "#password")).toBe("");
});

test("no part of Locum and no page complained meanwhile", async () => {
  await stage.firefox.collectProblems();
  stage.firefox.problems.expectNone();
});
