/**
 * Collects what a page demands of a password from everywhere it is said: attributes, visible text, the catalogue. Not
 * which demand wins (combine-rules.ts). Follows product.md, "Generator".
 */
import { readHints } from "./hint-rules.ts";
import type { Demand, RuleSource } from "./demand.ts";
import { NO_PAGE_RULES, type PageRules } from "./page-rules.ts";
import { parsePasswordRulesText } from "./password-rules.ts";
import { rulesFromPattern } from "./pattern-rules.ts";

/** As the page has it, unchecked. `null` and "": it says nothing. */
export type PageHints = {
  readonly passwordRules: string | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly pattern: string | null;
  /** Visible texts near the field. */
  readonly texts: readonly string[];
};

const length = (source: RuleSource, rules: Partial<PageRules>): Demand => ({ source, rules: { ...NO_PAGE_RULES, ...rules } });

/**
 * @param catalogue rules in the language of `passwordrules`, or null
 * @returns at most one demand for each source; never throws
 */
export const demandsOf = (hints: PageHints, catalogue: string | null): readonly Demand[] => {
  const { passwordRules, minLength, maxLength, pattern, texts } = hints;
  const demands: Demand[] = [];
  if (maxLength !== null) demands.push(length("maxlength", { maxLength }));
  if (minLength !== null) demands.push(length("minlength", { minLength }));
  const read = pattern === null ? null : rulesFromPattern(pattern);
  if (read !== null) demands.push({ source: "pattern", rules: read.rules });
  if (passwordRules !== null) demands.push({ source: "passwordrules", rules: parsePasswordRulesText(passwordRules).rules });
  if (texts.length > 0) demands.push({ source: "hint", rules: readHints(texts).rules });
  if (catalogue !== null) demands.push({ source: "catalogue", rules: parsePasswordRulesText(catalogue).rules });
  return demands;
};
