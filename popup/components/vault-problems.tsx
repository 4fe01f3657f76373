/**
 * What is wrong with a vault, one line a finding: which vault, what happened, what to do. A vault that was set back to
 * an older state can be taken as it is, by somebody who knows why. Follows vault-format §5 and §9.
 */
import type { RefusedRecord, SessionStatus } from "../../src/messages/protocol.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";

/** @param refused what was left out of the list of accounts: where a whole vault is at fault, the status says it too */
export const VaultProblems = ({ refused }: { readonly refused: readonly RefusedRecord[] }) => {
  const { status } = useSession();
  const parts = refused.filter(({ vault }) => !status.problems.some((problem) => problem.vault === vault));
  const vaults = new Map(parts.map(({ vault, code }) => [`${vault} ${code}`, { vault, code }]));
  const problems = [...status.problems, ...vaults.values()];
  return problems.length === 0 ? null : <Findings problems={problems} />;
};

const Findings = ({ problems }: Pick<SessionStatus, "problems">) => {
  const { t } = useWords();
  // Refused when the workspace's own vault is the one that can't be trusted: then no vault has a name here.
  const { value } = useRequest("vaults/list", {});
  const nameOf = (vault: string) => value?.find(({ id }) => id === vault)?.name ?? t("a_vault");
  return (
    <>
      {problems.map(({ vault, code }) => (
        <ErrorNote key={`${vault} ${code}`} code={code} about={nameOf(vault)}>
          {code === "VaultRolledBack" && <Accept vault={vault} />}
        </ErrorNote>
      ))}
    </>
  );
};

const Accept = ({ vault }: { readonly vault: string }) => {
  const { t } = useWords();
  const call = useCall();
  const { reload } = useSession();
  const { busy, code, run } = useAction();
  return (
    <div class="stack tight">
      <p>{t("rolled_back_means")}</p>
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
        {t("rolled_back_accept")}
      </Button>
      <ErrorNote code={code} />
    </div>
  );
};
