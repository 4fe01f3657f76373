/**
 * Text by typed key, with plurals, numbers and dates by Intl. Not the texts themselves (_locales) and not where they
 * come from: the getter is handed in. Follows interface.md, "For everyone".
 */
import type messages from "../../_locales/en/messages.json";

export type MessageKey = keyof typeof messages;
/** A key with the forms `${key}_one` and `${key}_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
export type Substitution = string | number;

/** Gives the text of `key` with $1, $2, … replaced, or "" when there is no such key. */
export type MessageGetter = (key: string, substitutions: string[]) => string;

export interface Words {
  readonly locale: string;
  readonly t: (key: MessageKey, ...substitutions: Substitution[]) => string;
  /** The form of `key` that fits `count`, which is $1; the rest follow as $2, … */
  readonly plural: (key: PluralKey, count: number, ...substitutions: Substitution[]) => string;
  /** With its sign, to one decimal place: "+1.5". */
  readonly signed: (value: number) => string;
  /** "a, b, c", as the language separates them. */
  readonly list: (items: readonly string[]) => string;
  /** @param ms since the epoch */
  readonly date: (ms: number) => string;
  readonly dateTime: (ms: number) => string;
  /** "5 minutes ago". Both in ms since the epoch. */
  readonly ago: (ms: number, now: number) => string;
}

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** Keeps the direction of a stranger's text from turning the sentence around it. */
const isolate = (text: string): string => `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
];

/** @param locale a BCP 47 tag, for plurals, numbers and dates */
export const createWords = (get: MessageGetter, locale: string): Words => {
  const numbers = new Intl.NumberFormat(locale);
  const signedNumbers = new Intl.NumberFormat(locale, { signDisplay: "exceptZero", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const plurals = new Intl.PluralRules(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const dateTimes = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const lists = new Intl.ListFormat(locale, { style: "short", type: "unit" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const written = (substitutions: readonly Substitution[]): string[] =>
    substitutions.map((value) => (typeof value === "number" ? numbers.format(value) : isolate(value)));

  return {
    locale,
    t: (key, ...substitutions) => get(key, written(substitutions)),
    plural: (key, count, ...substitutions) => {
      const values = written([count, ...substitutions]);
      return get(`${key}_${plurals.select(count)}`, values) || get(`${key}_other`, values);
    },
    signed: (value) => signedNumbers.format(value),
    list: (items) => lists.format(items),
    date: (ms) => dates.format(ms),
    dateTime: (ms) => dateTimes.format(ms),
    ago: (ms, now) => {
      const past = Math.min(0, ms - now);
      const [unit, size] = UNITS.find(([, length]) => -past >= length) ?? (["second", 1000] as const);
      return relative.format(Math.trunc(past / size), unit);
    },
  };
};

/**
 * A getter over the content of a messages.json, with the browser's rules for $1 … $9 and $$. For tests and the gallery;
 * the extension takes the browser's own.
 */
export const getterOver =
  (texts: Readonly<Record<string, { readonly message: string }>>): MessageGetter =>
  (key, substitutions) =>
    (texts[key]?.message ?? "").replace(/\$(\$|[1-9])/g, (_, mark: string) =>
      mark === "$" ? "$" : (substitutions[Number(mark) - 1] ?? ""),
    );
