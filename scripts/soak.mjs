/**
 * `npm run soak [-- ROUNDS [SEED]]`: kills the browser (-9) at random moments of its work, 200 times unless told
 * otherwise, and looks after each whether all that was acknowledged is there. Prints seed and counts; fails at the first
 * thing that is wrong, and says how to repeat it.
 */
import { build } from "./build.mjs";
import { loadTypeScript } from "./load-typescript.mjs";
import { setUp } from "./setup.mjs";

const EVERY = 10;

const [rounds = 200, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(seed)) throw new RangeError("usage: npm run soak -- [ROUNDS [SEED]]");
await setUp({ browsers: ["chromium"] });
const problem = await build(["chrome"]);
if (problem !== null) throw new Error(problem);
const { runKills } = await loadTypeScript("tests/browser/harness/kills.ts");
console.log(`${rounds} rounds, seed ${seed}`);
const actWords = (acts) => Object.entries(acts).map(([name, count]) => `${name} ${count}`).join(", ");
const words = ({ acknowledged, underWay, tookPlace, acts }) =>
  `${acknowledged} saves acknowledged and found, ${underWay} under way when it was killed, ${tookPlace} of them took place (${actWords(acts)})`;
try {
  const counts = await runKills(rounds, seed, (soFar) => {
    if (soFar.rounds % EVERY === EVERY - 1) console.log(`${soFar.rounds + 1} rounds: ${words(soFar)}`);
  });
  console.log(`${counts.rounds} rounds, seed ${seed}: ${words(counts)}; every vault sound`);
} catch (error) {
  console.error(error);
  console.error(`Repeat with: npm run soak -- ${rounds} ${seed}`);
  process.exitCode = 1;
}
