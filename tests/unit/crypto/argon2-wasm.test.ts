import { argon2id } from "@noble/hashes/argon2.js";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Argon2Params, startWasmArgon2, type WasmArgon2 } from "../../../src/crypto/argon2-wasm.ts";
import { equalBytes, utf8 } from "../../../src/bytes/bytes.ts";
import { fromHex, toHex } from "../../../src/bytes/hex.ts";
import { KDF_SETS } from "../../../src/crypto/kdf.ts";
import vectors from "../../vectors/crypto/argon2id.json" with { type: "json" };
import { readArgon2Wasm } from "./argon2-file.ts";

const engine = await startWasmArgon2(await readArgon2Wasm());
const small: Argon2Params = { m: 64, t: 1, p: 1 };

/** An engine together with its memory, which it does not show by itself. */
const withMemory = async (): Promise<{ engine: WasmArgon2; memory: WebAssembly.Memory }> => {
  const instantiate = vi.spyOn(WebAssembly, "instantiate");
  try {
    const started = await startWasmArgon2(await readArgon2Wasm());
    // Called with bytes, it gives module and instance; the type of the last overload gives the instance alone.
    const source = (await instantiate.mock.results[0]?.value) as unknown as WebAssembly.WebAssemblyInstantiatedSource;
    return { engine: started, memory: source.instance.exports["memory"] as WebAssembly.Memory };
  } finally {
    instantiate.mockRestore();
  }
};

describe("published vectors", () => {
  it("@noble/hashes gives the tag of RFC 9106 §5.3, secret and associated data included", () => {
    const { m, t, p, passphrase, salt, secret, associatedData, tag } = vectors.rfc9106;
    const options = { m, t, p, dkLen: 32, key: fromHex(secret), personalization: fromHex(associatedData) };
    expect(toHex(argon2id(fromHex(passphrase), fromHex(salt), options))).toBe(tag);
  });

  it.each(vectors.reference)("WebAssembly: test.c m=$m t=$t p=$p $passphrase $salt", (vector) => {
    expect(toHex(engine.derive(utf8(vector.passphrase), utf8(vector.salt), vector))).toBe(vector.tag);
  });
});

describe("WebAssembly and @noble/hashes", () => {
  it("agree for passphrases, salts and costs of many kinds", () => {
    const params = fc
      .record({
        p: fc.integer({ min: 1, max: 5 }),
        t: fc.integer({ min: 1, max: 3 }),
        blocks: fc.integer({ min: 8, max: 40 }),
      })
      .map(({ p, t, blocks }) => ({ m: p * blocks, t, p }));
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.uint8Array({ minLength: 8, maxLength: 64 }),
        params,
        (passphrase, salt, costs) => {
          expect(toHex(engine.derive(passphrase, salt, costs))).toBe(
            toHex(argon2id(passphrase, salt, { ...costs, dkLen: 32 })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("agree at the costs that are used", { timeout: 30_000 }, () => {
    const params = KDF_SETS["argon2id-64m-3-4"];
    const [passphrase, salt] = [utf8("пароль ☕ 🔑"), new Uint8Array(16).fill(9)];
    expect(toHex(engine.derive(passphrase, salt, params))).toBe(
      toHex(argon2id(passphrase, salt, { ...params, dkLen: 32 })),
    );
  });
});

describe("the instance's memory", () => {
  const passphrase = utf8("correct horse battery staple");
  const salt = new Uint8Array(16).fill(0xa7);

  it("is, after a derivation, exactly what it was before", async () => {
    const { memory: fresh } = await withMemory();
    const { engine: used, memory } = await withMemory();
    const key = used.derive(passphrase, salt, { m: 32_768, t: 1, p: 4 });
    const heap = Buffer.from(memory.buffer);
    expect(heap.length).toBeGreaterThan(32_768 * 1024);
    const before = Buffer.alloc(heap.length);
    before.set(new Uint8Array(fresh.buffer));
    expect(heap.equals(before)).toBe(true);
    expect(heap.includes(Buffer.from(key))).toBe(false);
    expect(heap.includes(Buffer.from(passphrase))).toBe(false);
  });

  it("is put back even when the C code refuses", async () => {
    const { engine: used, memory } = await withMemory();
    const before = Buffer.from(memory.buffer.slice(0));
    expect(() => used.derive(passphrase, salt, { m: 1, t: 1, p: 1 })).toThrow("Argon2 refused: -14");
    expect(Buffer.from(memory.buffer).equals(before)).toBe(true);
  });

  it("is used again, not added to", async () => {
    const { engine: used, memory } = await withMemory();
    used.derive(passphrase, salt, { m: 32_768, t: 1, p: 1 });
    const length = memory.buffer.byteLength;
    for (let round = 0; round < 5; round++) used.derive(passphrase, salt, { m: 32_768, t: 1, p: 1 });
    expect(memory.buffer.byteLength).toBe(length);
  });

  it("is large enough after warming up", async () => {
    const { engine: used, memory } = await withMemory();
    const params = KDF_SETS["argon2id-64m-3-4"];
    await used.warmUp(params);
    const length = memory.buffer.byteLength;
    expect(length).toBeGreaterThan(params.m * 1024);
    const key = used.derive(passphrase, salt, params);
    expect(memory.buffer.byteLength).toBe(length);
    expect(equalBytes(key, engine.derive(passphrase, salt, params))).toBe(true);
  });
});

describe("warming up", () => {
  const params = KDF_SETS["argon2id-64m-3-4"];

  it("lets others have a turn in between", { timeout: 30_000 }, async () => {
    const { engine: used } = await withMemory();
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    await used.warmUp(params);
    clearInterval(others);
    expect(turns).toBeGreaterThan(5);
  });

  it("does no harm to a derivation that comes in between, and ends then", async () => {
    const { engine: used, memory } = await withMemory();
    const fill = vi.spyOn(Uint8Array.prototype, "fill");
    try {
      const warming = used.warmUp(params);
      const before = fill.mock.calls.length;
      const [passphrase, salt] = [utf8("pass"), new Uint8Array(16)];
      expect(used.derive(passphrase, salt, small)).toEqual(engine.derive(passphrase, salt, small));
      const after = fill.mock.calls.length;
      await warming;
      expect(before).toBe(1);
      expect(fill.mock.calls.length).toBe(after);
    } finally {
      fill.mockRestore();
    }
    expect(memory.buffer.byteLength).toBeGreaterThan(params.m * 1024);
  });
});

describe("derive", () => {
  it("leaves its inputs alone and returns a copy", () => {
    const [passphrase, salt] = [utf8("pass"), new Uint8Array(16).fill(1)];
    const first = engine.derive(passphrase, salt, small);
    const kept = first.slice();
    engine.derive(utf8("other"), salt, small);
    expect(first).toEqual(kept);
    expect([passphrase, salt]).toEqual([utf8("pass"), new Uint8Array(16).fill(1)]);
  });

  it("takes an empty passphrase", () => {
    const salt = new Uint8Array(16);
    expect(engine.derive(new Uint8Array(0), salt, small)).toEqual(
      argon2id(new Uint8Array(0), salt, { ...small, dkLen: 32 }),
    );
  });
});

describe("startWasmArgon2", () => {
  it("refuses bytes that are not WebAssembly, and a module that is not Argon2", async () => {
    await expect(startWasmArgon2(new Uint8Array([1, 2, 3]))).rejects.toThrow(WebAssembly.CompileError);
    const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    await expect(startWasmArgon2(empty)).rejects.toThrow("not the Argon2 module");
  });
});
