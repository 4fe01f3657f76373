/**
 * Re-keying: a vault gets a new epoch, everything is sealed again under it, piece by piece, and the old key leaves when
 * nothing lies under it any more. Stopped anywhere, it goes on: what is left is counted in the head. Not whose device the
 * keys are sealed to (renew-device.ts). Follows vault-format §13.
 */
import { intoSecret } from "../bytes/bytes.ts";
import { AppError } from "../errors.ts";
import type { CommitRows } from "./changes.ts";
import { loadHead } from "./checks.ts";
import { marksOf, writeRows } from "./commit.ts";
import type { VaultContext } from "./context.ts";
import type { Head } from "./heads.ts";
import { idBytes, newEpochId } from "./ids.ts";
import { type Keychain, type VaultKeys, withKeys } from "./keychain.ts";
import { isVaultRowSound, sealKeyring } from "./keyrings.ts";
import { type ChainPlace, resealEvents, resealPage } from "./reseal.ts";
import type { VaultTables } from "./store.ts";
import { type OpenVault, vaultOf } from "./vault-keys.ts";
import { rosterRecipient } from "./ways-in.ts";
import { advanceWitness, readWitness } from "./witness.ts";

const KEY_BYTES = 32;

/** @returns the keys with one more, which is written under from now on */
export const withNewEpoch = ({ vault, epochs }: VaultKeys, random: VaultContext["random"]): VaultKeys => {
  const counter = Math.max(0, ...epochs.map(({ id }) => Number.parseInt(id.slice(0, 8), 16))) + 1;
  return { vault, epochs: [...epochs, { id: newEpochId(counter, random), key: intoSecret(random(KEY_BYTES)) }] };
};

/** How far a vault is. JSON; without one the vault is looked at from its first page. */
export interface RekeyPlace {
  readonly vault: string;
  /** The page looked at last; `null`: none yet. */
  readonly after: string | null;
  /** `null`: the pages come first. */
  readonly chain: ChainPlace | null;
  /** What lay under older epochs when this pass began: a pass that changes nothing would go on for ever. */
  readonly left: number;
}

/** In records: items, pages, events. */
export interface RekeyProgress {
  readonly done: number;
  readonly total: number;
}

/** What one slice did. */
export interface RekeySlice {
  /** `null`: nothing is left to be done. */
  readonly place: RekeyPlace | null;
  /** Where an old key has left: the keys without it, to be taken in the place of those given. */
  readonly keychain: Keychain | null;
}

const isUnderWay = ({ epochs }: VaultKeys): boolean => epochs.length > 1;

const countUnder = ({ epochs }: Head, isCounted: (epoch: string) => boolean): number =>
  [...epochs]
    .filter(([id]) => isCounted(id))
    .reduce((sum, [, { rows, pages, events }]) => sum + rows + pages + events, 0);

const leftIn = (keys: OpenVault, head: Head): number => countUnder(head, (id) => id !== keys.current.id);

/** @returns how far the vaults are that are being re-keyed, or `null` when none is. A vault that is not sound isn't counted. */
export const rekeyProgress = (context: VaultContext, unlocked: Keychain): Promise<RekeyProgress | null> =>
  withKeys(unlocked, async (keychain) => {
    const vaults = keychain.vaults.filter(isUnderWay);
    if (vaults.length === 0) return null;
    const witness = await readWitness(context, keychain);
    return context.store.read(async (tables) => {
      let [done, total] = [0, 0];
      for (const { vault } of vaults) {
        const keys = vaultOf(keychain, vault);
        const head = await loadHead(tables, keys, witness).catch((error: unknown) => {
          if (error instanceof AppError) return null;
          throw error;
        });
        if (head === null) continue;
        const all = countUnder(head, () => true);
        total += all;
        done += all - leftIn(keys, head);
      }
      return { done, total };
    });
  });

const nextPrefix = (head: Head, after: string | null): string | undefined =>
  [...head.pages.keys()].sort().find((prefix) => after === null || prefix > after);

const nextChain = (head: Head, after: string | null): ChainPlace | null => {
  const device = [...head.tips.keys()].sort().find((id) => after === null || id > after);
  return device === undefined ? null : { device, number: 1 };
};

interface Looked {
  readonly rows: CommitRows | null;
  /** `null`: this pass is over. */
  readonly place: RekeyPlace | null;
}

