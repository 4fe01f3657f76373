/**
 * Makes vaults of 100 to 100,000 accounts for tests and benches, through the vault's own functions: what it makes is
 * what Locum would have written. The accounts follow from the seed, keys and nonces don't. Put it into a profile with
 * profile.ts.
 */
import { systemRandom } from "../../src/bytes/random.ts";
import type { VaultContext } from "../../src/vault/context.ts";
import { saveItems } from "../../src/vault/items.ts";
import type { Keychain } from "../../src/vault/keychain.ts";
import type { ItemWrite } from "../../src/vault/records.ts";
import { readWorkspace } from "../../src/vault/vaults.ts";
import { createWorkspace } from "../../src/vault/workspace.ts";
import { makeAccounts } from "./accounts.ts";
import { createMemoryStore, type MemoryTables } from "./memory-store.ts";

/** Few enough that a commit's rows fit in memory several times over. */
const BATCH = 10_000;

export interface VaultWish {
  readonly accounts: number;
  readonly seed: number;
  readonly passphrase: string;
  /** The real one (`createKdf`), when the extension is to unlock it. */
  readonly deriveKey: VaultContext["deriveKey"];
  /** ms since the epoch. */
  readonly now: number;
}

export interface MadeVault {
  readonly tables: MemoryTables;
  readonly witness: Uint8Array | null;
  readonly keychain: Keychain;
  /** The default vault, which holds the accounts. */
  readonly vault: string;
}

/** Runs `act` on batches of `values`. */
const inBatches = async <Value>(values: Iterable<Value>, act: (batch: readonly Value[]) => Promise<unknown>) => {
  let batch: Value[] = [];
  for (const value of values) {
    batch.push(value);
    if (batch.length < BATCH) continue;
    await act(batch);
    batch = [];
  }
  if (batch.length > 0) await act(batch);
};

export const makeVault = async ({ accounts, seed, passphrase, deriveKey, now }: VaultWish): Promise<MadeVault> => {
  const { store, tables } = createMemoryStore();
  const kept: { sealed: Uint8Array | null } = { sealed: null };
  const context: VaultContext = {
    store,
    witness: {
      read: async () => ({ local: kept.sealed, session: null, next: null }),
      write: async (sealed) => {
        kept.sealed = sealed;
      },
      handOver: async () => undefined,
    },
    inTurn: (act) => act(),
    isReadOnly: async () => false,
    openAside: () => createMemoryStore().store,
    now: () => now,
    random: systemRandom,
    deriveKey,
  };
  const names = { workspaceName: "Acme", deviceName: "Made", vaultName: "Automation", items: [] };
  const keychain = await createWorkspace(context, { passphrase, ...names });
  const { defaultVault: vault } = await readWorkspace(context, keychain);
  await inBatches(makeAccounts(vault, accounts, seed, now), (batch: readonly ItemWrite[]) =>
    saveItems(context, keychain, batch, [{ vault, item: null, action: "imported", detail: { count: batch.length } }]),
  );
  return { tables, witness: kept.sealed, keychain, vault };
};
