/**
 * The list of vaults, kept as items of the workspace vault, and how a vault is made. Whether the vaults are sound is in
 * health.ts. Follows vault-format §5 and §6.
 */
import { intoSecret } from "../bytes/bytes.ts";
import { newItemId } from "../bytes/random.ts";
import * as v from "valibot";
import { AppError } from "../errors.ts";
import { commit, marksOf, planNewVault, writeRows, writerOf } from "./commit.ts";
import type { VaultContext } from "./context.ts";
import { newEpochId, wellKnownItemId } from "./ids.ts";
import { listCatalogue } from "./catalogue.ts";
import { openItem } from "./items.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import { type Keyring, sealKeyring, type VaultRole } from "./keyrings.ts";
import type { ItemWrite, VaultInfo } from "./records.ts";
import { openVaultKeys } from "./vault-keys.ts";
import { advanceWitness } from "./witness.ts";

/** The item of the workspace vault that says its name and the default vault. */
export const WORKSPACE_ITEM = wellKnownItemId("workspace");

const KEY_BYTES = 32;

const vaultSchema = v.object({ name: v.string(), disabled: v.boolean() });
const workspaceSchema = v.object({ name: v.string(), defaultVault: v.string() });
const deviceSchema = v.object({ recipient: v.string() });

/** What the roster says of the workspace itself. */
export interface WorkspaceInfo {
  readonly name: string;
  readonly defaultVault: string;
}

export const workspaceItem = (workspaceVault: string, info: WorkspaceInfo): ItemWrite => ({
  vault: workspaceVault,
  id: WORKSPACE_ITEM,
  type: "workspace",
  content: info,
  summary: null,
  hosts: [],
});

export const vaultItem = (workspaceVault: string, id: string, name: string, disabled: boolean): ItemWrite => ({
  vault: workspaceVault,
  id,
  type: "vault",
  content: { name, disabled },
  summary: { name, disabled },
  hosts: [],
});

/**
 * @param has whether an item of the workspace vault is there
 * @returns the items that it can't be without and that are lost, under `name`
 */
export const missingRoster = (
  { workspaceVault, vaults }: Keychain,
  name: string,
  has: (id: string) => boolean,
): readonly ItemWrite[] => {
  const others = vaults.map(({ vault }) => vault).filter((vault) => vault !== workspaceVault);
  const [defaultVault] = others;
  const isNameless = defaultVault !== undefined && !has(WORKSPACE_ITEM);
  return [
    ...(isNameless ? [workspaceItem(workspaceVault, { name, defaultVault })] : []),
    ...others.filter((vault) => !has(vault)).map((vault) => vaultItem(workspaceVault, vault, name, false)),
  ];
};

/** @returns a new vault's id and first key, not stored anywhere yet */
export const generateKeyring = (role: VaultRole, random: VaultContext["random"]): Keyring => ({
  vault: newItemId(random),
  role,
  epochs: [{ id: newEpochId(1, random), key: intoSecret(random(KEY_BYTES)) }],
});

/** @throws AppError `RecordAltered` when the workspace vault has no such item; otherwise as `openItem` */
export const readWorkspace = async (context: VaultContext, keychain: Keychain): Promise<WorkspaceInfo> => {
  const item = await openItem(context, keychain, keychain.workspaceVault, WORKSPACE_ITEM);
  const workspace = v.safeParse(workspaceSchema, item?.content);
  if (!workspace.success) throw new AppError("RecordAltered");
  return workspace.output;
};

/**
 * @returns every vault of the workspace by name, also those that can't be opened here
 * @throws AppError when the workspace vault itself can't be trusted: `VaultRolledBack`, `RecordAltered`
 */
