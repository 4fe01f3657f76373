/**
 * Changing a stored account's password on Ledgerline: the new one is in the vault before the page has it, becomes the
 * account's once the page has gone on, and is asked about where nobody can tell. Judged by the app's server and by an
 * outside reader of the vault.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { createVisitor } from "../apps/visitor.ts";
import type { AccountContent } from "./harness/vault.ts";
import { clickAt, menuRows, pressInMenu, typeInto, valueOf, waitForMenu, waitForNoMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { inPopup, openMenuAt, setStage, type Stage } from "./harness/stage.ts";


let app: RunningApp;
let stage: Stage;
let count = 0;
/** The vault's account of the running app. */
let label = "";
let email = "";
let first = "";

const offer = (): string => job.words("menu_change_password", label);
const question = async (): Promise<string> => job.words("pending_question", (await stored()).appName || label);
const at = (path: string): string => new URL(path, app.loginUrl).href;
const known = (): string => app.accounts()[0]?.password ?? "";
const stored = async (): Promise<AccountContent> => {
  const found = (await stage.vault.accounts()).find(({ content }) => content.label === label);
  if (found === undefined) throw new Error(`No account is called ${label}`);
  return found.content;
};
const change = async (): Promise<string> => {
  const before = await valueOf(stage.page, "#repeat");
  await clickAt(stage.page, "#next");
  await job.see(await waitForMenu(stage.page), offer());
  await pressInMenu(stage.page, job.byText(offer()));
  await expect.poll(() => valueOf(stage.page, "#repeat"), { timeout: 15_000 }).not.toBe(before);
  await waitForNoMenu(stage.page);
  return valueOf(stage.page, "#repeat");
};
const changeAt = async (path: string): Promise<string> => {
  await stage.page.goto(at(path));
  return change();
};
const submit = (): Promise<void> => clickAt(stage.page, "button[type=submit]");
const submitAndLoad = async (): Promise<void> => {
  await Promise.all([stage.page.waitForNavigation(), submit()]);
};
const settled = (): Promise<void> =>
  expect.poll(async () => (await stored()).pendingPassword, { timeout: 15_000 }).toBeUndefined();
/** Longer than any look at a page takes. */
const afterTheLooks = (ms = 2_500): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const addAccount = (name: string, username: string, password: string): Promise<void> =>
  inPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("add_account"));
    await typeInto(popup, job.field(job.words("app_or_url")), app.loginUrl);
    await typeInto(popup, job.field(job.words("label")), name);
    await typeInto(popup, job.field(job.words("username")), username);
    await typeInto(popup, job.field(job.words("password")), password);
    await job.pressButton(popup, job.words("save_account"));
    await job.see(popup, job.words("saved_account", name));
    await job.pressButton(popup, job.words("accounts"));
  });
const logIn = async (password: string): Promise<void> => {
  const { page } = stage;
  await page.goto(app.loginUrl);
  await typeInto(page, "#email", email);
  await typeInto(page, "#password", password);
  await page.keyboard.press("Escape");
  await submitAndLoad();
};
/** Home's question about the test's own account: earlier tests have left others open. */
const asked = (rest: string): string => `::-p-xpath(//section[contains(@class, "question")][.//bdi = "${email}"]${rest})`;
const button = (name: string): string => asked(`//button[normalize-space() = "${job.words(name)}"]`);
const answer = (name: string): Promise<void> =>
  inPopup(stage, async (popup) => {
    await popup.waitForSelector(asked(`//strong[normalize-space() = "${await question()}"]`), { visible: true });
    await clickAt(popup, button(name));
    await popup.waitForSelector(asked(""), { hidden: true });
  });

beforeAll(async () => {
  stage = await setStage();
});
beforeEach(async () => {
  app = await startApp("ledgerline");
  count += 1;
  label = `Ledger ${count}`;
  email = `bot-${count}@example.com`;
  first = `First-Harbour-${count}0`;
  await createVisitor().postForm(app.signUpUrl, [["email", email], ["password", first]]);
  await addAccount(label, email, first);
  await stage.page.bringToFront();
  await logIn(first);
  await job.see(stage.page, "Your account");
  return () => app.close();
});
afterAll(() => stage.chromium.close());

