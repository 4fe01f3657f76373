/** On Home, before all accounts: what waits for the user. The first few; each leads to its account. */
import { CalendarClock } from "lucide";
import type { AccountListItem, NeedsDoing as Item } from "../../src/messages/protocol.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Icon } from "./icon.tsx";
import { PendingQuestion } from "./pending-question.tsx";

const SHOWN = 4;

export const NeedsDoing = ({ onOpen }: { readonly onOpen: (account: AccountListItem) => void }) => {
  const { t, plural } = useWords();
  const { changes } = useSession();
  const { value, reload } = useRequest("accounts/needs-doing", { limit: SHOWN }, changes);
  if (value === null || value.items.length === 0) return null;
  const more = value.total - value.items.length;
  return (
    <section class="needs-doing">
      <h2 class="list-head">{t("needs_doing")}</h2>
      {value.items.map((item) => (
        <Need key={`${item.kind} ${item.account.id}`} item={item} onOpen={() => onOpen(item.account)} onSettled={reload} />
      ))}
      {more > 0 && <p class="hint list-more">{plural("needs_doing_more", more)}</p>}
    </section>
  );
};

interface NeedProps {
  readonly item: Item;
  readonly onOpen: () => void;
  readonly onSettled: () => void;
}

const Need = ({ item, onOpen, onSettled }: NeedProps) => {
  const { t, date } = useWords();
  const { account, at } = item;
  if (item.kind === "pending-password") {
    const name = account.appName === "" ? account.label : account.appName;
    return <PendingQuestion accountRef={account} name={name} detail={account.username} at={at} onSettled={onSettled} />;
  }
  return (
    <button type="button" class="need" data-row onClick={onOpen}>
      <Icon node={CalendarClock} size={18} />
      <span class="account-names">
        <span class="account-label">
          <bdi>{account.label}</bdi>
        </span>
        <span class={`need-what${item.overdue ? " overdue" : ""}`}>
          {t(item.overdue ? "password_overdue" : "password_due", date(at))}
        </span>
      </span>
    </button>
  );
};
