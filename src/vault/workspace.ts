/**
 * Setting up and unlocking: from nothing to a workspace, and from a way in to a keychain. How long a keychain is
 * kept, and where, is the session's business (src/session). Follows vault-format §3, §5 and §9.
 */
import { newItemId } from "../bytes/random.ts";
import { wipe } from "../bytes/bytes.ts";
import { AppError } from "../errors.ts";
import type { CommitRows } from "./changes.ts";
import { marksOf, planNewVault, writeRows, writerOf } from "./commit.ts";
import type { VaultContext } from "./context.ts";
import { type DeviceSecret, deviceKeys, generateDeviceSecret } from "./device-secret.ts";
import { foldDropbox } from "./dropbox.ts";
import { idBytes, idText } from "./ids.ts";
import type { Keychain } from "./keychain.ts";
import { type Keyring, openKeyring, sealKeyring } from "./keyrings.ts";
import type { ItemWrite } from "./records.ts";
import { approvedDevice, deviceItem } from "./roster.ts";
import type { VaultRow } from "./rows.ts";
import { listedSlot, slotListItem } from "./slot-list.ts";
import { openDeviceSecret, sealSlot, type Way } from "./slots.ts";
import type { VaultTables } from "./store.ts";
import { openVaultKeys } from "./vault-keys.ts";
import { generateKeyring, readWorkspace, vaultItem, workspaceItem } from "./vaults.ts";
import { replaceWitness } from "./witness.ts";

export interface NewWorkspace {
  readonly passphrase: string;
  readonly workspaceName: string;
  readonly deviceName: string;
  /** Of the first vault, which is the default one. */
  readonly vaultName: string;
  /** Further items of the workspace vault, there from its first moment: its settings. */
  readonly items: readonly Omit<ItemWrite, "vault">[];
}

/** What is left of a workspace whose device row is gone is one too: nothing may be set up over it. */
const hasWorkspace = async ({ device, slots, vaults }: VaultTables): Promise<boolean> =>
  (await device.count()) + (await slots.count()) + (await vaults.count()) > 0;

/** @returns whether a workspace is here, locked or not */
export const isSetUp = (context: VaultContext): Promise<boolean> => context.store.read(hasWorkspace);

const setUp = async (context: VaultContext, wanted: NewWorkspace): Promise<Keychain> => {
  if (await isSetUp(context)) throw new AppError("AlreadySetUp");
  const device = newItemId(context.random);
  const secret = await generateDeviceSecret(context.random);
  const workspace = generateKeyring("workspace", context.random);
  const first = generateKeyring("accounts", context.random);
  const keychain: Keychain = {
    deviceId: device,
    workspaceVault: workspace.vault,
    vaults: [workspace, first].map(({ vault, epochs }) => ({ vault, epochs })),
    ...deviceKeys(secret, device),
  };
  const { passphrase } = wanted;
  const slot = await sealSlot(context, device, secret, { slot: newItemId(context.random), name: "", passphrase });
  const rows: VaultRow[] = [];
  for (const keyring of [workspace, first]) {
    rows.push(await sealKeyring(keyring, keychain.rowMacKey, device, secret.recipient));
  }
  const writer = writerOf(context, device);
  const roster = [
    workspaceItem(workspace.vault, { name: wanted.workspaceName, defaultVault: first.vault }),
    vaultItem(workspace.vault, first.vault, wanted.vaultName, false),
    deviceItem(workspace.vault, device, approvedDevice(wanted.deviceName, secret, writer.at)),
    slotListItem(workspace.vault, device, [listedSlot(slot, writer.at)]),
    ...wanted.items.map((item) => ({ ...item, vault: workspace.vault })),
  ];
  const plan = ({ vault, epochs }: Keyring, items: readonly ItemWrite[]): CommitRows =>
    planNewVault(openVaultKeys(vault, epochs), items, writer);
  const plans = [plan(workspace, roster), plan(first, [])];
  wipe(secret.signingKey);
  // Before the commit: a workspace without a witness would look rolled back from its first moment.
  await replaceWitness(context, keychain, marksOf(plans));
  await context.store.write(async (tables) => {
    if (await hasWorkspace(tables)) throw new AppError("AlreadySetUp");
    await tables.device.put({ device: idBytes(device), recipient: secret.recipient });
    await tables.slots.put(slot);
    await tables.vaults.putMany(rows);
    for (const planned of plans) await writeRows(tables, planned);
  });
  return keychain;
};

