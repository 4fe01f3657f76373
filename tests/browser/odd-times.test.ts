/** A clock that is a year wrong, and a profile that was copied to another machine: what was saved is there, and nothing is thrown away. */
import { cpSync, rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addAccounts, openAppPort, PASSPHRASE, setUpByPort, type AppPort } from "../bench/app-port.ts";
import { launchChromium, type RunningChromium } from "./harness/chromium.ts";
import { createProfile, removeProfile } from "./harness/profile.ts";
import { openReader } from "./harness/vault.ts";

const YEAR = 365 * 24 * 60 * 60 * 1000;

const profileDir = createProfile();
let chromium: RunningChromium;
let port: AppPort;

beforeAll(async () => {
  chromium = await launchChromium({ profileDir });
  port = await openAppPort(chromium);
  await setUpByPort(port);
  await addAccounts(port, 3);
});
afterAll(async () => {
  await chromium.close();
  removeProfile(profileDir);
});

const setClock = async (off: number): Promise<void> =>
  (await chromium.worker()).evaluate((by) => {
    const clock = globalThis as unknown as { realNow?: () => number };
    clock.realNow ??= Date.now.bind(Date);
    const real = clock.realNow;
    Date.now = () => real() + by;
  }, off);

const unlock = async (): Promise<void> => {
  await port.send("session/unlock", { passphrase: PASSPHRASE });
  await expect.poll(async () => (await port.send("vaults/check", {})).value.isDone, { timeout: 20_000 }).toBe(true);
};

const labels = async (from: AppPort, deleted: boolean): Promise<readonly string[]> =>
  (await from.send("accounts/list", { query: "", offset: 0, limit: 10, deleted })).value.items.map(({ label }) => label);

test.each([
  ["ahead", YEAR],
  ["behind", -YEAR],
])("a clock that is a year %s locks it at most; what was deleted can be restored, and what is saved is there later", async (name, off) => {
  await unlock();
  const [first] = (await port.send("accounts/list", { query: "", offset: 0, limit: 1, deleted: false })).value.items;
  if (first === undefined) throw new Error("no account");
  const ref = { vault: first.vault, id: first.id };
  await port.send("accounts/delete", ref);
  await setClock(off);
  expect((await port.send("session/status", {})).value.state).toBe("locked");
  await unlock();
  expect(await labels(port, true)).toEqual([first.label]);
  const id = (off > 0 ? "a" : "b").repeat(32);
  await port.send("accounts/create", { vault: ref.vault, id, fields: { label: `Saved ${name}`, username: "u", password: "p" } });
  await setClock(0);
  if ((await port.send("session/status", {})).value.state === "locked") await unlock();
  await port.send("accounts/restore", ref);
  const { revision } = (await port.send("accounts/get", { vault: ref.vault, id })).value;
  await port.send("accounts/update", { vault: ref.vault, id, revision, fields: { notes: "edited later" } });
  expect(await labels(port, false)).toEqual(expect.arrayContaining([first.label, `Saved ${name}`]));
  const { problems } = await (await openReader(chromium, PASSPHRASE)).read();
  expect(problems).toEqual([]);
  expect((await port.send("session/status", {})).value.problems).toEqual([]);
});

test("a profile that was copied to another machine opens there, and neither harms the other", async () => {
  const before = await labels(port, false);
  await chromium.quit();
  const copy = createProfile();
  rmSync(copy, { recursive: true });
  cpSync(profileDir, copy, { recursive: true, filter: (path) => !path.includes("/Singleton") });
  const other = await launchChromium({ profileDir: copy });
  try {
    const there = await openAppPort(other);
    await there.send("session/unlock", { passphrase: PASSPHRASE });
    expect((await there.send("session/status", {})).value.problems).toEqual([]);
    expect(await labels(there, false)).toEqual(before);
    const [vault] = (await there.send("vaults/list", {})).value;
    const fields = { label: "Made there", username: "u", password: "p" };
    await there.send("accounts/create", { vault: vault?.id ?? "", id: "c".repeat(32), fields });
    expect((await (await openReader(other, PASSPHRASE)).read()).problems).toEqual([]);
  } finally {
    await other.close();
    removeProfile(copy);
  }
  chromium = await chromium.relaunch();
  port = await openAppPort(chromium);
  await unlock();
  expect(await labels(port, false)).toEqual(before);
  expect((await port.send("session/status", {})).value.problems).toEqual([]);
});
