/**
 * What a generated password is made of: length, character classes, look-alikes. The user's own rules; what a page
 * demands is another matter. Follows product.md, "Generator".
 */

export const PASSWORD_LENGTH = { least: 5, most: 128, initial: 20 } as const;

export const CHARACTER_CLASSES = ["lower", "upper", "digits", "symbols"] as const;
export type CharacterClass = (typeof CHARACTER_CLASSES)[number];

/**
 * ASCII only. Symbols leave out quotes, backslash, angle brackets and the bar, which sign-up forms refuse most often:
 * a password that is accepted is worth more than the fraction of a bit.
 */
export const CLASS_CHARACTERS: Readonly<Record<CharacterClass, string>> = {
  lower: "abcdefghijklmnopqrstuvwxyz",
  upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  digits: "0123456789",
  symbols: "!#$%&()*+,-./:;=?@[]^_{}~",
};

/** Characters that are taken for one another when read aloud or copied by hand. */
export const AMBIGUOUS_CHARACTERS = "0Oo1Il";

export type PasswordRules = {
  /** Characters, 5 to 128. */
  readonly length: number;
  /** At least one is on; every class that is on occurs in the password. */
  readonly classes: Readonly<Record<CharacterClass, boolean>>;
  readonly leaveOutAmbiguous: boolean;
};

export const DEFAULT_PASSWORD_RULES: PasswordRules = {
  length: PASSWORD_LENGTH.initial,
  classes: { lower: true, upper: true, digits: true, symbols: true },
  leaveOutAmbiguous: false,
};

/** @returns the characters that class `name` contributes under `rules` */
export const charactersOf = (name: CharacterClass, rules: PasswordRules): string =>
  rules.leaveOutAmbiguous
    ? [...CLASS_CHARACTERS[name]].filter((char) => !AMBIGUOUS_CHARACTERS.includes(char)).join("")
    : CLASS_CHARACTERS[name];

/** @returns the classes that are on, in their fixed order */
export const chosenClasses = (rules: PasswordRules): readonly CharacterClass[] =>
  CHARACTER_CLASSES.filter((name) => rules.classes[name]);

/** @returns rules with `name` on or off; the last class that is on stays on, and then `rules` itself is returned */
export const withClass = (rules: PasswordRules, name: CharacterClass, on: boolean): PasswordRules => {
  const next = { ...rules, classes: { ...rules.classes, [name]: on } };
  return chosenClasses(next).length === 0 ? rules : next;
};

/** @returns whether `password` obeys `rules`: its length, only allowed characters, every chosen class */
export const satisfiesRules = (password: string, rules: PasswordRules): boolean => {
  const chars = [...password];
  const sets = chosenClasses(rules).map((name) => charactersOf(name, rules));
  return (
    chars.length === rules.length &&
    chars.every((char) => sets.some((set) => set.includes(char))) &&
    sets.every((set) => chars.some((char) => set.includes(char)))
  );
};

/** @returns `value` as a whole number from `least` to `most`, or `fallback` when it is no number */
export const clampWhole = (value: unknown, least: number, most: number, fallback: number): number =>
  typeof value === "number" && !Number.isNaN(value)
    ? Math.min(most, Math.max(least, Math.round(value)))
    : fallback;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads stored rules. Whatever is missing, of a wrong type or out of bounds is put right; never throws. */
export const parsePasswordRules = (value: unknown): PasswordRules => {
  const stored = isRecord(value) ? value : {};
  const classes = isRecord(stored["classes"]) ? stored["classes"] : {};
  const isOn = (name: CharacterClass): boolean => {
    const on = classes[name];
    return typeof on === "boolean" ? on : DEFAULT_PASSWORD_RULES.classes[name];
  };
  const rules: PasswordRules = {
    length: clampWhole(stored["length"], PASSWORD_LENGTH.least, PASSWORD_LENGTH.most, PASSWORD_LENGTH.initial),
    classes: { lower: isOn("lower"), upper: isOn("upper"), digits: isOn("digits"), symbols: isOn("symbols") },
    leaveOutAmbiguous: stored["leaveOutAmbiguous"] === true,
  };
  return chosenClasses(rules).length > 0 ? rules : { ...rules, classes: DEFAULT_PASSWORD_RULES.classes };
};
