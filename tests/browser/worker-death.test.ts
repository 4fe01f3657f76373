/**
 * The browser stops Locum's worker when it likes, between any two lines. In the middle of each flow: nothing is lost,
 * and the flow goes on, or says why it did not. To stop it at a certain line, a browser function that the worker calls
 * there is made to hang first: that is the browser's own behaviour, slow to answer; no line of Locum is changed.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { createVisitor } from "../apps/visitor.ts";
import { clickAt, findMenu, menuRows, pressInMenu, typeInto, valueOf, waitForMenu, waitForNoMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { holdPageAt, inPopup, lockStage, openMenuAt, setStage, unlockStage, WORKSPACE, type Stage } from "./harness/stage.ts";

const NEW_ACCOUNT = job.words("menu_new_account", "Acme Ads");
const CONTINUE = job.words("menu_continue", "Acme Ads");
const WORKER_STOPPED = job.words("error_worker_stopped");

let app: RunningApp;
let ledger: RunningApp;
let stage: Stage;

beforeAll(async () => {
  app = await startApp("acme-ads");
  ledger = await startApp("ledgerline");
  stage = await setStage();
});
afterAll(async () => {
  await stage.chromium.close();
  await app.close();
  await ledger.close();
});
beforeEach(async () => {
  await stage.page.goto(app.signUpUrl);
  await stage.page.bringToFront();
});

/**
 * The next call of `chrome.<area>.<name>`, or of the database's `put`, in this worker never answers.
 * @param about a text in what the call is given, where others of that name go on
 * @returns once it was called
 */
const hang = async (what: string, about = ""): Promise<() => Promise<void>> => {
  const worker = await stage.chromium.worker();
  await worker.evaluate((path, part) => {
    const parts = path.split(".");
    const name = parts.pop() ?? "";
    const holder = parts.reduce<unknown>((object, part) => (object as Record<string, unknown>)[part], globalThis);
    const state = globalThis as unknown as { hung?: boolean };
    state.hung = false;
    const functions = holder as Record<string, (...given: unknown[]) => unknown>;
    const original = functions[name]?.bind(holder);
    functions[name] = (...given) => {
      if (part !== "" && !JSON.stringify(given).includes(part)) return original?.(...given);
      state.hung = true;
      return path.startsWith("IDB") ? ({} as IDBRequest) : new Promise(() => undefined);
    };
  }, what, about);
  return () =>
    expect
      .poll(() => worker.evaluate(() => (globalThis as unknown as { hung?: boolean }).hung), { timeout: 15_000 })
      .toBe(true);
};

const press = (): Promise<void> => clickAt(stage.page, "#email");
const pressNew = (): Promise<void> => pressInMenu(stage.page, job.byText(NEW_ACCOUNT));
const count = async (): Promise<number> => (await stage.vault.accounts()).length;

