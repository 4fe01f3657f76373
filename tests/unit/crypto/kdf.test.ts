import { argon2id } from "@noble/hashes/argon2.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { initialHash } from "../../../src/crypto/argon2-lanes.ts";
import { startWasmArgon2 } from "../../../src/crypto/argon2-wasm.ts";
import { utf8 } from "../../../src/bytes/bytes.ts";
import { createKdf, CURRENT_KDF, isKdfSet, KDF_SETS, MAX_PASSPHRASE_LENGTH, type KdfLanes } from "../../../src/crypto/kdf.ts";
import { readArgon2Wasm } from "./argon2-file.ts";

const salt = new Uint8Array(16).fill(4);
const kdf = createKdf({ loadWasm: readArgon2Wasm });
const expected = argon2id(utf8("correct horse"), salt, { m: 65_536, t: 3, p: 4, dkLen: 32 });

const noWasm = (): Promise<never> => Promise.reject(new TypeError("no such file"));

/** Length, then content: how WebAssembly writes sections, bodies and names. */
const sized = (content: readonly number[]): readonly number[] => [content.length, ...content];
const name = (text: string): readonly number[] => sized([...utf8(text)]);
const i32 = 0x7f;
const end = 0x0b;

/** A module with the right exports, whose `argon2_hash` says that memory can't be had (argon2.h: -22). */
const refusingWasm = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  // Types: () → (), (i32) → i32, (i32 × 13) → i32; one function of each.
  ...[1, ...sized([3, 0x60, 0, 0, 0x60, 1, i32, 1, i32, 0x60, 13, ...new Uint8Array(13).fill(i32), 1, i32])],
  ...[3, ...sized([3, 0, 1, 2])],
  // A memory of 8 pages.
  ...[5, ...sized([1, 0, 8])],
  ...[7, ...sized([
    4,
    ...[...name("memory"), 2, 0],
    ...[...name("_initialize"), 0, 0],
    ...[...name("malloc"), 0, 1],
    ...[...name("argon2_hash"), 0, 2],
  ])],
  // Bodies: nothing; i32.const 1024; i32.const -22.
  ...[10, ...sized([3, ...sized([0, end]), ...sized([0, 0x41, 0x80, 8, end]), ...sized([0, 0x41, 0x6a, end])])],
]);

afterEach(() => vi.unstubAllGlobals());

describe("KDF sets", () => {
  it("holds the costs of vault-format, which stored slots rely on for ever", () => {
    expect(KDF_SETS).toEqual({ "argon2id-64m-3-4": { m: 64 * 1024, t: 3, p: 4 } });
    expect(CURRENT_KDF).toBe("argon2id-64m-3-4");
  });

  it.each(["", "argon2id", "argon2id-1m-1-1", "ARGON2ID-64M-3-4", "toString", "__proto__", "constructor"])(
    "does not hold %j",
    async (set) => {
      expect(isKdfSet(set)).toBe(false);
      const loadWasm = vi.fn(readArgon2Wasm);
      await expect(createKdf({ loadWasm }).deriveKey("correct horse", salt, set)).rejects.toThrow("KdfUnknown");
      expect(loadWasm).not.toHaveBeenCalled();
    },
  );
});

describe("deriveKey", () => {
  it("is Argon2id of the UTF-8 passphrase at the set's costs", async () => {
    expect(await kdf.deriveKey("correct horse", salt, CURRENT_KDF)).toEqual(expected);
  });

  it("takes what is typed differently for the same (NFKC), and nothing else", async () => {
    const derive = (passphrase: string): Promise<Uint8Array> => kdf.deriveKey(passphrase, salt, CURRENT_KDF);
    const composed = await derive("caf\u00e9 \ufb01");
    expect(await derive("cafe\u0301 fi")).toEqual(composed);
    for (const other of ["cafe fi", "Caf\u00e9 fi", "caf\u00e9 fi ", " caf\u00e9 fi", "caf\u00e9  fi"]) {
      expect(await derive(other)).not.toEqual(composed);
    }
  });

  it("gives another key for another salt", async () => {
    expect(await kdf.deriveKey("correct horse", new Uint8Array(16), CURRENT_KDF)).not.toEqual(expected);
  });

  it("derives an empty passphrase and one of the greatest length, and refuses a longer one", async () => {
    expect(await kdf.deriveKey("", salt, CURRENT_KDF)).toHaveLength(32);
    expect(await kdf.deriveKey("\ufdfa".repeat(MAX_PASSPHRASE_LENGTH), salt, CURRENT_KDF)).toHaveLength(32);
    await expect(kdf.deriveKey("x".repeat(MAX_PASSPHRASE_LENGTH + 1), salt, CURRENT_KDF)).rejects.toThrow("TooLarge");
  });

  it("refuses a short salt", async () => {
    await expect(kdf.deriveKey("correct horse", new Uint8Array(15), CURRENT_KDF)).rejects.toThrow(RangeError);
  });

  it("wipes the passphrase's bytes", async () => {
    const encoded: Uint8Array[] = [];
    const encode = vi.spyOn(TextEncoder.prototype, "encode").mockImplementation(function (this: TextEncoder, text) {
      const bytes = new Uint8Array(Buffer.from(text ?? "", "utf8"));
      encoded.push(bytes);
      return bytes;
    });
    try {
      await kdf.deriveKey("correct horse", salt, CURRENT_KDF);
    } finally {
      encode.mockRestore();
    }
    expect(encoded).toEqual([new Uint8Array(13)]);
  });

  it("loads the engine once, also when asked twice at the same time", async () => {
    const loadWasm = vi.fn(readArgon2Wasm);
    const { deriveKey, prepare } = createKdf({ loadWasm });
    await Promise.all([prepare(), deriveKey("a", salt, CURRENT_KDF), deriveKey("correct horse", salt, CURRENT_KDF)]);
    expect(await deriveKey("correct horse", salt, CURRENT_KDF)).toEqual(expected);
    expect(loadWasm).toHaveBeenCalledTimes(1);
  });
});

