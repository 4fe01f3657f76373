/** What the page asked for, confirmed where no page can draw: which account, which host, and why it is asked. */
import { ShieldQuestionMark } from "lucide";
import type { MessageKey } from "../../src/i18n/translate.ts";
import type { PendingRequest } from "../../src/messages/protocol.ts";
import { AppIcon } from "../components/app-icon.tsx";
import { Button } from "../components/button.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { Icon } from "../components/icon.tsx";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";

const WHY: Readonly<Record<PendingRequest["reason"], MessageKey>> = {
  "not-visible": "why_not_visible",
  "browser-cannot-tell": "why_cannot_tell",
  "other-host": "why_other_host",
  "posts-elsewhere": "why_posts_elsewhere",
  dedicated: "why_dedicated",
  locked: "why_locked",
  "went-on": "why_went_on",
};

const TITLES: Readonly<Record<PendingRequest["kind"], MessageKey>> = {
  fill: "confirm_fill",
  "fill-pending": "confirm_fill_pending",
  "change-password": "confirm_change_password",
  "new-account": "confirm_new_account",
  "use-password": "confirm_use_password",
  unlock: "confirm_go_on",
  "confirm-created": "question",
  "save-account": "question",
  "update-password": "question",
};

const ACTS: Readonly<Record<PendingRequest["kind"], MessageKey>> = {
  fill: "fill",
  "fill-pending": "fill",
  "change-password": "change_password",
  "new-account": "make_and_fill",
  "use-password": "fill",
  unlock: "go_on",
  "confirm-created": "yes",
  "save-account": "save",
  "update-password": "save",
};

export const Confirm = ({ pending }: { readonly pending: PendingRequest }) => {
  const { t, plural } = useWords();
  const call = useCall();
  const { surface, dropPending, findPending, noteChange } = useSession();
  const { say } = useNotice();
  const { busy, code, run } = useAction();
  const { account } = pending;

  const answer = (accepted: boolean) =>
    run(async () => {
      const { filled, asked } = await call("request/answer", { id: pending.id, accepted });
      if (asked) return findPending();
      if (accepted) say(filled === 0 ? t("filled_none") : plural("filled", filled));
      noteChange();
      if (surface === "popup" && (filled > 0 || !accepted)) window.close();
      dropPending();
    });

  return (
    <main class="page confirm">
      <div class="confirm-mark">
        <Icon node={ShieldQuestionMark} size={28} />
      </div>
      <h1>{t(TITLES[pending.kind], account?.label ?? pending.appName)}</h1>
      {account !== null && (
        <div class="card confirm-account">
          <AppIcon name={account.appName === "" ? account.label : account.appName} large />
          <div class="account-names">
            <span class="account-label">
              <bdi>{account.label}</bdi>
            </span>
            <bdi class="account-user">{account.username}</bdi>
          </div>
        </div>
      )}
      <dl class="facts">
        <dt>{t("confirm_page")}</dt>
        <dd>
          <bdi class="host">{pending.host}</bdi>
        </dd>
        {pending.target !== "" && (
          <>
            <dt>{t("confirm_target")}</dt>
            <dd>
              <bdi class="host">{pending.target}</bdi>
            </dd>
          </>
        )}
        <dt>{t("confirm_why")}</dt>
        <dd>{t(WHY[pending.reason])}</dd>
      </dl>
      <ErrorNote code={code} />
      <div class="row stretch">
        <Button onPress={() => answer(false)}>{t("cancel")}</Button>
        <Button look="primary" busy={busy} onPress={() => answer(true)}>
          {t(ACTS[pending.kind])}
        </Button>
      </div>
    </main>
  );
};
