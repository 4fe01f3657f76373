/**
 * The set of all strings that satisfy given rules, counted and numbered, so that drawing one number draws one string
 * with every string equally likely. "One character of each class, then shuffle" is not that: it favours strings in
 * which the small classes are rare. Knows nothing of classes or of pages, only of characters allowed and sets required.
 */
import type { LimitedSet, RequiredSet } from "./page-rules.ts";

/** Strings of `length` characters from `allowed` that hold every set of `required`. */
export type PasswordSpaceRules = {
  readonly length: number;
  /** Each character once; a string is read by code points. */
  readonly allowed: string;
  /** May overlap each other; characters outside `allowed` don't count. At most 10 sets. */
  readonly required: readonly RequiredSet[];
  /** May overlap each other and those of `required`. */
  readonly limited?: readonly LimitedSet[];
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
/** No string goes on from here: a set that is limited has no room for another character. */
const FULL = -1;

/** Characters that are alike: in which sets required once (a bit for each), in which counted ones, first or not. */
type Cell = {
  readonly once: number;
  readonly counted: number;
  readonly isFirst: boolean;
  readonly chars: readonly string[];
};

const maskOf = (char: string, sets: readonly string[]): number =>
  sets.reduce((mask, set, bit) => (set.includes(char) ? mask | (1 << bit) : mask), 0);

const splitIntoCells = (
  allowed: string,
  once: readonly string[],
  counted: readonly string[],
  first: string | null,
): readonly Cell[] => {
  const cells = new Map<string, Omit<Cell, "chars"> & { readonly chars: string[] }>();
  for (const char of new Set(allowed)) {
    const isFirst = first === null || first.includes(char);
    const kind = { once: maskOf(char, once), counted: maskOf(char, counted), isFirst };
    const key = `${kind.once}/${kind.counted}/${kind.isFirst}`;
    const cell = cells.get(key);
    if (cell) cell.chars.push(char);
    else cells.set(key, { ...kind, chars: [char] });
  }
  return [...cells.values()];
};

/**
 * How often the sets required more than once must still occur, and how often those limited still may, as one number in a
 * mixed radix. What is needed is its remainder by `needs`: 0 where nothing is any more.
 * @returns the number at the `start`, how many there are in `total`, and the one `after` a character of the sets in a mask
 */
const countersOf = (leasts: readonly number[], mosts: readonly number[]) => {
  const all = [...leasts, ...mosts];
  const after = (state: number, mask: number): number => {
    let rest = state;
    let place = 1;
    let next = 0;
    for (const [bit, initial] of all.entries()) {
      const left = rest % (initial + 1);
      rest = Math.floor(rest / (initial + 1));
      const isIn = (mask & (1 << bit)) !== 0;
      if (isIn && left === 0 && bit >= leasts.length) return FULL;
      next += (isIn && left > 0 ? left - 1 : left) * place;
      place *= initial + 1;
    }
    return next;
  };
  const product = (numbers: readonly number[]): number => numbers.reduce((total, number) => total * (number + 1), 1);
  return { start: product(all) - 1, total: product(all), needs: product(leasts), after };
};

/** Ways to go on over one alphabet: `rest` more characters, counters at `state`, the last of `kind` in a run of `run`. */
type Endings = (rest: number, state: number, kind: number, run: number) => bigint;

/**
 * @param sizes how many characters the alphabet has of each kind; a kind is the mask of sets that are counted
 * @param longest null: runs don't matter
 */
const createEndings = (
  sizes: readonly (readonly [kind: number, size: bigint])[],
  { total, needs, after }: ReturnType<typeof countersOf>,
  longest: number | null,
): Endings => {
  const kinds = sizes.map(([kind]) => kind);
  const runs = longest ?? 1;
  // row[rest][(state · kinds + kind) · runs + run - 1]; without a limit on runs only kind 0 and run 1 are used.
  const width = longest === null ? 1 : kinds.length * runs;
  const isEnough = (place: number): boolean => Math.floor(place / width) % needs === 0;
  const zeroRow = Array.from({ length: total * width }, (_, place) => (isEnough(place) ? 1n : 0n));
  const rows: bigint[][] = [zeroRow];
  const steps = Array.from({ length: total }, (_, state) => kinds.map((kind) => after(state, kind)));
  const addRow = (): void => {
    const below = rows[rows.length - 1] ?? zeroRow;
    const row: bigint[] = [];
    for (const next of steps) {
      let all = 0n;
      const starts = sizes.map(([, size], place) => {
        const to = next[place] ?? FULL;
        const ways = to === FULL ? 0n : (below[to * width + (longest === null ? 0 : place * runs)] ?? 0n);
        all += size * ways;
        return ways;
      });
      if (longest === null) {
        row.push(all);
        continue;
      }
      starts.forEach((start, place) => {
        const to = next[place] ?? FULL;
        const same = to * width + place * runs;
        for (let run = 1; run <= runs; run += 1) {
          row.push(all - start + (run < runs && to !== FULL ? (below[same + run] ?? 0n) : 0n));
        }
      });
    }
    rows.push(row);
  };
  return (rest, state, kind, run) => {
    if (state === FULL) return 0n;
    while (rows.length <= rest) addRow();
    const place = longest === null ? 0 : kinds.indexOf(kind) * runs + run - 1;
    return rows[rest]?.[state * width + place] ?? 0n;
  };
};

const isOdd = (mask: number): boolean => {
  let odd = false;
  for (let left = mask; left !== 0; left &= left - 1) odd = !odd;
  return odd;
};

/** @returns whether sets so many, so often required and so far limited can be counted */
export const isCountable = (required: readonly RequiredSet[], limited: readonly LimitedSet[] = []): boolean =>
  required.length <= MOST_REQUIRED_SETS && statesOf(required, limited) <= MOST_NEEDS;

const statesOf = (required: readonly RequiredSet[], limited: readonly LimitedSet[]): number => {
  const needs = required.reduce((states, { least }) => states * (least === 1 ? 1 : least + 1), 1);
  return limited.reduce((states, { most }) => states * (most + 1), needs);
};

const requireSound = ({ length, required, limited = [], maxConsecutive }: PasswordSpaceRules): void => {
  if (!Number.isInteger(length) || length < 0) throw new RangeError("length must be a whole number");
  if (required.length > MOST_REQUIRED_SETS) throw new RangeError("too many required sets");
  if (required.some(({ least }) => !Number.isInteger(least) || least < 1)) throw new RangeError("bad least number");
  if (limited.some(({ most }) => !Number.isInteger(most) || most < 0)) throw new RangeError("bad limit");
  if (statesOf(required, limited) > MOST_NEEDS) throw new RangeError("too many characters required");
  if (typeof maxConsecutive === "number" && (!Number.isInteger(maxConsecutive) || maxConsecutive < 1)) {
    throw new RangeError("bad longest run");
  }
};

/**
 * Sets required once are counted by inclusion and exclusion: strings that miss some of them are strings over a smaller
 * alphabet, and few alphabets differ in size. Sets required more often, limits and runs are states of a counting automaton.
 * @throws RangeError when a number is not whole or too small, or there are too many required sets
 */
export const createPasswordSpace = (rules: PasswordSpaceRules): PasswordSpace => {
  requireSound(rules);
  const { length, allowed, limited = [], first = null } = rules;
  const limit = rules.maxConsecutive ?? null;
  const longest = limit === null || limit >= length ? null : limit;
  const once = rules.required.filter(({ least }) => least === 1).map(({ chars }) => chars);
  const often = rules.required.filter(({ least }) => least > 1);
  const cells = splitIntoCells(allowed, once, [...often, ...limited].map(({ chars }) => chars), first);
  const counters = countersOf(often.map(({ least }) => least), limited.map(({ most }) => most));
  const { after } = counters;
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
      sizes.set(cell.counted, (sizes.get(cell.counted) ?? 0n) + BigInt(cell.chars.length));
    }
    const list = [...sizes].sort(([one], [other]) => one - other);
    const key = list.join("/");
    const endings = bySizes.get(key) ?? createEndings(list, counters, longest);
    bySizes.set(key, endings);
    byExcluded.set(excluded, endings);
    return endings;
  };

  /** Ways to write `rest` more characters that hold every set of `missing`, after a character of no set in `missing`. */
  const countEndings = (rest: number, missing: number, state: number, kind: number, run: number): bigint => {
    let count = 0n;
    for (let excluded = missing; ; excluded = (excluded - 1) & missing) {
      const ways = endingsWithout(excluded)(rest, state, kind, run);
      count = isOdd(excluded) ? count - ways : count + ways;
      if (excluded === 0) return count;
    }
  };

  /** Ways to go on with one given character of `cell`; it starts a run. */
  const countAfter = (cell: Cell, rest: number, missing: number, state: number): bigint =>
    countEndings(rest, missing & ~cell.once, after(state, cell.counted), cell.counted, 1);

  const starts = cells.filter(({ isFirst }) => isFirst);
  const count =
    length === 0
      ? BigInt(allMissing === 0 && counters.needs === 1 ? 1 : 0)
      : starts.reduce(
          (sum, cell) => sum + BigInt(cell.chars.length) * countAfter(cell, length - 1, allMissing, counters.start),
          0n,
        );

  const at = (index: bigint): string => {
    if (index < 0n || index >= count) throw new RangeError("index outside the space");
    let left = index;
    let missing = allMissing;
    let state = counters.start;
    let last: { readonly cell: Cell; readonly char: string; readonly run: number } | null = null;
    let text = "";
    const take = (cell: Cell, char: string, run: number): void => {
      text += char;
      missing &= ~cell.once;
      state = after(state, cell.counted);
      last = { cell, char, run };
    };
    /** Goes on with the same character, which makes its run longer, if `left` says so. */
    const repeat = (rest: number): boolean => {
      if (longest === null || last === null || last.run >= longest) return false;
      const { cell, char, run } = last;
      const ways = countEndings(rest, missing, after(state, cell.counted), cell.counted, run + 1);
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
        const endings = countAfter(cell, rest, missing, state);
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
