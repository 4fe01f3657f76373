/**
 * The app itself, in the real toolbar popup and in a full tab, by real input: adding, editing, revealing, copying, the
 * second factor, deleting, generating while locked, settings. Judged by what is shown and by an outside reader of the
 * vault's rows. Follows interface.md, "Behaviour" and product.md. Not the page's side: main-job.test.ts has that.
 */
import { createHmac } from "node:crypto";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { openAppPort, type AppPort } from "../bench/app-port.ts";
import { clickAt, typeInto, valueOf } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { inPopup, lockStage, setStage, unlockStage, WORKSPACE, type Stage } from "./harness/stage.ts";
import type { AccountContent } from "./harness/vault.ts";

const { words } = job;
const ADDED = {
  url: "https://app.example/login",
  label: "Acme reports",
  username: "reports@bots.example.com",
  password: "Orbit-7-walnut-Lagoon",
} as const;
const PASSWORDS = [ADDED.password, "Second-9-harvest-Ferry"] as const;
const PASSWORD = words("password");
const CLIPBOARD_SECONDS = 5;

let app: RunningApp;
let stage: Stage;
let port: AppPort;

beforeAll(async () => {
  app = await startApp("acme-ads");
  stage = await setStage();
  port = await openAppPort(stage.chromium);
  const { origin } = new URL(app.loginUrl);
  await stage.chromium.browser.defaultBrowserContext().overridePermissions(origin, ["clipboard-read"]);
  await stage.page.goto(app.loginUrl);
  await stage.page.bringToFront();
});
afterAll(async () => {
  await stage.chromium.close();
  await app.close();
});

/** What a person does in the middle of something: presses in the page, and the popup is gone. */
const leave = async (popup: Page): Promise<void> => {
  await stage.page.bringToFront();
  await job.waitClosed(popup);
};
/** The half-filled add form that lies in the vault. */
const keptDraft = async (): Promise<string> => {
  const draft = (await stage.vault.read()).items.find(({ type }) => type === "draft");
  return JSON.stringify(draft?.content ?? null);
};
const keptSettings = async (): Promise<unknown> => (await stage.vault.read()).items.find(({ type }) => type === "settings")?.content;
const keptView = async (): Promise<string> => (await port.send("view/get", {})).value?.route ?? "";
const select = (label: string): string => `::-p-xpath(//select[@id = //label[normalize-space() = "${label}"]/@for])`;
const textarea = (label: string): string => `::-p-xpath(//textarea[@id = //label[normalize-space() = "${label}"]/@for])`;
const textOf = (popup: Page, selector: string): Promise<string> => popup.$eval(selector, (element) => element.textContent ?? "");
const gone = (popup: Page, selector: string) => popup.waitForSelector(selector, { hidden: true });

const only = async (): Promise<AccountContent> => {
  const [account, ...others] = await stage.vault.accounts();
  expect(others).toEqual([]);
  if (account === undefined) throw new Error("there is no account");
  return account.content;
};
const openAccount = (popup: Page, label: string): Promise<void> => clickAt(popup, `.home ${job.byText(label)}`);
const goHome = async (popup: Page): Promise<void> => {
  await job.pressButton(popup, words("accounts"));
  await popup.waitForSelector(job.byRole("searchbox", words("search")), { visible: true });
};

/** What the clipboard holds, as the page in front could paste it. */
const pasted = (): Promise<string> => stage.page.evaluate(() => navigator.clipboard.readText());

