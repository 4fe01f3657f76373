/**
 * Settings of the workspace (sealed in its vault) and preferences of this installation (in clear, readable while
 * locked). Nothing about an account is a preference. Follows product.md and vault-format.md, "Session".
 */
import * as v from "valibot";
import { DEFAULT_GENERATOR, generatorSettingsSchema, type GeneratorSettings } from "../generator/settings.ts";

/** Where addresses for new accounts come from, with no network: nothing, a catch-all domain, or plus-addressing. */
export type OwnAddress =
  | { readonly kind: "none" }
  | { readonly kind: "catch-all"; readonly domain: string }
  | { readonly kind: "plus"; readonly address: string };

export interface Settings {
  readonly workspaceName: string;
  readonly lockAfterMinutes: number;
  readonly proofMinutes: number;
  readonly clipboardSeconds: number;
  /** From one change of a password to the next; 0: never due. */
  readonly passwordDays: number;
  readonly ownAddress: OwnAddress;
  /** What is put into the fields of a sign-up page that ask for a person; "" leaves them as they are. */
  readonly identity: {
    readonly givenName: string;
    readonly familyName: string;
    readonly organization: string;
    /** ISO 8601, as "1990-12-31". */
    readonly birthDate: string;
    /** ISO 3166-1 alpha-2, as "DE". */
    readonly country: string;
  };
  /** Origins on which nobody is asked whether to save what was typed. */
  readonly neverSave: readonly string[];
}

export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly inPage: boolean;
  /** Hosts on which the in-page menu stays away. */
  readonly inPageOff: readonly string[];
  readonly generator: GeneratorSettings;
}

export const DEFAULT_SETTINGS: Settings = {
  workspaceName: "",
  lockAfterMinutes: 15,
  proofMinutes: 5,
  clipboardSeconds: 30,
  passwordDays: 90,
  ownAddress: { kind: "none" },
  identity: { givenName: "Automation", familyName: "Account", organization: "", birthDate: "", country: "" },
  neverSave: [],
};

export const DEFAULT_PREFERENCES: Preferences = {
  theme: "system",
  inPage: true,
  inPageOff: [],
  generator: DEFAULT_GENERATOR,
};

const whole = (low: number, high: number) => v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const short = v.pipe(v.string(), v.maxLength(255));

export const ownAddressSchema: v.GenericSchema<unknown, OwnAddress> = v.variant("kind", [
  v.strictObject({ kind: v.literal("none") }),
  v.strictObject({ kind: v.literal("catch-all"), domain: v.pipe(short, v.regex(/^[^\s@]+\.[^\s@]+$/u)) }),
  v.strictObject({ kind: v.literal("plus"), address: v.pipe(short, v.regex(/^[^\s@]+@[^\s@]+$/u)) }),
]);

export const settingsSchema: v.GenericSchema<unknown, Settings> = v.strictObject({
  workspaceName: short,
  lockAfterMinutes: whole(1, 480),
  proofMinutes: whole(0, 60),
  clipboardSeconds: whole(5, 300),
  passwordDays: whole(0, 3650),
  ownAddress: ownAddressSchema,
  identity: v.strictObject({
    givenName: short,
    familyName: short,
    organization: short,
    // Not in settings that were stored before there were these.
    birthDate: v.optional(v.union([v.literal(""), v.pipe(v.string(), v.isoDate())]), ""),
    country: v.optional(v.union([v.literal(""), v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u))]), ""),
  }),
  neverSave: v.pipe(v.array(short), v.maxLength(1000)),
});

export const preferencesSchema: v.GenericSchema<unknown, Preferences> = v.strictObject({
  theme: v.picklist(["system", "light", "dark"]),
  inPage: v.boolean(),
  inPageOff: v.pipe(v.array(short), v.maxLength(1000)),
  generator: generatorSettingsSchema,
});

/** @returns the stored settings over the defaults; whatever does not fit is left at its default. */
export const parseSettings = (stored: unknown): Settings => parseOver(settingsSchema, DEFAULT_SETTINGS, stored);

/** @returns the stored preferences over the defaults; whatever does not fit is left at its default. */
export const parsePreferences = (stored: unknown): Preferences =>
  parseOver(preferencesSchema, DEFAULT_PREFERENCES, stored);

const parseOver = <T extends object>(schema: v.GenericSchema<unknown, T>, defaults: T, stored: unknown): T => {
  let merged = defaults;
  if (typeof stored !== "object" || stored === null) return merged;
  for (const key of Object.keys(defaults)) {
    const candidate = { ...merged, [key]: (stored as Record<string, unknown>)[key] };
    const result = v.safeParse(schema, candidate);
    if (result.success) merged = result.output;
  }
  return merged;
};
