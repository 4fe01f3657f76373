/**
 * Security keys as ways to unlock, with the browser's own virtual authenticators: added, used, refused in words, removed.
 * An authenticator lives and dies with its tab, and with the browser: for what comes after, the test keeps its answer.
 */
import type { CDPSession, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromHex } from "../../src/bytes/hex.ts";
import { openDevice } from "../vault-reader/device.ts";
import { dumpProfile, parseDump } from "../vault-reader/dump.ts";
import { readProfile } from "../vault-reader/reader.ts";
import { typeInto } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { lockStage, setStage, WORKSPACE, type Stage } from "./harness/stage.ts";

const { words } = job;
type Answer = { readonly ok: boolean; readonly code?: string; readonly value?: unknown };
const NAME = "Key on my key ring";

let stage: Stage;
let tab: Page;
let control: CDPSession;
let authenticator: string;
/** What the authenticator has answered, as the page got it. */
let answers: string[];
let closings = 0;

type Kind = { readonly hasPrf?: boolean; readonly hasUserVerification?: boolean; readonly transport?: "internal" | "usb" };

const plugIn = async ({ hasPrf = true, hasUserVerification = true, transport = "usb" }: Kind = {}): Promise<void> => {
  const { authenticatorId } = await control.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport,
      hasResidentKey: true,
      hasUserVerification,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  authenticator = authenticatorId;
};
const unplug = () => control.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: authenticator });
const verifies = (isUserVerified: boolean) =>
  control.send("WebAuthn.setUserVerified", { authenticatorId: authenticator, isUserVerified });

const openTab = async (): Promise<void> => {
  tab = await stage.chromium.newPage();
  answers = [];
  await tab.exposeFunction("heard", (answer: string) => void answers.push(answer));
  await tab.exposeFunction("closes", () => void (closings += 1));
  await tab.evaluateOnNewDocument(() => {
    // With the tab the authenticator would go too.
    window.close = () => void (globalThis as unknown as { closes: () => void }).closes();
    // The empty page between two has none.
    if (typeof PublicKeyCredential === "undefined") return;
    const results = PublicKeyCredential.prototype.getClientExtensionResults;
    PublicKeyCredential.prototype.getClientExtensionResults = function () {
      const found = results.call(this);
      const first = found.prf?.results?.first as ArrayBuffer | undefined;
      if (first !== undefined) {
        const text = Array.from(new Uint8Array(first), (byte) => byte.toString(16).padStart(2, "0")).join("");
        void (globalThis as unknown as { heard: (text: string) => void }).heard(text);
      }
      return found;
    };
  });
  control = await tab.createCDPSession();
  await control.send("WebAuthn.enable", { enableUI: false });
  await goToSettings();
};

const goToSettings = async (): Promise<void> => {
  await tab.goto("about:blank");
  await tab.goto(stage.chromium.urlOf("popup/index.html?view=tab#settings"));
};

const ask = (name: string, request: unknown): Promise<Answer> =>
  job.send(tab, name, request) as Promise<Answer>;
const ways = async () =>
  (await ask("ways/list", {})).value as readonly { readonly slot: string; readonly name: string; readonly kind: string }[];
const lock = async (): Promise<void> => {
  expect(await ask("session/lock", {})).toMatchObject({ ok: true });
  await tab.goto("about:blank");
  await tab.goto(stage.chromium.urlOf("popup/index.html?view=tab#home"));
  await job.see(tab, words("locked"));
};
const isUnlocked = async (): Promise<boolean> =>
  ((await ask("session/status", {})).value as { readonly state: string }).state === "unlocked";

const fillIn = async (name: string): Promise<void> => {
  await job.pressButton(tab, words("way_add_key"));
  await typeInto(tab, job.field(words("way_name")), name);
  await typeInto(tab, job.field(words("passphrase_current")), WORKSPACE.passphrase);
  await job.pressButton(tab, words("go_on"));
};
const addKey = async (name: string): Promise<void> => {
  await fillIn(name);
  await job.see(tab, words("way_key_named", name));
};
const unlockByKey = (name: string): Promise<void> => job.pressButton(tab, words("unlock_by_key", name));

