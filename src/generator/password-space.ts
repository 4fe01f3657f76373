/**
 * The set of all strings that satisfy given rules, counted and numbered, so that drawing one number draws one string
 * with every string equally likely. "One character of each class, then shuffle" is not that: it favours strings in
 * which the small classes are rare. Knows nothing of classes or of pages, only of characters allowed and sets required.
 */
import type { RequiredSet } from "./page-rules.ts";

/** Strings of `length` characters from `allowed` that hold every set of `required`. */
export type PasswordSpaceRules = {
  readonly length: number;
  /** Each character once; a string is read by code points. */
  readonly allowed: string;
  /** May overlap each other; characters outside `allowed` don't count. At most 10 sets. */
  readonly required: readonly RequiredSet[];
  /** The first character is one of these; null: any. */
  readonly first?: string | null;
  /** The longest run of one character, from 1; null: any. */
  readonly maxConsecutive?: number | null;
};

export type PasswordSpace = {
  /** How many strings there are; 0 when the rules contradict each other. */
  readonly count: bigint;
  /**
   * @returns string number `index` of the space: each string has exactly one index from 0 to count - 1
   * @throws RangeError for any other index
   */
  readonly at: (index: bigint) => string;
};

const MOST_REQUIRED_SETS = 10;
const MOST_NEEDS = 4096;

/** Characters that are alike: in which sets required once (a bit for each), in which required more often, first or not. */
type Cell = { readonly once: number; readonly often: number; readonly isFirst: boolean; readonly chars: readonly string[] };

const maskOf = (char: string, sets: readonly string[]): number =>
  sets.reduce((mask, set, bit) => (set.includes(char) ? mask | (1 << bit) : mask), 0);

const splitIntoCells = (
  allowed: string,
  once: readonly string[],
  often: readonly string[],
  first: string | null,
): readonly Cell[] => {
  const cells = new Map<string, Omit<Cell, "chars"> & { readonly chars: string[] }>();
  for (const char of new Set(allowed)) {
    const kind = { once: maskOf(char, once), often: maskOf(char, often), isFirst: first === null || first.includes(char) };
    const key = `${kind.once}/${kind.often}/${kind.isFirst}`;
    const cell = cells.get(key);
    if (cell) cell.chars.push(char);
    else cells.set(key, { ...kind, chars: [char] });
  }
  return [...cells.values()];
};

/**
 * How often the sets of `often` must still occur, as one number in a mixed radix.
 * @returns [the number at the start, the number after one more character of the sets in `mask`]
 */
const needsOf = (leasts: readonly number[]): readonly [number, (needs: number, mask: number) => number] => {
  const after = (needs: number, mask: number): number => {
    let rest = needs;
    let place = 1;
    let next = 0;
    leasts.forEach((least, bit) => {
      const need = rest % (least + 1);
      rest = Math.floor(rest / (least + 1));
      next += (need > 0 && (mask & (1 << bit)) !== 0 ? need - 1 : need) * place;
      place *= least + 1;
    });
    return next;
  };
  return [leasts.reduce((product, least) => product * (least + 1), 1) - 1, after];
};

/** Ways to go on over one alphabet: `rest` more characters, `needs` open, the last one of kind `kind` in a run of `run`. */
type Endings = (rest: number, needs: number, kind: number, run: number) => bigint;

/**
 * @param sizes how many characters the alphabet has of each kind; a kind is the mask of sets required more than once
 * @param longest null: runs don't matter
 */
const createEndings = (
  sizes: readonly (readonly [kind: number, size: bigint])[],
  needsTotal: number,
  after: (needs: number, mask: number) => number,
  longest: number | null,
): Endings => {
  const kinds = sizes.map(([kind]) => kind);
  const runs = longest ?? 1;
  // row[rest][(needs · kinds + kind) · runs + run - 1]; without a limit on runs only kind 0 and run 1 are used.
  const width = longest === null ? 1 : kinds.length * runs;
  const zeroRow = Array.from({ length: needsTotal * width }, (_, place) => (place < width ? 1n : 0n));
  const rows: bigint[][] = [zeroRow];
  const steps = Array.from({ length: needsTotal }, (_, needs) => kinds.map((kind) => after(needs, kind)));
  const addRow = (): void => {
    const below = rows[rows.length - 1] ?? zeroRow;
    const row: bigint[] = [];
    for (const next of steps) {
      let all = 0n;
      const starts = sizes.map(([, size], place) => {
        const ways = below[(next[place] ?? 0) * width + (longest === null ? 0 : place * runs)] ?? 0n;
        all += size * ways;
        return ways;
      });
      if (longest === null) {
        row.push(all);
        continue;
      }
      starts.forEach((start, place) => {
        const same = (next[place] ?? 0) * width + place * runs;
        for (let run = 1; run <= runs; run += 1) {
          row.push(all - start + (run < runs ? (below[same + run] ?? 0n) : 0n));
        }
      });
    }
    rows.push(row);
  };
  return (rest, needs, kind, run) => {
    while (rows.length <= rest) addRow();
    const place = longest === null ? 0 : kinds.indexOf(kind) * runs + run - 1;
    return rows[rest]?.[needs * width + place] ?? 0n;
  };
};

const isOdd = (mask: number): boolean => {
  let odd = false;
  for (let left = mask; left !== 0; left &= left - 1) odd = !odd;
  return odd;
};

