/** argon2.wasm as the tests get it; in the extension src/crypto/argon2-asset.ts does this. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

export const readArgon2Wasm = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(createRequire(import.meta.url).resolve("@phi-ag/argon2/argon2.wasm")));
