/** The tables of docs/vault-format.md §6.1 to §6.8, read from the text, and how a value is compared with one. */
import { readFileSync } from "node:fs";

/** One line of a table. `types`: names of types, or the texts that are allowed, in double quotes. */
export interface FieldRule {
  readonly path: string;
  readonly optional: boolean;
  readonly types: readonly string[];
  /** What the last column says. */
  readonly meaning: string;
}

export interface TypeRules {
  readonly content: readonly FieldRule[];
  /** Empty where the text gives no table: then the summary is null. */
  readonly summary: readonly FieldRule[];
}

const cellsOf = (line: string): readonly string[] => line.slice(1, -1).split("|").map((cell) => cell.trim());

const ruleOf = (line: string): FieldRule => {
  const [field = "", type = "", meaning = ""] = cellsOf(line);
  const [, path = "", mark = ""] = /^`([^`?]+)(\?)?`$/.exec(field) ?? [];
  if (path === "") throw new Error(`no field: ${line}`);
  const types = type.split(/,| or /).map((word) => word.trim().replace(/^`(.*)`$/, '"$1"'));
  return { path, optional: mark !== "", types, meaning };
};

/** @returns the tables of a section: runs of lines that begin with a bar, without the heads of columns */
const tablesOf = (section: string): readonly (readonly FieldRule[])[] =>
  [...section.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) => table.trim().split("\n").slice(2).map(ruleOf));

/** @returns what the document says of each type of item */
export const documentedTypes = (): ReadonlyMap<string, TypeRules> => {
  const text = readFileSync("docs/vault-format.md", "utf8");
  const sections = text.split(/^##+ /m).flatMap((section) => {
    const [, type] = /^6\.\d `([a-z]+)`\n/.exec(section) ?? [];
    return type === undefined ? [] : [[type, tablesOf(section)] as const];
  });
  return new Map(sections.map(([type, [content = [], summary = []]]) => [type, { content, summary }]));
};

const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string",
  number: (value) => Number.isSafeInteger(value),
  time: (value) => Number.isSafeInteger(value) && Number(value) > 1_000_000_000_000,
  boolean: (value) => typeof value === "boolean",
  hex: (value) => typeof value === "string" && /^[0-9a-f]{32}$/.test(value),
  base64: (value) => typeof value === "string" && /^[A-Za-z0-9_-]+$/.test(value),
  list: (value) => Array.isArray(value),
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  null: (value) => value === null,
};

const fits = (value: unknown, type: string): boolean => {
  if (type.startsWith('"')) return JSON.stringify(value) === type;
  const check = FITS[type];
  if (check === undefined) throw new Error(`no such type: ${type}`);
  return check(value);
};

/** What was found of a table in some values. */
export interface Comparison {
  /** What a value has and the table doesn't, or otherwise, in words. */
  readonly wrong: readonly string[];
  /** What the table has and no value shows: fields, and each type of a field. */
  readonly unseen: readonly string[];
}

/** Compares each of `values` with the table, in both directions. */
export const compare = (rules: readonly FieldRule[], values: readonly unknown[]): Comparison => {
  const byPath = new Map(rules.map((rule) => [rule.path, rule]));
  const wrong = new Set<string>();
  const seen = new Set<string>();
  const step = (path: string, key: string): string => {
    const named = path === "" ? key : `${path}.${key}`;
    return byPath.has(`${path}.*`) && !byPath.has(named) ? `${path}.*` : named;
  };
  const look = (path: string, value: unknown): void => {
    const rule = byPath.get(path);
    if (path !== "") {
      const matching = rule?.types.filter((type) => fits(value, type)) ?? [];
      if (matching.length === 0) wrong.add(`${path}: ${JSON.stringify(value)?.slice(0, 60)}`);
      seen.add(path);
      for (const type of matching) seen.add(`${path} ${type}`);
    }
    if (Array.isArray(value)) return value.forEach((entry) => look(`${path}[]`, entry));
    if (typeof value !== "object" || value === null) return;
    for (const [key, field] of Object.entries(value)) look(step(path, key), field);
    for (const { path: expected, optional } of rules) {
      const name = expected.slice(path === "" ? 0 : path.length + 1);
      const isOurs = expected === (path === "" ? name : `${path}.${name}`) && /^[A-Za-z]+$/.test(name);
      if (isOurs && !optional && !Object.hasOwn(value, name)) wrong.add(`${expected}: absent`);
      if (isOurs && optional && !Object.hasOwn(value, name)) seen.add(`${expected} absent`);
    }
  };
  for (const value of values) look("", value);
  const told = rules.flatMap(({ path, types, optional }) => [
    path,
    ...types.map((type) => `${path} ${type}`),
    ...(optional ? [`${path} absent`] : []),
  ]);
  return { wrong: [...wrong], unseen: told.filter((entry) => !seen.has(entry)) };
};
