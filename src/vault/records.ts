/**
 * What other folders hand to the vault and get back: writes, opened items, list entries, events. Shapes only; not how
 * they are stored (rows.ts, vault-format.md). Ids are lower-case hex: 32 digits for vaults, items and devices.
 */
import type { ErrorCode } from "../errors.ts";

/**
 * What an item is. `vault`, `device`, `slots` and `workspace` are the workspace vault's own roster; `tombstone` is what a
 * removed item leaves behind.
 */
export const ITEM_TYPES = [
  "account",
  "device",
  "draft",
  "generated",
  "provider",
  "settings",
  "slots",
  "tombstone",
  "vault",
  "workspace",
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** One item of one vault. */
export interface ItemRef {
  readonly vault: string;
  readonly id: string;
}

/** How often each device changed an item: device id → count. */
export type VersionVector = Readonly<Record<string, number>>;

/**
 * Where an item lies beside its own vault (vault-format §6.9). Each row speaks for its own vault alone: what it says of the
 * others is where to look.
 */
export interface Lying {
  /** Other vaults that have a copy: their ids, ascending. */
  readonly elsewhere: readonly string[];
  /** Other vaults that had one: there the events of that time are. */
  readonly formerly: readonly string[];
}

/** What an item's row says of where it lies. An item that has only ever been in one vault has none. */
export interface Membership extends Lying {
  /** Of a tombstone: the item was taken out of this vault, and not deleted. */
  readonly taken: boolean;
  /** How often each device changed this. */
  readonly versions: VersionVector;
}

/** The state of another copy, which is taken over as it is. */
export interface CopiedState {
  readonly versions: VersionVector;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A new item, or a new state of one that is there. */
export interface ItemWrite extends ItemRef {
  readonly type: Exclude<ItemType, "tombstone">;
  /** Any JSON value, at most 1 MiB as text. */
  readonly content: unknown;
  /** What lists and search show: any JSON value without a secret, at most 2 KiB as text. Sealed too. */
  readonly summary: unknown;
  /** Canonical hosts (A-label, lower case, no trailing dot) by which {@link ItemRef} is found. Doubles are dropped. */
  readonly hosts: readonly string[];
  /** The revision the caller read; 0 for "must not be there yet". Left out: whatever is there is replaced. */
  readonly expectedRevision?: number;
  /** `false` once the user has looked at an item that came through the drop box. Left out: as it was. */
  readonly fromDropbox?: boolean;
  /** Where it lies from now on; also brings back an item that was taken out of the vault. Left out: as it was. */
  readonly lying?: Lying;
  /** Left out: a change that is made here and now, and is counted as one. */
  readonly state?: CopiedState;
  /** Versions that the change is made over, beside those of the row. */
  readonly over?: VersionVector;
}

/** Removes an item: its tombstone stays. */
export interface ItemRemoval extends ItemRef {
  readonly remove: true;
  /** It is not deleted but taken out of this vault, and lies there. */
  readonly lying?: Lying;
  readonly expectedRevision?: number;
}

export type ItemChange = ItemWrite | ItemRemoval;

/** Something that happened, to be put at the end of this device's chain in that vault. */
export interface EventWrite {
  readonly vault: string;
  /** The item it is about, or `null`. */
  readonly item: string | null;
  readonly action: string;
  /** Any JSON value without a secret. */
  readonly detail?: unknown;
}

/** An event that was read and whose place in its chain was checked. */
export interface EventEntry {
  readonly vault: string;
  /** The device that wrote it, and its number in that device's chain, from 1. */
  readonly device: string;
  readonly number: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly item: string | null;
  readonly action: string;
  readonly detail: unknown;
}

/** An item that was opened, after row, page and head were checked. */
export interface OpenedItem extends ItemRef {
  readonly type: ItemType;
  readonly content: unknown;
  readonly hosts: readonly string[];
  readonly revision: number;
  readonly versions: VersionVector;
  /** Absent: it has only ever been in this vault. */
  readonly membership?: Membership;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** It was written while locked, and nobody has confirmed it since: never fill it by itself. */
  readonly fromDropbox: boolean;
}

/** A line of a list: what the catalogue says, without opening the item. */
export interface CatalogueEntry extends ItemRef {
  readonly revision: number;
  readonly type: ItemType;
  readonly summary: unknown;
  readonly fromDropbox: boolean;
}

/** Something that was not used, and why. `id` is `null` when it is a whole page or vault. */
export interface Refusal {
  readonly vault: string;
  readonly id: string | null;
  readonly code: ErrorCode;
  /** What the catalogue says of an item whose row failed: what it is called. */
  readonly summary?: unknown;
}

/** What fits some hosts. What failed its check is named and not among the items. */
export interface FoundItems {
  readonly items: readonly OpenedItem[];
  readonly refused: readonly Refusal[];
}

export interface Catalogue {
  readonly entries: readonly CatalogueEntry[];
  /** The same, page by page. The arrays of a page that did not change are those of the time before, while unlocked. */
  readonly pages: readonly (readonly CatalogueEntry[])[];
  readonly refused: readonly Refusal[];
}

/** What {@link ItemChange}s became, in their order. */
export interface SavedItem extends ItemRef {
  readonly revision: number;
}

/** A vault as the list of vaults shows it. */
export interface VaultInfo {
  readonly id: string;
  readonly name: string;
  /** Takes no new items. */
  readonly disabled: boolean;
  readonly isDefault: boolean;
}
