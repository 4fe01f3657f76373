import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { build, defineConfig, type Plugin } from "vite";
import { compileAssembly } from "./scripts/assembly.ts";
import { manifestFor, type Target } from "./scripts/manifest.ts";

const target: Target = process.env["LOCUM_TARGET"] === "firefox" ? "firefox" : "chrome";
const outDir = process.env["LOCUM_OUT_DIR"] ?? `dist/${target}`;
const manifest = manifestFor(target);

/** Long strings (the public suffix list, the word list) would be written out again wherever they are used. */
const optimization = { inlineConst: false } as const;

const WORKER = "service-worker-loader.js";
const assets = async () => (await readdir(`${outDir}/assets`)).map((name) => `${outDir}/assets/${name}`);

/**
 * crxjs lists injected scripts as web-accessible, and leaves a copy of them among the assets. Nothing but the menu page
 * may be web-accessible: a page could fetch it, and so tell that Locum is there.
 */
const webAccessibleMenuOnly = async (): Promise<void> => {
  const path = `${outDir}/manifest.json`;
  const built = JSON.parse(await readFile(path, "utf8"));
  built.web_accessible_resources = manifest.web_accessible_resources;
  await writeFile(path, `${JSON.stringify(built, null, 2)}\n`);
  for (const copy of (await assets()).filter((name) => name.includes(".iife."))) await rm(copy);
};

/**
 * The background in one file: a worker that wakes reads one script in place of ten. What it imports dynamically stays
 * inside, and is not set up before it is needed (a worker can't import while it runs).
 */
const backgroundInOneFile = async (): Promise<void> => {
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2022",
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
      rollupOptions: {
        optimization,
        input: `${outDir}/${WORKER}`,
        output: { format: "es", entryFileNames: WORKER, codeSplitting: false },
      },
    },
  });
};

/**
 * The app's first view in one file, its later views in their own: a popup that opens reads one script, not a tree of
 * ten that is discovered branch by branch.
 */
const firstViewInOneFile = async (): Promise<void> => {
  const entry = (await assets()).find((path) => /\/index\.html-[^/]*\.js$/.test(path));
  if (entry === undefined) throw new Error("The build has no script of the app.");
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  const laterViews = new Set([...(await readFile(entry, "utf8")).matchAll(/\bimport\([`'"]\.\/([^`'"]+)/g)].map(([, name]) => name));
  // Said outright, so that what it shares with the first view stays in there in place of a third script.
  const afterFirstView: Plugin = {
    name: "locum:after-first-view",
    transform: (code, id) => (laterViews.has(nameOf(id)) ? `import "./${nameOf(entry)}";\n${code}` : null),
  };
  await build({
    configFile: false,
    logLevel: "warn",
    base: "/",
    plugins: [afterFirstView],
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      target: "es2022",
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        optimization,
        input: entry,
        output: { format: "es", entryFileNames: entry.slice(outDir.length + 1), chunkFileNames: "assets/[name]-[hash].js" },
      },
    },
  });
};

/** Chunks that only the background had. */
const removeUnused = async (): Promise<void> => {
  const files = (await assets()).filter((name) => name.endsWith(".js"));
  const pages = ["popup/index.html", "content-scripts/menu/index.html", "background/offscreen/index.html"];
  const texts = new Map<string, string>();
  for (const path of files) texts.set(path, await readFile(path, "utf8"));
  const roots = (await Promise.all(pages.map((page) => readFile(`${outDir}/${page}`, "utf8").catch(() => "")))).join("");
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  const used = new Set<string>();
  const visit = (text: string): void => {
    for (const path of files) {
      if (used.has(path) || !text.includes(nameOf(path))) continue;
      used.add(path);
      visit(texts.get(path) ?? "");
    }
  };
  visit(roots);
  for (const path of files) if (!used.has(path)) await rm(path);
};

/** `x.ts?assembly`: the address of what that AssemblyScript compiles to. */
const assembly: Plugin = {
  name: "locum:assembly",
  enforce: "pre",
  resolveId: (id, importer) => (id.endsWith(".ts?assembly") && importer !== undefined ? resolve(dirname(importer), id) : null),
  async load(id) {
    if (!id.endsWith(".ts?assembly")) return null;
    const path = id.slice(0, -"?assembly".length);
    const source = await compileAssembly(path);
    const reference = this.emitFile({ type: "asset", name: `${basename(path, ".ts")}.wasm`, source });
    return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
  },
};

/** For tests of upgrades: another file in the place of the database's schema. */
const otherSchema: Plugin = {
  name: "locum:other-schema",
  enforce: "pre",
  resolveId: (id, importer) => {
    const path = process.env["LOCUM_SCHEMA"];
    return path !== undefined && id === "./schema.ts" && importer?.includes("/src/vault/") === true ? resolve(path) : null;
  },
};

const finish: Plugin = {
  name: "locum:finish",
  async closeBundle() {
    await webAccessibleMenuOnly();
    await backgroundInOneFile();
    await firstViewInOneFile();
    await removeUnused();
  },
};

export default defineConfig({
  plugins: [assembly, otherSchema, crx({ manifest: manifest as ManifestV3Export, browser: target }), finish],
  // Dexie's own entry is its ES5 build, twice the size.
  resolve: { alias: { dexie: "dexie/dist/modern/dexie.mjs" } },
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      optimization,
      input: {
        menu: "content-scripts/menu/index.html",
        ...(target === "chrome" ? { offscreen: "background/offscreen/index.html" } : {}),
      },
    },
  },
});
