import { expect, test } from "vitest";
import { createMemoryArea } from "../../../src/session/area.ts";
import { isSteady } from "../../../src/session/steady-clock.ts";

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;

test("a clock is believed when it went on from the last time by at most a week", async () => {
  const local = createMemoryArea();
  const start = 1_700_000_000_000;
  const seen = [];
  for (const now of [start, start + DAY, start + 9 * DAY, start + 10 * DAY]) seen.push(await isSteady(local, now));
  expect(seen).toEqual([false, true, false, true]);
});

test("one that was set forward by a year is not believed, nor when it was put right again", async () => {
  const local = createMemoryArea();
  const start = 1_700_000_000_000;
  const seen = [];
  for (const now of [start, start + DAY, start + YEAR, start + 2 * DAY, start + 3 * DAY]) seen.push(await isSteady(local, now));
  expect(seen).toEqual([false, true, false, false, true]);
});
