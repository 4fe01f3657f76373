/**
 * Several vaults, by the views: made, named, disabled and made the default; an account goes where the list says. Judged by
 * an outside reader of the rows.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { clickAt, typeInto } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { inPopup, lockStage, setStage, unlockStage, WORKSPACE, type Stage } from "./harness/stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.chromium.close());

const open = async (popup: Page): Promise<void> => {
  await job.pressButton(popup, job.words("settings"));
  await job.pressButton(popup, job.words("vaults_manage"));
  await job.see(popup, job.words("vault_new"));
};
const inCard = (name: string, rest: string): string => `::-p-xpath(//li[h2/bdi = "${name}"]${rest})`;
const flip = (popup: Page, name: string): Promise<void> => clickAt(popup, inCard(name, '//input[@role = "switch"]'));
const create = async (popup: Page, name: string): Promise<void> => {
  await typeInto(popup, job.field(job.words("vault_new_name")), name);
  await job.pressButton(popup, job.words("vault_create"));
};
const addAccount = async (popup: Page, label: string): Promise<void> => {
  await job.pressButton(popup, job.words("accounts"));
  await job.pressButton(popup, job.words("add_account"));
  await typeInto(popup, job.field(job.words("label")), label);
  await typeInto(popup, job.field(job.words("username")), `${label.toLowerCase().replaceAll(" ", "-")}@example.com`);
  await typeInto(popup, job.field(job.words("password")), "Correct-horse-7-battery");
};
const choices = (popup: Page): Promise<string[]> =>
  popup.$$eval("select", (selects) => selects.flatMap(({ options }) => [...options].map(({ text }) => text)));
const vaultOf = async (label: string): Promise<string | undefined> =>
  (await stage.vault.accounts()).find(({ content }) => content.label === label)?.vault;

test("with one vault nobody is asked; a second one is made, used at once, and still there after locking", async () => {
  await inPopup(stage, async (popup) => {
    await addAccount(popup, "In the first");
    expect(await choices(popup)).not.toContain(WORKSPACE.name);
    await job.pressButton(popup, job.words("save_account"));
    await job.see(popup, job.words("saved_account", "In the first"));
    await open(popup);
    await create(popup, WORKSPACE.name.toUpperCase());
    await job.see(popup, job.words("vault_name_problem"));
    await create(popup, "Agency");
    await job.see(popup, job.words("vault_created", "Agency"));
    // The notice lies over what is at the lower end for as long as it is there.
    await popup.waitForSelector(job.byText(job.words("vault_created", "Agency")), { hidden: true });
    await addAccount(popup, "In the second");
    expect(await choices(popup)).toEqual(expect.arrayContaining([WORKSPACE.name, "Agency"]));
    const select = await popup.waitForSelector(`::-p-xpath(//select[option = "Agency"])`);
    await select?.select(await popup.$eval(`::-p-xpath(//option[. = "Agency"])`, (option) => (option as HTMLOptionElement).value));
    await job.pressButton(popup, job.words("save_account"));
    await job.see(popup, job.words("saved_account", "In the second"));
  });
  const [first, second] = [await vaultOf("In the first"), await vaultOf("In the second")];
  expect(first).toBeDefined();
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
  await lockStage(stage);
  await unlockStage(stage);
  await inPopup(stage, (popup) => job.see(popup, "In the second"));
});

test("the default can't be disabled; another one is made the default, and the first disabled: nothing new goes there", async () => {
  await inPopup(stage, async (popup) => {
    await open(popup);
    expect(await popup.$eval(inCard(WORKSPACE.name, '//input[@role = "switch"]'), (input) => (input as HTMLInputElement).disabled)).toBe(true);
    await job.pressButton(popup, job.words("vault_make_default_of", "Agency"));
    await popup.waitForSelector(inCard("Agency", `/h2[contains(., "${job.words("vault_default")}")]`), { visible: true });
    await flip(popup, WORKSPACE.name);
    await popup.waitForSelector(inCard(WORKSPACE.name, '//input[@role = "switch" and not(@disabled)]'));
    await addAccount(popup, "After that");
    expect(await choices(popup)).not.toContain(WORKSPACE.name);
    await job.pressButton(popup, job.words("save_account"));
    await job.see(popup, job.words("saved_account", "After that"));
    await job.pressButton(popup, job.words("accounts"));
    await job.see(popup, "In the first");
  });
  expect(await vaultOf("After that")).toBe(await vaultOf("In the second"));
});

test("a vault is renamed; a name half typed is there again when the popup opens", async () => {
  await inPopup(stage, async (popup) => {
    await open(popup);
    await typeInto(popup, inCard("Agency", '//input[@type = "text"]'), "Clients");
  });
  await inPopup(stage, async (popup) => {
    await clickAt(popup, inCard("Agency", `//button[normalize-space() = "${job.words("vault_rename")}"]`));
    await job.see(popup, job.words("vault_renamed", "Clients"));
    await popup.waitForSelector(inCard("Clients", ""), { visible: true });
  });
});

test("no part of Locum complained meanwhile", () => stage.chromium.problems.expectNone());
