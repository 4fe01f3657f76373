/** Reading the repository and its builds, for the tests of this folder. */
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";

/** @returns every file below `folder`, as paths from the project's root */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${String(name)}`)
    .filter((path) => statSync(path).isFile());

/** @returns every file git keeps, that still exists */
export const trackedFiles = (): readonly string[] =>
  execFileSync("git", ["ls-files", "-z"], { encoding: "utf8", maxBuffer: 1 << 26 })
    .split("\0")
    .filter((path) => path !== "" && statSync(path, { throwIfNoEntry: false })?.isFile());

/** @returns the text of a file, or null where it is binary */
export const textOf = (path: string): string | null => {
  const bytes = readFileSync(path);
  return bytes.subarray(0, 8_000).includes(0) ? null : bytes.toString("utf8");
};
