/**
 * The database: its tables, its upgrades, transactions that are on disk before they are acknowledged, and its failures as error
 * codes. The only file that knows Dexie. Knows nothing of what the rows mean. Follows vault-format §2.
 */
import { Dexie, type IndexableType, type Table, type Transaction } from "dexie";
import { AppError } from "../errors.ts";
import { copyDatabase, removeCopies } from "./copy.ts";
import { SCHEMA_VERSIONS, type SchemaVersion } from "./schema.ts";
import type { DeviceRow, DropboxRow, EventRow, HeadRow, ItemRow, PageRow, SlotRow, VaultRow } from "./rows.ts";

/** Reading and writing one table inside a transaction. `get` answers `undefined` for what is not there. */
export interface Rows<Row, Key> {
  get(key: Key): PromiseLike<Row | undefined>;
  getMany(keys: readonly Key[]): PromiseLike<readonly (Row | undefined)[]>;
  all(): PromiseLike<readonly Row[]>;
  count(): PromiseLike<number>;
  put(row: Row): PromiseLike<unknown>;
  putMany(rows: readonly Row[]): PromiseLike<unknown>;
  remove(key: Key): PromiseLike<unknown>;
  removeMany(keys: readonly Key[]): PromiseLike<unknown>;
}

type VaultAndId = readonly [vault: Uint8Array, id: Uint8Array];
type EventKey = readonly [vault: Uint8Array, device: Uint8Array, number: number];

export interface ItemRows extends Rows<ItemRow, VaultAndId> {
  /** @returns the rows that carry any of `tokens`, by the index; a row that carries two of them is there twice */
  withTokens(tokens: readonly Uint8Array[]): PromiseLike<readonly ItemRow[]>;
}

export interface PageRows extends Rows<PageRow, readonly [vault: Uint8Array, prefix: string]> {
  /** @returns all pages of a vault, in the order of their prefixes: quicker than one by one where most are wanted */
  ofVault(vault: Uint8Array): PromiseLike<readonly PageRow[]>;
}

export interface EventRows extends Rows<EventRow, EventKey> {
  /** @returns the events of one chain numbered `first` to `last`, both included, in order */
  range(vault: Uint8Array, device: Uint8Array, first: number, last: number): PromiseLike<readonly EventRow[]>;
}

export interface DropboxRows extends Rows<DropboxRow, Uint8Array> {
  /** @returns the first `most` of the rows that are not marked as refused */
  waiting(most: number): PromiseLike<readonly DropboxRow[]>;
  countWaiting(): PromiseLike<number>;
}

export interface VaultTables {
  readonly device: Rows<DeviceRow, Uint8Array>;
  readonly slots: Rows<SlotRow, Uint8Array>;
  readonly vaults: Rows<VaultRow, Uint8Array>;
  readonly items: ItemRows;
  readonly pages: PageRows;
  readonly heads: Rows<HeadRow, Uint8Array>;
  readonly events: EventRows;
  readonly dropbox: DropboxRows;
}

export interface VaultStore {
  /**
   * Runs `act` in one transaction over all tables. Inside, await nothing but these tables: a transaction ends as soon
   * as it has nothing to do. What `act` throws undoes all of it and is thrown on.
   *
   * @throws AppError `DatabaseBlocked`, `DatabaseFailed` or `QuotaExceeded` when the database refuses
   */
  write<Result>(act: (tables: VaultTables) => Promise<Result>): Promise<Result>;
  /** As {@link VaultStore.write}, for reading only: many run at the same time. */
  read<Result>(act: (tables: VaultTables) => Promise<Result>): Promise<Result>;
  /** Removes what was kept of the database before it was upgraded, when all that is in it was found sound. */
  removeCopies(): Promise<void>;
  close(): void;
}

/** The database's name. Another one is for tests. */
export const DATABASE_NAME = "locum";

const QUOTA = "QuotaExceededError";
const BLOCKED: ReadonlySet<string> = new Set(["MissingAPIError", "SecurityError", "InvalidStateError"]);

const namesOf = (error: unknown, depth = 0): readonly string[] => {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  const causes = [inner, ...(Array.isArray(failures) ? failures : [])].flatMap((cause) => namesOf(cause, depth + 1));
  return typeof name === "string" ? [name, ...causes] : causes;
};

/** @returns `error` as the vault throws it: AppErrors and programmers' mistakes as they are, the rest by its name */
export const databaseError = (error: unknown): unknown => {
  if (error instanceof AppError || error instanceof TypeError || error instanceof RangeError) return error;
  const names = namesOf(error);
  if (names.includes(QUOTA)) return new AppError("QuotaExceeded", { cause: error });
  if (names.some((name) => BLOCKED.has(name))) return new AppError("DatabaseBlocked", { cause: error });
  return new AppError("DatabaseFailed", { cause: error });
};

const rowsOf = <Row, Key>(table: Table<Row, IndexableType>): Rows<Row, Key> => {
  const key = (value: Key): IndexableType => value as IndexableType;
  return {
    get: (id) => table.get(key(id)),
    getMany: (ids) => table.bulkGet(ids.map(key)),
    all: () => table.toArray(),
    count: () => table.count(),
    // Copies, because Dexie writes the key into what it is given, as an ArrayBuffer.
    put: (row) => table.put({ ...row }),
    putMany: (rows) => table.bulkPut(rows.map((row) => ({ ...row }))),
    remove: (id) => table.delete(key(id)),
    removeMany: (ids) => table.bulkDelete(ids.map(key)),
  };
};

