/** What a tab is changing: one a tab, for half an hour, and whether a new page is the answer to what was submitted. */
import { describe, expect, it } from "vitest";
import {
  changeIn,
  changes,
  endChangeUnlessGoneOn,
  isAnswer,
  keepChange,
  type PasswordChange,
} from "../../../src/password-change/progress.ts";
import { createMemoryArea } from "../../../src/session/area.ts";

const change = (part: Partial<PasswordChange> = {}): PasswordChange => ({
  tabId: 7,
  documentId: "first",
  ref: { vault: "v", id: "a" },
  origin: "https://app.example",
  host: "app.example",
  kind: "password-change",
  at: 1000,
  submittedAt: null,
  wentOn: false,
  ...part,
});

describe("changes", () => {
  it("are known in their tab for half an hour", async () => {
    const area = createMemoryArea();
    await keepChange(area, change());
    expect(await changeIn(area, 7, 1000 + 30 * 60_000)).toEqual(change());
    expect(await changeIn(area, 7, 1000 + 30 * 60_000 + 1)).toBeNull();
    expect(await changeIn(area, 8, 1000)).toBeNull();
  });

  it("that went on outlive their tab, and others don't", async () => {
    const area = createMemoryArea();
    await keepChange(area, change());
    await keepChange(area, change({ tabId: 8, wentOn: true }));
    await endChangeUnlessGoneOn(area, 7);
    await endChangeUnlessGoneOn(area, 8);
    expect((await changes(area)).map(({ tabId }) => tabId)).toEqual([8]);
  });

  it("that are damaged are none", async () => {
    const area = createMemoryArea();
    await area.set("change:7", { tabId: 7 });
    expect(await changeIn(area, 7, 1000)).toBeNull();
    expect(await changes(area)).toEqual([]);
  });
});

describe("a new page", () => {
  it("is no answer where nothing was submitted", () => {
    expect(isAnswer(change(), true, 2000)).toBe(false);
  });
  it("is the answer for 15 seconds, or two minutes where a form led there", () => {
    const submitted = change({ submittedAt: 5000 });
    expect(isAnswer(submitted, false, 20_000)).toBe(true);
    expect(isAnswer(submitted, false, 20_001)).toBe(false);
    expect(isAnswer(submitted, true, 125_000)).toBe(true);
    expect(isAnswer(submitted, true, 125_001)).toBe(false);
  });
});
