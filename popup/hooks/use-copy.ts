/** Copying, and saying what was copied and when the clipboard is cleared. Secrets are copied by the background. */
import { useCallback } from "preact/hooks";
import { Cancelled } from "./use-action.ts";
import { useNotice } from "./use-notice.ts";
import { useWords } from "./use-words.ts";

export interface Copy {
  /** Copies what is no secret, such as a user name. `what` names it: "User name". */
  readonly plain: (text: string, what: string) => void;
  /** `copy` has the background copy a secret. */
  readonly secret: (copy: () => Promise<{ clearsInSeconds: number }>, what: string) => void;
}

export const useCopy = (): Copy => {
  const { say, fail } = useNotice();
  const { t } = useWords();
  const plain = useCallback(
    (text: string, what: string) => {
      navigator.clipboard.writeText(text).then(() => say(t("copied", what)), fail);
    },
    [say, fail, t],
  );
  const secret = useCallback(
    (copy: () => Promise<{ clearsInSeconds: number }>, what: string) => {
      copy().then(
        ({ clearsInSeconds }) => say(t("copied", what), { clearsInSeconds }),
        (error: unknown) => {
          if (!(error instanceof Cancelled)) fail(error);
        },
      );
    },
    [say, fail, t],
  );
  return { plain, secret };
};
