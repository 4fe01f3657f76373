/**
 * A vault's row: its keys, sealed to this device, under a MAC that only the device's secret makes. Not the derived keys
 * (vault-keys.ts). Follows vault-format §5.
 */
import * as v from "valibot";
import { equalBytes, fromUtf8, intoSecret, utf8, wipe } from "../bytes/bytes.ts";
import { fromBase64Url, toBase64Url } from "../bytes/base64.ts";
import { openWith, sealTo } from "../crypto/recipients.ts";
import { AppError } from "../errors.ts";
import { vaultRowMac } from "./aad.ts";
import { epochBytes, idBytes, idText } from "./ids.ts";
import type { VaultKeys } from "./keychain.ts";
import type { VaultRow } from "./rows.ts";

const FORMAT = "locum/1 keyring";

/** `workspace` is the one vault that no list shows. */
export type VaultRole = "workspace" | "accounts";

export interface Keyring extends VaultKeys {
  readonly role: VaultRole;
}

const keyringSchema = v.object({
  format: v.literal(FORMAT),
  vault: v.string(),
  role: v.picklist(["workspace", "accounts"]),
  epochs: v.pipe(v.array(v.object({ id: v.string(), key: v.string() })), v.minLength(1)),
});

/**
 * @param recipient this device's, from the roster or the device secret: a recipient from the disk may be a thief's
 * @returns a row with a keyring and an empty recovery keyring
 */
export const sealKeyring = async (
  { vault, role, epochs }: Keyring,
  rowMacKey: Uint8Array,
  device: string,
  recipient: string,
): Promise<VaultRow> => {
  const keys = epochs.map(({ id, key }) => ({ id, key: toBase64Url(key) }));
  const keyring = await sealTo([recipient], utf8(JSON.stringify({ format: FORMAT, vault, role, epochs: keys })));
  const bare = { vault: idBytes(vault), keyring, recovery: new Uint8Array(0) };
  return { ...bare, mac: vaultRowMac(rowMacKey, idBytes(device), bare) };
};

/** @returns whether the row was written by a holder of the row-MAC key */
export const isVaultRowSound = (row: VaultRow, rowMacKey: Uint8Array, device: string): boolean => {
  try {
    return row.mac instanceof Uint8Array && equalBytes(row.mac, vaultRowMac(rowMacKey, idBytes(device), row));
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

/** @throws AppError `RecordAltered`: the MAC is wrong, or the keyring is not for this device or not this vault's */
export const openKeyring = async (
  row: VaultRow,
  rowMacKey: Uint8Array,
  device: string,
  identity: string,
): Promise<Keyring> => {
  if (!isVaultRowSound(row, rowMacKey, device)) throw new AppError("RecordAltered");
  const plaintext = await openWith(identity, row.keyring);
  const { vault, role, epochs } = v.parse(keyringSchema, JSON.parse(fromUtf8(plaintext)));
  wipe(plaintext);
  if (vault !== idText(row.vault)) throw new AppError("RecordAltered");
  const opened = epochs.map(({ id, key }) => ({ id, key: intoSecret(fromBase64Url(key)) }));
  for (const { id } of opened) epochBytes(id);
  return { vault, role, epochs: opened.sort((a, b) => (a.id < b.id ? -1 : 1)) };
};
