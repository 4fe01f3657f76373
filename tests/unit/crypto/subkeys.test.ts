import { createHmac, hkdfSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "../../../src/bytes/bytes.ts";
import { fromHex, toHex } from "../../../src/bytes/hex.ts";
import { deriveSubkey, digest, mac, token } from "../../../src/crypto/subkeys.ts";
import hkdf from "../../vectors/crypto/hkdf-sha256.json" with { type: "json" };
import hmac from "../../vectors/crypto/hmac-sha256.json" with { type: "json" };
import sha256 from "../../vectors/crypto/sha256.json" with { type: "json" };

const key = fc.uint8Array({ minLength: 1, maxLength: 80 });
const data = fc.uint8Array({ maxLength: 200 });

describe("published vectors", () => {
  it.each(hkdf.cases)(`${hkdf.source}: $okm`, ({ ikm, salt, info, length, okm }) => {
    expect(toHex(deriveSubkey(fromHex(ikm), fromHex(info), length, fromHex(salt)))).toBe(okm);
  });

  it.each(hmac.cases)(`${hmac.source}: $mac`, (vector) => {
    expect(toHex(mac(fromHex(vector.key), fromHex(vector.message)))).toBe(vector.mac);
  });

  it.each(sha256.cases)(`${sha256.source}: $digest`, (vector) => {
    expect(toHex(digest(fromHex(vector.message)))).toBe(vector.digest);
  });
});

describe("deriveSubkey", () => {
  it("agrees with Node's HKDF, text info as UTF-8, 32 bytes by default", () => {
    fc.assert(
      fc.property(key, fc.string(), data, (ikm, info, salt) => {
        expect(toHex(deriveSubkey(ikm, info, 32, salt))).toBe(
          Buffer.from(hkdfSync("sha256", ikm, salt, utf8(info), 32)).toString("hex"),
        );
        expect(deriveSubkey(ikm, info)).toEqual(deriveSubkey(ikm, utf8(info), 32, new Uint8Array(32)));
      }),
    );
  });

  it("gives another key for another purpose, salt or source", () => {
    const ikm = new Uint8Array(32).fill(1);
    const keys = [
      deriveSubkey(ikm, "seal"),
      deriveSubkey(ikm, "token"),
      deriveSubkey(ikm, "seal", 32, utf8("slot")),
      deriveSubkey(new Uint8Array(32), "seal"),
    ];
    expect(new Set(keys.map(toHex)).size).toBe(4);
  });

  it.each([0, -1, 1.5, 8161])("refuses the length %d", (length) => {
    expect(() => deriveSubkey(new Uint8Array(32), "x", length)).toThrow(RangeError);
  });
});

describe("mac", () => {
  it("agrees with Node's HMAC for keys and messages of any length", () => {
    fc.assert(
      fc.property(data, data, (k, message) => {
        expect(toHex(mac(k, message))).toBe(createHmac("sha256", k).update(message).digest("hex"));
      }),
    );
  });
});

describe("token", () => {
  const k = new Uint8Array(32).fill(7);

  it("is the first 16 bytes of the host's HMAC", () => {
    expect(toHex(token(k, "login.example.com"))).toBe(
      createHmac("sha256", k).update("login.example.com").digest("hex").slice(0, 32),
    );
  });

  it("differs by host and by key", () => {
    expect(token(k, "a.example")).not.toEqual(token(k, "b.example"));
    expect(token(k, "a.example")).not.toEqual(token(new Uint8Array(32), "a.example"));
  });

  it.each(["localhost", "127.0.0.1", "[::1]", "xn--bcher-kva.example"])("takes the host %s", (host) => {
    expect(token(k, host)).toHaveLength(16);
  });

  it.each(["", "Example.com", "example.com.", "bücher.example", "exa mple.com", "example.com\n"])(
    "refuses %j, which is not canonical",
    (host) => {
      expect(() => token(k, host)).toThrow(RangeError);
    },
  );
});
