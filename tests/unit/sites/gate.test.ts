import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideFill, type GateFrame, type GateQuestion } from "../../../src/sites/gate.ts";

const HOME = "https://login.acme.example";
const top = (origin: string, url = `${origin}/in`): GateFrame => ({ origin, url, isTop: true, topOrigin: origin });
const inside = (origin: string, ancestorOrigins: readonly string[], url = `${origin}/in`): GateFrame => ({
  origin,
  url,
  isTop: false,
  topOrigin: ancestorOrigins.at(-1) ?? "",
  ancestorOrigins,
});
const question = (over: Partial<GateQuestion> = {}): GateQuestion => ({
  itemOrigins: [{ origin: HOME, wide: false }],
  frame: top(HOME),
  actionOrigin: "",
  secret: "stored",
  dedicatedAndReady: false,
  ...over,
});

describe("frames", () => {
  it.each<[string, GateFrame, boolean]>([
    ["top", top(HOME), true],
    ["same-origin frame", inside(HOME, [HOME]), true],
    ["same-origin frame, two deep", inside(HOME, [HOME, HOME]), true],
    ["same-site frame", inside(HOME, ["https://www.acme.example"]), false],
    ["cross-site frame", inside(HOME, ["https://evil.test"]), false],
    ["A-B-A", inside(HOME, ["https://evil.test", HOME]), false],
    ["sandboxed under an opaque one", inside(HOME, ["null", HOME]), false],
    ["sandboxed", { ...top(HOME), origin: "null" }, false],
    ["sandboxed frame", { ...inside(HOME, [HOME]), origin: "null" }, false],
    ["srcdoc", inside(HOME, [HOME], "about:srcdoc"), false],
    ["about:blank frame", inside(HOME, [HOME], "about:blank"), false],
    ["about:blank window", top(HOME, "about:blank"), false],
    ["blob:", top(HOME, `blob:${HOME}/0c3b`), false],
    ["data:", { ...top("null", "data:text/html,x"), topOrigin: "null" }, false],
    ["file:", { ...top("null", "file:///etc/x"), topOrigin: "null" }, false],
    ["extension page", top("chrome-extension://abc"), false],
    ["a URL of another origin", top(HOME, "https://evil.test/"), false],
    ["subframe whose ancestors nobody knows", { origin: HOME, url: HOME, isTop: false, topOrigin: HOME }, false],
    ["top that has ancestors", { ...inside(HOME, [HOME]), isTop: true }, false],
  ])("%s", (_name, frame, allowed) => {
    for (const secret of ["stored", "fresh"] as const) {
      expect(decideFill(question({ frame, secret }))).toEqual(allowed ? { allow: true } : { allow: false, code: "FrameRefused" });
    }
  });
});

describe("origins", () => {
  const page = (origin: string, item: string, wide = false) =>
    decideFill(question({ frame: top(origin), itemOrigins: [{ origin: item, wide }] }));

  it.each<[string, string, string, boolean]>([
    ["exact", "https://acme.example", "https://acme.example", false],
    ["trailing dot", "https://acme.example.", "https://acme.example", false],
    ["upper case and default port", "https://ACME.example:443", "https://acme.example", false],
    ["punycode of the same name", "https://xn--bcher-kva.example", "https://bücher.example", false],
    ["wide, sibling subdomain", "https://a.acme.example", "https://b.acme.example", true],
    ["wide, from subdomain to domain", "https://acme.example", "https://b.acme.example", true],
    ["wide on loopback", "http://app.acme.localhost:81", "http://acme.localhost:81", true],
  ])("allows %s", (_name, origin, item, wide) => expect(page(origin, item, wide)).toEqual({ allow: true }));

  it.each<[string, string, string, boolean, string]>([
    ["sibling subdomain", "https://a.acme.example", "https://b.acme.example", false, "OriginRefused"],
    ["parent", "https://acme.example", "https://a.acme.example", false, "OriginRefused"],
    ["other port", "https://acme.example:8443", "https://acme.example", false, "OriginRefused"],
    ["other port, wide", "https://acme.example:8443", "https://a.acme.example", true, "OriginRefused"],
    ["http page, https item", "http://acme.example", "https://acme.example", false, "UrlInsecure"],
    ["http page, https item, wide", "http://acme.example", "https://acme.example", true, "UrlInsecure"],
    ["http page, https item, both loopback", "http://acme.localhost", "https://acme.localhost", true, "UrlInsecure"],
    ["https page, http item", "https://acme.example", "http://acme.example", true, "OriginRefused"],
    ["good@evil", "https://evil.test", "https://acme.example", true, "OriginRefused"],
    ["private suffix", "https://evil.github.io", "https://acme.github.io", true, "OriginRefused"],
    ["public suffix as an item", "https://evil.github.io", "https://github.io", true, "OriginRefused"],
    ["public suffix co.uk", "https://evil.co.uk", "https://acme.co.uk", true, "OriginRefused"],
    ["neighbour on localhost", "http://evil.localhost", "http://acme.localhost", true, "OriginRefused"],
    ["look-alike", "https://acrne.example", "https://acme.example", true, "OriginRefused"],
    ["mixed script", "https://аcme.example", "https://acme.example", true, "OriginRefused"],
    ["suffix of the name", "https://notacme.example", "https://acme.example", true, "OriginRefused"],
    ["domain in front", "https://acme.example.evil.test", "https://acme.example", true, "OriginRefused"],
    ["IP addresses", "https://1.2.3.4", "https://9.2.3.4", true, "OriginRefused"],
    ["item that is no URL", "https://acme.example", "acme.example", true, "OriginRefused"],
  ])("refuses %s", (_name, origin, item, wide, code) =>
    expect(page(origin, item, wide)).toEqual({ allow: false, code }),
  );

  it("refuses an item without origins, but not what was made for this page", () => {
    expect(decideFill(question({ itemOrigins: [] }))).toEqual({ allow: false, code: "OriginRefused" });
    expect(decideFill(question({ itemOrigins: [], secret: "fresh" }))).toEqual({ allow: true });
  });
});

