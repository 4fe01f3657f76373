import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, parseSettings, settingsSchema } from "../../../src/settings/settings.ts";
import * as v from "valibot";

const { birthDate: _birthDate, country: _country, ...older } = DEFAULT_SETTINGS.identity;
const named = { ...older, givenName: "Robot", organization: "Example" };

describe("the identity in the settings", () => {
  it("keeps its names in settings from before there were a birth date and a country", () => {
    expect(parseSettings({ ...DEFAULT_SETTINGS, identity: named }).identity).toEqual({ ...named, birthDate: "", country: "" });
  });

  it.each([
    ["1991-03-09", "DE", true],
    ["", "", true],
    ["9.3.1991", "", false],
    ["", "Germany", false],
    ["", "de", false],
  ])("birth date %j and country %j", (birthDate, country, fits) => {
    expect(v.is(settingsSchema, { ...DEFAULT_SETTINGS, identity: { ...named, birthDate, country } })).toBe(fits);
  });
});
