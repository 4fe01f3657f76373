/** Settings: each is saved as soon as it is changed. The ways to unlock are the exception, they have forms of their own. */
import { ExternalLink, ScanSearch, Vault, X } from "lucide";
import { useCallback, useState } from "preact/hooks";
import type { ErrorCode } from "../../src/errors.ts";
import { regionsIn } from "../../src/i18n/regions.ts";
import type { Settings as SettingsData } from "../../src/settings/settings.ts";
import { AddressChoice, addressProblem } from "../components/address-choice.tsx";
import { Button, IconButton } from "../components/button.tsx";
import { Segments, Switch } from "../components/choices.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { Field } from "../components/field.tsx";
import { ViewHead } from "../components/header.tsx";
import { RekeyProgress } from "../components/rekey-progress.tsx";
import { WaysToUnlock } from "../components/ways-to-unlock.tsx";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useKeptRecord } from "../hooks/use-kept-record.ts";
import { usePlace } from "../hooks/use-place.ts";
import { usePreferences } from "../hooks/use-preferences.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { codeOf } from "../start-up.ts";

const LOCK_MINUTES = [1, 5, 15, 30, 60, 240, 480] as const;
const PROOF_MINUTES = [0, 1, 5, 15, 60] as const;
const PASSWORD_DAYS = [0, 30, 60, 90, 180, 365] as const;
const CLIPBOARD_SECONDS = [10, 30, 60, 120, 300] as const;

export const Settings = () => {
  const { t } = useWords();
  const { surface, changes } = useSession();
  const { value, code } = useRequest("settings/get", {}, changes);
  return (
    <main class="view">
      <ViewHead title={t("settings")}>
        {surface === "popup" && (
          <Button
            small
            look="quiet"
            icon={ExternalLink}
            onPress={() => {
              window.open(`${location.pathname}?view=tab#settings`, "_blank");
              window.close();
            }}
          >
            {t("open_in_tab")}
          </Button>
        )}
      </ViewHead>
      <div class="view-body">
        <ErrorNote code={code} />
        <RekeyProgress />
        <PageSettings />
        {value !== null && <WorkspaceSettings settings={value} />}
        <WaysToUnlock />
      </div>
    </main>
  );
};

const PageSettings = () => {
  const { t } = useWords();
  const call = useCall();
  const { site } = useSession();
  const { go } = usePlace();
  const { preferences, change, adopt } = usePreferences();
  const { code, run } = useAction();
  const setOff = (host: string, off: boolean) =>
    run(async () => adopt(await call("site/set-in-page", { host, off })));
  return (
    <>
      <section class="group">
        <h2>{t("appearance")}</h2>
        <Segments
          label={t("theme")}
          value={preferences.theme}
          choices={[
            { value: "system", label: t("theme_system") },
            { value: "light", label: t("theme_light") },
            { value: "dark", label: t("theme_dark") },
          ]}
          onChange={(theme) => change({ theme })}
        />
      </section>
      <section class="group">
        <h2>{t("in_page")}</h2>
        <Switch
          label={t("in_page_menu")}
          hint={t("in_page_menu_hint")}
          checked={preferences.inPage}
          onChange={(inPage) => change({ inPage })}
        />
        {site !== null && preferences.inPage && (
          <Switch
            label={t("in_page_here", site.host)}
            checked={!preferences.inPageOff.includes(site.host)}
            onChange={(on) => setOff(site.host, !on)}
          />
        )}
        {preferences.inPageOff.length > 0 && (
          <>
            <h3>{t("in_page_off")}</h3>
            <ul class="chips">
              {preferences.inPageOff.map((host) => (
                <li key={host} class="chip">
                  <bdi>{host}</bdi>
                  <IconButton icon={X} size={12} label={t("in_page_on_again", host)} onPress={() => setOff(host, false)} />
                </li>
              ))}
            </ul>
          </>
        )}
        <ErrorNote code={code} />
        {site !== null && (
          <Button small look="quiet" icon={ScanSearch} onPress={() => go({ view: "reading" })}>
            {t("page_reading")}
          </Button>
        )}
      </section>
    </>
  );
};

const isWhole = ({ ownAddress, workspaceName }: SettingsData): boolean =>
  !addressProblem(ownAddress) && workspaceName.trim() !== "";

