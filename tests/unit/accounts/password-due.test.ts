/** When a password is due, and what Home lists of it: by a clock that is handed in. */
import { describe, expect, it } from "vitest";
import { needsDoing } from "../../../src/accounts/needs-doing.ts";
import { agingSince, passwordDue } from "../../../src/accounts/password-due.ts";
import type { AccountListItem } from "../../../src/messages/protocol.ts";

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 31, 12);

describe("passwordDue", () => {
  it("is so many days after the last change, to the millisecond", () => {
    const due = START + 90 * DAY;
    expect(passwordDue(START, 90, START)).toEqual({ dueAt: due, overdue: false, soon: false });
    expect(passwordDue(START, 90, due - 1)).toEqual({ dueAt: due, overdue: false, soon: true });
    expect(passwordDue(START, 90, due)).toEqual({ dueAt: due, overdue: true, soon: true });
  });

  it("is worth a line two weeks before", () => {
    const due = START + 90 * DAY;
    expect(passwordDue(START, 90, due - 14 * DAY - 1)?.soon).toBe(false);
    expect(passwordDue(START, 90, due - 14 * DAY)?.soon).toBe(true);
  });

  it("is never where the days are 0, or there is no password", () => {
    expect(passwordDue(START, 0, START + 9999 * DAY)).toBeNull();
    expect(passwordDue(null, 90, START + 9999 * DAY)).toBeNull();
  });

  it("is not for a clock that went back", () => {
    expect(passwordDue(START, 1, START - 5 * DAY)).toMatchObject({ overdue: false, soon: true });
  });
});

describe("agingSince", () => {
  const account = { passwordChangedAt: START, loginMethod: "password" } as const;
  it("is the last change, but of a password that is there and is what one logs in with", () => {
    expect(agingSince(account, true)).toBe(START);
    expect(agingSince(account, false)).toBeNull();
    expect(agingSince({ ...account, loginMethod: "sso" }, true)).toBeNull();
  });
});

describe("needsDoing", () => {
  const account = (id: string, passwordChangedAt: number | null, pendingSince: number | null = null): AccountListItem => ({
    vault: "v",
    vaults: ["v"],
    differs: false,
    id,
    label: id,
    kind: "placeholder",
    appId: null,
    appName: "",
    username: "",
    hosts: [],
    ready: false,
    hasTotp: false,
    passwordChangedAt,
    pendingSince,
    nextStep: null,
    halfMade: false,
    deletedAt: null,
    updatedAt: START,
  });
  const now = START + 100 * DAY;
  const shown = (accounts: readonly AccountListItem[], days = 90) =>
    needsDoing(accounts, days, now).map((one) => [one.account.id, one.kind === "password-due" ? one.overdue : "?"]);

  it("asks first, then names what is overdue, the longest first, then what soon will be", () => {
    const accounts = [
      account("soon", START + 15 * DAY),
      account("fresh", START + 99 * DAY),
      account("asked earlier", START, now - 2),
      account("overdue", START),
      account("asked last", START, now - 1),
      account("longest", START - DAY),
      account("none", null),
    ];
    expect(shown(accounts)).toEqual([
      ["asked last", "?"],
      ["asked earlier", "?"],
      ["longest", true],
      ["overdue", true],
      ["soon", false],
    ]);
  });

  it("still asks where nothing is ever due", () => {
    expect(shown([account("old", START - 999 * DAY), account("asked", START, now)], 0)).toEqual([["asked", "?"]]);
  });
});
