import { describe, expect, it } from "vitest";
import type { FieldReport, FieldType, FormKind, FormReport } from "../../../src/forms/report.ts";
import { createMemoryArea } from "../../../src/session/area.ts";
import { appNameOf } from "../../../src/signup/app-name.ts";
import { fillValues, handleOf, passwordValues, type FillSource } from "../../../src/signup/fill-values.ts";
import { beginSignUp, carriedBy, endSignUp, endSignUps, isSigningUp, markWentOn, signUpIn, signUpsGoneOn, waitAgain } from "../../../src/signup/progress.ts";

const field = (id: number, type: FieldType, change: Partial<FieldReport> = {}): FieldReport => ({
  id,
  type,
  confirms: false,
  visible: true,
  empty: true,
  maxLength: null,
  ...change,
});

const form = (kind: FormKind, fields: readonly FieldReport[]): FormReport => ({
  kind,
  fields,
  newPassword: null,
  pressed: fields[0]?.id ?? 0,
  typedUsername: "",
  actionOrigin: "",
  title: "",
  siteName: "",
  language: "en",
});

const source: FillSource = {
  username: "ops+acme-x7k2p@corp.example",
  email: "",
  password: "pw",
  phone: "",
  code: "",
  identity: { givenName: "Automation", familyName: "Account", organization: "Corp", birthDate: "", country: "" },
};

const filled = (report: FormReport, from = source) =>
  Object.fromEntries(fillValues(report, from).map(({ field: id, value }) => [id, value]));

describe("values for a form", () => {
  it("fills a sign-up: address, both passwords, names", () => {
    const report = form("sign-up", [
      field(1, "email"),
      field(2, "new-password"),
      field(3, "new-password", { confirms: true }),
      field(4, "given-name"),
      field(5, "organization"),
      field(6, "tel"),
      field(7, "other"),
    ]);
    expect(filled(report)).toEqual({
      1: source.username,
      2: "pw",
      3: "pw",
      4: "Automation",
      5: "Corp",
    });
  });

  it("never fills what can't be seen", () => {
    const hidden = { visible: false };
    const report = form("sign-up", [field(1, "email", hidden), field(2, "new-password", hidden)]);
    expect(filled(report)).toEqual({});
  });

  it("keeps a name that the user typed", () => {
    expect(filled(form("sign-up", [field(1, "given-name", { empty: false })]))).toEqual({});
  });

  it("gives a handle where user name and address are asked for apart, at sign-up only", () => {
    const fields = [field(1, "email"), field(2, "username")];
    expect(filled(form("sign-up", fields))[2]).toBe("acme-x7k2p");
    expect(filled(form("login", fields))[2]).toBe(source.username);
  });

  it("puts the stored password into a login's current-password and no new-password", () => {
    const report = form("login", [field(1, "username"), field(2, "current-password"), field(3, "new-password")]);
    expect(filled(report)).toEqual({ 1: source.username, 2: "pw" });
  });

  const whole: FillSource = {
    ...source,
    phone: "+4915112345678",
    code: "123456",
    identity: { ...source.identity, birthDate: "1990-07-05", country: "DE" },
  };

  it("puts a code into one field, or a digit into each box, and into nothing that it doesn't fit", () => {
    const boxes = (count: number) => Array.from({ length: count }, (_, at) => field(at + 1, "one-time-code", { maxLength: 1, empty: false }));
    expect(filled(form("login", [field(1, "one-time-code")]), whole)).toEqual({ 1: "123456" });
    expect(filled(form("other", boxes(6)), whole)).toEqual({ 1: "1", 2: "2", 3: "3", 4: "4", 5: "5", 6: "6" });
    expect(filled(form("other", boxes(8)), whole)).toEqual({});
    expect(filled(form("sign-up", [field(1, "one-time-code")]), whole)).toEqual({});
  });

  it("gives a form of no known kind a code and nothing else", () => {
    const report = form("other", [field(1, "username"), field(2, "current-password"), field(3, "one-time-code")]);
    expect(filled(report, whole)).toEqual({ 3: "123456" });
    expect(filled(report)).toEqual({});
  });

  it("splits a phone number into country code and number, and the number into its fields", () => {
    expect(filled(form("sign-up", [field(1, "tel")]), whole)).toEqual({ 1: "+4915112345678" });
    const split = form("sign-up", [field(1, "tel-country-code"), field(2, "tel-national")]);
    expect(filled(split, whole)).toEqual({ 1: "+49", 2: "15112345678" });
    expect(fillValues(split, whole).map(({ country }) => country)).toEqual(["DE", undefined]);
    const pieces = form("sign-up", [3, 3, 4].map((maxLength, at) => field(at + 1, "tel-national", { maxLength })));
    expect(filled(pieces, { ...whole, phone: "+12125550123" })).toEqual({ 1: "212", 2: "555", 3: "0123" });
    expect(filled(pieces, whole)).toEqual({});
  });

  it("gives a birth date whole or in its parts, and nothing where none is set", () => {
    const report = form("sign-up", (["bday", "bday-day", "bday-month", "bday-year", "country-name"] as const).map((type, at) => field(at, type)));
    expect(filled(report, whole)).toEqual({ 0: "1990-07-05", 1: "05", 2: "07", 3: "1990", 4: "DE" });
    expect(filled(report)).toEqual({});
    expect(filled({ ...report, kind: "login" }, whole)).toEqual({});
  });

  it("puts a generated password into every new-password field", () => {
    const report = form("password-change", [field(1, "current-password"), field(2, "new-password")]);
    expect(passwordValues(report, "new")).toEqual([{ field: 2, type: "new-password", value: "new" }]);
  });

  it("makes a handle without the domain or the person's part", () => {
    expect(handleOf("ops+acme-x7@corp.example")).toBe("acme-x7");
    expect(handleOf("acme.ads@corp.example")).toBe("acme-ads");
  });
});

