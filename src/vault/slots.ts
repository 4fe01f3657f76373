/**
 * Slots: the ways to the device secret, each a passphrase or a security key (WebAuthn's PRF). Not which of them should be
 * there (slot-list.ts), not the session (src/session), and no judge of a passphrase's strength (src/generator). Follows
 * vault-format §4.
 */
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

export const PASSPHRASE = "passphrase";
export const PRF = "prf";
/** The KDF set of a slot whose key is random already. */
const NO_KDF = "none";
/** What a security key answered for one slot. */
export interface KeyOutput {
  /** Id of the slot. */
  readonly slot: string;
  /** 32 bytes of WebAuthn's PRF; the caller wipes them. */
  readonly output: Uint8Array;
}

/** What opens a slot: a passphrase, or what a security key answered. */
export type Way = string | KeyOutput;

type BareSlot = Omit<SlotRow, "sealed">;

export interface NewPassphrase {
  /** The id that the slot gets. */
  readonly slot: string;
  readonly name: string;
  readonly passphrase: string;
}

/** A credential that was just made, with what it answers to `salt`. */
export interface NewKey extends KeyOutput {
  readonly name: string;
  /** WebAuthn's id of it. */
  readonly credential: Uint8Array;
  readonly rpId: string;
  /** 16 bytes. */
  readonly salt: Uint8Array;
}

export type NewSlot = NewPassphrase | NewKey;

const slotKey = async (context: VaultContext, slot: BareSlot, secret: string | Uint8Array): Promise<Uint8Array> => {
  const info = `locum/1 slot${slot.type}`;
  if (secret instanceof Uint8Array) return deriveSubkey(secret, info, 32, slot.slot);
  const derived = await context.deriveKey(secret, slot.salt, slot.kdf);
  const key = deriveSubkey(derived, info, 32, slot.slot);
  wipe(derived);
  return key;
};

const bareSlot = (context: VaultContext, slot: NewSlot): BareSlot => {
  const shared = { slot: idBytes(slot.slot), name: slot.name };
  if ("passphrase" in slot) return { ...shared, type: PASSPHRASE, kdf: CURRENT_KDF, salt: context.random(SALT_BYTES) };
  const { salt, credential, rpId } = slot;
  return { ...shared, type: PRF, kdf: NO_KDF, salt, credential, rpId };
};

/** @returns a new slot's row; a passphrase's is under the current KDF set @throws AppError `RecordAltered` for a salt of another length */
export const sealSlot = async (
  context: VaultContext,
  device: string,
  secret: DeviceSecret,
  slot: NewSlot,
): Promise<SlotRow> => {
  const bare = bareSlot(context, slot);
  const bytes = encodeDeviceSecret(secret);
  const aad = slotAad({ ...bare, sealed: bytes }, idBytes(device), secret.recipient);
  const key = await slotKey(context, bare, "passphrase" in slot ? slot.passphrase : slot.output);
  const sealed = seal(key, aad, bytes, context.random);
  wipe(key, bytes);
  return { ...bare, sealed };
};

/** @returns the secret, or `null` when the slot doesn't open: wrong passphrase or key, or a slot or device row altered */
const openSlot = async (
  context: VaultContext,
  device: DeviceRow,
  slot: SlotRow,
  secret: string | Uint8Array,
): Promise<DeviceSecret | null> => {
  try {
    const aad = slotAad(slot, device.device, device.recipient);
    const key = await slotKey(context, slot, secret);
    try {
      const bytes = open(key, aad, slot.sealed);
      const opened = await decodeDeviceSecret(bytes);
      wipe(bytes);
      return opened;
    } finally {
      wipe(key);
    }
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

const isSlot = (row: SlotRow, id: string): boolean => row.slot instanceof Uint8Array && idText(row.slot) === id;

/** The slots to try, and what is said when none opens. */
const candidates = (
  slots: readonly SlotRow[],
  way: Way,
): { readonly rows: readonly SlotRow[]; readonly refusal: AppError["code"] } => {
  if (typeof way !== "string") {
    const rows = slots.filter((row) => row.type === PRF && row.kdf === NO_KDF && isSlot(row, way.slot));
    return { rows, refusal: "KeyNotOurs" };
  }
  const ours = slots.filter(({ type }) => type === PASSPHRASE);
  const rows = ours.filter(({ kdf }) => isKdfSet(kdf));
  return { rows, refusal: rows.length < ours.length ? "KdfUnknown" : "WrongPassphrase" };
};

/**
 * Opens the device secret, for acts that need the identity or the signing key. Drop it as soon as the act is done.
 *
 * @throws AppError `NotSetUp` · `RecordAltered` when the device's row is gone · `WrongPassphrase` or `KeyNotOurs`, which also stand for an altered slot: which it was can't be told ·
 * `KdfUnknown` for a slot of a set that isn't on the list, which is never derived · `TooLarge` · `KdfFailed`
 */
export const openDeviceSecret = async (context: VaultContext, way: Way): Promise<OpenedDevice> => {
  const { devices, slots } = await context.store.read(async (tables) => ({
    devices: await tables.device.all(),
    slots: await tables.slots.all(),
  }));
  const [device] = devices;
  if (device === undefined) throw new AppError(slots.length > 0 ? "RecordAltered" : "NotSetUp");
  const { rows, refusal } = candidates(slots, way);
  for (const slot of rows) {
    const secret = await openSlot(context, device, slot, typeof way === "string" ? way : way.output);
    if (secret !== null) return { device: idText(device.device), secret, slot };
  }
  throw new AppError(refusal);
};

/** Asks for a way in again and keeps nothing. @returns the id of its slot @throws AppError as {@link openDeviceSecret} */
export const prove = async (context: VaultContext, way: Way): Promise<string> => {
  const { secret, slot } = await openDeviceSecret(context, way);
  wipe(secret.signingKey);
  return idText(slot.slot);
};

/** A security key as it can be asked for while locked: from the disk, and so only as good as the disk. */
export interface KnownKey {
  readonly slot: string;
  readonly name: string;
  readonly credential: Uint8Array;
  readonly rpId: string;
  readonly salt: Uint8Array;
}

/** @returns the security keys that have a slot here; rows of another shape are left out */
export const knownKeys = async ({ store }: VaultContext): Promise<readonly KnownKey[]> => {
  const rows = await store.read((tables) => Promise.resolve(tables.slots.all()));
  return rows.flatMap(({ slot, type, kdf, salt, credential, rpId, name }) => {
    const isWhole = slot instanceof Uint8Array && salt instanceof Uint8Array && credential instanceof Uint8Array;
    if (type !== PRF || kdf !== NO_KDF || !isWhole || typeof rpId !== "string") return [];
    return [{ slot: idText(slot), name: typeof name === "string" ? name : "", credential, rpId, salt }];
  });
};
