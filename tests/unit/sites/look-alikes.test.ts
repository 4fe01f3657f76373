import { describe, expect, it } from "vitest";
import { looksLike, mixesScripts } from "../../../src/sites/look-alikes.ts";
import { decodeHost } from "../../../src/sites/punycode.ts";

describe("decodeHost", () => {
  // The samples of RFC 3492 §7.1 (B) and two common hosts; the URL parser made the A-labels of the round trip.
  it.each([
    ["xn--ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"],
    ["xn--bcher-kva.example", "bücher.example"],
    ["xn--80ak6aa92e.com", "аррӏе.com"],
    ["plain.example", "plain.example"],
    ["xn--!.example", "xn--!.example"],
  ])("%s → %s", (host, shown) => expect(decodeHost(host)).toBe(shown));

  it("reverses what the URL parser does", () => {
    for (const host of ["ünïcode.example", "пример.example", "例え.テスト", "ñandú.example"]) {
      expect(decodeHost(new URL(`https://${host}`).hostname)).toBe(host);
    }
  });
});

describe("look-alikes", () => {
  it.each([
    ["acrne.example", "acme.example"],
    ["login.аcme.example", "acme.example"],
    ["paypa1.example", "paypal.example"],
    ["g00gle.example", "google.example"],
    ["acme.example.evil.test", "acme.example"],
    ["www.acme.example.evil.test", "acme.example"],
    ["ac-me.example", "acme.example"],
    ["açmé.example", "acme.example"],
  ])("%s could be taken for %s", (host, stored) => expect(looksLike(host, ["other.example", stored])).toBe(stored));

  it.each(["acme.example", "login.acme.example", "another.example", "acme.test", "10.0.0.1"])("%s is honest", (host) =>
    expect(looksLike(host, ["acme.example", "login.acme.example"])).toBeNull(),
  );

  it("sees mixed scripts", () => {
    expect(mixesScripts("аcme.example")).toBe(true);
    expect(mixesScripts("xn--cme-5cd.example")).toBe(mixesScripts(decodeHost("xn--cme-5cd.example")));
    expect(mixesScripts("пример.example")).toBe(false);
    expect(mixesScripts("acme.example")).toBe(false);
  });
});
