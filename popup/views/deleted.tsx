/** Recently deleted accounts, which can be restored for 30 days. */
import { RotateCcw } from "lucide";
import type { AccountListItem } from "../../src/messages/protocol.ts";
import { AppIcon } from "../components/app-icon.tsx";
import { Button } from "../components/button.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { ViewHead } from "../components/header.tsx";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useNow } from "../hooks/use-clock.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { usePlace } from "../hooks/use-place.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";

/** As many as one request may ask for; older ones are gone before there are more in earnest. */
const MOST = 500;

export const Deleted = () => {
  const { t } = useWords();
  const { changes } = useSession();
  const { value, code } = useRequest("accounts/list", { query: "", offset: 0, limit: MOST, deleted: true }, changes);
  return (
    <main class="view">
      <ViewHead title={t("recently_deleted")} />
      <div class="view-body">
        <p class="hint">{t("deleted_kept")}</p>
        <ErrorNote code={code} />
        {value?.total === 0 && <p class="empty">{t("empty_deleted")}</p>}
        {value !== null && value.total > 0 && (
          <ul class="card rows">
            {value.items.map((account) => (
              <DeletedRow key={account.id} account={account} />
            ))}
          </ul>
        )}
      </div>
    </main>
  );
};

const DeletedRow = ({ account }: { readonly account: AccountListItem }) => {
  const { t, ago } = useWords();
  const call = useCall();
  const now = useNow();
  const { noteChange } = useSession();
  const { say } = useNotice();
  const { go } = usePlace();
  const { busy, code, run } = useAction();
  const { vault, id } = account;
  const restore = () =>
    run(async () => {
      await call("accounts/restore", { vault, id });
      noteChange();
      say(t("restored", account.label));
      go({ view: "account", ref: { vault, id }, tab: "details" });
    });
  return (
    <li class="detail-row">
      <AppIcon name={account.appName === "" ? account.label : account.appName} />
      <div class="detail-main">
        <div class="account-label">
          <bdi>{account.label}</bdi>
        </div>
        <p class="hint">{account.deletedAt !== null && ago(account.deletedAt, now())}</p>
        <ErrorNote code={code} />
      </div>
      <Button small icon={RotateCcw} busy={busy} label={t("restore_account", account.label)} onPress={restore}>
        {t("restore")}
      </Button>
    </li>
  );
};
