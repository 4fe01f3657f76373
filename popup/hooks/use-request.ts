/** One question to the background, asked when the view opens and again when its request or `version` changes. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { ErrorCode } from "../../src/errors.ts";
import type { MessagesFrom, Reply, Request } from "../../src/messages/protocol.ts";
import { codeOf } from "../start-up.ts";
import { useCall } from "./use-client.ts";

export interface Asked<T> {
  /** The last reply, kept while it is asked again. */
  readonly value: T | null;
  readonly code: ErrorCode | null;
  readonly set: (value: T) => void;
  readonly reload: () => void;
}

export const useRequest = <N extends MessagesFrom<"popup">>(
  name: N,
  request: Request<N>,
  version = 0,
): Asked<Reply<N>> => {
  const call = useCall();
  const [value, setValue] = useState<Reply<N> | null>(null);
  const [code, setCode] = useState<ErrorCode | null>(null);
  const [again, setAgain] = useState(0);
  const key = JSON.stringify(request);

  useEffect(() => {
    let current = true;
    call(name, JSON.parse(key) as Request<N>).then(
      (reply) => {
        if (!current) return;
        setValue(reply);
        setCode(null);
      },
      (error: unknown) => {
        if (current) setCode(codeOf(error));
      },
    );
    return () => {
      current = false;
    };
  }, [call, name, key, version, again]);

  const set = useCallback((next: Reply<N>) => setValue(next), []);
  const reload = useCallback(() => setAgain((count) => count + 1), []);
  return { value, code, set, reload };
};
