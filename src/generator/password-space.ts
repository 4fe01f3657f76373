/**
 * The set of all strings that satisfy given rules, counted and numbered, so that drawing one number draws one string
 * with every string equally likely. "One character of each class, then shuffle" is not that: it favours strings in
 * which the small classes are rare. Knows nothing of classes or of pages, only of characters allowed and sets required.
 */

/** Strings of `length` characters from `allowed`, with at least one character of each set in `required`. */
export type PasswordSpaceRules = {
  readonly length: number;
  /** Each character once; a string is read by code points. */
  readonly allowed: string;
  /** May overlap each other; characters outside `allowed` don't count. At most 16 sets. */
  readonly required: readonly string[];
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

/** Characters that are alike in which required sets they belong to (a bit for each). */
type Cell = { readonly sets: number; readonly chars: readonly string[] };

const MOST_SETS = 16;

const splitIntoCells = (allowed: string, required: readonly string[]): readonly Cell[] => {
  const cells = new Map<number, string[]>();
  for (const char of new Set(allowed)) {
    const sets = required.reduce((mask, set, bit) => (set.includes(char) ? mask | (1 << bit) : mask), 0);
    const chars = cells.get(sets);
    if (chars) chars.push(char);
    else cells.set(sets, [char]);
  }
  return [...cells].map(([sets, chars]) => ({ sets, chars }));
};

/** @throws RangeError when `length` is not a whole number from 0, or `required` has more than 16 sets */
export const createPasswordSpace = (rules: PasswordSpaceRules): PasswordSpace => {
  const { length, allowed, required } = rules;
  if (!Number.isInteger(length) || length < 0) throw new RangeError("length must be a whole number");
  if (required.length > MOST_SETS) throw new RangeError("too many required sets");
  const cells = splitIntoCells(allowed, required);
  const known = new Map<string, bigint>();

  /** How many ways there are to write `rest` more characters that hold every set of `missing`. */
  const countEndings = (rest: number, missing: number): bigint => {
    if (rest === 0) return missing === 0 ? 1n : 0n;
    const key = `${rest}/${missing}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let count = 0n;
    for (const cell of cells) count += BigInt(cell.chars.length) * countEndings(rest - 1, missing & ~cell.sets);
    known.set(key, count);
    return count;
  };

  const allMissing = (1 << required.length) - 1;
  const count = countEndings(length, allMissing);

  const at = (index: bigint): string => {
    if (index < 0n || index >= count) throw new RangeError("index outside the space");
    let left = index;
    let missing = allMissing;
    let text = "";
    for (let rest = length - 1; rest >= 0; rest -= 1) {
      for (const cell of cells) {
        const endings = countEndings(rest, missing & ~cell.sets);
        const ways = BigInt(cell.chars.length) * endings;
        if (left >= ways) {
          left -= ways;
          continue;
        }
        text += cell.chars[Number(left / endings)] ?? "";
        left %= endings;
        missing &= ~cell.sets;
        break;
      }
    }
    return text;
  };

  return { count, at };
};
