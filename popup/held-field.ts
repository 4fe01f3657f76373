/** A custom field while it is being edited, to and from the text that is held for it. */
import { CUSTOM_FIELD_TYPES, type CustomField } from "../src/accounts/account.ts";

export interface HeldField {
  /** Which custom field, or the number of fields for a new one. */
  readonly index: number;
  readonly field: CustomField;
}

/** @returns what `text` holds, or `null` for anything else */
export const parseHeldField = (text: string): HeldField | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof value !== "object" || value === null || !("index" in value) || !("field" in value)) return null;
  const { index, field } = value;
  if (typeof index !== "number" || typeof field !== "object" || field === null) return null;
  if (!("name" in field) || !("type" in field) || !("value" in field)) return null;
  const type = CUSTOM_FIELD_TYPES.find((known) => known === field.type);
  if (type === undefined || typeof field.name !== "string" || typeof field.value !== "string") return null;
  return { index, field: { name: field.name, type, value: field.value } };
};
