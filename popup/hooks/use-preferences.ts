/** The preferences of this installation, readable while locked, and how to change them. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Preferences } from "../../src/settings/settings.ts";

export interface PreferencesAccess {
  readonly preferences: Preferences;
  /** Shows at once, saves after. */
  readonly change: (part: Partial<Preferences>) => void;
}

export const PreferencesContext = createContext<PreferencesAccess | null>(null);

export const usePreferences = (): PreferencesAccess => {
  const preferences = useContext(PreferencesContext);
  if (preferences === null) throw new TypeError("no preferences in this tree");
  return preferences;
};
