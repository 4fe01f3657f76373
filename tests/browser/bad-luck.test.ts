/**
 * Bad input and bad luck, in the built extension: each ends with words that say what happened, and nothing is lost.
 * Judged by what is on the screen and by an outside reader of the vault's rows.
 */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { launchChromium } from "./harness/chromium.ts";
import { clickAt, menuRows, pressInMenu, typeInto, valueOf, waitForMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { inPopup, lockStage, setStage, unlockStage, WORKSPACE, type Stage } from "./harness/stage.ts";

const { words } = job;
const ODD_TEXTS = {
  emoji: "Bot 🤖👩🏽‍💻 №7",
  "right-to-left": "חשבון אוטומציה \u202Eabc\u202C",
  "every control but the line break": "a\u0000b\u0007c\u200Bd",
} as const;
/** What notes may be at most: docs/vault-format.md. */
const LONGEST_NOTES = 100_000;

let app: RunningApp;
let steps: RunningApp;
let stage: Stage;

beforeAll(async () => {
  app = await startApp("acme-ads");
  steps = await startApp("pinepost");
  stage = await setStage();
  await stage.page.goto(app.signUpUrl);
});
afterAll(async () => {
  await stage.chromium.close();
  await app.close();
  await steps.close();
});

const openAddForm = async (popup: Page): Promise<void> => {
  await job.pressButton(popup, words("add_account"));
  await popup.waitForSelector(job.field(words("label")));
};
const fillAddForm = async (popup: Page, url: string, label: string): Promise<void> => {
  await openAddForm(popup);
  await typeInto(popup, job.field(words("app_or_url")), url);
  await typeInto(popup, job.field(words("label")), label);
  await typeInto(popup, job.field(words("username")), "bot");
  await typeInto(popup, job.field(words("password")), "Orbit-7-walnut-Lagoon");
};
const goHome = (popup: Page): Promise<void> => job.pressButton(popup, words("accounts"));
const byLabel = async (label: string) => (await stage.vault.accounts()).find(({ content }) => content.label === label);

describe("bad input", () => {
  test("a wrong passphrase is said, and the right one unlocks all the same", async () => {
    await lockStage(stage);
    await inPopup(stage, async (popup) => {
      for (const wrong of ["not this one", `${WORKSPACE.passphrase} `.toUpperCase(), "x".repeat(1000)]) {
        await job.typePassphrase(popup, wrong);
        await job.see(popup, words("wrong_passphrase"));
      }
      await job.unlock(popup, WORKSPACE.passphrase);
    });
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://a.example", "blob:https://a.example/1", "about:blank", "chrome://settings"])(
    "the URL %s is refused with words, and what was typed stays",
    async (url) => {
      const before = (await stage.vault.accounts()).length;
      await inPopup(stage, async (popup) => {
        await fillAddForm(popup, url, "Refused");
        await job.pressButton(popup, words("save_account"));
        await job.see(popup, words("problem_url_refused"));
        expect(await valueOf(popup, job.field(words("label")))).toBe("Refused");
        await job.pressButton(popup, words("start_over"));
        await goHome(popup);
      });
      expect(await stage.vault.accounts()).toHaveLength(before);
    },
  );

  test.each(["http://", "https://a b", "https://"])("%s is no URL: said with words, and what was typed stays", async (url) => {
    await inPopup(stage, async (popup) => {
      await fillAddForm(popup, url, "Refused");
      await job.pressButton(popup, words("save_account"));
      await job.see(popup, words("problem_url_invalid"));
      expect(await valueOf(popup, job.field(words("label")))).toBe("Refused");
      await job.pressButton(popup, words("start_over"));
      await goHome(popup);
    });
  });

  test("an empty form makes no account", async () => {
    const before = (await stage.vault.accounts()).length;
    await inPopup(stage, async (popup) => {
      await openAddForm(popup);
      for (const label of ["app_or_url", "label"]) {
        await clickAt(popup, job.field(words(label)), 15_000);
        await popup.keyboard.down("Control");
        await popup.keyboard.press("A");
        await popup.keyboard.up("Control");
        await popup.keyboard.press("Backspace");
      }
      await job.pressButton(popup, words("save_account"));
      await popup.waitForSelector("[role=alert]:not(:empty), [aria-invalid=true]");
      await job.pressButton(popup, words("start_over"));
      await goHome(popup);
    });
    expect(await stage.vault.accounts()).toHaveLength(before);
  });

  test.each(Object.entries(ODD_TEXTS))("a label and a user name with %s are kept to the character", async (_, text) => {
    await inPopup(stage, async (popup) => {
      await fillAddForm(popup, "https://odd.example/", "x");
      for (const label of ["label", "username"]) {
        const box = await popup.waitForSelector(job.field(words(label)));
        // As a paste: no keyboard has these keys.
        await box?.evaluate((input, value) => {
          (input as HTMLInputElement).value = value;
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }, text);
      }
      await job.pressButton(popup, words("save_account"));
      await popup.waitForSelector(job.byRole("button", words("delete_account")));
      await goHome(popup);
    });
    expect((await byLabel(text))?.content.username).toBe(text);
  });

  test(`notes of ${LONGEST_NOTES} characters are kept; one more is refused with words, and stays on the screen`, async () => {
    const notes = `::-p-xpath(//textarea[@id = //label[normalize-space() = "${words("notes")}"]/@for])`;
    const put = (popup: Page, text: string) =>
      popup.waitForSelector(notes).then((box) =>
        box?.evaluate((area, value) => {
          (area as HTMLTextAreaElement).value = value;
          area.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }, text),
      );
    await inPopup(stage, async (popup) => {
      await clickAt(popup, `.home ${job.byText(ODD_TEXTS.emoji)}`);
      await job.pressButton(popup, words("edit_field", words("notes")));
      await put(popup, "n".repeat(LONGEST_NOTES + 1));
      await job.pressButton(popup, words("save"));
      await job.see(popup, words("problem_too_long"));
      expect((await byLabel(ODD_TEXTS.emoji))?.content.notes).toBe("");
      await put(popup, "n".repeat(LONGEST_NOTES));
      await job.pressButton(popup, words("save"));
      await popup.waitForSelector(notes, { hidden: true });
      await goHome(popup);
    });
    expect((await byLabel(ODD_TEXTS.emoji))?.content.notes).toHaveLength(LONGEST_NOTES);
  });
});

describe("two windows on one vault", () => {
  test("a fact that another window changed meanwhile is not written over in silence", async () => {
    const label = ODD_TEXTS["right-to-left"];
    const ref = await byLabel(label);
    if (ref === undefined) throw new Error("no account");
    const tab = await stage.chromium.newPage(stage.chromium.urlOf(`popup/index.html?view=tab`));
    await clickAt(tab, `.home ${job.byText(label.slice(0, 5))}`);
    await tab.waitForSelector(job.byRole("button", words("delete_account")));
    await job.pressButton(tab, words("edit_field", words("username")));
    await typeInto(tab, job.field(words("username")), "from the tab");

    const other = await stage.chromium.newPage(stage.chromium.urlOf(`popup/index.html?view=tab`));
    await clickAt(other, `.home ${job.byText(label.slice(0, 5))}`);
    await job.pressButton(other, words("edit_field", words("username")));
    await typeInto(other, job.field(words("username")), "from the other");
    await other.keyboard.press("Enter");
    await job.see(other, "from the other");
    expect((await byLabel(label))?.content.username).toBe("from the other");

    await tab.bringToFront();
    await clickAt(tab, job.field(words("username")));
    await tab.keyboard.press("Enter");
    await job.see(tab, words("error_account_changed"));
    expect((await byLabel(label))?.content.username).toBe("from the other");
    expect(await tab.evaluate(() => document.body.innerHTML)).toContain("from the other");
    await tab.close();
    await other.close();
  });
});

describe("the disk", () => {
  afterEach(async () => {
    await stage.chromium.stopWorker();
  });

  /** As a full disk answers, from the worker's next write on. */
  const fillDisk = async (): Promise<void> => {
    const worker = await stage.chromium.worker();
    await worker.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
  };

  test("full while an account is added: said so, the form stays, and later it is saved", async () => {
    const before = (await stage.vault.accounts()).length;
    await inPopup(stage, async (popup) => {
      await fillAddForm(popup, "https://full.example/", "Disk was full");
      await fillDisk();
      await job.pressButton(popup, words("save_account"));
      await job.see(popup, words("error_quota_exceeded"));
      expect(await stage.vault.accounts()).toHaveLength(before);
      await stage.chromium.stopWorker();
      await job.pressButton(popup, words("save_account"));
      await popup.waitForSelector(job.byRole("button", words("delete_account")));
      await goHome(popup);
    });
    expect(await byLabel("Disk was full")).toBeDefined();
  });

  test("full while a page is to be filled: the page gets nothing that isn't saved", async () => {
    const before = (await stage.vault.accounts()).length;
    await stage.page.bringToFront();
    await stage.page.goto(app.signUpUrl);
    await clickAt(stage.page, "#email");
    await job.see(await waitForMenu(stage.page), words("menu_new_account", "Acme Ads"));
    await fillDisk();
    await pressInMenu(stage.page, job.byText(words("menu_new_account", "Acme Ads")));
    await job.see(await waitForMenu(stage.page), words("error_quota_exceeded"));
    expect(await valueOf(stage.page, "#email")).toBe("");
    expect(await valueOf(stage.page, "#password")).toBe("");
    expect(await stage.vault.accounts()).toHaveLength(before);
  });
});

describe("the popup closed in the middle of a save", () => {
  test.each([0, 5, 20, 60])("%i ms after the button: the account is there once, or the form is there again", async (delay) => {
    const label = `Closed after ${delay}`;
    await inPopup(stage, async (popup) => {
      await fillAddForm(popup, "https://closed.example/", label);
      await popup.evaluate(
        (text, wait) => {
          [...document.querySelectorAll("button")].find((button) => button.textContent === text)?.click();
          if (wait === 0) close();
          else setTimeout(() => close(), wait);
        },
        words("save_account"),
        delay,
      ).catch(() => undefined);
      await job.waitClosed(popup);
    });
    await new Promise((wake) => setTimeout(wake, 1000));
    const made = (await stage.vault.accounts()).filter(({ content }) => content.label === label).length;
    await inPopup(stage, async (popup) => {
      await goHome(popup);
      await openAddForm(popup);
      if (made === 0) {
        await job.see(popup, words("draft_restored"));
        expect(await valueOf(popup, job.field(words("label")))).toBe(label);
        await job.pressButton(popup, words("start_over"));
      } else {
        expect(made).toBe(1);
        expect(await popup.$(job.byText(words("draft_restored")))).toBeNull();
      }
      await goHome(popup);
    });
  });
});

describe("an update of the extension", () => {
  test("while a page is open: its old script ends quietly, and a press harms nothing", async () => {
    await stage.page.bringToFront();
    await stage.page.goto(app.signUpUrl);
    await clickAt(stage.page, "#email");
    await waitForMenu(stage.page);
    await stage.chromium.update();
    for (const field of ["#password", "#email"]) await clickAt(stage.page, field);
    await typeInto(stage.page, "#email", "by hand");
    expect(await valueOf(stage.page, "#email")).toBe("by hand");
    stage.chromium.problems.expectNone();
  });

  test("in the middle of a sign-up in steps: the half-made account is found again", async () => {
    await stage.page.goto(steps.signUpUrl);
    await unlockStage(stage);
    await stage.page.bringToFront();
    await job.chooseInMenu(stage.page, "[name=email]", words("menu_new_account", "Pinepost"));
    const email = await job.waitForValue(stage.page, "[name=email]");
    await stage.chromium.update();
    await stage.page.goto(steps.signUpUrl);
    await unlockStage(stage);
    await stage.page.bringToFront();
    await clickAt(stage.page, "[name=email]");
    expect((await menuRows(stage.page)).join("\n")).toContain(words("menu_continue", "Pinepost"));
    await pressInMenu(stage.page, job.byText(words("menu_continue", "Pinepost")));
    expect(await job.waitForValue(stage.page, "[name=email]")).toBe(email);
  });

  test("with the add form half filled: it is there again", async () => {
    await inPopup(stage, async (popup) => {
      await fillAddForm(popup, "https://half.example/", "Half filled");
      await new Promise((wake) => setTimeout(wake, 250));
    });
    await stage.chromium.update();
    await unlockStage(stage);
    await inPopup(stage, async (popup) => {
      await openAddForm(popup);
      await job.see(popup, words("draft_restored"));
      expect(await valueOf(popup, job.field(words("label")))).toBe("Half filled");
    });
  });
});

test("a database that another window blocks is said so, and works once it is free", async () => {
  const chromium = await launchChromium();
  try {
    const page = await chromium.newPage(chromium.urlOf("manifest.json"));
    await page.evaluate(async () => {
      await chrome.runtime.getPlatformInfo();
      indexedDB.deleteDatabase("locum");
      await new Promise((resolve, reject) => {
        const request = indexedDB.open("locum", 1);
        request.onsuccess = () => resolve(null);
        request.onerror = () => reject(request.error ?? new Error("not opened"));
      });
    });
    await inPopup({ chromium, page }, async (popup) => {
      await job.see(popup, words("error_database_blocked"));
    });
    await page.close();
    const free = await chromium.newPage("about:blank");
    await inPopup({ chromium, page: free }, (popup) => job.setUpWorkspace(popup, WORKSPACE));
  } finally {
    await chromium.close();
  }
});

test("no part of Locum and no page complained meanwhile", () => {
  stage.chromium.problems.expectNone();
});
