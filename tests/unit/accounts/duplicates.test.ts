import { describe, expect, it } from "vitest";
import type { AccountRef, AccountSummary } from "../../../src/accounts/account.ts";
import { findDuplicates, type DuplicateQuery } from "../../../src/accounts/duplicates.ts";

const account = (id: string, change: Partial<AccountSummary>): AccountSummary & AccountRef => ({
  vault: "v",
  id,
  label: id,
  kind: "placeholder",
  appId: null,
  appName: "",
  username: "bot@acme.example",
  hosts: [],
  ready: false,
  hasTotp: false,
  passwordChangedAt: null,
  pendingSince: null,
  nextStep: null,
  halfMade: false,
  deletedAt: null,
  updatedAt: 0,
  ...change,
});

const accounts = [
  account("app", { appId: "slack" }),
  account("host", { hosts: ["app.acme.example", "acme.example"] }),
  account("deleted", { appId: "slack", deletedAt: 1 }),
  account("other-user", { appId: "slack", username: "else@acme.example" }),
  account("nameless", { appId: "slack", username: "" }),
  account("no-app", {}),
];

const found = (query: Partial<DuplicateQuery>): readonly string[] =>
  findDuplicates(accounts, { appId: null, host: null, username: "bot@acme.example", except: null, ...query }).map(
    ({ id }) => id,
  );

describe("findDuplicates", () => {
  it.each([
    [{ appId: "slack" }, ["app"]],
    [{ appId: "slack", username: " BOT@Acme.example " }, ["app"]],
    [{ host: "acme.example" }, ["host"]],
    [{ host: "ACME.example." }, ["host"]],
    [{ appId: "slack", host: "acme.example" }, ["app", "host"]],
    [{ appId: "slack", except: "app" }, []],
    [{ appId: "asana" }, []],
    [{ host: "example" }, []],
    [{ host: "not a host" }, []],
    [{ appId: "slack", username: "" }, []],
    [{}, []],
  ] satisfies readonly (readonly [Partial<DuplicateQuery>, readonly string[]])[])("finds for %j", (query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});
