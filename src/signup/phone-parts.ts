/**
 * A phone number in the pieces that forms ask for. Follows ITU-T E.164, Annex to the Operational Bulletin: a country code
 * has one digit (zones 1 and 7), two (those listed), or three.
 */
const TWO_DIGITS =
  "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";
const TWO: ReadonlySet<string> = new Set(TWO_DIGITS.split(" "));

export interface PhoneParts {
  /** With its "+". */
  readonly countryCode: string;
  /** What follows it, digits only. */
  readonly national: string;
}

/** @returns the parts of a number in international form, or `null` for anything else */
export const phoneParts = (phone: string): PhoneParts | null => {
  const digits = phone.replace(/[\s().-]/gu, "");
  if (!/^\+[1-9]\d{6,14}$/u.test(digits)) return null;
  const first = digits.slice(1, 3);
  const length = /^[17]/u.test(first) ? 1 : TWO.has(first) ? 2 : 3;
  return { countryCode: digits.slice(0, 1 + length), national: digits.slice(1 + length) };
};

/** @returns the number cut into pieces of these lengths, or `null` when it doesn't fill them all, or more than that */
export const inPieces = (digits: string, lengths: readonly number[]): readonly string[] | null => {
  const room = lengths.reduce((sum, length) => sum + length, 0);
  const last = lengths.at(-1) ?? 0;
  if (digits.length > room || digits.length <= room - last) return null;
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return digits.slice(at - length, at);
  });
};
