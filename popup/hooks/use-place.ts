/**
 * Where the app is and how to go elsewhere; and texts that are held while half-typed, so that the popup may close at any
 * moment. What is stored: `view/save` (memory of the browser, gone when locked).
 */
import { createContext } from "preact";
import { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { formatPlace, formatRoute, parseRoute, type HeldTexts, type Place, type Route } from "../place.ts";
import type { Call } from "./use-client.ts";
import type { Surface } from "./use-session.ts";

export interface PlaceAccess {
  readonly route: Route;
  readonly held: HeldTexts;
  readonly go: (route: Route) => void;
  /** Like `go`, without a step that the browser's back button stops at. */
  readonly replace: (route: Route) => void;
  /** Keeps `text` under `key`; `null` forgets it. */
  readonly hold: (key: string, text: string | null) => void;
  /** Forgets all held texts: it is locked. */
  readonly forget: () => void;
}

export const PlaceContext = createContext<PlaceAccess | null>(null);

export const usePlace = (): PlaceAccess => {
  const place = useContext(PlaceContext);
  if (place === null) throw new TypeError("no place in this tree");
  return place;
};

/** Follows the address, and saves each move. For the top of the app. */
export const usePlaceKeeper = (call: Call, surface: Surface, initial: Place): PlaceAccess => {
  const [place, setPlace] = useState<Place>(() =>
    location.hash.length > 1 ? { ...initial, route: parseRoute(location.hash.slice(1)) } : initial,
  );
  const moved = useRef(false);

  useEffect(() => {
    const follow = () => setPlace((before) => ({ ...before, route: parseRoute(location.hash.slice(1)) }));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);

  const text = formatPlace(place);
  useLayoutEffect(() => {
    if (surface !== "popup" || !moved.current) return;
    // A view that can't be saved is not worth a word: it is asked for again at the next move.
    call("view/save", { route: text }).then(undefined, () => undefined);
  }, [text, surface, call]);

  const move = useCallback((route: Route, kind: "pushState" | "replaceState") => {
    moved.current = true;
    history[kind](null, "", `#${formatRoute(route)}`);
    setPlace((before) => ({ ...before, route }));
  }, []);

  const forget = useCallback(
    () => setPlace((before) => (Object.keys(before.held).length === 0 ? before : { ...before, held: {} })),
    [],
  );

  return useMemo(
    () => ({
      route: place.route,
      held: place.held,
      go: (route) => move(route, "pushState"),
      replace: (route) => move(route, "replaceState"),
      forget,
      hold: (key, value) => {
        moved.current = true;
        setPlace((before) => {
          if ((before.held[key] ?? null) === value) return before;
          const { [key]: _old, ...rest } = before.held;
          return { ...before, held: value === null ? rest : { ...rest, [key]: value } };
        });
      },
    }),
    [place, move, forget],
  );
};

/** @returns the text held under `key`, or `null`, and how to change it */
export const useHeld = (key: string): readonly [string | null, (text: string | null) => void] => {
  const { held, hold } = usePlace();
  const set = useCallback((text: string | null) => hold(key, text), [hold, key]);
  return [held[key] ?? null, set];
};
