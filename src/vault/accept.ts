/**
 * The user has looked at what was found wrong in a vault and takes what is there: the vault is rebuilt from its sound
 * rows, and the rest is set aside, so that nothing is deleted. Follows vault-format §12.
 */
import { equalBytes } from "../bytes/bytes.ts";
import { AppError } from "../errors.ts";
import { type AsideRows, NOTHING_ASIDE, removeRows, setAside } from "./aside.ts";
import { writerOf } from "./commit.ts";
import type { VaultContext } from "./context.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import { dropForeignVault, restoreDeviceRow, restoreVaultRow } from "./own-rows.ts";
import { planRebuild, type Rebuilt, type Summarise, type VaultRows } from "./rebuild.ts";
import type { HeadRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";
import { idOf } from "./strays.ts";
import { vaultOf } from "./vault-keys.ts";
import { listVaults, missingRoster } from "./vaults.ts";
import { markOf, readWitness, replaceWitness } from "./witness.ts";

export interface Acceptance {
  readonly summarise: Summarise;
  /** For a vault or workspace whose own name is lost. */
  readonly name: string;
}

interface Found {
  readonly rows: VaultRows;
  /** Of no vault that is here. */
  readonly foreign: AsideRows;
}

/** @param known vaults whose rows are theirs; `null`: rows of others are not looked for */
const gather = async (tables: VaultTables, vault: string, known: ReadonlySet<string> | null): Promise<Found> => {
  const isOurs = (row: { readonly vault: unknown }): boolean => idOf(row.vault) === vault;
  const isForeign = (row: { readonly vault: unknown }): boolean => known !== null && !known.has(idOf(row.vault) ?? "");
  const heads = await tables.heads.all();
  const pages = await tables.pages.all();
  const items = await tables.items.all();
  const events = await tables.events.all();
  const ours = { pages: pages.filter(isOurs), items: items.filter(isOurs), events: events.filter(isOurs) };
  const foreign = { pages: pages.filter(isForeign), items: items.filter(isForeign), events: events.filter(isForeign) };
  return {
    rows: { ...ours, head: heads.find(isOurs) },
    foreign: { ...NOTHING_ASIDE, ...foreign, heads: heads.filter(isForeign) },
  };
};

const asideOf = ({ aside }: Rebuilt, { foreign }: Found): AsideRows => ({
  ...foreign,
  heads: [...foreign.heads, ...(aside.head === undefined ? [] : [aside.head])],
  pages: [...foreign.pages, ...aside.pages],
  items: [...foreign.items, ...aside.items],
  events: [...foreign.events, ...aside.events],
});

const isSameHead = (one: HeadRow | undefined, other: HeadRow | undefined): boolean => {
  const [a, b] = [one?.sealed, other?.sealed];
  return a instanceof Uint8Array && b instanceof Uint8Array ? equalBytes(a, b) : a === b;
};

const writeRebuilt = async (tables: VaultTables, { rows, foreign }: Found, rebuilt: Rebuilt): Promise<void> => {
  const replaced = { pages: rows.pages, events: rebuilt.events.length > 0 ? rows.events : rebuilt.aside.events };
  await removeRows(tables, { ...NOTHING_ASIDE, ...replaced, items: rebuilt.aside.items });
  await removeRows(tables, foreign);
  await tables.items.putMany(rebuilt.items);
  await tables.pages.putMany(rebuilt.pages);
  await tables.events.putMany(rebuilt.events);
  await tables.heads.put(rebuilt.head);
};

/** Vaults that are here, those that can't be opened included. */
const knownVaults = async (context: VaultContext, keychain: Keychain): Promise<ReadonlySet<string>> => {
  const rows = await context.store.read((tables) => Promise.resolve(tables.vaults.all()));
  const listed = await listVaults(context, keychain).catch((error: unknown) => {
    if (error instanceof AppError) return [];
    throw error;
  });
  const ids = [...keychain.vaults.map(({ vault }) => vault), ...listed.map(({ id }) => id)];
  return new Set([...ids, ...rows.flatMap(({ vault }) => idOf(vault) ?? [])]);
};

const rebuild = async (
  context: VaultContext,
  keychain: Keychain,
  vault: string,
  { summarise, name }: Acceptance,
): Promise<void> => {
  const keys = vaultOf(keychain, vault);
  const isWorkspace = vault === keychain.workspaceVault;
  const witness = await readWitness(context, keychain);
  const known = isWorkspace ? await knownVaults(context, keychain) : null;
  const found = await context.store.read((tables) => gather(tables, vault, known));
  const rebuilt = planRebuild({
    keys,
    rows: found.rows,
    witnessed: witness.get(vault)?.sequence ?? 0,
    summarise,
    missing: (has) => (isWorkspace ? missingRoster(keychain, name, has) : []),
    writer: writerOf(context, keychain.deviceId),
  });
  await setAside(context, asideOf(rebuilt, found));
  await context.store.write(async (tables) => {
    // Another window has saved, or has accepted, meanwhile.
    if (!isSameHead(found.rows.head, await tables.heads.get(keys.bytes))) throw new AppError("AccountChanged");
    await writeRebuilt(tables, found, rebuilt);
  });
  await replaceWitness(context, keychain, new Map([...witness, [vault, markOf(rebuilt.head)]]));
};

/**
 * Rebuilds a vault from what is there, whatever was found wrong in it, and makes it the newest state: its head is beyond
 * the witness. A crash on the way leaves it as it was, or rebuilt and still to be accepted once more.
 *
 * @throws AppError `VaultNotFound` when its keys are gone · `RecordAltered` when the workspace vault must be accepted
 * first · `AccountChanged` when another window wrote meanwhile · `QuotaExceeded` and the store's others
 */
export const acceptVault = (
  context: VaultContext,
  unlocked: Keychain,
  vault: string,
  acceptance: Acceptance,
): Promise<void> =>
  withKeys(unlocked, async (keychain) => {
    if (!keychain.vaults.some((keys) => keys.vault === vault)) {
      return dropForeignVault(context, vault, await listVaults(context, keychain));
    }
    await context.inTurn(() => rebuild(context, keychain, vault, acceptance));
    await restoreVaultRow(context, keychain, vault);
    if (vault === keychain.workspaceVault) await restoreDeviceRow(context, keychain);
  });