describe("on the page", () => {
  test("dead before the press: the menu opens, and stays unlocked", async () => {
    await stage.chromium.stopWorker();
    await press();
    await job.see(await waitForMenu(stage.page), NEW_ACCOUNT);
  });

  test("stopped while it answers the press: nothing opens, the next press opens the menu", async () => {
    const hung = await hang("chrome.scripting.executeScript");
    await press();
    await hung();
    await stage.chromium.stopWorker();
    expect(await findMenu(stage.page)).toBeNull();
    await press();
    await job.see(await waitForMenu(stage.page), NEW_ACCOUNT);
  });

  test("stopped while the menu is open: its press still makes the account and fills it in", async () => {
    const before = await count();
    await openMenuAt(stage, app.signUpUrl, "#email", NEW_ACCOUNT);
    await stage.chromium.stopWorker();
    await pressNew();
    const username = await job.waitForValue(stage.page, "#email");
    const accounts = await stage.vault.accounts();
    expect(accounts).toHaveLength(before + 1);
    expect(accounts.at(-1)?.content).toMatchObject({ username, password: await job.waitForValue(stage.page, "#confirm") });
  });

  test("stopped after the menu's press, before anything is saved: the menu says so, and a new press makes one account", async () => {
    const before = await count();
    await openMenuAt(stage, app.signUpUrl, "#email", NEW_ACCOUNT);
    const hung = await hang("chrome.webNavigation.getAllFrames");
    await pressNew();
    await hung();
    await stage.chromium.stopWorker();
    await job.see(await waitForMenu(stage.page), WORKER_STOPPED);
    expect(await count()).toBe(before);
    expect(await valueOf(stage.page, "#email")).toBe("");
    await pressNew();
    await job.waitForValue(stage.page, "#confirm");
    expect(await count()).toBe(before + 1);
  });

  test("stopped between saving and writing: the account is kept, and the next press offers to go on with it", async () => {
    const before = await count();
    await openMenuAt(stage, app.signUpUrl, "#email", NEW_ACCOUNT);
    const hung = await hang("chrome.tabs.sendMessage", '"command":"fill"');
    await pressNew();
    await hung();
    await stage.chromium.stopWorker();
    await job.see(await waitForMenu(stage.page), WORKER_STOPPED);
    const saved = (await stage.vault.accounts()).at(-1);
    expect(await count()).toBe(before + 1);
    expect(await valueOf(stage.page, "#email")).toBe("");

    await stage.page.reload();
    await press();
    const menu = await waitForMenu(stage.page);
    await job.see(menu, CONTINUE);
    expect((await menuRows(stage.page))[0]).toContain(saved?.content.username);
    await pressInMenu(stage.page, '[data-choice="continue"]');
    expect(await job.waitForValue(stage.page, "#email")).toBe(saved?.content.username);
    expect(await job.waitForValue(stage.page, "#confirm")).toBe(saved?.content.password);
    expect(await count()).toBe(before + 1);
  });

  test("stopped while the page is being written: the fields get what is in the vault, and the menu goes or says why not", async () => {
    const before = await count();
    await openMenuAt(stage, app.signUpUrl, "#email", NEW_ACCOUNT);
    const goOn = await holdPageAt(stage.page, "beforeinput", pressNew);
    await stage.chromium.stopWorker();
    await goOn();
    const username = await job.waitForValue(stage.page, "#email");
    const password = await job.waitForValue(stage.page, "#confirm");
    const accounts = await stage.vault.accounts();
    expect(accounts).toHaveLength(before + 1);
    expect(accounts.at(-1)?.content).toMatchObject({ username, password });
    const menu = await findMenu(stage.page);
    if (menu !== null) await job.see(menu, WORKER_STOPPED);
  });

  test("stopped after filling: the sign-up that goes on is still asked about, and the answer is kept", async () => {
    await openMenuAt(stage, app.signUpUrl, "#email", NEW_ACCOUNT);
    await pressNew();
    await job.waitForValue(stage.page, "#confirm");
    expect(await waitForNoMenu(stage.page)).toBe(true);
    await stage.chromium.stopWorker();
    await job.finishAcmeSignUp(stage.page, WORKSPACE.name);
    await job.see(stage.page, "Welcome to Acme Ads");
    await inPopup(stage, async (popup) => {
      await job.see(popup, job.words("was_created", "Acme Ads"));
      await stage.chromium.stopWorker();
      await job.pressButton(popup, job.words("yes"));
      await popup.waitForSelector(job.byText(job.words("was_created", "Acme Ads")), { hidden: true });
    });
    const confirmed = (await stage.vault.accounts()).find(({ content }) => content.username === app.accounts()[0]?.email);
    expect(confirmed?.content.steps["user-created"]?.state).toBe("done");
  });

  test("stopped after the menu has shown a password: it is kept before it goes in, all the same", async () => {
    await openMenuAt(stage, app.signUpUrl, "#password", job.words("menu_generate"));
    await pressInMenu(stage.page, '[data-choice="generate"]', { dwell: 0 });
    await (await waitForMenu(stage.page)).waitForSelector(job.byText(job.words("menu_use")), { visible: true });
    await stage.chromium.stopWorker();
    await pressInMenu(stage.page, job.byText(job.words("menu_use")));
    const password = await job.waitForValue(stage.page, "#password");
    expect(await stage.vault.generated()).toContain(password);
  });
});

