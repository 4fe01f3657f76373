/**
 * That the import rules bite. Each is broken once in a small project of its own, because a rule whose pattern matches
 * nothing is silent. scripts/test.mjs runs the same rules over the project itself.
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

type Planted = { readonly rule: string; readonly files: Readonly<Record<string, string>> };

const CONFIGS = [".dependency-cruiser.cjs", ".dependency-cruiser.runtime.cjs"];
const EMPTY = "export const nothing = 0;\n";
const PLANTED: readonly Planted[] = [
  { rule: "no-cycles", files: { "src/sites/a.ts": 'import "./b.ts";', "src/sites/b.ts": 'import "./a.ts";' } },
  { rule: "no-missing", files: { "src/sites/c.ts": 'import "./nowhere.ts";' } },
  { rule: "src-imports-no-entry", files: { "src/sites/d.ts": 'import "../../popup/x.ts";', "popup/x.ts": EMPTY } },
  { rule: "background-stands-alone", files: { "background/a.ts": 'import "../popup/x.ts";' } },
  { rule: "popup-stands-alone", files: { "popup/y.ts": 'import "../background/z.ts";', "background/z.ts": EMPTY } },
  {
    rule: "menu-shares-only-components",
    files: { "content-scripts/menu/a.ts": 'import "../../popup/views/v.ts";', "popup/views/v.ts": EMPTY },
  },
  {
    rule: "content-scripts-import-little",
    files: { "content-scripts/a.iife.ts": 'import "../src/sites/e.ts";', "src/sites/e.ts": EMPTY },
  },
  {
    rule: "content-scripts-reach-no-secret",
    files: {
      "content-scripts/b.iife.ts": 'import "../src/forms/f.ts";',
      "src/forms/f.ts": 'import "./g.ts";',
      "src/forms/g.ts": 'import "../crypto/h.ts";',
      "src/crypto/h.ts": EMPTY,
    },
  },
  { rule: "interfaces-import-no-secret", files: { "popup/k.ts": 'import "../src/vault/l.ts";', "src/vault/l.ts": EMPTY } },
  {
    rule: "interfaces-reach-no-secret",
    files: { "popup/u.ts": 'import "../src/accounts/u.ts";', "src/accounts/u.ts": 'import "../vault/u.ts";', "src/vault/u.ts": EMPTY },
  },
  { rule: "messages-never-import-vault", files: { "src/messages/m.ts": 'import "../vault/l.ts";' } },
  { rule: "one-door-to-the-browser", files: { "src/sites/n.ts": 'import "webextension-polyfill";' } },
  { rule: "one-door-to-cryptography", files: { "src/vault/o.ts": 'import "@noble/hashes/hmac.js";' } },
  { rule: "one-door-to-the-database", files: { "src/vault/p.ts": 'import "dexie";' } },
  { rule: "one-door-to-one-time-codes", files: { "background/q.ts": 'import "otpauth";' } },
  { rule: "no-utils", files: { "src/sites/r.ts": 'import "./utils/s.ts";', "src/sites/utils/s.ts": EMPTY } },
  { rule: "packages-are-declared", files: { "src/sites/t.ts": 'import "vitest";' } },
];

let folder: string;
let broken: ReadonlySet<string>;

const brokenRules = async (config: string): Promise<readonly string[]> => {
  const program = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const folders = ["src", "background", "popup", "content-scripts"];
  const output = await new Promise<string>((done, fail) => {
    execFile(
      process.execPath,
      [program, "--config", config, "--output-type", "json", ...folders],
      { cwd: folder, maxBuffer: 1 << 26 },
      (error, stdout) => (stdout === "" ? fail(error ?? new Error("no output")) : done(stdout)),
    );
  });
  const { summary }: { summary: { violations: { rule: { name: string } }[] } } = JSON.parse(output);
  return summary.violations.map(({ rule }) => rule.name);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "locum-rules-"));
  for (const name of [...CONFIGS, "tsconfig.json", "package.json"]) cpSync(name, join(folder, name));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  for (const { files } of PLANTED) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
  broken = new Set((await Promise.all(CONFIGS.map(brokenRules))).flat());
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(PLANTED)("$rule notices what it forbids", ({ rule }) => {
  expect([...broken]).toContain(rule);
});

test("a type alone is no path at run time, and does not count as one", async () => {
  writeFileSync(join(folder, "content-scripts/b.iife.ts"), 'import type { x } from "../src/crypto/h.ts";\nexport type Y = x;\n');
  expect(await brokenRules(".dependency-cruiser.runtime.cjs")).not.toContain("content-scripts-reach-no-secret");
  expect(await brokenRules(".dependency-cruiser.cjs")).toContain("content-scripts-import-little");
});
