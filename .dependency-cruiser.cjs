/**
 * The import rules of docs/architecture.md, types included. What is reached at run time, however indirectly, is
 * .dependency-cruiser.runtime.cjs's. scripts/test.mjs also asserts how many modules were looked at.
 */

const ENTRIES = "^(background|popup|content-scripts)/";

/** Only `owner` may import `packages`: one door to each outside library. */
const onlyFrom = (name, owner, packages) => ({
  name,
  severity: "error",
  comment: `Only ${owner} imports ${packages}.`,
  from: { pathNot: owner, path: `^src/|${ENTRIES}` },
  to: { path: `(^|/)node_modules/(@types/)?(${packages})/` },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-missing", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "\\?(script|url|assembly)$" } },
    {
      name: "packages-are-declared",
      severity: "error",
      comment: "A package that is not in package.json is there by chance.",
      from: { path: `^src/|${ENTRIES}` },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    { name: "src-imports-no-entry", severity: "error", from: { path: "^src/" }, to: { path: ENTRIES } },
    { name: "nothing-imports-tests", severity: "error", from: { pathNot: "^(tests|scripts)/|^vitest" }, to: { path: "^tests/" } },
    {
      name: "background-stands-alone",
      severity: "error",
      from: { path: "^background/" },
      to: { path: "^(popup|content-scripts)/", pathNot: "^content-scripts/[^/]+\\.iife\\.ts$" },
    },
    { name: "popup-stands-alone", severity: "error", from: { path: "^popup/" }, to: { path: "^(background|content-scripts)/" } },
    {
      name: "menu-shares-only-components",
      severity: "error",
      from: { path: "^content-scripts/menu/" },
      to: { path: "^(background|popup|content-scripts)/", pathNot: "^(content-scripts/menu|popup/(components|styles|hooks))/" },
    },
    {
      name: "content-scripts-import-little",
      severity: "error",
      from: { path: "^content-scripts/", pathNot: "^content-scripts/menu/" },
      to: {
        path: `^src/|${ENTRIES}`,
        pathNot: "^src/(forms/|messages/(protocol|client)\\.ts$|errors\\.ts$)|^content-scripts/(?!menu/)",
      },
    },
    {
      name: "interfaces-import-no-secret",
      severity: "error",
      from: { path: "^(popup|content-scripts/menu)/" },
      to: {
        path: "^src/",
        pathNot: "^src/((bytes|messages|platform|generator|accounts|apps|settings|i18n)/|errors\\.ts$)",
      },
    },
    { name: "messages-never-import-vault", severity: "error", from: { path: "^src/messages/" }, to: { path: "^src/vault/" } },
    onlyFrom("one-door-to-the-browser", "^src/platform/", "webextension-polyfill"),
    onlyFrom("one-door-to-cryptography", "^src/crypto/", "@noble/[^/]+|age-encryption|@phi-ag/argon2|@scure/bip39"),
    onlyFrom("one-door-to-the-database", "^src/vault/store\\.ts$", "dexie"),
    onlyFrom("one-door-to-one-time-codes", "^src/otp/", "otpauth"),
    { name: "no-utils", severity: "error", from: {}, to: { path: "^src/.*(utils?|helpers?)(/|\\.ts$)" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // A type may not cross a border either: what is named there is known there.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mts", ".mjs", ".js", ".json"], exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
