/** The preferences of this installation, readable while locked, and how to change them. */
import { createContext } from "preact";
import { useCallback, useContext, useEffect, useMemo } from "preact/hooks";
import { DEFAULT_PREFERENCES, type Preferences } from "../../src/settings/settings.ts";
import type { Call } from "./use-client.ts";
import { useKeptRecord } from "./use-kept-record.ts";

export interface PreferencesAccess {
  readonly preferences: Preferences;
  /** Shows at once, saves after. */
  readonly change: (part: Partial<Preferences>) => void;
  /** Takes over what the background saved by itself. */
  readonly adopt: (preferences: Preferences) => void;
}

export const PreferencesContext = createContext<PreferencesAccess | null>(null);

export const usePreferences = (): PreferencesAccess => {
  const preferences = useContext(PreferencesContext);
  if (preferences === null) throw new TypeError("no preferences in this tree");
  return preferences;
};


const isWhole = (): boolean => true;

/**
 * Keeps them for the whole app, and sets the theme on the root element. For the top of the app.
 * @param known as they were read last
 */
export const usePreferencesKeeper = (
  call: Call,
  known: Preferences | null,
  onFail: (error: unknown) => void,
): PreferencesAccess => {
  const read = useCallback(() => call("preferences/get", {}), [call]);
  const write = useCallback((preferences: Preferences) => call("preferences/save", preferences), [call]);
  const [preferences, kept] = useKeptRecord(known ?? DEFAULT_PREFERENCES, { read, write, isWhole, onFail });
  const { theme } = preferences;

  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);

  return useMemo(
    () => ({
      preferences,
      change: (part) => {
        for (const name of Object.keys(part)) kept.change(name, (before) => ({ ...before, [name]: part[name as keyof Preferences] }));
      },
      adopt: kept.adopt,
    }),
    [preferences, kept],
  );
};
