/**
 * `npm test`: everything, in the order in which a mistake is cheapest to find. One line for each step; a step that fails
 * shows why and does not stop the next ones. The last line is "N passed, N failed".
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "./build.mjs";
import { ROOT, runPackage, seconds } from "./run.mjs";
import { setUp } from "./setup.mjs";

/** A check that looked at next to nothing has checked nothing. */
const LEAST_MODULES = 100;
const REPORTS = `${ROOT}out/test`;
const MOST_LINES = 60;

const totals = { passed: 0, failed: 0 };

const indent = (text) => {
  const lines = text.trim().split("\n");
  const shown = lines.slice(0, MOST_LINES).map((line) => `    ${line}`);
  if (lines.length > MOST_LINES) shown.push(`    … ${lines.length - MOST_LINES} more lines`);
  return shown.join("\n");
};

const report = (name, start, { passed, failed, skipped = 0, details = "" }) => {
  totals.passed += passed;
  totals.failed += failed;
  const counts = `${passed} passed${failed > 0 ? `, ${failed} FAILED` : ""}${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  console.log(`${failed > 0 ? "✗" : "✓"} ${name}: ${counts} (${seconds(start)})`);
  if (failed > 0 && details.trim() !== "") console.log(indent(details));
};

/** A check that is no test project counts as one. `look` returns what is wrong, or null. */
const check = async (name, look) => {
  const start = performance.now();
  let problem;
  try {
    problem = await look();
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  report(name, start, { passed: problem === null ? 1 : 0, failed: problem === null ? 0 : 1, details: problem ?? "" });
  return problem === null;
};

const program = (path, args) => async () => {
  const { code, output } = await runPackage(path, args);
  return code === 0 ? null : output;
};

const importRules = (config) => async () => {
  const folders = ["src", "background", "popup", "content-scripts"];
  const { output } = await runPackage("dependency-cruiser/bin/dependency-cruise.mjs", [
    "--config",
    config,
    "--output-type",
    "json",
    ...folders,
  ]);
  const { summary, modules } = JSON.parse(output.slice(output.indexOf("{")));
  const own = modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`))).length;
  if (own < LEAST_MODULES) return `Looked at ${own} modules only: the check does not see the project.`;
  const broken = summary.violations.filter(({ rule }) => rule.severity === "error");
  if (broken.length === 0) return null;
  return broken
    .map(({ rule, from, to, via = [] }) => `${rule.name}: ${[from, ...(via.length > 0 ? via.map(({ name }) => name) : [to])].join(" → ")}`)
    .join("\n");
};

/** @returns {number} files below `folder` that the project would run */
const countTestFiles = (folder) =>
  existsSync(`${ROOT}${folder}`)
    ? readdirSync(`${ROOT}${folder}`, { recursive: true }).filter((path) => /\.test\.tsx?$/.test(String(path))).length
    : 0;

/** vitest's report of a test that timed out has this in place of words. */
const TIMED_OUT = "Error: STACK_TRACE_ERROR";

const reasonOf = ({ failureMessages }) =>
  failureMessages
    .join("\n")
    .replace(TIMED_OUT, "timed out")
    .split("\n")
    .filter((line) => !/node_modules/.test(line))
    .slice(0, 8)
    .join("\n  ");

const testProject = async (project) => {
  const start = performance.now();
  const file = `${REPORTS}/${project}.json`;
  rmSync(file, { force: true });
  const { output } = await runPackage("vitest/vitest.mjs", ["run", "--project", project, "--reporter=json", `--outputFile=${file}`]);
  if (!existsSync(file)) {
    report(project, start, { passed: 0, failed: 1, details: output });
    return;
  }
  const results = JSON.parse(readFileSync(file, "utf8"));
  const details = [];
  // A file that could not even be loaded has no tests to count: it is one failure.
  let brokenFiles = 0;
  for (const { name, status, message, assertionResults } of results.testResults) {
    const failures = assertionResults.filter((result) => result.status === "failed");
    if (status === "failed" && failures.length === 0) {
      brokenFiles += 1;
      details.push(`${name.replace(ROOT, "")}\n${message}`);
    }
    for (const failure of failures) {
      details.push(`${name.replace(ROOT, "")} > ${failure.fullName}\n  ${reasonOf(failure)}`);
    }
  }
  const failed = results.numFailedTests + brokenFiles;
  const isEmpty = results.numPassedTests + failed === 0;
  // What fails outside every test (an unhandled rejection) shows in `success` alone.
  const unexplained = failed === 0 && !results.success;
  report(project, start, {
    passed: results.numPassedTests,
    failed: failed + (isEmpty || unexplained ? 1 : 0),
    skipped: results.numPendingTests + results.numTodoTests,
    details: isEmpty || unexplained ? output : details.join("\n"),
  });
};

const main = async () => {
  mkdirSync(REPORTS, { recursive: true });
  if (!(await check("setup", async () => (await setUp({ browsers: ["chromium", "firefox-esr"] }), null)))) return;
  await check("types of the extension and its tests", program("typescript/bin/tsc", ["-p", "tsconfig.json"]));
  await check("types of the scripts", program("typescript/bin/tsc", ["-p", "tsconfig.scripts.json"]));
  await check("lint", program("oxlint/bin/oxlint", ["--deny-warnings"]));
  await check("import rules", importRules(".dependency-cruiser.cjs"));
  await check("what content scripts, popup and menu reach", importRules(".dependency-cruiser.runtime.cjs"));
  await check("nothing unused", program("knip/bin/knip.js", ["--no-progress"]));
  await testProject("unit");
  const isBuilt = await check("build", () => build());
  if (!isBuilt) {
    console.log("  the repository and browser tests need the build and did not run");
    return;
  }
  await testProject("repository");
  await testProject("browser");
  if (countTestFiles("tests/hostile") > 0) await testProject("hostile");
};

const start = performance.now();
try {
  await main();
} catch (error) {
  report("npm test itself", start, { passed: 0, failed: 1, details: error instanceof Error ? (error.stack ?? "") : String(error) });
}
console.log(`all of it took ${seconds(start)}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
