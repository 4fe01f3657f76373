/** What the page in the active tab demands of a new password, or `null` where it asks for none; `undefined` until that is known. */
import { useEffect, useState } from "preact/hooks";
import { AppError } from "../../src/errors.ts";
import type { Reply } from "../../src/messages/protocol.ts";
import { useCall } from "./use-client.ts";

export type PageRulesReply = NonNullable<Reply<"site/password-rules">>;

/** ms; a page that answers later is not waited for: the password on the screen would change under the hand. */
const LONGEST_WAIT_MS = 400;

export const usePageRules = (): PageRulesReply | null | undefined => {
  const call = useCall();
  const [rules, setRules] = useState<PageRulesReply | null | undefined>(undefined);
  useEffect(() => {
    let settled = false;
    const settle = (reply: PageRulesReply | null): void => {
      if (!settled) setRules(reply);
      settled = true;
    };
    const timer = setTimeout(() => settle(null), LONGEST_WAIT_MS);
    call("site/password-rules", {}).then(settle, (error: unknown) => {
      settle(null);
      // Without the page's rules the generator works as ever.
      if (!(error instanceof AppError)) throw error;
    });
    return () => {
      settled = true;
      clearTimeout(timer);
    };
  }, [call]);
  return rules;
};
