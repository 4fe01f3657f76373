/**
 * Whether the user can see the menu, and since when. Measures only; whether an act counts is judged in the background
 * (src/menu/act-check.ts). Follows in-page.md (d): two observers with different delays, because a cover that comes
 * and goes in step with one of them goes unseen by it.
 */
import type { VisibilityProof } from "../../src/messages/protocol.ts";

/** ms between two looks of an observer; 100 is the least the browser allows. */
const DELAYS = [100, 137] as const;
const THRESHOLDS = [0, 0.25, 0.5, 0.75, 0.9, 0.99, 1];
export const LEAST_RATIO = 0.99;

export interface Sight {
  /** IntersectionObserver v2's verdict, `null` where the browser has none (or has not looked yet). */
  readonly visible: boolean | null;
  /** 1 is all of it; 0 before the first look. */
  readonly ratio: number;
  /** When it became fully visible, in ms of `performance.now()`; `null` while it isn't. */
  readonly since: number | null;
}

interface Look {
  done: boolean;
  visible: boolean | null;
  ratio: number;
  since: number | null;
}

export interface SightWatch {
  now(): Sight;
  stop(): void;
}

/** @param onChange called after every look that changed something, once each observer has looked */
export const watchSight = (element: Element, onChange: (sight: Sight) => void): SightWatch => {
  const looks: Look[] = DELAYS.map(() => ({ done: false, visible: null, ratio: 0, since: null }));
  const combined = (): Sight => {
    const seen = looks.every(({ since }) => since !== null);
    return {
      visible: looks.some(({ visible }) => visible === false) ? false : looks.every(({ visible }) => visible === true) ? true : null,
      ratio: Math.min(...looks.map(({ ratio }) => ratio)),
      since: seen ? Math.max(...looks.map(({ since }) => since ?? 0)) : null,
    };
  };
  const observers = DELAYS.map((delay, at) => {
    const options = { threshold: THRESHOLDS, trackVisibility: true, delay };
    const observer = new IntersectionObserver((entries) => {
      const entry = entries.at(-1) as (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined;
      const look = looks[at];
      if (entry === undefined || look === undefined) return;
      look.done = true;
      // Firefox has no second version: it says nothing of covers, and nothing may be read into that.
      look.visible = entry.isVisible ?? null;
      look.ratio = entry.intersectionRatio;
      // A callback may hold several looks; one bad one among them breaks the stretch.
      const bad = entries.some((one) => isBad(one));
      if (isBad(entry)) look.since = null;
      else if (look.since === null || bad) look.since = performance.now();
      if (looks.every(({ done }) => done)) onChange(combined());
    }, options);
    observer.observe(element);
    return observer;
  });
  return { now: combined, stop: () => observers.forEach((observer) => observer.disconnect()) };
};

const isBad = (entry: IntersectionObserverEntry & { readonly isVisible?: boolean }): boolean =>
  entry.isVisible === false || entry.intersectionRatio < LEAST_RATIO;

/** How it looked when a press began. */
export interface Press {
  readonly sight: Sight;
  readonly at: number;
  readonly trusted: boolean;
}

/** @returns what is sent with an act: how long it had been seen before the press began, 0 if that stretch has ended */
export const proofOf = (press: Press, ended: { readonly sight: Sight; readonly trusted: boolean }): VisibilityProof => {
  const unbroken = press.sight.since !== null && press.sight.since === ended.sight.since;
  return {
    visible: unbroken ? ended.sight.visible : press.sight.visible === null ? null : false,
    ratio: Math.min(press.sight.ratio, ended.sight.ratio),
    dwellMs: unbroken ? Math.max(0, Math.floor(press.at - (press.sight.since ?? press.at))) : 0,
    trusted: press.trusted && ended.trusted,
    devicePixelRatio,
  };
};
