/**
 * How the background gets argon2.wasm: the build copies the file into the extension and this asks for it there. Apart
 * from kdf.ts, which gets the bytes handed in and so runs in Node too; this file only makes sense in a built extension.
 *
 * In the background: `createKdf({ loadWasm: loadArgon2Wasm })`. The pages' CSP needs `'wasm-unsafe-eval'` and lets
 * them connect to `'self'`. The bytes and not a stream are handed on, since `compileStreaming` depends on the MIME type
 * that the browser gives to packaged files.
 */
import wasmUrl from "@phi-ag/argon2/argon2.wasm?url";

/** @returns the bytes of argon2.wasm @throws TypeError when the extension lacks the file */
export const loadArgon2Wasm = async (): Promise<ArrayBuffer> => {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new TypeError("argon2.wasm is missing");
  return response.arrayBuffer();
};
