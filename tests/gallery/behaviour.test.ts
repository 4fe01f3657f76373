/**
 * What the app does under a person's hands, in Chromium over the gallery's background: keys alone, half-typed text,
 * proof of presence, refusals. The real background has its own tests.
 */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FakeState } from "./fake-background.ts";
import { openGallery, press, settle, TAB, type Gallery, type OpenScene } from "./harness.ts";

let gallery: Gallery;
let page: Page;
let faults: readonly string[] = [];
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

const open = async (scene: string, more: Omit<OpenScene, "scene"> = {}): Promise<void> => {
  ({ page, faults } = await gallery.open({ scene, ...more }));
};

type GalleryWindow = { gallery: { state: FakeState; reopen: () => Promise<void> } };
const state = (): Promise<FakeState> =>
  page.evaluate(() => structuredClone((window as unknown as GalleryWindow).gallery.state));
const setState = (part: Partial<FakeState>): Promise<void> =>
  page.evaluate((changes) => void Object.assign((window as unknown as GalleryWindow).gallery.state, changes), part);
/** The popup closes and opens again; the browser gives no warning of that. */
const reopen = async (): Promise<void> => {
  await page.evaluate(() => (window as unknown as GalleryWindow).gallery.reopen());
  await settle(page);
};
const calls = async (name: string) => (await state()).log.filter((call) => call.name === name);

const clean = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
const text = async (): Promise<string> => clean(await page.evaluate(() => document.body.innerText));
const focused = async (): Promise<string> =>
  clean(
    await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "";
    }),
  );
const box = (label: string) => `::-p-xpath(//*[@id=//label[normalize-space(.)="${label}"]/@for])`;
const selectAll = async (label: string) => {
  const input = await page.waitForSelector(box(label), { timeout: 5000 });
  await input?.click();
  await input?.evaluate((element) => (element as HTMLInputElement).select());
  return input;
};
const type = async (label: string, typed: string): Promise<void> => {
  const input = await selectAll(label);
  if (typed === "") await page.keyboard.press("Backspace");
  else await input?.type(typed);
  await settle(page);
};
const paste = async (label: string, pasted: string): Promise<void> => {
  await selectAll(label);
  const keyboard = await page.createCDPSession();
  await keyboard.send("Input.insertText", { text: pasted });
  await settle(page);
};
const valueOf = (label: string): Promise<string> => page.$eval(box(label), (input) => (input as HTMLInputElement).value);
const keys = async (...names: Parameters<Page["keyboard"]["press"]>[0][]): Promise<void> => {
  for (const name of names) await page.keyboard.press(name);
  await settle(page);
};
/** Waits for a word that comes later: strength data, a debounce. */
const until = (wanted: string): Promise<unknown> =>
  page.waitForFunction((words) => document.body.innerText.replace(/[\u2068\u2069]/g, "").includes(words), { timeout: 10_000 }, wanted);

