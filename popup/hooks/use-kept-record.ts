/** A record that more than one window may change, in a component: shown with its changes, saved at once. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Cancelled } from "./use-action.ts";
import { createKeptRecord, type KeptRecord, type KeptRecordOptions } from "../kept-record.ts";

/** A proof of presence that was not given. */
const isTakenBack = (error: unknown): boolean => error instanceof Cancelled;

/** @param known the record as read last; a newer one is taken over, and changes that wait stay on it */
export const useKeptRecord = <T>(
  known: T,
  { read, write, isWhole, onFail }: Omit<KeptRecordOptions<T>, "onChange" | "isTakenBack">,
): readonly [T, KeptRecord<T>] => {
  const [shown, setShown] = useState(known);
  const kept = useMemo(
    () => createKeptRecord(known, { read, write, isWhole, onFail, isTakenBack, onChange: setShown }),
    // `known` is only its start: what comes later is taken over below.
    [read, write, isWhole, onFail],
  );
  const taken = useRef(known);
  useEffect(() => {
    if (taken.current === known) return;
    taken.current = known;
    kept.adopt(known);
  }, [known, kept]);
  useEffect(() => {
    addEventListener("pagehide", kept.leave);
    return () => {
      removeEventListener("pagehide", kept.leave);
      void kept.flush();
    };
  }, [kept]);
  return [shown, kept];
};
