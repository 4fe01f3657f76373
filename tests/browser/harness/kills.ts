/**
 * Rounds of work on a vault that end with kill -9 of the browser at a random moment: what was acknowledged must be there
 * when it starts again, what was under way wholly or not at all, and an outside reader must find every row sound. What is
 * done, and when the browser is killed, is drawn from a seed. `npm run soak` and a short test share it.
 */
import type { Reply } from "../../../src/messages/protocol.ts";
import { addAccounts, openAppPort, PASSPHRASE, setUpByPort, type AppPort } from "../../bench/app-port.ts";
import { drawAct, type Act, type State } from "./kill-acts.ts";
import { launchChromium, type RunningChromium } from "./chromium.ts";
import { createProfile, removeProfile } from "./profile.ts";
import { openReader } from "./vault.ts";

/** Most ms between the last request and the kill: a save takes about half of it. */
const LATEST_KILL = 30;
const MOST_SAVES = 4;
/** One round in so many ends with a re-keying. */
const REKEY_EVERY = 5;
/** Most ms between the request to re-key and the kill: deriving two keys takes about a third of it. */
const LATEST_REKEY_KILL = 1_500;
/** Most ms until the check of every record is done. */
const LONGEST_CHECK = 60_000;
const PAGE = 500;

export type Counts = {
  rounds: number;
  acknowledged: number;
  underWay: number;
  /** Of those under way, as much as there is of them. */
  tookPlace: number;
  /** How often each act was begun. */
  readonly acts: Record<string, number>;
};

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

const vaultsIn = async (port: AppPort): Promise<Reply<"vaults/list">> => (await port.send("vaults/list", {})).value;

const statesIn = async (port: AppPort): Promise<Map<string, State>> => {
  const states = new Map<string, State>();
  const names = new Map((await vaultsIn(port)).map(({ id, name }) => [id, name]));
  for (const deleted of [false, true]) {
    for (const { vault, id, label, vaults } of await listOf(port, deleted)) {
      if (states.has(label)) throw new Error(`${label} is there twice`);
      const { notes } = (await port.send("accounts/get", { vault, id })).value;
      states.set(label, { notes, deleted, vaults: vaults.map((one) => names.get(one) ?? one).sort() });
    }
  }
  return states;
};

const draw = async (port: AppPort, name: string, dice: (sides: number) => number, known: ReadonlyMap<string, State>): Promise<Act> =>
  drawAct({
    name,
    dice,
    vaults: await vaultsIn(port),
    accounts: await listOf(port, false),
    known,
    revisionOf: async ({ vault, id }) => (await port.send("accounts/get", { vault, id })).value.revision,
  });

const learn = (known: Map<string, State>, { after }: Act): void => {
  for (const [label, state] of after) known.set(label, state);
};

/** "Someone else may know my passphrase": another passphrase, another device secret, other keys for everything. */
const rekeying = (current: string, next: string, slot: string): Act => ({
  name: "re-key",
  after: new Map(),
  run: (port) => {
    const proof = { kind: "passphrase", passphrase: current } as const;
    return port.send("ways/change-passphrase", { old: slot, slot, passphrase: next, seen: true, proof });
  },
});

const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** @returns the one of them that opens @throws Error when none does */
const unlockWith = async (port: AppPort, passphrases: readonly string[]): Promise<string> => {
  for (const passphrase of passphrases) {
    const opened = await port.send("session/unlock", { passphrase }).then(
      () => null,
      (error: Error) => error,
    );
    if (opened === null) return passphrase;
    if (!opened.message.includes("WrongPassphrase")) throw opened;
  }
  throw new Error("No passphrase opens it");
};

/** @throws Error with what the check of every record found */
const requireClean = async (port: AppPort): Promise<void> => {
  for (const end = Date.now() + LONGEST_CHECK; ; ) {
    const { isDone, findings } = (await port.send("vaults/check", {})).value;
    if (findings.length > 0) throw new Error(`The check found ${JSON.stringify(findings)}`);
    if (isDone) return;
    if (Date.now() > end) throw new Error("The check does not end");
    await sleep(50);
  }
};

const isSame = (a: State, b: State): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @throws Error that names the account which is not as it was acknowledged */
const compare = (there: ReadonlyMap<string, State>, known: ReadonlyMap<string, State>, underWay: Act | null): void => {
  for (const label of new Set([...there.keys(), ...known.keys()])) {
    const [found, wanted] = [there.get(label) ?? null, known.get(label) ?? null];
    const after = underWay?.after.get(label);
    const may = after !== undefined && isSame(found, after);
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
  const counts: Counts = { rounds: 0, acknowledged: 0, underWay: 0, tookPlace: 0, acts: {} };
  const begin = ({ name }: Act): void => {
    counts.acts[name] = (counts.acts[name] ?? 0) + 1;
  };
  const profileDir = createProfile();
  let running: RunningChromium = await launchChromium({ profileDir });
  try {
    let port = await openAppPort(running);
    await setUpByPort(port);
    await port.send("vaults/create", { id: "5".repeat(32), name: "Second" });
    await addAccounts(port, 3);
    let known = await statesIn(port);
    let passphrase = PASSPHRASE;
    for (; counts.rounds < rounds; counts.rounds += 1) {
      for (let save = dice(MOST_SAVES); save > 0; save -= 1) {
        const act = await draw(port, `Round ${counts.rounds}.${save}`, dice, known);
        begin(act);
        await act.run(port);
        learn(known, act);
        counts.acknowledged += 1;
      }
      const isRekeying = dice(REKEY_EVERY) === 0;
      const next = `${PASSPHRASE} ${counts.rounds}`;
      const last = isRekeying ? rekeying(passphrase, next, counts.rounds.toString(16).padStart(32, "0")) : await draw(port, `Round ${counts.rounds}.0`, dice, known);
      begin(last);
      const moment = sleep(dice(isRekeying ? LATEST_REKEY_KILL : LATEST_KILL)).then((): false => false);
      // What the kill cuts off is no failure.
      const isAcknowledged = await Promise.race([moment, last.run(port).then(() => true, () => moment)]);
      // What the act began goes on behind it.
      if (isRekeying) await moment;
      if (isAcknowledged) {
        learn(known, last);
        counts.acknowledged += 1;
      } else counts.underWay += 1;
      await running.kill();

      running = await running.relaunch();
      port = await openAppPort(running);
      if (!isRekeying) await unlockWith(port, [passphrase]);
      else {
        const opened = await unlockWith(port, isAcknowledged ? [next] : [next, passphrase]);
        if (opened === next && !isAcknowledged) counts.tookPlace += 1;
        passphrase = opened;
      }
      const { problems } = (await port.send("session/status", {})).value;
      if (problems.length > 0) throw new Error(`The vaults are not sound: ${JSON.stringify(problems)}`);
      const there = await statesIn(port);
      compare(there, known, isAcknowledged ? null : last);
      const isThere = [...last.after].some(([label, after]) => isSame(there.get(label) ?? null, after));
      if (!isAcknowledged && isThere) counts.tookPlace += 1;
      const { read } = await openReader(running, passphrase);
      await read();
      await requireClean(port);
      known = there;
      report(counts);
    }
    return counts;
  } finally {
    await running.close();
    removeProfile(profileDir);
  }
};
