/**
 * How a value is said in one control: a date as the field writes dates, a country as the list names it. Knows the
 * page's language through the browser; decides nothing about what goes where (src/signup).
 */
import type { FieldType } from "./report.ts";

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/u;
const LEAST_YEAR = 4;
/** Letters that stand for a part of a date in a placeholder, in the languages that have their own. */
const DATE_PATTERN = /(?<![\p{L}\d])([dtjg]{1,2}|m{1,2}|[yja]{4})([./\- ]+)([dtjg]{1,2}|m{1,2})([./\- ]+)([dtjg]{1,2}|[yja]{4})(?![\p{L}\d])/iu;

const languages = (): readonly string[] => [document.documentElement.lang, "en"].filter((tag) => isLanguage(tag));

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const regionNames = (region: string): readonly string[] =>
  (/^[A-Z]{2}$/u.test(region) ? languages() : []).flatMap((language) => new Intl.DisplayNames([language], { type: "region" }).of(region) ?? []);

const monthNames = (month: number): readonly string[] =>
  languages().flatMap((language) =>
    (["long", "short"] as const).map((style) =>
      new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" }).format(Date.UTC(2000, month - 1, 1)),
    ),
  );

/** @returns the date as the placeholder asks for it, or `null` when it doesn't say */
const dateLike = (date: string, placeholder: string): string | null => {
  const [, year = "", month = "", day = ""] = ISO_DATE.exec(date) ?? [];
  const pattern = DATE_PATTERN.exec(placeholder);
  if (pattern === null || year === "") return null;
  const parts = [pattern[1] ?? "", pattern[3] ?? "", pattern[5] ?? ""].map((part) =>
    part.length >= LEAST_YEAR ? year : part.toLowerCase().startsWith("m") ? month : day,
  );
  if (new Set(parts.map((_, at) => [pattern[1], pattern[3], pattern[5]][at]?.toLowerCase()[0])).size < 3) return null;
  return `${parts[0]}${pattern[2]}${parts[1]}${pattern[4]}${parts[2]}`;
};

/** Cut, these say something else. */
const WHOLE: ReadonlySet<FieldType> = new Set<FieldType>([
  "email", "new-password", "current-password", "one-time-code", "tel", "tel-country-code", "tel-national",
  "bday", "bday-day", "bday-month", "bday-year", "country", "country-name",
]);

/** @returns what to type, or `null` for what the field can't take as it is */
export const textFor = (field: HTMLInputElement | HTMLTextAreaElement, type: FieldType, value: string): string | null => {
  let text = field instanceof HTMLInputElement ? value.replaceAll(/[\r\n]+/gu, "") : value;
  if (type === "bday" && field.type !== "date") {
    const said = dateLike(text, field.placeholder);
    if (said === null) return null;
    text = said;
  }
  if (type === "country-name") text = regionNames(text)[0] ?? text;
  const room = field.maxLength;
  if (room < 0 || text.length <= room) return text;
  if (type === "tel-country-code" && text.length - 1 === room) return text.slice(1);
  // A script's write passes `maxlength` where typing would stop: write what could have been typed.
  return WHOLE.has(type) ? null : text.slice(0, room);
};

const plain = (text: string): string => text.normalize("NFC").replaceAll(/[\s\u00A0]+/gu, " ").replace(/\.$/u, "").trim().toLowerCase();
const isNumber = (text: string, wanted: number): boolean => /^\d{1,4}$/u.test(text.trim()) && Number(text) === wanted;

/** An option of a list, a round button: what it sends, and what it says to the user. */
interface Choice {
  readonly value: string;
  readonly text: string;
}

/**
 * @param country of a calling code: as in `FillValue`
 * @returns the option that says the value, or `null` when none does
 */
export const optionFor = (
  select: HTMLSelectElement,
  type: FieldType,
  value: string,
  country = "",
): HTMLOptionElement | null => {
  const options = [...select.options].filter((option) => !option.disabled);
  return type === "tel-country-code" ? callingOption(options, value, country) : choiceFor(options, type, value);
};

/** The country's name or letters come first: several share a code, and a number behind a name may count the countries. */
const callingOption = (options: readonly HTMLOptionElement[], value: string, country: string): HTMLOptionElement | null => {
  const named = choiceFor(options, "country", country);
  if (named !== null) return named;
  const code = new RegExp(`(?:^|[^\\d])(?:00)?${value.replace(/\D/gu, "")}(?!\\d)`, "u");
  return options.find((option) => code.test(option.value)) ?? options.find(({ text }) => code.test(text)) ?? null;
};

/** @returns the one that says the value, or `null` when none does */
export const choiceFor = <C extends Choice>(options: readonly C[], type: FieldType, value: string): C | null => {
  const find = (fits: (option: C) => boolean): C | null => options.find(fits) ?? null;
  const wanted = plain(value);
  if (wanted === "") return null;
  if (type === "bday-day" || type === "bday-month" || type === "bday-year") {
    const number = Number(wanted);
    const names = type === "bday-month" ? monthNames(number).map(plain) : [];
    // A value may count from 0 and a text never does.
    return (
      find(({ text }) => isNumber(text, number) || names.includes(plain(text))) ??
      find((option) => isNumber(option.value, number) && !options.some((other) => isNumber(other.value, 0)))
    );
  }
  const names = type === "country" || type === "country-name" ? regionNames(value).map(plain) : [];
  return find((option) => plain(option.value) === wanted) ?? find(({ text }) => plain(text) === wanted || names.includes(plain(text)));
};