/** Bound to the transaction, so that no `await` inside can end up outside of it. */
const tablesOf = (database: Transaction): VaultTables => {
  const items = database.table<ItemRow, IndexableType>("items");
  const pages = database.table<PageRow, IndexableType>("pages");
  const events = database.table<EventRow, IndexableType>("events");
  const dropbox = database.table<DropboxRow, IndexableType>("dropbox");
  // Row by row: whoever fills the box must not fill the memory too.
  const waiting = () => dropbox.filter(({ refused }) => refused === undefined);
  return {
    device: rowsOf(database.table("device")),
    slots: rowsOf(database.table("slots")),
    vaults: rowsOf(database.table("vaults")),
    items: {
      ...rowsOf<ItemRow, VaultAndId>(items),
      withTokens: async (tokens) => {
        const found = await Dexie.Promise.all(tokens.map((token) => items.where("tokens").equals(token).toArray()));
        return found.flat();
      },
    },
    pages: {
      ...rowsOf<PageRow, readonly [Uint8Array, string]>(pages),
      // A prefix is made of 0 and 1: all of them lie between these two.
      ofVault: (vault) => pages.where(":id").between([vault, ""], [vault, "2"]).toArray(),
    },
    heads: rowsOf(database.table("heads")),
    events: {
      ...rowsOf<EventRow, EventKey>(events),
      range: (vault, device, first, last) =>
        events.where(":id").between([vault, device, first], [vault, device, last], true, true).toArray(),
    },
    dropbox: {
      ...rowsOf<DropboxRow, Uint8Array>(dropbox),
      waiting: (most) => waiting().limit(most).toArray(),
      countWaiting: () => waiting().count(),
    },
  };
};

/** IndexedDB counts ten for each version given to Dexie. */
const DEXIE_FACTOR = 10;

/** @returns the version of the schema that the database has; 0: there is none yet */
const foundVersion = async (name: string): Promise<number> => {
  const databases = (await Dexie.dependencies.indexedDB?.databases?.()) ?? [];
  return Math.floor((databases.find((database) => database.name === name)?.version ?? 0) / DEXIE_FACTOR);
};

const copiesOf = (name: string): string => `${name}-before-`;

const declare = (database: Dexie, { version, stores, upgrade }: SchemaVersion): void => {
  const declared = database.version(version).stores(stores);
  if (upgrade === undefined) return;
  declared.upgrade(async (transaction) =>
    upgrade({
      each: async (table, change) => {
        await transaction.table(table).toCollection().modify((row, ref) => {
          (ref as { value: unknown }).value = change(row);
        });
      },
    }),
  );
};

export interface StoreOptions {
  readonly versions?: readonly SchemaVersion[];
  /** Runs an upgrade: one at a time, whoever begins it, and kept from being ended for doing nothing but wait. */
  readonly upgrading?: <Result>(act: () => Promise<Result>) => Promise<Result>;
}

/**
 * The database is opened, and made when it is not there, by the first use; what is wrong with it shows then:
 * `DatabaseBlocked` when the browser offers none here or another window holds an older one open, `DatabaseFailed` when
 * it is broken or was written by a newer Locum, `QuotaExceeded`. Later uses try again.
 *
 * An older one is upgraded by the first use, a copy of it first. Stopped anywhere, the next use goes on.
 */
export const openStore = (name: string = DATABASE_NAME, options: StoreOptions = {}): VaultStore => {
  const { versions = SCHEMA_VERSIONS, upgrading = (act) => act() } = options;
  const newest = Math.max(...versions.map(({ version }) => version));
  const database = new Dexie(name, { chromeTransactionDurability: "strict", cache: "disabled" });
  for (const version of versions) declare(database, version);
  // A newer Locum wants to upgrade: let it, instead of blocking it for as long as this worker lives. The next use opens
  // again, and fails when the database is then too new.
  database.on("versionchange", () => database.close({ disableAutoOpen: false }));
  const openNow = async (): Promise<void> => {
    const found = await foundVersion(name);
    // Dexie would open a later one and fit it to its own schema. What a newer Locum wrote is left alone.
    if (found > newest) throw new AppError("DatabaseFailed");
    const blocked = new Promise<never>((_, reject) => {
      database.on("blocked", () => reject(new AppError("DatabaseBlocked")));
    });
    const upgrade = async (): Promise<void> => {
      // By now another worker may have done it.
      const older = await foundVersion(name);
      if (older < newest) await copyDatabase(name, `${copiesOf(name)}${older}`);
      await Promise.race([database.open(), blocked]);
    };
    if (found > 0 && found < newest) await upgrading(upgrade);
    else await Promise.race([database.open(), blocked]);
  };
  let opening: Promise<void> | null = null;
  const open = (): Promise<void> => {
    if (database.isOpen()) return Promise.resolve();
    opening ??= openNow().finally(() => {
      opening = null;
    });
    return opening;
  };
  const run = async <Result>(mode: "r" | "rw", act: (tables: VaultTables) => Promise<Result>): Promise<Result> => {
    try {
      await open();
      // An async function, which Dexie recognises: of any other it doesn't wait for the awaits inside.
      return await database.transaction(mode, database.tables, async (transaction) => act(tablesOf(transaction)));
    } catch (error) {
      throw databaseError(error);
    }
  };
  return {
    read: (act) => run("r", act),
    write: (act) => run("rw", act),
    removeCopies: async () => {
      try {
        await removeCopies(copiesOf(name));
      } catch (error) {
        throw databaseError(error);
      }
    },
    close: () => database.close(),
  };
};