/** @returns whether sets so many and so often required can be counted */
export const isCountable = (required: readonly RequiredSet[]): boolean =>
  required.length <= MOST_REQUIRED_SETS && needsIn(required) <= MOST_NEEDS;

const needsIn = (required: readonly RequiredSet[]): number =>
  required.reduce((states, { least }) => states * (least === 1 ? 1 : least + 1), 1);

const requireSound = ({ length, required, maxConsecutive }: PasswordSpaceRules): void => {
  if (!Number.isInteger(length) || length < 0) throw new RangeError("length must be a whole number");
  if (required.length > MOST_REQUIRED_SETS) throw new RangeError("too many required sets");
  if (required.some(({ least }) => !Number.isInteger(least) || least < 1)) throw new RangeError("bad least number");
  if (needsIn(required) > MOST_NEEDS) throw new RangeError("too many characters required");
  if (typeof maxConsecutive === "number" && (!Number.isInteger(maxConsecutive) || maxConsecutive < 1)) {
    throw new RangeError("bad longest run");
  }
};

/**
 * Sets required once are counted by inclusion and exclusion: strings that miss some of them are strings over a smaller
 * alphabet, and few alphabets differ in size. Sets required more often, and runs, are states of a counting automaton.
 * @throws RangeError when a number is not whole or too small, or there are too many required sets
 */
export const createPasswordSpace = (rules: PasswordSpaceRules): PasswordSpace => {
  requireSound(rules);
  const { length, allowed, first = null } = rules;
  const limit = rules.maxConsecutive ?? null;
  const longest = limit === null || limit >= length ? null : limit;
  const once = rules.required.filter(({ least }) => least === 1).map(({ chars }) => chars);
  const often = rules.required.filter(({ least }) => least > 1);
  const cells = splitIntoCells(allowed, once, often.map(({ chars }) => chars), first);
  const [allNeeds, after] = needsOf(often.map(({ least }) => least));
  const allMissing = (1 << once.length) - 1;

  const bySizes = new Map<string, Endings>();
  const byExcluded = new Map<number, Endings>();
  /** Endings over the characters that are in none of the sets `excluded`. */
  const endingsWithout = (excluded: number): Endings => {
    const known = byExcluded.get(excluded);
    if (known) return known;
    const sizes = new Map<number, bigint>();
    for (const cell of cells) {
      if ((cell.once & excluded) !== 0) continue;
      sizes.set(cell.often, (sizes.get(cell.often) ?? 0n) + BigInt(cell.chars.length));
    }
    const list = [...sizes].sort(([one], [other]) => one - other);
    const key = list.join("/");
    const endings = bySizes.get(key) ?? createEndings(list, allNeeds + 1, after, longest);
    bySizes.set(key, endings);
    byExcluded.set(excluded, endings);
    return endings;
  };

  /** Ways to write `rest` more characters that hold every set of `missing`, after a character of no set in `missing`. */
  const countEndings = (rest: number, missing: number, needs: number, kind: number, run: number): bigint => {
    let count = 0n;
    for (let excluded = missing; ; excluded = (excluded - 1) & missing) {
      const ways = endingsWithout(excluded)(rest, needs, kind, run);
      count = isOdd(excluded) ? count - ways : count + ways;
      if (excluded === 0) return count;
    }
  };

  /** Ways to go on with one given character of `cell`; it starts a run. */
  const countAfter = (cell: Cell, rest: number, missing: number, needs: number): bigint =>
    countEndings(rest, missing & ~cell.once, after(needs, cell.often), cell.often, 1);

  const starts = cells.filter(({ isFirst }) => isFirst);
  const count =
    length === 0
      ? BigInt(allMissing === 0 && allNeeds === 0 ? 1 : 0)
      : starts.reduce(
          (sum, cell) => sum + BigInt(cell.chars.length) * countAfter(cell, length - 1, allMissing, allNeeds),
          0n,
        );

  const at = (index: bigint): string => {
    if (index < 0n || index >= count) throw new RangeError("index outside the space");
    let left = index;
    let missing = allMissing;
    let needs = allNeeds;
    let last: { readonly cell: Cell; readonly char: string; readonly run: number } | null = null;
    let text = "";
    const take = (cell: Cell, char: string, run: number): void => {
      text += char;
      missing &= ~cell.once;
      needs = after(needs, cell.often);
      last = { cell, char, run };
    };
    /** Goes on with the same character, which makes its run longer, if `left` says so. */
    const repeat = (rest: number): boolean => {
      if (longest === null || last === null || last.run >= longest) return false;
      const { cell, char, run } = last;
      const ways = countEndings(rest, missing, after(needs, cell.often), cell.often, run + 1);
      if (left >= ways) {
        left -= ways;
        return false;
      }
      take(cell, char, run + 1);
      return true;
    };
    const choose = (rest: number, from: readonly Cell[]): void => {
      const barred = longest === null ? null : last;
      for (const cell of from) {
        const chars = barred?.cell === cell ? cell.chars.filter((char) => char !== barred.char) : cell.chars;
        const endings = countAfter(cell, rest, missing, needs);
        const ways = BigInt(chars.length) * endings;
        if (left >= ways) {
          left -= ways;
          continue;
        }
        const char = chars[Number(left / endings)] ?? "";
        left %= endings;
        take(cell, char, 1);
        return;
      }
    };
    for (let rest = length - 1; rest >= 0; rest -= 1) {
      if (!repeat(rest)) choose(rest, text === "" ? starts : cells);
    }
    return text;
  };
  return { count, at };
};
