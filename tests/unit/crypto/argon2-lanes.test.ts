import { argon2id } from "@noble/hashes/argon2.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { compileAssembly, SHARED_PAGES } from "../../../scripts/assembly.ts";
import { utf8 } from "../../../src/bytes/bytes.ts";
import {
  fillLanes,
  initialHash,
  memoryPages,
  putFirstBlocks,
  tagOf,
  wipeLanes,
  type FillExports,
} from "../../../src/crypto/argon2-lanes.ts";
import type { Argon2Params } from "../../../src/crypto/argon2-wasm.ts";
import { KDF_SETS } from "../../../src/crypto/kdf.ts";

let memory: WebAssembly.Memory;
let fill: FillExports;

beforeAll(async () => {
  memory = new WebAssembly.Memory({ initial: SHARED_PAGES, maximum: SHARED_PAGES, shared: true });
  const binary = await compileAssembly("src/crypto/assembly/argon2-fill.ts");
  const { instance } = await WebAssembly.instantiate(binary, { env: { memory } });
  fill = instance.exports as unknown as FillExports;
});

const alone = { thread: 0, threads: 1, meet: () => undefined };

const derive = (passphrase: Uint8Array, salt: Uint8Array, params: Argon2Params): Uint8Array => {
  putFirstBlocks(new Uint8Array(memory.buffer), initialHash(passphrase, salt, params), params);
  fillLanes(fill, params, alone);
  const tag = tagOf(new Uint8Array(memory.buffer), params);
  wipeLanes(fill, params, alone);
  return tag;
};

const dirtyBytes = (): number => {
  let dirty = 0;
  for (const word of new BigUint64Array(memory.buffer)) if (word !== 0n) dirty += 1;
  return dirty;
};

describe("Argon2id in lanes", () => {
  it("is what another implementation computes, at the costs of the shipped set", () => {
    const params = KDF_SETS["argon2id-64m-3-4"];
    const salt = new Uint8Array(16).fill(4);
    expect(memoryPages(params)).toBe(SHARED_PAGES);
    expect(derive(utf8("correct horse"), salt, params)).toEqual(argon2id(utf8("correct horse"), salt, { ...params, dkLen: 32 }));
  });

  it("is so for any passphrase, salt, memory, number of passes and lanes", () => {
    const costs = fc.record({ m: fc.integer({ min: 64, max: 700 }), t: fc.integer({ min: 1, max: 4 }), p: fc.integer({ min: 1, max: 6 }) });
    const property = fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ minLength: 16, maxLength: 40 }), costs, (passphrase, salt, params) => {
      expect(derive(passphrase, salt, params)).toEqual(argon2id(passphrase, salt, { ...params, dkLen: 32 }));
    });
    fc.assert(property, { numRuns: 40 });
  });

  it("leaves zeros where it computed, whoever wipes which part", () => {
    const params = { m: 1024, t: 1, p: 4 };
    putFirstBlocks(new Uint8Array(memory.buffer), initialHash(utf8("passphrase"), new Uint8Array(16), params), params);
    fillLanes(fill, params, alone);
    expect(dirtyBytes()).toBeGreaterThan(100_000);
    for (let thread = 0; thread < 3; thread += 1) wipeLanes(fill, params, { thread, threads: 3 });
    expect(dirtyBytes()).toBe(0);
  });

  it("waits for the others after each slice", () => {
    let met = 0;
    const params = { m: 64, t: 3, p: 2 };
    putFirstBlocks(new Uint8Array(memory.buffer), initialHash(utf8("x"), new Uint8Array(16), params), params);
    fillLanes(fill, params, { ...alone, meet: () => void (met += 1) });
    expect(met).toBe(12);
    wipeLanes(fill, params, alone);
  });
});