beforeAll(async () => {
  stage = await setStage();
  await openTab();
});
afterAll(() => stage.chromium.close());

test("a key is added with a name, opens Locum after a lock, and the vault is as the reader expects it", async () => {
  await plugIn();
  await addKey(NAME);
  expect(await ways()).toMatchObject([{ name: "", kind: "passphrase" }, { name: NAME, kind: "key" }]);
  await lock();
  await unlockByKey(NAME);
  await job.see(tab, words("all_accounts"));
  expect(new Set(answers).size).toBe(1);
  const dump = parseDump(await tab.evaluate(dumpProfile, "locum"));
  const profile = await readProfile(dump, openDevice(dump, fromHex(answers.at(-1) ?? "")));
  expect(profile.problems).toEqual([]);
  expect(await stage.vault.read()).toMatchObject({ problems: [] });
  for (const answer of new Set(answers)) expect(await stage.vault.holdsInClear(answer)).toBe(false);
});

test("it opens Locum also when the worker was killed meanwhile", async () => {
  await lock();
  await stage.chromium.stopWorker();
  await unlockByKey(NAME);
  await job.see(tab, words("all_accounts"));
});

test("it proves presence, and lets somebody who has forgotten the passphrase choose a new one", async () => {
  await goToSettings();
  await job.pressButton(tab, words("change_passphrase"));
  await tab.select(`::-p-xpath(//select[@id = //label[normalize-space() = "${words("way_proof_by")}"]/@for])`, (await ways())[1]?.slot ?? "");
  const next = "violet anchor meadow copper lantern";
  await typeInto(tab, job.field(words("passphrase_new")), next);
  await typeInto(tab, job.field(words("passphrase_repeat")), next);
  // The strength is estimated while one types.
  await job.see(tab, words("score_4"));
  await tab.click(`::-p-xpath(//form//button[@type="submit"])`);
  await job.see(tab, words("passphrase_changed"));
  expect(await ask("session/prove", { passphrase: WORKSPACE.passphrase })).toEqual({ ok: false, code: "WrongPassphrase" });
  const [{ slot: old } = { slot: "" }, { name } = { name: "" }] = await ways();
  expect(name).toBe(NAME);
  const proof = { kind: "passphrase", passphrase: next };
  const back = { old, slot: "9".repeat(32), passphrase: WORKSPACE.passphrase, seen: false, proof };
  expect(await ask("ways/change-passphrase", back)).toMatchObject({ ok: true });
});

test("a tab that was opened for one key asks it at once, to unlock or as proof of presence, and does nothing else", async () => {
  const [, key] = await ways();
  const provedAt = () =>
    tab.evaluate(async () => ((await chrome.storage.session.get("session"))["session"] as { provedAt: number }).provedAt);
  const openFor = () => tab.goto(stage.chromium.urlOf(`popup/index.html?view=tab&key=${key?.slot}`));
  const before = await provedAt();
  await openFor();
  await expect.poll(() => closings).toBe(1);
  expect(await provedAt()).toBeGreaterThan(before);
  await lock();
  await openFor();
  await expect.poll(() => closings).toBe(2);
  expect(await isUnlocked()).toBe(true);
});

describe("is refused in words, and nothing is added:", () => {
  const refused = async (text: string): Promise<void> => {
    const before = await ways();
    await goToSettings();
    await fillIn("Another");
    await job.see(tab, text);
    expect(await ways()).toEqual(before);
  };

  test("the same authenticator once more", () => refused(words("error_key_known")));

  test("an authenticator that can't make keys", async () => {
    await unplug();
    await plugIn({ hasPrf: false });
    await refused(words("error_key_without_prf"));
  });

  test("an authenticator that can't tell who uses it", async () => {
    await unplug();
    await plugIn({ hasUserVerification: false });
    await refused(words("error_key_cancelled"));
  });

  test("a user that the authenticator doesn't know: as if the question had been closed", async () => {
    await unplug();
    await plugIn();
    await verifies(false);
    await refused(words("error_key_cancelled"));
  });

  test("a wrong passphrase, and no credential is left on the authenticator", async () => {
    await verifies(true);
    await goToSettings();
    await job.pressButton(tab, words("way_add_key"));
    await typeInto(tab, job.field(words("way_name")), "Another");
    await typeInto(tab, job.field(words("passphrase_current")), "wrong wrong wrong");
    await job.pressButton(tab, words("go_on"));
    await job.see(tab, words("wrong_passphrase"));
    const { credentials } = await control.send("WebAuthn.getCredentials", { authenticatorId: authenticator });
    expect(credentials).toEqual([]);
  });

  test("a strange authenticator opens nothing", async () => {
    await lock();
    await unlockByKey(NAME);
    await job.see(tab, words("error_key_cancelled"));
    expect(await isUnlocked()).toBe(false);
    await job.unlock(tab, WORKSPACE.passphrase);
  });
});

