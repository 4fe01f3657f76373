/**
 * A thief with the disk of a real browser: rows of the vault are changed past all of Locum's code while it is locked. What
 * was touched is named to the user in words, never offered, filled or told; everything else can be read; nothing is
 * deleted; and the user can take what is there. Follows threats.md, "At rest".
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { clickAt, menuRows } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { type Tamper, takeRows } from "./harness/raw-rows.ts";
import { setStage, WORKSPACE, type Stage } from "./harness/stage.ts";
import { LABELS, LOCKED_OUT, type Name, NAMES, OLD_PASSPHRASE, SECRETS, SLOT_CASES, TAMPER_CASES } from "./tamper-cases.ts";

const { words } = job;
type Answer = { readonly ok: boolean; readonly code?: string; readonly value?: unknown };
const OLD_SECRET = "yesterday-Onion-1";

let app: RunningApp;
let stage: Stage;
let appTab: Page;
let onRows: (act: Tamper) => Promise<unknown>;
const refs = new Map<Name, { readonly vault: string; readonly id: string }>();

const ask = (name: string, request: unknown): Promise<Answer> =>
  job.send(appTab, name, request) as Promise<Answer>;
const refOf = (name: Name) => refs.get(name) ?? { vault: "", id: "" };
const until = (what: () => Promise<boolean>): Promise<void> => expect.poll(what, { timeout: 20_000, interval: 40 }).toBe(true);

const waitForCheck = (): Promise<void> =>
  until(async () => ((await ask("vaults/check", {})).value as { isDone?: boolean } | undefined)?.isDone === true);
const unlock = (): Promise<Answer> => ask("session/unlock", { passphrase: WORKSPACE.passphrase });
const openApp = (): Promise<unknown> => appTab.goto(stage.chromium.urlOf("popup/index.html?view=tab"));
const shown = (): Promise<string> => appTab.evaluate(() => document.body.innerText);
/** What is on the screen, without the marks that keep a stranger's text in its direction. */
const seeAll = async (...texts: readonly string[]): Promise<void> => {
  const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, "");
  for (const text of texts) await expect.poll(async () => plain(await shown()), { timeout: 15_000 }).toContain(plain(text));
};

/** Locks, puts everything back as it was, lets the thief at it, and unlocks. */
const afterTampering = async (tamper: Tamper): Promise<void> => {
  await ask("session/lock", {});
  await onRows((raw) => raw.putBack("today"));
  await onRows(tamper);
  expect(await unlock()).toMatchObject({ ok: true });
  await waitForCheck();
};

const create = async (name: Name, url: string, place: number): Promise<void> => {
  const vaults = (await ask("vaults/list", {})).value as readonly { readonly id: string }[];
  const ref = { vault: vaults[0]?.id ?? "", id: `${place}`.repeat(32) };
  const password = name === "alpha" ? OLD_SECRET : SECRETS[name];
  const fields = { label: LABELS[name], url, appName: "Acme Ads", username: `${name}@bots.example.com`, password };
  expect(await ask("accounts/create", { ...ref, fields })).toMatchObject({ ok: true });
  refs.set(name, ref);
};

const changePassphrase = async (from: string, to: string, slot: string): Promise<void> => {
  const [{ slot: old }] = (await ask("ways/list", {})).value as [{ readonly slot: string }];
  const request = { old, slot, passphrase: to, seen: false, proof: { kind: "passphrase", passphrase: from } };
  expect(await ask("ways/change-passphrase", request)).toMatchObject({ ok: true });
};

