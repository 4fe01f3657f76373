/**
 * Decodes the A-labels of a host into what a person would see. Only for pointing out look-alikes: nothing is ever
 * compared or filled by the decoded form. Follows RFC 3492.
 */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

/** @returns the host with every valid A-label decoded; an invalid one stays as it is */
export const decodeHost = (host: string): string =>
  host
    .split(".")
    .map((label) => (label.startsWith("xn--") ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join(".");

/** RFC 3492 §6.2. */
const decodeLabel = (encoded: string): string | null => {
  const basicEnd = encoded.lastIndexOf("-");
  const output = basicEnd < 0 ? [] : Array.from(encoded.slice(0, basicEnd), (c) => c.charCodeAt(0));
  let index = 0;
  let n = INITIAL_N;
  let bias = INITIAL_BIAS;
  let at = basicEnd + 1;
  while (at < encoded.length) {
    const before = index;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(at));
      at += 1;
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapt(index - before, output.length + 1, before === 0);
    n += Math.floor(index / (output.length + 1));
    index %= output.length + 1;
    if (n > 0x10ffff) return null;
    output.splice(index, 0, n);
    index += 1;
  }
  return String.fromCodePoint(...output);
};

/** RFC 3492 §5. */
const digitOf = (code: number): number | null => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return null;
};

/** RFC 3492 §6.1. */
const adapt = (delta: number, points: number, first: boolean): number => {
  let rest = first ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  rest += Math.floor(rest / points);
  let k = 0;
  while (rest > Math.floor(((BASE - T_MIN) * T_MAX) / 2)) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
};
