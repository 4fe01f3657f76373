/**
 * Argon2id in WebAssembly: the reference C code with SIMD as built by @phi-ag/argon2 (MIT), called directly. Not the
 * choice of parameters and not the fallback (kdf.ts). Follows RFC 9106; why this build and why without the package's
 * own JavaScript: docs/decisions/0002-argon2-engine.md.
 *
 * Promises: after each derivation the whole memory of the instance is byte for byte what it was before the first one,
 * so neither the passphrase nor anything computed from it stays in it. One instance is kept and used again, because
 * touching 64 MiB for the first time takes longer than computing with it.
 */

/** Argon2's costs, named as in RFC 9106 §3.1. */
export interface Argon2Params {
  /** Memory in KiB. */
  readonly m: number;
  /** Passes over the memory. */
  readonly t: number;
  /** Lanes. */
  readonly p: number;
}

/** The exports used here, as the C reference (argon2.h) and its C library declare them. Pointers are numbers. */
interface Argon2Exports {
  readonly memory: WebAssembly.Memory;
  readonly _initialize: () => void;
  readonly malloc: (bytes: number) => number;
  readonly argon2_hash: (
    passes: number,
    memoryKiB: number,
    lanes: number,
    passphrase: number,
    passphraseLength: number,
    salt: number,
    saltLength: number,
    hash: number,
    hashLength: number,
    encoded: number,
    encodedLength: number,
    type: number,
    version: number,
  ) => number;
}

/** A running instance. Each call of `derive` is complete in itself; none needs to be closed. */
export interface WasmArgon2 {
  /**
   * @param passphrase left as it is: the caller wipes it
   * @returns the tag, 32 bytes
   * @throws Error when the C code refuses or has no memory; the instance must not be used again
   */
  readonly derive: (passphrase: Uint8Array, salt: Uint8Array, params: Argon2Params) => Uint8Array;
  /**
   * Touches the memory that `params` need, so that the next derivation finds it there. A slice at a time with pauses
   * between, so the worker goes on answering; a derivation may come in between and ends it, having done the same.
   */
  readonly warmUp: (params: Argon2Params) => Promise<void>;
}

const HASH_BYTES = 32;
const TYPE_ARGON2ID = 2;
const VERSION_13 = 0x13;
const PAGE_BYTES = 65_536;
/** More than an instance needs beside Argon2's own memory: its data, its stack, what malloc adds. */
const OVERHEAD_BYTES = 4 * PAGE_BYTES;

/** As much as is touched without a pause: 1024 small pages, some 10 ms where touching is slow. */
const SLICE_BYTES = 4 * 1024 * 1024;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const functionNames = ["_initialize", "malloc", "argon2_hash"] as const;

const isArgon2Exports = (exports: object): exports is Argon2Exports =>
  "memory" in exports &&
  exports.memory instanceof WebAssembly.Memory &&
  functionNames.every((name) => typeof Reflect.get(exports, name) === "function");

/**
 * @param wasm the file argon2.wasm
 * @throws whatever WebAssembly throws when it is forbidden here, unsupported, or `wasm` is not that file
 */
export const startWasmArgon2 = async (wasm: BufferSource): Promise<WasmArgon2> => {
  const { instance } = await WebAssembly.instantiate(wasm);
  const { exports } = instance;
  if (!isArgon2Exports(exports)) throw new TypeError("not the Argon2 module");
  const { memory, malloc, argon2_hash: hash } = exports;
  exports._initialize();

  // Data and stack lie below the heap; above it a fresh instance is all zeros. So the bytes up to the first allocation,
  // copied before it, say everything about the untouched memory.
  const untouched = new Uint8Array(memory.buffer).slice(0, OVERHEAD_BYTES);
  if (malloc(1) > OVERHEAD_BYTES) throw new TypeError("not the Argon2 module");
  new Uint8Array(memory.buffer).set(untouched);

  let derivations = 0;

  const reset = (): void => {
    // memory.buffer is another object after the memory has grown.
    const heap = new Uint8Array(memory.buffer);
    heap.set(untouched);
    heap.fill(0, untouched.length);
  };

  const allocate = (length: number): number => {
    const pointer = malloc(Math.max(length, 1));
    if (pointer === 0) throw new Error("Argon2 has no memory");
    return pointer;
  };

  const copyIn = (bytes: Uint8Array): number => {
    const pointer = allocate(bytes.length);
    new Uint8Array(memory.buffer).set(bytes, pointer);
    return pointer;
  };

  return {
    derive: (passphrase, salt, { m, t, p }) => {
      try {
        const input = copyIn(passphrase);
        const saltInput = copyIn(salt);
        const output = allocate(HASH_BYTES);
        // No encoded form is asked for: pointer and length 0.
        const code = hash(
          t,
          m,
          p,
          input,
          passphrase.length,
          saltInput,
          salt.length,
          output,
          HASH_BYTES,
          0,
          0,
          TYPE_ARGON2ID,
          VERSION_13,
        );
        if (code !== 0) throw new Error(`Argon2 refused: ${code}`);
        return new Uint8Array(memory.buffer).slice(output, output + HASH_BYTES);
      } finally {
        derivations++;
        // Also puts malloc back to its start: everything it handed out is gone, nothing has to be freed.
        reset();
      }
    },
    warmUp: async ({ m }) => {
      const end = m * 1024 + OVERHEAD_BYTES;
      const missing = end - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
      for (let at = untouched.length; at < end && derivations === 0; at += SLICE_BYTES) {
        // What lies there is zero already: the write is for the browser, which gives memory out only when written to.
        new Uint8Array(memory.buffer).fill(0, at, Math.min(at + SLICE_BYTES, end));
        await pause();
      }
    },
  };
};