export const listVaults = async (context: VaultContext, keychain: Keychain): Promise<readonly VaultInfo[]> => {
  const { defaultVault } = await readWorkspace(context, keychain);
  const { entries, refused } = await listCatalogue(context, keychain, keychain.workspaceVault);
  for (const { code } of refused) throw new AppError(code);
  return entries
    .filter(({ type }) => type === "vault")
    .map(({ id, summary }) => ({ id, ...v.parse(vaultSchema, summary), isDefault: id === defaultVault }))
    .sort((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
};

const LONGEST_NAME = 255;

/** @throws AppError `VaultNameInvalid`: empty, too long, or the name of another vault */
const checkName = (name: string, others: readonly VaultInfo[]): string => {
  const trimmed = name.trim();
  const isTaken = others.some((other) => other.name.localeCompare(trimmed, "en", { sensitivity: "accent" }) === 0);
  if (trimmed === "" || trimmed.length > LONGEST_NAME || isTaken) throw new AppError("VaultNameInvalid");
  return trimmed;
};

export interface VaultChange {
  readonly name?: string;
  /** A disabled vault takes no new items; what is in it stays usable. */
  readonly disabled?: boolean;
  /** New items go here where nothing else is said. There is always exactly one such vault. */
  readonly isDefault?: true;
}

/**
 * Changes what the list says of a vault; also of one whose keys are not here.
 *
 * @returns the list as it is then
 * @throws AppError `VaultNotFound` · `VaultNameInvalid` · `VaultIsDefault` when the default vault would be disabled ·
 * `VaultDisabled` when a disabled one would become the default · `AccountChanged` when another window was quicker · as
 * {@link listVaults} and `saveItems`
 */
export const changeVault = (
  context: VaultContext,
  unlocked: Keychain,
  id: string,
  change: VaultChange,
): Promise<readonly VaultInfo[]> =>
  withKeys(unlocked, async (keychain) => {
    const { workspaceVault } = keychain;
    const list = await listVaults(context, keychain);
    const vault = list.find((one) => one.id === id);
    if (vault === undefined) throw new AppError("VaultNotFound");
    const others = list.filter((one) => one.id !== id);
    const { isDefault = vault.isDefault, disabled = vault.disabled } = change;
    const name = change.name === undefined ? vault.name : checkName(change.name, others);
    if (isDefault && disabled) throw new AppError(vault.isDefault ? "VaultIsDefault" : "VaultDisabled");
    const writes: ItemWrite[] = [];
    if (name !== vault.name || disabled !== vault.disabled) {
      const item = await openItem(context, keychain, workspaceVault, id);
      if (item === null) throw new AppError("VaultNotFound");
      writes.push({ ...vaultItem(workspaceVault, id, name, disabled), expectedRevision: item.revision });
    }
    if (isDefault && !vault.isDefault) {
      const item = await openItem(context, keychain, workspaceVault, WORKSPACE_ITEM);
      const workspace = await readWorkspace(context, keychain);
      if (item === null) throw new AppError("RecordAltered");
      writes.push({ ...workspaceItem(workspaceVault, { ...workspace, defaultVault: id }), expectedRevision: item.revision });
    }
    if (writes.length > 0) await commit(context, keychain, { changes: writes, events: [] });
    return listVaults(context, keychain);
  });

/**
 * Makes a vault and puts it on the list. The new keychain takes the place of the one given.
 *
 * @param vault the id it gets
 * @throws AppError `VaultNameInvalid`, `RecordAltered`, `VaultRolledBack`, and the store's
 */
export const createVault = (
  context: VaultContext,
  unlocked: Keychain,
  name: string,
  vault: string = newItemId(context.random),
): Promise<{ readonly keychain: Keychain; readonly id: string }> =>
  withKeys(unlocked, async (keychain) => {
    const { deviceId, workspaceVault, rowMacKey } = keychain;
    const free = checkName(name, await listVaults(context, keychain));
    // From the roster, which is sealed. The device's row is not: a thief could have put his own recipient there.
    const device = await openItem(context, keychain, workspaceVault, deviceId);
    const known = v.safeParse(deviceSchema, device?.content);
    if (!known.success) throw new AppError("RecordAltered");
    const keyring = { ...generateKeyring("accounts", context.random), vault };
    const { vault: id, epochs } = keyring;
    const row = await sealKeyring(keyring, rowMacKey, deviceId, known.output.recipient);
    const plan = planNewVault(openVaultKeys(id, epochs), [], writerOf(context, deviceId));
    await advanceWitness(context, keychain, marksOf([plan]));
    await commit(context, keychain, {
      changes: [vaultItem(workspaceVault, id, free, false)],
      events: [],
      also: async (tables) => {
        await tables.vaults.put(row);
        await writeRows(tables, plan);
      },
    });
    return { keychain: { ...unlocked, vaults: [...unlocked.vaults, { vault: id, epochs }] }, id };
  });
