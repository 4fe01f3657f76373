/** Accounts with the same app and user name, in any vault: pointed out before saving. Follows product.md. */
import { useEffect, useState } from "preact/hooks";
import type { AccountFields } from "../../src/accounts/account.ts";
import { parseAccountUrl } from "../../src/accounts/account-url.ts";
import { AppError } from "../../src/errors.ts";
import type { AccountListItem } from "../../src/messages/protocol.ts";
import { useCall } from "./use-client.ts";

const DELAY_MS = 200;

const hostOf = (url: string | null | undefined): string | null => {
  const parsed = parseAccountUrl(url ?? "");
  return parsed.ok && parsed.url !== null ? new URL(parsed.url).hostname : null;
};

export const useDuplicates = (fields: AccountFields): readonly AccountListItem[] => {
  const call = useCall();
  const [found, setFound] = useState<readonly AccountListItem[]>([]);
  const { appId = null, username = "" } = fields;
  const host = hostOf(fields.url);
  useEffect(() => {
    if (username.trim() === "" || (appId === null && host === null)) {
      setFound([]);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      call("accounts/duplicates", { appId, host, username, except: null }).then(
        (accounts) => {
          if (current) setFound(accounts);
        },
        (error: unknown) => {
          // Only a hint: saving says by itself what is wrong.
          if (!(error instanceof AppError)) throw error;
        },
      );
    }, DELAY_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [call, appId, host, username]);
  return found;
};
