import { describe, expect, it } from "vitest";
import { newAccount } from "../../../src/accounts/edit.ts";
import type { FieldType, FormReport } from "../../../src/forms/report.ts";
import { isTaken, keptFields } from "../../../src/signup/kept-values.ts";

const form = (...types: readonly FieldType[]): FormReport => ({
  kind: "sign-up",
  fields: types.map((type, id) => ({ id, type, confirms: false, visible: true, empty: true, maxLength: null })),
  newPassword: null,
  pressed: 0,
  typedUsername: "",
  actionOrigin: "",
  title: "",
  siteName: "",
  language: "en",
});
const address = "ops+acme@corp.example";
const account = newAccount(
  {
    username: address,
    email: { value: address, holder: "plus-address" },
    password: "pw",
    customFields: [
      { name: "Team", type: "short", value: "acme" },
      { name: "User name", type: "short", value: "acme" },
    ],
  },
  [],
  0,
);
const kept = (report: FormReport, ...values: readonly (string | undefined)[]) =>
  keptFields(
    report,
    values.map((value, field) => ({ field, written: true, ...(value === undefined ? {} : { kept: value }) })),
    account,
    "User name",
  );

describe("what a page made of the values", () => {
  it("is nothing when it kept them", () => {
    expect(kept(form("email", "new-password"), undefined, undefined)).toEqual({});
  });

  it("is the cut password and the rewritten address, with the managed email kept in step", () => {
    expect(kept(form("email", "new-password"), "OPS+acme@corp.example", "p")).toEqual({
      username: "OPS+acme@corp.example",
      email: { value: "OPS+acme@corp.example", holder: "plus-address" },
      password: "p",
    });
  });

  it("is nothing that an account can't hold", () => {
    const long = "x".repeat(10_001);
    expect(kept(form("email", "username", "new-password"), long.slice(0, 255), long.slice(0, 1001), long)).toEqual({});
    expect(kept(form("username"), long.slice(0, 1000))).toEqual({ username: long.slice(0, 1000) });
  });

  it("is another number, and no number that is only grouped or without its country", () => {
    const phoned = { ...account, phone: { value: "+4915112345678", holder: "outside" } as const };
    const keptPhone = (text: string) => keptFields(form("tel"), [{ field: 0, written: true, kept: text }], phoned, "User name");
    expect(keptPhone("+49 151 1234-5678")).toEqual({});
    expect(keptPhone("0151 12345678")).toEqual({});
    expect(keptPhone("+49 151 1234-567")).toEqual({ phone: { value: "+491511234567", holder: "outside" } });
  });

  it("never is an empty password: the page has not taken it", () => {
    expect(kept(form("email", "new-password"), undefined, "")).toEqual({});
    expect(isTaken({ field: 1, written: true, kept: "" })).toBe(false);
    expect(isTaken({ field: 1, written: false })).toBe(false);
    expect(isTaken({ field: 1, written: true, kept: "x" })).toBe(true);
  });

  it("is the user name where the form asks for no address", () => {
    expect(kept(form("username"), "cut")).toEqual({ username: "cut" });
  });

  it("is the handle where it asks for both", () => {
    const fields = kept(form("email", "username"), undefined, "acm");
    expect(Object.keys(fields)).toEqual(["customFields"]);
    expect(fields.customFields?.map(({ value }) => value)).toEqual(["acme", "acm"]);
  });
});
