/**
 * What is left in memory after locking: no key, in no form, and no passphrase. Each search first finds what it looks for
 * where it must be. Heaps are read by the browser's own snapshots, memory by Linux's /proc.
 */
import type { CDPSession, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromHex } from "../../src/bytes/hex.ts";
import { deriveSubkey } from "../../src/crypto/subkeys.ts";
import { typeInto } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { countInMemory, heapsOf, processesOf, whyNoMemory } from "./harness/memory.ts";
import { setStage, WORKSPACE, type Stage } from "./harness/stage.ts";

const { words } = job;
const POPUP = "popup/index.html";
const OFFSCREEN = "background/offscreen/index.html";
const NO_MEMORY = whyNoMemory();

let stage: Stage;
let tab: Page;
let worker: string;

interface StoredKeychain {
  readonly rowMacKey: string;
  readonly witnessKey: string;
  readonly vaults: readonly { readonly vault: string; readonly epochs: readonly { readonly key: string }[] }[];
}
interface Secrets {
  /** By what each is. */
  readonly keys: ReadonlyMap<string, Uint8Array>;
  readonly texts: readonly string[];
}

const ask = (name: string, request: unknown): Promise<unknown> =>
  tab.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });

/** Every key of the session, and what is derived from them. */
const secretsOf = async (): Promise<Secrets> => {
  const text = await tab.evaluate(async () => {
    const { session } = (await chrome.storage.session.get("session")) as { session: { keychain: string } };
    return session.keychain;
  });
  const { rowMacKey, witnessKey, vaults } = JSON.parse(text) as StoredKeychain;
  const bytes = (key: string): Uint8Array => new Uint8Array(Buffer.from(key, "base64url"));
  const keys = new Map([["row-MAC key", bytes(rowMacKey)], ["witness key", bytes(witnessKey)]]);
  for (const [place, { vault, epochs }] of vaults.entries()) {
    for (const { key } of epochs) {
      keys.set(`vault key ${place}`, bytes(key));
      for (const name of ["seal", "token", "catalogue"]) {
        keys.set(`${name} key ${place}`, deriveSubkey(bytes(key), `locum/1 ${name}`, 32, fromHex(vault)));
      }
    }
  }
  return { keys, texts: [rowMacKey, witnessKey, ...vaults.flatMap(({ epochs }) => epochs.map(({ key }) => key))] };
};

/** @returns the heaps that hold `text`, by the path of what they belong to */
const heapsWith = async (...texts: readonly string[]): Promise<readonly string[]> => {
  const heaps = await heapsOf(stage.chromium.browser, stage.chromium.urlOf(""));
  for (const path of [worker, OFFSCREEN]) expect([...heaps.keys()]).toContain(path);
  return [...heaps].flatMap(([path, heap]) => (texts.some((text) => heap.includes(text)) ? [path] : []));
};

/** How often each key stands in the memory of the extension's own processes. */
const keysInMemory = ({ keys }: Secrets): ReadonlyMap<string, number> => {
  const processes = processesOf(stage.chromium.browser).filter(({ name }) => name === "extension");
  expect(processes.length, "processes of the extension").toBeGreaterThan(0);
  const counts = processes.map(({ pid }) => countInMemory(pid, [...keys.values()]));
  return new Map([...keys.keys()].map((name, index) => [name, counts.reduce((sum, found) => sum + (found[index] ?? 0), 0)]));
};
const found = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].flatMap(([name, count]) => (count > 0 ? [name] : []));

const hasOffscreen = () =>
  stage.chromium.browser.targets().some((target) => target.url() === stage.chromium.urlOf(OFFSCREEN));

beforeAll(async () => {
  stage = await setStage();
  tab = await stage.chromium.newPage(stage.chromium.urlOf(`${POPUP}?view=tab`));
  worker = "service-worker-loader.js";
  const [vault] = ((await ask("vaults/list", {})) as { value: readonly { id: string }[] }).value;
  for (const digit of ["1", "2", "3"]) {
    const fields = { label: `Bot ${digit}`, url: "https://a.example/", username: "bot", password: "lantern-Otter-6" };
    await ask("accounts/create", { vault: vault?.id, id: digit.repeat(32), fields });
  }
});
afterAll(() => stage.chromium.close());

test.skipIf(NO_MEMORY !== null)(`keys are in the extension's processes while unlocked, and not once it was locked${NO_MEMORY ?? ""}`, async () => {
  const secrets = await secretsOf();
  for (let times = 0; times < 5; times += 1) {
    await ask("accounts/list", { query: "", offset: 0, limit: 100, deleted: false });
  }
  const unlocked = found(keysInMemory(secrets));
  for (const name of ["row-MAC key", "witness key", "vault key 0", "vault key 1"]) expect(unlocked).toContain(name);
  await job.lock(tab);
  // At once, and before any garbage was collected.
  expect(await stage.chromium.isWorkerAlive()).toBe(true);
  expect(found(keysInMemory(secrets))).toEqual([]);
});

/** Stops a page's own thread, and lets it go on. */
const pausing = async (path: string): Promise<CDPSession> => {
  const target = stage.chromium.browser.targets().find((one) => one.url() === stage.chromium.urlOf(path));
  const session = await target?.createCDPSession();
  if (session === undefined) throw new Error(`${path} is not there`);
  return session;
};

test("the passphrase is in the heaps while it is used, and in none once it was locked", async () => {
  await expect.poll(hasOffscreen, { timeout: 20_000 }).toBe(true);
  await typeInto(tab, job.field(words("passphrase")), WORKSPACE.passphrase);
  expect((await heapsWith(WORKSPACE.passphrase)).join()).toContain(`${POPUP}?view=tab`);
  // The worker has it as long as the key is being derived: the page that does it is held.
  const offscreen = await pausing(OFFSCREEN);
  await offscreen.send("Debugger.enable");
  await offscreen.send("Debugger.pause");
  await job.pressButton(tab, words("unlock"));
  await expect.poll(() => heapsWith(WORKSPACE.passphrase), { timeout: 20_000 }).toContain(worker);
  await offscreen.send("Debugger.disable");
  await offscreen.detach();
  await job.see(tab, words("all_accounts"));
  await job.lock(tab);
  await expect.poll(hasOffscreen, { timeout: 20_000 }).toBe(true);
  expect(await heapsWith(WORKSPACE.passphrase)).toEqual([]);
});

test("keys as text are found where somebody keeps them, and are in no heap once it was locked", async () => {
  await job.unlock(tab, WORKSPACE.passphrase);
  const { texts } = await secretsOf();
  const running = await stage.chromium.worker();
  await running.evaluate(async () => {
    Object.assign(globalThis, { kept: await chrome.storage.session.get("session") });
  });
  expect(await heapsWith(...texts)).toContain(worker);
  await running.evaluate(() => void Reflect.deleteProperty(globalThis, "kept"));
  await job.lock(tab);
  await expect.poll(hasOffscreen, { timeout: 20_000 }).toBe(true);
  const all = await heapsOf(stage.chromium.browser, stage.chromium.urlOf(""));
  for (const [path, heap] of all) {
    for (const text of texts) expect(heap.includes(text), path).toBe(false);
    expect(heap, path).not.toMatch(/AGE-SECRET-KEY-PQ-1[0-9A-Z]{20}/);
  }
});

test("nothing went wrong in the browser", () => stage.chromium.problems.expectNone());
