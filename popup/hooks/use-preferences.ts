/** The preferences of this installation, readable while locked, and how to change them. */
import { createContext } from "preact";
import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { DEFAULT_PREFERENCES, type Preferences } from "../../src/settings/settings.ts";
import type { Call } from "./use-client.ts";

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

const SAVE_DELAY_MS = 200;

/** Keeps them for the whole app, and sets the theme on the root element. For the top of the app. */
export const usePreferencesKeeper = (
  call: Call,
  initial: Preferences | null,
  onFail: (error: unknown) => void,
): PreferencesAccess => {
  const [preferences, setPreferences] = useState(initial ?? DEFAULT_PREFERENCES);
  const unsaved = useRef<Preferences | null>(null);
  const { theme } = preferences;

  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);

  useEffect(() => {
    const save = () => {
      const waiting = unsaved.current;
      unsaved.current = null;
      if (waiting !== null) call("preferences/save", waiting).then(undefined, onFail);
    };
    const timer = setTimeout(save, SAVE_DELAY_MS);
    addEventListener("pagehide", save);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", save);
    };
  }, [call, preferences, onFail]);

  return useMemo(
    () => ({
      preferences,
      change: (part) =>
        setPreferences((before) => {
          unsaved.current = { ...before, ...part };
          return unsaved.current;
        }),
      adopt: setPreferences,
    }),
    [preferences],
  );
};
