/**
 * "Someone else may know my passphrase": by the views, with a vault that is large enough for the worker and the browser to
 * be killed in the middle of sealing it again. Judged by an outside reader of the rows.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { createKdf } from "../../src/crypto/kdf.ts";
import { openAppPort, type AppPort } from "../bench/app-port.ts";
import { readArgon2Wasm } from "../unit/crypto/argon2-file.ts";
import { makeVault } from "../vault-maker/maker.ts";
import { profileChunks, restoreRows } from "../vault-maker/profile.ts";
import { launchChromium, type RunningChromium } from "./harness/chromium.ts";
import { clickAt, typeInto } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { createProfile, removeProfile } from "./harness/profile.ts";
import { openReader } from "./harness/vault.ts";

const ACCOUNTS = 8_000;
const OLD = "gravel otter lantern mosaic thunder";
const NEW = "quartz violin meadow tundra compass";

const profileDir = createProfile();
let chromium: RunningChromium;
let port: AppPort;
let known: { readonly id: string; readonly vault: string; readonly password: string };

/** The app in a tab, as it is when Locum was just started. */
const openApp = async (): Promise<Page> => {
  port = await openAppPort(chromium);
  return port.page;
};

beforeAll(async () => {
  const { deriveKey } = createKdf({ loadWasm: readArgon2Wasm });
  const made = await makeVault({ accounts: ACCOUNTS, seed: 4, passphrase: OLD, deriveKey, now: Date.now() });
  chromium = await launchChromium({ profileDir });
  const page = await openApp();
  for (const chunk of profileChunks(made)) await page.evaluate(restoreRows, "locum", chunk);
  await page.reload();
  await job.unlock(page, OLD);
  const { items } = (await port.send("accounts/list", { query: "", offset: 0, limit: 1, deleted: false })).value;
  const [first] = items;
  if (first === undefined) throw new Error("no account");
  known = { id: first.id, vault: first.vault, password: await passwordOf(first) };
}, 120_000);

afterAll(async () => {
  await chromium.close();
  removeProfile(profileDir);
});

const passwordOf = async ({ vault, id }: { readonly vault: string; readonly id: string }): Promise<string> =>
  (await port.send("accounts/reveal", { vault, id, secret: { kind: "password" } })).value.value;

const progress = async (): Promise<{ readonly done: number; readonly total: number } | null> =>
  (await port.send("vaults/rekeying", {})).value;

const problemsBy = async (passphrase: string): Promise<readonly string[]> =>
  (await (await openReader(chromium, passphrase)).read()).problems;

const until = async (what: string, look: () => Promise<boolean>, ms = 60_000): Promise<void> => {
  const end = Date.now() + ms;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${ms} ms`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
};

test("the passphrase is changed, and a bar tells how far the new keys are", async () => {
  const page = port.page;
  await job.pressButton(page, job.words("settings"));
  await job.pressButton(page, job.words("change_passphrase"));
  await typeInto(page, job.field(job.words("passphrase_current")), "not the passphrase at all");
  await typeInto(page, job.field(job.words("passphrase_new")), NEW);
  await typeInto(page, job.field(job.words("passphrase_repeat")), NEW);
  await clickAt(page, '::-p-xpath(//form//input[@role = "switch"])');
  await job.pressButton(page, job.words("change_passphrase"));
  await job.see(page, job.words("wrong_passphrase"));
  expect(await progress()).toBeNull();
  await typeInto(page, job.field(job.words("passphrase_current")), OLD);
  await job.pressButton(page, job.words("change_passphrase"));
  await job.see(page, job.words("passphrase_renewed"));
  await page.waitForSelector(`[role="meter"][aria-label="${job.words("rekeying")}"]`, { visible: true });
  expect(await progress()).toMatchObject({ code: null });
});

test("the worker is killed in the middle: the next one goes on, and everything can be used meanwhile", async () => {
  const before = await progress();
  expect(before).not.toBeNull();
  await chromium.stopWorker();
  expect(await passwordOf(known)).toBe(known.password);
  await until("it goes on", async () => ((await progress())?.done ?? Infinity) > (before?.done ?? 0));
});

test("the browser is killed in the middle: the old passphrase opens nothing, the new one everything, and it goes on", async () => {
  expect(await progress()).not.toBeNull();
  await chromium.kill();
  chromium = await chromium.relaunch();
  await openApp();
  await expect(port.send("session/unlock", { passphrase: OLD })).rejects.toThrow("WrongPassphrase");
  await port.send("session/unlock", { passphrase: NEW });
  expect((await port.send("session/status", {})).value).toMatchObject({ problems: [], rekeying: true });
  expect(await problemsBy(NEW)).toEqual([]);
  await port.send("session/prove", { passphrase: NEW });
  expect(await passwordOf(known)).toBe(known.password);
});

test("when it is done nothing lies under an old key, nothing is missing, and the check finds nothing", async () => {
  await until("it is done", async () => (await progress()) === null, 120_000);
  const reader = await openReader(chromium, NEW);
  const { items, problems } = await reader.read();
  expect(problems).toEqual([]);
  expect(items.filter(({ type }) => type === "account")).toHaveLength(ACCOUNTS);
  const epochs = await port.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("locum");
      request.onsuccess = () => resolve(request.result);
    });
    const found = new Set<string>();
    for (const table of ["items", "pages", "heads", "events"]) {
      const rows = await new Promise<{ vault: Uint8Array; epoch: Uint8Array }[]>((resolve) => {
        const request = database.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      for (const { vault, epoch } of rows) found.add(`${vault.join()} ${epoch.join()}`);
    }
    database.close();
    return found.size;
  });
  // One for each vault: the workspace's own, and that of the accounts.
  expect(epochs).toBe(2);
  await until("the check is done", async () => (await port.send("vaults/check", {})).value.isDone);
  expect((await port.send("vaults/check", {})).value.findings).toEqual([]);
  expect(await passwordOf(known)).toBe(known.password);
});

test("the same from two windows at once: one of them wins, and says so to the other", async () => {
  const other = await openAppPort(chromium);
  const [third, fourth] = [`${NEW} three`, `${NEW} four`];
  const proof = { kind: "passphrase", passphrase: NEW } as const;
  const ask = (from: AppPort, passphrase: string, slot: string): Promise<string> =>
    from.send("ways/change-passphrase", { old: slot, slot, passphrase, seen: true, proof }).then(
      () => "done",
      (error: Error) => error.message,
    );
  const answers = await Promise.all([ask(port, third, "3".repeat(32)), ask(other, fourth, "4".repeat(32))]);
  expect([...answers].sort()).toEqual(["done", "ways/change-passphrase: WrongPassphrase"]);
  const valid = answers[0] === "done" ? third : fourth;
  await until("it is done", async () => (await progress()) === null, 120_000);
  expect(await problemsBy(valid)).toEqual([]);
});
