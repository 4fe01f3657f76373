/**
 * Finds the browsers on this machine. Installs nothing (setup.mjs does) and needs no package: it runs before `npm ci`.
 */
import { accessSync, constants, existsSync } from "node:fs";
import { homedir, platform } from "node:os";
import { delimiter, join } from "node:path";

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // Missing and not executable come to the same here.
  }
};

const onPath = (names) =>
  names.flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)));

const inPrograms = (parts) =>
  [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => parts.map((part) => join(folder, part)));

const inApplications = (names) =>
  ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
    names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  );

const CHROMIUM_PLACES = {
  linux: () => [
    ...onPath(["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge"]),
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
  ],
  darwin: () => inApplications(["Chromium", "Google Chrome", "Microsoft Edge"]),
  win32: () =>
    inPrograms(["Chromium\\Application\\chrome.exe", "Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"]),
};

const FIREFOX_PLACES = {
  linux: () => [...onPath(["firefox-esr", "firefox"]), "/snap/bin/firefox", "/opt/firefox/firefox"],
  darwin: () => ["/Applications", join(homedir(), "Applications")].map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
  win32: () => inPrograms(["Mozilla Firefox\\firefox.exe"]),
};

const find = (places, variable) => {
  const wanted = process.env[variable];
  if (wanted !== undefined && wanted !== "") {
    if (!isExecutable(wanted)) throw new Error(`${variable} is ${wanted}, which is not a program that can be run.`);
    return wanted;
  }
  return places[platform()]?.().find((path) => existsSync(path) && isExecutable(path)) ?? null;
};

/** @returns {string | null} Chromium, Chrome or Edge; `BROWSER_PATH` goes first. @throws where it names no program */
export const findChromium = () => find(CHROMIUM_PLACES, "BROWSER_PATH");

/** @returns {string | null} Firefox; `FIREFOX_PATH` goes first. @throws where it names no program */
export const findFirefox = () => find(FIREFOX_PLACES, "FIREFOX_PATH");
