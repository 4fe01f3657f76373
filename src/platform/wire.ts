/** What the two ends of a port agree on: its name, and a number that tells which answer belongs to which request. */
export const APP_PORT = "app";
export const OFFSCREEN_PORT = "offscreen";

export interface Numbered {
  readonly number: number;
  readonly message: unknown;
}

export const isNumbered = (value: unknown): value is Numbered =>
  typeof value === "object" && value !== null && "number" in value && typeof value.number === "number";
