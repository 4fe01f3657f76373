/** What every bench is given, and how figures are summed up. Not a bench: scripts/bench.mjs leaves this file out. */
import type { RunningApp } from "../apps/apps.mjs";
import type { RunningChromium } from "../browser/harness/chromium.ts";

export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `value` divided by what it is compared with, and the name of that. */
  readonly ratio?: number;
  readonly to?: string;
  /** How many measurements the median is of. */
  readonly n: number;
};

export type BenchContext = {
  /** Loopback, Acme Ads. */
  readonly app: RunningApp;
  /** A browser with a fresh profile and the built extension, closed when the bench is over. */
  launch(): Promise<RunningChromium>;
  /** Prints the figure at once and keeps it for the benches after this one. */
  report(figure: Figure): void;
  /** The value of a figure that was reported before. @throws where there is none */
  valueOf(name: string): number;
};

/** @returns the middle value; of an even number the mean of the two middle ones. @throws RangeError on no value */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new RangeError("The median of nothing");
  return (upper + lower) / 2;
};

/** @returns `value` with three significant digits: more would claim more than was measured */
export const round = (value: number): number => Number(value.toPrecision(3));
