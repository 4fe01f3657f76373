import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CatalogueApp } from "../../../src/apps/app.ts";
import { CATALOGUE } from "../../../src/apps/catalogue.ts";
import { searchApps } from "../../../src/apps/search.ts";

const ids = (query: string, apps?: readonly CatalogueApp[]): readonly string[] =>
  searchApps(query, apps).map(({ id }) => id);

/** Any UTF-16 code units, control characters and lone surrogates among them. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units));

describe("searchApps", () => {
  it.each([
    ["asa", "asana"],
    ["ASANA", "asana"],
    ["  git hub ", "github"],
    ["jira", "atlassian"],
    ["facebook business", "meta-business"],
    ["business facebook", "meta-business"],
    ["manager tiktok", "tiktok-ads"],
    ["figma.com", "figma"],
    ["notion.so", "notion"],
    ["https://acme.slack.com/admin?x=1", "slack"],
    ["acme.atlassian.net", "atlassian"],
    ["Fígmä", "figma"],
    ["zzzz", null],
    ["!!!", null],
  ])("finds for %s first %s", (query, first) => {
    expect(ids(query)[0] ?? null).toBe(first);
  });

  it("puts a name before another name for it, before a former name, before a host", () => {
    const make = (id: string, change: Partial<CatalogueApp>): CatalogueApp => ({
      id,
      name: id,
      formerNames: [],
      alsoCalled: [],
      origins: [`https://${id}.example`],
      tenantDomains: [],
      category: "seat-based",
      sources: [],
      checked: "2026-01-01",
      ...change,
    });
    const apps = [
      make("d", { origins: ["https://acme.example"] }),
      make("c", { formerNames: ["Acme"] }),
      make("b", { alsoCalled: ["Acme"] }),
      make("f", { name: "The Acme" }),
      make("e", { name: "Acme Ads" }),
      make("g", { name: "Pacmen" }),
      make("a", { name: "Acme" }),
    ];
    expect(ids("acme", apps)).toEqual(["a", "b", "c", "e", "d", "f", "g"]);
  });

  it("lists by name when nothing was typed yet", () => {
    expect(ids("")[0]).toBe("asana");
    expect(ids("  ").length).toBe(CATALOGUE.length);
  });

  it("finds every app by every start of its name", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CATALOGUE), fc.nat(), (app, cut) => {
        const length = 1 + (cut % app.name.length);
        return searchApps(app.name.slice(0, length)).includes(app);
      }),
    );
  });

  it("survives any query", () => {
    fc.assert(fc.property(anyText, (query) => searchApps(query).length <= CATALOGUE.length));
    expect(searchApps("a".repeat(1_000_000))).toEqual([]);
  });

  it("takes at most 5 ms a key stroke with 300 apps", () => {
    const apps = Array.from({ length: 300 }, (_, n): CatalogueApp => {
      const app = CATALOGUE[n % CATALOGUE.length] as CatalogueApp;
      return { ...app, id: `${app.id}-${n}`, name: `${app.name} ${n}` };
    });
    searchApps("warm", apps);
    const times = ["f", "fa", "fac", "face", "facebook b", "meta ads manager 77", "zz", "https://x.slack.com"].flatMap(
      (query) =>
        Array.from({ length: 9 }, () => {
          const before = performance.now();
          searchApps(query, apps);
          return performance.now() - before;
        }),
    );
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
    expect(median).toBeLessThan(5);
  });
});
