/**
 * The app's frame: session, place, preferences, notices, proof of presence; and which view is shown. One column in the
 * popup, list and detail beside each other when wide. Follows interface.md, "Where it shows".
 */
import { KeyRound, LayoutList, Lock, RectangleEllipsis, Settings as SettingsIcon } from "lucide";
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ErrorCode } from "../src/errors.ts";
import { ErrorNote } from "./components/error-note.tsx";
import { Button, IconButton } from "./components/button.tsx";
import { Icon } from "./components/icon.tsx";
import { lazyView } from "./components/lazy-view.tsx";
import { NoticeProvider } from "./components/notices.tsx";
import { ProofProvider } from "./components/proof-dialog.tsx";
import { forgetKey, isForKey } from "./components/unlock-by-key.tsx";
import type { Call } from "./hooks/use-client.ts";
import { NowContext, useNow } from "./hooks/use-clock.ts";
import { useNotice } from "./hooks/use-notice.ts";
import { PlaceContext, usePlace, usePlaceKeeper } from "./hooks/use-place.ts";
import { PreferencesContext, usePreferencesKeeper } from "./hooks/use-preferences.ts";
import { HOME_QUESTIONS, SessionContext, useSession, type SessionAccess, type Surface } from "./hooks/use-session.ts";
import { useRequest } from "./hooks/use-request.ts";
import { useSessionNews } from "./hooks/use-session-news.ts";
import { useIsWide } from "./hooks/use-is-wide.ts";
import { VaultsContext } from "./hooks/use-vaults.ts";
import { useWords, WordsContext } from "./hooks/use-words.ts";
import type { Route } from "./place.ts";
import { startUp, type StartUp } from "./start-up.ts";
import type { VaultSummary } from "../src/messages/protocol.ts";
import type { Words } from "../src/i18n/translate.ts";
import { AccountPage } from "./views/account.tsx";
import { AddAccount } from "./views/add-account.tsx";
import { Confirm } from "./views/confirm.tsx";
import { Deleted } from "./views/deleted.tsx";
import { Generated } from "./views/generated.tsx";
import { Generator } from "./views/generator.tsx";
import { Home } from "./views/home.tsx";
import { Locked } from "./views/locked.tsx";
import { ProveByKey } from "./views/prove-by-key.tsx";
import { Vanished } from "./views/vanished.tsx";
import { Welcome } from "./views/welcome.tsx";

export interface AppProps {
  readonly client: Call;
  readonly words: Words;
  readonly surface: Surface;
  readonly now: () => number;
  readonly start: StartUp;
  /** It is locked by now and shows nothing else any more: what was typed and shown is still in this document's memory. */
  readonly onLocked?: () => void;
  /** Calls back when the session may have ended, and returns what stops that. */
  readonly onSessionEnd?: (listener: () => void) => () => void;
}

export const App = ({ client, words, surface, now, start, onLocked, onSessionEnd }: AppProps) => (
  <WordsContext.Provider value={words}>
    <NowContext.Provider value={now}>
      <NoticeProvider>
        <Shell client={client} surface={surface} start={start} onLocked={onLocked} onSessionEnd={onSessionEnd} />
      </NoticeProvider>
    </NowContext.Provider>
  </WordsContext.Provider>
);

/** Shown in place of the app when not even the session's state could be read. */
export const Broken = ({ code, words, onRetry }: { readonly code: ErrorCode; readonly words: Words; readonly onRetry: () => void }) => (
  <WordsContext.Provider value={words}>
    <main class="page">
      <h1>{words.t("extension_name")}</h1>
      <ErrorNote code={code} />
      <Button look="primary" onPress={onRetry}>
        {words.t("try_again")}
      </Button>
    </main>
  </WordsContext.Provider>
);

const LOCK_SLACK_MS = 500;
const PageReading = lazyView(() => import("./views/page-reading.tsx").then(({ PageReading: view }) => view));
const Vaults = lazyView(() => import("./views/vaults.tsx").then(({ Vaults: view }) => view));
const VaultTrouble = lazyView(() => import("./views/vault-trouble.tsx").then(({ VaultTrouble: view }) => view));
const Settings = lazyView(() => import("./views/settings.tsx").then(({ Settings: view }) => view));