describe("on several cores", () => {
  const params = KDF_SETS[CURRENT_KDF];
  const key = new Uint8Array(32).fill(9);
  const lanesThat = (derive: KdfLanes["derive"], isReady = true) => ({
    prepare: vi.fn(() => Promise.resolve(isReady)),
    derive: vi.fn(derive),
    end: vi.fn(() => Promise.resolve()),
  });

  it("is where a key is made that can be: from the hash of the passphrase, which is wiped", async () => {
    const loadWasm = vi.fn(readArgon2Wasm);
    const given: Uint8Array[] = [];
    const lanes = lanesThat((hash) => {
      given.push(hash, new Uint8Array(hash));
      return Promise.resolve(key);
    });
    expect(await createKdf({ loadWasm, lanes }).deriveKey("correct horse", salt, CURRENT_KDF)).toBe(key);
    expect(given).toEqual([new Uint8Array(64), initialHash(utf8("correct horse"), salt, params)]);
    expect(lanes.derive.mock.calls[0]?.[1]).toBe(params);
    expect(loadWasm).not.toHaveBeenCalled();
  });

  it.each<[string, KdfLanes["derive"]]>([
    ["they can't", () => Promise.resolve(null)],
    ["they fail", () => Promise.reject(new Error("gone"))],
  ])("the key is made here when %s, and they are asked to be ready for the next", async (_, derive) => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    try {
      const lanes = lanesThat(derive);
      expect(await createKdf({ loadWasm: readArgon2Wasm, lanes }).deriveKey("correct horse", salt, CURRENT_KDF)).toEqual(expected);
      expect(lanes.prepare).not.toHaveBeenCalled();
      vi.advanceTimersByTime(5000);
      expect(lanes.prepare).toHaveBeenCalledExactlyOnceWith(params);
    } finally {
      vi.useRealTimers();
    }
  });

  it("prepares one engine: theirs, or else the one here", async () => {
    for (const [isReady, loads] of [[true, 0], [false, 1]] as const) {
      const loadWasm = vi.fn(readArgon2Wasm);
      await createKdf({ loadWasm, lanes: lanesThat(() => Promise.resolve(null), isReady) }).prepare();
      expect(loadWasm).toHaveBeenCalledTimes(loads);
    }
  });

  it("gives back what they took", async () => {
    const lanes = lanesThat(() => Promise.resolve(null));
    await createKdf({ loadWasm: readArgon2Wasm, lanes }).end();
    expect(lanes.end).toHaveBeenCalledOnce();
  });
});

describe("without WebAssembly", () => {
  it("the module that refuses does start, so that it is its refusal which is tested", async () => {
    const engine = await startWasmArgon2(refusingWasm);
    expect(() => engine.derive(utf8("x"), salt, KDF_SETS[CURRENT_KDF])).toThrow("Argon2 refused: -22");
  });

  it.each([
    ["the file is missing", noWasm],
    ["the file is damaged", () => Promise.resolve(new Uint8Array([1, 2, 3]))],
    ["the engine has no memory", () => Promise.resolve(refusingWasm)],
  ])("the key is the same when %s", { timeout: 30_000 }, async (_, loadWasm) => {
    expect(await createKdf({ loadWasm }).deriveKey("correct horse", salt, CURRENT_KDF)).toEqual(expected);
  });

  it("WebAssembly is tried again the next time", { timeout: 30_000 }, async () => {
    const loadWasm = vi.fn(readArgon2Wasm).mockRejectedValueOnce(new TypeError("no such file"));
    const { deriveKey } = createKdf({ loadWasm });
    expect(await deriveKey("correct horse", salt, CURRENT_KDF)).toEqual(expected);
    expect(await deriveKey("correct horse", salt, CURRENT_KDF)).toEqual(expected);
    expect(loadWasm).toHaveBeenCalledTimes(2);
  });

  it("an engine that failed is not used again", { timeout: 30_000 }, async () => {
    const loadWasm = vi.fn(readArgon2Wasm).mockResolvedValueOnce(refusingWasm);
    const { deriveKey } = createKdf({ loadWasm });
    expect(await deriveKey("correct horse", salt, CURRENT_KDF)).toEqual(expected);
    expect(await deriveKey("correct horse", salt, CURRENT_KDF)).toEqual(expected);
    expect(loadWasm).toHaveBeenCalledTimes(2);
  });

  it("prepare stays silent", async () => {
    await expect(createKdf({ loadWasm: noWasm }).prepare()).resolves.toBeUndefined();
  });

  it("KdfFailed is said when there is no memory for either engine", async () => {
    class ScarceArray extends Uint32Array {
      constructor(length: number) {
        if (length > 1_000_000) throw new RangeError("Array buffer allocation failed");
        super(length);
      }
    }
    vi.stubGlobal("Uint32Array", ScarceArray);
    await expect(createKdf({ loadWasm: noWasm }).deriveKey("x", salt, CURRENT_KDF)).rejects.toThrow("KdfFailed");
  });
});
