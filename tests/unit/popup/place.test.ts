import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCOUNT_TABS, formatPlace, formatRoute, parentOf, parsePlace, parseRoute, type Route } from "../../../popup/place.ts";

const id = fc.stringMatching(/^[0-9a-f]{32}$/);
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom("home", "deleted", "add", "generator", "generated", "settings").map((view) => ({ view }) as Route),
  fc.record({ view: fc.constant("account" as const), ref: fc.record({ vault: id, id }), tab: fc.constantFrom(...ACCOUNT_TABS) }),
);

describe("place", () => {
  it("comes back as it was, whatever text is held", () => {
    fc.assert(
      fc.property(route, fc.dictionary(fc.string(), fc.string({ unit: "grapheme" })), (where, held) => {
        expect(parsePlace(formatPlace({ route: where, held }))).toEqual({ route: where, held });
      }),
    );
  });

  it("takes anything unknown for home", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseRoute(text)));
    for (const text of ["", "nowhere", "account", "account/a", "account/../x", `account/${"a".repeat(65)}/b`]) {
      expect(parseRoute(text)).toEqual({ view: "home" });
    }
  });

  it("keeps what is typed out of the address", () => {
    const place = { route: { view: "home" } as const, held: { search: "secret plan" } };
    expect(formatRoute(place.route)).toBe("home");
    expect(formatPlace(place)).toContain("secret+plan");
  });

  it("leads back from each view to the one above it", () => {
    expect(parentOf({ view: "home" })).toBeNull();
    expect(parentOf({ view: "generated" })).toEqual({ view: "generator" });
    expect(parentOf({ view: "settings" })).toEqual({ view: "home" });
  });
});
