/**
 * An account in two vaults, by the views: put there, found once, changed in both, moved, taken out, and still so after the
 * browser was started again and a worker stopped in the middle. Judged by an outside reader of the rows.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { launchChromium, type RunningChromium } from "./harness/chromium.ts";
import { clickAt, typeInto } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { createProfile, removeProfile } from "./harness/profile.ts";
import { type Tamper, takeRows } from "./harness/raw-rows.ts";
import { inPopup, WORKSPACE } from "./harness/stage.ts";
import { openReader, type ReadAccount, type VaultReader } from "./harness/vault.ts";

const FIRST = WORKSPACE.name;
const SECOND = "Agency";
const LABEL = "Acme Ads";

const profileDir = createProfile();
let stage: { chromium: RunningChromium; page: Page };
let vault: VaultReader;

beforeAll(async () => {
  const chromium = await launchChromium({ profileDir });
  stage = { chromium, page: await chromium.newPage("about:blank") };
  await inPopup(stage, (popup) => job.setUpWorkspace(popup, WORKSPACE));
  vault = await openReader(chromium, WORKSPACE.passphrase);
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("settings"));
    await job.pressButton(popup, job.words("vaults_manage"));
    await typeInto(popup, job.field(job.words("vault_new_name")), SECOND);
    await job.pressButton(popup, job.words("vault_create"));
    await job.see(popup, job.words("vault_created", SECOND));
    await popup.waitForSelector(job.byText(job.words("vault_created", SECOND)), { hidden: true });
    await job.pressButton(popup, job.words("accounts"));
    await job.pressButton(popup, job.words("add_account"));
    await typeInto(popup, job.field(job.words("label")), LABEL);
    await typeInto(popup, job.field(job.words("username")), "acme@example.com");
    await typeInto(popup, job.field(job.words("password")), "Correct-horse-7-battery");
    await job.pressButton(popup, job.words("save_account"));
    await job.see(popup, job.words("saved_account", LABEL));
  });
});
afterAll(async () => {
  await stage.chromium.close();
  removeProfile(profileDir);
});

/** The names of the vaults that have the account, by the rows. */
const copies = async (): Promise<readonly (ReadAccount & { readonly name: string })[]> => {
  const { items } = await vault.read();
  const names = new Map(items.flatMap(({ type, id, content }) => (type === "vault" ? [[id, (content as { name: string }).name]] : [])));
  const accounts = (await vault.accounts()).filter(({ content }) => content.label === LABEL);
  return accounts.map((item) => ({ ...item, name: names.get(item.vault) ?? item.vault })).sort((a, b) => a.name.localeCompare(b.name));
};
const placesByRows = async (): Promise<readonly string[]> => (await copies()).map(({ name }) => name);

const row = `::-p-xpath(//ul[contains(@class, "account-list")]//button[@data-row][.//bdi = "${LABEL}"])`;
const rowsIn = (popup: Page): Promise<string[]> => popup.$$eval(row, (rows) => rows.map(({ textContent }) => textContent ?? ""));
const FILTER = ".home-filter";
const filterBy = async (popup: Page, name: string): Promise<void> => {
  const select = await popup.waitForSelector(FILTER, { visible: true });
  await select?.select(await popup.$eval(`::-p-xpath(//option[. = "${name}"])`, (option) => (option as HTMLOptionElement).value));
};
const openAccount = async (popup: Page): Promise<void> => {
  await job.pressButton(popup, job.words("accounts"));
  await clickAt(popup, row);
  await job.see(popup, job.words("contact"));
};
const clickWhenThere = async (popup: Page, selector: string): Promise<void> => {
  const element = await popup.waitForSelector(selector, { visible: true });
  await element?.evaluate((button) => button.scrollIntoView({ block: "center" }));
  await clickAt(popup, selector);
};
const chooseVault = (popup: Page, name: string): Promise<void> =>
  clickAt(popup, `::-p-xpath(//dialog[@open]//button[normalize-space() = "${name}"])`);
test("an account is put into another vault, and is in the list once, naming both", async () => {
  await inPopup(stage, async (popup) => {
    await openAccount(popup);
    await clickWhenThere(popup, job.byRole("button", job.words("add_to_vault")));
    await chooseVault(popup, SECOND);
    await job.see(popup, job.words("added_to_vault", LABEL, SECOND));
    expect(await placesByRows()).toEqual([SECOND, FIRST]);
  });
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("accounts"));
    await popup.waitForSelector(row, { visible: true });
    await popup.waitForFunction((name) => document.querySelector(".account-list .account-vault")?.textContent?.includes(name), {}, SECOND);
    expect(await rowsIn(popup)).toEqual([expect.stringContaining(FIRST)]);
    await typeInto(popup, job.byRole("searchbox", job.words("search")), "acme");
    await popup.waitForSelector(row, { visible: true });
    expect(await rowsIn(popup)).toHaveLength(1);
  });
});

