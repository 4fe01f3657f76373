/** What is offered for what was typed, beside what the vault has. */
import { describe, expect, it } from "vitest";
import type { StoredAccount } from "../../../src/accounts/account.ts";
import { newAccount } from "../../../src/accounts/edit.ts";
import { offerFor } from "../../../src/capture/offer.ts";

const stored = (id: string, username: string, password: string, handle = ""): StoredAccount => ({
  ref: { vault: "v", id },
  account: newAccount(
    { username, password, customFields: handle === "" ? [] : [{ name: "User name", type: "short", value: handle }] },
    ["https://app.example.com"],
    0,
  ),
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  versions: {},
  copies: [],
  unread: [],
});
const typed = (username: string, password: string, kind: "login" | "sign-up" | "password-change" = "login") => ({
  kind,
  username,
  password,
});
const ada = stored("1", "ada@example.com", "first", "ada");
const bob = stored("2", "bob@example.com", "second");

describe("what was typed", () => {
  it("is offered for saving where nobody is called so", () => {
    expect(offerFor(typed("eve@example.com", "x"), [ada, bob])).toEqual({ kind: "save" });
    expect(offerFor(typed("eve@example.com", "x", "sign-up"), [])).toEqual({ kind: "save" });
  });
  it("is nothing new where the vault has it, under any of its names", () => {
    expect(offerFor(typed(" Ada@Example.com ", "first"), [ada, bob])).toBeNull();
    expect(offerFor(typed("ada", "first"), [ada, bob])).toBeNull();
    expect(offerFor(typed("", "second"), [ada, bob])).toBeNull();
  });
  it("updates the account of that name, and no other", () => {
    expect(offerFor(typed("bob@example.com", "first"), [ada, bob])).toEqual({ kind: "update", ref: bob.ref });
    expect(offerFor(typed("ada", "next", "password-change"), [ada, bob])).toEqual({ kind: "update", ref: ada.ref });
  });
  it("without a name is the only account's, and nobody's among several or none", () => {
    expect(offerFor(typed("", "next", "password-change"), [ada])).toEqual({ kind: "update", ref: ada.ref });
    expect(offerFor(typed("", "next"), [ada, bob])).toBeNull();
    expect(offerFor(typed("", "next"), [])).toBeNull();
  });
  it("is no account where only a password was changed", () => {
    expect(offerFor(typed("eve@example.com", "x", "password-change"), [ada])).toBeNull();
  });
});
