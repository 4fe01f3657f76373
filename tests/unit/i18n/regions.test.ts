import { expect, test } from "vitest";
import { regionsIn } from "../../../src/i18n/regions.ts";

test("every country once, by its name", () => {
  const regions = regionsIn("en");
  expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length);
  expect(new Set(regions.map(({ name }) => name)).size).toBe(regions.length);
  for (const code of ["DE", "FR", "US", "GB", "IN", "JP", "ZA", "BR", "XK"]) expect(regions.some((region) => region.code === code), code).toBe(true);
  // Unions, private use, and codes that were withdrawn.
  for (const code of ["EU", "UN", "ZZ", "XA", "SU", "DD", "AN", "UK"]) expect(regions.some((region) => region.code === code), code).toBe(false);
  // ISO 3166-1 has 249, and Kosovo has a code of common use.
  expect(regions).toHaveLength(250);
});

test("in the order of the language", () => {
  expect(regionsIn("de").findIndex(({ code }) => code === "AT")).toBeGreaterThan(regionsIn("de").findIndex(({ code }) => code === "EG"));
  expect(regionsIn("en").findIndex(({ code }) => code === "AT")).toBeLessThan(regionsIn("en").findIndex(({ code }) => code === "EG"));
});
