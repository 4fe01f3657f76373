/** Whether the browser lets Locum into web pages, and the way to ask for it. The browser stands behind the context. */
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";

export interface HostAccess {
  readonly has: () => Promise<boolean>;
  /** To be called straight from a press. */
  readonly request: () => Promise<boolean>;
  /** @returns how to stop it */
  readonly onChange: (listener: () => void) => () => void;
}

/** `null`: this page is not in a browser that could withhold it. */
export const HostAccessContext = createContext<HostAccess | null>(null);

/** @returns the way to ask while access is missing, else `null` */
export const useMissingHostAccess = (): HostAccess["request"] | null => {
  const access = useContext(HostAccessContext);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (access === null) return;
    let current = true;
    const look = async () => {
      const given = await access.has();
      if (current) setMissing(!given);
    };
    void look();
    const stop = access.onChange(() => void look());
    return () => {
      current = false;
      stop();
    };
  }, [access]);
  return access !== null && missing ? access.request : null;
};
