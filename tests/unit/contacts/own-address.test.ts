import { describe, expect, it } from "vitest";
import { dummyAddress, freshAddress, slug } from "../../../src/contacts/own-address.ts";
import { randomBytes } from "node:crypto";

const random = (length: number) => new Uint8Array(randomBytes(length));

describe("own addresses", () => {
  it("makes a fresh one under a catch-all domain", () => {
    const made = freshAddress({ kind: "catch-all", domain: "auto.corp.example" }, "Acme Ads", random);
    expect(made?.holder).toBe("own-domain");
    expect(made?.value).toMatch(/^acme-ads-[b-z2-9]{5}@auto\.corp\.example$/u);
  });

  it("makes a fresh one by plus-addressing, over a tag that is there", () => {
    const made = freshAddress({ kind: "plus", address: "ops+old@corp.example" }, "Acme", random);
    expect(made?.value).toMatch(/^ops\+acme-[b-z2-9]{5}@corp\.example$/u);
  });

  it("makes none where no way is set up, and a dummy that can't resolve", () => {
    expect(freshAddress({ kind: "none" }, "Acme", random)).toBeNull();
    expect(dummyAddress("Acme", random)).toMatch(/^acme-[b-z2-9]{5}@placeholder\.invalid$/u);
  });

  it("never gives the same one twice in a row and keeps to 64 octets before the @", () => {
    const own = { kind: "plus", address: `${"a".repeat(50)}@corp.example` } as const;
    const made = new Set(Array.from({ length: 200 }, () => freshAddress({ kind: "catch-all", domain: "c.example" }, "A", random)?.value));
    expect(made.size).toBe(200);
    const long = freshAddress(own, "An app with a long name indeed", random)?.value;
    expect(long).toMatch(/^a{50}\+an-app-[b-z2-9]{5}@corp\.example$/u);
  });

  it("uses every character of its alphabet equally often", () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 4000; i++) {
      for (const char of dummyAddress("a", random).slice(2, 7)) counts.set(char, (counts.get(char) ?? 0) + 1);
    }
    const expected = 20_000 / counts.size;
    const chiSquared = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(counts.size).toBe(27);
    expect(chiSquared).toBeLessThan(60);
  });

  it("makes slugs of names in any script", () => {
    expect(slug("Zürich & Co.")).toBe("zurich-co");
    expect(slug("広告")).toBe("account");
  });
});
