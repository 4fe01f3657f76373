/** Bundles an app's client in memory, once a process. Not part of the extension's build. */
import { fileURLToPath } from "node:url";
import { build } from "vite";

const bundled = new Map();

/**
 * @param {URL} entry the client's own file
 * @returns {Promise<string>} one self-contained module
 */
export const bundleClient = (entry) => {
  const path = fileURLToPath(entry);
  if (!bundled.has(path)) bundled.set(path, bundle(path));
  return bundled.get(path);
};

const bundle = async (path) => {
  const result = await build({
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL(".", import.meta.url)),
    mode: "production",
    // Under vitest NODE_ENV is "test", which would bundle React's development build.
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    oxc: { jsx: { development: false } },
    build: {
      write: false,
      target: "es2022",
      rollupOptions: { input: path, output: { format: "es", codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => one.output);
  const chunks = outputs.filter((output) => output.type === "chunk");
  if (chunks.length !== 1) throw new Error(`${path} came out as ${chunks.length} files`);
  return chunks[0].code;
};