describe("home", () => {
  it("has the focus in the search, and opens an account by keys alone", async () => {
    await open("home-few");
    expect(await focused()).toBe("Search accounts");
    await keys("ArrowDown");
    expect(await focused()).toContain("Acme Ads automation");
    await keys("ArrowDown", "ArrowDown");
    expect(await focused()).toContain("Pinepost publisher");
    await keys("ArrowUp", "Enter");
    expect(await page.evaluate(() => location.hash)).toMatch(/^#account\//);
  });

  it("searches while typing, says how many it found, and Enter opens the first", async () => {
    await open("home-few");
    await page.keyboard.type("pine");
    await until("1 account found");
    await keys("Enter");
    expect(await text()).toContain("Ready for hub");
  });

  it("draws few rows of 5,000 and reaches a far one by the arrow key", async () => {
    await open("home-many");
    const rows = () => page.$$eval("[data-row]", (found) => found.length);
    expect(await rows()).toBeLessThan(40);
    const drawn = (row: number) => page.waitForSelector(`li[aria-posinset="${row}"] [data-row]`, { timeout: 10_000 });
    for (let row = 1; row <= 140; row += 1) {
      await drawn(row);
      await page.keyboard.press("ArrowDown");
    }
    expect(await focused()).toContain("0140");
    expect(await rows()).toBeLessThan(40);
    await page.$eval(".scroller", (scroller) => scroller.scrollTo({ top: scroller.scrollHeight }));
    await until("5000");
  });

  it("asks whether the account was created, and takes the answer", async () => {
    await open("home-question");
    await press(page, "Yes");
    await settle(page);
    expect(await text()).not.toContain("Was the account created");
    expect(await calls("request/answer")).toEqual([{ name: "request/answer", request: { id: "b".repeat(32), accepted: true } }]);
  });
});

describe("a vault that can't be trusted", () => {
  it("is named with what happened, and can be used as it is after the passphrase", async () => {
    await open("home-problems");
    const shown = await text();
    for (const words of ["Accounts: An older copy", "A vault: A record in the vault was altered", "somebody may have put back passwords"]) {
      expect(shown).toContain(words);
    }
    expect(shown).not.toContain("backup");
    await press(page, "I know why: use it as it is");
    await until("Is it still you?");
    await page.keyboard.type("correct horse battery staple orbit");
    await keys("Enter");
    expect((await state()).problems).toEqual([{ vault: "c".repeat(32), code: "RecordAltered" }]);
    expect(await text()).not.toContain("An older copy");
    expect(await text()).toContain("A vault: A record in the vault was altered");
  });
});

describe("a record that can't be trusted", () => {
  it("is counted and named, at the site and in the list, and so is a stranger's entry in the drop box", async () => {
    await open("home-refused");
    const shown = await text();
    for (const words of [
      "2 records for this site can't be trusted. Acme Ads spare. It is not used",
      "RecordAltered RecordUnknown",
      "Accounts: A record in the vault was altered",
      "2 entries among the passwords generated while locked were not made by Locum.",
    ]) {
      expect(shown).toContain(words);
    }
  });
});

describe("half-typed text", () => {
  it("is in the add form when the popup opens again, password and all", async () => {
    await open("add");
    await type("Label", "Half a lab");
    await type("Password", " s3cret");
    await new Promise((resolve) => setTimeout(resolve, 400));
    await reopen();
    expect(await valueOf("Label")).toBe("Half a lab");
    expect(await valueOf("Password")).toBe(" s3cret");
    expect(await text()).toContain("is here again");
  });

  it("is in the search", async () => {
    await open("home-few");
    await page.keyboard.type("pine");
    await until("1 account found");
    await new Promise((resolve) => setTimeout(resolve, 200));
    await reopen();
    expect(await page.$eval("[role=searchbox]", (search) => (search as HTMLInputElement).value)).toBe("pine");
    expect(await page.$$eval("[data-row]", (rows) => rows.length)).toBe(1);
  });

  it("is in the edited field", async () => {
    await open("account");
    await press(page, "Edit: Notes");
    await type("Notes", "Half a note 🚀");
    await new Promise((resolve) => setTimeout(resolve, 200));
    await reopen();
    expect(await valueOf("Notes")).toBe("Half a note 🚀");
    await keys("Escape");
    expect(await text()).toContain("Billing contact is Dana.");
    expect(await focused()).toBe("Edit: Notes");
  });

  it("never goes into the address", async () => {
    await open("account");
    await press(page, "Edit: Notes");
    await type("Notes", "unmistakable");
    expect(await page.evaluate(() => location.href)).not.toContain("unmistakable");
  });

  it("survives locking in the middle", async () => {
    await open("add");
    await type("Label", "Before the lock");
    await new Promise((resolve) => setTimeout(resolve, 400));
    await setState({ state: "locked" });
    await press(page, "Save account");
    await settle(page);
    await press(page, "Save anyway");
    await until("Locked");
    await type("Passphrase", "correct horse battery staple orbit");
    await keys("Enter");
    expect(await valueOf("Label")).toBe("Before the lock");
  });
});

describe("locking an open tab", () => {
  const unlock = async (): Promise<void> => {
    await type("Passphrase", "correct horse battery staple orbit");
    await keys("Enter");
  };

  it("forgets half-typed and shown secrets, and what was said", async () => {
    await open("account", { size: TAB });
    await press(page, "Show: Password");
    await press(page, "Edit: Notes");
    await type("Notes", "half a secret");
    await press(page, "Copy: Password");
    await until("Password copied.");
    await press(page, "Lock now");
    await until("Unlock");
    expect(await text()).not.toContain("copied");
    await unlock();
    await until("Billing contact is Dana.");
    expect(await text()).not.toContain("gX4#vLq9!tRb2&mZ7wKp");
    expect(await page.$$eval("textarea", (boxes) => boxes.length)).toBe(0);
  });

  it("happens in the tab too when it was locked in another window", async () => {
    await open("account", { size: TAB });
    await press(page, "Edit: Notes");
    await type("Notes", "half a secret");
    await setState({ state: "locked" });
    await page.evaluate(() => new BroadcastChannel("session").postMessage(null));
    await until("Unlock");
    await unlock();
    await until("Billing contact is Dana.");
    expect(await page.$$eval("textarea", (boxes) => boxes.length)).toBe(0);
  });
});

describe("settings", () => {
  it("keep what another window saved meanwhile", async () => {
    await open("settings");
    const { settings } = await state();
    await setState({ settings: { ...settings, clipboardSeconds: 120 } });
    await type("Given name", "Robot");
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await state()).settings).toMatchObject({ clipboardSeconds: 120, identity: { givenName: "Robot" } });
  });

  it("are saved when the view is left, or the popup closed, at once after a change", async () => {
    await open("settings");
    await page.waitForSelector(box("Lock when not used for"));
    await page.select(box("Lock when not used for"), "5");
    await press(page, "Accounts");
    await settle(page);
    expect((await state()).settings.lockAfterMinutes).toBe(5);
    await press(page, "Settings");
    await settle(page);
    await page.evaluate(() => {
      const select = document.querySelector("select");
      if (select === null) throw new Error("no choice");
      select.value = "1";
      select.dispatchEvent(new Event("change", { bubbles: true }));
      dispatchEvent(new PageTransitionEvent("pagehide"));
    });
    await settle(page);
    expect((await state()).settings.lockAfterMinutes).toBe(1);
  });
});

