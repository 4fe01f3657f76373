import { describe, expect, it } from "vitest";
import type { AccountOrigin } from "../../../src/accounts/account.ts";
import { addOrigin, removeOrigin, seedOrigins } from "../../../src/accounts/origins.ts";

const acme: AccountOrigin = { origin: "https://acme.example", wide: false };

describe("seedOrigins", () => {
  it("takes each origin once, in its one spelling, none of them wide", () => {
    const urls = [
      "https://ACME.example/signup?x=1",
      "https://acme.example.:443/",
      "https://b\u00fccher.example:8443/",
      "http://localhost:3000/x",
      "javascript:alert(1)",
      "blob:https://acme.example/1",
      "about:blank",
      "",
    ];
    expect(seedOrigins(urls)).toEqual([
      acme,
      { origin: "https://xn--bcher-kva.example:8443", wide: false },
      { origin: "http://localhost:3000", wide: false },
    ]);
  });
});

describe("addOrigin", () => {
  it("adds, and widens or narrows what is there", () => {
    const two = addOrigin([acme], "https://app.acme.example/login", false);
    expect(two).toEqual([acme, { origin: "https://app.acme.example", wide: false }]);
    const wide = addOrigin(two, "https://acme.example", true);
    expect(wide).toEqual([{ ...acme, wide: true }, two[1]]);
    expect(addOrigin(wide, "https://acme.example", false)).toEqual(two);
  });

  it("refuses what is no web address, and more than 50", () => {
    expect(() => addOrigin([], "file:///x", false)).toThrow(expect.objectContaining({ code: "OriginRefused" }));
    const full = seedOrigins(Array.from({ length: 60 }, (_, n) => `https://a${n}.example`));
    expect(full.length).toBe(50);
    expect(() => addOrigin(full, "https://b.example", false)).toThrow(expect.objectContaining({ code: "TooLarge" }));
    expect(addOrigin(full, "https://a1.example", true).length).toBe(50);
  });
});

describe("removeOrigin", () => {
  it("removes that one, in whatever spelling", () => {
    expect(removeOrigin([acme], "https://ACME.example./x")).toEqual([]);
    expect(removeOrigin([acme], "http://acme.example")).toEqual([acme]);
    expect(removeOrigin([acme], "nonsense")).toEqual([acme]);
  });
});
