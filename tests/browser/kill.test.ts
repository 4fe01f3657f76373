/** The browser killed (-9) in the middle of its work, a few times; `npm run soak` does it for longer. */
import { expect, test } from "vitest";
import { runKills } from "./harness/kills.ts";

const ROUNDS = 12;
const seed = Number(process.env["LOCUM_SEED"] ?? Date.now() % 1_000_000);

test(`what was saved survives ${ROUNDS} kills (seed ${seed})`, { timeout: 300_000 }, async () => {
  const counts = await runKills(ROUNDS, seed);
  console.log(`seed ${seed}: ${JSON.stringify(counts)}`);
  expect(counts.rounds).toBe(ROUNDS);
  expect(counts.acknowledged).toBeGreaterThan(0);
  expect(Object.keys(counts.acts).length).toBeGreaterThan(2);
});
