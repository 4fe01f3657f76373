/**
 * `node scripts/store-profile.mjs`: writes a profile of the present schema to tests/profiles, for later releases to open.
 * Run it before a release whose schema is new; what an earlier release has written is never written again.
 */
import { existsSync, writeFileSync } from "node:fs";
import { loadTypeScript } from "./load-typescript.mjs";
import { ROOT } from "./run.mjs";

const isUnreleased = process.argv.includes("--unreleased");
const { makeStoredProfile } = await loadTypeScript("tests/vault-maker/stored-profile.ts");
const profile = await makeStoredProfile(Date.UTC(2026, 10, 1));
const path = `${ROOT}tests/profiles/schema-${profile.schema}.json`;
if (existsSync(path) && !isUnreleased) {
  console.error(`${path} is there. Of a schema that no release has yet: --unreleased`);
  process.exitCode = 1;
} else {
  const { tables, ...rest } = profile;
  // A row a line, so that a difference can be read.
  const rows = Object.entries(tables).map(([table, all]) => `"${table}": [\n${all.map((row) => JSON.stringify(row)).join(",\n")}\n]`);
  writeFileSync(path, `${JSON.stringify(rest).slice(0, -1)},\n"tables": {\n${rows.join(",\n")}\n}}\n`);
  console.log(`wrote ${path}`);
}
process.exit();
