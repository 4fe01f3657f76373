/** One act of the user that takes time and can fail: whether it runs, and the code it failed with. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ErrorCode } from "../../src/errors.ts";
import { codeOf } from "../start-up.ts";

/** The user closed the dialog that the act needed. Not an error: nothing is said. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

export interface Action {
  readonly busy: boolean;
  readonly code: ErrorCode | null;
  /** A second press while it runs does nothing. */
  readonly run: (act: () => Promise<void>) => void;
  readonly clear: () => void;
}

export const useAction = (): Action => {
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<ErrorCode | null>(null);
  const running = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback((act: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setCode(null);
    act()
      .catch((error: unknown) => {
        if (mounted.current && !(error instanceof Cancelled)) setCode(codeOf(error));
      })
      .finally(() => {
        running.current = false;
        if (mounted.current) setBusy(false);
      });
  }, []);
  const clear = useCallback(() => setCode(null), []);
  return { busy, code, run, clear };
};
