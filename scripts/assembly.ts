/** Compiles src/crypto/assembly (AssemblyScript) to WebAssembly with SIMD, over an imported memory that threads share. */
import { readFile } from "node:fs/promises";

/** Pages of 64 KiB; the memory that is handed in must have exactly as many. */
export const SHARED_PAGES = 1025;

/** @param path of the source @throws Error with what the compiler says */
export const compileAssembly = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const source = await readFile(path, "utf8");
  // Large: read only where something is compiled.
  const { default: asc } = await import("assemblyscript/asc");
  const options = ["module.ts", "--outFile", "module.wasm", "-O3", "--converge", "--noAssert", "--runtime", "stub"];
  const memory = ["--importMemory", "--sharedMemory", "--initialMemory", `${SHARED_PAGES}`, "--maximumMemory", `${SHARED_PAGES}`];
  let binary: Uint8Array<ArrayBuffer> | null = null;
  const { error, stderr } = await asc.main([...options, ...memory, "--enable", "simd,threads"], {
    readFile: (name) => (name === "module.ts" ? source : null),
    writeFile: (name, content) => {
      if (name === "module.wasm" && typeof content !== "string") binary = new Uint8Array(content);
    },
    listFiles: () => [],
  });
  if (error !== null || binary === null) throw new Error(`${path} does not compile: ${stderr.toString()}`);
  return binary;
};
