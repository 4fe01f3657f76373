import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig, type Plugin } from "vite";
import { manifestFor, type Target } from "./scripts/manifest.ts";

const target: Target = process.env["LOCUM_TARGET"] === "firefox" ? "firefox" : "chrome";
const outDir = `dist/${target}`;
const manifest = manifestFor(target);

/**
 * crxjs lists injected scripts as web-accessible, and leaves a copy of them among the assets. Nothing but the menu page
 * may be web-accessible: a page could fetch it, and so tell that Locum is there.
 */
const onlyTheMenuIsWebAccessible: Plugin = {
  name: "locum:web-accessible",
  async closeBundle() {
    const path = `${outDir}/manifest.json`;
    const built = JSON.parse(await readFile(path, "utf8"));
    built.web_accessible_resources = manifest.web_accessible_resources;
    await writeFile(path, `${JSON.stringify(built, null, 2)}\n`);
    const assets = await readdir(`${outDir}/assets`);
    for (const copy of assets.filter((name) => name.includes(".iife."))) await rm(`${outDir}/assets/${copy}`);
  },
};

export default defineConfig({
  plugins: [crx({ manifest: manifest as ManifestV3Export, browser: target }), onlyTheMenuIsWebAccessible],
  // Dexie's own entry is its ES5 build, twice the size.
  resolve: { alias: { dexie: "dexie/dist/modern/dexie.mjs" } },
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
