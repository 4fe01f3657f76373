/** Runs the tests' TypeScript modules from plain Node 20, which can't strip types. Needs the packages installed. */
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
let server = null;

/** One for all modules, and open as long as the process: what a module imports later it imports here too. */
const open = async () => {
  const { createServer } = await import("vite");
  return createServer({
    root,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
};

/** @param {string} path from the project's root @returns {Promise<any>} the module's exports */
export const loadTypeScript = async (path) => {
  server ??= open();
  return (await server).ssrLoadModule(`${root}${path}`);
};
