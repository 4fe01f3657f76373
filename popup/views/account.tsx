/** The page of one account: head with the next step; details, checklist and activity as tabs. Every field edited in place. */
import { Copy, RotateCcw, Trash2 } from "lucide";
import { useCallback, useMemo } from "preact/hooks";
import {
  ACCOUNT_KINDS,
  LOGIN_METHODS,
  type AccountFields,
  type AccountRef,
  type AccountView,
  type ManagedContact,
} from "../../src/accounts/account.ts";
import { KIND_WORDS, LOGIN_METHOD_WORDS } from "../../src/i18n/account-words.ts";
import { AppError } from "../../src/errors.ts";
import { AccountHead } from "../components/account-head.tsx";
import { AccountVaults, CopiesNote } from "../components/account-vaults.tsx";
import { Activity } from "../components/account-activity.tsx";
import { Button, IconButton } from "../components/button.tsx";
import { Checklist } from "../components/checklist.tsx";
import { CustomFields } from "../components/account-custom-fields.tsx";
import { Editable } from "../components/editable.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { ViewHead } from "../components/header.tsx";
import { Origins } from "../components/account-origins.tsx";
import { PendingQuestion } from "../components/pending-question.tsx";
import { PasswordRow, UsernameRow } from "../components/account-sign-in.tsx";
import { TabPanel } from "../components/tab-panel.tsx";
import { TotpRow } from "../components/account-totp.tsx";
import { AccountContext, useAccount, type AccountAccess } from "../hooks/use-account.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useCopy } from "../hooks/use-copy.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { usePlace } from "../hooks/use-place.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { HOME, type AccountTab } from "../place.ts";

export interface AccountPageProps {
  readonly accountRef: AccountRef;
  readonly tab: AccountTab;
}

export const AccountPage = ({ accountRef, tab }: AccountPageProps) => {
  const { t } = useWords();
  const { value, code, set, reload } = useRequest("accounts/get", accountRef);
  if (value === null) {
    return (
      <main class="view">
        <ViewHead title={code === null ? "" : t("account")} />
        <div class="view-body">
          <ErrorNote code={code} />
        </div>
      </main>
    );
  }
  return <LoadedAccount account={value} tab={tab} onAccount={set} onStale={reload} />;
};

interface LoadedAccountProps {
  readonly account: AccountView;
  readonly tab: AccountTab;
  readonly onAccount: (account: AccountView) => void;
  readonly onStale: () => void;
}

const LoadedAccount = ({ account, tab, onAccount, onStale }: LoadedAccountProps) => {
  const { t } = useWords();
  const call = useCall();
  const { noteChange } = useSession();
  const { replace } = usePlace();
  const { ref, revision } = account;

  const update = useCallback(
    async (fields: AccountFields) => {
      try {
        onAccount(await call("accounts/update", { ...ref, revision, fields }));
      } catch (error) {
        if (error instanceof AppError && error.code === "AccountChanged") onStale();
        throw error;
      }
      noteChange();
    },
    [call, ref, revision, onAccount, onStale, noteChange],
  );
  const access = useMemo<AccountAccess>(
    () => ({ account, readOnly: account.deletedAt !== null, update, adopt: onAccount }),
    [account, update, onAccount],
  );

  return (
    <AccountContext.Provider value={access}>
      <main class="view">
        <ViewHead title={account.label} />
        <div class="view-body">
          {account.deletedAt !== null && <DeletedNote onRestored={onStale} />}
          <CopiesNote />
          <PendingNote onSettled={onStale} />
          <AccountHead />
          <TabPanel
            label={account.label}
            current={tab}
            tabs={[
              { id: "details", label: t("details") },
              { id: "checklist", label: t("checklist") },
              { id: "activity", label: t("activity") },
            ]}
            onChange={(next) => replace({ view: "account", ref, tab: next })}
          >
            {tab === "details" && <Details />}
            {tab === "checklist" && <Checklist />}
            {tab === "activity" && <Activity />}
          </TabPanel>
        </div>
      </main>
    </AccountContext.Provider>
  );
};

const PendingNote = ({ onSettled }: { readonly onSettled: () => void }) => {
  const { t, dateTime } = useWords();
  const { account, readOnly } = useAccount();
  const { ref, appName, label, pendingPassword: pending } = account;
  if (pending === null || readOnly) return null;
  const name = appName === "" ? label : appName;
  const detail = t("pending_hint", pending.host, dateTime(pending.at));
  return <PendingQuestion accountRef={ref} name={name} detail={detail} at={pending.at} onSettled={onSettled} />;
};

