import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { concatBytes, utf8 } from "../../../src/bytes/bytes.ts";
import { fromHex, toHex } from "../../../src/bytes/hex.ts";
import { open, seal, SEAL_OVERHEAD_BYTES } from "../../../src/crypto/seal.ts";
import { flipBit } from "./flip-bit.ts";
import vector from "../../vectors/crypto/xchacha20-poly1305.json" with { type: "json" };

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const data = fc.uint8Array({ maxLength: 300 });

describe(vector.source, () => {
  const sealed = fromHex(vector.nonce + vector.ciphertext + vector.tag);

  it("seals to the published bytes, nonce in front", () => {
    const nonce = (): Uint8Array => fromHex(vector.nonce);
    const result = seal(fromHex(vector.key), fromHex(vector.aad), fromHex(vector.plaintext), nonce);
    expect(toHex(result)).toBe(toHex(sealed));
  });

  it("opens the published bytes", () => {
    expect(toHex(open(fromHex(vector.key), fromHex(vector.aad), sealed))).toBe(vector.plaintext);
  });
});

describe("seal and open", () => {
  it("give back the plaintext, 40 bytes longer in between", () => {
    fc.assert(
      fc.property(key, data, data, (k, aad, plaintext) => {
        const sealed = seal(k, aad, plaintext);
        expect(sealed).toHaveLength(plaintext.length + SEAL_OVERHEAD_BYTES);
        expect(open(k, aad, sealed)).toEqual(plaintext);
      }),
    );
  });

  it("fail for every single flipped bit of sealed, AAD and key", () => {
    const k = new Uint8Array(32).fill(3);
    const aad = utf8("vault item epoch");
    const sealed = seal(k, aad, utf8("a password"));
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      expect(() => open(k, aad, flipBit(sealed, bit))).toThrow(AppError);
    }
    for (let bit = 0; bit < aad.length * 8; bit++) expect(() => open(k, flipBit(aad, bit), sealed)).toThrow(AppError);
    for (let bit = 0; bit < k.length * 8; bit++) expect(() => open(flipBit(k, bit), aad, sealed)).toThrow(AppError);
    expect(open(k, aad, sealed)).toEqual(utf8("a password"));
  });

  it("fail for a flipped bit anywhere in records of any size", () => {
    fc.assert(
      fc.property(key, data, data, fc.nat(), (k, aad, plaintext, at) => {
        const sealed = seal(k, aad, plaintext);
        expect(() => open(k, aad, flipBit(sealed, at % (sealed.length * 8)))).toThrow("RecordAltered");
        if (aad.length > 0) expect(() => open(k, flipBit(aad, at % (aad.length * 8)), sealed)).toThrow("RecordAltered");
      }),
    );
  });

  it("fail when cut, lengthened, or moved between AAD and plaintext", () => {
    const k = new Uint8Array(32);
    const sealed = seal(k, utf8("ab"), utf8("cd"));
    for (let length = 0; length < sealed.length; length++) {
      expect(() => open(k, utf8("ab"), sealed.subarray(0, length))).toThrow("RecordAltered");
    }
    expect(() => open(k, utf8("ab"), concatBytes(sealed, new Uint8Array(1)))).toThrow("RecordAltered");
    expect(() => open(k, utf8("abc"), sealed)).toThrow("RecordAltered");
    expect(() => open(k, utf8("a"), sealed)).toThrow("RecordAltered");
  });

  it("never use a nonce twice by themselves", () => {
    const k = new Uint8Array(32);
    const nonces = Array.from({ length: 500 }, () => toHex(seal(k, new Uint8Array(0), utf8("x")).subarray(0, 24)));
    expect(new Set(nonces).size).toBe(500);
  });

  it("leave key, AAD and plaintext as they were", () => {
    const [k, aad, plaintext] = [new Uint8Array(32).fill(1), utf8("aad"), utf8("plain")];
    const sealed = seal(k, aad, plaintext);
    const copy = sealed.slice();
    open(k, aad, sealed);
    expect([k, aad, plaintext, sealed]).toEqual([new Uint8Array(32).fill(1), utf8("aad"), utf8("plain"), copy]);
  });

  it.each([0, 16, 31, 33])("refuse a key of %i bytes", (length) => {
    const wrong = new Uint8Array(length);
    expect(() => seal(wrong, new Uint8Array(0), new Uint8Array(0))).toThrow(RangeError);
    expect(() => open(wrong, new Uint8Array(0), new Uint8Array(40))).toThrow(RangeError);
  });
});
