/** Where settings and preferences are kept: the former sealed in the workspace vault, the latter in clear beside it. */
import type { Area } from "../session/area.ts";
import type { VaultContext } from "../vault/context.ts";
import { wellKnownItemId } from "../vault/ids.ts";
import { openItem, saveItems } from "../vault/items.ts";
import type { Keychain } from "../vault/keychain.ts";
import type { ItemWrite } from "../vault/records.ts";
import { parsePreferences, parseSettings, type Preferences, type Settings } from "./settings.ts";

const SETTINGS_ID = wellKnownItemId("settings");
const PREFERENCES_KEY = "preferences";

/** @returns the settings of the workspace, defaults where nothing was set */
export const loadSettings = async (context: VaultContext, keychain: Keychain): Promise<Settings> => {
  const item = await openItem(context, keychain, keychain.workspaceVault, SETTINGS_ID);
  return parseSettings(item?.content);
};

/** @returns the item of the workspace vault that holds the settings */
export const settingsItem = (settings: Settings): Omit<ItemWrite, "vault"> => ({
  id: SETTINGS_ID,
  type: "settings",
  content: settings,
  summary: null,
  hosts: [],
});

export const saveSettings = async (context: VaultContext, keychain: Keychain, settings: Settings): Promise<void> => {
  await saveItems(context, keychain, [{ ...settingsItem(settings), vault: keychain.workspaceVault }]);
};

/** @param local the store that outlives the browser */
export const loadPreferences = async (local: Area): Promise<Preferences> =>
  parsePreferences(await local.get(PREFERENCES_KEY));

export const savePreferences = (local: Area, preferences: Preferences): Promise<void> =>
  local.set(PREFERENCES_KEY, preferences);
