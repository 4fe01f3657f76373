/** Runs programs for the other scripts. Needs no package. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options] `quiet` keeps the output for the caller
 * @returns {Promise<{ code: number, output: string }>} a program that can't be started has code 127
 */
export const run = (command, args, { quiet = true, env = {} } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      env: { ...process.env, ...env },
      // npm is a batch file on Windows.
      shell: process.platform === "win32" && command === "npm",
    });
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => resolve({ code: 127, output: String(error) }));
    child.on("close", (code, signal) => resolve({ code: code ?? (signal === null ? 1 : 128), output: Buffer.concat(chunks).toString("utf8") }));
  });

/** A package's own program, run by this Node: no shell, no PATH. @param {string} path below node_modules */
export const runPackage = (path, args, options) => run(process.execPath, [`${ROOT}node_modules/${path}`, ...args], options);

/** @returns {string} a time span as "0.4 s" */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
