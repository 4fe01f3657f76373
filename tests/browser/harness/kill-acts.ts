/**
 * What the rounds of kills.ts do to a vault: a table of acts, each of which draws what it works on and tells what it makes
 * of it. One more act is one more line of the table.
 */
import type { AccountListItem, Reply } from "../../../src/messages/protocol.ts";
import type { AppPort } from "../../bench/app-port.ts";

/** What is there under one label. `null`: no such account. */
export type State = {
  readonly notes: string;
  readonly deleted: boolean;
  /** Names of the vaults in which it lies, ascending. */
  readonly vaults: readonly string[];
} | null;

/** Something to be done, and what it makes of each account that it touches: of each on its own wholly or not at all. */
export type Act = {
  readonly name: string;
  readonly after: ReadonlyMap<string, State>;
  run(port: AppPort): Promise<unknown>;
};

/** What an act is drawn from. */
export type Drawing = {
  /** Unused so far. */
  readonly name: string;
  readonly dice: (sides: number) => number;
  readonly vaults: Reply<"vaults/list">;
  /** Accounts that are not deleted. */
  readonly accounts: readonly AccountListItem[];
  readonly known: ReadonlyMap<string, State>;
  readonly revisionOf: (account: AccountListItem) => Promise<number>;
};

/** @returns what is to be done, or `null` where there is nothing to do it to */
type Draw = (drawing: Drawing) => Promise<Omit<Act, "name"> | null>;

const MOST_AT_ONCE = 6;

const oneOf = <Item>(items: readonly Item[], dice: Drawing["dice"]): Item | undefined => items[dice(Math.max(1, items.length))];

const newId = (dice: Drawing["dice"]): string => Array.from({ length: 32 }, () => dice(16).toString(16)).join("");

const create = ({ dice, vaults }: Drawing, label: string) => {
  const vault = oneOf(vaults, dice);
  if (vault === undefined) throw new Error("no vault");
  const request = { vault: vault.id, id: newId(dice), fields: { label, username: "u", password: "p" } };
  return { label, state: { notes: "", deleted: false, vaults: [vault.name] }, request };
};

const add = async (drawing: Drawing, count: number) => {
  const made = Array.from({ length: count }, (_, at) => create(drawing, count === 1 ? drawing.name : `${drawing.name} ${at}`));
  return {
    after: new Map(made.map(({ label, state }) => [label, state])),
    run: (port: AppPort) => Promise.all(made.map(({ request }) => port.send("accounts/create", request))),
  };
};

/** @returns what changes one account that is drawn from those that `fits` */
const onOne =
  (
    fits: (account: AccountListItem, vaults: Drawing["vaults"]) => boolean,
    change: (account: AccountListItem, before: NonNullable<State>, drawing: Drawing) => Promise<{ after: State; run: Act["run"] }>,
  ): Draw =>
  async (drawing) => {
    const account = oneOf(drawing.accounts.filter((one) => fits(one, drawing.vaults)), drawing.dice);
    const before = account === undefined ? undefined : drawing.known.get(account.label);
    if (account === undefined || before === undefined || before === null) return null;
    const { after, run } = await change(account, before, drawing);
    return { after: new Map([[account.label, after]]), run };
  };

const refOf = ({ vault, id }: AccountListItem) => ({ vault, id });

const placing = (isFrom: boolean, isInto: boolean): Draw =>
  onOne(
    ({ vaults: there }, vaults) => (isInto ? there.length < vaults.length : there.length > 1),
    async (account, before, { vaults, dice }) => {
      const from = isFrom ? oneOf(vaults.filter(({ id }) => account.vaults.includes(id)), dice) : undefined;
      const into = isInto ? oneOf(vaults.filter(({ id }) => !account.vaults.includes(id)), dice) : undefined;
      const left = before.vaults.filter((name) => name !== from?.name);
      const next = [...left, ...(into === undefined ? [] : [into.name])].sort();
      const request = { ...refOf(account), into: into?.id ?? null, outOf: from?.id ?? null };
      return { after: { ...before, vaults: next }, run: (port) => port.send("accounts/place", request) };
    },
  );

/** By name, as often as it stands here. */
const ACTS: readonly (readonly [name: string, draw: Draw])[] = [
  ["add", (drawing) => add(drawing, 1)],
  ["add several at once", (drawing) => add(drawing, 2 + drawing.dice(MOST_AT_ONCE - 1))],
  [
    "edit",
    onOne(
      () => true,
      async (account, before, { name, revisionOf }) => {
        const revision = await revisionOf(account);
        const request = { ...refOf(account), revision, fields: { notes: name } };
        return { after: { ...before, notes: name }, run: (port) => port.send("accounts/update", request) };
      },
    ),
  ],
  [
    "delete",
    onOne(
      () => true,
      async (account, before) => ({
        after: { ...before, deleted: true },
        run: (port) => port.send("accounts/delete", refOf(account)),
      }),
    ),
  ],
  ["copy", placing(false, true)],
  ["move", placing(true, true)],
  ["take out", placing(true, false)],
];

/** @returns an act on what is there now; an addition where the one that was drawn finds nothing */
export const drawAct = async (drawing: Drawing): Promise<Act> => {
  const [name, draw] = oneOf(ACTS, drawing.dice) ?? ["add", async () => null];
  const drawn = await draw(drawing);
  return drawn === null ? { name: "add", ...(await add(drawing, 1)) } : { name, ...drawn };
};
