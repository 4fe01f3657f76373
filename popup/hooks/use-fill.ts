/** Filling an account into the page in the active tab, from the popup: the act, what is said of it, and the way out. */
import { useCallback } from "preact/hooks";
import type { AccountRef } from "../../src/accounts/account.ts";
import { Cancelled } from "./use-action.ts";
import { useCall } from "./use-client.ts";
import { useNotice } from "./use-notice.ts";
import { useSession } from "./use-session.ts";
import { useWords } from "./use-words.ts";

export const useFill = (): ((ref: AccountRef) => void) => {
  const call = useCall();
  const { surface, findPending } = useSession();
  const { say, fail } = useNotice();
  const { t, plural } = useWords();
  return useCallback(
    ({ vault, id }: AccountRef) => {
      const act = async () => {
        const { filled, asked } = await call("site/fill", { vault, id });
        if (asked) await findPending();
        else if (filled === 0) say(t("filled_none"));
        else if (surface === "popup") window.close();
        else say(plural("filled", filled));
      };
      act().catch((error: unknown) => {
        if (!(error instanceof Cancelled)) fail(error);
      });
    },
    [call, surface, findPending, say, fail, t, plural],
  );
};
