/** Runs the tests' TypeScript modules from plain Node 20, which can't strip types. Needs the packages installed. */
import { fileURLToPath } from "node:url";

/** @param {string} path from the project's root @returns {Promise<any>} the module's exports */
export const loadTypeScript = async (path) => {
  const { runnerImport } = await import("vite");
  const root = fileURLToPath(new URL("..", import.meta.url));
  const { module } = await runnerImport(`${root}${path}`, { root, configFile: false, logLevel: "error" });
  return module;
};
