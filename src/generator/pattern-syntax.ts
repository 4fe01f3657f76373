/**
 * Takes a regular expression apart: the syntax of ECMA-262 §22.2.1 as far as password patterns use it. Not what the
 * expression demands (pattern-rules.ts). A part of it that is not known makes the whole unreadable, never wrong.
 */
import { PRINTABLE, unite } from "./page-rules.ts";

export type PatternNode =
  /** One character, one of these; of what it may match only printable ASCII is kept. */
  | { readonly kind: "chars"; readonly chars: string }
  | { readonly kind: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly node: PatternNode; readonly least: number; readonly most: number }
  /** What follows (or stands before) matches `node`, or must not. */
  | { readonly kind: "look"; readonly ahead: boolean; readonly negative: boolean; readonly node: PatternNode }
  | { readonly kind: "capture"; readonly group: number; readonly node: PatternNode }
  /** What capture `group` has matched, once more. */
  | { readonly kind: "same"; readonly group: number }
  | { readonly kind: "start" | "end" | "boundary" };

/** Longer patterns are not for passwords. */
const LONGEST = 500;
const DEEPEST = 20;

export type CompiledPattern = {
  /** Matches what the browser lets through: the pattern from the first to the last character. */
  readonly regex: RegExp;
  readonly source: string;
  readonly flags: string;
};

