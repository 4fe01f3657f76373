import { describe, expect, it } from "vitest";
import { editAccount, newAccount } from "../../../src/accounts/edit.ts";
import { acceptPending, withoutPending, withPending } from "../../../src/accounts/pending-password.ts";

const account = newAccount({ label: "Acme", password: "old" }, [], 1);
const pending = withPending(account, "new", "acme.example", 2);

describe("a pending password", () => {
  it("lies beside the old one, which stays the account's", () => {
    expect(pending).toMatchObject({ password: "old", passwordChangedAt: 1, passwordHistory: [] });
    expect(pending.pendingPassword).toEqual({ password: "new", host: "acme.example", at: 2 });
  });

  it("becomes the account's, the old one goes to the history, and it is dated from then", () => {
    const { pendingPassword, ...accepted } = acceptPending(pending, 9);
    expect(pendingPassword).toBeUndefined();
    expect(accepted).toMatchObject({ password: "new", passwordChangedAt: 9, passwordHistory: [{ password: "old", replacedAt: 9 }] });
    expect(acceptPending(accepted, 10)).toEqual(accepted);
  });

  it("is dropped without a trace in the account", () => {
    expect(withoutPending(pending)).toEqual(account);
    expect(Object.keys(withoutPending(pending))).not.toContain("pendingPassword");
  });

  it("is settled by typing it as the account's password, and by nothing else", () => {
    expect(editAccount(pending, { password: "new" }, 9)).toEqual(acceptPending(pending, 9));
    expect(editAccount(pending, { password: "third" }, 9).pendingPassword?.password).toBe("new");
    expect(editAccount(pending, { notes: "x" }, 9).pendingPassword?.password).toBe("new");
  });
});
