/** Countries by their names in the user's language. Codes are ISO 3166-1 alpha-2, names and what is a region CLDR's. */

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Regions of CLDR that are no country: unions, outlying places without people, and what is kept for private use. */
const NO_COUNTRY = /^(?:EU|EZ|UN|QO|AC|CP|DG|EA|IC|TA|CQ|ZZ|X[A-JL-Z])$/u;

export interface Region {
  readonly code: string;
  readonly name: string;
}

/** @returns all countries, in the order of their names */
export const regionsIn = (language: string): readonly Region[] => {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`));
  return codes
    .filter((code) => !NO_COUNTRY.test(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
};
