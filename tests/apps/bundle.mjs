/** Bundles the React client in memory, once a process. Not part of the extension's build. */
import { fileURLToPath } from "node:url";
import { build } from "vite";

let bundled;

/** @returns {Promise<string>} one self-contained module */
export const bundleClient = () => {
  bundled ??= bundle();
  return bundled;
};

const bundle = async () => {
  const result = await build({
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL(".", import.meta.url)),
    mode: "production",
    // Under vitest NODE_ENV is "test", which would bundle React's development build.
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { development: false } },
    build: {
      write: false,
      target: "es2022",
      rollupOptions: {
        input: fileURLToPath(new URL("./client.jsx", import.meta.url)),
        output: { format: "es", codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => one.output);
  const chunks = outputs.filter((output) => output.type === "chunk");
  if (chunks.length !== 1) throw new Error(`The client of Brightdesk came out as ${chunks.length} files`);
  return chunks[0].code;
};
