/**
 * A whole profile as a file: what a release has written, for the releases after it to open. Of everything there is one:
 * two vaults, accounts of each kind, events, a tombstone, what waits in the drop box. `scripts/store-profile.mjs` writes it.
 */
import "fake-indexeddb/auto";
import { systemRandom } from "../../src/bytes/random.ts";
import { createKdf } from "../../src/crypto/kdf.ts";
import { createSerial } from "../../src/session/serial.ts";
import type { VaultContext, WitnessStore } from "../../src/vault/context.ts";
import { putDropbox } from "../../src/vault/dropbox.ts";
import { saveItems } from "../../src/vault/items.ts";
import { SCHEMA_VERSIONS } from "../../src/vault/schema.ts";
import { openStore } from "../../src/vault/store.ts";
import { createVault, readWorkspace } from "../../src/vault/vaults.ts";
import { createWorkspace } from "../../src/vault/workspace.ts";
import { readArgon2Wasm } from "../unit/crypto/argon2-file.ts";
import { dumpProfile } from "../vault-reader/dump.ts";
import { makeAccounts } from "./accounts.ts";

/** `tables` as `dumpProfile` writes them: bytes are `{ "$bytes": base64 }`. */
export interface StoredProfile {
  readonly schema: number;
  readonly passphrase: string;
  /** Of the vaults whose names are the keys, how many are not removed. */
  readonly accounts: Readonly<Record<string, number>>;
  readonly waiting: number;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  readonly witness: string;
}

const NAME = "stored-profile";
const PASSPHRASE = "a stored passphrase of five words";

export const makeStoredProfile = async (now: number): Promise<StoredProfile> => {
  const kept: { sealed: Uint8Array | null } = { sealed: null };
  const witness: WitnessStore = {
    read: async () => ({ local: kept.sealed, session: null, next: null }),
    write: async (sealed) => {
      kept.sealed = sealed;
    },
    handOver: async () => undefined,
  };
  const context: VaultContext = {
    store: openStore(NAME),
    witness,
    inTurn: createSerial(),
    isReadOnly: async () => false,
    openAside: () => openStore(`${NAME}-aside`),
    now: () => now,
    random: systemRandom,
    deriveKey: createKdf({ loadWasm: readArgon2Wasm }).deriveKey,
  };
  const names = { workspaceName: "Stored", deviceName: "Laptop", vaultName: "Marketing", items: [] };
  const first = await createWorkspace(context, { passphrase: PASSPHRASE, ...names });
  const { keychain, id: second } = await createVault(context, first, "Agency");
  const { defaultVault } = await readWorkspace(context, keychain);
  const [gone, ...accounts] = makeAccounts(defaultVault, 8, 3, now);
  if (gone === undefined) throw new RangeError("no accounts");
  const event = { vault: defaultVault, item: gone.id, action: "created" } as const;
  await saveItems(context, keychain, [gone, ...accounts], [event]);
  await saveItems(context, keychain, [...makeAccounts(second, 3, 4, now)]);
  await saveItems(context, keychain, [{ vault: defaultVault, id: gone.id, remove: true }], [{ ...event, action: "deleted" }]);
  await putDropbox(context, { type: "generated", content: { password: "waits" }, summary: { createdAt: now, host: null, length: 5 }, hosts: [] });
  context.store.close();
  const { tables } = JSON.parse(await dumpProfile(NAME)) as { tables: StoredProfile["tables"] };
  return {
    schema: Math.max(...SCHEMA_VERSIONS.map(({ version }) => version)),
    passphrase: PASSPHRASE,
    accounts: { Marketing: accounts.length, Agency: 3 },
    waiting: 1,
    tables,
    witness: Buffer.from(kept.sealed ?? []).toString("base64"),
  };
};
