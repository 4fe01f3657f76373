/**
 * Made-up accounts as an organisation would have them: a few hundred apps, addresses of its own, passwords, some with a
 * second factor, notes, history and custom fields. The same for the same seed.
 */
import { hostsOf } from "../../src/accounts/account-store.ts";
import { ACCOUNT_KINDS, type Account } from "../../src/accounts/account.ts";
import { readiness } from "../../src/accounts/checklist.ts";
import { newAccount } from "../../src/accounts/edit.ts";
import { storedSummary, summaryOf } from "../../src/accounts/views.ts";
import type { ItemWrite } from "../../src/vault/records.ts";
import { createDice, type Dice } from "./random.ts";

/** Hosts with a known number of accounts, for look-ups that are measured. Needs a vault of 53 or more. */
export const HOSTS_WITH_MATCHES = { "three.example": 3, "fifty.example": 50 } as const;

const WORDS = ["ads", "acme", "bright", "cloud", "desk", "field", "grove", "harbor", "ink", "jet", "kite", "lumen"];
const MORE = ["mail", "north", "orbit", "pine", "quill", "river", "stack", "tide", "unit", "vista", "wave", "yard"];
const TEAMS = ["Marketing", "Paid social", "Growth", "IT", "Ünïted Brands", "広告", "Ventas", "Events"];
const LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#%+-_";
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

const text = (dice: Dice, letters: string, length: number): string =>
  Array.from({ length }, () => dice.pick([...letters])).join("");

const hostFor = (dice: Dice, index: number): string => {
  let first = 0;
  for (const [host, matches] of Object.entries(HOSTS_WITH_MATCHES)) {
    if (index < first + matches) return host;
    first += matches;
  }
  // Few accounts share a host, as in an organisation with many apps.
  return `${dice.pick(WORDS)}${dice.pick(MORE)}${dice.below(1 + (index >> 2))}.example`;
};

const makeAccount = (dice: Dice, index: number, now: number): Account => {
  const host = hostFor(dice, index);
  const name = host.replace(".example", "");
  const user = `bot-${index}@automation.acme.example`;
  const made = now - dice.below(400) * 86_400_000;
  const hasTotp = dice.below(3) > 0;
  return {
    ...newAccount(
      {
        label: `${name} ${dice.pick(TEAMS)} ${index}`,
        kind: dice.pick(ACCOUNT_KINDS),
        appName: name,
        url: `https://${host}/login`,
        username: user,
        password: text(dice, LETTERS, 20),
        notes: dice.below(4) === 0 ? `Asked for by ${dice.pick(TEAMS)}, renewed each quarter.` : "",
      },
      [`https://${host}/login`],
      made,
    ),
    email: { value: user, holder: "own-domain" },
    totp: hasTotp ? { secret: text(dice, BASE32, 32), algorithm: "SHA1", digits: 6, period: 30 } : null,
    passwordHistory: dice.below(5) === 0 ? [{ password: text(dice, LETTERS, 20), replacedAt: made }] : [],
    steps: { "user-created": { state: dice.below(4) === 0 ? "todo" : "done", at: made } },
  };
};

const hex = (dice: Dice, length: number): string => text(dice, "0123456789abcdef", length);

/**
 * @param count how many
 * @param now ms since the epoch: the youngest is of that day
 * @returns writes for `saveItems`, one by one, so that 100,000 need not be in memory at once
 */
export function* makeAccounts(vault: string, count: number, seed: number, now: number): Generator<ItemWrite> {
  const dice = createDice(seed);
  for (let index = 0; index < count; index++) {
    const account = makeAccount(dice, index, now);
    const verdict = readiness(account, { now, trustedSession: true, samlSupported: null });
    yield {
      vault,
      id: hex(dice, 32),
      type: "account",
      content: account,
      summary: storedSummary(summaryOf(account, verdict, now)),
      hosts: hostsOf(account),
      expectedRevision: 0,
    };
  }
}
