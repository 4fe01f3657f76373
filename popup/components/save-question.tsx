/** After a person signed up or logged in by hand: save the account, or the changed password, or never ask here. */
import { CircleHelp } from "lucide";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Icon } from "./icon.tsx";

export const SaveQuestion = () => {
  const { t } = useWords();
  const call = useCall();
  const { pending, dropPending, noteChange } = useSession();
  const { busy, code, run } = useAction();
  if (pending === null || (pending.kind !== "save-account" && pending.kind !== "update-password")) return null;
  const answer = (given: "save" | "never" | "not-now") =>
    run(async () => {
      await call("request/capture", { id: pending.id, answer: given });
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
            {pending.kind === "save-account" ? t("save_question", host) : t("update_question", account?.label ?? host)}
          </strong>
        </p>
        <p class="quiet">
          <bdi>{account?.username ?? username}</bdi>
        </p>
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
