/**
 * Fits a linear model over named signals: softmax regression on top of what is known beforehand. Few signals keep a
 * weight: the pull to nothing is adapted to the weights of the fit before, which comes close to a penalty on their sum.
 * Deterministic: limited-memory BFGS from nothing.
 *
 * A row is { signals: string[], possible: class places it can be, allowed: those of them that are right, site, weight }.
 */
const MEMORY = 8;
const ROUNDS = 100;
const FITS = 3;
const NOTHING = 0.03;

/**
 * @param {readonly { signals: readonly string[], possible: readonly number[], allowed: readonly number[], site: string, weight: number }[]} rows
 * @param {{ classes: readonly string[], strength: number, sparsity: number, leastSites: number, prior: (signal: string) => readonly [string, number] | null }} options
 *   `strength` of the pull of the first fit, `sparsity` of those after it
 * @returns {Map<string, Float64Array>} per signal a weight for each class, to be added to the prior
 */
export const fit = (rows, { classes, strength, sparsity, leastSites, prior }) => {
  const width = classes.length;
  const sites = new Map();
  for (const { signals, site } of rows) {
    for (const signal of signals) {
      const of = sites.get(signal);
      if (of === undefined) sites.set(signal, new Set([site]));
      else of.add(site);
    }
  }
  const names = ["", ...[...sites].filter(([, of]) => of.size >= leastSites).map(([signal]) => signal).sort()];
  const places = new Map(names.map((name, at) => [name, at]));
  const pull = new Float64Array(names.length * width).fill(strength);
  pull.fill(0.3, 0, width);
  const encoded = rows.map(({ signals, possible, allowed, weight }) => {
    const before = new Float64Array(width);
    for (const signal of ["", ...signals]) {
      const [type, known] = prior(signal) ?? [];
      const place = type === undefined ? -1 : classes.indexOf(type);
      if (place !== -1) before[place] += known;
    }
    const at = [0, ...signals.map((signal) => places.get(signal)).filter((place) => place !== undefined)].map((place) => place * width);
    return { at, before, possible, allowed, weight };
  });

  const scores = new Float64Array(width);
  /** Loss at `weights`; its gradient goes into `gradient`. Of two classes the first stays at nothing. */
  const evaluate = (weights, gradient) => {
    let loss = 0;
    for (let n = 0; n < weights.length; n += 1) {
      loss += 0.5 * pull[n] * weights[n] * weights[n];
      gradient[n] = pull[n] * weights[n];
    }
    for (const { at, before, possible, allowed, weight } of encoded) {
      for (const c of possible) scores[c] = before[c];
      for (const base of at) for (const c of possible) scores[c] += weights[base + c];
      let most = Number.NEGATIVE_INFINITY;
      for (const c of possible) if (scores[c] > most) most = scores[c];
      let sum = 0;
      for (const c of possible) sum += scores[c] = Math.exp(scores[c] - most);
      let right = 0;
      for (const c of allowed) right += scores[c];
      loss -= weight * Math.log(Math.max(right / sum, 1e-300));
      for (const c of possible) scores[c] = weight * (scores[c] / sum - (allowed.includes(c) ? scores[c] / right : 0));
      for (const base of at) for (const c of possible) gradient[base + c] += scores[c];
    }
    if (width === 2) for (let n = 0; n < gradient.length; n += 2) gradient[n] = 0;
    return loss;
  };

  let weights = new Float64Array(names.length * width);
  for (let fits = 0; fits < FITS; fits += 1) {
    weights = minimise(evaluate, weights);
    if (sparsity > 0) for (let n = width; n < pull.length; n += 1) pull[n] = sparsity / (Math.abs(weights[n]) + NOTHING);
  }
  return new Map(names.map((name, at) => [name, weights.slice(at * width, (at + 1) * width)]));
};

const dot = (a, b) => {
  let sum = 0;
  for (let n = 0; n < a.length; n += 1) sum += a[n] * b[n];
  return sum;
};

const minimise = (evaluate, initial) => {
  let x = initial;
  let gradient = new Float64Array(x.length);
  let loss = evaluate(x, gradient);
  const history = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const direction = Float64Array.from(gradient);
    const factors = [];
    for (let n = history.length - 1; n >= 0; n -= 1) {
      const { s, y, rho } = history[n];
      const factor = rho * dot(s, direction);
      factors[n] = factor;
      for (let i = 0; i < direction.length; i += 1) direction[i] -= factor * y[i];
    }
    const last = history.at(-1);
    const scale = last === undefined ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : dot(last.s, last.y) / dot(last.y, last.y);
    for (let i = 0; i < direction.length; i += 1) direction[i] *= scale;
    history.forEach(({ s, y, rho }, n) => {
      const change = factors[n] - rho * dot(y, direction);
      for (let i = 0; i < direction.length; i += 1) direction[i] += change * s[i];
    });
    const slope = dot(gradient, direction);
    let step = 1;
    let next = null;
    const nextGradient = new Float64Array(x.length);
    let nextLoss = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 20; tries += 1, step /= 2) {
      next = x.map((value, i) => value - step * direction[i]);
      nextLoss = evaluate(next, nextGradient);
      if (nextLoss <= loss - 1e-4 * step * slope) break;
    }
    if (!(nextLoss < loss)) break;
    const s = next.map((value, i) => value - x[i]);
    const y = nextGradient.map((value, i) => value - gradient[i]);
    const sy = dot(s, y);
    if (sy > 1e-10) history.push({ s, y, rho: 1 / sy });
    if (history.length > MEMORY) history.shift();
    const done = loss - nextLoss < 1e-6 * Math.max(1, Math.abs(loss));
    [x, gradient, loss] = [next, nextGradient, nextLoss];
    if (done) break;
  }
  return x;
};
