/** Home: the accounts of this site, what the page left open, then all. The search box has the focus. */
import { Plus, Search, Trash2, X } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { appForUrl } from "../../src/apps/app-for-url.ts";
import { recommendKind } from "../../src/apps/recommend.ts";
import { newItemId } from "../../src/bytes/random.ts";
import type { AccountListItem, SiteView } from "../../src/messages/protocol.ts";
import { AccountList } from "../components/account-list.tsx";
import { AccountRow } from "../components/account-row.tsx";
import { Button, IconButton } from "../components/button.tsx";
import { CreatedQuestion } from "../components/created-question.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { HostAccessNote } from "../components/host-access.tsx";
import { Icon } from "../components/icon.tsx";
import { NeedsDoing } from "../components/needs-doing.tsx";
import { RefusedNote, StrangersNote } from "../components/refused-note.tsx";
import { moveByKey } from "../components/row-keys.ts";
import { SaveQuestion } from "../components/save-question.tsx";
import { RekeyProgress } from "../components/rekey-progress.tsx";
import { VaultProblems } from "../components/vault-problems.tsx";
import { useAccountPages } from "../hooks/use-account-pages.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { usePlace, useHeld } from "../hooks/use-place.ts";
import { useRandom } from "../hooks/use-random.ts";
import { useSession } from "../hooks/use-session.ts";
import { useVaults } from "../hooks/use-vaults.ts";
import { useWords } from "../hooks/use-words.ts";

export const Home = () => {
  const { t, plural } = useWords();
  const { site, firstPage, changes } = useSession();
  const { route, go } = usePlace();
  const [held, setHeld] = useHeld("search");
  const query = held ?? "";
  const { vaults, areSeveral } = useVaults();
  const [heldVault, holdVault] = useHeld("vault");
  const vault = vaults.some(({ id }) => id === heldVault) ? heldVault : null;
  const isWhole = query === "" && vault === null;
  const pages = useAccountPages(query, vault, false, changes, firstPage);
  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const currentId = route.view === "account" ? route.ref.id : null;
  const open = ({ vault, id }: AccountListItem) => go({ view: "account", ref: { vault, id }, tab: "details" });

  useEffect(() => {
    if (route.view === "home") search.current?.focus();
  }, [route.view]);
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [query, vault]);

  return (
    <div
      class="home"
      onKeyDown={(event) => {
        if (scroller.current !== null && search.current !== null) moveByKey(event, scroller.current, search.current);
      }}
    >
      <div class="home-search">
        <div class="search-box">
          <Icon node={Search} />
          <input
            ref={search}
            type="text"
            role="searchbox"
            aria-label={t("search")}
            placeholder={pages.total === null || pages.total === 0 || query !== "" ? t("search") : plural("search_among", pages.total)}
            value={query}
            dir="auto"
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => setHeld(event.currentTarget.value === "" ? null : event.currentTarget.value)}
          />
          {query !== "" && (
            <IconButton
              icon={X}
              label={t("search_clear")}
              onPress={() => {
                setHeld(null);
                search.current?.focus();
              }}
            />
          )}
        </div>
        {areSeveral && (
          <select
            class="home-filter"
            aria-label={t("filter_vault")}
            value={vault ?? ""}
            onChange={(event) => holdVault(event.currentTarget.value === "" ? null : event.currentTarget.value)}
          >
            <option value="">{t("all_vaults")}</option>
            {vaults.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <IconButton icon={Plus} label={t("add_account")} size={18} onPress={() => go({ view: "add" })} />
      </div>
      <div class="scroller" ref={scroller}>
        {isWhole && (
          <>
            <RekeyProgress />
            <VaultProblems refused={pages.refused} />
            <StrangersNote />
            <HostAccessNote />
            <CreatedQuestion />
            <SaveQuestion />
            {site !== null && <ThisSite site={site} currentId={currentId} onOpen={open} />}
            <NeedsDoing onOpen={open} />
          </>
        )}
        <section>
          <h2 class="list-head">{isWhole ? t("all_accounts") : plural("found", pages.total ?? 0)}</h2>
          <ErrorNote code={pages.code} />
          {pages.total === 0 ? (
            <Empty query={query} isFiltered={vault !== null} />
          ) : (
            <AccountList
              pages={pages}
              label={t("all_accounts")}
              scroller={scroller}
              host={site?.host ?? null}
              currentId={currentId}
              onOpen={open}
            />
          )}
        </section>
        {isWhole && (
          <div class="list-foot">
            <Button small look="quiet" icon={Trash2} onPress={() => go({ view: "deleted" })}>
              {t("recently_deleted")}
            </Button>
          </div>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {query !== "" && pages.query === query && pages.total !== null && plural("found", pages.total)}
      </p>
    </div>
  );
};

interface ThisSiteProps {
  readonly site: SiteView;
  readonly currentId: string | null;
  readonly onOpen: (account: AccountListItem) => void;
}

const ThisSite = ({ site, currentId, onOpen }: ThisSiteProps) => {
  const { t } = useWords();
  const call = useCall();
  const { noteChange, findPending, surface } = useSession();
  const { go } = usePlace();
  const { busy, code, run } = useAction();
  const name = site.appName === "" ? site.host : site.appName;
  const random = useRandom();
  const [id, setId] = useState(() => newItemId(random));

  const create = () =>
    run(async () => {
      const { kind } = recommendKind(appForUrl(site.origin), false);
      const { ref, filled } = await call("site/new-account", { accountKind: kind, id });
      if (ref === null) return findPending();
      setId(newItemId(random));
      noteChange();
      if (filled > 0 && surface === "popup") window.close();
      go({ view: "account", ref, tab: "details" });
    });

  return (
    <section class="this-site">
      <h2 class="list-head">
        {t("this_site")} <bdi class="host">{site.host}</bdi>
      </h2>
      <RefusedNote refused={site.refused} />
      {site.accounts.length > 0 && (
        <ul class="account-list">
          {site.accounts.map((account) => (
            <li key={account.id}>
              <AccountRow
                account={account}
                onOpen={() => onOpen(account)}
                fills
                stops
                current={account.id === currentId}
              />
            </li>
          ))}
        </ul>
      )}
      <div class="this-site-new">
        <Button look={site.accounts.length > 0 ? "plain" : "primary"} icon={Plus} wide busy={busy} onPress={create}>
          {t("new_account_for", name)}
        </Button>
      </div>
      <ErrorNote code={code}>
        <Button small onPress={() => go({ view: "add" })}>
          {t("add_by_hand")}
        </Button>
      </ErrorNote>
    </section>
  );
};

const Empty = ({ query, isFiltered }: { readonly query: string; readonly isFiltered: boolean }) => {
  const { t } = useWords();
  const { go } = usePlace();
  return (
    <div class="empty">
      <p>{query !== "" ? t("empty_search", query) : t(isFiltered ? "empty_vault" : "empty_home")}</p>
      <Button icon={Plus} onPress={() => go({ view: "add" })}>
        {t("add_account")}
      </Button>
    </div>
  );
};
