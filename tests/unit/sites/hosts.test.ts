import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalHost, canonicalOrigin, hostOfUrl } from "../../../src/sites/canonical-host.ts";
import { isLoopback } from "../../../src/sites/loopback.ts";
import { hostsToLookUp, isSameSite, registrableDomain } from "../../../src/sites/registrable.ts";

describe("canonicalHost", () => {
  it.each([
    ["Acme.Example", "acme.example"],
    ["acme.example.", "acme.example"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["BÜCHER.example.", "xn--bcher-kva.example"],
    ["[::1]", "[::1]"],
    ["127.1", "127.0.0.1"],
  ])("spells %s as %s", (host, expected) => expect(canonicalHost(host)).toBe(expected));

  it.each(["", ".", "a..b", "acme.example..", "good@evil.example", "a b", "a/b", "a:443", "::1", "a%2eb", "x".repeat(2000)])(
    "refuses %j",
    (host) => expect(canonicalHost(host)).toBeNull(),
  );

  it("gives what it would give again", () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string()), (host) => {
        const once = canonicalHost(host);
        if (once !== null) expect(canonicalHost(once)).toBe(once);
      }),
    );
  });
});

describe("canonicalOrigin", () => {
  it.each([
    ["https://good.example@evil.test/x", "https://evil.test"],
    ["https://Acme.Example.:443/a?b#c", "https://acme.example"],
    ["http://localhost:8080", "http://localhost:8080"],
  ])("of %s is %s", (url, origin) => expect(canonicalOrigin(url)).toBe(origin));

  it.each(["null", "", "about:blank", "about:srcdoc", "data:text/html,x", "blob:https://acme.example/1", "ftp://a.example", "javascript:1"])(
    "is none for %s",
    (url) => expect(canonicalOrigin(url)).toBeNull(),
  );

  it("hostOfUrl takes the host that is really asked", () => {
    expect(hostOfUrl("https://acme.example\\@evil.test/")).toBe("acme.example");
    expect(hostOfUrl("mailto:a@b.example")).toBeNull();
  });
});

describe("registrableDomain", () => {
  it.each([
    ["login.acme.co.uk", "acme.co.uk"],
    ["acme.github.io", "acme.github.io"],
    ["x.acme.github.io", "acme.github.io"],
    ["x.acme.localhost", "acme.localhost"],
    ["acme.localhost", "acme.localhost"],
    ["a.b.unlisted-suffix", "b.unlisted-suffix"],
  ])("of %s is %s", (host, domain) => expect(registrableDomain(host)).toBe(domain));

  it.each(["localhost", "intranet", "co.uk", "github.io", "127.0.0.1", "[::1]"])("of %s is none", (host) =>
    expect(registrableDomain(host)).toBeNull(),
  );

  it("looks up the host and its parents, never a suffix", () => {
    expect(hostsToLookUp("A.b.acme.co.uk.")).toEqual(["a.b.acme.co.uk", "b.acme.co.uk", "acme.co.uk"]);
    expect(hostsToLookUp("github.io")).toEqual(["github.io"]);
    expect(hostsToLookUp("10.0.0.1")).toEqual(["10.0.0.1"]);
    expect(hostsToLookUp("no host")).toEqual([]);
  });

  it("tells one owner from two", () => {
    expect(isSameSite("a.acme.example", "b.acme.example")).toBe(true);
    expect(isSameSite("a.github.io", "b.github.io")).toBe(false);
    expect(isSameSite("10.0.0.1", "10.0.0.1")).toBe(true);
    expect(isSameSite("1.0.0.1", "2.0.0.1")).toBe(false);
    expect(isSameSite("acme.localhost", "other.localhost")).toBe(false);
  });

  it("knows what can only be this machine", () => {
    expect(["localhost", "a.localhost", "127.0.0.1", "127.9.9.9", "[::1]"].every(isLoopback)).toBe(true);
    expect(["notlocalhost", "localhost.example", "127.0.0.1.example", "10.0.0.1", "0.0.0.0"].some(isLoopback)).toBe(false);
  });
});