/** The server wants letters and digits alone, and says so when it refuses: the second password is taken. */
const changeTwice = async (path: string): Promise<{ readonly refused: string; readonly next: string }> => {
  const refused = await changeAt(path);
  await submit();
  await job.see(stage.page, "Special characters are not allowed");
  expect((await stored()).password).toBe(first);
  const next = await change();
  return { refused, next };
};

describe("the page goes on", () => {
  test("old and new are told apart, a refused one is followed by one that fits, and the server has what the vault has", async () => {
    const { page, vault } = stage;
    await page.goto(at("/account/password"));
    const refused = await change();
    expect(await valueOf(page, "#current")).toBe(first);
    expect(await valueOf(page, "#next")).toBe(refused);
    expect(refused).not.toBe(first);
    expect(await stored()).toMatchObject({ password: first, passwordHistory: [], pendingPassword: { password: refused } });

    await submitAndLoad();
    await job.see(page, "Special characters are not allowed");
    expect(known()).toBe(first);
    const next = await change();
    expect(next).toMatch(/^[A-Za-z0-9]{10,}$/);
    expect(await stored()).toMatchObject({ password: first, pendingPassword: { password: next } });
    expect(await vault.generated()).toContain(refused);

    await submitAndLoad();
    await job.see(page, "Your account");
    await settled();
    expect(known()).toBe(next);
    expect(await stored()).toMatchObject({ password: next, passwordHistory: [{ password: first }] });
    expect(await stage.badge()).toBe("");
  });

  test("a page that never navigates", async () => {
    const { next } = await changeTwice("/live/password");
    await submit();
    await job.see(stage.page, "Your password was changed");
    await settled();
    expect(known()).toBe(next);
    expect(await stored()).toMatchObject({ password: next, passwordHistory: [{ password: first }] });
  });

  test("a page behind a mail asks for no old one, and gets none", async () => {
    const { page } = stage;
    await page.goto(at("/reset"));
    const next = await change();
    expect(await stored()).toMatchObject({ password: first, pendingPassword: { password: next } });
    await submitAndLoad();
    await settled();
    expect(known()).toBe(next);
    expect(await stored()).toMatchObject({ password: next, passwordHistory: [{ password: first }] });
    const sent = app.requests().filter(({ path, method }) => path === "/reset" && method === "POST");
    expect(sent.map(({ fields }) => fields)).toEqual([[["next", next], ["repeat", next]]]);
  });

  test("what the user makes of the new password is what is kept", async () => {
    const own = "Mine4567890own";
    await changeAt("/account/password");
    for (const name of ["next", "repeat"]) {
      await typeInto(stage.page, `#${name}`, own);
      await stage.page.keyboard.press("Escape");
    }
    await submitAndLoad();
    await settled();
    expect([known(), (await stored()).password]).toEqual([own, own]);
  });

  test("the popup's Fill is the same act there as the menu's change: pending first, then both passwords", async () => {
    const { page } = stage;
    await page.goto(at("/account/password"));
    await inPopup(stage, async (popup) => {
      await job.pressButton(popup, job.words("fill"));
      await job.waitClosed(popup);
    });
    await page.bringToFront();
    const next = await job.waitForValue(page, "#repeat");
    expect([await valueOf(page, "#current"), await valueOf(page, "#next")]).toEqual([first, next]);
    expect(await stored()).toMatchObject({ password: first, pendingPassword: { password: next } });
  });

  test("with several accounts of the page, the one that is chosen", async () => {
    const { page, vault } = stage;
    await addAccount("Ledgerline spare", "spare@example.com", "Spare-Harbour-99");
    await openMenuAt(stage, at("/reset"), "#next", job.words("menu_change_password", "Ledgerline spare"));
    expect((await menuRows(page)).filter((row) => row.startsWith("Change password of"))).toHaveLength(2);
    await page.keyboard.press("Escape");
    await waitForNoMenu(page);
    await change();
    const spare = (await vault.accounts()).find(({ content }) => content.label === "Ledgerline spare");
    expect(spare?.content).toMatchObject({ password: "Spare-Harbour-99" });
    expect(spare?.content.pendingPassword).toBeUndefined();
    expect((await stored()).pendingPassword?.password).toBe(await valueOf(page, "#next"));
  });
});

