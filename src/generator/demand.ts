/** One demand on a password, and who makes it. Plain data, that travels to where passwords are made. */
import type { PageRules } from "./page-rules.ts";

/**
 * From the one that is surely meant to the one most likely misread or out of date. The browser itself enforces
 * `maxlength` and `pattern`; `rejection` is what the page said of a password that it refused.
 */
export const RULE_SOURCES = ["maxlength", "pattern", "rejection", "passwordrules", "minlength", "hint", "catalogue"] as const;
export type RuleSource = (typeof RULE_SOURCES)[number];

export type Demand = { readonly source: RuleSource; readonly rules: PageRules };
