/**
 * Bits into a word. Only for what was generated, where bits are exact; a typed password is estimated in
 * `typed-strength.ts`. Follows product.md, "Generator".
 */

export type Strength = "weak" | "moderate" | "strong";

const MODERATE_BITS = 50;
export const STRONG_BITS = 80;

/** @returns weak below 50 bits, moderate below 80, strong from there */
export const strengthOf = (bits: number): Strength => {
  if (bits < MODERATE_BITS) return "weak";
  return bits < STRONG_BITS ? "moderate" : "strong";
};
