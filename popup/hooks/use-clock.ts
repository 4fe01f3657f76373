/** The time, in ms since the epoch, read again every `stepMs`. The clock is handed in by context so that the gallery stands still. */
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";

export const NowContext = createContext<() => number>(Date.now);

/** @returns the clock itself */
export const useNow = (): (() => number) => useContext(NowContext);

export const useClock = (stepMs: number): number => {
  const now = useNow();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), stepMs);
    return () => clearInterval(timer);
  }, [now, stepMs]);
  return time;
};
