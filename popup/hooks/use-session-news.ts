/**
 * Locum's own windows tell each other that it was locked or unlocked: a tab that stays open under the popup gets no other
 * sign of it. Carries nothing; who hears it asks the background.
 */
import { useEffect, useRef } from "preact/hooks";
import type { SessionStatus } from "../../src/messages/protocol.ts";

export const SESSION_CHANNEL = "session";

/** @param onNews called when another window saw the state change */
export const useSessionNews = (state: SessionStatus["state"], onNews: () => void): void => {
  const channel = useRef<BroadcastChannel | null>(null);
  const before = useRef(state);
  useEffect(() => {
    const opened = new BroadcastChannel(SESSION_CHANNEL);
    channel.current = opened;
    opened.addEventListener("message", onNews);
    return () => opened.close();
  }, [onNews]);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    channel.current?.postMessage(null);
  }, [state]);
};
