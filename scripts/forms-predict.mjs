// Loads every page of a folder in headless Chromium (1366 × 768, no network), runs the shipped classifier in it and
// prints one JSON object a line: {"page", "kind", "fields": {probe: token}}. With --explain also all features and
// signals, with --only NAME only that page.
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { build } from "vite";

const args = process.argv.slice(2);
const explain = args.includes("--explain");
const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : null;
const dir = args.at(-1);
if (dir === undefined || dir.startsWith("--")) throw new Error("usage: forms-predict [--explain] [--only NAME] DIR");

/** @returns the classifier as one classic script */
const bundle = async () => {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: resolve(import.meta.dirname, "forms-predict-page.ts"), formats: ["iife"], name: "formsPredict" },
    },
  });
  return [result].flat()[0].output[0].code;
};

const KINDS = { "sign-up": "signup" };
const code = await bundle();
const browser = await puppeteer.launch({
  executablePath: process.env["BROWSER_PATH"] ?? "/usr/bin/chromium",
  headless: true,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND", "--allow-file-access-from-files"],
  defaultViewport: { width: 1366, height: 768 },
});
const pages = readdirSync(dir).filter((name) => name.endsWith(".html") && (only === null || name === only)).sort();
const times = [];
let next = 0;
const work = async () => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(true);
  page.setDefaultTimeout(20_000);
  for (let name = pages[next++]; name !== undefined; name = pages[next++]) {
    try {
      await page.goto(pathToFileURL(resolve(dir, name)).href, { waitUntil: "domcontentloaded", timeout: 20_000 });
      await page.evaluate(code);
      const { kind, ms, ...rest } = await page.evaluate((all) => globalThis.predict(all), explain);
      times.push(ms);
      process.stdout.write(`${JSON.stringify({ page: name, kind: KINDS[kind] ?? kind, ...rest })}\n`);
    } catch (error) {
      process.stderr.write(`${name}: ${error.message}\n`);
    }
  }
};
try {
  await Promise.all([work(), work(), work()]);
} finally {
  await browser.close();
}
times.sort((a, b) => a - b);
process.stderr.write(`classified ${times.length} pages; median ${times[times.length >> 1]?.toFixed(1)} ms, 95th percentile ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms\n`);