describe("while a password is changed", () => {
  const OLD = "Correct-horse-7-battery";
  const LABEL = "Ledgerline";
  const CHANGE = job.words("menu_change_password", LABEL);
  const reset = (): string => new URL("/reset", ledger.loginUrl).href;
  const account = async () => {
    const found = (await stage.vault.accounts()).find(({ content }) => content.label === LABEL);
    if (found === undefined) throw new Error("no account");
    return found.content;
  };
  const pending = async (): Promise<string> => (await account()).pendingPassword?.password ?? "";
  const pressChange = (): Promise<void> => pressInMenu(stage.page, job.byText(CHANGE));
  const submit = (): Promise<void> => clickAt(stage.page, "button[type=submit]");
  /** @returns the new password, as the page has it */
  const fill = async (path = "/reset"): Promise<string> => {
    await openMenuAt(stage, new URL(path, ledger.loginUrl).href, "#next", CHANGE);
    await pressChange();
    const next = await job.waitForValue(stage.page, "#repeat");
    await waitForNoMenu(stage.page);
    return next;
  };
  const isNoted = async (): Promise<boolean> =>
    (await stage.chromium.worker()).evaluate(async () =>
      Object.entries(await chrome.storage.session.get()).some(
        ([key, value]) => key.startsWith("change:") && (value as { submittedAt: number | null }).submittedAt !== null,
      ),
    );

  beforeAll(async () => {
    await createVisitor().postForm(ledger.signUpUrl, [["email", "bot@example.com"], ["password", OLD]]);
    await inPopup(stage, async (popup) => {
      await job.pressButton(popup, job.words("add_account"));
      await typeInto(popup, job.field(job.words("app_or_url")), ledger.loginUrl);
      await typeInto(popup, job.field(job.words("label")), LABEL);
      await typeInto(popup, job.field(job.words("username")), "bot@example.com");
      await typeInto(popup, job.field(job.words("password")), OLD);
      await job.pressButton(popup, job.words("save_account"));
      await job.see(popup, job.words("saved_account", LABEL));
      await job.pressButton(popup, job.words("accounts"));
    });
  });

  test("stopped before the new one is in the vault: the page has nothing, the menu says so, a new press goes on", async () => {
    await openMenuAt(stage, reset(), "#next", CHANGE);
    const hung = await hang("IDBObjectStore.prototype.put");
    await pressChange();
    await hung();
    await stage.chromium.stopWorker();
    await job.see(await waitForMenu(stage.page), WORKER_STOPPED);
    expect([await valueOf(stage.page, "#next"), await pending()]).toEqual(["", ""]);
    await pressChange();
    expect(await job.waitForValue(stage.page, "#repeat")).toBe(await pending());
    expect((await account()).password).toBe(OLD);
  });

  test("stopped between the vault and the page: it is pending, the page has nothing, and the same one is put in again", async () => {
    await openMenuAt(stage, reset(), "#next", CHANGE);
    const hung = await hang("chrome.tabs.sendMessage", '"command":"fill"');
    await pressChange();
    await hung();
    await stage.chromium.stopWorker();
    await job.see(await waitForMenu(stage.page), WORKER_STOPPED);
    const kept = await pending();
    expect(kept).not.toBe("");
    expect(await valueOf(stage.page, "#next")).toBe("");
    await pressChange();
    expect(await job.waitForValue(stage.page, "#repeat")).toBe(kept);
    expect(await account()).toMatchObject({ password: OLD, passwordHistory: [], pendingPassword: { password: kept } });
  });

  test("stopped before it is submitted, and again before the page answers: the answer is taken up", async () => {
    const { page, chromium } = stage;
    const next = await fill("/slow/reset");
    await chromium.stopWorker();
    const loaded = page.waitForNavigation();
    await submit();
    await expect.poll(isNoted, { timeout: 15_000 }).toBe(true);
    await chromium.stopWorker();
    expect(await account()).toMatchObject({ password: OLD, pendingPassword: { password: next } });
    await loaded;
    // The page's coming wakes a worker, unless the browser has lost the event with the old one: then anything else does.
    await inPopup(stage, (popup) => job.see(popup, job.words("all_accounts")));
    await expect.poll(async () => (await account()).password, { timeout: 15_000 }).toBe(next);
    expect(await account()).toMatchObject({ passwordHistory: [{ password: OLD }] });
    expect(await pending()).toBe("");
    expect(ledger.accounts()[0]?.password).toBe(next);
  });

  test("stopped before the page's answer is noted: both are kept, and the next worker looks at the page again", async () => {
    const { page } = stage;
    const { password: before } = await account();
    const next = await fill();
    const hung = await hang("chrome.storage.session.set", '"wentOn":true');
    await Promise.all([page.waitForNavigation(), submit()]);
    await hung();
    await stage.chromium.stopWorker();
    expect(await account()).toMatchObject({ password: before, pendingPassword: { password: next } });
    await inPopup(stage, (popup) => job.see(popup, job.words("all_accounts")));
    await expect.poll(async () => (await account()).password, { timeout: 15_000 }).toBe(next);
    expect(await account()).toMatchObject({ password: next, passwordHistory: [{ password: before }, { password: OLD }] });
  });

  test("stopped while the answer is being stored: the next worker stores it", async () => {
    const { page } = stage;
    const { password: before } = await account();
    const next = await fill("/slow/reset");
    const loaded = page.waitForNavigation();
    await submit();
    await expect.poll(isNoted, { timeout: 15_000 }).toBe(true);
    const hung = await hang("IDBObjectStore.prototype.put");
    await loaded;
    await hung();
    await stage.chromium.stopWorker();
    expect(await account()).toMatchObject({ password: before, pendingPassword: { password: next } });
    // Whatever wakes the next one.
    await inPopup(stage, (popup) => job.see(popup, job.words("all_accounts")));
    await expect.poll(async () => (await account()).password, { timeout: 15_000 }).toBe(next);
    expect(await pending()).toBe("");
  });
});