test("an account is added by the form, and what was typed survives the popup closing in the middle", async () => {
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, words("add_account"));
    await typeInto(popup, job.field(words("app_or_url")), ADDED.url);
    await typeInto(popup, job.field(words("label")), ADDED.label);
    await typeInto(popup, job.field(words("password")), ADDED.password);
    await typeInto(popup, job.field(words("username")), ADDED.username);
    await expect.poll(keptDraft).toContain(ADDED.username);
    await leave(popup);
  });
  expect(await stage.vault.accounts()).toEqual([]);
  expect(await stage.vault.holdsInClear(ADDED.password)).toBe(false);
  await inPopup(stage, async (popup) => {
    await job.see(popup, words("draft_restored"));
    for (const [label, text] of [
      ["app_or_url", ADDED.url],
      ["label", ADDED.label],
      ["password", ADDED.password],
      ["username", ADDED.username],
    ] as const) {
      expect(await valueOf(popup, job.field(words(label)))).toBe(text);
    }
    await job.pressButton(popup, words("save_account"));
    await job.see(popup, words("saved_account", ADDED.label));
    expect(await only()).toMatchObject({
      label: ADDED.label,
      username: ADDED.username,
      password: ADDED.password,
      origins: [{ origin: "https://app.example", wide: false }],
    });
    await goHome(popup);
    await job.pressButton(popup, words("add_account"));
    await popup.waitForSelector(job.field(words("label")));
    expect(await popup.$(job.byText(words("draft_restored")))).toBeNull();
    expect(await valueOf(popup, job.field(words("password")))).toBe("");
    await goHome(popup);
  });
});

test("a fact is edited where it stands, and a half-typed one is there again when the popup comes back", async () => {
  await inPopup(stage, async (popup) => {
    await openAccount(popup, ADDED.label);
    await job.pressButton(popup, words("edit_field", words("label")));
    await typeInto(popup, job.field(words("label")), "Acme reporting");
    await popup.keyboard.press("Enter");
    await gone(popup, job.field(words("label")));
    await job.see(popup, "Acme reporting");
    expect(await only()).toMatchObject({ label: "Acme reporting", username: ADDED.username, password: ADDED.password });

    await job.pressButton(popup, words("edit_field", words("notes")));
    await typeInto(popup, textarea(words("notes")), "Reads only\nthe weekly report");
    await expect.poll(keptView).toContain("report");
    await leave(popup);
  });
  expect((await only()).notes).toBe("");
  await inPopup(stage, async (popup) => {
    expect(await (await popup.waitForSelector(textarea(words("notes"))))?.evaluate((box) => (box as HTMLTextAreaElement).value)).toBe(
      "Reads only\nthe weekly report",
    );
    await job.pressButton(popup, words("save"));
    await gone(popup, textarea(words("notes")));
    expect((await only()).notes).toBe("Reads only\nthe weekly report");

    await job.pressButton(popup, words("edit_field", words("notes")));
    await typeInto(popup, textarea(words("notes")), "never mind");
    await popup.keyboard.press("Escape");
    await gone(popup, textarea(words("notes")));
    expect((await only()).notes).toBe("Reads only\nthe weekly report");
  });
});

test("a new password puts the old one into the history, from where it can be shown", async () => {
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, words("edit_field", PASSWORD));
    await typeInto(popup, job.field(PASSWORD), PASSWORDS[1]);
    await job.pressButton(popup, words("save"));
    await clickAt(popup, job.byText(words("past_passwords_one", "1").replaceAll(/[\u2068\u2069]/g, "")));
    await clickAt(popup, `.sub-rows button[aria-label^="${words("show_what", "").slice(0, 5)}"]`);
    await popup.waitForSelector(".sub-rows .secret:not(.masked)");
    expect(await textOf(popup, ".sub-rows .secret:not(.masked)")).toBe(PASSWORDS[0]);
  });
  const { password, passwordHistory } = await only();
  expect(password).toBe(PASSWORDS[1]);
  expect(passwordHistory).toMatchObject([{ password: PASSWORDS[0] }]);
});

test("settings are kept as soon as they are changed", async () => {
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, words("settings"));
    await clickAt(popup, job.byText(words("theme_dark")));
    await (await popup.waitForSelector(select(words("proof_after"))))?.select("0");
    await typeInto(popup, job.field(words("given_name")), "Robot");
    await expect.poll(keptSettings).toMatchObject({ proofMinutes: 0, identity: { givenName: "Robot" } });
    await leave(popup);
  });
  await inPopup(stage, async (popup) => {
    await popup.waitForSelector(select(words("proof_after")));
    expect(await valueOf(popup, select(words("proof_after")))).toBe("0");
    expect(await valueOf(popup, job.field(words("given_name")))).toBe("Robot");
    expect(await popup.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
    await goHome(popup);
  });
});