describe("adding an account", () => {
  const fill = async (url: string): Promise<void> => {
    await type("App name or URL", url);
    await keys("Escape");
    await type("Label", "New one");
    await type("User name", "bot@bots.example.com");
    await type("Password", "long enough to be kept");
  };

  it("saves, says so, and shows the account", async () => {
    await open("add");
    await fill("https://tools.example/login");
    await keys("Enter");
    expect(await text()).toContain("New one saved.");
    expect(await page.evaluate(() => location.hash)).toMatch(/^#account\//);
    expect((await state()).draft).toBeNull();
  });

  it("sends no draft once saving began, whatever is typed and closed meanwhile", async () => {
    await open("add");
    await fill("https://tools.example/login");
    await setState({ delays: { "accounts/create": 700 } });
    await keys("Enter");
    await type("Label", "Typed too late");
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
    await until("New one saved.");
    const { log, draft } = await state();
    const names = log.map(({ name }) => name);
    expect(names.lastIndexOf("draft/save")).toBeLessThan(names.indexOf("accounts/create"));
    expect(draft).toBeNull();
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://a.example"])("refuses %s", async (url) => {
    await open("add");
    await fill(url);
    await press(page, "Save account");
    await settle(page);
    expect(await text()).toContain("Only https addresses are accepted.");
    expect(await calls("accounts/create")).toEqual([]);
    expect(await focused()).toBe("App name or URL");
  });

  it("wants an unencrypted address to be accepted", async () => {
    await open("add");
    await fill("http://legacy.example");
    await press(page, "Save account");
    await settle(page);
    expect(await calls("accounts/create")).toEqual([]);
    await press(page, "Save anyway");
    await settle(page);
    expect(await calls("accounts/create")).toHaveLength(1);
  });

  it("points out the same app and user name", async () => {
    await open("add");
    await fill("https://app.acme-ads.example/login");
    await type("User name", "acme-ads@bots.example.com");
    await until("There is an account with this app and user name already");
    await press(page, "Save account");
    await settle(page);
    expect(await calls("accounts/create")).toEqual([]);
  });

  it("stores a generated password before it is in the form", async () => {
    await open("add");
    await press(page, "Generate");
    await settle(page);
    await press(page, "Use this password");
    await settle(page);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const { log, draft } = await state();
    const kept = log.findIndex(({ name }) => name === "generator/keep");
    const first = log.findIndex(({ name }) => name === "draft/save");
    expect(kept).toBeGreaterThan(-1);
    expect(first).toBeGreaterThan(kept);
    expect(log[kept]?.request).toEqual({ password: draft?.fields.password });
  });

  it("keeps everything when there is no room left, and says so", async () => {
    await open("add");
    await fill("https://tools.example/login");
    await setState({ failing: { "accounts/create": "QuotaExceeded" } });
    await keys("Enter");
    expect(await text()).toContain("There is no room left to save on this device.");
    expect(await text()).toContain("QuotaExceeded");
    expect(await valueOf("Label")).toBe("New one");
    await press(page, "Save account");
    await until("New one saved.");
  });

  it("says that 10,000 characters are too many for a label, and shows right-to-left text and emoji as typed", async () => {
    await open("add");
    await fill("https://tools.example/login");
    await paste("Label", "x".repeat(10_000));
    expect(await text()).toContain("This is too long.");
    await press(page, "Save account");
    await settle(page);
    expect(await calls("accounts/create")).toEqual([]);
    await paste("Label", "حساب 🚀 \u202Egnp");
    await press(page, "Save account");
    await settle(page);
    expect((await state()).accounts[0]?.account.label).toBe("حساب 🚀 \u202Egnp");
  });

  it("offers known apps while typing and takes one by keys", async () => {
    await open("add");
    await type("Label", "");
    await type("App name or URL", "fig");
    const offered = await page.$$eval("[role=option]", (found) => found.length);
    expect(offered).toBeGreaterThan(0);
    await keys("ArrowDown", "Enter");
    expect(await valueOf("App name or URL")).toMatch(/^Figma$/);
    expect(await valueOf("Label")).toBe(await valueOf("App name or URL"));
  });
});

describe("an account", () => {
  it("shows a secret only after the passphrase, when that was too long ago", async () => {
    await open("account");
    await setState({ proved: false });
    await press(page, "Show: Password");
    await until("Is it still you?");
    expect(await focused()).toBe("Passphrase");
    await page.keyboard.type("wrong");
    await keys("Enter");
    expect(await text()).toContain("The passphrase is wrong.");
    expect(await text()).not.toContain("gX4#vLq9!tRb2&mZ7wKp");
    await page.keyboard.type("correct horse battery staple orbit");
    await keys("Enter");
    expect(await text()).toContain("gX4#vLq9!tRb2&mZ7wKp");
  });

  it("asks for the passphrase each time where that is set, once an act", async () => {
    await open("account");
    const { settings } = await state();
    await setState({ proved: false, settings: { ...settings, proofMinutes: 0 } });
    const give = async () => {
      await until("Is it still you?");
      await page.keyboard.type("correct horse battery staple orbit");
      await keys("Enter");
      expect(await text()).not.toContain("Is it still you?");
    };
    await press(page, "Show: Password");
    await give();
    expect(await text()).toContain("gX4#vLq9!tRb2&mZ7wKp");
    await new Promise((resolve) => setTimeout(resolve, 1600));
    await press(page, "Copy: Password");
    await give();
    await until("Password copied.");
    expect(await calls("session/prove")).toHaveLength(2);
  });

  it("forgets the act when the question is closed", async () => {
    await open("account");
    await setState({ proved: false });
    await press(page, "Copy: Password");
    await until("Is it still you?");
    await keys("Escape");
    expect(await text()).not.toContain("Is it still you?");
    expect(await text()).not.toContain("copied");
    expect(await calls("accounts/copy-secret")).toHaveLength(1);
  });

  it("says what was copied and counts down to clearing", async () => {
    await open("account", { running: true });
    await press(page, "Copy: Password");
    await until("Password copied.");
    await until("Clears in 28 seconds.");
  });

  it("keeps the typed text when it was changed elsewhere, and saves over the newer one when asked again", async () => {
    await open("account");
    await press(page, "Edit: Label");
    await type("Label", "Renamed");
    await setState({ failing: { "accounts/update": "AccountChanged" } });
    await keys("Enter");
    expect(await text()).toContain("changed somewhere else");
    expect(await valueOf("Label")).toBe("Renamed");
    await press(page, "Save");
    await settle(page);
    expect((await state()).accounts[0]?.account.label).toBe("Renamed");
  });

  it("takes the next step by one button", async () => {
    await open("account");
    await press(page, "I granted it");
    await settle(page);
    expect((await state()).accounts[0]?.account.steps["admin-granted"]?.state).toBe("done");
    expect(await text()).toContain("Save the backup codes");
  });

  it("wants a reason for a skipped step", async () => {
    await open("account-checklist");
    await press(page, "Skip");
    await settle(page);
    expect(await valueOf("Why is it skipped?")).toBe("The app has none");
    await type("Why is it skipped?", "");
    await press(page, "Skip");
    await settle(page);
    expect(await calls("accounts/set-step")).toEqual([]);
    await type("Why is it skipped?", "None offered");
    await press(page, "Skip");
    await settle(page);
    expect((await state()).accounts[0]?.account.steps["backup-codes"]).toMatchObject({ state: "skipped", reason: "None offered" });
  });

  it("is deleted at once and comes back by Undo", async () => {
    await open("account");
    await press(page, "Delete account");
    await settle(page);
    expect(await text()).toContain("Acme Ads automation deleted.");
    expect((await state()).accounts[0]?.account.deletedAt).not.toBeNull();
    await press(page, "Undo");
    await settle(page);
    expect((await state()).accounts[0]?.account.deletedAt).toBeNull();
    expect(await page.evaluate(() => location.hash)).toMatch(/^#account\//);
  });

  it("is filled on another page only after that was confirmed", async () => {
    await open("account-origin");
    expect(await text()).toContain("The password can then be filled in at https://login.acme-ads.example.");
    expect(await calls("accounts/add-origin")).toEqual([]);
    await press(page, "Use there too");
    await settle(page);
    expect((await state()).accounts[0]?.account.origins).toContainEqual({ origin: "https://login.acme-ads.example", wide: false });
  });

  it("refuses a 2FA key that is none and keeps it in the box", async () => {
    await open("account");
    await press(page, "Remove the 2FA key");
    await settle(page);
    await press(page, "Set up 2FA");
    await type("2FA key or otpauth address", "otpauth://totp/x?digits=100");
    await keys("Enter");
    expect(await text()).toContain("This is not a 2FA key");
    expect(await valueOf("2FA key or otpauth address")).toBe("otpauth://totp/x?digits=100");
  });

  it("moves between its tabs by the arrow keys", async () => {
    await open("account");
    await page.focus("[role=tab][aria-selected=true]");
    await keys("ArrowRight");
    expect(await focused()).toBe("Checklist");
    await keys("End");
    expect(await page.$eval("[role=tabpanel]", (panel) => panel.textContent)).toContain("Created");
  });
});

describe("locked", () => {
  it("says that the passphrase is wrong, then unlocks", async () => {
    await open("locked");
    await page.keyboard.type("no");
    await keys("Enter");
    expect(await text()).toContain("The passphrase is wrong.");
    await page.keyboard.type("correct horse battery staple orbit");
    await keys("Enter");
    expect(await text()).toContain("All accounts");
  });

  it("generates, and stores before copying", async () => {
    await open("locked-generator");
    await press(page, "Store and copy");
    await settle(page);
    const shown = await page.$eval("output", (output) => output.textContent);
    expect(await calls("generator/copy")).toEqual([{ name: "generator/copy", request: { password: shown } }]);
    expect(await text()).toContain("Password copied.");
  });
});

describe("the generator", () => {
  it("makes another at every change and keeps one class on", async () => {
    await open("generator");
    const value = () => page.$eval("output", (output) => output.textContent ?? "");
    const first = await value();
    await press(page, "Generate another");
    await settle(page);
    expect(await value()).not.toBe(first);
    for (const name of ["A–Z", "0–9", "!#$%"]) await press(page, name);
    await settle(page);
    expect(await value()).toMatch(/^[a-z]{20}$/);
    expect(await page.$$eval(".classes input:disabled", (found) => found.length)).toBe(1);
    await press(page, "Passphrase");
    await until("Words");
    await page.waitForFunction(() => (document.querySelector("output")?.textContent?.split("-").length ?? 0) === 6);
  });

  it("remembers its rules", async () => {
    await open("generator");
    await page.$eval(".slider input[type=range]", (range) => {
      (range as HTMLInputElement).value = "33";
      range.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await reopen();
    expect(await page.$eval("output", (output) => output.textContent?.length)).toBe(33);
  });
});

describe("welcome", () => {
  it("refuses a passphrase that is easy to guess, and one typed differently the second time", async () => {
    await open("welcome");
    await type("Name of your workspace", "Example Ltd");
    await type("Passphrase", "password123");
    await until("guessed");
    await press(page, "Set up");
    await settle(page);
    expect(await text()).toContain("It is too easy to guess.");
    await type("Passphrase", "velvet canyon orbit mustard eleven");
    await until("Very good.");
    await type("Passphrase again", "velvet canyon orbit mustard seven");
    await press(page, "Set up");
    await settle(page);
    expect(await text()).toContain("The two are not the same.");
    expect(await calls("session/set-up")).toEqual([]);
    await type("Passphrase again", "velvet canyon orbit mustard eleven");
    const asked = await page.evaluateHandle(() => {
      const calls: boolean[] = [];
      navigator.storage.persist = async () => calls.push(navigator.userActivation.isActive) > 0;
      return calls;
    });
    await press(page, "Set up");
    await until("No accounts yet.");
    expect(await asked.jsonValue(), "asks once, in the press, to have its storage kept").toEqual([true]);
  });
});

describe("what the page asked", () => {
  it("is answered with Fill or Cancel, and names account, page and reason", async () => {
    await open("confirm-elsewhere");
    const shown = await text();
    for (const words of ["Fill Acme Ads automation?", "app.acme-ads.example", "https://collector.example", "sends what is filled in to another site"]) {
      expect(shown).toContain(words);
    }
    await press(page, "Fill");
    await settle(page);
    expect(await calls("request/answer")).toEqual([{ name: "request/answer", request: { id: "b".repeat(32), accepted: true } }]);
  });

  it("leads to the next question where one answer is not enough", async () => {
    await open("confirm");
    const { pending } = await state();
    if (pending === null) throw new Error("nothing is asked");
    await setState({ nextPending: { ...pending, id: "c".repeat(32), reason: "posts-elsewhere", target: "https://collector.example" } });
    await press(page, "Fill");
    await until("https://collector.example");
    expect(await text()).not.toContain("Nothing was filled");
    await press(page, "Fill");
    await settle(page);
    expect((await calls("request/answer")).map(({ request }) => request)).toEqual([
      { id: "b".repeat(32), accepted: true },
      { id: "c".repeat(32), accepted: true },
    ]);
  });
});

describe("vaults", () => {
  it("asks where to save what was typed only where there is a choice, and saves it there", async () => {
    await open("home-save");
    expect(await page.$(box("Vault"))).toBeNull();
    await page.close();
    await open("home-save-vaults");
    await (await page.waitForSelector(box("Vault")))?.select("8".repeat(32));
    await press(page, "Save");
    await settle(page);
    expect((await calls("request/capture"))[0]?.request).toMatchObject({ answer: "save", vault: "8".repeat(32) });
  });

  it("doesn't save into a vault that a draft chose and that takes nothing any more", async () => {
    await open("add-draft");
    const [agency = "", draft] = ["c".repeat(32), (await state()).draft];
    expect(await page.$$eval("select option", (options) => options.map((option) => (option as HTMLOptionElement).value))).toContain(agency);
    const vaults = (await state()).vaults.map((one) => (one.id === agency ? { ...one, disabled: true } : one));
    await setState({ vaults, draft: draft === null ? null : { ...draft, vault: agency } });
    await reopen();
    expect(await page.$$("select")).toHaveLength(0);
    await press(page, "Save account");
    await press(page, "Save anyway");
    await settle(page);
    expect((await calls("accounts/create"))[0]?.request).toMatchObject({ vault: "a".repeat(32) });
  });

  it("moves an account by keys alone", async () => {
    await open("account-move");
    expect(await focused()).not.toBe("");
    for (let presses = 0; (await focused()) !== "Agency" && presses < 5; presses += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await settle(page);
    expect((await calls("accounts/place"))[0]?.request).toMatchObject({ into: "8".repeat(32), outOf: "a".repeat(32) });
  });
});
