/**
 * What is wrong with a vault as a whole, one line a finding: which vault, what happened, what to do. What is wrong with
 * single records is counted, and named in a view of its own (vault-trouble.tsx). Follows vault-format §5, §9 and §12.
 */
import { CircleAlert } from "lucide";
import type { RefusedRecord, SessionStatus } from "../../src/messages/protocol.ts";
import { usePlace } from "../hooks/use-place.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useVaultCheck } from "../hooks/use-vault-check.ts";
import { useWords } from "../hooks/use-words.ts";
import { AcceptVault } from "./accept-vault.tsx";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Icon } from "./icon.tsx";

/** @param refused what was left out of the list of accounts: where a whole vault is at fault, the status says it too */
export const VaultProblems = ({ refused }: { readonly refused: readonly RefusedRecord[] }) => {
  const { status } = useSession();
  const parts = refused.filter(({ vault }) => !status.problems.some((problem) => problem.vault === vault));
  const vaults = new Map(parts.map(({ vault, code }) => [`${vault} ${code}`, { vault, code }]));
  const problems = [...status.problems, ...vaults.values()];
  return (
    <>
      {problems.length > 0 && <Findings problems={problems} accepts={status.problems} />}
      <Trouble />
    </>
  );
};

interface FindingsProps extends Pick<SessionStatus, "problems"> {
  /** Of these, the ones that are about a whole vault: what a part of it is, the check says. */
  readonly accepts: SessionStatus["problems"];
}

const Findings = ({ problems, accepts }: FindingsProps) => {
  const { t } = useWords();
  // Refused when the workspace's own vault is the one that can't be trusted: then no vault has a name here.
  const { value } = useRequest("vaults/list", {});
  const nameOf = (vault: string) => value?.find(({ id }) => id === vault)?.name ?? t("a_vault");
  return (
    <>
      {problems.map((problem) => (
        <ErrorNote key={`${problem.vault} ${problem.code}`} code={problem.code} about={nameOf(problem.vault)}>
          {accepts.includes(problem) && problem.code !== "VaultNotFound" && (
            <AcceptVault vault={problem.vault} about={problem.code === "VaultRolledBack" ? "rolled-back" : "records"} />
          )}
        </ErrorNote>
      ))}
    </>
  );
};

const Trouble = () => {
  const { t, plural } = useWords();
  const { go } = usePlace();
  const check = useVaultCheck();
  const count = (check?.findings.length ?? 0) + (check?.more ?? 0);
  return (
    <div role="alert">
      {count > 0 && (
        <div class="note bad">
          <Icon node={CircleAlert} />
          <div class="note-text">
            <strong>{plural("trouble_found", count)}</strong>
          </div>
          <Button small onPress={() => go({ view: "trouble" })}>
            {t("trouble_look")}
          </Button>
        </div>
      )}
    </div>
  );
};