test("a secret is shown only after the passphrase was given again, and the log has it", async () => {
  // The passphrase given at set-up still counts for some seconds, whatever the setting.
  await expect.poll(async () => (await port.send("session/status", {})).value.proved, { timeout: 20_000 }).toBe(false);
  const shown = `.secret:not(.masked):not(.code-now)`;
  const ask = (popup: Page): Promise<void> => job.pressButton(popup, words("show_what", PASSWORD));
  await inPopup(stage, async (popup) => {
    await openAccount(popup, "Acme reporting");
    await ask(popup);
    await job.see(popup, words("proof_title"));
    expect(await popup.content()).not.toContain(PASSWORDS[1]);
    await typeInto(popup, job.field(words("passphrase")), "not this one at all");
    await job.pressButton(popup, words("go_on"));
    await job.see(popup, words("wrong_passphrase"));
    await job.pressButton(popup, words("cancel"));
    await gone(popup, job.byText(words("proof_title")));
    expect(await popup.$(shown)).toBeNull();

    await ask(popup);
    await typeInto(popup, job.field(words("passphrase")), WORKSPACE.passphrase);
    await job.pressButton(popup, words("go_on"));
    await popup.waitForSelector(shown, { visible: true });
    expect(await textOf(popup, shown)).toBe(PASSWORDS[1]);
    await job.pressButton(popup, words("hide_what", PASSWORD));
    await gone(popup, shown);
    await clickAt(popup, job.byRole("tab", words("activity")));
    await job.see(popup, words("activity_revealed"));
    await clickAt(popup, job.byRole("tab", words("details")));
  });
});

test("a copied password is on the clipboard, and off it after the time that was set, the popup long closed", async () => {
  const { value: settings } = await port.send("settings/get", {});
  await port.send("settings/save", { ...settings, proofMinutes: 5, clipboardSeconds: CLIPBOARD_SECONDS });
  const start = Date.now();
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, words("copy_what", PASSWORD));
    await Promise.race([
      job.see(popup, words("copied", PASSWORD)),
      popup.waitForSelector(job.byText(words("proof_title"))).then(async () => {
        await typeInto(popup, job.field(words("passphrase")), WORKSPACE.passphrase);
        await job.pressButton(popup, words("go_on"));
      }),
    ]);
    await job.see(popup, words("copied", PASSWORD));
    await leave(popup);
  });
  const seen = Date.now();
  expect(await pasted()).toBe(PASSWORDS[1]);
  await expect.poll(pasted, { timeout: (CLIPBOARD_SECONDS + 5) * 1000, interval: 50 }).toBe("");
  expect(Date.now() - start).toBeGreaterThanOrEqual(CLIPBOARD_SECONDS * 1000);
  expect(Date.now() - seen).toBeLessThan((CLIPBOARD_SECONDS + 3) * 1000);
});

const base32 = (text: string): Buffer => {
  const bits = [...text].map((char) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(char).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
type TotpKey = { readonly secret: string; readonly hash: "sha1" | "sha256"; readonly digits: number; readonly period: number };
/** RFC 6238 §4 over RFC 4226 §5.3. @param at ms since the epoch */
const totpAt = ({ secret, hash, digits, period }: TotpKey, at: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 1000 / period)));
  const mac = createHmac(hash, base32(secret)).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7f_ff_ff_ff;
  return String(number % 10 ** digits).padStart(digits, "0");
};