test("a fingerprint reader is one too; the two are apart, and one that is removed opens nothing", async () => {
  await unplug();
  await plugIn({ transport: "internal" });
  await goToSettings();
  await addKey("Fingerprint");
  await job.pressButton(tab, words("way_remove_of", NAME));
  await job.see(tab, words("way_remove_key"));
  await job.pressButton(tab, words("way_remove"));
  await job.see(tab, words("way_removed", NAME));
  await lock();
  expect(await tab.$(job.byRole("button", words("unlock_by_key", NAME)))).toBeNull();
  await unlockByKey("Fingerprint");
  await job.see(tab, words("all_accounts"));
});

test("it is called otherwise, also where one unlocks", async () => {
  await goToSettings();
  await job.pressButton(tab, words("way_rename_of", "Fingerprint"));
  await tab.waitForSelector("dialog[open] input");
  await tab.click("dialog[open] input", { count: 3 });
  await tab.type("dialog[open] input", "Laptop");
  await job.pressButton(tab, words("way_rename"));
  await job.see(tab, words("way_renamed", "Laptop"));
  await lock();
  await unlockByKey("Laptop");
  await job.see(tab, words("all_accounts"));
});

test("the last passphrase stays", async () => {
  await goToSettings();
  await job.pressButton(tab, words("way_remove_of", words("way_passphrase")));
  await job.pressButton(tab, words("way_remove"));
  await job.see(tab, words("error_last_passphrase"));
  expect((await ways()).map(({ kind }) => kind).sort()).toEqual(["key", "passphrase"]);
});

test("the popup asks in a tab", async () => {
  await lockStage(stage);
  const popup = await stage.chromium.openPopup(stage.page);
  const opened = stage.chromium.browser.waitForTarget((target) => target.url().includes("view=tab&key="));
  // The popup is gone before the button is let go.
  await job.pressButton(popup, words("unlock_by_key", "Laptop")).catch(() => null);
  const forKey = await (await opened).asPage();
  await job.see(forKey, words("way_key_asks"));
  await job.waitClosed(popup);
  await forKey.close();
});

test("what it answered opens Locum after the browser was started anew, and not once it was removed", async () => {
  const answer = answers.at(-1);
  const slot = (await ask("ways/keys", {})).value as readonly { readonly slot: string }[];
  const given = { slot: slot[0]?.slot, output: answer };
  await stage.chromium.kill();
  stage = { ...stage, chromium: await stage.chromium.relaunch() };
  await openTab();
  expect(await isUnlocked()).toBe(false);
  await job.see(tab, words("unlock_by_key", "Laptop"));
  expect(await ask("session/unlock-by-key", given)).toMatchObject({ ok: true });
  expect(await ask("ways/remove", { slot: given.slot })).toMatchObject({ ok: true });
  await lock();
  expect(await tab.$(job.byRole("button", words("unlock_by_key", "Laptop")))).toBeNull();
  expect(await ask("session/unlock-by-key", given)).toEqual({ ok: false, code: "KeyNotOurs" });
  expect(await ask("session/unlock", { passphrase: WORKSPACE.passphrase })).toMatchObject({ ok: true });
});

test("nothing went wrong in the browser", () => stage.chromium.problems.expectNone());
