/** Takes what is there of a vault in which something is wrong, after the passphrase. Follows vault-format §12. */
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";

export interface AcceptVaultProps {
  readonly vault: string;
  /** What was found: records or ways to unlock that are wrong, or an older state as a whole. */
  readonly about: "records" | "slots" | "rolled-back";
}

const MEANS = { records: "trouble_accept_means", slots: "trouble_accept_slots", "rolled-back": "rolled_back_means" } as const;

export const AcceptVault = ({ vault, about }: AcceptVaultProps) => {
  const { t } = useWords();
  const call = useCall();
  const { reload } = useSession();
  const { busy, code, run } = useAction();
  return (
    <div class="stack tight">
      <p>{t(MEANS[about])}</p>
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
        {t(about === "rolled-back" ? "rolled_back_accept" : "trouble_accept")}
      </Button>
      <ErrorNote code={code} />
    </div>
  );
};
