/**
 * The next release, with a made-up other schema, over a profile of this one: killed in the middle of copying and upgrading,
 * it goes on at its next start; nothing is missing, and the copy goes when everything was found sound.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../scripts/build.mjs";
import { createKdf } from "../../src/crypto/kdf.ts";
import { openAppPort, PASSPHRASE } from "../bench/app-port.ts";
import { readArgon2Wasm } from "../unit/crypto/argon2-file.ts";
import { makeVault } from "../vault-maker/maker.ts";
import { profileChunks, restoreRows } from "../vault-maker/profile.ts";
import { launchChromium } from "./harness/chromium.ts";
import { createDice } from "./harness/kills.ts";
import { createProfile, removeProfile } from "./harness/profile.ts";
import { openReader } from "./harness/vault.ts";

const ACCOUNTS = 2_000;
const NEXT = "out/next-release";
/** After the first question (ms): an upgrade of so many takes about a second. */
const LATEST_KILL = 1_000;
const KILLS = 5;

const profileDir = createProfile();
const seed = Number(process.env["LOCUM_SEED"] ?? Date.now() % 1_000_000);

beforeAll(async () => {
  expect(await build(["chrome"], { LOCUM_OUT_DIR: NEXT, LOCUM_SCHEMA: "tests/upgrade/next-schema.ts" })).toBeNull();
  const { deriveKey } = createKdf({ loadWasm: readArgon2Wasm });
  const made = await makeVault({ accounts: ACCOUNTS, seed: 9, passphrase: PASSPHRASE, deriveKey, now: Date.now() });
  const chromium = await launchChromium({ profileDir });
  const { page } = await openAppPort(chromium);
  for (const chunk of profileChunks(made)) await page.evaluate(restoreRows, "locum", chunk);
  await chromium.close();
  // An update registers its own worker; a driver that puts one folder in the place of another leaves the old one there.
  rmSync(join(profileDir, "Default/Service Worker"), { recursive: true });
}, 180_000);

afterAll(() => removeProfile(profileDir));

const databasesIn = (page: Awaited<ReturnType<typeof openAppPort>>["page"]): Promise<readonly string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`).sort());

test(`the next release upgrades it, through ${KILLS} kills (seed ${seed})`, { timeout: 300_000 }, async () => {
  const dice = createDice(seed);
  let chromium = await launchChromium({ profileDir, extensionDir: NEXT });
  const seen = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const port = await openAppPort(chromium);
    void port.send("session/status", {}).catch(() => undefined);
    await new Promise((wake) => setTimeout(wake, 200 + dice(LATEST_KILL)));
    for (const name of await databasesIn(port.page)) seen.add(name);
    await chromium.kill();
    chromium = await chromium.relaunch();
  }
  expect([...seen].some((name) => name.startsWith("locum-before-1 "))).toBe(true);
  const port = await openAppPort(chromium);
  await port.send("session/unlock", { passphrase: PASSPHRASE });
  expect((await port.send("session/status", {})).value).toMatchObject({ problems: [], vanished: false });
  expect((await port.send("accounts/list", { query: "", offset: 0, limit: 1, deleted: false })).value.total).toBe(ACCOUNTS);
  const { items, problems } = await (await openReader(chromium, PASSPHRASE)).read();
  expect(problems).toEqual([]);
  expect(items.filter(({ type }) => type === "account")).toHaveLength(ACCOUNTS);
  const rows = await port.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("locum");
      request.onsuccess = () => resolve(request.result);
    });
    const all = await new Promise<{ upgraded?: boolean }[]>((resolve) => {
      const request = database.transaction("items").objectStore("items").getAll();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return { all: all.length, upgraded: all.filter(({ upgraded }) => upgraded === true).length };
  });
  expect(rows.upgraded).toBe(rows.all);
  await expect.poll(async () => (await port.send("vaults/check", {})).value.isDone, { timeout: 60_000 }).toBe(true);
  expect((await port.send("vaults/check", {})).value.findings).toEqual([]);
  await expect.poll(async () => (await databasesIn(port.page)).some((name) => name.startsWith("locum-before")), { timeout: 10_000 }).toBe(false);
  expect(await databasesIn(port.page)).toContain("locum 20");
  await chromium.close();
});

test("this release leaves alone what the next one wrote, and says so", async () => {
  rmSync(join(profileDir, "Default/Service Worker"), { recursive: true });
  const chromium = await launchChromium({ profileDir });
  try {
    const port = await openAppPort(chromium);
    await expect(port.send("session/status", {})).rejects.toThrow("DatabaseFailed");
    expect(await databasesIn(port.page)).toContain("locum 20");
  } finally {
    await chromium.close();
  }
});