beforeAll(async () => {
  app = await startApp("acme-ads");
  stage = await setStage();
  appTab = await stage.chromium.newPage(stage.chromium.urlOf("popup/index.html?view=tab"));
  await create("alpha", app.loginUrl, 1);
  await create("beta", app.loginUrl, 2);
  await create("gamma", "https://gamma.example/", 3);
  const rowsTab = await stage.chromium.newPage(stage.chromium.urlOf("manifest.json"));
  const workspace = (await ask("vaults/check", {})).value as { readonly workspaceVault: string };
  const ids = Object.fromEntries(NAMES.map((name) => [name, refOf(name).id]));
  onRows = await takeRows(rowsTab, { ...ids, vault: refOf("alpha").vault, workspace: workspace.workspaceVault });
  await changePassphrase(WORKSPACE.passphrase, OLD_PASSPHRASE, "a".repeat(32));
  await onRows((raw) => raw.keep("old passphrase"));
  await changePassphrase(OLD_PASSPHRASE, WORKSPACE.passphrase, "b".repeat(32));
  await onRows((raw) => raw.keep("yesterday"));
  const { revision } = (await ask("accounts/get", refOf("alpha"))).value as { readonly revision: number };
  const changed = await ask("accounts/update", { ...refOf("alpha"), revision, fields: { password: SECRETS.alpha } });
  expect(changed).toMatchObject({ ok: true });
  await onRows((raw) => raw.keep("today"));
});
afterAll(async () => {
  await stage.chromium.close();
  await app.close();
});

/** The labels that the page's own menu offers. */
const offered = async (): Promise<readonly Name[]> => {
  await stage.page.bringToFront();
  await stage.page.goto(app.loginUrl);
  await clickAt(stage.page, "input[type=email], input[name=email], #email");
  const rows = (await menuRows(stage.page)).join("\n");
  return NAMES.filter((name) => rows.includes(LABELS[name]));
};

const readable = async (): Promise<readonly Name[]> => {
  const found: Name[] = [];
  for (const name of NAMES) {
    const secret = { kind: "password" };
    const { ok, value } = await ask("accounts/reveal", { ...refOf(name), secret });
    if (ok && (value as { readonly value: string }).value === SECRETS[name]) found.push(name);
  }
  return found;
};

/** Nothing that Locum says holds what was touched. */
const expectSilent = async (name: Name): Promise<void> => {
  const ref = refOf(name);
  const secret = { kind: "password" };
  for (const [message, request] of [
    ["accounts/get", ref],
    ["accounts/reveal", { ...ref, secret }],
    ["accounts/copy-secret", { ...ref, secret }],
    ["accounts/change-password", ref],
    ["site/fill", ref],
  ] as const) {
    expect((await ask(message, request)).ok, message).toBe(false);
  }
  const list = { query: "", offset: 0, limit: 100, deleted: false };
  const replies = [await ask("accounts/list", list), await ask("site/get", {}), await ask("generated/list", {})];
  for (const text of [SECRETS[name], OLD_SECRET]) expect(JSON.stringify(replies)).not.toContain(text);
};

const rowsOfVault = async () =>
  (await stage.vault.read().catch((error: unknown) => String(error))) as { readonly problems: readonly string[] } | string;

describe("rows changed while it is locked", () => {
  test.each(Object.entries(TAMPER_CASES))("%s", async (_, { tamper, says, touched, named = [], afterwards }) => {
    await afterTampering(tamper);
    const whole = NAMES.filter((name) => !touched.includes(name));
    expect(await readable()).toEqual(whole);
    expect(await offered()).toEqual(whole.filter((name) => name !== "gamma"));
    for (const name of touched) await expectSilent(name);
    const fields = { label: "New", url: "https://new.example/", username: "new", password: "lantern-Otter-6" };
    const add = () => ask("accounts/create", { vault: refOf("beta").vault, id: "9".repeat(32), fields });
    expect(await add()).toEqual({ ok: false, code: "VaultReadOnly" });
    // From the first moment after the next unlocking, before any check.
    await ask("session/lock", {});
    await unlock();
    expect(await add()).toEqual({ ok: false, code: "VaultReadOnly" });
    await waitForCheck();

    await openApp();
    await appTab.bringToFront();
    await job.pressButton(appTab, words("trouble_look"));
    await seeAll(...says.map((key) => words(key)), ...named.map((name) => LABELS[name]));
    if (named.length > 0) await seeAll(words("trouble_last_saved").slice(0, 20));
    if (touched.length === NAMES.length) {
      // Where the list itself is bad, its records can be read here, and nowhere else.
      await seeAll(words("loose_hint"), ...Object.values(LABELS));
      await job.pressButton(appTab, words("show_loose", LABELS.alpha));
      await seeAll(SECRETS.alpha);
    }

    while ((await shown()).includes(words("trouble_accept"))) {
      const before = ((await ask("vaults/check", {})).value as { findings: unknown[] }).findings.length;
      await job.pressButton(appTab, words("trouble_accept"));
      await until(async () => ((await ask("vaults/check", {})).value as { findings: unknown[] }).findings.length < before);
      await waitForCheck();
      await expect.poll(shown).toMatch(new RegExp(`${words("trouble_none")}|${words("trouble_accept")}`));
    }
    await seeAll(words("trouble_none"));
    expect(await rowsOfVault()).toMatchObject({ problems: [] });
    expect(await readable()).toEqual(afterwards ?? whole);
    expect(await add()).toMatchObject({ ok: true });
  });
});