/** What may be known while locked. */
const lockedOver = ({ status, preferences, place }: StartUp): StartUp => ({
  status,
  preferences,
  place: { ...place, held: {} },
  site: null,
  accounts: null,
  pending: null,
});

type ShellProps = Pick<AppProps, "client" | "surface" | "start"> & {
  readonly onLocked: AppProps["onLocked"] | undefined;
  readonly onSessionEnd: AppProps["onSessionEnd"] | undefined;
};

const Shell = ({ client, surface, start, onLocked: leave, onSessionEnd }: ShellProps) => {
  const [known, setKnown] = useState(start);
  const [changes, setChanges] = useState(0);
  const now = useNow();
  const { fail, dismiss } = useNotice();
  const place = usePlaceKeeper(client, surface, start.place);
  const { forget } = place;
  const preferences = usePreferencesKeeper(client, known.preferences, fail);

  const reload = useCallback(async () => {
    try {
      const next = await startUp(client);
      setKnown(next);
      setChanges((count) => count + 1);
    } catch (error) {
      fail(error);
    }
  }, [client, fail]);
  const onLocked = useCallback(() => {
    // Out of sight and out of memory at once, also where nothing answers by now.
    setKnown((before) => ({ ...lockedOver(before), status: { ...before.status, state: "locked", locksAt: null } }));
    void reload();
  }, [reload]);

  const onNews = useCallback(() => {
    // The popup is the one in front: nothing happens behind its back.
    if (surface !== "popup") void reload();
  }, [surface, reload]);

  const { locksAt, state } = known.status;
  useSessionNews(state, onNews);
  useEffect(() => onSessionEnd?.(() => void reload()), [onSessionEnd, reload]);
  const wasUnlocked = useRef(false);
  if (state === "unlocked") wasUnlocked.current = true;
  const isLeaving = leave !== undefined && wasUnlocked.current && state !== "unlocked";
  useEffect(() => {
    if (isLeaving) leave();
  }, [isLeaving, leave]);
  useEffect(() => {
    if (state !== "locked") return;
    // Whoever unlocks next need not be who typed this.
    forget();
    dismiss();
  }, [state, forget, dismiss]);
  useEffect(() => {
    if (locksAt === null) return;
    // Asks for nothing but the state: any other question would count as use, and put the lock off for ever.
    const look = () => {
      client("session/status", {}).then((status) => {
        if (status.state === "unlocked") setKnown((before) => ({ ...before, status }));
        else void reload();
      }, fail);
    };
    const timer = setTimeout(look, Math.max(0, locksAt - now()) + LOCK_SLACK_MS);
    return () => clearTimeout(timer);
  }, [locksAt, now, reload, client, fail]);

  useEffect(() => {
    if (surface === "popup") return;
    // A tab stays open: what happened meanwhile, and what a page asks, is there when one comes back to it.
    const look = () => {
      if (!document.hidden) void reload();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [surface, reload]);

  const session = useMemo<SessionAccess>(
    () => ({
      surface,
      status: known.status,
      site: known.site,
      pending: known.pending,
      firstPage: known.accounts,
      changes,
      reload,
      lock: async () => {
        await client("session/lock", {});
        onLocked();
      },
      noteChange: () => {
        setChanges((count) => count + 1);
        // The page read at the start is no longer what is there.
        setKnown((before) => ({ ...before, accounts: null }));
        client("site/get", {}).then((site) => setKnown((before) => ({ ...before, site })), fail);
      },
      dropPending: () => setKnown((before) => ({ ...before, pending: null })),
      findPending: async () => {
        const pending = await client("request/pending", {});
        setKnown((before) => ({ ...before, pending }));
      },
    }),
    [surface, known, changes, reload, onLocked, client, fail],
  );

  return (
    <SessionContext.Provider value={session}>
      <PlaceContext.Provider value={place}>
        <PreferencesContext.Provider value={preferences}>
          <ProofProvider client={client} onLocked={onLocked}>
            {!isLeaving && <Screen />}
          </ProofProvider>
        </PreferencesContext.Provider>
      </PlaceContext.Provider>
    </SessionContext.Provider>
  );
};

const Screen = () => {
  const { status, pending } = useSession();
  const { route } = usePlace();
  const [startsOver, setStartsOver] = useState(false);
  const [provesByKey, setProvesByKey] = useState(isForKey);
  if (status.state === "empty") {
    const isGone = status.vanished && !startsOver;
    return <Frame tabs={false}>{isGone ? <Vanished onStart={() => setStartsOver(true)} /> : <Welcome />}</Frame>;
  }
  if (status.state === "locked") {
    const generating = route.view === "generator" || route.view === "generated";
    return <Frame tabs>{generating ? <Generator /> : <Locked />}</Frame>;
  }
  if (provesByKey && isForKey()) {
    const stop = () => {
      forgetKey();
      setProvesByKey(false);
    };
    return <Frame tabs={false}>{<ProveByKey onDone={stop} />}</Frame>;
  }
  if (pending !== null && !HOME_QUESTIONS.includes(pending.kind)) {
    return <Frame tabs={false}>{<Confirm key={pending.id} pending={pending} />}</Frame>;
  }
  return <Unlocked />;
};

const NO_VAULTS: readonly VaultSummary[] = [];

const Unlocked = () => {
  const wide = useIsWide();
  const { changes } = useSession();
  const { value } = useRequest("vaults/list", {}, changes);
  return <VaultsContext.Provider value={value ?? NO_VAULTS}>{wide ? <Columns /> : <Narrow />}</VaultsContext.Provider>;
};

const Narrow = () => {
  const { route } = usePlace();
  return <Frame tabs>{route.view === "home" ? <HomeMain /> : <Detail route={route} />}</Frame>;
};

const Columns = () => {
  const { t } = useWords();
  const { route } = usePlace();
  return (
    <Frame tabs>
      <div class="columns">
        <aside class="column-list" aria-label={t("all_accounts")}>
          <Home />
        </aside>
        <div class="column-detail">
          {route.view === "home" ? (
            <main class="page column-empty">
              <Icon node={KeyRound} size={32} />
              <h1>{t("nothing_chosen")}</h1>
              <p class="quiet">{t("nothing_chosen_hint")}</p>
            </main>
          ) : (
            <Detail route={route} />
          )}
        </div>
      </div>
    </Frame>
  );
};

const HomeMain = () => {
  const { t } = useWords();
  return (
    <main class="home-main">
      <h1 class="visually-hidden">{t("accounts")}</h1>
      <Home />
    </main>
  );
};

const Detail = ({ route }: { readonly route: Route }) => {
  switch (route.view) {
    case "home":
      return null;
    case "account":
      return <AccountPage key={route.ref.id} accountRef={route.ref} tab={route.tab} />;
    case "add":
      return <AddAccount />;
    case "deleted":
      return <Deleted />;
    case "generator":
      return <Generator />;
    case "generated":
      return <Generated />;
    case "settings":
      return <Settings />;
    case "reading":
      return <PageReading />;
    case "trouble":
      return <VaultTrouble />;
    case "vaults":
      return <Vaults />;
  }
};

const Frame = ({ tabs, children }: { readonly tabs: boolean; readonly children: ComponentChildren }) => (
  <div class="frame">
    <div class="frame-body">{children}</div>
    {tabs && <Tabs />}
  </div>
);

/** The three places one goes to most, and the lock. */
const Tabs = () => {
  const { t } = useWords();
  const { status, lock } = useSession();
  const { route, go } = usePlace();
  const { fail } = useNotice();
  const locked = status.state !== "unlocked";
  const generating = route.view === "generator" || route.view === "generated";
  const inSettings = route.view === "settings" || route.view === "reading" || route.view === "vaults";
  const tab = (label: string, icon: typeof Lock, target: Route, current: boolean) => (
    <button type="button" class="tab" aria-current={current ? "page" : undefined} onClick={() => go(target)}>
      <Icon node={icon} size={18} />
      <span>{label}</span>
    </button>
  );
  return (
    <nav class="tabs" aria-label={t("places")}>
      {tab(locked ? t("unlock") : t("accounts"), locked ? Lock : LayoutList, { view: "home" }, !generating && !inSettings)}
      {tab(t("generator"), RectangleEllipsis, { view: "generator" }, generating)}
      {!locked && tab(t("settings"), SettingsIcon, { view: "settings" }, inSettings)}
      {!locked && (
        <IconButton
          icon={Lock}
          label={t("lock_now")}
          size={18}
          onPress={() => {
            lock().catch(fail);
          }}
        />
      )}
    </nav>
  );
};
