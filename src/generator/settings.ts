/**
 * The generator's rules as last used, and a value made by them. Not where they are kept (src/settings).
 * Follows product.md, "Generator".
 */
import * as v from "valibot";
import type { RandomBytes } from "../bytes/random.ts";
import {
  DEFAULT_PASSPHRASE_RULES,
  generatePassphrase,
  parsePassphraseRules,
  PASSPHRASE_SEPARATORS,
  PASSPHRASE_WORDS,
  passphraseBits,
  type PassphraseRules,
} from "./passphrase.ts";
import { generatePassword, passwordBits } from "./password.ts";
import {
  chosenClasses,
  DEFAULT_PASSWORD_RULES,
  isRecord,
  parsePasswordRules,
  PASSWORD_LENGTH,
  type PasswordRules,
} from "./rules.ts";
import { strengthOf, type Strength } from "./strength.ts";

export type GeneratorSettings = {
  readonly kind: "password" | "passphrase";
  readonly password: PasswordRules;
  readonly passphrase: PassphraseRules;
};

export const DEFAULT_GENERATOR: GeneratorSettings = {
  kind: "password",
  password: DEFAULT_PASSWORD_RULES,
  passphrase: DEFAULT_PASSPHRASE_RULES,
};

const whole = ({ least, most }: { readonly least: number; readonly most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Settings that can be obeyed as they are; for messages. What was stored is read by `parseGeneratorSettings`. */
export const generatorSettingsSchema: v.GenericSchema<unknown, GeneratorSettings> = v.strictObject({
  kind: v.picklist(["password", "passphrase"]),
  password: v.pipe(
    v.strictObject({
      length: whole(PASSWORD_LENGTH),
      classes: v.strictObject({
        lower: v.boolean(),
        upper: v.boolean(),
        digits: v.boolean(),
        symbols: v.boolean(),
      }),
      leaveOutAmbiguous: v.boolean(),
    }),
    v.check((rules) => chosenClasses(rules).length > 0),
  ),
  passphrase: v.strictObject({
    words: whole(PASSPHRASE_WORDS),
    separator: v.picklist(PASSPHRASE_SEPARATORS),
    capitalise: v.boolean(),
    number: v.boolean(),
  }),
});

/** Reads stored settings. Whatever is missing, of a wrong type or out of bounds is put right; never throws. */
export const parseGeneratorSettings = (value: unknown): GeneratorSettings => {
  const stored = isRecord(value) ? value : {};
  return {
    kind: stored["kind"] === "passphrase" ? "passphrase" : "password",
    password: parsePasswordRules(stored["password"]),
    passphrase: parsePassphraseRules(stored["passphrase"]),
  };
};

export type Generated = { readonly value: string; readonly bits: number; readonly strength: Strength };

/**
 * Makes a password or a passphrase, as `settings.kind` says.
 * @param list the EFF long word list; a password doesn't need it
 * @throws RangeError when a passphrase is asked for without the list, or rules are out of bounds
 */
export const generate = (
  settings: GeneratorSettings,
  random: RandomBytes,
  list: readonly string[] | null,
): Generated => {
  const { kind, password, passphrase } = settings;
  const isPassword = kind === "password";
  const value = isPassword ? generatePassword(password, random) : generatePassphrase(passphrase, list ?? [], random);
  const bits = isPassword ? passwordBits(password) : passphraseBits(passphrase);
  return { value, bits, strength: strengthOf(bits) };
};
