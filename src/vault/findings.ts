/**
 * What an audit can find wrong in a vault, as data: the words are the app's. Shapes only. Follows vault-format §12.
 */

/**
 * `item-altered`: a row that is not the one that was written. `item-older`: one that was, but before the last change.
 * `…-missing`: it is gone. `…-unknown`: nobody here has put it there, or it was gone already.
 */
export type FindingKind =
  | "item-altered"
  | "item-older"
  | "item-missing"
  | "item-unknown"
  | "page-altered"
  | "page-missing"
  | "page-unknown"
  | "head-unknown"
  | "event-altered"
  | "event-unknown"
  | "device-altered"
  | "slot-altered"
  | "slot-missing"
  | "slot-unknown";

export interface Finding {
  readonly kind: FindingKind;
  /** Vault id; the workspace vault's where the row belongs to no vault that is here. */
  readonly vault: string;
  /** The item or slot it is about, or `null`. */
  readonly id: string | null;
  /** What the catalogue, which is sound there, says of the item; `null` where nothing does. */
  readonly summary: unknown;
  /** With `event-altered`: when the oldest event happened that can still be trusted. ms since the epoch. */
  readonly at: number | null;
}

/** @returns whether it is about a way in, and so no fault of what a vault holds */
export const isAboutSlots = ({ kind }: Pick<Finding, "kind">): boolean => kind.startsWith("slot-");

/** More than this many are counted, not kept: a thief must not fill the memory. */
export const MOST_FINDINGS = 500;
