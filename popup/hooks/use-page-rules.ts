/** What the page in the active tab demands of a new password, once it is known; `null` where it asks for none. */
import { useEffect, useState } from "preact/hooks";
import { AppError } from "../../src/errors.ts";
import type { Reply } from "../../src/messages/protocol.ts";
import { useCall } from "./use-client.ts";

export type PageRulesReply = NonNullable<Reply<"site/password-rules">>;

export const usePageRules = (): PageRulesReply | null => {
  const call = useCall();
  const [rules, setRules] = useState<PageRulesReply | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = async (): Promise<void> => {
      try {
        const reply = await call("site/password-rules", {});
        if (!gone) setRules(reply);
      } catch (error) {
        // Without the page's rules the generator works as ever.
        if (!(error instanceof AppError)) throw error;
      }
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [call]);
  return rules;
};
