/** Firefox's manifest, derived from Chrome's (manifest.json). Not the build itself (vite.config.ts). */
import chrome from "../manifest.json" with { type: "json" };

export type Target = "chrome" | "firefox";

const CHROME_ONLY_PERMISSIONS: readonly string[] = ["offscreen", "sidePanel"];

/** Firefox on Linux opens its downloads by Ctrl+Shift+Y, and a browser's own shortcut wins. */
const commands = () => {
  const { fill, ...others } = chrome.commands;
  return { ...others, fill: { ...fill, suggested_key: { ...fill.suggested_key, linux: "Alt+Shift+Y" } } };
};

const firefox = () => {
  const { key: _key, minimum_chrome_version: _version, side_panel: _panel, ...shared } = chrome;
  return {
    ...shared,
    commands: commands(),
    background: { scripts: [chrome.background.service_worker], type: "module" },
    permissions: chrome.permissions.filter((name) => !CHROME_ONLY_PERMISSIONS.includes(name)),
    web_accessible_resources: chrome.web_accessible_resources.map(({ use_dynamic_url: _dynamic, ...rest }) => rest),
    browser_specific_settings: {
      gecko: {
        id: "locum@locum.example",
        // The first that names documents (`documentId`) in senders, frames and script targets.
        strict_min_version: "153.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  };
};

/** @returns the manifest that the build for `target` starts from */
export const manifestFor = (target: Target) => (target === "chrome" ? chrome : firefox());
