/** When the two commands install, and which browser they take. */
import { afterEach, expect, test } from "vitest";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium, findFirefox } from "../../scripts/find-browser.mjs";
import { lackingPackages, majorVersion } from "../../scripts/setup.mjs";

const lock = {
  packages: {
    "": { version: "1.0.0" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/only-elsewhere": { version: "3.0.0", optional: true },
  },
};

test("nothing is installed where all is there, whatever is only for other machines", () => {
  expect(lackingPackages(lock, { packages: { "node_modules/a": { version: "1.0.0" } } })).toEqual([]);
});

test("a missing package and one of another version are noticed", () => {
  expect(lackingPackages(lock, { packages: {} })).toEqual(["node_modules/a"]);
  expect(lackingPackages(lock, { packages: { "node_modules/a": { version: "1.0.1" } } })).toEqual(["node_modules/a"]);
});

const folder = mkdtempSync(join(tmpdir(), "locum-browser-"));
const saved = { ...process.env };
afterEach(() => {
  process.env = { ...saved };
});

test.skipIf(process.platform === "win32")("BROWSER_PATH goes first, and one that can't be run is said, not skipped", () => {
  const browser = join(folder, "my-browser");
  writeFileSync(browser, "#!/bin/sh\n");
  process.env["BROWSER_PATH"] = browser;
  expect(() => findChromium()).toThrow(/my-browser, which is not a program/);
  chmodSync(browser, 0o755);
  expect(findChromium()).toBe(browser);
  process.env["FIREFOX_PATH"] = browser;
  expect(findFirefox()).toBe(browser);
  rmSync(folder, { recursive: true });
});

test.skipIf(process.platform !== "linux")("a browser is found on the PATH, and null says that there is none", () => {
  const own = mkdtempSync(join(tmpdir(), "locum-path-"));
  delete process.env["FIREFOX_PATH"];
  process.env["PATH"] = own;
  const elsewhere = findFirefox();
  expect(elsewhere === null || !elsewhere.startsWith(own)).toBe(true);
  writeFileSync(join(own, "firefox"), "#!/bin/sh\n", { mode: 0o755 });
  expect(findFirefox()).toBe(join(own, "firefox"));
  rmSync(own, { recursive: true });
});

test("the lockfile holds every optional package of every platform: npm ci refuses one that does not", () => {
  const { packages }: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
    readFileSync("package-lock.json", "utf8"),
  );
  const names = new Set(Object.keys(packages).map((path) => path.split("node_modules/").at(-1) ?? ""));
  const optional = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  expect(optional.length).toBeGreaterThan(20);
  expect(optional.filter((name) => !names.has(name))).toEqual([]);
});

test("a browser's version is read from its own words", () => {
  expect(majorVersion("Mozilla Firefox 140.12.0esr")).toBe(140);
  expect(majorVersion("Chromium 150.0.7871.100 built on Debian GNU/Linux 12 (bookworm)")).toBe(150);
  expect(majorVersion("no version")).toBeNull();
});
