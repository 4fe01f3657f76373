/** Beneath an account's password: when it is due for a change, and the way to change it. */
import { RefreshCcwDot } from "lucide";
import { agingSince, passwordDue } from "../../src/accounts/password-due.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useClock } from "../hooks/use-clock.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";

const HOUR_MS = 3_600_000;

export const PasswordAge = () => {
  const { t, plural, date } = useWords();
  const call = useCall();
  const { account, readOnly } = useAccount();
  const { surface, changes, findPending } = useSession();
  const { say } = useNotice();
  const { busy, code, run } = useAction();
  const now = useClock(HOUR_MS);
  const { value: settings } = useRequest("settings/get", {}, changes);
  const { ref, url, origins } = account;
  const since = agingSince(account, account.passwordLength > 0);
  const due = settings === null ? null : passwordDue(since, settings.passwordDays, now);
  const hasPage = url !== null || origins.length > 0;
  if (since === null || readOnly) return null;

  const change = () =>
    run(async () => {
      const { opened, filled, asked } = await call("accounts/change-password", ref);
      if (asked) return findPending();
      if (surface === "popup") return window.close();
      say(opened ? t("change_page_opened") : plural("filled", filled));
    });

  return (
    <div class="detail-row password-age">
      <span class={due?.overdue ? "overdue" : "hint"}>
        {due !== null && t(due.overdue ? "password_overdue" : "password_due", date(due.dueAt))}
      </span>
      {hasPage && (
        <Button small icon={RefreshCcwDot} busy={busy} onPress={change}>
          {t("change_password")}
        </Button>
      )}
      <ErrorNote code={code} />
    </div>
  );
};
