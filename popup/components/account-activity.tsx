/** What was done with an account, newest first, from the vault's own log. */
import { ACTIVITY_WORDS } from "../../src/i18n/account-words.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useClock } from "../hooks/use-clock.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useVaults } from "../hooks/use-vaults.ts";
import { useWords } from "../hooks/use-words.ts";
import { ErrorNote } from "./error-note.tsx";

const MINUTE_MS = 60_000;

export const Activity = () => {
  const { t, ago, dateTime } = useWords();
  const { account } = useAccount();
  const { vault, id } = account.ref;
  const { nameOf } = useVaults();
  const now = useClock(MINUTE_MS);
  const { value, code } = useRequest("accounts/activity", { vault, id }, account.revision);
  return (
    <>
      <ErrorNote code={code} />
      {value?.length === 0 && <p class="empty">{t("empty_activity")}</p>}
      {value !== null && value.length > 0 && (
        <ol class="card rows activity">
          {value.map(({ at, action, host, vault: about }, place) => (
            <li key={`${at}/${place}`} class="detail-row">
              <div class="detail-main">
                <span>{t(ACTIVITY_WORDS[action])}</span>
                {host !== null && (
                  <span class="hint">
                    {" "}
                    <bdi>{host}</bdi>
                  </span>
                )}
                {about !== null && (
                  <span class="hint">
                    {" "}
                    <bdi>{nameOf(about) === "" ? t("vault_unknown") : nameOf(about)}</bdi>
                  </span>
                )}
              </div>
              <time class="hint" dateTime={new Date(at).toISOString()} title={dateTime(at)}>
                {ago(at, now)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </>
  );
};
