/** The app's pure parts: windowing, secrets cut for colouring, initials, codes in groups, passphrases judged. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressProblem, exampleAddress } from "../../../popup/components/address-choice.tsx";
import { groupCode } from "../../../popup/components/account-totp.tsx";
import { initialsOf, tintOf } from "../../../popup/components/app-icon.tsx";
import { NO_PASSPHRASE, passphraseProblem } from "../../../popup/components/passphrase-field.tsx";
import { splitSecret } from "../../../popup/components/secret-text.tsx";
import { parseHeldField } from "../../../popup/held-field.ts";
import { newItemId } from "../../../src/bytes/random.ts";
import { windowOf } from "../../../popup/window-of.ts";

describe("windowOf", () => {
  it("draws every visible row, and few more, of any list", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 6_000_000 }), fc.integer({ min: 1, max: 2000 }), fc.nat(100_000), (offset, viewport, total) => {
        const { first, end } = windowOf(offset, viewport, 52, total);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(total);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(viewport / 52) + 22);
        for (let row = Math.max(0, Math.floor(offset / 52)); row < Math.min(total, (offset + viewport) / 52); row += 1) {
          expect(row >= first && row < end).toBe(true);
        }
      }),
    );
  });
});

describe("splitSecret", () => {
  it("loses nothing", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(splitSecret(text).map((part) => part.text).join("")).toBe(text);
    }));
  });

  it("tells digits and symbols from letters", () => {
    expect(splitSecret("aB1l!é-0")).toEqual([
      { sort: "letter", text: "aB" },
      { sort: "digit", text: "1" },
      { sort: "letter", text: "l" },
      { sort: "symbol", text: "!" },
      { sort: "letter", text: "é" },
      { sort: "symbol", text: "-" },
      { sort: "digit", text: "0" },
    ]);
  });
});

describe("app icons", () => {
  it("are drawn from initials of any script", () => {
    expect(["Acme Ads", "brightdesk", "  ", "🚀", "إعلانات", "a-b-c"].map(initialsOf)).toEqual(["AA", "B", "?", "?", "إ", "AB"]);
  });

  it("have one of eight tints, the same for the same name", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(tintOf(name)).toBe(tintOf(name));
        expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(tintOf(name));
      }),
    );
  });
});

describe("groupCode", () => {
  it("halves what has an even length", () => {
    expect(["123456", "12345678", "1234567", "1234567890"].map(groupCode)).toEqual(["123 456", "1234 5678", "1234567", "1234567890"]);
  });
});

describe("passphraseProblem", () => {
  const good = { ...NO_PASSPHRASE, text: "five words are quite enough", score: 4 };
  it("wants it strong, and typed twice unless it was seen", () => {
    expect(passphraseProblem(NO_PASSPHRASE)).toBe("empty");
    expect(passphraseProblem({ ...good, score: null })).toBe("weak");
    expect(passphraseProblem({ ...good, score: 2, shown: true })).toBe("weak");
    expect(passphraseProblem(good)).toBe("differs");
    expect(passphraseProblem({ ...good, repeat: good.text })).toBeNull();
    expect(passphraseProblem({ ...good, shown: true })).toBeNull();
    expect(passphraseProblem({ ...good, score: 3, shown: true })).toBeNull();
  });
});

describe("address pattern", () => {
  it("is shown by an example once it can be used", () => {
    expect(exampleAddress({ kind: "none" })).toBeNull();
    expect(exampleAddress({ kind: "catch-all", domain: "bots.example.com" })).toBe("acme-ads@bots.example.com");
    expect(exampleAddress({ kind: "plus", address: "ops@example.com" })).toBe("ops+acme-ads@example.com");
    expect(exampleAddress({ kind: "plus", address: "ops" })).toBeNull();
    expect(addressProblem({ kind: "catch-all", domain: "" })).toBe(true);
  });
});

describe("held custom fields", () => {
  it("come back, and anything else is none", () => {
    const held = { index: 2, field: { name: "n", type: "long" as const, value: "v" } };
    expect(parseHeldField(JSON.stringify(held))).toEqual(held);
    for (const text of ["", "null", "3", "{}", '{"index":1,"field":{}}', '{"index":"1","field":{"name":"","type":"short","value":""}}']) {
      expect(parseHeldField(text)).toBeNull();
    }
  });
});

describe("newItemId", () => {
  it("is 32 hex digits of the bytes it is given", () => {
    expect(newItemId((length) => new Uint8Array(length).fill(10))).toBe("0a".repeat(16));
  });
});
