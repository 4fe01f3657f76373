/**
 * Gets a machine with nothing but Node ready: packages from the lockfile, and the browsers. Says in one line what it
 * did, and nothing where nothing was to do. Needs no package.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { platform } from "node:os";
import { findChromium, findFirefox } from "./find-browser.mjs";
import { ROOT, run, seconds } from "./run.mjs";

const OLDEST_NODE = [20, 19];

const checkNode = () => {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`Locum needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
};

/**
 * Compares the lockfile with npm's own record of what it installed, which an aborted installation does not leave.
 * Contents, not times: git and npm write these files in any order.
 * @returns {string[]} the packages that are not there in the locked version; optional ones are for other machines
 */
export const lackingPackages = (lock, installed) =>
  Object.entries(lock.packages)
    .filter(([path, { optional, version }]) => path !== "" && !optional && installed.packages[path]?.version !== version)
    .map(([path]) => path);

const areModulesCurrent = () => {
  const record = `${ROOT}node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const read = (path) => JSON.parse(readFileSync(path, "utf8"));
  return lackingPackages(read(`${ROOT}package-lock.json`), read(record)).length === 0;
};

const installModules = async () => {
  if (areModulesCurrent()) return;
  const start = performance.now();
  const { code, output } = await run("npm", ["ci", "--no-audit", "--no-fund"]);
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
  console.log(`packages installed (${seconds(start)})`);
};

const HOW_TO_INSTALL = {
  chromium: {
    linux: "Install Chromium (for example: sudo apt install chromium), or set BROWSER_PATH to a Chrome, Chromium or Edge.",
    darwin: "Install Chrome (brew install --cask google-chrome), or set BROWSER_PATH to a Chrome, Chromium or Edge.",
    win32: "Install Chrome (winget install Google.Chrome), or set BROWSER_PATH to a Chrome, Chromium or Edge.",
  },
  "firefox-esr": {
    linux: "Install Firefox (for example: sudo apt install firefox-esr), or set FIREFOX_PATH.",
    darwin: "Install Firefox (brew install --cask firefox), or set FIREFOX_PATH.",
    win32: "Install Firefox (winget install Mozilla.Firefox), or set FIREFOX_PATH.",
  },
};

const mayUseApt = () => platform() === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

const FINDERS = { chromium: findChromium, "firefox-esr": findFirefox };

/** The manifests' own `minimum_chrome_version` and `strict_min_version`. */
const OLDEST_BROWSER = { chromium: 127, "firefox-esr": 153 };

/** @returns {number | null} the major version in what a browser says of itself, such as "Mozilla Firefox 140.12.0esr" */
export const majorVersion = (text) => {
  const found = /(\d+)\.\d/.exec(text);
  return found === null ? null : Number(found[1]);
};

/** @returns {string | null} why the browser of that name can't be used, or `null` when it can, or says no version */
const whyNot = (name) => {
  const path = FINDERS[name]();
  if (path === null) return "It is not here.";
  let version = null;
  try {
    // Chrome on Windows answers nothing, and opens a window instead.
    if (platform() !== "win32") version = majorVersion(execFileSync(path, ["--version"], { encoding: "utf8", stdio: "pipe" }));
  } catch {
    return null; // The launch says better what is wrong with it.
  }
  const oldest = OLDEST_BROWSER[name];
  return version === null || version >= oldest ? null : `${path} is version ${version}; Locum needs ${oldest} or newer.`;
};

const installBrowsers = async (names) => {
  const missing = names.filter((name) => whyNot(name) !== null);
  if (missing.length === 0) return;
  if (mayUseApt()) {
    const start = performance.now();
    const lock = ["-o", "DPkg::Lock::Timeout=300"];
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", [...lock, "update"], { env });
    const { code, output } = await run("apt-get", [...lock, "install", "-y", "--no-install-recommends", ...missing], { env });
    if (code !== 0) console.log(output.trim().split("\n").slice(-5).join("\n"));
    else console.log(`${missing.join(" and ")} installed (${seconds(start)})`);
  }
  const lacking = missing.flatMap((name) => {
    const reason = whyNot(name);
    return reason === null ? [] : [`${reason} ${HOW_TO_INSTALL[name][platform()] ?? HOW_TO_INSTALL[name].linux}`];
  });
  if (lacking.length > 0) throw new Error(lacking.join("\n"));
};

/**
 * @param {{ browsers: readonly ("chromium" | "firefox-esr")[] }} needs
 * @throws with what to do by hand, where the rest can't be done from here
 */
export const setUp = async ({ browsers }) => {
  checkNode();
  await installModules();
  await installBrowsers(browsers);
};
