/** Words for a page's password rules: "8–20 characters, a digit, no spaces". What the rules are: src/generator/rule-parts.ts. */
import type { CharactersName, RuleStatement } from "../generator/rule-parts.ts";
import type { MessageKey, PluralKey, Words } from "./translate.ts";

type Named = Exclude<CharactersName, "listed">;

const NEEDED: Readonly<Record<Named, PluralKey>> = {
  lower: "rule_lower",
  upper: "rule_upper",
  letter: "rule_letter",
  digit: "rule_digit",
  "letter-or-digit": "rule_letter_or_digit",
  special: "rule_special",
};

const ALLOWED: Readonly<Record<Named, MessageKey>> = {
  lower: "rule_only_lower",
  upper: "rule_only_upper",
  letter: "rule_only_letters",
  digit: "rule_only_digits",
  "letter-or-digit": "rule_only_letters_and_digits",
  special: "rule_only_special",
};

const spaced = (chars: string): string => [...chars].join(" ");

const sayLength = ({ t, plural }: Words, least: number | null, most: number | null): string => {
  if (least === most && least !== null) return plural("rule_length_exact", least);
  if (least === null) return plural("rule_length_most", most ?? 0);
  return most === null ? plural("rule_length_least", least) : t("rule_length_range", least, most);
};

const sayWithout = ({ t }: Words, chars: string): string => {
  const others = [...chars].filter((char) => char !== " ").join("");
  if (others === "") return t("rule_no_spaces");
  return chars.includes(" ") ? t("rule_without_spaces", spaced(others)) : t("rule_without", spaced(others));
};

const sayOnly = (words: Words, names: readonly CharactersName[], symbols: string): string => {
  const { t, list } = words;
  const named = names.flatMap((name) => (name === "listed" ? [] : [t(ALLOWED[name])]));
  return t("rule_only", list(symbols === "" ? named : [...named, spaced(symbols)]));
};

const sayNumber = ({ plural }: Words, name: CharactersName, chars: string, number: number): string =>
  name === "listed" ? plural("rule_listed", number, spaced(chars)) : plural(NEEDED[name], number);

const sayRule = (words: Words, rule: RuleStatement): string => {
  const { t, plural } = words;
  switch (rule.code) {
    case "length":
      return sayLength(words, rule.least, rule.most);
    case "needs":
      return sayNumber(words, rule.name, rule.chars, rule.least);
    case "at-most":
      return t("rule_at_most", sayNumber(words, rule.name, rule.chars, rule.most));
    case "only":
      return sayOnly(words, rule.names, rule.symbols);
    case "without":
      return sayWithout(words, rule.chars);
    case "starts":
      return rule.name === "listed" ? t("rule_starts_listed") : t("rule_starts", plural(NEEDED[rule.name], 1));
    case "runs":
      return plural("rule_runs", rule.most);
    case "sequences":
      return t("rule_sequences");
    case "pattern":
      return t("rule_pattern");
  }
};

/** @returns the rules as one list; "" for none */
export const sayRules = (words: Words, rules: readonly RuleStatement[]): string =>
  words.list(rules.map((rule) => sayRule(words, rule)));