/**
 * Makes a workspace with its first vault: everything or nothing.
 *
 * @returns the keychain, unlocked
 * @throws AppError `AlreadySetUp` when one is here; `TooLarge`, `KdfFailed`, and the store's
 */
export const createWorkspace = (context: VaultContext, wanted: NewWorkspace): Promise<Keychain> =>
  context.inTurn(() => setUp(context, wanted));

/** @returns the keyrings whose rows are sound; the others are named by `checkVaults` */
const openKeyrings = async (
  context: VaultContext,
  rowMacKey: Uint8Array,
  device: string,
  identity: string,
): Promise<readonly Keyring[]> => {
  const rows = await context.store.read((tables) => Promise.resolve(tables.vaults.all()));
  const keyrings: Keyring[] = [];
  for (const row of rows) {
    try {
      keyrings.push(await openKeyring(row, rowMacKey, device, identity));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return keyrings;
};

const foldWaiting = async (context: VaultContext, keychain: Keychain, identity: string): Promise<void> => {
  try {
    const { defaultVault } = await readWorkspace(context, keychain);
    await foldDropbox(context, keychain, defaultVault, identity);
  } catch (error) {
    // A workspace that can't be trusted doesn't say where to put them: they stay, and `checkVaults` names why.
    if (!(error instanceof AppError)) throw error;
  }
};

export interface Unlocked {
  readonly keychain: Keychain;
  /** Id of the slot that opened. */
  readonly slot: string;
}

/**
 * @returns the keys of every vault whose row is sound
 * @throws AppError `RecordAltered` when the workspace vault's own keyring is not
 */
export const openKeychain = async (
  context: VaultContext,
  device: string,
  secret: DeviceSecret,
): Promise<{ readonly keychain: Keychain; readonly keyrings: readonly Keyring[] }> => {
  const keys = deviceKeys(secret, device);
  const keyrings = await openKeyrings(context, keys.rowMacKey, device, secret.identity);
  const workspace = keyrings.find(({ role }) => role === "workspace");
  if (workspace === undefined) throw new AppError("RecordAltered");
  const vaults = keyrings.map(({ vault, epochs }) => ({ vault, epochs }));
  return { keychain: { deviceId: device, workspaceVault: workspace.vault, vaults, ...keys }, keyrings };
};

/**
 * Opens every vault that this device can open, and takes in what was stored while locked. A vault whose row is not
 * sound is left out: `checkVaults` names it.
 *
 * @param way a passphrase, or what a security key answered
 * @throws AppError `NotSetUp` · `WrongPassphrase` or `KeyNotOurs`, and says nothing more · `KdfUnknown` · `RecordAltered` when the
 * workspace vault's own keyring is not sound, or the device's row is gone · the store's
 */
export const unlockBy = async (context: VaultContext, way: Way): Promise<Unlocked> => {
  const { device, secret, slot } = await openDeviceSecret(context, way);
  const { keychain } = await openKeychain(context, device, secret);
  wipe(secret.signingKey);
  await foldWaiting(context, keychain, secret.identity);
  return { keychain, slot: idText(slot.slot) };
};

/** As {@link unlockBy}, where it doesn't matter which slot it was. */
export const unlock = async (context: VaultContext, way: Way): Promise<Keychain> =>
  (await unlockBy(context, way)).keychain;
