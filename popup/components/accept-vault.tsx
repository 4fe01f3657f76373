/** Takes what is there of a vault in which something is wrong, after the passphrase. Follows vault-format §12. */
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";

/** @param rolledBack it is an older state as a whole, which has reasons of its own */
export const AcceptVault = ({ vault, rolledBack }: { readonly vault: string; readonly rolledBack: boolean }) => {
  const { t } = useWords();
  const call = useCall();
  const { reload } = useSession();
  const { busy, code, run } = useAction();
  return (
    <div class="stack tight">
      <p>{t(rolledBack ? "rolled_back_means" : "trouble_accept_means")}</p>
      <Button
        small
        busy={busy}
        onPress={() =>
          run(async () => {
            await call("vaults/accept", { vault });
            await reload();
          })
        }
      >
        {t(rolledBack ? "rolled_back_accept" : "trouble_accept")}
      </Button>
      <ErrorNote code={code} />
    </div>
  );
};
