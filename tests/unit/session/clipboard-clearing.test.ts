import { describe, expect, it } from "vitest";
import { createMemoryArea } from "../../../src/session/area.ts";
import { createClipboardClearing } from "../../../src/session/clipboard-clearing.ts";

const start = () => {
  const area = createMemoryArea();
  const clock = { now: 0 };
  const written: [string, string | null][] = [];
  const port = {
    write: async (text: string, onlyOver: string | null) => void written.push([text, onlyOver]),
    digest: async (text: string) => `digest of ${text.length}`,
  };
  const worker = () => createClipboardClearing(area, port, () => clock.now);
  return { area, clock, written, worker };
};

describe("clearing the clipboard", () => {
  it("clears what was copied when its time has come, in whichever worker is awake then", async () => {
    const { worker, clock, written } = start();
    expect(await worker().copy("secret", 30)).toBe(30_000);
    expect(written).toEqual([["secret", null]]);
    clock.now = 29_999;
    expect(await worker().clearIfDue()).toBe(30_000);
    clock.now = 30_000;
    expect(await worker().clearIfDue()).toBeNull();
    expect(written.at(-1)).toEqual(["", "digest of 6"]);
    expect(await worker().clearIfDue()).toBeNull();
    expect(written).toHaveLength(2);
  });

  it("gives a second copy its own time", async () => {
    const { worker, clock, written } = start();
    await worker().copy("first", 30);
    clock.now = 20_000;
    await worker().copy("second", 30);
    clock.now = 30_000;
    expect(await worker().clearIfDue()).toBe(50_000);
    expect(written).toHaveLength(2);
  });

  it("never stores what was copied", async () => {
    const { worker, area } = start();
    await worker().copy("secret", 30);
    expect(JSON.stringify([...(await area.list(""))])).not.toContain("secret");
  });
});