describe("the page doesn't go on", () => {
  test("a wrong current password: the old one stays the account's, and leaving the page changes nothing", async () => {
    const { page } = stage;
    app.setPassword(email, "Other-Harbour-77");
    const next = await changeAt("/account/password");
    await submitAndLoad();
    await job.see(page, "Your current password is wrong.");
    await afterTheLooks();
    await Promise.all([page.waitForNavigation(), clickAt(page, "#away")]);
    await afterTheLooks();
    expect(await stored()).toMatchObject({ password: first, passwordHistory: [], pendingPassword: { password: next } });
  });

  test("the same on a page that never navigates", async () => {
    const { page } = stage;
    app.setPassword(email, "Other-Harbour-77");
    const next = await changeAt("/live/password");
    await submit();
    await job.see(page, "Your current password is wrong.");
    await afterTheLooks();
    await Promise.all([page.waitForNavigation(), clickAt(page, "#away")]);
    await afterTheLooks();
    expect(await stored()).toMatchObject({ password: first, pendingPassword: { password: next } });
  });

  test("filled but never submitted: leaving the page changes nothing", async () => {
    const { page } = stage;
    const next = await changeAt("/account/password");
    await Promise.all([page.waitForNavigation(), clickAt(page, "#away")]);
    await afterTheLooks();
    expect(await stored()).toMatchObject({ password: first, pendingPassword: { password: next } });
  });

  test("an error page without a form is no success: it is asked, and No keeps the old one", async () => {
    const next = await changeAt("/broken/password");
    await submitAndLoad();
    await job.see(stage.page, "Something went wrong");
    await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
    expect(await stored()).toMatchObject({ password: first, pendingPassword: { password: next } });
    await answer("no");
    expect(await stored()).toMatchObject({ password: first, passwordHistory: [] });
    expect((await stored()).pendingPassword).toBeUndefined();
    expect(await stage.vault.generated()).toContain(next);
    expect(await stage.badge()).toBe("");
  });

  test("a page that only shows the form again: both can be looked at, and Yes makes the new one the account's", async () => {
    const { next } = await changeTwice("/stay/password");
    await submitAndLoad();
    await job.see(stage.page, "Saved.");
    await expect.poll(() => stage.badge(), { timeout: 15_000 }).toBe("?");
    expect(known()).toBe(next);
    const shown = async (popup: Page): Promise<readonly string[]> =>
      popup.$$eval(".question .secret", (secrets) => secrets.map(({ textContent }) => textContent ?? ""));
    await inPopup(stage, async (popup) => {
      await clickAt(popup, button("show_both"));
      await expect.poll(() => shown(popup), { timeout: 15_000 }).toEqual([first, next]);
    });
    await answer("yes");
    expect(await stored()).toMatchObject({ password: next, passwordHistory: [{ password: first }] });
    expect((await stored()).pendingPassword).toBeUndefined();
  });

  test("logging in with the new one settles it", async () => {
    const { page } = stage;
    const { next } = await changeTwice("/stay/password");
    await submitAndLoad();
    await job.see(page, "Saved.");
    const both = job.words("menu_fill_pending", label);
    await openMenuAt(stage, app.loginUrl, "#password", both);
    await pressInMenu(page, job.byText(both));
    expect(await job.waitForValue(page, "#password")).toBe(next);
    await waitForNoMenu(page);
    await submitAndLoad();
    await job.see(page, "Your account");
    await settled();
    expect(await stored()).toMatchObject({ password: next, passwordHistory: [{ password: first }] });
  });
});

test("no part of Locum and no page complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
