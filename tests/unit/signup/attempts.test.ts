import { describe, expect, it } from "vitest";
import type { FormReport, PasswordHints } from "../../../src/forms/report.ts";
import { createMemoryArea } from "../../../src/session/area.ts";
import { attemptIn, endAttempts, noteAttempt, refusalOf, type Attempt } from "../../../src/signup/attempts.ts";

const attempt: Attempt = { tabId: 7, origin: "https://a.example", documentId: "first", at: 1000, account: null, rejections: [] };

const form = (hints: Partial<PasswordHints> | null): FormReport => ({
  kind: "sign-up",
  fields: [],
  newPassword:
    hints === null
      ? null
      : {
          passwordRules: null,
          minLength: null,
          pattern: null,
          texts: [],
          complaint: "",
          formComplaint: "",
          submitted: false,
          ...hints,
        },
  pressed: 0,
  typedUsername: "",
  actionOrigin: "",
  title: "",
  siteName: "",
  language: "",
});

describe("attempts", () => {
  it("are known in their tab, on their origin, for half an hour", async () => {
    const area = createMemoryArea();
    await noteAttempt(area, attempt);
    expect(await attemptIn(area, 7, "https://a.example", 2000)).toEqual(attempt);
    expect(await attemptIn(area, 8, "https://a.example", 2000)).toBeNull();
    expect(await attemptIn(area, 7, "https://b.example", 2000)).toBeNull();
    expect(await attemptIn(area, 7, "https://a.example", 1000 + 30 * 60_000 + 1)).toBeNull();
    await endAttempts(area, 7);
    expect(await attemptIn(area, 7, "https://a.example", 2000)).toBeNull();
  });

  it("that are damaged are none", async () => {
    const area = createMemoryArea();
    await area.set("attempt:7", { origin: "https://a.example" });
    expect(await attemptIn(area, 7, "https://a.example", 0)).toBeNull();
  });
});

describe("refusalOf", () => {
  const complaint = "No special characters.";

  it("is the complaint on the page after it, or in this one once it was submitted", () => {
    expect(refusalOf(form({ complaint }), "second", attempt)).toBe(complaint);
    expect(refusalOf(form({ complaint, submitted: true }), "first", attempt)).toBe(complaint);
    expect(refusalOf(form({ complaint }), "first", attempt)).toBe("");
    expect(refusalOf(form({}), "second", attempt)).toBe("");
    expect(refusalOf(form(null), "second", attempt)).toBe("");
  });

  it("takes a complaint elsewhere in the form only when it speaks of a password", () => {
    const said = (formComplaint: string) => refusalOf(form({ formComplaint }), "second", attempt);
    expect(said("Your password is too common.")).toBe("Your password is too common.");
    expect(said("Das Passwort ist zu lang.")).toBe("Das Passwort ist zu lang.");
    expect(said("There is an account with this email already.")).toBe("");
  });

  it("takes a complaint beside an old password for one about the new one only if it says what it wants", () => {
    const old = { id: 1, type: "current-password", confirms: false, visible: true, empty: true, maxLength: null } as const;
    const said = (text: string, visible = true) =>
      refusalOf({ ...form({ complaint: text }), fields: [{ ...old, visible }] }, "second", attempt);
    expect(said("Your current password is wrong.")).toBe("");
    expect(said("Your current password is wrong.", false)).toBe("Your current password is wrong.");
    expect(said("Special characters are not allowed in the password.")).toBe("Special characters are not allowed in the password.");
    expect(said("The password is too short.")).toBe("The password is too short.");
    expect(refusalOf({ ...form({ formComplaint: "The password is too long." }), fields: [old] }, "second", attempt)).toBe("The password is too long.");
  });
});
