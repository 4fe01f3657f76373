/**
 * Slots: the ways to the device secret. This release has one type, the passphrase. Not the session (src/session) and no
 * judge of a passphrase's strength (src/generator). Follows vault-format §4.
 */
import { newItemId } from "../bytes/random.ts";
import { wipe } from "../bytes/bytes.ts";
import { CURRENT_KDF, isKdfSet } from "../crypto/kdf.ts";
import { open, seal } from "../crypto/seal.ts";
import { deriveSubkey } from "../crypto/subkeys.ts";
import { AppError } from "../errors.ts";
import { SALT_BYTES, slotAad } from "./aad.ts";
import type { VaultContext } from "./context.ts";
import { decodeDeviceSecret, type DeviceSecret, encodeDeviceSecret } from "./device-secret.ts";
import { idBytes, idText } from "./ids.ts";
import type { DeviceRow, SlotRow } from "./rows.ts";

const PASSPHRASE = "passphrase";

const slotKey = async (
  context: VaultContext,
  slot: Omit<SlotRow, "sealed">,
  passphrase: string,
): Promise<Uint8Array> => {
  const derived = await context.deriveKey(passphrase, slot.salt, slot.kdf);
  const key = deriveSubkey(derived, `locum/1 slot${slot.type}`, 32, slot.slot);
  wipe(derived);
  return key;
};

/** @returns a new slot for `passphrase`, under the current KDF set */
export const sealSlot = async (
  context: VaultContext,
  device: string,
  secret: DeviceSecret,
  passphrase: string,
): Promise<SlotRow> => {
  const bare = {
    slot: idBytes(newItemId(context.random)),
    type: PASSPHRASE,
    kdf: CURRENT_KDF,
    salt: context.random(SALT_BYTES),
  };
  const key = await slotKey(context, bare, passphrase);
  const bytes = encodeDeviceSecret(secret);
  const aad = slotAad({ ...bare, sealed: bytes }, idBytes(device), secret.recipient);
  const sealed = seal(key, aad, bytes, context.random);
  wipe(key, bytes);
  return { ...bare, sealed };
};

/** @returns the secret, or `null` when the slot doesn't open: wrong passphrase, or a slot or device row altered */
const openSlot = async (
  context: VaultContext,
  device: DeviceRow,
  slot: SlotRow,
  passphrase: string,
): Promise<DeviceSecret | null> => {
  try {
    const aad = slotAad(slot, device.device, device.recipient);
    const key = await slotKey(context, slot, passphrase);
    const bytes = open(key, aad, slot.sealed);
    const secret = await decodeDeviceSecret(bytes);
    wipe(key, bytes);
    return secret;
  } catch (error) {
    if (error instanceof AppError && error.code === "RecordAltered") return null;
    throw error;
  }
};

export interface OpenedDevice {
  readonly device: string;
  readonly secret: DeviceSecret;
  /** The slot that opened. */
  readonly slot: SlotRow;
}

/**
 * Opens the device secret, for acts that need the identity or the signing key. Drop it as soon as the act is done.
 *
 * @throws AppError `NotSetUp` · `RecordAltered` when the device's row is gone · `WrongPassphrase`, which also stands for an altered slot: which it was can't be told ·
 * `KdfUnknown` for a slot of a set that isn't on the list, which is never derived · `TooLarge` · `KdfFailed`
 */
export const openDeviceSecret = async (context: VaultContext, passphrase: string): Promise<OpenedDevice> => {
  const { devices, slots } = await context.store.read(async (tables) => ({
    devices: await tables.device.all(),
    slots: await tables.slots.all(),
  }));
  const [device] = devices;
  if (device === undefined) throw new AppError(slots.length > 0 ? "RecordAltered" : "NotSetUp");
  const ours = slots.filter(({ type }) => type === PASSPHRASE);
  const known = ours.filter(({ kdf }) => isKdfSet(kdf));
  for (const slot of known) {
    const secret = await openSlot(context, device, slot, passphrase);
    if (secret !== null) return { device: idText(device.device), secret, slot };
  }
  throw new AppError(known.length < ours.length ? "KdfUnknown" : "WrongPassphrase");
};

/** Asks for the passphrase again and keeps nothing. @throws AppError as {@link openDeviceSecret} */
export const provePassphrase = async (context: VaultContext, passphrase: string): Promise<void> => {
  const { secret } = await openDeviceSecret(context, passphrase);
  wipe(secret.signingKey);
};

/**
 * Puts a slot for `next` in the place of the one that `current` opens. The device secret stays the same, so a copy of
 * the old slot still opens with the old passphrase (vault-format §11).
 *
 * @throws AppError as {@link openDeviceSecret}; `WrongPassphrase` also when another window changed it meanwhile
 */
export const changePassphrase = async (context: VaultContext, current: string, next: string): Promise<void> => {
  const { device, secret, slot: old } = await openDeviceSecret(context, current);
  const slot = await sealSlot(context, device, secret, next);
  wipe(secret.signingKey);
  await context.store.write(async (tables) => {
    if ((await tables.slots.get(old.slot)) === undefined) throw new AppError("WrongPassphrase");
    await tables.slots.put(slot);
    await tables.slots.remove(old.slot);
  });
};
