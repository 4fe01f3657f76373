/**
 * "My passphrase was seen": a copy of the disk opens with it for ever, so another passphrase is not enough. This
 * installation becomes a new device with a new secret, and every vault gets a new epoch, in one transaction; what is
 * there is then sealed again under it (rekey.ts). Follows vault-format §13.
 */
import { wipe } from "../bytes/bytes.ts";
import { newItemId } from "../bytes/random.ts";
import { AppError } from "../errors.ts";
import { commitRows, marksOf } from "./commit.ts";
import type { VaultContext } from "./context.ts";
import { deviceKeys, type DeviceSecret, generateDeviceSecret } from "./device-secret.ts";
import { foldDropbox } from "./dropbox.ts";
import { checkVaults } from "./health.ts";
import { idBytes } from "./ids.ts";
import { openItem } from "./items.ts";
import { copyKeychain, type Keychain, wipeKeychain } from "./keychain.ts";
import { type Keyring, sealKeyring } from "./keyrings.ts";
import { withNewEpoch } from "./rekey.ts";
import { approvedDevice, deviceItem, readDevice } from "./roster.ts";
import { listedSlot, slotListId, slotListItem, trustedSlots } from "./slot-list.ts";
import { type NewPassphrase, openDeviceSecret, sealSlot, type Way } from "./slots.ts";
import { readWorkspace } from "./vaults.ts";
import { handOverWitness, replaceWitness } from "./witness.ts";
import { openKeychain } from "./workspace.ts";

/** @throws AppError `VaultReadOnly` when something wrong was found that the user has not looked at yet */
const requireSound = async (context: VaultContext, keychain: Keychain): Promise<void> => {
  const faults = await checkVaults(context, keychain);
  const isOpen = (vault: string): boolean => keychain.vaults.some((keys) => keys.vault === vault);
  const readOnly = await Promise.all(keychain.vaults.map(({ vault }) => context.isReadOnly(vault)));
  if (readOnly.includes(true) || faults.some(({ vault }) => isOpen(vault))) throw new AppError("VaultReadOnly");
};

/** The box is sealed to the old device: after this nobody could open what is in it. */
const emptyDropbox = async (context: VaultContext, keychain: Keychain, identity: string): Promise<void> => {
  const { defaultVault } = await readWorkspace(context, keychain);
  for (;;) {
    const { folded, refused, waiting } = await foldDropbox(context, keychain, defaultVault, identity);
    if (waiting === 0) return;
    if (folded.length + refused.length === 0) throw new AppError("VaultReadOnly");
  }
};

const replaceDevice = async (
  context: VaultContext,
  old: Keychain,
  keyrings: readonly Keyring[],
  next: { readonly keychain: Keychain; readonly secret: DeviceSecret; readonly slot: NewPassphrase },
): Promise<void> => {
  const { keychain, secret } = next;
  const { workspaceVault, deviceId } = keychain;
  const item = await openItem(context, old, workspaceVault, old.deviceId);
  const present = readDevice(item?.content);
  if (item === null || present === null) throw new AppError("RecordAltered");
  const slot = await sealSlot(context, deviceId, secret, next.slot);
  const oldSlots = await trustedSlots(context, old);
  const dropList = { vault: workspaceVault, id: slotListId(old.deviceId), remove: true } as const;
  const rows = await Promise.all(
    keyrings.map(({ vault, role }) => {
      const epochs = keychain.vaults.find((keys) => keys.vault === vault)?.epochs ?? [];
      return sealKeyring({ vault, role, epochs }, keychain.rowMacKey, deviceId, secret.recipient);
    }),
  );
  const removed = deviceItem(workspaceVault, old.deviceId, { ...present, state: "removed" });
  const renewed = deviceItem(workspaceVault, deviceId, approvedDevice(present.name, secret, context.now()));
  const witness = await handOverWitness(context, old, keychain);
  const commitAll = () => commitRows(context, keychain, {
    changes: [
      { ...removed, expectedRevision: item.revision },
      renewed,
      ...(oldSlots === null || oldSlots.revision === 0 ? [] : [dropList]),
      slotListItem(workspaceVault, deviceId, [listedSlot(slot, context.now())]),
    ],
    events: [],
    also: async (tables) => {
      // Another window was quicker.
      if ((await tables.device.get(idBytes(old.deviceId))) === undefined) throw new AppError("WrongPassphrase");
      // An entry that came in meanwhile is sealed to the old device.
      if ((await tables.dropbox.countWaiting()) > 0) throw new AppError("AccountChanged");
      await tables.slots.removeMany((await tables.slots.all()).map((row) => row.slot));
      await tables.slots.put(slot);
      await tables.device.remove(idBytes(old.deviceId));
      await tables.device.put({ device: idBytes(deviceId), recipient: secret.recipient });
      await tables.vaults.putMany(rows);
    },
  });
  const plans = await commitAll().catch(async (error: unknown) => {
    await context.witness.handOver(null).catch(() => null);
    throw error;
  });
  // What was committed holds, whatever becomes of the witness: the one that was handed over passes until another is there.
  await replaceWitness(context, keychain, new Map([...witness, ...marksOf(plans)]))
    .then(() => context.witness.handOver(null))
    .catch(() => null);
};

/**
 * Replaces the device's secret, its id, and every slot by one for the passphrase `next`, and begins to re-key every vault
 * that can be opened here. Everything or nothing. A copy of the disk from before opens what it holds with `current`, and
 * nothing that is written from now on.
 *
 * @param slot the id that the new slot gets
 * @returns the keychain of the new device, unlocked
 * @throws AppError as `openDeviceSecret`; `WrongPassphrase` also when another window was quicker · `VaultReadOnly` when a
 * vault has to be looked at first · `AccountChanged` when something was put in the drop box meanwhile · the store's
 */
export const renewDevice = async (
  context: VaultContext,
  current: Way,
  next: string,
  slot: string = newItemId(context.random),
): Promise<Keychain> => {
  const { device, secret: oldSecret } = await openDeviceSecret(context, current);
  const { keychain: old, keyrings } = await openKeychain(context, device, oldSecret);
  wipe(oldSecret.signingKey);
  const secret = await generateDeviceSecret(context.random);
  const deviceId = newItemId(context.random);
  const keychain: Keychain = {
    ...old,
    deviceId,
    vaults: copyKeychain(old).vaults.map((keys) => withNewEpoch(keys, context.random)),
    ...deviceKeys(secret, deviceId),
  };
  try {
    await requireSound(context, old);
    await emptyDropbox(context, old, oldSecret.identity);
    const made = { keychain, secret, slot: { slot, name: "", passphrase: next } };
    await context.inTurn(() => replaceDevice(context, old, keyrings, made));
    return keychain;
  } catch (error) {
    wipeKeychain(keychain);
    const there = await context.store.read((tables) => Promise.resolve(tables.device.get(idBytes(device))));
    throw there === undefined ? new AppError("WrongPassphrase", { cause: error }) : error;
  } finally {
    wipe(secret.signingKey);
    wipeKeychain(old);
  }
};
