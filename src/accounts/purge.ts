/** Deleted accounts, once they can't be restored any more. */
import { saveItems } from "../vault/items.ts";
import { listAccounts, openAccount, type OpenVaults } from "./account-store.ts";

/** A deleted account can be restored for this long (ms). */
const RESTORABLE_MS = 30 * 24 * 60 * 60 * 1000;

/** Removes for good the accounts that were deleted more than 30 days ago, once every vault that has a copy is open. */
export const purgeDeleted = async (vaults: OpenVaults): Promise<void> => {
  const { context, keychain } = vaults;
  const { accounts } = await listAccounts(vaults, true);
  const overdue = accounts.filter(
    ({ deletedAt }) => deletedAt !== null && context.now() - deletedAt > RESTORABLE_MS,
  );
  const alone = overdue.filter((account) => account.vaults.length === 1);
  const shared = await Promise.all(overdue.filter((account) => account.vaults.length > 1).map((ref) => openAccount(vaults, ref)));
  const whole = shared.filter(({ copies, unread }) => unread.length === 0 && copies.every(({ state }) => state === "current"));
  const refs = [...alone, ...whole.flatMap(({ ref, copies }) => copies.map(({ vault }) => ({ vault, id: ref.id })))];
  const removals = refs.map(({ vault, id }) => ({ vault, id, remove: true }) as const);
  if (removals.length > 0) await saveItems(context, keychain, removals);
};
