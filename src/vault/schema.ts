/**
 * The shapes that the database had in each release, oldest first, and how each comes from the one before. What the rows
 * mean is in rows.ts. Follows vault-format §2 and §14.
 */

/** Every row of one table, in the upgrade's own transaction. */
export interface UpgradeTables {
  /** Puts what `change` returns in the place of each row. It may not await anything. */
  each(table: string, change: (row: Readonly<Record<string, unknown>>) => Record<string, unknown>): PromiseLike<void>;
}

export interface SchemaVersion {
  readonly version: number;
  /** Dexie's words for keys and indexes of each table; the first is the primary key. `null`: the table goes. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** From the version before. All of it is one transaction: what stops it leaves the older database as it was. */
  readonly upgrade?: (tables: UpgradeTables) => Promise<void>;
}

export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      device: "device",
      slots: "slot",
      vaults: "vault",
      items: "[vault+item], *tokens",
      pages: "[vault+prefix]",
      heads: "vault",
      events: "[vault+device+number]",
      dropbox: "entry",
    },
  },
];
