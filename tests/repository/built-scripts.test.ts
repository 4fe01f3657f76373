/** What is inside the built files: sizes, and what must not be there at all. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filesBelow, textOf } from "./files.ts";

const CONTENT_SCRIPTS = { "focus.iife.js": 6 * 1024, "autofill.iife.js": 80 * 1024, "act.iife.js": 24 * 1024, "explain.iife.js": 84 * 1024 };

/** Each survives minification in the module it stands for: names of algorithms, of stores, of APIs. */
const MARKERS = {
  crypto: ["chacha20", "argon2", "age-encryption.org", "locum/1", "Poly1305", "expand 32-byte k"],
  vault: ["IDBKeyRange", "indexedDB", "dexie"],
  otp: ["otpauth://"],
  platform: ["webextension-polyfill", "storage.session"],
  "the public-suffix list": ["tldts", "isPrivate"],
};

describe.each(["chrome", "firefox"] as const)("dist/%s", (target) => {
  const scripts = filesBelow(`dist/${target}`).filter((path) => path.endsWith(".js"));

  test.each(Object.entries(CONTENT_SCRIPTS))("%s is at most %d bytes and loads nothing more", (name, limit) => {
    const bytes = readFileSync(`dist/${target}/content-scripts/${name}`);
    expect(bytes.length).toBeGreaterThan(200);
    expect(bytes.length).toBeLessThanOrEqual(limit);
    expect(bytes.toString("utf8")).not.toMatch(/\bimport\s*\(|^\s*import\b|importScripts/m);
  });

  test.each(Object.keys(CONTENT_SCRIPTS))("%s holds nothing of the crypto, the vault, the codes or the platform", (name) => {
    const text = readFileSync(`dist/${target}/content-scripts/${name}`, "utf8").toLowerCase();
    for (const [what, markers] of Object.entries(MARKERS)) {
      for (const marker of markers) expect(text.includes(marker.toLowerCase()), `${what}: ${marker}`).toBe(false);
    }
  });

  test("only the scripts that read carry the words and weights of the classifier", () => {
    const marker = "aangemeld blijven";
    const holders = Object.keys(CONTENT_SCRIPTS).filter((name) =>
      readFileSync(`dist/${target}/content-scripts/${name}`, "utf8").includes(marker),
    );
    expect(holders).toEqual(["autofill.iife.js", "explain.iife.js"]);
  });

  test("the markers are good: the background holds one of each", () => {
    const rest = scripts.filter((path) => !path.includes("content-scripts/") && !path.includes(".iife"));
    const text = rest.map((path) => textOf(path) ?? "").join("\n").toLowerCase();
    for (const [what, markers] of Object.entries(MARKERS)) {
      expect(markers.some((marker) => text.includes(marker.toLowerCase())), what).toBe(true);
    }
  });

  test("no test hook, no source map, no address of the builder's machine", () => {
    expect(scripts.length).toBeGreaterThan(4);
    for (const path of filesBelow(`dist/${target}`)) {
      expect(path).not.toMatch(/\.map$/);
      const text = textOf(path);
      if (text === null) continue;
      expect(text, path).not.toMatch(/__test|__TEST__|sourceMappingURL/);
      expect(text.includes(process.cwd()), path).toBe(false);
    }
  });

  test("the app's first view is one script", () => {
    const page = readFileSync(`dist/${target}/popup/index.html`, "utf8");
    const sources = [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source]) => source);
    expect(sources).toHaveLength(1);
    const script = readFileSync(`dist/${target}${sources[0]}`, "utf8");
    expect(script.length).toBeGreaterThan(50_000);
    expect(script).not.toMatch(/(^|[;}\s])(import|export)\s*(\{[^}]*\}|\*|[\w$]+)\s*from\s*["']|(^|[;}\s])import\s*["']/);
  });

  test("its pages load their own files only, without inline script or style", () => {
    const pages = filesBelow(`dist/${target}`).filter((path) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThanOrEqual(2);
    for (const path of pages) {
      const html = readFileSync(path, "utf8");
      expect(html, path).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=/i);
      expect(html, path).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
  });
});
