/**
 * `npm run bench`: one JSON object a line, medians, and nothing else on standard output. `npm run bench -- kdf save`
 * runs the benches whose file names hold one of the words. What each measures stands at the top of its file.
 */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { build } from "./build.mjs";
import { loadTypeScript } from "./load-typescript.mjs";
import { ROOT } from "./run.mjs";
import { setUp } from "./setup.mjs";

const YARDSTICK_ROUNDS = 9;

/** The same work on every machine: SHA-256 of 64 MiB. Figures of two machines compare by it. */
const yardstick = () => {
  const data = Buffer.alloc(64 << 20, 1);
  const times = Array.from({ length: YARDSTICK_ROUNDS }, () => {
    const start = performance.now();
    createHash("sha256").update(data).digest();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[YARDSTICK_ROUNDS >> 1];
};

const print = (line) => console.log(JSON.stringify(line));

const main = async () => {
  await setUp({ browsers: ["chromium"] });
  const problem = await build(["chrome"]);
  if (problem !== null) throw new Error(problem);
  const wanted = process.argv.slice(2);
  const files = readdirSync(`${ROOT}tests/bench`)
    .filter((name) => /^\d\d-.*\.ts$/.test(name) && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
    .sort();
  if (files.length === 0) throw new Error(`No bench is called ${wanted.join(" or ")}`);

  print({
    name: "machine",
    value: Number(yardstick().toPrecision(3)),
    unit: "ms",
    of: "SHA-256 of 64 MiB",
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    n: YARDSTICK_ROUNDS,
  });
  const { startApp } = await import("../tests/apps/apps.mjs");
  const { launchChromium } = await loadTypeScript("tests/browser/harness/chromium.ts");
  const app = await startApp("acme-ads");
  const values = new Map();
  const context = {
    app,
    launch: () => launchChromium({ extensionDir: `${ROOT}dist/chrome` }),
    report: (figure) => {
      values.set(figure.name, figure.value);
      print(figure);
    },
    valueOf: (name) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`${name} was not measured in this run`);
      return value;
    },
  };
  for (const file of files) {
    try {
      const { run } = await loadTypeScript(`tests/bench/${file}`);
      await run(context);
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
  await app.close();
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
