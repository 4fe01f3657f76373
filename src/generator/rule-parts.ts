/**
 * Page rules taken apart into single statements, each with who made it, and named for the interface: as data, the words
 * are in src/i18n/rule-words.ts.
 */
import {
  DIGITS,
  intersect,
  isSubset,
  LETTERS,
  LOWER,
  NO_PAGE_RULES,
  PRINTABLE,
  SPECIAL,
  UPPER,
  without,
  type PageRules,
} from "./page-rules.ts";
import type { Demand, RuleSource } from "./demand.ts";

export type Part = { readonly source: RuleSource; readonly rules: PageRules };

export type CharactersName = "lower" | "upper" | "letter" | "digit" | "letter-or-digit" | "special" | "listed";

/** What a page demands, in one statement. `chars` is what the name stands for. */
export type RuleStatement =
  | { readonly code: "length"; readonly least: number | null; readonly most: number | null }
  | { readonly code: "needs"; readonly name: CharactersName; readonly chars: string; readonly least: number }
  | { readonly code: "at-most"; readonly name: CharactersName; readonly chars: string; readonly most: number }
  | { readonly code: "only"; readonly names: readonly CharactersName[]; readonly symbols: string }
  | { readonly code: "without"; readonly chars: string }
  | { readonly code: "starts"; readonly name: CharactersName; readonly chars: string }
  | { readonly code: "runs"; readonly most: number }
  | { readonly code: "sequences"; readonly most: number }
  | { readonly code: "pattern" };

export type SaidRule = RuleStatement & { readonly sources: readonly RuleSource[] };

const alone = (source: RuleSource, rules: Partial<PageRules>): Part => ({ source, rules: { ...NO_PAGE_RULES, ...rules } });

/** @returns one part for each single statement of a demand, the lengths first */
export const partsOf = ({ source, rules }: Demand): readonly Part[] => {
  const { minLength, maxLength, allowed, required, limited, first, maxConsecutive, maxSequence, patterns } = rules;
  return [
    ...(maxLength === null ? [] : [alone(source, { maxLength })]),
    ...(minLength === null ? [] : [alone(source, { minLength })]),
    ...(allowed === null ? [] : [alone(source, { allowed })]),
    ...required.map((set) => alone(source, { required: [set] })),
    ...limited.map((set) => alone(source, { limited: [set] })),
    ...(first === null ? [] : [alone(source, { first })]),
    ...(maxConsecutive === null ? [] : [alone(source, { maxConsecutive })]),
    ...(maxSequence === null ? [] : [alone(source, { maxSequence })]),
    ...patterns.map((pattern) => alone(source, { patterns: [pattern] })),
  ];
};

const NAMES: readonly (readonly [CharactersName, string])[] = [
  ["lower", LOWER],
  ["upper", UPPER],
  ["letter", LETTERS],
  ["digit", DIGITS],
  ["letter-or-digit", LETTERS + DIGITS],
];

const isSame = (one: string, other: string): boolean => one.length === other.length && isSubset(one, other);

/** Nobody needs to be told which of thirty special characters are taken. */
const FEW_SYMBOLS = 12;

const nameOf = (chars: string): CharactersName => {
  const known = NAMES.find(([, set]) => isSame(chars, set));
  if (known) return known[0];
  return isSubset(chars, SPECIAL) && chars.length > FEW_SYMBOLS ? "special" : "listed";
};

const sayAllowed = (allowed: string): RuleStatement | null => {
  const missing = without(PRINTABLE, allowed);
  if (missing === "") return null;
  if (isSubset(missing, SPECIAL) && missing.length <= FEW_SYMBOLS) return { code: "without", chars: missing };
  const letters = intersect(LETTERS, allowed);
  const digits = intersect(DIGITS, allowed);
  const symbols = intersect(SPECIAL, allowed);
  const common = [letters, digits].filter((set) => set !== "");
  const names = common.map(nameOf);
  if (names.includes("listed")) return { code: "only", names: ["listed"], symbols: allowed };
  return symbols.length > FEW_SYMBOLS
    ? { code: "only", names: [...names, "special"], symbols: "" }
    : { code: "only", names, symbols };
};

const statementsOf = (rules: PageRules): readonly RuleStatement[] => {
  const { minLength, maxLength, allowed, required, limited, first, maxConsecutive, maxSequence, patterns } = rules;
  const only = allowed === null ? null : sayAllowed(allowed);
  return [
    ...(minLength === null && maxLength === null ? [] : [{ code: "length", least: minLength, most: maxLength } as const]),
    ...required.map(({ chars, least }) => ({ code: "needs", name: nameOf(chars), chars, least }) as const),
    ...limited.map(({ chars, most }) => ({ code: "at-most", name: nameOf(chars), chars, most }) as const),
    ...(only === null ? [] : [only]),
    ...(first === null ? [] : [{ code: "starts", name: nameOf(first), chars: first } as const]),
    ...(maxConsecutive === null ? [] : [{ code: "runs", most: maxConsecutive } as const]),
    ...(maxSequence === null ? [] : [{ code: "sequences", most: maxSequence } as const]),
    ...(patterns.length === 0 ? [] : [{ code: "pattern" } as const]),
  ];
};

/** Whether the part says (some of) the statement. */
const makes = ({ rules }: Part, statement: RuleStatement): boolean => {
  switch (statement.code) {
    case "length":
      return rules.minLength === (statement.least ?? -1) || rules.maxLength === (statement.most ?? -1);
    case "needs":
      return rules.required.some(({ chars, least }) => chars === statement.chars && least === statement.least);
    case "at-most":
      return rules.limited.some(({ chars, most }) => chars === statement.chars && most === statement.most);
    case "only":
    case "without":
      return rules.allowed !== null;
    case "starts":
      return rules.first !== null;
    case "runs":
      return rules.maxConsecutive === statement.most;
    case "sequences":
      return rules.maxSequence === statement.most;
    case "pattern":
      return rules.patterns.length > 0;
  }
};

/** @param rules what `parts` demand together @returns what they say, each statement with its sources */
export const sayRulesOf = (rules: PageRules, parts: readonly Part[]): readonly SaidRule[] =>
  statementsOf(rules).map((statement) => ({
    ...statement,
    sources: [...new Set(parts.filter((part) => makes(part, statement)).map(({ source }) => source))],
  }));