const PLAIN_KEY: TotpKey = { secret: "JBSWY3DPEHPK3PXP", hash: "sha1", digits: 6, period: 30 };
const LONG_KEY: TotpKey = { secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA", hash: "sha256", digits: 8, period: 60 };
const LONG_ADDRESS = `otpauth://totp/Acme:reports?secret=${LONG_KEY.secret}&algorithm=SHA256&digits=8&period=60&issuer=Acme`;

test.each([
  ["a bare key", PLAIN_KEY.secret, PLAIN_KEY],
  ["an otpauth address with 8 digits of SHA-256", LONG_ADDRESS, LONG_KEY],
])("the codes of %s are those of RFC 6238", async (_what, typed, key) => {
  await inPopup(stage, async (popup) => {
    await clickAt(popup, `section[aria-label="${words("sign_in")}"] ${job.byRole("button", words("act_totp"))}`);
    await typeInto(popup, job.field(words("totp_key")), typed);
    await job.pressButton(popup, words("save"));
    await popup.waitForSelector(".code-now");
    const { at, shown } = await popup.evaluate(() => ({
      at: Date.now(),
      shown: [...document.querySelectorAll(".code .secret")].map((element) => element.textContent?.replaceAll(/\s/g, "")),
    }));
    // The code on screen may be up to a second behind at the turn of a period.
    const right = [at, at - 1000].map((time) => [totpAt(key, time), totpAt(key, time + key.period * 1000)]);
    expect(right).toContainEqual(shown);

    await job.pressButton(popup, words("totp_remove"));
    await gone(popup, ".code-now");
  });
  expect((await only()).totp).toBeNull();
});

test("a key that is none is refused with words, and nothing is stored", async () => {
  await inPopup(stage, async (popup) => {
    await clickAt(popup, `section[aria-label="${words("sign_in")}"] ${job.byRole("button", words("act_totp"))}`);
    await typeInto(popup, job.field(words("totp_key")), "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&period=0");
    await job.pressButton(popup, words("save"));
    await job.see(popup, words("error_invalid_totp"));
    await job.pressButton(popup, words("cancel"));
  });
  expect((await only()).totp).toBeNull();
});

test("a deleted account comes back by undo, and later from Recently deleted, as it was", async () => {
  const before = await only();
  const listed = `.home ${job.byText(before.label)}`;
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, words("delete_account"));
    await job.see(popup, words("deleted", before.label));
    await gone(popup, listed);
    expect((await only()).deletedAt).not.toBeNull();
    await job.pressButton(popup, words("undo"));
    await popup.waitForSelector(job.byRole("button", words("delete_account")));
    expect(await only()).toEqual(before);

    await job.pressButton(popup, words("delete_account"));
    await gone(popup, job.byRole("button", words("delete_account")));
  });
  await inPopup(stage, async (popup) => {
    await popup.waitForSelector(job.byRole("searchbox", words("search")), { visible: true });
    expect(await popup.$(listed)).toBeNull();
    await job.pressButton(popup, words("recently_deleted"));
    await job.pressButton(popup, words("restore_account", before.label));
    await job.see(popup, words("restored", before.label));
    await goHome(popup);
    await popup.waitForSelector(listed, { visible: true });
  });
  expect(await only()).toEqual(before);
});

test("the generator works while locked, and what it made is under Recently generated, marked, after unlocking", async () => {
  await lockStage(stage);
  const made = await inPopup(stage, async (popup) => {
    await job.pressButton(popup, words("generator"));
    await popup.waitForSelector("output .secret");
    const value = await textOf(popup, "output .secret");
    await job.pressButton(popup, words("store_and_copy"));
    await job.see(popup, words("copied", PASSWORD));
    await leave(popup);
    return value;
  });
  expect(made.length).toBeGreaterThanOrEqual(12);
  expect(await pasted()).toBe(made);
  expect(await stage.vault.holdsInClear(made)).toBe(false);
  await unlockStage(stage);
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, words("generator"));
    await job.pressButton(popup, words("recently_generated"));
    await job.see(popup, words("generated_locked"));
    expect(await popup.$$(".rows .detail-row")).toHaveLength(1);
    await clickAt(popup, ".rows .detail-row button");
    await popup.waitForSelector(".rows .secret:not(.masked)");
    expect(await textOf(popup, ".rows .secret:not(.masked)")).toBe(made);
    await goHome(popup);
  });
});

