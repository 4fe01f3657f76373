import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inPieces, phoneParts } from "../../../src/signup/phone-parts.ts";

describe("a phone number in parts", () => {
  // One of each length and of each zone, from the list of ITU-T E.164 assigned country codes.
  it.each([
    ["+12125550123", "+1", "2125550123"],
    ["+79161234567", "+7", "9161234567"],
    ["+201001234567", "+20", "1001234567"],
    ["+2348012345678", "+234", "8012345678"],
    ["+33612345678", "+33", "612345678"],
    ["+353851234567", "+353", "851234567"],
    ["+4915112345678", "+49", "15112345678"],
    ["+420601123456", "+420", "601123456"],
    ["+5511912345678", "+55", "11912345678"],
    ["+593991234567", "+593", "991234567"],
    ["+61412345678", "+61", "412345678"],
    ["+85291234567", "+852", "91234567"],
    ["+819012345678", "+81", "9012345678"],
    ["+971501234567", "+971", "501234567"],
    ["+91 98765-43210", "+91", "9876543210"],
  ])("%s", (phone, countryCode, national) => {
    expect(phoneParts(phone)).toEqual({ countryCode, national });
  });

  it.each(["", "0151 1234567", "+0123456789", "+49 ext", "+1234"])("%j has none", (phone) => {
    expect(phoneParts(phone)).toBeNull();
  });

  it("is all there, whatever the pieces", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4,14}$/), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }), (digits, lengths) => {
        const pieces = inPieces(digits, lengths);
        if (pieces === null) return;
        expect(pieces.join("")).toBe(digits);
        pieces.forEach((piece, at) => {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(lengths[at] ?? 0);
        });
      }),
    );
  });
});
