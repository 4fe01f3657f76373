/** After the sign-up page went on: was the account created there? "Not yet" leaves the step open. */
import { CircleHelp } from "lucide";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Icon } from "./icon.tsx";

export const CreatedQuestion = () => {
  const { t } = useWords();
  const call = useCall();
  const { pending, dropPending, noteChange } = useSession();
  const { busy, code, run } = useAction();
  if (pending === null || pending.kind !== "confirm-created") return null;
  const answer = (accepted: boolean) =>
    run(async () => {
      await call("request/answer", { id: pending.id, accepted });
      dropPending();
      noteChange();
    });
  return (
    <section class="question" aria-label={t("question")}>
      <Icon node={CircleHelp} size={18} />
      <div class="question-text">
        <p>
          <strong>{t("was_created", pending.account?.appName ?? pending.host)}</strong>
        </p>
        <p class="quiet">
          <bdi>{pending.account?.username ?? ""}</bdi>
        </p>
      </div>
      <div class="row">
        <Button small look="primary" busy={busy} onPress={() => answer(true)}>
          {t("yes")}
        </Button>
        <Button small onPress={() => answer(false)}>
          {t("not_yet")}
        </Button>
      </div>
      <ErrorNote code={code} />
    </section>
  );
};