const Details = () => {
  const { t } = useWords();
  const { account, readOnly } = useAccount();
  return (
    <>
      <section class="card rows" aria-label={t("sign_in")}>
        <UsernameRow />
        <PasswordRow />
        <TotpRow />
      </section>
      <section class="group">
        <h2>{t("contact")}</h2>
        <div class="card rows">
          <ContactRow name="email" label={t("email")} contact={account.email} />
          <ContactRow name="phone" label={t("phone")} contact={account.phone} />
        </div>
      </section>
      <section class="group">
        <h2>{t("about")}</h2>
        <div class="card rows">
          <Editable name="label" label={t("label")} text={account.label} fieldsFor={(label) => ({ label })}>
            <span dir="auto">{account.label}</span>
          </Editable>
          <Editable name="app" label={t("app")} text={account.appName} fieldsFor={(appName) => ({ appName })}>
            <span dir="auto">{account.appName === "" ? t("no_app") : account.appName}</span>
          </Editable>
          <Editable name="url" label={t("login_page")} text={account.url ?? ""} ltr fieldsFor={(url) => ({ url })}>
            {account.url === null ? <span class="quiet">{t("none_yet")}</span> : <bdi class="host">{account.url}</bdi>}
          </Editable>
          <KindRow />
          <LoginMethodRow />
          <Editable name="notes" label={t("notes")} text={account.notes} multiline fieldsFor={(notes) => ({ notes })}>
            {account.notes === "" ? (
              <span class="quiet">{t("none_yet")}</span>
            ) : (
              <span class="long-text" dir="auto">
                {account.notes}
              </span>
            )}
          </Editable>
        </div>
      </section>
      <Origins />
      <AccountVaults />
      <CustomFields />
      {!readOnly && <DeleteRow />}
    </>
  );
};

interface ContactRowProps {
  readonly name: "email" | "phone";
  readonly label: string;
  readonly contact: ManagedContact | null;
}

const ContactRow = ({ name, label, contact }: ContactRowProps) => {
  const { t } = useWords();
  const copy = useCopy();
  return (
    <Editable
      name={name}
      label={label}
      text={contact?.value ?? ""}
      ltr
      hint={t("contact_outside")}
      fieldsFor={(value) => ({
        [name]: value.trim() === "" ? null : { ...contact, value: value.trim(), holder: holderAfter(contact, value) },
      })}
      acts={
        contact !== null && (
          <IconButton icon={Copy} label={t("copy_what", label)} onPress={() => copy.plain(contact.value, label)} />
        )
      }
    >
      {contact === null ? (
        <span class="quiet">{t("none_yet")}</span>
      ) : (
        <>
          <bdi>{contact.value}</bdi> <span class="hint">{t(HOLDER_WORDS[contact.holder])}</span>
        </>
      )}
    </Editable>
  );
};

/** An address typed by hand is one that nobody made here. */
const holderAfter = (contact: ManagedContact | null, value: string): ManagedContact["holder"] =>
  contact !== null && contact.value === value.trim() ? contact.holder : "outside";

const HOLDER_WORDS = {
  "own-domain": "holder_own_domain",
  "plus-address": "holder_plus_address",
  outside: "holder_outside",
  provider: "holder_provider",
} as const;

const KindRow = () => {
  const { t } = useWords();
  const { account } = useAccount();
  return (
    <Editable
      name="kind"
      label={t("kind")}
      text={account.kind}
      hint={t("kind_change_hint")}
      fieldsFor={(text) => ({ kind: ACCOUNT_KINDS.find((kind) => kind === text) ?? account.kind })}
      control={(ids, text, set) => (
        <select {...ids} value={text} onChange={(event) => set(event.currentTarget.value)}>
          {ACCOUNT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(KIND_WORDS[kind])}
            </option>
          ))}
        </select>
      )}
    >
      {t(KIND_WORDS[account.kind])}
    </Editable>
  );
};

const LoginMethodRow = () => {
  const { t } = useWords();
  const { account } = useAccount();
  return (
    <Editable
      name="method"
      label={t("login_method")}
      text={account.loginMethod}
      fieldsFor={(text) => ({ loginMethod: LOGIN_METHODS.find((method) => method === text) ?? account.loginMethod })}
      control={(ids, text, set) => (
        <select {...ids} value={text} onChange={(event) => set(event.currentTarget.value)}>
          {LOGIN_METHODS.map((method) => (
            <option key={method} value={method}>
              {t(LOGIN_METHOD_WORDS[method])}
            </option>
          ))}
        </select>
      )}
    >
      {t(LOGIN_METHOD_WORDS[account.loginMethod])}
    </Editable>
  );
};

const DeleteRow = () => {
  const { t } = useWords();
  const call = useCall();
  const { account } = useAccount();
  const { noteChange } = useSession();
  const { say, fail } = useNotice();
  const { go } = usePlace();
  const { busy, code, run } = useAction();
  const { ref, label } = account;
  const undo = () => {
    call("accounts/restore", ref).then(() => {
      noteChange();
      go({ view: "account", ref, tab: "details" });
    }, fail);
  };
  return (
    <div class="danger-zone">
      <ErrorNote code={code} />
      <Button
        look="danger"
        icon={Trash2}
        busy={busy}
        onPress={() =>
          run(async () => {
            await call("accounts/delete", ref);
            noteChange();
            go(HOME);
            say(t("deleted", label), { undo });
          })
        }
      >
        {t("delete_account")}
      </Button>
      <p class="hint">{t("deleted_kept")}</p>
    </div>
  );
};

const DeletedNote = ({ onRestored }: { readonly onRestored: () => void }) => {
  const { t } = useWords();
  const call = useCall();
  const { account } = useAccount();
  const { noteChange } = useSession();
  const { busy, code, run } = useAction();
  return (
    <div class="note warn">
      <div class="note-text">{t("is_deleted")}</div>
      <Button
        small
        icon={RotateCcw}
        busy={busy}
        onPress={() =>
          run(async () => {
            await call("accounts/restore", account.ref);
            noteChange();
            onRestored();
          })
        }
      >
        {t("restore")}
      </Button>
      <ErrorNote code={code} />
    </div>
  );
};
