/** The two built manifests, compared word for word with docs/architecture.md, "Permissions". */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const SHARED = [
  "storage",
  "unlimitedStorage",
  "alarms",
  "idle",
  "scripting",
  "contextMenus",
  "activeTab",
  "clipboardWrite",
  "webNavigation",
];
const PERMISSIONS = { chrome: [...SHARED, "offscreen", "sidePanel"], firefox: SHARED };
const MENU = "content-scripts/menu/index.html";
const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'";

const sorted = (names: readonly string[]): string[] => [...names].sort();

describe.each(["chrome", "firefox"] as const)("dist/%s", (target) => {
  const path = (name: string): string => `dist/${target}/${name}`;
  const manifest = JSON.parse(readFileSync(path("manifest.json"), "utf8"));

  test("asks for exactly the permissions that are documented", () => {
    expect(sorted(manifest.permissions)).toEqual(sorted(PERMISSIONS[target]));
    expect(sorted(manifest.optional_permissions)).toEqual(["clipboardRead", "webRequest"]);
    expect(manifest.host_permissions).toEqual(["<all_urls>"]);
    expect(manifest.optional_host_permissions).toBeUndefined();
  });

  test("the documented list is the same one", () => {
    const [, section = ""] = /## Permissions[^\n]*\n([\s\S]*?)(\n## |$)/.exec(readFileSync("docs/architecture.md", "utf8")) ?? [];
    const documented = [...section.matchAll(/`([A-Za-z_<>]+)`/g)].map(([, name]) => name);
    for (const name of [...manifest.permissions, ...manifest.optional_permissions]) expect(documented).toContain(name);
  });

  test("its pages run its own scripts and nothing else", () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: CSP });
  });

  test("a page can reach the menu page and no other file", () => {
    const [only, ...others] = manifest.web_accessible_resources;
    expect(others).toEqual([]);
    expect(only.resources).toEqual([MENU]);
    expect(only.use_dynamic_url).toBe(target === "chrome" ? true : undefined);
  });

  test("nothing outside may connect", () => {
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.key === undefined).toBe(target === "firefox");
  });

  test("one content script, the bootstrap, in every frame from the start", () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0]).toMatchObject({ all_frames: true, run_at: "document_start", matches: ["<all_urls>"] });
    expect(manifest.content_scripts[0].js).toEqual(["content-scripts/focus.iife.js"]);
  });

  test("every file that it names is there", () => {
    const named = [
      manifest.action.default_popup,
      manifest.background.service_worker ?? manifest.background.scripts[0],
      MENU,
      ...Object.values(manifest.icons),
      ...manifest.content_scripts[0].js,
      "_locales/en/messages.json",
    ];
    for (const name of named) expect(existsSync(path(String(name))), String(name)).toBe(true);
  });

  test("its version is the package's", () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
  });
});

test("the ids are stable: the same key and the same name as ever", () => {
  const key = JSON.parse(readFileSync("dist/chrome/manifest.json", "utf8")).key;
  expect(key).toBe(JSON.parse(readFileSync("manifest.json", "utf8")).key);
  const firefox = JSON.parse(readFileSync("dist/firefox/manifest.json", "utf8"));
  expect(firefox.browser_specific_settings.gecko.id).toBe("locum@locum.example");
});