test("it is edited under one vault's filter and found changed under the other's", async () => {
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("accounts"));
    await filterBy(popup, FIRST);
    await openAccount(popup);
    await clickWhenThere(popup, job.byRole("button", job.words("edit_field", job.words("username"))));
    await typeInto(popup, "form.edit-form input", "changed@example.com");
    await job.pressButton(popup, job.words("save"));
    await popup.waitForSelector("form.edit-form", { hidden: true });
  });
  await inPopup(stage, async (popup) => {
    await job.pressButton(popup, job.words("accounts"));
    await filterBy(popup, SECOND);
    await job.see(popup, "changed@example.com");
    await filterBy(popup, job.words("all_vaults"));
  });
  const [a, b] = await copies();
  expect(a?.content).toEqual(b?.content);
  expect(a?.content.username).toBe("changed@example.com");
  expect(a?.versions).toEqual(b?.versions);
});

test("it is taken out of the first, which deletes nothing, and put back by Undo", async () => {
  await inPopup(stage, async (popup) => {
    await openAccount(popup);
    await clickWhenThere(popup, job.byRole("button", job.words("remove_from_vault", FIRST)));
    await job.see(popup, job.words("removed_from_vault", LABEL, FIRST));
    expect(await placesByRows()).toEqual([SECOND]);
    await job.pressButton(popup, job.words("undo"));
    await popup.waitForSelector(job.byRole("button", job.words("remove_from_vault", FIRST)));
    expect(await placesByRows()).toEqual([SECOND, FIRST]);
    await clickWhenThere(popup, job.byRole("button", job.words("remove_from_vault", FIRST)));
    await job.see(popup, job.words("removed_from_vault", LABEL, FIRST));
  });
});

test("a worker that is stopped in the middle of a move leaves it here or there, and the popup goes on", async () => {
  await inPopup(stage, async (popup) => {
    await openAccount(popup);
    await clickWhenThere(popup, job.byRole("button", job.words("move_from", SECOND)));
    await Promise.all([chooseVault(popup, FIRST), stage.chromium.stopWorker()]);
    await popup.waitForFunction(() => document.querySelector("dialog[open]") === null);
  });
  const places = await placesByRows();
  expect(places).toHaveLength(1);
  await inPopup(stage, async (popup) => {
    await openAccount(popup);
    if (places[0] === SECOND) {
      await clickWhenThere(popup, job.byRole("button", job.words("move_from", SECOND)));
      await chooseVault(popup, FIRST);
      await job.see(popup, job.words("moved_to_vault", LABEL, FIRST));
    }
    await job.pressButton(popup, job.words("activity"));
    await job.see(popup, job.words("activity_vault_removed"));
    await job.see(popup, job.words("activity_created"));
  });
  expect(await placesByRows()).toEqual([FIRST]);
});

test("after a restart of the browser it is where it was moved, and nowhere else", async () => {
  await stage.chromium.kill();
  const chromium = await stage.chromium.relaunch();
  stage = { chromium, page: await chromium.newPage("about:blank") };
  vault = await openReader(chromium, WORKSPACE.passphrase);
  await inPopup(stage, (popup) => job.unlock(popup, WORKSPACE.passphrase));
  expect(await placesByRows()).toEqual([FIRST]);
  await inPopup(stage, async (popup) => {
    await filterBy(popup, SECOND);
    await job.see(popup, job.words("empty_vault"));
    await filterBy(popup, FIRST);
    await popup.waitForSelector(row, { visible: true });
  });
});

test("where the keys of one vault are altered, its account is used and edited in the other, and the copy follows once they are back", async () => {
  await inPopup(stage, async (popup) => {
    await filterBy(popup, job.words("all_vaults"));
    await openAccount(popup);
    await clickWhenThere(popup, job.byRole("button", job.words("add_to_vault")));
    await chooseVault(popup, SECOND);
    await job.see(popup, job.words("added_to_vault", LABEL, SECOND));
  });
  const second = (await copies()).find(({ name }) => name === SECOND)?.vault ?? "";
  const rows = await stage.chromium.newPage(stage.chromium.urlOf("manifest.json"));
  const tamper = await takeRows(rows, { second });
  const locked = async (act: Tamper): Promise<void> => {
    await inPopup(stage, job.lock);
    await tamper(act);
    await inPopup(stage, (popup) => job.unlock(popup, WORKSPACE.passphrase));
  };
  await locked(async (raw, ids) => {
    await raw.keep("whole");
    const [row] = await raw.ofVault("vaults", ids["second"] ?? "");
    await raw.put("vaults", raw.flipped(row ?? {}, "keyring"));
  });
  await inPopup(stage, async (popup) => {
    await openAccount(popup);
    await clickWhenThere(popup, job.byText(job.words("copy_unread")));
    await clickWhenThere(popup, job.byRole("button", job.words("edit_field", job.words("username"))));
    await typeInto(popup, "form.edit-form input", "meanwhile@example.com");
    await job.pressButton(popup, job.words("save"));
    await popup.waitForSelector("form.edit-form", { hidden: true });
    await clickWhenThere(popup, job.byRole("button", job.words("move_from", FIRST)));
    await popup.waitForSelector(`::-p-xpath(//dialog[@open][contains(., "${job.words("no_other_vault")}")])`, { visible: true });
  });
  await locked(async (raw) => raw.putBack("whole", ["vaults"]));
  await rows.close();
  await expect
    .poll(async () => (await copies().catch(() => [])).map(({ name, content }) => [name, content.username]), { timeout: 30_000, interval: 500 })
    .toEqual([[SECOND, "meanwhile@example.com"], [FIRST, "meanwhile@example.com"]]);
});

test("no part of Locum complained meanwhile", () => stage.chromium.problems.expectNone());
