/**
 * One native Argon2id with the shipped set (64 MiB, t = 3, p = 4), timed from inside a process. Prints the hash time of
 * `rounds` rounds in ms as JSON: the first has fresh memory, the rest reuse it.
 */
import { hashRaw } from "@node-rs/argon2";

const ARGON2ID = 2;
const rounds = Number(process.argv[2] ?? 1);
const times = [];
for (let round = 0; round < rounds; round += 1) {
  const start = performance.now();
  await hashRaw("correct horse battery staple", {
    algorithm: ARGON2ID,
    memoryCost: 65_536,
    timeCost: 3,
    parallelism: 4,
    outputLen: 32,
    salt: Buffer.alloc(16, 7),
  });
  times.push(performance.now() - start);
}
process.stdout.write(JSON.stringify(times));
