import { describe, expect, it } from "vitest";
import { changePassword, MOST_PAST_PASSWORDS, type PasswordState } from "../../../src/accounts/password-history.ts";

const fresh: PasswordState = { password: " a ", passwordChangedAt: 1, passwordHistory: [] };

describe("changePassword", () => {
  it("keeps the old ones, newest first, exactly as they were", () => {
    expect(changePassword(changePassword(fresh, "b", 2), "c", 3)).toEqual({
      password: "c",
      passwordChangedAt: 3,
      passwordHistory: [
        { password: "b", replacedAt: 3 },
        { password: " a ", replacedAt: 2 },
      ],
    });
  });

  it("changes nothing when the password is the same", () => {
    expect(changePassword(fresh, " a ", 9)).toEqual(fresh);
  });

  it("keeps 50", () => {
    let state = fresh;
    for (let n = 0; n < 60; n += 1) state = changePassword(state, `p${n}`, n);
    const { password, passwordHistory } = state;
    expect(passwordHistory.length).toBe(MOST_PAST_PASSWORDS);
    expect([password, passwordHistory[0]?.password, passwordHistory.at(-1)?.password]).toEqual(["p59", "p58", "p9"]);
  });

  it("doesn't keep an empty one", () => {
    expect(changePassword({ ...fresh, password: "" }, "b", 2).passwordHistory).toEqual([]);
  });
});
