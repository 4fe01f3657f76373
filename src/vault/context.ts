/**
 * What the vault needs from outside, handed in so that it runs in Node and under a test's clock. Not the database
 * itself (store.ts) and not the browser (src/platform).
 */
import type { Kdf } from "../crypto/kdf.ts";
import type { RandomBytes } from "../bytes/random.ts";
import type { CatalogueMemory } from "./catalogue-memory.ts";
import type { VaultStore } from "./store.ts";

/**
 * Where the witness lies, away from the database (vault-format §9): `local` outlives the browser (storage.local),
 * `session` does not (storage.session).
 */
export interface WitnessStore {
  /** @returns what was written last to each place, `null` where there is nothing */
  read(): Promise<{
    readonly local: Uint8Array | null;
    readonly session: Uint8Array | null;
    /** What {@link WitnessStore.handOver} wrote. */
    readonly next: Uint8Array | null;
  }>;
  /** Puts `sealed` in both places; in which order doesn't matter, since the newer one counts. */
  write(sealed: Uint8Array): Promise<void>;
  /**
   * Puts a witness under the witness key to come beside the present one, on the disk: whichever of two device secrets the
   * database ends up with, there is a witness that it opens. `null`: it has served.
   */
  handOver(sealed: Uint8Array | null): Promise<void>;
}

export interface VaultContext {
  readonly store: VaultStore;
  readonly witness: WitnessStore;
  /**
   * Runs one act after the other, whichever worker or window of this installation asks: two that read the same witness
   * would each lose what the other writes. Not to be called inside itself.
   */
  readonly inTurn: <Result>(act: () => Promise<Result>) => Promise<Result>;
  /**
   * Whether something wrong was found in a vault that the user has not looked at yet: then nothing is written to it
   * (vault-format §12).
   */
  readonly isReadOnly: (vault: string) => Promise<boolean>;
  /** The database of its own that takes the rows that are set aside at a time (ms): nothing is ever deleted. */
  readonly openAside: (at: number) => VaultStore;
  /** What lists have read, until locking. Left out: nothing is kept. */
  readonly catalogue?: CatalogueMemory;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly deriveKey: Kdf["deriveKey"];
}
