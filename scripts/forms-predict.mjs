/**
 * `npm run --silent forms:predict -- DIR`: loads each page of a folder in headless Chromium (1366 × 768, no network),
 * runs the shipped classifier in it and prints one JSON object a line: {"page", "kind", "fields": {probe: token}}. What it
 * cost goes to standard error. With --explain also what was read of each form, and the signals with their weights;
 * --only NAME takes only that page.
 */
import { readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { onPages } from "./forms-pages.mjs";

const KINDS = { "sign-up": "signup" };

const args = process.argv.slice(2);
const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : null;
const dir = args.at(-1);
if (dir === undefined || dir.startsWith("--")) throw new Error("usage: forms:predict [--explain] [--only NAME] DIR");

const paths = readdirSync(dir)
  .filter((name) => name.endsWith(".html") && (only === null || name === only))
  .sort()
  .map((name) => resolve(dir, name));
const act = args.includes("--explain") ? "({ ...locum.predict(), forms: locum.explain() })" : "locum.predict()";
const times = [];
await onPages(paths, act, (path, { kind, fields, ms, ...rest }) => {
  times.push(ms);
  process.stdout.write(`${JSON.stringify({ page: basename(path), kind: KINDS[kind] ?? kind, fields, ...rest })}\n`);
});
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(1);
process.stderr.write(`classified ${times.length} pages in ms: median ${at(0.5)}, 95th percentile ${at(0.95)}, slowest ${at(1)}\n`);
