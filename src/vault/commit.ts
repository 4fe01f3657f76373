/**
 * One commit: reads what it starts from, writes rows, pages, heads and events in one strict transaction, then tells the
 * witness. The only writer of items, pages, heads and events. Follows vault-format §7, "A change", and §9.
 */
import { AppError } from "../errors.ts";
import { type CommitRows, planCommit, type VaultState, type Writer } from "./changes.ts";
import { itemKey, loadHead, loadPages } from "./checks.ts";
import type { VaultContext } from "./context.ts";
import { NEW_HEAD, prefixOf } from "./heads.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import type { EventWrite, ItemChange, SavedItem } from "./records.ts";
import type { VaultTables } from "./store.ts";
import { type OpenVault, vaultOf } from "./vault-keys.ts";
import { advanceWitness, markOf, readWitness, type Witness } from "./witness.ts";

export interface Commit {
  readonly changes: readonly ItemChange[];
  readonly events: readonly EventWrite[];
  /** Further writes of the same transaction. Awaits nothing but `tables`. */
  readonly also?: (tables: VaultTables) => Promise<void>;
}

const loadState = async (
  tables: VaultTables,
  keys: OpenVault,
  witness: Witness,
  changes: readonly ItemChange[],
): Promise<VaultState> => {
  const head = await loadHead(tables, keys, witness);
  const ids = changes.map(({ id }) => id);
  const pages = await loadPages(tables, keys, head, ids);
  const known = ids.filter((id) => pages.get(prefixOf(head, id))?.entries.has(id) ?? false);
  const found = await tables.items.getMany(known.map((id) => itemKey(keys, id)));
  const rows = new Map(found.flatMap((row, index) => (row === undefined ? [] : [[known[index] ?? "", row] as const])));
  return { keys, head, pages, rows };
};

/** Writes what a plan says. Call it inside a writing transaction. */
export const writeRows = async (tables: VaultTables, plan: CommitRows): Promise<void> => {
  const removed = plan.removedPages.map((prefix) => [plan.vault.bytes, prefix] as const);
  // Asked for in this order, and not one after the other's answer: each answer is a way to another process and back.
  await Promise.all([
    tables.items.putMany(plan.items),
    removed.length > 0 ? tables.pages.removeMany(removed) : null,
    tables.pages.putMany(plan.pages),
    plan.events.length > 0 ? tables.events.putMany(plan.events) : null,
    tables.heads.put(plan.head),
  ]);
};

export const writerOf = (context: VaultContext, device: string): Writer => ({
  device,
  at: context.now(),
  random: context.random,
});

/** @returns what makes a vault that is not there yet, with its first items */
export const planNewVault = (keys: OpenVault, changes: readonly ItemChange[], writer: Writer): CommitRows =>
  planCommit({ keys, head: NEW_HEAD, pages: new Map(), rows: new Map() }, changes, [], writer);

export const marksOf = (plans: readonly CommitRows[]): Witness =>
  new Map(plans.map(({ vault, head }) => [vault.vault, markOf(head)]));

const inVault = <Entry extends { readonly vault: string }>(entries: readonly Entry[], vault: string): Entry[] =>
  entries.filter((entry) => entry.vault === vault);

/** As {@link commit}, without telling the witness: whoever holds the witness's turn does that. */
export const commitRows = async (
  context: VaultContext,
  keychain: Keychain,
  work: Commit,
): Promise<readonly CommitRows[]> => {
  const { changes, events, also } = work;
  const vaults = [...new Set([...changes, ...events].map(({ vault }) => vault))].map((id) => vaultOf(keychain, id));
  const writer = writerOf(context, keychain.deviceId);
  const [witness, ...refused] = await Promise.all([
    readWitness(context, keychain),
    ...vaults.map(({ vault }) => context.isReadOnly(vault)),
  ]);
  if (refused.includes(true)) throw new AppError("VaultReadOnly");
  return context.store.write(async (tables) => {
    await also?.(tables);
    const planned: CommitRows[] = [];
    for (const keys of vaults) {
      const ours = inVault(changes, keys.vault);
      const plan = planCommit(
        await loadState(tables, keys, witness, ours),
        ours,
        inVault(events, keys.vault),
        writer,
      );
      await writeRows(tables, plan);
      planned.push(plan);
    }
    return planned;
  });
};

const commitWith = async (
  context: VaultContext,
  keychain: Keychain,
  work: Commit,
): Promise<readonly SavedItem[]> => {
  const plans = await commitRows(context, keychain, work);
  // What was committed is saved, whatever becomes of the witness: an older one still passes, and the next one heals it.
  await advanceWitness(context, keychain, marksOf(plans)).catch(() => null);
  const saved = new Map(plans.flatMap((plan) => plan.saved).map((item) => [`${item.vault} ${item.id}`, item]));
  return work.changes.flatMap(({ vault, id }) => saved.get(`${vault} ${id}`) ?? []);
};

/**
 * Everything or nothing, and on the disk when it returns. Locking meanwhile doesn't disturb it.
 *
 * @returns the items' new revisions, in the order of the changes
 * @throws AppError as `planCommit`; `Locked`, `VaultNotFound`, `VaultReadOnly`, `VaultRolledBack`; `QuotaExceeded` and
 * the store's others
 */
export const commit = (context: VaultContext, keychain: Keychain, work: Commit): Promise<readonly SavedItem[]> =>
  withKeys(keychain, (keys) => commitWith(context, keys, work));
