/** What was typed is kept for five minutes at most, one a tab, and offered by what the next page shows. */
import { describe, expect, it } from "vitest";
import {
  CANDIDATE_LIFE_MS,
  candidates,
  dropAllCandidates,
  dropCandidate,
  dropOldCandidates,
  judgePage,
  keepCandidate,
  type Candidate,
} from "../../../src/capture/candidate.ts";
import type { FieldReport, FieldType, FormKind } from "../../../src/forms/report.ts";
import { createMemoryArea } from "../../../src/session/area.ts";

const candidate = (part: Partial<Candidate> = {}): Candidate => ({
  tabId: 1,
  id: "a".repeat(32),
  origin: "https://app.example.com",
  url: "https://app.example.com/login",
  kind: "login",
  username: "ada@example.com",
  password: "pass one",
  title: "",
  siteName: "",
  at: 1000,
  wentOn: false,
  ...part,
});

describe("candidates", () => {
  it("are one a tab, the newest first", async () => {
    const area = createMemoryArea();
    await keepCandidate(area, candidate({ password: "old" }));
    await keepCandidate(area, candidate({ password: "new" }));
    await keepCandidate(area, candidate({ tabId: 2, at: 2000 }));
    expect((await candidates(area, 2000)).map(({ tabId, password }) => [tabId, password])).toEqual([
      [2, "pass one"],
      [1, "new"],
    ]);
    await dropCandidate(area, 2);
    expect(await candidates(area, 2000)).toHaveLength(1);
  });

  it("are gone after five minutes, from the area too, and at once when it locks", async () => {
    const area = createMemoryArea();
    await keepCandidate(area, candidate());
    const last = 1000 + CANDIDATE_LIFE_MS;
    expect(CANDIDATE_LIFE_MS).toBe(300_000);
    expect(await candidates(area, last)).toHaveLength(1);
    expect(await candidates(area, last + 1)).toEqual([]);
    await dropOldCandidates(area, last);
    expect((await area.list("")).size).toBe(1);
    await dropOldCandidates(area, last + 1);
    expect((await area.list("")).size).toBe(0);
    await keepCandidate(area, candidate());
    await area.set("signup:1", "other");
    await dropAllCandidates(area);
    expect([...(await area.list("")).keys()]).toEqual(["signup:1"]);
  });
});

describe("the next page", () => {
  const page = (kind: FormKind, ...types: readonly FieldType[]) => ({
    kind,
    fields: types.map((type, id): FieldReport => ({ id, type, confirms: false, visible: true, empty: true, maxLength: null })),
  });
  it.each([
    ["login", null, 200, "went-on"],
    ["login", null, 0, "went-on"],
    ["login", null, 400, "refused"],
    ["sign-up", null, 500, "refused"],
    ["password-change", page("newsletter", "email"), 503, "refused"],
    ["login", page("login", "email", "current-password"), 200, "refused"],
    ["login", page("login", "email", "current-password"), 401, "refused"],
    ["login", page("newsletter", "email"), 200, "went-on"],
    ["login", page("other", "one-time-code"), 200, "under-way"],
    ["login", page("login", "email"), 200, "under-way"],
    ["login", page("sign-up", "email", "new-password"), 200, "went-on"],
    ["sign-up", page("sign-up", "email", "new-password"), 200, "refused"],
    ["sign-up", page("sign-up", "given-name"), 200, "under-way"],
    ["sign-up", page("login", "email", "current-password"), 200, "went-on"],
    ["password-change", page("password-change", "current-password", "new-password"), 200, "refused"],
    ["password-change", page("login", "email", "current-password"), 200, "went-on"],
  ] as const)("after a %s, %j with status %i: %s", (kind, form, status, expected) => {
    expect(judgePage(kind, { form, status })).toBe(expected);
  });
  it("doesn't ask by fields that nobody sees", () => {
    const { kind, fields } = page("login", "email", "current-password");
    const unseen = { kind, fields: fields.map((field) => ({ ...field, visible: false })) };
    expect(judgePage("login", { form: unseen, status: 200 })).toBe("went-on");
  });
});