const lookAtPage = async (
  tables: VaultTables,
  keys: OpenVault,
  head: Head,
  place: RekeyPlace,
  random: VaultContext["random"],
): Promise<Looked> => {
  const prefix = nextPrefix(head, place.after);
  if (prefix === undefined) {
    const chain = nextChain(head, null);
    return { rows: null, place: chain === null ? null : { ...place, chain } };
  }
  return { rows: await resealPage(tables, keys, head, prefix, random), place: { ...place, after: prefix } };
};

const lookAtEvents = async (
  tables: VaultTables,
  keys: OpenVault,
  head: Head,
  place: RekeyPlace & { readonly chain: ChainPlace },
  random: VaultContext["random"],
): Promise<Looked> => {
  const { rows, next } = await resealEvents(tables, keys, head, place.chain, random);
  const chain = next ?? nextChain(head, place.chain.device);
  return { rows, place: chain === null ? null : { ...place, chain } };
};

const newestOnly = ({ vault, epochs }: VaultKeys): VaultKeys => ({ vault, epochs: epochs.slice(-1) });

/** Everything lies under the newest epoch: the others leave the keyring. */
const dropOldEpochs = async (context: VaultContext, keychain: Keychain, keys: VaultKeys): Promise<void> => {
  const { rowMacKey, deviceId, workspaceVault } = keychain;
  const recipient = await rosterRecipient(context, keychain);
  if (recipient === null) throw new AppError("RecordAltered");
  const { vault } = keys;
  const role = vault === workspaceVault ? "workspace" : "accounts";
  const row = await sealKeyring({ ...newestOnly(keys), role }, rowMacKey, deviceId, recipient);
  await context.store.write(async (tables) => {
    const there = await tables.vaults.get(idBytes(vault));
    if (there === undefined || !isVaultRowSound(there, rowMacKey, deviceId)) throw new AppError("RecordAltered");
    await tables.vaults.put(row);
  });
};

/** The first vault that is under way and may be written to. @throws AppError `VaultReadOnly` when there are only others */
const nextVault = async (context: VaultContext, { vaults }: Keychain): Promise<VaultKeys | null> => {
  const left = vaults.filter(isUnderWay);
  for (const keys of left) if (!(await context.isReadOnly(keys.vault))) return keys;
  if (left.length > 0) throw new AppError("VaultReadOnly");
  return null;
};

/**
 * Looks at one more page with its rows, or at some events, of the first vault that is being re-keyed, and seals again what
 * lies under an older epoch, in one transaction.
 *
 * @param place what the last slice returned, in this worker or one before; `null` to begin
 * @throws AppError `VaultReadOnly` and `RecordAltered`, `VaultRolledBack` for a vault that the user has to look at first ·
 * `Locked` · `QuotaExceeded` and the store's others. Nothing is lost then, and a later slice goes on
 */
export const rekeySlice = (
  context: VaultContext,
  unlocked: Keychain,
  place: RekeyPlace | null,
): Promise<RekeySlice> =>
  withKeys(unlocked, async (keychain) => {
    const vault = await nextVault(context, keychain);
    if (vault === null) return { place: null, keychain: null };
    const keys = vaultOf(keychain, vault.vault);
    const witness = await readWitness(context, keychain);
    const { rows, next } = await context.store.write(async (tables) => {
      const head = await loadHead(tables, keys, witness);
      const left = leftIn(keys, head);
      if (left === 0) return { rows: null, next: null };
      const started = place?.vault === vault.vault ? place : { vault: vault.vault, after: null, chain: null, left };
      const { chain } = started;
      const looked =
        chain === null
          ? await lookAtPage(tables, keys, head, started, context.random)
          : await lookAtEvents(tables, keys, head, { ...started, chain }, context.random);
      if (looked.rows !== null) await writeRows(tables, looked.rows);
      // What was written meanwhile went under the newest epoch: a whole pass without a change means that rows are gone.
      if (looked.place === null && looked.rows === null && left === started.left) throw new AppError("RecordAltered");
      return { rows: looked.rows, next: looked.place ?? { vault: vault.vault, after: null, chain: null, left } };
    });
    if (rows !== null) await advanceWitness(context, keychain, marksOf([rows])).catch(() => null);
    if (next !== null) return { place: next, keychain: null };
    await dropOldEpochs(context, keychain, vault);
    // Of the keychain given: the copies that this slice works with are wiped when it ends.
    const vaults = unlocked.vaults.map((one) => (one.vault === vault.vault ? newestOnly(one) : one));
    return { place: null, keychain: { ...unlocked, vaults } };
  });
