/**
 * The keys that work on one vault: each epoch's vault key, and the three that are derived from it. Not how a keyring is
 * stored (keyrings.ts). Follows vault-format §3.
 */
import { deriveSubkey } from "../crypto/subkeys.ts";
import { AppError } from "../errors.ts";
import { epochBytes, idBytes, idText } from "./ids.ts";
import { type Keychain, type VaultEpoch, wipeWith } from "./keychain.ts";

export interface EpochKeys {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly seal: Uint8Array;
  readonly token: Uint8Array;
  readonly catalogue: Uint8Array;
}

export interface OpenVault {
  readonly vault: string;
  readonly bytes: Uint8Array;
  /** What is written goes under this one. */
  readonly current: EpochKeys;
  readonly epochs: readonly EpochKeys[];
  /** @throws AppError `RecordAltered` for an epoch that the keyring doesn't have */
  epoch(bytes: Uint8Array): EpochKeys;
}

const epochKeys = (vault: Uint8Array, { id, key }: VaultEpoch): EpochKeys => ({
  id,
  bytes: epochBytes(id),
  seal: deriveSubkey(key, "locum/1 seal", 32, vault),
  token: deriveSubkey(key, "locum/1 token", 32, vault),
  catalogue: deriveSubkey(key, "locum/1 catalogue", 32, vault),
});

/** @param keys what is derived from them is wiped with the keychain that they are in (`wipeKeychain`) */
export const openVaultKeys = (vault: string, keys: readonly VaultEpoch[]): OpenVault => {
  const bytes = idBytes(vault);
  const epochs = keys.map((epoch) => epochKeys(bytes, epoch));
  wipeWith(keys, epochs.flatMap(({ seal, token, catalogue }) => [seal, token, catalogue]));
  const current = epochs.at(-1);
  if (current === undefined) throw new RangeError("a keyring without a key");
  return {
    vault,
    bytes,
    current,
    epochs,
    epoch: (wanted) => {
      const id = idText(wanted);
      const found = epochs.find((epoch) => epoch.id === id);
      if (found === undefined) throw new AppError("RecordAltered");
      return found;
    },
  };
};

/** @throws AppError `VaultNotFound` when the keychain can't open this vault */
export const vaultOf = (keychain: Keychain, vault: string): OpenVault => {
  const found = keychain.vaults.find((keys) => keys.vault === vault);
  if (found === undefined) throw new AppError("VaultNotFound");
  return openVaultKeys(vault, found.epochs);
};