describe("the app's name", () => {
  it.each([
    ["acme-ads.localhost", "", "Create your account | Acme Ads", "Acme Ads"],
    ["acme.example", "ACME", "Welcome", "ACME"],
    ["acme.example", "", "Sign up for free", "Acme"],
    ["big-shop.example", "Somebody else", "x", "Big Shop"],
    ["127.0.0.1", "", "", "127"],
  ])("of %s (%s, %s) is %s", (domain, siteName, title, name) => {
    expect(appNameOf({ domain, siteName, title })).toBe(name);
  });
});

describe("a sign-up in a tab", () => {
  it("goes on once, and is asked about until it is ended", async () => {
    const area = createMemoryArea();
    const ref = { vault: "v", id: "i" };
    expect(await markWentOn(area, 1)).toBe(false);
    await beginSignUp(area, { tabId: 1, documentId: "d1", ref, host: "a.example", at: 1 });
    expect(await signUpsGoneOn(area)).toEqual([]);
    expect(await isSigningUp(area, 1)).toBe(true);
    expect(await isSigningUp(area, 11)).toBe(false);
    expect(await markWentOn(area, 1)).toBe(true);
    expect(await markWentOn(area, 1)).toBe(false);
    expect(await isSigningUp(area, 1)).toBe(false);
    expect((await signUpsGoneOn(area)).map((signUp) => signUp.ref)).toEqual([ref]);
    const [asked] = await signUpsGoneOn(area);
    if (asked === undefined) throw new Error("nothing is asked");
    await waitAgain(area, asked);
    expect(await signUpsGoneOn(area)).toEqual([]);
    expect(await markWentOn(area, 1)).toBe(true);
    await endSignUp(area, asked);
    expect(await signUpsGoneOn(area)).toEqual([]);
  });

  it("is carried along in its tab for an hour", async () => {
    const area = createMemoryArea();
    const [first, second] = [{ vault: "v", id: "i" }, { vault: "v", id: "j" }];
    await beginSignUp(area, { tabId: 1, documentId: "d", ref: first, host: "a.example", at: 1000 });
    await beginSignUp(area, { tabId: 1, documentId: "e", ref: second, host: "b.example", at: 2000 });
    expect(await carriedBy(area, 1, 3000)).toEqual([second, first]);
    expect(await carriedBy(area, 11, 3000)).toEqual([]);
    expect(await carriedBy(area, 1, 1001 + 60 * 60_000)).toEqual([second]);
  });

  it("is known in the document that was filled last, for a while", async () => {
    const area = createMemoryArea();
    const ref = { vault: "v", id: "i" };
    await beginSignUp(area, { tabId: 1, documentId: "d", ref, host: "a.example", at: 1000 });
    expect((await signUpIn(area, 1, "d", 2000))?.ref).toEqual(ref);
    expect(await signUpIn(area, 1, "e", 2000)).toBeNull();
    expect(await signUpIn(area, 2, "d", 2000)).toBeNull();
    expect(await signUpIn(area, 1, "d", 2000 + 15 * 60_000)).toBeNull();
    await beginSignUp(area, { tabId: 1, documentId: "e", ref: { vault: "v", id: "j" }, host: "a.example", at: 1500 });
    expect(await signUpIn(area, 1, "d", 2000)).toBeNull();
  });

  it("doesn't lose one account's question to another one's in the same tab, and ends with the tab", async () => {
    const area = createMemoryArea();
    await beginSignUp(area, { tabId: 1, documentId: "d1", ref: { vault: "v", id: "first" }, host: "a.example", at: 1 });
    await markWentOn(area, 1);
    await beginSignUp(area, { tabId: 1, documentId: "d1", ref: { vault: "v", id: "second" }, host: "a.example", at: 2 });
    await beginSignUp(area, { tabId: 11, documentId: "d11", ref: { vault: "v", id: "third" }, host: "a.example", at: 3 });
    await markWentOn(area, 1);
    expect((await signUpsGoneOn(area)).map(({ ref }) => ref.id)).toEqual(["second", "first"]);
    await endSignUps(area, 1);
    await markWentOn(area, 11);
    expect((await signUpsGoneOn(area)).map(({ ref }) => ref.id)).toEqual(["third"]);
  });
});
