import { describe, expect, it } from "vitest";
import type { FieldReport, FieldType, FormKind, FormReport } from "../../../src/forms/report.ts";
import { changesPassword, changeValues } from "../../../src/password-change/change-values.ts";

const form = (kind: FormKind, ...types: readonly (FieldType | Partial<FieldReport>)[]): FormReport => ({
  kind,
  fields: types.map((given, at) => ({
    id: at + 1,
    type: "other",
    confirms: false,
    visible: true,
    empty: true,
    maxLength: null,
    ...(typeof given === "string" ? { type: given } : given),
  })),
  newPassword: null,
  pressed: 1,
  typedUsername: "",
  actionOrigin: "",
  title: "",
  siteName: "",
  language: "",
});
const source = { username: "bot", current: "old", next: "new" };

describe("changesPassword", () => {
  it.each([
    [form("password-change", "current-password", "new-password", "new-password"), true],
    [form("password-change", "new-password", "new-password"), true],
    [form("other", "current-password", "new-password"), true],
    [form("sign-up", "email", "new-password"), false],
    [form("login", "email", "current-password"), false],
    [form("password-change", "email"), false],
    [form("password-change", { type: "new-password", visible: false }), false],
  ])("%#: %s", (report, expected) => {
    expect(changesPassword(report)).toBe(expected);
  });
});

describe("changeValues", () => {
  it("tells old and new apart, and confirms the new one", () => {
    expect(changeValues(form("password-change", "current-password", "new-password", "new-password"), source)).toEqual([
      { field: 1, type: "current-password", value: "old" },
      { field: 2, type: "new-password", value: "new" },
      { field: 3, type: "new-password", value: "new" },
    ]);
  });

  it("gives nothing stored to a page behind a mail but the new one", () => {
    const values = changeValues(form("password-change", "new-password", "new-password"), source);
    expect(values.map(({ value }) => value)).toEqual(["new", "new"]);
  });

  it("leaves a user name that is there, and what nobody sees", () => {
    const report = form(
      "password-change",
      { type: "username", empty: false },
      "email",
      { type: "current-password", visible: false },
      "new-password",
      "one-time-code",
    );
    expect(changeValues(report, source)).toEqual([
      { field: 2, type: "email", value: "bot" },
      { field: 4, type: "new-password", value: "new" },
    ]);
  });
});
