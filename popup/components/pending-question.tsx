/** A new password was filled in, and nobody knows whether the app took it: ask, and show both to whoever wants to try. */
import { CircleHelp } from "lucide";
import { useState } from "preact/hooks";
import type { AccountRef } from "../../src/accounts/account.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { DetailRow } from "./detail-row.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Icon } from "./icon.tsx";
import { SecretText } from "./secret-text.tsx";

export interface PendingQuestionProps {
  readonly accountRef: AccountRef;
  /** Of the app, or what the account is called. */
  readonly name: string;
  readonly detail: string;
  /** Which pending password the question is about: since when, in ms since the epoch. */
  readonly at: number;
  readonly onSettled: () => void;
}

interface Both {
  readonly old: string;
  readonly next: string;
}

export const PendingQuestion = ({ accountRef: { vault, id }, name, detail, at, onSettled }: PendingQuestionProps) => {
  const { t } = useWords();
  const call = useCall();
  const { noteChange } = useSession();
  const { say } = useNotice();
  const { busy, code, run } = useAction();
  const [both, setBoth] = useState<Both | null>(null);

  const answer = (accepted: boolean) =>
    run(async () => {
      await call("accounts/settle-password", { vault, id, at, accepted });
      say(t(accepted ? "pending_settled_yes" : "pending_settled_no"));
      noteChange();
      onSettled();
    });
  const show = () =>
    run(async () => {
      const { value: old } = await call("accounts/reveal", { vault, id, secret: { kind: "password" } });
      const { value: next } = await call("accounts/reveal", { vault, id, secret: { kind: "pending-password" } });
      setBoth({ old, next });
    });

  return (
    <section class="question" aria-label={t("question")}>
      <Icon node={CircleHelp} size={18} />
      <div class="question-text">
        <p>
          <strong>{t("pending_question", name)}</strong>
        </p>
        <p class="quiet">
          <bdi>{detail}</bdi>
        </p>
        {both !== null && (
          <>
            <DetailRow label={t("pending_old")}>
              <SecretText text={both.old} />
            </DetailRow>
            <DetailRow label={t("pending_new")}>
              <SecretText text={both.next} />
            </DetailRow>
          </>
        )}
      </div>
      <div class="row">
        <Button small look="primary" busy={busy} onPress={() => answer(true)}>
          {t("yes")}
        </Button>
        <Button small onPress={() => answer(false)}>
          {t("no")}
        </Button>
        <Button small look="quiet" onPress={() => (both === null ? show() : setBoth(null))}>
          {t(both === null ? "show_both" : "hide_both")}
        </Button>
      </div>
      <ErrorNote code={code} />
    </section>
  );
};
