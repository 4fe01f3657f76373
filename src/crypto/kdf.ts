/**
 * A passphrase into a key: Argon2id v1.3 (RFC 9106) with one of a few named sets of costs. Not for keys that are random
 * already (subkeys.ts), and no judge of a passphrase's strength.
 *
 * Promises: each guess at the passphrase costs an attacker the set's memory and time. The costs come from this file
 * alone: what is stored names a set, so whoever can write to the disk can neither make guessing cheap nor make
 * unlocking exhaust the memory. The passphrase's bytes and Argon2's memory are wiped. What can't be promised: the
 * passphrase arrives as a string, and JavaScript can't wipe strings.
 *
 * The WebAssembly engine holds the thread that calls it for the whole derivation (docs/decisions/0002).
 */
import { argon2idAsync } from "@noble/hashes/argon2.js";
import { AppError } from "../errors.ts";
import { initialHash } from "./argon2-lanes.ts";
import { type Argon2Params, startWasmArgon2, type WasmArgon2 } from "./argon2-wasm.ts";
import { utf8, wipe } from "../bytes/bytes.ts";

/** The allow-list (vault-format, "Primitives"). A name is stored for ever: sets are added, never changed. */
export const KDF_SETS = {
  "argon2id-64m-3-4": { m: 65_536, t: 3, p: 4 },
} as const satisfies Readonly<Record<string, Argon2Params>>;

export type KdfSet = keyof typeof KDF_SETS;

/** The set for new slots. */
export const CURRENT_KDF: KdfSet = "argon2id-64m-3-4";

/** Longest passphrase, in UTF-16 units as typed: long enough for any, short enough that normalising it is nothing. */
export const MAX_PASSPHRASE_LENGTH = 1024;

/** Shortest salt, in bytes (RFC 9106 §3.1 recommends 16). */
const MIN_SALT_BYTES = 16;
const KEY_BYTES = 32;

/** ms: what the key is needed for comes first. */
const AFTER_USE_MS = 1_000;

export const isKdfSet = (name: string): name is KdfSet => Object.hasOwn(KDF_SETS, name);

/** Argon2id on several cores, where there is such a thing: src/platform/kdf-lanes.ts. */
export interface KdfLanes {
  /** @returns whether the next derivation can be done there */
  readonly prepare: (params: Argon2Params) => Promise<boolean>;
  /** @param hash `initialHash`; the caller wipes it @returns 32 bytes, or `null` where it can't be done there */
  readonly derive: (hash: Uint8Array, params: Argon2Params) => Promise<Uint8Array | null>;
  /** Gives back what `prepare` took. */
  readonly end: () => Promise<void>;
}

interface KdfOptions {
  /** Gets the bytes of argon2.wasm: in the background `loadArgon2Wasm` of argon2-asset.ts. */
  readonly loadWasm: () => Promise<BufferSource>;
  readonly lanes?: KdfLanes;
}

export interface Kdf {
  /**
   * The passphrase is normalised to NFKC (what looks alike on two keyboards is the same), nothing is trimmed. An empty
   * one is derived like any other: it costs the same and opens nothing.
   *
   * @param salt at least 16 bytes, random, stored beside what the key opens
   * @param setName a {@link KdfSet}; any other is refused before anything is derived
   * @returns 32 bytes; the caller wipes them
   * @throws AppError `KdfUnknown` when the set is not on the allow-list
   * @throws AppError `TooLarge` when the passphrase is longer than {@link MAX_PASSPHRASE_LENGTH}
   * @throws AppError `KdfFailed` when neither engine could do it (no memory)
   * @throws RangeError when the salt is too short
   */
  readonly deriveKey: (passphrase: string, salt: Uint8Array, setName: string) => Promise<Uint8Array>;
  /**
   * Gets the engine and its memory ready while the user still types, which about halves the time of the first
   * derivation. Only that: without it, or when it fails, `deriveKey` does the same later.
   */
  readonly prepare: () => Promise<void>;
  /** Gives back what was got ready. */
  readonly end: () => Promise<void>;
}

/**
 * Several cores where they are ready, else one engine for the life of the worker. When WebAssembly can't be had, @noble/hashes computes the same key, about
 * eight times slower; the next derivation tries WebAssembly again.
 */
export const createKdf = ({ loadWasm, lanes }: KdfOptions): Kdf => {
  let starting: Promise<WasmArgon2 | null> | null = null;

  const engine = async (): Promise<WasmArgon2 | null> => {
    starting ??= loadWasm().then(startWasmArgon2).catch(() => null);
    const started = await starting;
    if (started === null) starting = null;
    return started;
  };

  const prepareLanes = async (): Promise<boolean> => {
    try {
      return (await lanes?.prepare(KDF_SETS[CURRENT_KDF])) ?? false;
    } catch {
      return false;
    }
  };

  const deriveInLanes = async (bytes: Uint8Array, salt: Uint8Array, params: Argon2Params): Promise<Uint8Array | null> => {
    if (lanes === undefined) return null;
    const hash = initialHash(bytes, salt, params);
    try {
      return await lanes.derive(hash, params);
    } catch {
      return null;
    } finally {
      wipe(hash);
    }
  };

  /** The next passphrase may come soon. */
  const deriveHere = async (bytes: Uint8Array, salt: Uint8Array, params: Argon2Params): Promise<Uint8Array> => {
    const key = (await deriveInWasm(bytes, salt, params)) ?? (await deriveInJavaScript(bytes, salt, params));
    setTimeout(() => void prepareLanes(), AFTER_USE_MS);
    return key;
  };

  const deriveInWasm = async (
    bytes: Uint8Array,
    salt: Uint8Array,
    params: Argon2Params,
  ): Promise<Uint8Array | null> => {
    const wasm = await engine();
    if (wasm === null) return null;
    try {
      return wasm.derive(bytes, salt, params);
    } catch {
      starting = null;
      return null;
    }
  };

  const deriveInJavaScript = async (bytes: Uint8Array, salt: Uint8Array, params: Argon2Params): Promise<Uint8Array> => {
    try {
      return await argon2idAsync(bytes, salt, { ...params, dkLen: KEY_BYTES });
    } catch (cause) {
      throw new AppError("KdfFailed", { cause });
    }
  };

  return {
    deriveKey: async (passphrase, salt, setName) => {
      if (!isKdfSet(setName)) throw new AppError("KdfUnknown");
      if (passphrase.length > MAX_PASSPHRASE_LENGTH) throw new AppError("TooLarge");
      if (salt.length < MIN_SALT_BYTES) throw new RangeError("salt too short");
      const params = KDF_SETS[setName];
      const bytes = utf8(passphrase.normalize("NFKC"));
      try {
        return (await deriveInLanes(bytes, salt, params)) ?? (await deriveHere(bytes, salt, params));
      } finally {
        wipe(bytes);
      }
    },
    end: async () => lanes?.end(),
    prepare: async () => {
      if (await prepareLanes()) return;
      const wasm = await engine();
      try {
        await wasm?.warmUp(KDF_SETS[CURRENT_KDF]);
      } catch {
        starting = null;
      }
    },
  };
};
