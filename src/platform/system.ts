/** What this installation is called until somebody names it. */
import { browser } from "./browser.ts";

const SYSTEMS: { readonly [os: string]: string } = {
  android: "Android",
  cros: "ChromeOS",
  linux: "Linux",
  mac: "macOS",
  openbsd: "OpenBSD",
  win: "Windows",
};

/** @returns for example "Chrome on Linux" */
export const systemName = async (): Promise<string> => {
  const { os } = await browser.runtime.getPlatformInfo();
  const name = navigator.userAgent.includes("Firefox/") ? "Firefox" : "Chrome";
  return `${name} on ${SYSTEMS[os] ?? os}`;
};
