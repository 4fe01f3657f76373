/**
 * A vault in Node: fake-indexeddb in the place of the browser's, a witness in memory, a clock that only goes when told,
 * and a derivation that is quick. Everything else is the code under test, with real encryption.
 */
import "fake-indexeddb/auto";
import { vi } from "vitest";
import { utf8 } from "../../../src/bytes/bytes.ts";
import { deriveSubkey } from "../../../src/crypto/subkeys.ts";
import { newItemId, systemRandom } from "../../../src/bytes/random.ts";
import { type Dump, dumpProfile, parseDump } from "../../vault-reader/dump.ts";
import type { Acceptance } from "../../../src/vault/accept.ts";
import type { VaultContext, WitnessStore } from "../../../src/vault/context.ts";
import type { Keychain } from "../../../src/vault/keychain.ts";
import type { ItemWrite } from "../../../src/vault/records.ts";
import { createSerial } from "../../../src/session/serial.ts";
import { openStore } from "../../../src/vault/store.ts";
import { createWorkspace } from "../../../src/vault/workspace.ts";
import { readWorkspace } from "../../../src/vault/vaults.ts";

/** Real encryption on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

/** What is said of items whose page is lost, and of a workspace whose name is. */
export const ACCEPTANCE: Acceptance = { summarise: ({ content }) => ({ found: content }), name: "Found" };

export const PASSPHRASE = "correct horse battery staple";

export interface MemoryWitness extends WitnessStore {
  local: Uint8Array | null;
  session: Uint8Array | null;
  next: Uint8Array | null;
}

export const memoryWitness = (): MemoryWitness => ({
  local: null,
  session: null,
  next: null,
  async read() {
    return { local: this.local, session: this.session, next: this.next };
  },
  async handOver(sealed) {
    this.next = sealed;
  },
  async write(sealed) {
    this.local = sealed;
    this.session = sealed;
  },
});

export interface TestVault {
  readonly name: string;
  readonly context: VaultContext;
  readonly witness: MemoryWitness;
  readonly clock: { now: number };
  /** Vaults that nothing may be written to. */
  readonly readOnly: Set<string>;
}

/** As the next worker would find it: the same disk, and nothing in memory. */
export const restarted = ({ context, witness }: TestVault): VaultContext => ({
  ...context,
  witness: {
    read: () => witness.read(),
    write: (sealed) => witness.write(sealed),
    handOver: (sealed) => witness.handOver(sealed),
  },
});

let count = 0;

/** In the place of Argon2id. */
export const deriveQuickly = (passphrase: string, salt: Uint8Array, set: string): Uint8Array =>
  deriveSubkey(utf8(passphrase), set, 32, salt);

/** A store that is empty, and of its own. */
export const emptyVault = async (): Promise<TestVault> => {
  count += 1;
  const name = `vault-${process.pid}-${count}`;
  const witness = memoryWitness();
  const clock = { now: 1_700_000_000_000 };
  const readOnly = new Set<string>();
  const context: VaultContext = {
    store: openStore(name),
    witness,
    inTurn: createSerial(),
    isReadOnly: async (vault) => readOnly.has(vault),
    openAside: (at) => openStore(`${name}-aside-${at}`),
    now: () => clock.now,
    random: systemRandom,
    deriveKey: async (passphrase, salt, set) => deriveQuickly(passphrase, salt, set),
  };
  return { name, context, witness, clock, readOnly };
};

export interface OpenVault extends TestVault {
  readonly keychain: Keychain;
  /** The default vault. */
  readonly vault: string;
}

/** A workspace that was just set up and is unlocked. */
export const openVault = async (): Promise<OpenVault> => {
  const empty = await emptyVault();
  const keychain = await createWorkspace(empty.context, {
    passphrase: PASSPHRASE,
    workspaceName: "Acme",
    deviceName: "Laptop",
    vaultName: "Marketing",
    items: [],
  });
  const { defaultVault } = await readWorkspace(empty.context, keychain);
  return { ...empty, keychain, vault: defaultVault };
};

/** An account as src/accounts would store one, as far as the vault cares. */
export const account = (vault: string, over: Partial<ItemWrite> = {}): ItemWrite => ({
  vault,
  id: newItemId(systemRandom),
  type: "account",
  content: { label: "Acme Ads", password: "s3cret-p4ss" },
  summary: { label: "Acme Ads", username: "bot@acme.example" },
  hosts: ["ads.acme.example"],
  ...over,
});

/** Every row of a table, by the raw IndexedDB API, and a way to put one back or take one out. */
export const rawTable = async (name: string, table: string) => {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const rows = (mode: IDBTransactionMode) => database.transaction(table, mode).objectStore(table);
  return {
    all: (): Promise<readonly Record<string, unknown>[]> => done(rows("readonly").getAll()),
    put: async (row: unknown): Promise<void> => {
      await done(rows("readwrite").put(row));
    },
    remove: async (key: IDBValidKey): Promise<void> => {
      await done(rows("readwrite").delete(key));
    },
    close: () => database.close(),
  };
};

/** Runs `act` on a table's rows and closes the connection. */
export const withTable = async <Result>(
  name: string,
  table: string,
  act: (rows: Awaited<ReturnType<typeof rawTable>>) => Promise<Result>,
): Promise<Result> => {
  const rows = await rawTable(name, table);
  try {
    return await act(rows);
  } finally {
    rows.close();
  }
};

/** The profile as its thief would have it, for the independent reader. */
export const dumpVault = async ({ name, witness }: TestVault): Promise<Dump> => ({
  ...parseDump(await dumpProfile(name)),
  witness: { local: witness.local, session: witness.session, next: witness.next },
});