const compile = (source: string, flags: string): RegExp | null => {
  try {
    return new RegExp(`^(?:${source})$`, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/**
 * Compiles as HTML says (§4.10.5.3.6, with the flag `v`). What only older flags accept, or is written between slashes
 * as in a script, the browser doesn't check; it still says what its author wants.
 * @returns null when it is too long or no regular expression
 */
export const compilePattern = (pattern: string): CompiledPattern | null => {
  if (pattern === "" || pattern.length > LONGEST) return null;
  const literal = /^\/(.+)\/([gimsuy]*)$/s.exec(pattern);
  const source = literal?.[1] ?? pattern;
  const more = literal?.[2]?.includes("i") === true ? "i" : "";
  for (const flags of [`v${more}`, `u${more}`, more]) {
    const regex = compile(source, flags);
    if (regex) return { regex, source, flags };
  }
  return null;
};

const EMPTY: PatternNode = { kind: "sequence", items: [] };

class Unreadable extends Error {}

/** Reads from left to right; `at` is the place of the next character. */
class Reader {
  private at = 0;
  private groups = 0;
  private readonly sets = new Map<string, string>();

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {}

  readAll(): PatternNode {
    const node = this.readChoice(0);
    if (this.at < this.source.length) throw new Unreadable();
    return node;
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private takeMatch(regex: RegExp): RegExpExecArray | null {
    regex.lastIndex = this.at;
    const match = regex.exec(this.source);
    if (match) this.at += match[0].length;
    return match;
  }

  private readChoice(depth: number): PatternNode {
    if (depth > DEEPEST) throw new Unreadable();
    const options = [this.readSequence(depth)];
    while (this.take("|")) options.push(this.readSequence(depth));
    return options.length === 1 ? (options[0] ?? EMPTY) : { kind: "choice", options };
  }

  private readSequence(depth: number): PatternNode {
    const items: PatternNode[] = [];
    while (this.at < this.source.length && !"|)".includes(this.source[this.at] ?? "")) {
      items.push(this.readRepeat(this.readAtom(depth)));
    }
    return { kind: "sequence", items };
  }

  private readRepeat(node: PatternNode): PatternNode {
    const match = this.takeMatch(/(?:([*+?])|\{(\d{1,6})(,(\d{0,6}))?\})\??/y);
    if (!match) return node;
    const [, sign, from, comma, to] = match;
    if (sign !== undefined) {
      return { kind: "repeat", node, least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Infinity };
    }
    const least = Number(from);
    const most = comma === undefined ? least : to === "" ? Infinity : Number(to);
    return { kind: "repeat", node, least, most };
  }

  private readAtom(depth: number): PatternNode {
    if (this.take("^")) return { kind: "start" };
    if (this.take("$")) return { kind: "end" };
    if (this.take("(")) return this.readGroup(depth);
    if (this.takeMatch(/\\[bB]/y)) return { kind: "boundary" };
    const group = this.takeMatch(/\\([1-9]\d?)/y);
    if (group) return { kind: "same", group: Number(group[1]) };
    if (this.take("\\k")) throw new Unreadable();
    return { kind: "chars", chars: this.readChars() };
  }

  private readGroup(depth: number): PatternNode {
    const look = this.takeMatch(/\?(<)?([=!])/y);
    const isPlain = look !== null || this.take("?:");
    if (!isPlain && this.takeMatch(/\?(?!<\w)/y)) throw new Unreadable();
    if (!isPlain) this.takeMatch(/\?<\w+>/y);
    const group = isPlain ? 0 : (this.groups += 1);
    const node = this.readChoice(depth + 1);
    if (!this.take(")")) throw new Unreadable();
    if (look) return { kind: "look", ahead: look[1] === undefined, negative: look[2] === "!", node };
    return isPlain ? node : { kind: "capture", group, node };
  }

  /** A class, an escape or a character: the engine itself is asked what it matches. */
  private readChars(): string {
    const start = this.at;
    if (this.source[start] === "[") this.skipClass();
    else if (!this.takeMatch(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|.)|[^\\]/suy)) {
      throw new Unreadable();
    }
    const source = this.source.slice(start, this.at);
    const known = this.sets.get(source);
    if (known !== undefined) return known;
    const chars = unite(...(PRINTABLE.match(new RegExp(source, `g${this.flags}`)) ?? []));
    this.sets.set(source, chars);
    return chars;
  }

  private skipClass(): void {
    const nests = this.flags.includes("v");
    let depth = 0;
    do {
      const char = this.source[this.at];
      if (char === undefined) throw new Unreadable();
      if (char === "\\") this.at += 1;
      else if (char === "[" && (nests || depth === 0)) depth += 1;
      else if (char === "]") depth -= 1;
      this.at += 1;
    } while (depth > 0);
  }
}

/** @returns null when the pattern uses what isn't known here */
export const readPattern = ({ source, flags }: CompiledPattern): PatternNode | null => {
  try {
    return new Reader(source, flags).readAll();
  } catch (error) {
    // An atom that the whole accepts may be refused alone, as half of a surrogate pair is.
    if (error instanceof Unreadable || error instanceof SyntaxError) return null;
    throw error;
  }
};

type Effort = { readonly ways: number; readonly steps: number };

/** One character each, and no character in two of them: there is one way at most. */
const areApart = (options: readonly PatternNode[]): boolean => {
  const sets = options.flatMap((option) => {
    const node = option.kind === "sequence" && option.items.length === 1 ? option.items[0] : option;
    return node?.kind === "chars" ? [node.chars] : [];
  });
  const all = sets.join("");
  return sets.length === options.length && new Set(all).size === all.length;
};

const effortOf = (node: PatternNode, length: number): Effort => {
  if (node.kind === "sequence") {
    return node.items.reduce<Effort>(
      (so, item) => {
        const { ways, steps } = effortOf(item, length);
        return { ways: so.ways * ways, steps: so.steps + so.ways * steps };
      },
      { ways: 1, steps: 1 },
    );
  }
  if (node.kind === "choice" && areApart(node.options)) return { ways: 1, steps: node.options.length };
  if (node.kind === "choice") {
    return node.options.reduce<Effort>(
      (so, option) => {
        const { ways, steps } = effortOf(option, length);
        return { ways: so.ways + ways, steps: so.steps + steps };
      },
      { ways: 0, steps: 1 },
    );
  }
  if (node.kind === "capture") return effortOf(node.node, length);
  // What was looked for once is never gone back into.
  if (node.kind === "look") return { ways: 1, steps: effortOf(node.node, length).steps * (node.ahead ? 1 : length) };
  if (node.kind !== "repeat") return { ways: 1, steps: 1 };
  const inner = effortOf(node.node, length);
  const least = Math.min(node.least, length);
  const times = Math.min(node.most, length);
  if (inner.ways === 1) return { ways: times - least + 1, steps: inner.steps * (times + 1) };
  // A group may match in as many ways as there are paths through it, each time anew.
  const branches = inner.ways + (node.most > 1 ? 1 : 0);
  return { ways: branches ** times, steps: inner.steps * branches ** times };
};

/** @returns an upper bound of the steps that matching a text of `length` characters takes; may be infinite */
export const matchingSteps = (node: PatternNode, length: number): number => {
  const { ways, steps } = effortOf(node, length);
  return Number.isNaN(ways * steps) ? Infinity : ways + steps;
};
