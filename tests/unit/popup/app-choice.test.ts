import { describe, expect, it } from "vitest";
import { fieldsForApp, fieldsForAppText, textForFields } from "../../../popup/app-choice.ts";
import { CATALOGUE } from "../../../src/apps/catalogue.ts";

const app = CATALOGUE[0];
if (app === undefined) throw new Error("empty catalogue");

describe("app name or URL", () => {
  it("knows an app of the catalogue by name and by address", () => {
    expect(fieldsForAppText(app.name.toUpperCase())).toEqual(fieldsForApp(app));
    expect(fieldsForAppText(`${app.origins[0]}/some/page`)).toMatchObject({ appId: app.id, appName: app.name });
  });

  it("makes a self-managed account of any other address, and one without address of a name", () => {
    expect(fieldsForAppText("intranet.example.com/login")).toEqual({
      appId: null,
      appName: "intranet.example.com",
      url: "intranet.example.com/login",
    });
    expect(fieldsForAppText("Some tool ")).toEqual({ appId: null, appName: "Some tool ", url: null });
    expect(fieldsForAppText("  ")).toEqual({ appId: null, appName: "", url: null });
  });

  it("shows again what was typed, also what is refused", () => {
    for (const text of ["", "Some tool ", "https://ac", "javascript:alert(1)", "http://legacy.example", "data:text/html,x", app.name]) {
      expect(textForFields(fieldsForAppText(text))).toBe(text);
    }
  });
});
