/** How far the check of every record is and what it found, asked again while it runs. */
import { useEffect } from "preact/hooks";
import { useSession } from "./use-session.ts";
import { useRequest } from "./use-request.ts";

const AGAIN_MS = 500;

export const useVaultCheck = () => {
  const { status, changes } = useSession();
  const { value, reload } = useRequest("vaults/check", {}, changes);
  const isRunning = status.state === "unlocked" && value?.isDone === false;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(reload, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isRunning, value, reload]);
  return value;
};
