/**
 * The browser killed (-9) right after Locum said "saved": whatever was acknowledged is there when it starts again, and
 * the vaults are sound. What is saved, and how many saves lie before the kill, is drawn from a seed that is printed.
 */
import { afterAll, expect, test } from "vitest";
import { addAccounts, openAppPort, PASSPHRASE, setUpByPort, type AppPort } from "../bench/app-port.ts";
import { launchChromium, type RunningChromium } from "./harness/chromium.ts";

const ROUNDS = 12;
const seed = Number(process.env["LOCUM_SEED"] ?? Date.now() % 1_000_000);

/** Mulberry32: a small generator whose seed tells the whole run. */
const createDice = (start: number): ((sides: number) => number) => {
  let state = start;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
};

type Known = Map<string, { readonly notes: string; readonly deleted: boolean }>;

const listOf = async (port: AppPort, deleted: boolean) =>
  (await port.send("accounts/list", { query: "", offset: 0, limit: 500, deleted })).value.items;

/** What was acknowledged before the kill, compared with what is there now. */
const expectKnown = async (port: AppPort, known: Known): Promise<void> => {
  const { problems } = (await port.send("session/status", {})).value;
  expect(problems).toEqual([]);
  const there = [...(await listOf(port, false)), ...(await listOf(port, true))];
  expect(there.map(({ label }) => label).toSorted()).toEqual([...known.keys()].toSorted());
  for (const { vault, id, label, deletedAt } of there) {
    const { notes } = (await port.send("accounts/get", { vault, id })).value;
    expect({ label, notes, deleted: deletedAt !== null }).toEqual({ label, ...known.get(label) });
  }
};

let running: RunningChromium | null = null;

afterAll(async () => {
  await running?.close();
});

test(`what was saved survives ${ROUNDS} kills (seed ${seed})`, async () => {
  console.log(`seed ${seed}, ${ROUNDS} rounds`);
  const dice = createDice(seed);
  const known: Known = new Map();
  running = await launchChromium();
  let port = await openAppPort(running);
  await setUpByPort(port);
  await addAccounts(port, 3);
  for (const { label } of await listOf(port, false)) known.set(label, { notes: "", deleted: false });
  const [vault] = (await port.send("vaults/list", {})).value;
  if (vault === undefined) throw new Error("no vault");

  for (let round = 0; round < ROUNDS; round += 1) {
    for (let save = 0; save <= dice(4); save += 1) {
      const items = await listOf(port, false);
      const item = items[dice(items.length)];
      const label = `Round ${round}.${save}`;
      const act = item === undefined ? 0 : dice(3);
      if (act === 0 || item === undefined) {
        const id = `${round.toString(16)}${save.toString(16)}`.padStart(32, "a");
        await port.send("accounts/create", { vault: vault.id, id, fields: { label, username: "u", password: "p" } });
        known.set(label, { notes: "", deleted: false });
      } else if (act === 1) {
        const ref = { vault: item.vault, id: item.id };
        const { revision } = (await port.send("accounts/get", ref)).value;
        await port.send("accounts/update", { ...ref, revision, fields: { notes: label } });
        known.set(item.label, { notes: label, deleted: false });
      } else {
        await port.send("accounts/delete", { vault: item.vault, id: item.id });
        known.set(item.label, { notes: known.get(item.label)?.notes ?? "", deleted: true });
      }
    }
    await running.kill();
    running = await running.relaunch();
    port = await openAppPort(running);
    await port.send("session/unlock", { passphrase: PASSPHRASE });
    await expectKnown(port, known);
  }
}, 300_000);
