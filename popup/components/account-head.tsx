/** The head of an account's page: what it is, whether it is ready for a hub, and the next step as one button. */
import { CircleCheck, LogIn } from "lucide";
import { KIND_WORDS, TODO_WORDS } from "../../src/i18n/account-words.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useFill } from "../hooks/use-fill.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { usePlace } from "../hooks/use-place.ts";
import { useSession } from "../hooks/use-session.ts";
import { useStepActs } from "../hooks/use-step-acts.ts";
import { useWords } from "../hooks/use-words.ts";
import { AppIcon } from "./app-icon.tsx";
import { Button } from "./button.tsx";
import { ChecklistTrack } from "./checklist-track.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Icon } from "./icon.tsx";

export const AccountHead = () => {
  const { t } = useWords();
  const call = useCall();
  const { account, readOnly } = useAccount();
  const { site } = useSession();
  const { fail } = useNotice();
  const fill = useFill();
  const { ref, url, readiness } = account;
  const here = site !== null && site.accounts.some(({ id }) => id === ref.id);
  return (
    <section class="account-head">
      <div class="account-head-top">
        <AppIcon name={account.appName === "" ? account.label : account.appName} large />
        <div class="account-names">
          <p class="account-app">{account.appName === "" ? t("no_app") : <bdi>{account.appName}</bdi>}</p>
          <p class="account-kind">
            <span class="quiet">{t(KIND_WORDS[account.kind])}</span>
            <span class={`state ${readiness.ready ? "good" : "open"}`}>
              {readiness.ready && <Icon node={CircleCheck} size={14} />}
              {readiness.ready ? t("ready") : t("not_ready")}
            </span>
          </p>
        </div>
        {!readOnly && here && (
          <Button small look="primary" onPress={() => fill(ref)}>
            {t("fill")}
          </Button>
        )}
        {url !== null && !here && (
          <Button
            small
            icon={LogIn}
            onPress={() => {
              call("tab/open", { url }).then(undefined, fail);
            }}
          >
            {t("open_login")}
          </Button>
        )}
      </div>
      <ChecklistTrack readiness={readiness} />
      {!readOnly && <NextStep />}
    </section>
  );
};

const NextStep = () => {
  const { t } = useWords();
  const { account } = useAccount();
  const { go } = usePlace();
  const acts = useStepActs();
  const { busy, code, run } = useAction();
  const { nextStep } = account.readiness;
  if (nextStep === null) return null;
  const act = acts.actOf(nextStep);
  return (
    <>
      <div class="next-step">
        <div>
          <span class="quiet">{t("next_step")}</span>
          <strong>{t(TODO_WORDS[nextStep])}</strong>
        </div>
        {act === null ? (
          <Button small onPress={() => go({ view: "account", ref: account.ref, tab: "checklist" })}>
            {t("checklist")}
          </Button>
        ) : (
          <Button small look="primary" busy={busy} onPress={() => run(act.run)}>
            {act.label}
          </Button>
        )}
      </div>
      <ErrorNote code={code} />
    </>
  );
};
