/**
 * Rounds of work on a vault that end with kill -9 of the browser at a random moment: what was acknowledged must be there
 * when it starts again, what was under way wholly or not at all, and an outside reader must find every row sound. What is
 * done, and when the browser is killed, is drawn from a seed. `npm run soak` and a short test share it.
 */
import type { Reply } from "../../../src/messages/protocol.ts";
import { addAccounts, openAppPort, PASSPHRASE, setUpByPort, type AppPort } from "../../bench/app-port.ts";
import { launchChromium, type RunningChromium } from "./chromium.ts";
import { createProfile, removeProfile } from "./profile.ts";
import { openReader } from "./vault.ts";

/** Most ms between the last request and the kill: a save takes about half of it. */
const LATEST_KILL = 30;
const MOST_SAVES = 4;
const PAGE = 500;

export type Counts = { rounds: number; acknowledged: number; underWay: number; tookPlace: number };

/** What is in the vault under one label. `null`: no such account. */
type State = { readonly notes: string; readonly deleted: boolean } | null;

/** An act on one account, and what it makes of it. */
type Act = { readonly label: string; readonly after: State; run(port: AppPort): Promise<unknown> };

/** Mulberry32: a small generator whose seed tells the whole run. */
export const createDice = (start: number): ((sides: number) => number) => {
  let state = start;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
};

const listOf = async (port: AppPort, deleted: boolean) => {
  const items: Reply<"accounts/list">["items"][number][] = [];
  for (;;) {
    const { value } = await port.send("accounts/list", { query: "", offset: items.length, limit: PAGE, deleted });
    items.push(...value.items);
    if (value.items.length < PAGE) return items;
  }
};

const statesIn = async (port: AppPort): Promise<Map<string, State>> => {
  const states = new Map<string, State>();
  for (const deleted of [false, true]) {
    for (const { vault, id, label } of await listOf(port, deleted)) {
      if (states.has(label)) throw new Error(`${label} is there twice`);
      states.set(label, { notes: (await port.send("accounts/get", { vault, id })).value.notes, deleted });
    }
  }
  return states;
};

const drawAct = async (port: AppPort, name: string, dice: (sides: number) => number, known: Map<string, State>): Promise<Act> => {
  const items = await listOf(port, false);
  const item = items[dice(items.length)];
  const act = item === undefined ? 0 : dice(3);
  if (act === 0 || item === undefined) {
    const [vault] = (await port.send("vaults/list", {})).value;
    if (vault === undefined) throw new Error("no vault");
    const id = Array.from({ length: 32 }, () => dice(16).toString(16)).join("");
    const fields = { label: name, username: "u", password: "p" };
    return { label: name, after: { notes: "", deleted: false }, run: (to) => to.send("accounts/create", { vault: vault.id, id, fields }) };
  }
  const ref = { vault: item.vault, id: item.id };
  if (act === 1) {
    const { revision } = (await port.send("accounts/get", ref)).value;
    const run = (to: AppPort) => to.send("accounts/update", { ...ref, revision, fields: { notes: name } });
    return { label: item.label, after: { notes: name, deleted: false }, run };
  }
  const notes = known.get(item.label)?.notes ?? "";
  return { label: item.label, after: { notes, deleted: true }, run: (to) => to.send("accounts/delete", ref) };
};

const isSame = (a: State, b: State): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @throws Error that names the account which is not as it was acknowledged */
const compare = (there: ReadonlyMap<string, State>, known: ReadonlyMap<string, State>, underWay: Act | null): void => {
  for (const label of new Set([...there.keys(), ...known.keys()])) {
    const [found, wanted] = [there.get(label) ?? null, known.get(label) ?? null];
    const may = underWay?.label === label && isSame(found, underWay.after);
    if (!may && !isSame(found, wanted)) {
      throw new Error(`${label}: acknowledged was ${JSON.stringify(wanted)}, there is ${JSON.stringify(found)}`);
    }
  }
};

/**
 * @param report is told of each round
 * @throws Error for an account that is not as acknowledged, a vault that is not sound, or a row that an outside reader
 *   finds wrong
 */
export const runKills = async (rounds: number, seed: number, report: (counts: Counts) => void = () => undefined): Promise<Counts> => {
  const dice = createDice(seed);
  const counts: Counts = { rounds: 0, acknowledged: 0, underWay: 0, tookPlace: 0 };
  const profileDir = createProfile();
  let running: RunningChromium = await launchChromium({ profileDir });
  try {
    let port = await openAppPort(running);
    await setUpByPort(port);
    await addAccounts(port, 3);
    let known = await statesIn(port);
    for (; counts.rounds < rounds; counts.rounds += 1) {
      for (let save = dice(MOST_SAVES); save > 0; save -= 1) {
        const act = await drawAct(port, `Round ${counts.rounds}.${save}`, dice, known);
        await act.run(port);
        known.set(act.label, act.after);
        counts.acknowledged += 1;
      }
      const last = await drawAct(port, `Round ${counts.rounds}.0`, dice, known);
      const moment = new Promise<false>((wake) => setTimeout(() => wake(false), dice(LATEST_KILL)));
      // What the kill cuts off is no failure.
      const isAcknowledged = await Promise.race([moment, last.run(port).then(() => true, () => moment)]);
      if (isAcknowledged) {
        known.set(last.label, last.after);
        counts.acknowledged += 1;
      } else counts.underWay += 1;
      await running.kill();

      running = await running.relaunch();
      port = await openAppPort(running);
      await port.send("session/unlock", { passphrase: PASSPHRASE });
      const { problems } = (await port.send("session/status", {})).value;
      if (problems.length > 0) throw new Error(`The vaults are not sound: ${JSON.stringify(problems)}`);
      const there = await statesIn(port);
      compare(there, known, isAcknowledged ? null : last);
      if (!isAcknowledged && isSame(there.get(last.label) ?? null, last.after)) counts.tookPlace += 1;
      const { read } = await openReader(running, PASSPHRASE);
      await read();
      known = there;
      report(counts);
    }
    return counts;
  } finally {
    await running.close();
    removeProfile(profileDir);
  }
};
