/** What the documents promise about the repository: commands, messages, files, and words that have no place in it. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { textOf, trackedFiles } from "./files.ts";

const read = (path: string): string => readFileSync(path, "utf8");

test("every npm command in the README is a script", () => {
  const scripts = new Set([...Object.keys(JSON.parse(read("package.json")).scripts), "ci"]);
  const named = [...read("README.md").matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(["start", "test"]));
  for (const name of named) expect([...scripts], `npm ${name}`).toContain(name);
});

test("every folder and file that the README links or pictures is there", () => {
  const links = [...read("README.md").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => String(path));
  expect(links.length).toBeGreaterThan(0);
  for (const path of links) expect(existsSync(path), path).toBe(true);
});

test("every test that a document names is there", () => {
  const documents = trackedFiles().filter((path) => path === "README.md" || /^docs\/[^/]+\.md$/.test(path));
  const named = documents.flatMap((path) =>
    [...read(path).matchAll(/`(tests\/[^`\s]+)`/g)].map(([, found]) => `${path}: ${found}`),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((one) => !existsSync(one.slice(one.indexOf(": ") + 2)))).toEqual([]);
});

/** The protocol is types: its names are read from its text, where each starts a line of the map. */
const messageNames = (): readonly string[] =>
  [...read("src/messages/protocol.ts").matchAll(/^\s+(?:readonly )?"([a-z-]+\/[a-z-]+)"\s*:/gm)].map(([, name]) => String(name));

test("every message of the protocol is documented, and no other", () => {
  const names = messageNames();
  expect(names.length).toBeGreaterThan(10);
  const documented = new Set([...read("docs/architecture.md").matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, name]) => name));
  for (const name of names) expect([...documented]).toContain(name);
  const areas = new Set(names.map((name) => name.split("/")[0]));
  const gone = [...documented].filter((name) => areas.has(name?.split("/")[0]) && !names.includes(String(name)));
  const folders = gone.filter((name) => existsSync(`src/${name}`) || existsSync(`src/${name}.ts`) || existsSync(String(name)));
  expect(gone.filter((name) => !folders.includes(name))).toEqual([]);
});

const DOCUMENTS = ["architecture", "vault-format", "threat-model"].map((name) => `docs/${name}.md`);

test.each(["LICENSE", "README.md", "SECURITY.md", "PRIVACY.md", "CHANGELOG.md", ...DOCUMENTS])(
  "%s is there, and more than a heading",
  (path) => {
    expect(read(path).length).toBeGreaterThan(300);
  },
);

test("the licence is MIT, in the file and in the package", () => {
  expect(read("LICENSE")).toMatch(/MIT License/);
  expect(JSON.parse(read("package.json")).license).toBe("MIT");
});

test("the lockfile names no registry, and pins what package.json pins", () => {
  const lock = JSON.parse(read("package-lock.json"));
  expect(read("package-lock.json")).not.toMatch(/"resolved"|https?:\/\/[^"]*registr/);
  const wanted = JSON.parse(read("package.json"));
  for (const [name, version] of Object.entries({ ...wanted.dependencies, ...wanted.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

/** Put together from pieces, so that this file is clean itself. */
const FORBIDDEN = [
  ["the name of a vendor", new RegExp(["cer", "by"].join(""), "i")],
  ["a path of one machine", new RegExp(["/wo", "rk/(main|shared)|/ho", "me/[a-z]+/|/Us", "ers/[a-z]+/"].join(""))],
  ["a registry's host", new RegExp(["registry\\.", "(npm", "js|yarn", "pkg)"].join(""))],
  ["a private key", new RegExp(["-----BEGIN ", "[A-Z ]*PRIVATE KEY"].join(""))],
] as const;

test.each(FORBIDDEN)("no tracked file holds %s", (_, pattern) => {
  const found = trackedFiles().filter((path) => pattern.test(textOf(path) ?? ""));
  expect(found).toEqual([]);
});

test("nothing that is built, private or local is tracked", () => {
  const tracked = trackedFiles();
  expect(tracked.length).toBeGreaterThan(50);
  expect(tracked.filter((path) => /^(dist|out|node_modules|\.profile)\//.test(path))).toEqual([]);
});

test("continuous integration runs the command that everybody runs", () => {
  expect(read(".ci/run")).toMatch(/^npm test$/m);
  expect(execFileSync("git", ["ls-files", "--stage", ".ci/run"], { encoding: "utf8" })).toMatch(/^100755/);
});
