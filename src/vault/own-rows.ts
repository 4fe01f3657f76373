/**
 * The rows that this device writes about itself, put right from the keys and the roster that an unlocked Locum has: its
 * vaults' keyrings and the device's own row. What was in their place is set aside. Follows vault-format §12.
 */
import { AppError } from "../errors.ts";
import { NOTHING_ASIDE, removeRows, setAside } from "./aside.ts";
import type { VaultContext } from "./context.ts";
import { idBytes } from "./ids.ts";
import type { Keychain } from "./keychain.ts";
import { isVaultRowSound, sealKeyring } from "./keyrings.ts";
import { idOf } from "./strays.ts";
import { rosterRecipient } from "./ways-in.ts";

/** @throws AppError `RecordAltered` when the row isn't sound and the roster doesn't say whom to seal a new one to */
export const restoreVaultRow = async (context: VaultContext, keychain: Keychain, vault: string): Promise<void> => {
  const { rowMacKey, deviceId, workspaceVault } = keychain;
  const there = await context.store.read((tables) => Promise.resolve(tables.vaults.get(idBytes(vault))));
  if (there !== undefined && isVaultRowSound(there, rowMacKey, deviceId)) return;
  const recipient = await rosterRecipient(context, keychain);
  if (recipient === null) throw new AppError("RecordAltered");
  const role = vault === workspaceVault ? "workspace" : "accounts";
  const epochs = keychain.vaults.find((keys) => keys.vault === vault)?.epochs ?? [];
  const row = await sealKeyring({ vault, role, epochs }, rowMacKey, deviceId, recipient);
  if (there !== undefined) await setAside(context, { ...NOTHING_ASIDE, vaults: [there] });
  await context.store.write(async (tables) => {
    await tables.vaults.put(row);
  });
};

/** Does nothing where the roster doesn't say what the row must be. */
export const restoreDeviceRow = async (context: VaultContext, keychain: Keychain): Promise<void> => {
  const recipient = await rosterRecipient(context, keychain);
  if (recipient === null) return;
  const there = await context.store.read((tables) => Promise.resolve(tables.device.all()));
  const isOurs = (row: (typeof there)[number]): boolean =>
    idOf(row.device) === keychain.deviceId && row.recipient === recipient;
  const others = there.filter((row) => !isOurs(row));
  if (others.length === 0 && there.length === 1) return;
  await setAside(context, { ...NOTHING_ASIDE, device: others });
  await context.store.write(async (tables) => {
    await removeRows(tables, { ...NOTHING_ASIDE, device: others });
    await tables.device.put({ device: idBytes(keychain.deviceId), recipient });
  });
};

/**
 * Sets aside the row of a vault that was never this workspace's.
 *
 * @throws AppError `VaultNotFound` for one that is on the list: its keys are gone with its row, and only a backup has them
 */
export const dropForeignVault = async (
  context: VaultContext,
  vault: string,
  listed: readonly { readonly id: string }[],
): Promise<void> => {
  if (listed.some(({ id }) => id === vault)) throw new AppError("VaultNotFound");
  const there = await context.store.read((tables) => Promise.resolve(tables.vaults.get(idBytes(vault))));
  if (there === undefined) throw new AppError("VaultNotFound");
  const rows = { ...NOTHING_ASIDE, vaults: [there] };
  await setAside(context, rows);
  await context.store.write((tables) => removeRows(tables, rows));
};