describe("in the popup", () => {
  const fill = async (popup: Page, label: string): Promise<void> => {
    await job.pressButton(popup, job.words("accounts"));
    await job.pressButton(popup, job.words("add_account"));
    await typeInto(popup, job.field(job.words("label")), label);
    await typeInto(popup, job.field(job.words("username")), `${label}@bots.example.com`);
    await typeInto(popup, job.field(job.words("password")), "Correct-horse-7-battery");
  };
  const named = async (label: string): Promise<number> =>
    (await stage.vault.accounts()).filter(({ content }) => content.label === label).length;

  test("stopped while the add form is filled in: saving makes the account, once", async () => {
    await inPopup(stage, async (popup) => {
      await fill(popup, "Half typed");
      await stage.chromium.stopWorker();
      await job.pressButton(popup, job.words("save_account"));
      await job.see(popup, job.words("saved_account", "Half typed"));
    });
    expect(await named("Half typed")).toBe(1);
  });

  test("stopped in the middle of the save: the popup sends it again, and there is one account", async () => {
    await inPopup(stage, async (popup) => {
      await fill(popup, "Sent twice");
      const hung = await hang("IDBObjectStore.prototype.put");
      await job.pressButton(popup, job.words("save_account"));
      await hung();
      await stage.chromium.stopWorker();
      await job.see(popup, job.words("saved_account", "Sent twice"), 30_000);
    });
    expect(await named("Sent twice")).toBe(1);
  });

  test("stopped with the form half filled and the popup closed: the form is there again", async () => {
    await inPopup(stage, async (popup) => {
      await fill(popup, "Left half");
      await expect
        .poll(async () => JSON.stringify((await stage.vault.read()).items.filter(({ type }) => type === "draft")), { timeout: 15_000 })
        .toContain("Correct-horse-7-battery");
    });
    await stage.chromium.stopWorker();
    await inPopup(stage, async (popup) => {
      await job.see(popup, job.words("draft_restored"));
      expect(await valueOf(popup, job.field(job.words("label")))).toBe("Left half");
      await job.pressButton(popup, job.words("start_over"));
      await job.pressButton(popup, job.words("back"));
    });
  });

  test("stopped while the key is being derived: it unlocks all the same", async () => {
    await lockStage(stage);
    await inPopup(stage, async (popup) => {
      const hung = await hang("chrome.storage.session.set");
      await job.typePassphrase(popup, WORKSPACE.passphrase);
      await hung();
      await stage.chromium.stopWorker();
      await popup.waitForSelector(job.byText(job.words("all_accounts")), { visible: true, timeout: 30_000 });
    });
  });

  test("stopped with a password in the drop box: it is there after unlocking", async () => {
    await lockStage(stage);
    const password = await inPopup(stage, async (popup) => {
      await job.pressButton(popup, job.words("generator"));
      const shown = await popup.waitForSelector("output .secret");
      const text = await shown?.evaluate((element) => element.textContent ?? "");
      await job.pressButton(popup, job.words("store_and_copy"));
      await job.see(popup, job.words("copied", job.words("password")));
      return text;
    });
    await stage.chromium.stopWorker();
    await unlockStage(stage);
    expect(await stage.vault.generated()).toContain(password);
  });
});

test("no part of Locum and no page complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
