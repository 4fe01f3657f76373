/** Vaults, settings, preferences, and where the app was. */
import * as v from "valibot";
import type { Handlers } from "../../src/messages/router.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { loadPreferences, loadSettings, savePreferences, saveSettings } from "../../src/settings/settings-store.ts";
import { changeVault, createVault, listVaults } from "../../src/vault/vaults.ts";
import { isSetUp } from "../../src/vault/workspace.ts";
import type { Background } from "../background.ts";
import { remind } from "../reminders.ts";
import { withTrouble } from "../vault-list.ts";
import { scheduleLock } from "./session.ts";

const VIEW_KEY = "view";
const viewSchema = v.object({ route: v.string() });

/** Whoever finds an unlocked Locum must not be able to stretch what protects it. */
const isLooser = (next: Settings, now: Settings): boolean =>
  next.proofMinutes > now.proofMinutes ||
  next.lockAfterMinutes > now.lockAfterMinutes ||
  next.clipboardSeconds > now.clipboardSeconds;

export const createSettingsHandlers = (background: Background) =>
  ({
    "vaults/list": async () => {
      const { context, keychain } = await background.openVaults();
      return withTrouble(background, await listVaults(context, keychain));
    },

    "vaults/create": async ({ id, name }) => {
      const { context, keychain } = await background.openVaults();
      const before = await listVaults(context, keychain);
      if (before.some((vault) => vault.id === id)) return withTrouble(background, before);
      const made = await createVault(context, keychain, name, id);
      await background.session.extend(made.keychain);
      return withTrouble(background, await listVaults(context, made.keychain));
    },

    "vaults/change": async ({ vault, ...change }) => {
      const { context, keychain } = await background.openVaults();
      return withTrouble(background, await changeVault(context, keychain, vault, change));
    },

    "settings/get": async () => {
      const { context, keychain } = await background.openVaults();
      return loadSettings(context, keychain);
    },

    "settings/save": async (settings) => {
      const { context, keychain } = await background.openVaults();
      const before = await loadSettings(context, keychain);
      if (isLooser(settings, before)) await background.session.requireProof();
      await saveSettings(context, keychain, settings);
      const { lockAfterMinutes, proofMinutes } = settings;
      await background.session.setRules({ lockAfterMinutes, proofMinutes });
      await scheduleLock(background);
      if (settings.passwordDays !== before.passwordDays) await remind(background);
      return settings;
    },

    "preferences/get": () => loadPreferences(background.local),

    "preferences/save": async (preferences) => {
      await savePreferences(background.local, preferences);
      return preferences;
    },

    "view/get": async () => {
      const view = v.safeParse(viewSchema, await background.area.get(VIEW_KEY));
      return view.success ? view.output : null;
    },

    "view/save": async (view) => {
      // A popup that is still open after locking must not leave half-typed secrets behind.
      const locked = (await background.session.keychain()) === null && (await isSetUp(background.context));
      if (!locked) await background.area.set(VIEW_KEY, view);
      return null;
    },
  }) satisfies Partial<Handlers>;
