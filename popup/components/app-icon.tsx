/** The icon of an app, drawn from its initials: nothing is loaded from anywhere. Decorative, the name stands beside it. */

const TINTS = 8;

/** @returns one or two letters for `name`, or "?" when it has none */
export const initialsOf = (name: string): string => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? "");
  return letters.join("").toLocaleUpperCase() || "?";
};

/** @returns a tint from 0 to 7, always the same for a name */
export const tintOf = (name: string): number => {
  let sum = 0;
  for (const char of name.toLowerCase()) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return sum % TINTS;
};

export const AppIcon = ({ name, large = false }: { readonly name: string; readonly large?: boolean }) => (
  <span class={`app-icon tint-${tintOf(name)}${large ? " large" : ""}`} aria-hidden="true">
    {initialsOf(name)}
  </span>
);
