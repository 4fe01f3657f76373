/**
 * Linear models over named signals: each signal has weights for some of the classes. Pure.
 */
import type { Prior } from "./knowledge/priors.ts";

type Weights = readonly (readonly [place: number, weight: number])[];

export interface LinearModel<Class extends string> {
  readonly classes: readonly Class[];
  /** What a signal weighs for which classes, by their places. The signal `""` is always there. */
  readonly weightsOf: (signal: string) => Weights;
}

/** Weights are written in steps: 1 … 26 as `a` … `z`, -1 … -26 as `A` … `Z`. */
export const MOST_STEPS = 26;

/** Small numbers and the places of classes are written as one of these. */
export const PLACES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * @param text on the first line how much a step is; then a line a signal: how many characters it shares with the line
 *   before, and what follows of its name, a tab, then per class with a weight the class's place and the weight
 * @param prior what is added to it
 * @throws RangeError where a line can't be read
 */
export const readModel = <C extends string>(classes: readonly C[], text: string, prior: Prior<C>): LinearModel<C> => {
  const [first = "", ...lines] = text.split("\n");
  const written = new Map<string, string>();
  let before = "";
  for (const line of lines) {
    before = before.slice(0, PLACES.indexOf(line[0] ?? "")) + line.slice(1);
    written.set(before.slice(0, Math.max(0, before.lastIndexOf("\t"))), before);
  }
  return createModel(classes, (signal) => readWeights(written.get(signal), Number(first), classes.length), prior);
};

/** @param learned is asked once for each signal */
export const createModel = <C extends string>(
  classes: readonly C[],
  learned: (signal: string) => Weights,
  prior: Prior<C>,
): LinearModel<C> => {
  const known = new Map<string, Weights>();
  return {
    classes,
    weightsOf: (signal) => {
      let weights = known.get(signal);
      if (weights === undefined) {
        const before = prior(signal);
        const place = before === null ? -1 : classes.indexOf(before[0]);
        weights = before === null || place === -1 ? learned(signal) : [...learned(signal), [place, before[1]]];
        known.set(signal, weights);
      }
      return weights;
    },
  };
};

const readWeights = (line: string | undefined, step: number, classes: number): Weights => {
  if (line === undefined) return [];
  const weights: [number, number][] = [];
  for (let at = line.lastIndexOf("\t") + 1; at < line.length; at += 2) {
    const place = PLACES.indexOf(line[at] ?? "");
    const code = line.charCodeAt(at + 1);
    const steps = code >= 97 ? code - 96 : 64 - code;
    if (place === -1 || place >= classes || !(Math.abs(steps) <= MOST_STEPS)) throw new RangeError(`A line of the model: ${line}`);
    weights.push([place, steps * step]);
  }
  return weights;
};

/** @returns the score of each class */
export const scoresOf = <C extends string>(model: LinearModel<C>, ...sets: readonly Iterable<string>[]): number[] => {
  const scores = model.classes.map(() => 0);
  const add = (signal: string): void => {
    for (const weight of model.weightsOf(signal)) scores[weight[0]] = (scores[weight[0]] ?? 0) + weight[1];
  };
  add("");
  for (const set of sets) for (const signal of set) add(signal);
  return scores;
};

/** @returns probabilities; they add up to 1 */
export const softmax = (scores: readonly number[]): number[] => {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};

export const best = <C extends string>(classes: readonly C[], scores: readonly number[], otherwise: C): C => {
  let winner = otherwise;
  let most = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? Number.NEGATIVE_INFINITY;
    if (score <= most) continue;
    most = score;
    winner = classes[place] ?? otherwise;
  }
  return winner;
};
