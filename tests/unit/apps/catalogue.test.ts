import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { catalogueAppSchema, type CatalogueApp } from "../../../src/apps/app.ts";
import { appById, CATALOGUE } from "../../../src/apps/catalogue.ts";

describe("the catalogue", () => {
  it.each(CATALOGUE.map((app) => [app.id, app] as const))("has a sound entry for %s", (_, app) => {
    expect(v.safeParse(catalogueAppSchema, app).issues?.map(({ message }) => message)).toBeUndefined();
    expect(app.checked <= new Date().toISOString().slice(0, 10)).toBe(true);
    const hosts = app.origins.map((origin) => new URL(origin).hostname);
    for (const url of [app.signUpUrl, app.loginUrl]) if (url) expect(hosts).toContain(new URL(url).hostname);
  });

  it("says what is allowed wherever it says what is required: the rest would be forbidden", () => {
    const stated = CATALOGUE.filter(({ passwordRules = "" }) => passwordRules.includes("required:"));
    expect(stated.length).toBeGreaterThan(0);
    for (const { id, passwordRules } of stated) expect(passwordRules, id).toContain("allowed:");
  });

  it("has both categories, and each id, name and origin once", () => {
    expect(new Set(CATALOGUE.map(({ category }) => category))).toEqual(new Set(["seat-based", "paid-social"]));
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(10);
    for (const all of [
      CATALOGUE.map(({ id }) => id),
      CATALOGUE.map(({ name }) => name),
      CATALOGUE.flatMap(({ origins }) => origins),
      CATALOGUE.flatMap(({ tenantDomains }) => tenantDomains),
    ]) {
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it.each([
    ["hubspot", "https://app.hubspot.com/contacts/1234567/objects/0-1", "1234567"],
    ["hubspot", "https://app-eu1.hubspot.com/reports-dashboard/42", "42"],
    ["hubspot", "https://app.hubspot.com/login", null],
    ["meta-business", "https://business.facebook.com/settings/people?x=1&business_id=998877", "998877"],
    ["meta-business", "https://evil.example/?business_id=1", null],
    ["tiktok-ads", "https://business.tiktok.com/manage/overview?org_id=7001&lang=en", "7001"],
    ["linkedin-campaign-manager", "https://www.linkedin.com/campaignmanager/accounts/5005/campaigns", "5005"],
  ])("finds the business id of %s in %s", (id, url, business) => {
    const pattern = appById(id)?.businessId?.urlPattern ?? "";
    expect(new RegExp(pattern, "u").exec(url)?.[1] ?? null).toBe(business);
  });
});

describe("catalogueAppSchema", () => {
  const [sound] = CATALOGUE as readonly [CatalogueApp];
  it.each([
    ["an http origin", { origins: ["http://app.example.com"] }],
    ["an origin with a path", { origins: ["https://app.example.com/"] }],
    ["no origin", { origins: [] }],
    ["a javascript address", { loginUrl: "javascript:alert(1)" }],
    ["a tenant domain that is a suffix", { tenantDomains: ["com"] }],
    ["an upper-case id", { id: "Asana" }],
    ["an unknown category", { category: "other" }],
    ["a day that isn't", { checked: "2026-02-30" }],
    ["an extra field", { owner: "x" }],
    ["a pattern without a group", { businessId: { name: "x", where: "x", urlPattern: "\\d+" } }],
    ["a broken pattern", { businessId: { name: "x", where: "x", urlPattern: "(" } }],
    ["guessed SAML", { saml: { supported: "maybe" } }],
  ])("refuses %s", (_, change) => {
    expect(v.is(catalogueAppSchema, { ...sound, ...change })).toBe(false);
    expect(v.is(catalogueAppSchema, sound)).toBe(true);
  });
});

describe("appById", () => {
  it("finds, and gives null for what is not there", () => {
    expect(appById("slack")?.name).toBe("Slack");
    expect(appById("nothing")).toBeNull();
    expect(appById(null)).toBeNull();
  });

  it("lets the first of two win", () => {
    const [sound] = CATALOGUE as readonly [CatalogueApp];
    expect(appById(sound.id, [{ ...sound, name: "Mine" }, ...CATALOGUE])?.name).toBe("Mine");
  });
});
