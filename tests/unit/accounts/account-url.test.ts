import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeUrl, parseAccountUrl } from "../../../src/accounts/account-url.ts";

/** Any UTF-16 code units, control characters and lone surrogates among them. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units));

describe("parseAccountUrl", { timeout: 30_000 }, () => {
  it.each([
    ["", null],
    ["  ", null],
    ["https://app.acme.example/login?a=b#c", "https://app.acme.example/login?a=b#c"],
    [" app.acme.example ", "https://app.acme.example/"],
    ["acme.example:8443/x", "https://acme.example:8443/x"],
    ["//acme.example/x", "https://acme.example/x"],
    ["HTTPS://Acme.Example", "https://acme.example/"],
    ["bücher.example", "https://xn--bcher-kva.example/"],
    ["http://localhost:3000/signup", "http://localhost:3000/signup"],
    ["http://ads.localhost:3000", "http://ads.localhost:3000/"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080/"],
    ["http://[::1]:8080/", "http://[::1]:8080/"],
    ["localhost:3000", "https://localhost:3000/"],
    ["https://intranet/login", "https://intranet/login"],
  ])("reads %s", (text, url) => {
    expect(parseAccountUrl(text)).toEqual({ ok: true, url, warning: null });
  });

  it.each(["http://acme.example/", "http://localhost.acme.example", "http://127.0.0.1.nip.example", "http://[::2]/"])(
    "warns of %s",
    (text) => {
      expect(parseAccountUrl(text)).toMatchObject({ ok: true, warning: "UrlInsecure" });
    },
  );

  it.each([
    ["javascript:alert(1)", "UrlRefused"],
    ["JavaScript:alert(1)", "UrlRefused"],
    [" javascript:alert(1)", "UrlRefused"],
    ["javascript:1", "UrlRefused"],
    ["java\nscript:alert(1)", "UrlInvalid"],
    ["javascript://acme.example/%0aalert(1)", "UrlRefused"],
    ["data:text/html,x", "UrlRefused"],
    ["file:///etc/passwd", "UrlRefused"],
    ["blob:https://acme.example/1", "UrlRefused"],
    ["about:blank", "UrlRefused"],
    ["chrome://settings", "UrlRefused"],
    ["ftp://acme.example", "UrlRefused"],
    ["mailto:bot@acme.example", "UrlRefused"],
    ["tel:12345", "UrlRefused"],
    ["view-source:https://acme.example", "UrlRefused"],
    ["https://bot:pw@acme.example", "UrlHasUserinfo"],
    ["https://acme.example@evil.example", "UrlHasUserinfo"],
    ["bot@acme.example", "UrlHasUserinfo"],
    ["https://", "UrlInvalid"],
    ["https://acme .example", "UrlInvalid"],
    ["Acme Ads", "UrlInvalid"],
    ["asana", "UrlInvalid"],
    [`https://acme.example/${"x".repeat(4096)}`, "UrlTooLong"],
  ])("refuses %s", (text, problem) => {
    expect(parseAccountUrl(text)).toEqual({ ok: false, problem });
  });

  it("never lets anything but http and https through, and what it gives it takes again unchanged", () => {
    const schemes = fc.constantFrom("", "https://", "http://", "javascript:", "data:", "file://", "//", "\t", "http:/");
    const rest = fc.oneof(anyText, fc.stringMatching(/^[a-zA-Zé:@./0-9#?-]{0,20}$/));
    fc.assert(
      fc.property(schemes, rest, (scheme, text) => {
        const parsed = parseAccountUrl(scheme + text);
        if (!parsed.ok || parsed.url === null) return;
        const { protocol, username, password } = new URL(parsed.url);
        expect(["http:", "https:"]).toContain(protocol);
        expect(username + password).toBe("");
        expect(parseAccountUrl(parsed.url)).toEqual(parsed);
      }),
    );
  });
});

describe("looksLikeUrl", () => {
  it.each([
    ["acme.example", true],
    ["acme.example/x", true],
    ["https://acme.example", true],
    ["localhost:3000", true],
    ["javascript:alert(1)", true],
    ["Acme", false],
    ["Acme Ads", false],
    ["Monday.com the app", false],
    ["Note: the app", false],
    ["https://acme example", true],
    ["", false],
  ])("says of %s: %s", (text, verdict) => {
    expect(looksLikeUrl(text)).toBe(verdict);
  });
});
