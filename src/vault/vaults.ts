/**
 * The list of vaults, kept as items of the workspace vault, and how a vault is made. Whether the vaults are sound is in
 * health.ts. Follows vault-format §5 and §6.
 */
import { newItemId } from "../bytes/random.ts";
import * as v from "valibot";
import { AppError } from "../errors.ts";
import { commit, marksOf, planNewVault, writeRows, writerOf } from "./commit.ts";
import type { VaultContext } from "./context.ts";
import { newEpochId, wellKnownItemId } from "./ids.ts";
import { listCatalogue, openItem } from "./items.ts";
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
  epochs: [{ id: newEpochId(1, random), key: random(KEY_BYTES) }],
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

/**
 * Makes a vault and puts it on the list. The new keychain takes the place of the one given.
 *
 * @throws AppError `RecordAltered`, `VaultRolledBack`, and the store's
 */
export const createVault = (
  context: VaultContext,
  unlocked: Keychain,
  name: string,
): Promise<{ readonly keychain: Keychain; readonly id: string }> =>
  withKeys(unlocked, async (keychain) => {
    const { deviceId, workspaceVault, rowMacKey } = keychain;
    // From the roster, which is sealed. The device's row is not: a thief could have put his own recipient there.
    const device = await openItem(context, keychain, workspaceVault, deviceId);
    const known = v.safeParse(deviceSchema, device?.content);
    if (!known.success) throw new AppError("RecordAltered");
    const keyring = generateKeyring("accounts", context.random);
    const { vault: id, epochs } = keyring;
    const row = await sealKeyring(keyring, rowMacKey, deviceId, known.output.recipient);
    const plan = planNewVault(openVaultKeys(id, epochs), [], writerOf(context, deviceId));
    await advanceWitness(context, keychain, marksOf([plan]));
    await commit(context, keychain, {
      changes: [vaultItem(workspaceVault, id, name, false)],
      events: [],
      also: async (tables) => {
        await tables.vaults.put(row);
        await writeRows(tables, plan);
      },
    });
    return { keychain: { ...unlocked, vaults: [...unlocked.vaults, { vault: id, epochs }] }, id };
  });
