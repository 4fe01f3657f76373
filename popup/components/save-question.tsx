/** After a person signed up or logged in by hand: save the account, or the changed password, or never ask here. */
import { CircleHelp } from "lucide";
import { useState } from "preact/hooks";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useSession } from "../hooks/use-session.ts";
import { preselected, useVaults } from "../hooks/use-vaults.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Icon } from "./icon.tsx";
import { VaultSelect } from "./vault-select.tsx";

export const SaveQuestion = () => {
  const { t } = useWords();
  const call = useCall();
  const { pending, dropPending, noteChange } = useSession();
  const { writable } = useVaults();
  const [wished, setWished] = useState<string | null>(null);
  const { busy, code, run } = useAction();
  if (pending === null || (pending.kind !== "save-account" && pending.kind !== "update-password")) return null;
  const isNew = pending.kind === "save-account";
  const vault = preselected(writable, wished);
  const answer = (given: "save" | "never" | "not-now") =>
    run(async () => {
      const where = isNew && vault !== null ? { vault } : {};
      await call("request/capture", { id: pending.id, answer: given, ...where });
      dropPending();
      noteChange();
    });
  const { account, host, username } = pending;
  return (
    <section class="question" aria-label={t("question")}>
      <Icon node={CircleHelp} size={18} />
      <div class="question-text">
        <p>
          <strong>
            {isNew ? t("save_question", host) : t("update_question", account?.label ?? host)}
          </strong>
        </p>
        <p class="quiet">
          <bdi>{account?.username ?? username}</bdi>
        </p>
        {isNew && <VaultSelect vaults={writable} value={vault} onChange={setWished} />}
      </div>
      <div class="row">
        <Button small look="primary" busy={busy} onPress={() => answer("save")}>
          {t("save")}
        </Button>
        <Button small onPress={() => answer("never")}>
          {t("never_here")}
        </Button>
        <Button small onPress={() => answer("not-now")}>
          {t("not_now")}
        </Button>
      </div>
      <ErrorNote code={code} />
    </section>
  );
};