test("a worker that has died in the middle of the check: the next one goes on with it", async () => {
  await afterTampering(async (raw, { beta = "" }) => raw.put("items", raw.flipped(await raw.item(beta), "sealed")));
  await onRows(async (_, { vault = "" }) => {
    const { check } = (await chrome.storage.session.get("check")) as { check: object };
    const halfWay = { ...check, vaults: [vault], after: null, chains: null, checked: 1, findings: [], isDone: false };
    await chrome.storage.session.set({ check: halfWay });
  });
  await stage.chromium.stopWorker();
  await waitForCheck();
  expect(await ask("vaults/check", {})).toMatchObject({
    value: { findings: [{ kind: "item-altered", label: LABELS.beta }] },
  });
});

/** What is about a vault as a whole, or about the ways into it. */
describe("keys and whole states changed while it is locked", () => {
  const openAppAndSee = async (...texts: readonly string[]): Promise<void> => {
    await openApp();
    await appTab.bringToFront();
    await seeAll(...texts);
  };
  const lockAndTamper = async (tamper: Tamper): Promise<void> => {
    await ask("session/lock", {});
    await onRows((raw) => raw.putBack("today"));
    await onRows(tamper);
  };
  const expectNothingTold = async (): Promise<void> => {
    expect(await readable()).toEqual([]);
    for (const name of NAMES) await expectSilent(name);
    expect(await offered()).toEqual([]);
  };
  /** Presses every "use it as it is" on the start page. */
  const takeItAsItIs = async (): Promise<void> => {
    for (let left = 2; left > 0 && (await shown()).includes(words("rolled_back_accept")); left -= 1) {
      const before = ((await ask("session/status", {})).value as { problems: unknown[] }).problems.length;
      await job.pressButton(appTab, words("rolled_back_accept"));
      await until(async () => ((await ask("session/status", {})).value as { problems: unknown[] }).problems.length < before);
      await openApp();
      await appTab.waitForSelector(job.byRole("searchbox", words("search")), { visible: true });
    }
    await waitForCheck();
    expect(await ask("vaults/check", {})).toMatchObject({ value: { findings: [] } });
    expect(await rowsOfVault()).toMatchObject({ problems: [] });
  };

  test("a keyring put in: its vault is named and not opened, and the list of vaults is there", async () => {
    await lockAndTamper(async (raw, { vault = "", workspace = "" }) => {
      const [[ours], [other]] = [await raw.ofVault("vaults", vault), await raw.ofVault("vaults", workspace)];
      await raw.put("vaults", { ...ours, keyring: other?.["keyring"] });
    });
    expect(await unlock()).toMatchObject({ ok: true });
    await openAppAndSee(words("error_record_altered"));
    await expectNothingTold();
    expect(await ask("vaults/list", {})).toMatchObject({ ok: true, value: [{ name: WORKSPACE.name }] });
  });

  test("a vault put in that was never here is named, and nothing else is the worse for it", async () => {
    await lockAndTamper(async (raw, { vault = "" }) => {
      const [row] = await raw.ofVault("vaults", vault);
      await raw.put("vaults", { ...row, vault: raw.bytes("77".repeat(16)) });
    });
    expect(await unlock()).toMatchObject({ ok: true });
    await openAppAndSee(words("error_record_altered"), LABELS.alpha);
    expect(await readable()).toEqual(NAMES);
  });

  test.each(Object.entries(SLOT_CASES))("%s is named after unlocking, and settled", async (_, { tamper, says, opens, needsNew }) => {
    await ask("session/lock", {});
    await onRows((raw) => raw.putBack("today"));
    await onRows(tamper);
    expect(await ask("session/unlock", { passphrase: opens })).toMatchObject({ ok: true });
    await waitForCheck();
    await openAppAndSee(words("trouble_look"), LABELS.alpha);
    await job.pressButton(appTab, words("trouble_look"));
    await seeAll(...says.map((key) => words(key)), words("trouble_accept_slots"));
    expect(await readable()).toEqual(NAMES);
    await job.pressButton(appTab, words("trouble_accept"));
    if (needsNew) {
      // It is the only way in: a new one comes first.
      await seeAll(words("error_last_passphrase"), words("next_last_passphrase"));
      const [{ slot }] = (await ask("ways/list", {})).value as [{ readonly slot: string }];
      const proof = { kind: "passphrase", passphrase: opens };
      const change = { old: slot, slot: "9".repeat(32), passphrase: WORKSPACE.passphrase, seen: false, proof };
      expect(await ask("ways/change-passphrase", change)).toMatchObject({ ok: true });
      await job.pressButton(appTab, words("trouble_accept"));
    }
    await seeAll(words("trouble_none"));
    await ask("session/lock", {});
    expect(await ask("session/unlock", { passphrase: OLD_PASSPHRASE })).toEqual({ ok: false, code: "WrongPassphrase" });
    expect(await unlock()).toMatchObject({ ok: true });
    await waitForCheck();
    expect(await ask("vaults/check", {})).toMatchObject({ value: { findings: [] } });
    expect(await readable()).toEqual(NAMES);
  });

  test.each(Object.entries(LOCKED_OUT))("%s, and today's rows open again", async (_, [says, tamper]) => {
    await lockAndTamper(tamper);
    await openAppAndSee(words("locked"));
    await job.typePassphrase(appTab, WORKSPACE.passphrase);
    await seeAll(words(says));
    await onRows((raw) => raw.putBack("today"));
    expect(await unlock()).toMatchObject({ ok: true });
    expect(await readable()).toEqual(NAMES);
  });

  test("yesterday's whole database is named, tells nothing, and can be taken as it is", async () => {
    await lockAndTamper((raw) =>
      raw.putBack("yesterday", ["device", "slots", "vaults", "items", "pages", "heads", "events", "dropbox"]),
    );
    expect(await unlock()).toMatchObject({ ok: true });
    await openAppAndSee(words("error_vault_rolled_back"));
    await expectNothingTold();
    expect(await ask("generator/keep", { password: "meanwhile-Ferry-4" })).toMatchObject({ ok: true });
    expect((await ask("session/status", {})).value).toMatchObject({ waiting: 1 });
    await openAppAndSee(words("rolled_back_accept"));
    await takeItAsItIs();
    expect(await readable()).toEqual(["beta", "gamma"]);
    expect(await stage.vault.generated()).toContain("meanwhile-Ferry-4");
  });

  test("a witness that is gone is named, and can be taken as it is", async () => {
    await lockAndTamper(() => chrome.storage.local.remove("witness"));
    expect(await unlock()).toMatchObject({ ok: true });
    await openAppAndSee(words("error_vault_rolled_back"));
    await expectNothingTold();
    await openAppAndSee(words("rolled_back_accept"));
    await takeItAsItIs();
    expect(await readable()).toEqual(NAMES);
  });

  test("a database that is gone is said, before another is set up in its place", async () => {
    await lockAndTamper(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase("locum");
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    await openAppAndSee(words("vanished_title"), words("vanished_means"));
    expect(await shown()).not.toContain(words("welcome_title"));
    await job.pressButton(appTab, words("vanished_start"));
    await seeAll(words("welcome_title"));
  });
});
