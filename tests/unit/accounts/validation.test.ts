import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountFields } from "../../../src/accounts/account.ts";
import { ACCOUNT_LIMITS, checkFields, refusalOf } from "../../../src/accounts/validation.ts";

const sound: AccountFields = { label: "Acme Ads", username: "bot@acme.example", password: "correct horse" };

const problems = (change: AccountFields): readonly string[] =>
  checkFields({ ...sound, ...change }, "add").problems.map(
    ({ field, index, code, severity }) => `${severity} ${field}${index === undefined ? "" : index} ${code}`,
  );

describe("checkFields", () => {
  it("has nothing to say of a sound account", () => {
    expect(problems({ url: "https://acme.example/", notes: "x", appName: "Acme" })).toEqual([]);
  });

  it.each([
    [{ label: " \n " }, ["error label Empty"]],
    [{ label: "x".repeat(256) }, ["error label TooLong"]],
    [{ label: "🦊".repeat(256) }, ["error label TooLong"]],
    [{ label: "x".repeat(10_000) }, ["error label TooLong"]],
    [{ appName: "x".repeat(256) }, ["error appName TooLong"]],
    [{ url: "javascript:alert(1)" }, ["error url UrlRefused"]],
    [{ url: "https://a:b@acme.example" }, ["error url UrlHasUserinfo"]],
    [{ url: "http://acme.example" }, ["warning url UrlInsecure"]],
    [{ username: "" }, ["warning username Empty"]],
    [{ username: "x".repeat(10_000) }, ["error username TooLong"]],
    [{ username: " bot" }, ["warning username SurroundingSpace"]],
    [{ password: "" }, ["warning password Empty"]],
    [{ password: " secret" }, ["warning password SurroundingSpace"]],
    [{ password: "secret\n" }, ["warning password SurroundingSpace"]],
    [{ password: "x".repeat(10_001) }, ["error password TooLong"]],
    [{ notes: "x".repeat(100_001) }, ["error notes TooLong"]],
    [{ email: { value: "nobody", holder: "outside" } }, ["error email EmailInvalid"]],
    [{ email: { value: "a@b.example", holder: "outside", note: "x".repeat(501) } }, ["error email TooLong"]],
    [{ phone: { value: "0151 123", holder: "outside" } }, ["error phone PhoneInvalid"]],
  ] satisfies readonly (readonly [AccountFields, readonly string[]])[])("points out %j", (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it.each([
    ["🦊".repeat(255)],
    ["שלום عالم"],
    ["\u202eevil"],
    ["<script>alert(1)</script>"],
    ["'; DROP TABLE accounts; --"],
    ["x"],
  ])("takes the label %s", (label) => {
    expect(problems({ label })).toEqual([]);
  });

  it("takes the longest values there may be", () => {
    const { username, password, notes } = ACCOUNT_LIMITS;
    const long = { username: "é".repeat(username), password: "🔑".repeat(password), notes: "x".repeat(notes) };
    expect(problems(long)).toEqual([]);
  });

  it("trims labels, fills in addresses, and never touches a password or user name", () => {
    const space = fc.stringMatching(/^[ \t\n]{0,3}$/);
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(space, text, space, (before, inner, after) => {
        const typed = before + inner + after;
        const { fields } = checkFields({ label: typed, username: typed, password: typed }, "add");
        expect(fields.label).toBe(typed.trim());
        expect(fields.username).toBe(typed);
        expect(fields.password).toBe(typed);
      }),
    );
    expect(checkFields({ url: " acme.example " }, "edit").fields.url).toBe("https://acme.example/");
    expect(checkFields({ url: " " }, "edit").fields.url).toBeNull();
    expect(checkFields({ email: { value: " a@b.example ", holder: "outside" } }, "edit").fields.email?.value).toBe(
      "a@b.example",
    );
  });

  it("misses nothing in an edit that the edit doesn't touch, but asks for a label in an addition", () => {
    expect(checkFields({}, "edit")).toEqual({ fields: {}, problems: [] });
    expect(checkFields({}, "add").problems.map(({ field, severity }) => `${field} ${severity}`)).toEqual([
      "label error",
      "username warning",
      "password warning",
    ]);
    expect(checkFields({ email: null, phone: null, url: null }, "edit").problems).toEqual([]);
  });

  it("checks custom fields one by one, and all together", () => {
    const many = (count: number, size: number) =>
      Array.from({ length: count }, (_, n) => ({ name: `f${n}`, type: "long" as const, value: "x".repeat(size) }));
    expect(problems({ customFields: many(140, 10) })).toEqual([]);
    expect(problems({ customFields: many(141, 10) })).toEqual(["error customFields TooMany"]);
    expect(problems({ customFields: many(26, 20_000) })).toEqual(["error customFields TooLong"]);
    expect(
      problems({
        customFields: [
          { name: " ", type: "short", value: "x" },
          { name: "site", type: "url", value: "javascript:alert(1)" },
          { name: "site", type: "url", value: "http://acme.example" },
          { name: "short", type: "short", value: "x".repeat(1001) },
          { name: "long", type: "long", value: "x".repeat(20_000) },
          { name: "n".repeat(256), type: "short", value: "" },
          { name: "none", type: "url", value: "" },
        ],
      }),
    ).toEqual([
      "error customFields0 Empty",
      "error customFields1 UrlRefused",
      "warning customFields2 UrlInsecure",
      "error customFields3 TooLong",
      "error customFields5 TooLong",
    ]);
  });

  it("answers at once for a megabyte in every field", () => {
    const big = "🦊 ".repeat(350_000);
    const before = performance.now();
    const { problems: found } = checkFields(
      { label: big, appName: big, url: big, username: big, password: big, notes: big },
      "add",
    );
    expect(performance.now() - before).toBeLessThan(3000);
    expect(found.filter(({ severity }) => severity === "error").map(({ field }) => field)).toEqual([
      "label",
      "appName",
      "url",
      "username",
      "password",
      "notes",
    ]);
  });
});

describe("refusalOf", () => {
  it.each([
    [{ label: "" }, "LabelInvalid"],
    [{ url: "data:x" }, "UrlRefused"],
    [{ url: `https://a.example/${"x".repeat(5000)}` }, "TooLarge"],
    [{ notes: "x".repeat(100_001) }, "TooLarge"],
    [{ phone: { value: "1", holder: "outside" } }, "FieldRejected"],
    [{ url: "http://acme.example", password: " x " }, null],
    [{}, null],
  ] satisfies readonly (readonly [AccountFields, string | null])[])("of %j is %s", (change, code) => {
    expect(refusalOf(checkFields({ ...sound, ...change }, "add").problems)).toBe(code);
  });
});
