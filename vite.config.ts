import { readFile, writeFile } from "node:fs/promises";
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig, type Plugin } from "vite";
import { manifestFor, type Target } from "./scripts/manifest.ts";

const target: Target = process.env["LOCUM_TARGET"] === "firefox" ? "firefox" : "chrome";
const outDir = `dist/${target}`;
const manifest = manifestFor(target);

/** crxjs lists injected scripts as web-accessible. Nothing but the menu page may be: a page could fetch them. */
const onlyTheMenuIsWebAccessible: Plugin = {
  name: "locum:web-accessible",
  async closeBundle() {
    const path = `${outDir}/manifest.json`;
    const built = JSON.parse(await readFile(path, "utf8"));
    built.web_accessible_resources = manifest.web_accessible_resources;
    await writeFile(path, `${JSON.stringify(built, null, 2)}\n`);
  },
};

export default defineConfig({
  plugins: [crx({ manifest: manifest as ManifestV3Export, browser: target }), onlyTheMenuIsWebAccessible],
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        menu: "content-scripts/menu/index.html",
        ...(target === "chrome" ? { offscreen: "background/offscreen/index.html" } : {}),
      },
    },
  },
});
