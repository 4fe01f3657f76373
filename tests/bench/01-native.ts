/** What this machine does natively: the yardsticks that `kdf` and `kdf.warm` are divided by. */
import { execFileSync } from "node:child_process";
import { median, round, type BenchContext } from "./context.ts";

const FRESH_PROCESSES = 7;
const WARM_ROUNDS = 12;

const hashTimes = (rounds: number): readonly number[] =>
  JSON.parse(execFileSync(process.execPath, ["tests/bench/native-argon2.mjs", String(rounds)], { encoding: "utf8" }));

/** @throws never: a figure is what it is */
export const run = async ({ report }: BenchContext): Promise<void> => {
  const spawned: number[] = [];
  const hashed: number[] = [];
  for (let n = 0; n < FRESH_PROCESSES; n += 1) {
    const start = performance.now();
    hashed.push(...hashTimes(1));
    spawned.push(performance.now() - start);
  }
  report({ name: "native.argon2.process", value: round(median(spawned)), unit: "ms", n: FRESH_PROCESSES });
  report({ name: "native.argon2.cold", value: round(median(hashed)), unit: "ms", n: FRESH_PROCESSES });
  const warm = hashTimes(WARM_ROUNDS + 2).slice(2);
  report({ name: "native.argon2.warm", value: round(median(warm)), unit: "ms", n: WARM_ROUNDS });
};