const WorkspaceSettings = ({ settings }: { readonly settings: SettingsData }) => {
  const { t, plural } = useWords();
  const call = useCall();
  const { go } = usePlace();
  const [code, setCode] = useState<ErrorCode | null>(null);
  const read = useCallback(() => call("settings/get", {}), [call]);
  const write = useCallback(
    async (wanted: SettingsData) => {
      const saved = await call("settings/save", { ...wanted, workspaceName: wanted.workspaceName.trim() });
      setCode(null);
      // As typed: a space at the end is the start of the next word.
      return { ...saved, workspaceName: wanted.workspaceName };
    },
    [call],
  );
  const onFail = useCallback((error: unknown) => setCode(codeOf(error)), []);
  const [draft, kept] = useKeptRecord(settings, { read, write, isWhole, onFail });
  const change = (part: Partial<Omit<SettingsData, "identity">>) => {
    for (const name of Object.keys(part)) kept.change(name, (before) => ({ ...before, [name]: part[name as keyof typeof part] }));
  };
  const changeIdentity = (name: keyof SettingsData["identity"], text: string) =>
    kept.change(`identity.${name}`, (before) => ({ ...before, identity: { ...before.identity, [name]: text } }));

  const choice = (label: string, hint: string | undefined, value: number, choices: readonly number[], say: (n: number) => string, take: (n: number) => void) => (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <select {...ids} value={String(value)} onChange={(event) => take(Number(event.currentTarget.value))}>
          {[...new Set([...choices, value])]
            .sort((a, b) => a - b)
            .map((count) => (
              <option key={count} value={String(count)}>
                {say(count)}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
  const minutes = (count: number) => (count === 0 ? t("each_time") : plural("minutes", count));
  const name = (label: string, value: string, take: (text: string) => void) => (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          dir="auto"
          maxLength={255}
          autocomplete="off"
          value={value}
          onInput={(event) => take(event.currentTarget.value)}
        />
      )}
    </Field>
  );
  const { identity } = draft;

  return (
    <>
      <section class="group">
        <h2>{t("security")}</h2>
        {choice(t("lock_after"), undefined, draft.lockAfterMinutes, LOCK_MINUTES, minutes, (lockAfterMinutes) =>
          change({ lockAfterMinutes }),
        )}
        {choice(t("proof_after"), t("proof_after_hint"), draft.proofMinutes, PROOF_MINUTES, minutes, (proofMinutes) =>
          change({ proofMinutes }),
        )}
        {choice(
          t("clipboard_after"),
          undefined,
          draft.clipboardSeconds,
          CLIPBOARD_SECONDS,
          (count) => plural("seconds", count),
          (clipboardSeconds) => change({ clipboardSeconds }),
        )}
        {choice(
          t("password_due_after"),
          t("password_due_after_hint"),
          draft.passwordDays,
          PASSWORD_DAYS,
          (count) => (count === 0 ? t("never") : plural("days", count)),
          (passwordDays) => change({ passwordDays }),
        )}
      </section>
      <section class="group">
        <h2>{t("new_accounts")}</h2>
        <AddressChoice value={draft.ownAddress} onChange={(ownAddress) => change({ ownAddress })} tried />
        {name(t("given_name"), identity.givenName, (givenName) => changeIdentity("givenName", givenName))}
        {name(t("family_name"), identity.familyName, (familyName) => changeIdentity("familyName", familyName))}
        {name(t("organization"), identity.organization, (organization) =>
          changeIdentity("organization", organization),
        )}
        <Field label={t("birth_date")}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              max={new Date().toISOString().slice(0, 10)}
              value={identity.birthDate}
              onInput={(event) => changeIdentity("birthDate", event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t("country")}>
          {(ids) => (
            <select {...ids} value={identity.country} onChange={(event) => changeIdentity("country", event.currentTarget.value)}>
              <option value="">{t("country_none")}</option>
              {regionsIn(navigator.language).map(({ code, name: country }) => (
                <option key={code} value={code}>
                  {country}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p class="hint">{t("identity_hint")}</p>
        {name(t("workspace_name"), draft.workspaceName, (workspaceName) => change({ workspaceName }))}
      </section>
      <section class="group">
        <h2>{t("vaults")}</h2>
        <Button icon={Vault} onPress={() => go({ view: "vaults" })}>
          {t("vaults_manage")}
        </Button>
      </section>
      <section class="group">
        <h2>{t("saving_accounts")}</h2>
        <p class="hint">{t("saving_accounts_hint")}</p>
        {draft.neverSave.length > 0 && (
          <>
            <h3>{t("never_save")}</h3>
            <ul class="chips">
              {draft.neverSave.map((origin) => (
                <li key={origin} class="chip">
                  <bdi>{origin}</bdi>
                  <IconButton
                    icon={X}
                    size={12}
                    label={t("ask_save_again", origin)}
                    onPress={() => change({ neverSave: draft.neverSave.filter((other) => other !== origin) })}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <ErrorNote code={code} />
    </>
  );
};
