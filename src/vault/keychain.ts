/**
 * What an unlocked Locum holds: the keys of every vault it can open, and the two keys that check rows and witness. Kept
 * in memory and in storage.session, nowhere else; holds neither the age identity nor the signing key, which only acts
 * with a proof of presence get. Follows vault-format §3, "Session".
 */
import * as v from "valibot";
import { intoSecret, secretCopy, wipe } from "../bytes/bytes.ts";
import { fromBase64Url, toBase64Url } from "../bytes/base64.ts";
import { KEY_BYTES } from "../crypto/seal.ts";
import { AppError } from "../errors.ts";

/** One key of a vault. A vault has more than one only while it is being re-keyed. */
export interface VaultEpoch {
  /** 24 hex digits, see `newEpochId`. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

export interface VaultKeys {
  readonly vault: string;
  /** In ascending order of their ids; what is written goes under the last one. Never empty. */
  readonly epochs: readonly VaultEpoch[];
}

export interface Keychain {
  readonly deviceId: string;
  /** The vault that no list shows: roster, list of vaults, settings. Also among {@link Keychain.vaults}. */
  readonly workspaceVault: string;
  readonly vaults: readonly VaultKeys[];
  readonly rowMacKey: Uint8Array;
  readonly witnessKey: Uint8Array;
}

const keySchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{43}$/),
  v.transform((text) => intoSecret(fromBase64Url(text))),
  v.check((key) => key.length === KEY_BYTES),
);

const epochSchema = v.object({ id: v.string(), key: keySchema });

const keychainSchema = v.object({
  deviceId: v.string(),
  workspaceVault: v.string(),
  vaults: v.array(v.object({ vault: v.string(), epochs: v.pipe(v.array(epochSchema), v.minLength(1)) })),
  rowMacKey: keySchema,
  witnessKey: keySchema,
});

/** @returns text for storage.session, and for nothing that outlives the browser */
export const encodeKeychain = (keychain: Keychain): string =>
  JSON.stringify({
    ...keychain,
    vaults: keychain.vaults.map(({ vault, epochs }) => ({
      vault,
      epochs: epochs.map(({ id, key }) => ({ id, key: toBase64Url(key) })),
    })),
    rowMacKey: toBase64Url(keychain.rowMacKey),
    witnessKey: toBase64Url(keychain.witnessKey),
  });

/** @returns the keychain, or `null` when `text` is not what {@link encodeKeychain} wrote */
export const decodeKeychain = (text: string): Keychain | null => {
  try {
    return v.parse(keychainSchema, JSON.parse(text));
  } catch {
    return null;
  }
};

const derived = new WeakMap<readonly VaultEpoch[], Uint8Array[]>();

/** Has `keys`, which were derived from these epochs', wiped with them. */
export const wipeWith = (epochs: readonly VaultEpoch[], keys: readonly Uint8Array[]): void => {
  derived.set(epochs, [...(derived.get(epochs) ?? []), ...keys]);
};

/**
 * Overwrites every key with zeros, and every one that was derived from them. Limits as `wipe`: copies made by the engine,
 * and texts, stay.
 */
export const wipeKeychain = (keychain: Keychain): void => {
  const { rowMacKey, witnessKey, vaults } = keychain;
  for (const { epochs } of vaults) wipe(...(derived.get(epochs) ?? []));
  wipe(rowMacKey, witnessKey, ...vaults.flatMap(({ epochs }) => epochs.map(({ key }) => key)));
};

/** @returns the same keys in memory of their own */
export const copyKeychain = (keychain: Keychain): Keychain => ({
  ...keychain,
  vaults: keychain.vaults.map(({ vault, epochs }) => ({
    vault,
    epochs: epochs.map(({ id, key }) => ({ id, key: secretCopy(key) })),
  })),
  rowMacKey: secretCopy(keychain.rowMacKey),
  witnessKey: secretCopy(keychain.witnessKey),
});

/**
 * Runs `act` with keys of its own, which are overwritten when it ends: locking may wipe the keychain at any moment, and
 * half of an act must not run under zeros.
 *
 * @throws AppError `Locked` when the keychain is wiped already
 */
export const withKeys = async <Result>(
  keychain: Keychain,
  act: (keys: Keychain) => Promise<Result>,
): Promise<Result> => {
  if (keychain.witnessKey.every((byte) => byte === 0)) throw new AppError("Locked");
  const keys = copyKeychain(keychain);
  try {
    return await act(keys);
  } finally {
    wipeKeychain(keys);
  }
};
