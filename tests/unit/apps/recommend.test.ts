import { describe, expect, it } from "vitest";
import type { CatalogueApp } from "../../../src/apps/app.ts";
import { appById } from "../../../src/apps/catalogue.ts";
import { kindRefusal, recommendKind } from "../../../src/apps/recommend.ts";

const slack = appById("slack") as CatalogueApp;

describe("recommendKind", () => {
  it.each([
    [null, true, "placeholder", "AppUnknown"],
    [slack, true, "idp", "SamlSupported"],
    [slack, false, "placeholder", "PlaceholderFits"],
    [{ ...slack, saml: { supported: false } }, true, "placeholder", "PlaceholderFits"],
    [{ ...slack, emailAccepted: false }, false, "individual", "EmailNotAccepted"],
    [appById("meta-business"), true, "individual", "PersonalProfileRequired"],
    [{ ...slack, personalProfileRequired: true }, true, "idp", "SamlSupported"],
  ] as const)("recommends by what the app allows (%#)", (app, hasIdp, kind, reason) => {
    expect(recommendKind(app, hasIdp)).toEqual({ kind, reason });
  });
});

describe("kindRefusal", () => {
  it("refuses only what is known not to work", () => {
    const { saml: _, ...unknown } = slack;
    expect(kindRefusal("idp", { ...slack, saml: { supported: false } })).toBe("SamlNotSupported");
    expect(kindRefusal("idp", slack)).toBeNull();
    expect(kindRefusal("idp", unknown)).toBeNull();
    expect(kindRefusal("idp", null)).toBeNull();
    expect(kindRefusal("individual", { ...slack, saml: { supported: false } })).toBeNull();
  });
});
