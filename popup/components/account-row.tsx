/** One account in a list: who it is, how far it is, and what is done with it most. Fixed height (tokens, --row). */
import { CircleCheck, Copy, KeyRound, TriangleAlert } from "lucide";
import { TODO_WORDS } from "../../src/i18n/account-words.ts";
import type { AccountListItem } from "../../src/messages/protocol.ts";
import { useCall } from "../hooks/use-client.ts";
import { useCopy } from "../hooks/use-copy.ts";
import { useFill } from "../hooks/use-fill.ts";
import { useVaults } from "../hooks/use-vaults.ts";
import { useWords } from "../hooks/use-words.ts";
import { AppIcon } from "./app-icon.tsx";
import { Button, IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

export interface AccountRowProps {
  readonly account: AccountListItem;
  readonly onOpen: () => void;
  /** Whether the page in the active tab belongs to it. */
  readonly fills: boolean;
  /** Whether the tab key stops at this row; the arrow keys reach all. */
  readonly stops: boolean;
  readonly current: boolean;
}

export const AccountRow = ({ account, onOpen, fills, stops, current }: AccountRowProps) => {
  const { t, list } = useWords();
  const { areSeveral, nameOf } = useVaults();
  const call = useCall();
  const copy = useCopy();
  const fill = useFill();
  const { vault, id } = account;
  const places = areSeveral ? list(account.vaults.map(nameOf).filter((name) => name !== "")) : "";
  const tabIndex = stops ? 0 : -1;
  return (
    <>
      <button
        type="button"
        class="account-open"
        data-row
        tabIndex={tabIndex}
        aria-current={current ? "true" : undefined}
        onClick={onOpen}
      >
        <AppIcon name={account.appName === "" ? account.label : account.appName} />
        <span class="account-names">
          <span class="account-label">
            <bdi>{account.label}</bdi>
            {account.ready && <Icon node={CircleCheck} size={14} label={t("ready")} />}
            {account.differs && (
              <span class="account-differs">
                <Icon node={TriangleAlert} size={14} label={t("copies_differ")} />
              </span>
            )}
            {places !== "" && <span class="account-vault">{places}</span>}
          </span>
          <span class="account-user">
            <bdi>{account.username === "" ? t("no_username") : account.username}</bdi>
            {account.nextStep !== null && <span class="account-next"> · {t(TODO_WORDS[account.nextStep])}</span>}
          </span>
        </span>
      </button>
      <span class="account-acts">
        <IconButton
          icon={Copy}
          label={t("copy_username_of", account.label)}
          tabIndex={tabIndex}
          onPress={() => copy.plain(account.username, t("username"))}
        />
        <IconButton
          icon={KeyRound}
          label={t("copy_password_of", account.label)}
          tabIndex={tabIndex}
          onPress={() =>
            copy.secret(() => call("accounts/copy-secret", { vault, id, secret: { kind: "password" } }), t("password"))
          }
        />
        {fills && (
          <Button small look="primary" label={t("fill_account", account.label)} onPress={() => fill(account)}>
            {t("fill")}
          </Button>
        )}
      </span>
    </>
  );
};
