/** Copies in lists: each account once, as far as both sides say that they are copies. */
import { expect, test } from "vitest";
import type { AccountSummary } from "../../../src/accounts/account.ts";
import { onceEach } from "../../../src/accounts/copies-in-lists.ts";

const summary = (updatedAt: number, elsewhere: readonly string[]): AccountSummary => ({
  label: "A",
  kind: "placeholder",
  appId: null,
  appName: "A",
  username: "u",
  hosts: [],
  ready: false,
  hasTotp: false,
  passwordChangedAt: null,
  pendingSince: null,
  nextStep: null,
  halfMade: false,
  deletedAt: null,
  updatedAt,
  ...(elsewhere.length === 0 ? {} : { elsewhere }),
});
const listed = (...rows: readonly (readonly [vault: string, updatedAt: number, elsewhere: readonly string[]])[]) =>
  onceEach(rows.map(([vault, updatedAt, elsewhere]) => ({ vault, id: "x", summary: summary(updatedAt, elsewhere) })))
    .map(({ vaults, differs }) => [vaults.join(), differs] as const)
    .sort();

test("three copies are one account", () => {
  expect(listed(["a", 1, ["b", "c"]], ["b", 1, ["a", "c"]], ["c", 1, ["a", "b"]])).toEqual([["a,b,c", false]]);
});

test("the one that was changed last speaks for all, and it is said that they differ", () => {
  expect(listed(["a", 1, ["b"]], ["b", 2, ["a"]])).toEqual([["b,a", true]]);
});

test("one that names another which doesn't name it is no copy, whichever was changed last", () => {
  expect(listed(["a", 9, ["b"]], ["b", 1, ["c"]])).toEqual([["a", false], ["b", false]]);
  expect(listed(["a", 1, ["b"]], ["b", 9, ["c"]])).toEqual([["a", false], ["b", false]]);
  expect(listed(["a", 9, ["b"]], ["b", 1, []])).toEqual([["a", false], ["b", false]]);
});

test("a copy whose vault can't be read leaves the others as they are", () => {
  expect(listed(["a", 1, ["b", "c"]], ["b", 1, ["a", "c"]])).toEqual([["a,b", false]]);
});
