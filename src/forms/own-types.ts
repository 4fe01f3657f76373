/** Types a field can be found to have before its form is known, and which of them are possible at all. */
import type { FieldFeatures } from "./features.ts";
import { FIELD_TYPES, type FieldType } from "./report.ts";

export type OwnType = Exclude<FieldType, "new-password" | "current-password"> | "password";

const own: readonly string[] = FIELD_TYPES.filter((type) => !type.endsWith("-password"));
/** In the order of the models' classes. */
export const OWN_TYPES: readonly OwnType[] = [...own, "password"] as readonly OwnType[];

/** Word groups whose name is not that of a type. */
const GROUP_TYPES: { readonly [group: string]: OwnType } = { authenticator: "one-time-code" };
const AUTOCOMPLETE_TYPES: { readonly [token: string]: OwnType } = { country: "country-name", "tel-national": "tel", "address-line1": "street-address" };

/** @returns the types that something about the field itself speaks for; any text field can say who someone is */
export const possibleTypes = (field: FieldFeatures, signals: ReadonlySet<string>): ReadonlySet<OwnType> => {
  const possible = new Set<OwnType>(["other"]);
  const isPassword = field.type === "password";
  if (field.tag === "input" && !isPassword) possible.add("username");
  if (isPassword) possible.add("password");
  if (field.type === "email" || field.type === "tel" || field.type === "url") possible.add(field.type);
  const token = field.autocomplete;
  const named = AUTOCOMPLETE_TYPES[token] ?? token;
  if ((OWN_TYPES as readonly string[]).includes(named)) possible.add(named as OwnType);
  for (const signal of signals) {
    const mark = Math.max(signal.indexOf(":"), signal.indexOf("~"));
    if (mark === -1) continue;
    const group = signal.slice(mark + 1);
    const type = GROUP_TYPES[group] ?? group;
    if ((OWN_TYPES as readonly string[]).includes(type)) possible.add(type as OwnType);
  }
  if (isPassword) for (const type of possible) if (!SECRET.has(type)) possible.delete(type);
  return possible;
};

/** What is typed unseen. */
const SECRET: ReadonlySet<OwnType> = new Set<OwnType>(["other", "password", "one-time-code", "cc-csc"]);
