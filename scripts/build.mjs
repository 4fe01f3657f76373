/** `npm run build`: dist/chrome and dist/firefox. The rules of the build are vite.config.ts's. */
import { pathToFileURL } from "node:url";
import { runPackage, seconds } from "./run.mjs";

const TARGETS = ["chrome", "firefox"];

const withoutStack = (output) =>
  output
    .split("\n")
    .filter((line) => !/^\s+at /.test(line))
    .join("\n");

/**
 * @param {readonly string[]} targets
 * @param {Readonly<Record<string, string>>} env what vite.config.ts reads beside the target
 * @returns {Promise<string | null>} what went wrong, or null
 */
export const build = async (targets = TARGETS, env = {}) => {
  for (const target of targets) {
    const options = { env: { LOCUM_TARGET: target, ...env } };
    const { code, output } = await runPackage("vite/bin/vite.js", ["build", "--logLevel", "warn"], options);
    if (code !== 0) return `The build for ${target} failed:\n${withoutStack(output)}`;
  }
  return null;
};

const main = async () => {
  const start = performance.now();
  const problem = await build();
  if (problem !== null) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  console.log(`built dist/chrome and dist/firefox (${seconds(start)})`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