describe("a sign-up that goes on on another host", () => {
  const next = "https://id.acme.example";
  const carried = (over: Partial<GateQuestion> = {}) => decideFill(question({ frame: top(next), carried: true, ...over }));

  it("is asked about on a host of the same site, then allowed", () => {
    expect(carried()).toEqual({ ask: "other-host" });
    expect(carried({ accepted: ["other-host"] })).toEqual({ allow: true });
  });

  it("is refused anywhere else, and where no sign-up of this tab brought it, whatever was accepted", () => {
    const accepted = ["other-host"] as const;
    expect(carried({ carried: false, accepted })).toEqual({ allow: false, code: "OriginRefused" });
    for (const origin of ["https://evil.test", "https://acme.example.evil.test", "https://id.acme.example:8443"]) {
      expect(carried({ frame: top(origin), accepted })).toEqual({ allow: false, code: "OriginRefused" });
    }
    expect(carried({ frame: top("http://id.acme.example"), accepted })).toEqual({ allow: false, code: "UrlInsecure" });
    expect(carried({ frame: inside(next, ["https://evil.test"]), accepted })).toEqual({ allow: false, code: "FrameRefused" });
    expect(carried({ itemOrigins: [{ origin: "https://a.github.io", wide: false }], frame: top("https://b.github.io"), accepted })).toEqual({
      allow: false,
      code: "OriginRefused",
    });
  });
});

describe("where the form posts to", () => {
  const posts = (actionOrigin: string, over: Partial<GateQuestion> = {}) => decideFill(question({ actionOrigin, ...over }));

  it("asks for another origin, http and nonsense, for fresh values too", () => {
    for (const secret of ["stored", "fresh"] as const) {
      for (const target of ["https://evil.test", "http://login.acme.example", "https://www.acme.example", "invalid", "null"]) {
        expect(posts(target, { secret })).toEqual({ ask: "posts-elsewhere" });
      }
    }
  });

  it("doesn't ask for its own origin, or one of the item's", () => {
    expect(posts(HOME)).toEqual({ allow: true });
    expect(posts(`${HOME}.`)).toEqual({ allow: true });
    expect(posts("https://id.acme.example", { itemOrigins: [{ origin: HOME, wide: true }] })).toEqual({ allow: true });
  });

  it("asks on an http page that is not this machine", () => {
    const http = "http://acme.example";
    expect(decideFill(question({ frame: top(http), itemOrigins: [{ origin: http, wide: false }] }))).toEqual({
      ask: "posts-elsewhere",
    });
    const local = "http://acme.localhost:8080";
    expect(decideFill(question({ frame: top(local), itemOrigins: [{ origin: local, wide: false }] }))).toEqual({
      allow: true,
    });
  });

  it("is silent once it was accepted, and then asks the next thing", () => {
    const both = question({ actionOrigin: "https://evil.test", dedicatedAndReady: true });
    expect(decideFill(both)).toEqual({ ask: "posts-elsewhere" });
    expect(decideFill({ ...both, accepted: ["posts-elsewhere"] })).toEqual({ ask: "dedicated" });
    expect(decideFill({ ...both, accepted: ["posts-elsewhere", "dedicated"] })).toEqual({ allow: true });
    expect(decideFill({ ...both, secret: "fresh", accepted: ["posts-elsewhere"] })).toEqual({ allow: true });
  });

  it("accepting never opens a refused frame or origin", () => {
    const accepted = ["posts-elsewhere", "dedicated"] as const;
    expect(decideFill(question({ frame: top("https://evil.test"), accepted }))).toEqual({ allow: false, code: "OriginRefused" });
    expect(decideFill(question({ frame: inside(HOME, ["https://evil.test"]), accepted }))).toEqual({ allow: false, code: "FrameRefused" });
  });
});

describe("whatever it is asked", () => {
  const origin = fc.oneof(
    fc.constantFrom(HOME, "https://acme.example", "http://acme.example", "null", "", "blob:https://acme.example/x", "about:blank"),
    fc.tuple(fc.constantFrom("http", "https"), fc.domain()).map(([scheme, host]) => `${scheme}://${host}`),
    fc.string(),
  );
  const anyFrame = fc.record({ origin, url: origin, isTop: fc.boolean(), topOrigin: origin, ancestorOrigins: fc.array(origin, { maxLength: 3 }) });
  const anyQuestion = fc.record({
    itemOrigins: fc.array(fc.record({ origin, wide: fc.boolean() }), { maxLength: 3 }),
    frame: anyFrame,
    actionOrigin: origin,
    secret: fc.constantFrom("stored" as const, "fresh" as const),
    dedicatedAndReady: fc.boolean(),
  });

  it("an opaque, http-for-https or unrelated page never gets a stored secret", () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        if (!("allow" in decideFill(asked)) || !(decideFill(asked) as { allow: boolean }).allow) return;
        expect(asked.frame.origin).toMatch(/^https?:\/\//iu);
        if (asked.secret === "fresh") return;
        const scheme = new URL(asked.frame.origin).protocol;
        const domain = new URL(asked.frame.origin).hostname.split(".").slice(-2).join(".").toLowerCase();
        expect(asked.itemOrigins.some((item) => item.origin.startsWith(scheme) && item.origin.toLowerCase().includes(domain))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
