import { defineConfig } from "vite";

/** The gallery, apart from the extension's own build: nothing of it is shipped. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: "../../public",
  logLevel: "warn",
  build: { emptyOutDir: true, target: "es2022", modulePreload: false, assetsInlineLimit: 0 },
});
