import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalize } from "../../../src/forms/text.ts";

describe("normalize", () => {
  it.each([
    ["  E-Mail-Adresse* ", "e mail adresse"],
    ["userEmail_address[0]", "user email address 0"],
    ["Contraseña", "contrasena"],
    ["İSTANBUL ŞİFRE", "istanbul sifre"],
    ["Straße", "strasse"],
    ["ŁØDŹ ĐØẞ", "lodz doss"],
    ["Nuværende Œuvre Þórður", "nuvaerende oeuvre thordur"],
    ["", ""],
  ])("%j is %j", (text, expected) => expect(normalize(text)).toBe(expected));

  it("gives what it would give again, and never more than it may", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 2000 }), (text) => {
        const once = normalize(text);
        if (once.length <= 400) expect(normalize(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
