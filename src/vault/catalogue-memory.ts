/** What lists have read of the catalogue, kept until locking. How it is read and checked is in catalogue.ts. */
import type { CatalogueEntry } from "./records.ts";

/** One page as it was read, and the digest by which the head names it. */
export interface KnownPage {
  readonly digest: Uint8Array;
  readonly entries: readonly CatalogueEntry[];
}

/** By prefix. */
export type KnownPages = ReadonlyMap<string, KnownPage>;

/** Labels, user names and hosts: nothing that has to be proved, but nothing for who comes after a lock either. */
export interface CatalogueMemory {
  /** Vault id → its pages. */
  readonly vaults: Map<string, KnownPages>;
  /** What others made of the pages, under a name of theirs. */
  readonly lists: Map<string, unknown>;
  /** Forgets all of it. */
  clear(): void;
}

export const createCatalogueMemory = (): CatalogueMemory => {
  const vaults = new Map<string, KnownPages>();
  const lists = new Map<string, unknown>();
  return {
    vaults,
    lists,
    clear: () => {
      vaults.clear();
      lists.clear();
    },
  };
};
