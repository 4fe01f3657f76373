import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "../../../src/bytes/bytes.ts";
import { fromHex, toHex } from "../../../src/bytes/hex.ts";
import { generateSigningKey, sign, verify, verifyingKeyOf } from "../../../src/crypto/signing.ts";
import { flipBit } from "./flip-bit.ts";
import vectors from "../../vectors/crypto/ed25519.json" with { type: "json" };

describe(vectors.source, () => {
  it.each(vectors.cases)("$public", (vector) => {
    const secret = fromHex(vector.secret);
    const message = fromHex(vector.message);
    expect(toHex(verifyingKeyOf(secret))).toBe(vector.public);
    expect(toHex(sign(secret, message))).toBe(vector.signature);
    expect(verify(fromHex(vector.public), message, fromHex(vector.signature))).toBe(true);
  });
});

describe("sign and verify", () => {
  const secret = generateSigningKey();
  const verifyingKey = verifyingKeyOf(secret);
  const message = utf8("request");
  const signature = sign(secret, message);

  it("accept what was signed, whatever it is", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (text) => {
        expect(verify(verifyingKey, text, sign(secret, text))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("refuse another message, another key and every flipped bit of the signature", () => {
    expect(verify(verifyingKey, utf8("Request"), signature)).toBe(false);
    expect(verify(verifyingKeyOf(generateSigningKey()), message, signature)).toBe(false);
    for (let bit = 0; bit < 512; bit += 7) expect(verify(verifyingKey, message, flipBit(signature, bit))).toBe(false);
  });

  it("refuse the same signature with the group order added to S (RFC 8032 §8.4)", () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes.slice().reverse())}`);
    const malleable = signature.slice();
    const s = (littleEndian(signature.subarray(32)) + order).toString(16).padStart(64, "0");
    malleable.set(fromHex(s).reverse(), 32);
    expect(verify(verifyingKey, message, malleable)).toBe(false);
  });

  it("refuse a key of small order, under which one signature would fit every message", () => {
    const identityPoint = new Uint8Array(32);
    identityPoint[0] = 1;
    const forged = new Uint8Array(64);
    forged[0] = 1;
    expect(verify(identityPoint, message, forged)).toBe(false);
  });

  it("answer false, not an error, to what is not even a key or a signature", () => {
    expect(verify(new Uint8Array(31), message, signature)).toBe(false);
    expect(verify(verifyingKey, message, signature.subarray(1))).toBe(false);
    expect(verify(new Uint8Array(32).fill(255), message, signature)).toBe(false);
    expect(verify(verifyingKey, message, new Uint8Array(64).fill(255))).toBe(false);
  });

  it("take the key from the generator that is handed in", () => {
    expect(generateSigningKey((length) => new Uint8Array(length).fill(5))).toEqual(new Uint8Array(32).fill(5));
  });

  it.each([0, 31, 64])("refuse a signing key of %i bytes", (length) => {
    expect(() => sign(new Uint8Array(length), message)).toThrow(RangeError);
    expect(() => verifyingKeyOf(new Uint8Array(length))).toThrow(RangeError);
  });
});
