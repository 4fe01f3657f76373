/**
 * Everything that locks, each for real: time without use, whatever the setting; the system's lock; the command; a clock
 * that went back; the end of the browser; an update. What is on the screen goes with the keys.
 */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import * as job from "./harness/main-job.ts";
import { setStage, WORKSPACE, type Stage } from "./harness/stage.ts";

const { words } = job;
const MINUTE = 60_000;
const LABEL = "Acme Ads bot";

interface StoredSession {
  readonly usedAt: number;
  readonly provedAt: number;
  readonly rules: { readonly lockAfterMinutes: number };
}

let stage: Stage;
let tab: Page;
/** A document of the extension that runs none of it. */
let outside: Page;

type Answer = { readonly ok: boolean; readonly value?: unknown };
const ask = (name: string, request: unknown): Promise<Answer> => job.send(tab, name, request) as Promise<Answer>;
/** What lies in the browser's memory. Wakes nobody. */
const stored = (): Promise<StoredSession | undefined> =>
  outside.evaluate(async () => (await chrome.storage.session.get("session"))["session"] as StoredSession | undefined);
/** Changes that, and ends the worker that knows it otherwise: an open page may wake the next one at any moment. */
const change = async (part: Partial<StoredSession>): Promise<void> => {
  await outside.evaluate(async (changed) => {
    const { session } = (await chrome.storage.session.get("session")) as { session: object };
    await chrome.storage.session.set({ session: { ...session, ...changed } });
  }, part);
  await stage.chromium.stopWorker();
};
const stateOf = async (): Promise<string> => ((await ask("session/status", {})).value as { readonly state: string }).state;

const openPages = async (): Promise<void> => {
  outside = await stage.chromium.newPage(stage.chromium.urlOf("manifest.json"));
  tab = await stage.chromium.newPage(stage.chromium.urlOf("popup/index.html?view=tab"));
};
const unlock = async (): Promise<void> => {
  await job.unlock(tab, WORKSPACE.passphrase);
  await job.see(tab, LABEL);
};
/** No key is left, and nothing on the screen. */
const expectLocked = async (timeout = 10_000): Promise<void> => {
  await expect.poll(stored, { timeout }).toBeUndefined();
  await job.see(tab, words("locked"));
  expect(await tab.evaluate(() => document.body.innerText)).not.toContain(LABEL);
  expect(await stateOf()).toBe("locked");
};
const setMinutes = async (lockAfterMinutes: number): Promise<void> => {
  const { value } = await ask("settings/get", {});
  expect(await ask("settings/save", { ...(value as object), lockAfterMinutes })).toMatchObject({ ok: true });
};

beforeAll(async () => {
  stage = await setStage();
  await openPages();
  const [vault] = (await ask("vaults/list", {})).value as readonly { readonly id: string }[];
  const fields = { label: LABEL, url: "https://a.example/", username: "bot", password: "lantern-Otter-6" };
  expect(await ask("accounts/create", { vault: vault?.id, id: "1".repeat(32), fields })).toMatchObject({ ok: true });
  await tab.reload();
  await job.see(tab, LABEL);
});
afterEach(async () => {
  if ((await stored()) === undefined) await unlock();
});
afterAll(() => stage.chromium.close());

test("15 minutes are what it waits where nobody has said otherwise", async () => {
  expect((await stored())?.rules.lockAfterMinutes).toBe(15);
});

describe.each([1, 15, 480])("set to %d minutes", (minutes) => {
  /** A worker that slept sees it by the time stamp alone. */
  const sleepFor = (ms: number): Promise<void> => change({ usedAt: Date.now() - ms });

  test("it stays unlocked until then, and locks then", async () => {
    await setMinutes(minutes);
    expect((await stored())?.rules.lockAfterMinutes).toBe(minutes);
    await sleepFor(minutes * MINUTE - 15_000);
    expect(await stateOf()).toBe("unlocked");
    await sleepFor(minutes * MINUTE);
    expect(await stateOf()).toBe("locked");
    await expectLocked();
  });
});

test("after a minute in which nobody does anything it locks by itself, though the worker has ended", async () => {
  await setMinutes(1);
  // Looking on is no use; and no page of Locum's is open that could look for itself.
  await ask("session/status", {});
  await tab.goto("about:blank");
  await stage.chromium.stopWorker();
  await expect.poll(stored, { timeout: 100_000 }).toBeUndefined();
  await tab.goto(stage.chromium.urlOf("popup/index.html?view=tab"));
  await expectLocked();
}, 150_000);

test("with use it stays unlocked", async () => {
  await setMinutes(1);
  await change({ usedAt: Date.now() - 30_000 });
  await ask("accounts/list", { query: "", offset: 0, limit: 10, deleted: false });
  expect(Date.now() - ((await stored())?.usedAt ?? 0)).toBeLessThan(10_000);
  await setMinutes(15);
});

test("a clock that went back locks it; one that was put right by seconds doesn't", async () => {
  await change({ usedAt: Date.now() + 5_000 });
  expect(await stateOf()).toBe("unlocked");
  await change({ usedAt: Date.now() + 5 * MINUTE });
  expect(await stateOf()).toBe("locked");
  await expectLocked();
});

/** The browser's events, which no driver can cause: they are given to the worker's listeners. */
type Event = { readonly dispatch: (...given: readonly unknown[]) => void };

test("the system's lock locks it, and its screen saver or a rest doesn't", async () => {
  const tell = async (state: string): Promise<void> =>
    (await stage.chromium.worker()).evaluate((told) => (chrome.idle.onStateChanged as unknown as Event).dispatch(told), state);
  await ask("session/status", {});
  await tell("idle");
  await tell("active");
  expect(await stateOf()).toBe("unlocked");
  await tell("locked");
  await expectLocked();
});

test("the command locks it", async () => {
  await ask("session/status", {});
  await (await stage.chromium.worker()).evaluate(() => (chrome.commands.onCommand as unknown as Event).dispatch("lock"));
  await expectLocked();
});

test("the button locks it, in every window", async () => {
  const other = await stage.chromium.newPage(stage.chromium.urlOf("popup/index.html?view=tab"));
  await job.see(other, LABEL);
  await job.lock(other);
  await expectLocked();
  await other.close();
});

test("an update of the extension locks it", async () => {
  await stage.chromium.update();
  await openPages();
  expect(await stored()).toBeUndefined();
  await expectLocked();
});

test.each(["quit", "kill"] as const)("the end of the browser locks it: %s", async (how) => {
  await stage.chromium[how]();
  stage = { ...stage, chromium: await stage.chromium.relaunch() };
  await openPages();
  expect(await stored()).toBeUndefined();
  await expectLocked();
});

test("nothing went wrong in the browser", () => stage.chromium.problems.expectNone());
