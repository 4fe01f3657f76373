/**
 * Judges passwords by a `passwordrules` text, written from the proposal's grammar alone: it shares nothing with the
 * parser or the generator that it judges. Character codes instead of sets.
 */
type Judge = (code: number) => boolean;

const between = (from: string, to: string): Judge => (code) => code >= from.charCodeAt(0) && code <= to.charCodeAt(0);
const isUpper = between("A", "Z");
const isLower = between("a", "z");
const isDigit = between("0", "9");
const isPrintable = between(" ", "~");

const judgeOf = (name: string): Judge => {
  switch (name.toLowerCase()) {
    case "upper":
      return isUpper;
    case "lower":
      return isLower;
    case "digit":
      return isDigit;
    case "special":
      return (code) => isPrintable(code) && !isUpper(code) && !isLower(code) && !isDigit(code);
    case "ascii-printable":
    case "unicode":
      return isPrintable;
    default: {
      const members = name.slice(1, -1);
      return (code) => members.includes(String.fromCharCode(code));
    }
  }
};

/** A name, or a bracketed class in which "]" may only come last and "-" only first. */
const CLASS = /\[-?[^\]]*\]?\]|[a-z-]+/giu;

const PROPERTY = /\s*(required|allowed|minlength|maxlength|max-consecutive)\s*:\s*((?:\[-?[^\]]*\]?\]|[^;[])*)(?:;|$)/giu;

const longestRun = (text: string): number => {
  let longest = 0;
  for (let from = 0; from < text.length; from += 1) {
    let to = from;
    while (text[to] === text[from]) to += 1;
    longest = Math.max(longest, to - from);
  }
  return longest;
};

/** @returns why `password` breaks the rules that `text` states, or null */
export const breaks = (text: string, password: string): string | null => {
  const codes = [...password].map((char) => char.charCodeAt(0));
  const mentioned: Judge[] = [];
  for (const [, property = "", value = ""] of text.matchAll(PROPERTY)) {
    const name = property.toLowerCase();
    if (name === "required" || name === "allowed") {
      const judges = (value.match(CLASS) ?? []).map(judgeOf);
      if (judges.length === 0) throw new Error(`no class in ${value}`);
      mentioned.push(...judges);
      const some = codes.some((code) => judges.some((judge) => judge(code)));
      if (name === "required" && !some) return `nothing of ${value}`;
      continue;
    }
    const number = Number(value.trim());
    if (!Number.isInteger(number)) throw new Error(`no number: ${value}`);
    if (name === "minlength" && password.length < number) return "too short";
    if (name === "maxlength" && password.length > number) return "too long";
    if (name === "max-consecutive" && longestRun(password) > number) return "run too long";
  }
  const judges = mentioned.length === 0 ? [isPrintable] : mentioned;
  const stranger = codes.findIndex((code) => !judges.some((judge) => judge(code)));
  return stranger === -1 ? null : `${password[stranger]} is not allowed`;
};