test("in a full tab the list stands beside the account; when narrow there is one column", async () => {
  const opened = await inPopup(stage, async (popup) => {
    await job.pressButton(popup, words("settings"));
    const target = stage.chromium.browser.waitForTarget((one) => one.url().includes("view=tab#settings"), { timeout: 15_000 });
    // It closes as soon as the button goes down: the driver's own "up" finds nobody any more.
    await job.pressButton(popup, words("open_in_tab")).catch((error: unknown) => {
      if (!popup.isClosed()) throw error;
    });
    await job.waitClosed(popup);
    return (await target).page();
  });
  if (opened === null) throw new Error("no page in the new tab");
  stage.chromium.problems.watch(opened);
  await opened.setViewport({ width: 1280, height: 900 });
  await opened.waitForSelector(select(words("lock_after")), { visible: true });
  await openAccount(opened, "Acme reporting");
  await opened.waitForSelector(job.byRole("button", words("delete_account")));
  const boxes = await opened.evaluate(() =>
    [".column-list", ".column-detail"].map((selector) => {
      const { left, right, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, height };
    }),
  );
  const [list, detail] = boxes;
  expect(list?.right).toBeLessThanOrEqual(detail?.left ?? 0);
  for (const { left, right, height } of boxes) {
    expect(right - left).toBeGreaterThan(250);
    expect(height).toBeGreaterThan(600);
  }
  await opened.setViewport({ width: 400, height: 600 });
  await gone(opened, ".column-list");
  await opened.waitForSelector(job.byRole("button", words("delete_account")));
  await opened.close();
});

/** A popup that loses the focus is gone at once, and nothing it sends in `pagehide` arrives. */
describe("the last key before the popup closes is kept", () => {
  const LAST = "typed last";

  test("in the add form", async () => {
    await inPopup(stage, async (popup) => {
      await goHome(popup);
      await job.pressButton(popup, words("add_account"));
      await typeInto(popup, job.field(words("label")), LAST);
      await leave(popup);
    });
    await expect.poll(keptDraft).toContain(LAST);
    await inPopup(stage, async (popup) => {
      await job.pressButton(popup, words("start_over"));
      await goHome(popup);
    });
  });

  test("in a fact of an account", async () => {
    await inPopup(stage, async (popup) => {
      await openAccount(popup, "Acme reporting");
      await job.pressButton(popup, words("edit_field", words("username")));
      await typeInto(popup, job.field(words("username")), LAST);
      await leave(popup);
    });
    await expect.poll(async () => [...new URLSearchParams((await keptView()).split("?")[1]).values()]).toEqual([LAST]);
    await inPopup(stage, async (popup) => {
      await job.pressButton(popup, words("cancel"));
      await goHome(popup);
    });
  });

  test("in the settings", async () => {
    await inPopup(stage, async (popup) => {
      await job.pressButton(popup, words("settings"));
      await typeInto(popup, job.field(words("family_name")), LAST);
      // Settings are read once more before they are written: two windows may change them.
      await new Promise((wake) => setTimeout(wake, 250));
      await leave(popup);
    });
    await expect.poll(keptSettings).toMatchObject({ identity: { familyName: LAST } });
  });
});

test("after the browser was closed and opened again, account and settings are as they were left", async () => {
  const before = await only();
  stage.chromium.problems.expectNone();
  await stage.chromium.quit();
  const chromium = await stage.chromium.relaunch();
  try {
    const page = await chromium.newPage("about:blank");
    await inPopup({ chromium, page }, async (popup) => {
      await job.unlock(popup, WORKSPACE.passphrase);
      await job.see(popup, before.label);
      await job.pressButton(popup, words("settings"));
      await popup.waitForSelector(job.field(words("given_name")));
      expect(await valueOf(popup, job.field(words("given_name")))).toBe("Robot");
      expect(await popup.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
    });
    chromium.problems.expectNone();
  } finally {
    await chromium.quit();
  }
});
