/**
 * Fields that hold a part of one value, told by what stands with them: a code in single boxes, a phone number in pieces,
 * a birth date in three. The classifier judges a field; this judges the row it stands in. Pure.
 */
import type { FieldFeatures } from "./features.ts";
import type { FieldType } from "./report.ts";

interface Typed {
  readonly field: FieldFeatures;
  readonly type: FieldType;
}

const BOXES = { least: 4, most: 8 } as const;
const LONGEST_PHONE_PART = 6;
/** A list of calling codes shows more than one of them at its start; a list of anything else can hold numbers too. */
const CALLING_CODE = /(?<!\d)\d{1,4}(?!\d)/gu;
const CALLING = /phone|tel|dial|prefix|code|country|vorwahl|indicatif|prefijo|prefisso/u;

const saysOf = ({ label, placeholder, name, autocomplete }: FieldFeatures): string => ` ${label} ${placeholder} ${name} ${autocomplete} `;

const isText = ({ field }: Typed): boolean => field.tag === "input" && field.type !== "date" && field.type !== "month";
const isTel = ({ field, type }: Typed): boolean =>
  field.tag === "input" && (field.type === "tel" || type === "tel" || type === "tel-national" || field.autocomplete.startsWith("tel"));

/** Pieces of a row that all fit. */
const runs = (all: readonly Typed[], fits: (typed: Typed) => boolean): readonly (readonly Typed[])[] => {
  const found: Typed[][] = [];
  let open: Typed[] = [];
  for (const typed of all) {
    if (fits(typed)) open.push(typed);
    else if (open.length > 0) {
      found.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...found, open] : found;
};

/** A first box may take more than one character, so that a code can be pasted into it. */
const codeBoxes = (all: readonly Typed[]): readonly Typed[] =>
  runs(all, (typed) => isText(typed) && (typed.field.maxLength === 1 || typed.type === "one-time-code"))
    .filter((run) => run.length >= BOXES.least && run.length <= BOXES.most)
    .filter((run) => run.some(({ type }) => type === "one-time-code") && run.slice(1).every(({ field }) => field.maxLength === 1))
    .flat();

const isCallingCodes = ({ field }: Typed): boolean =>
  field.autocomplete === "tel-country-code" ||
  (field.tag === "select" && CALLING.test(saysOf(field)) && (field.options.match(CALLING_CODE)?.length ?? 0) > 1);

/** "Country" alone asks where somebody lives. */
const DIALLED = / (?:phone|tele?(?:f|ph)on|tel|mobil|dial|prefix|vorwahl|landervorwahl|indicatif|prefijo|prefisso)/u;
const CODE = / (?:code|code pays|codigo de pais|codice paese|landcode|landskod|landekode) /u;
const COUNTRY = / (?:countr|land|lander|pays|pais|paese)/u;
const COUNTRY_TYPES: ReadonlySet<FieldType> = new Set<FieldType>(["country", "country-name", "tel-country-code"]);
/** "de fr us", as far as a list is read. */
const COUNTRY_CODES = /^(?:[a-z]{2} ){2,}[a-z]{2}$/u;
/** Nothing else about a phone has so many answers. */
const MANY_OPTIONS = 30;

/** A list of countries without their calling codes, which stands for these. */
const isCallingCountries = ({ field, type }: Typed): boolean => {
  if (field.tag !== "select") return false;
  const shown = ` ${field.label} ${field.placeholder} `;
  const says = `${shown}${field.name} `;
  const isOfCountries =
    COUNTRY_TYPES.has(type) ||
    COUNTRY_CODES.test(field.options.trim()) ||
    COUNTRY.test(says) ||
    field.optionCount > MANY_OPTIONS;
  return isOfCountries && (DIALLED.test(`${says}${field.before}`) || CODE.test(field.label === "" ? says : shown));
};

/** Country code and number side by side, and a number in pieces of a few digits each. */
const phoneTypes = (all: readonly Typed[]): ReadonlyMap<number, FieldType> => {
  const types = new Map<number, FieldType>();
  all.forEach((typed, at) => {
    const next = all[at + 1];
    const isTyped = typed.type === "tel-country-code" && typed.field.type !== "tel";
    const isCode = isTyped || isCallingCodes(typed) || isCallingCountries(typed);
    if (!isCode || next === undefined || !isTel(next)) return;
    types.set(typed.field.id, "tel-country-code");
    types.set(next.field.id, "tel-national");
  });
  for (const { field } of all) if (field.autocomplete === "tel-national") types.set(field.id, "tel-national");
  const isPart = (typed: Typed): boolean =>
    isTel(typed) && typed.field.maxLength !== null && typed.field.maxLength <= LONGEST_PHONE_PART && !types.has(typed.field.id);
  for (const run of runs(all, isPart)) if (run.length > 1) for (const { field } of run) types.set(field.id, "tel-national");
  return types;
};

const YEAR = /[^a-z](?:yyyy|jjjj|aaaa|yy|year|jahr|annee|ano|anno|jaar)[^a-z]/u;
const MONTH = /[^a-z](?:mm|month|monat|mois|mes|mese|maand)[^a-z]/u;
const DAY = /[^a-z](?:dd|tt|jj|gg|day|tag|jour|dia|giorno|dag)[^a-z]/u;

const partOfDate = (field: FieldFeatures): FieldType | null => {
  const says = saysOf(field);
  if (field.maxLength === 4 || YEAR.test(says)) return "bday-year";
  if (MONTH.test(says)) return "bday-month";
  return DAY.test(says) ? "bday-day" : null;
};

/** Three fields in a row, the first of which asks for a birth date, each of which says which part it takes. */
const birthTypes = (all: readonly Typed[]): ReadonlyMap<number, FieldType> => {
  const types = new Map<number, FieldType>();
  all.forEach(({ type }, at) => {
    const row = all.slice(at, at + 3);
    if (!type.startsWith("bday") || row.length < 3 || !row.every((typed) => isText(typed) && (typed.field.maxLength ?? 9) <= 4)) return;
    const parts = row.map(({ field }) => partOfDate(field));
    if (new Set(parts).size === 3 && !parts.includes(null)) row.forEach(({ field }, n) => types.set(field.id, parts[n] ?? "other"));
  });
  return types;
};

/**
 * @param typeOf what the classifier says of a field
 * @returns the types of the fields that are parts of something, by id; the others are what the classifier says
 */
export const partTypes = (fields: readonly FieldFeatures[], typeOf: (id: number) => FieldType): ReadonlyMap<number, FieldType> => {
  const all = fields.filter(({ visible }) => visible).map((field) => ({ field, type: typeOf(field.id) }));
  const codes = codeBoxes(all).map(({ field }) => [field.id, "one-time-code"] as const);
  return new Map<number, FieldType>([...phoneTypes(all), ...birthTypes(all), ...codes]);
};
