/**
 * A background that answers the app from memory, for the gallery and its tests. It follows the protocol's contracts
 * (proof of presence, revisions, drafts, generated first) but keeps nothing and encrypts nothing.
 */
import type { Account, AccountRef } from "../../src/accounts/account.ts";
import { readiness } from "../../src/accounts/checklist.ts";
import { withStep } from "../../src/accounts/checklist.ts";
import { checkFields, refusalOf } from "../../src/accounts/validation.ts";
import { needsDoing } from "../../src/accounts/needs-doing.ts";
import { acceptPending, withoutPending } from "../../src/accounts/pending-password.ts";
import { summaryOf, viewOf } from "../../src/accounts/views.ts";
import { AppError, type ErrorCode } from "../../src/errors.ts";
import type { Client } from "../../src/messages/client.ts";
import type {
  AccountDraft,
  AccountListItem,
  ActivityName,
  GeneratedSummary, ReadDocument,
  MessagesFrom,
  PendingRequest,
  RefusedRecord,
  Reply,
  Request,
  RekeyStatus,
  SessionStatus,
  SiteView,
  VaultCheck,
  VaultSummary,
  WayProof,
  WayToUnlock,
} from "../../src/messages/protocol.ts";
import { DEFAULT_PREFERENCES, DEFAULT_SETTINGS, type Preferences, type Settings } from "../../src/settings/settings.ts";
import { accountWith, NOW, VAULT, type Kept } from "./data.ts";

export interface FakeState {
  state: SessionStatus["state"];
  proved: boolean;
  workspaceName: string;
  waiting: number;
  strangers: number;
  passphrase: string;
  accounts: Kept[];
  vaults: VaultSummary[];
  ways: readonly WayToUnlock[];
  settings: Settings;
  preferences: Preferences;
  view: { route: string } | null;
  draft: AccountDraft | null;
  site: Omit<SiteView, "accounts"> | null;
  pending: PendingRequest | null;
  /** The question that the next answer leads to. */
  nextPending: PendingRequest | null;
  problems: SessionStatus["problems"];
  vanished: boolean;
  rekeying: RekeyStatus | null;
  check: VaultCheck;
  /** Parts of the list that can't be trusted. */
  refused: readonly RefusedRecord[];
  generated: { summary: GeneratedSummary; password: string }[];
  reading: readonly ReadDocument[];
  /** How long a call takes, in ms. */
  delays: Partial<Record<MessagesFrom<"popup">, number>>;
  /** Calls that fail, once each time they are made. */
  failing: Partial<Record<MessagesFrom<"popup">, ErrorCode>>;
  /** Every call, in order. */
  log: { name: string; request: unknown }[];
}

export const initialState = (part: Partial<FakeState> = {}): FakeState => ({
  state: "unlocked",
  proved: true,
  workspaceName: "Example Ltd",
  waiting: 0,
  strangers: 0,
  passphrase: "correct horse battery staple orbit",
  accounts: [],
  vaults: [{ id: VAULT, name: "Accounts", disabled: false, isDefault: true, trouble: null }],
  ways: [{ slot: "1".repeat(32), kind: "passphrase", name: "", createdAt: NOW, isSound: true }],
  settings: { ...DEFAULT_SETTINGS, workspaceName: "Example Ltd" },
  preferences: DEFAULT_PREFERENCES,
  view: null,
  draft: null,
  site: null,
  pending: null,
  nextPending: null,
  problems: [],
  vanished: false,
  rekeying: null,
  check: { checked: 12, total: 12, isDone: true, findings: [], more: 0, workspaceVault: "f".repeat(32) },
  refused: [],
  generated: [],
  reading: [],
  delays: {},
  failing: {},
  log: [],
  ...part,
});

const EACH_TIME_MS = 1500;

type Handlers = { readonly [N in MessagesFrom<"popup">]: (request: Request<N>) => Reply<N> };

const context = { now: NOW, samlSupported: null, trustedSession: true };

export const listItem = (kept: Kept): AccountListItem => ({
  ...summaryOf(kept.account, readiness(kept.account, context), kept.updatedAt),
  ...kept.ref,
  vaults: kept.copies.map(({ vault }) => vault),
  differs: kept.copies.some(({ state }) => state !== "current"),
});

/** @returns a client over `state`, which its calls change */
export const createFakeClient = (state: FakeState): Client<"popup"> => {
  const status = (): SessionStatus => ({
    state: state.state,
    workspaceName: state.state === "empty" ? "" : state.workspaceName,
    proved: state.proved,
    locksAt: null,
    waiting: state.waiting,
    strangers: state.strangers,
    problems: state.state === "unlocked" ? state.problems : [],
    vanished: state.state === "empty" && state.vanished,
    rekeying: state.rekeying !== null,
  });
  const keptAt = ({ id }: AccountRef): Kept => {
    const kept = state.accounts.find(({ ref }) => ref.id === id);
    if (kept === undefined) throw new AppError("AccountNotFound");
    return kept;
  };
  const view = (kept: Kept) => viewOf(kept, readiness(kept.account, context));
  const change = (ref: AccountRef, part: Partial<Account>) => {
    const old = keptAt(ref);
    const next = { ...old, account: { ...old.account, ...part }, revision: old.revision + 1 };
    state.accounts = state.accounts.map((kept) => (kept === old ? next : kept));
    return view(next);
  };
  const needProof = () => {
    if (!state.proved) throw new AppError("ProofNeeded");
  };
  /** As in the background: with a proof for each act, one is good for as long as repeating that act takes. */
  const prove = () => {
    state.proved = true;
    if (state.settings.proofMinutes === 0) setTimeout(() => (state.proved = false), EACH_TIME_MS);
  };
  const checkProof = (proof: WayProof) => {
    if (proof.kind === "passphrase") checkPassphrase(proof.passphrase);
  };
  const checkPassphrase = (passphrase: string) => {
    if (passphrase !== state.passphrase) throw new AppError("WrongPassphrase");
  };
  const keep = (password: string) => {
    const id = (state.generated.length + 900).toString(16).padStart(32, "0");
    const summary = { id, vault: VAULT, createdAt: NOW, host: null, length: password.length, whileLocked: state.state !== "unlocked" };
    state.generated = [{ summary, password }, ...state.generated];
    return { id };
  };
  const clears = () => ({ clearsInSeconds: state.settings.clipboardSeconds });
  const generatedAt = ({ id }: { id: string }) => {
    const found = state.generated.find(({ summary }) => summary.id === id);
    if (found === undefined) throw new AppError("AccountNotFound");
    return found;
  };

  const handlers: Handlers = {
    "session/status": status,
    "session/set-up": ({ workspaceName, passphrase, ownAddress }) => {
      Object.assign(state, { workspaceName, passphrase, state: "unlocked" });
      state.settings = { ...state.settings, workspaceName, ownAddress };
      return status();
    },
    "session/unlock": ({ passphrase }) => {
      checkPassphrase(passphrase);
      Object.assign(state, { state: "unlocked", proved: true, waiting: 0 });
      return status();
    },
    "session/lock": () => {
      state.state = "locked";
      return status();
    },
    "session/prove": ({ passphrase }) => {
      checkPassphrase(passphrase);
      prove();
      return status();
    },
    "session/unlock-by-key": () => {
      Object.assign(state, { state: "unlocked", proved: true, waiting: 0 });
      return status();
    },
    "session/prove-by-key": () => {
      prove();
      return status();
    },
    "ways/keys": () =>
      state.ways
        .filter(({ kind }) => kind === "key")
        .map(({ slot, name }) => ({ slot, name, credential: "00", rpId: "", salt: "0".repeat(32) })),
    "ways/list": () => state.ways,
    "ways/add-passphrase": ({ slot, name, proof }) => {
      checkProof(proof);
      return (state.ways = [...state.ways, { slot, name, kind: "passphrase", createdAt: NOW, isSound: true }]);
    },
    "ways/add-key": ({ slot, name, proof }) => {
      checkProof(proof);
      return (state.ways = [...state.ways, { slot, name, kind: "key", createdAt: NOW, isSound: true }]);
    },
    "ways/change-passphrase": ({ old, slot, passphrase, proof }) => {
      checkProof(proof);
      state.passphrase = passphrase;
      return (state.ways = state.ways.map((way) => (way.slot === old ? { ...way, slot } : way)));
    },
    "ways/rename": ({ slot, name }) => {
      needProof();
      return (state.ways = state.ways.map((way) => (way.slot === slot ? { ...way, name } : way)));
    },
    "ways/remove": ({ slot }) => {
      needProof();
      const left = state.ways.filter((way) => way.slot !== slot);
      if (!left.some(({ kind }) => kind === "passphrase")) throw new AppError("LastPassphrase");
      return (state.ways = left);
    },
    "vaults/accept": ({ vault }) => {
      needProof();
      state.problems = state.problems.filter((problem) => problem.vault !== vault);
      const { check } = state;
      state.check = { ...check, findings: check.findings.filter((finding) => finding.vault !== vault) };
      return status();
    },
    "vaults/rekeying": () => state.rekeying,
    "vaults/check": () => state.check,
    "vaults/loose": () => [],
    "vaults/reveal-loose": (ref) => ({ value: keptAt(ref).account.password }),
    "vaults/list": () => state.vaults,
    "vaults/create": ({ id, name }) => (state.vaults = [...state.vaults, { id, name, disabled: false, isDefault: false, trouble: null }]),
    "vaults/change": ({ vault, name, disabled, isDefault }) =>
      (state.vaults = state.vaults.map((one) => {
        const isThis = one.id === vault;
        return {
          ...one,
          ...(isThis && name !== undefined ? { name } : {}),
          ...(isThis && disabled !== undefined ? { disabled } : {}),
          isDefault: isDefault === true ? isThis : one.isDefault,
        };
      })),
    "settings/get": () => state.settings,
    "settings/save": (settings) => (state.settings = settings),
    "preferences/get": () => state.preferences,
    "preferences/save": (preferences) => (state.preferences = preferences),
    "view/get": () => state.view,
    "view/save": (route) => {
      state.view = route;
      return null;
    },
    "accounts/list": ({ query, offset, limit, deleted, vault }) => {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      const items = state.accounts
        .filter(({ account }) => (account.deletedAt !== null) === deleted)
        .filter(({ copies }) => vault === undefined || copies.some((copy) => copy.vault === vault))
        .filter(({ account }) => words.every((word) => `${account.label} ${account.appName} ${account.username}`.toLowerCase().includes(word)));
      return { total: items.length, items: items.slice(offset, offset + limit).map(listItem), refused: state.refused };
    },
    "accounts/get": (ref) => view(keptAt(ref)),
    "accounts/create": ({ fields, vault, id }) => {
      const checked = checkFields(fields, "add");
      const refusal = refusalOf(checked.problems);
      if (refusal !== null) throw new AppError(refusal);
      const made = accountWith(0, checked.fields);
      const ref = { vault, id };
      if (!state.accounts.some((kept) => kept.ref.id === id)) state.accounts = [{ ...made, ref, createdAt: NOW, updatedAt: NOW }, ...state.accounts];
      return ref;
    },
    "accounts/update": ({ vault, id, revision, fields }) => {
      const kept = keptAt({ vault, id });
      if (kept.revision !== revision) throw new AppError("AccountChanged");
      const { fields: clean } = checkFields(fields, "edit");
      const { password } = clean;
      const { passwordHistory } = kept.account;
      const history = [{ password: kept.account.password, replacedAt: NOW }, ...passwordHistory];
      return change(kept.ref, { ...clean, ...(password === undefined ? {} : { passwordHistory: history }) });
    },
    "accounts/duplicates": ({ appId, username }) =>
      state.accounts.filter(({ account }) => account.username === username && (appId === null || account.appId === appId)).map(listItem),
    "accounts/delete": (ref) => {
      change(ref, { deletedAt: NOW });
      return null;
    },
    "accounts/restore": (ref) => {
      change(ref, { deletedAt: null });
      return null;
    },
    "accounts/place": (ref) => view(keptAt(ref)),
    "accounts/keep-copy": (ref) => view(keptAt(ref)),
    "accounts/add-origin": ({ vault, id, origin, wide }) =>
      change({ vault, id }, { origins: [...keptAt({ vault, id }).account.origins, { origin, wide }] }),
    "accounts/remove-origin": ({ vault, id, origin }) =>
      change({ vault, id }, { origins: keptAt({ vault, id }).account.origins.filter((one) => one.origin !== origin) }),
    "accounts/set-totp": ({ vault, id, input }) => {
      if (!/^[A-Z2-7 ]{8,}$/i.test(input)) throw new AppError("InvalidTotp");
      const totp = { secret: input, algorithm: "SHA1", digits: 6, period: 30 } as unknown as NonNullable<Account["totp"]>;
      return change({ vault, id }, { totp });
    },
    "accounts/remove-totp": (ref) => change(ref, { totp: null }),
    "accounts/set-step": ({ vault, id, step, state: wanted, reason }) =>
      change({ vault, id }, { steps: withStep(keptAt({ vault, id }).account, step, wanted, reason, NOW) }),
    "accounts/reveal": ({ vault, id, secret }) => {
      needProof();
      const { account } = keptAt({ vault, id });
      const past = secret.kind === "past-password" ? account.passwordHistory[secret.index]?.password : undefined;
      const pending = secret.kind === "pending-password" ? account.pendingPassword?.password : undefined;
      return { value: past ?? pending ?? account.password };
    },
    "accounts/copy-secret": () => {
      needProof();
      return clears();
    },
    "accounts/needs-doing": ({ limit }) => {
      const all = needsDoing(state.accounts.map(listItem), state.settings.passwordDays, NOW);
      return { items: all.slice(0, limit), total: all.length };
    },
    "accounts/settle-password": ({ vault, id, accepted }) => {
      const kept = keptAt({ vault, id });
      const account = accepted ? acceptPending(kept.account, NOW) : withoutPending(kept.account);
      const next = { ...kept, account, revision: kept.revision + 1 };
      state.accounts = state.accounts.map((one) => (one === kept ? next : one));
      return view(next);
    },
    "accounts/change-password": () => ({ opened: true, filled: 0, asked: false }),
    "accounts/code": () => ({ code: "492817", next: "035264", remainingMs: 21_000, periodMs: 30_000 }),
    "accounts/copy-code": clears,
    "accounts/activity": () => {
      const acts: [number, ActivityName, string | null][] = [
        [1, "filled", "app.acme-ads.example"],
        [30, "totp-set", null],
        [31, "password-changed", null],
        [200, "created", "acme-ads.example"],
      ];
      return acts.map(([hours, action, host]) => ({ at: NOW - hours * 3_600_000, action, host, vault: null }));
    },
    "draft/get": () => state.draft,
    "draft/save": (draft) => {
      state.draft = draft;
      return null;
    },
    "draft/discard": () => {
      state.draft = null;
      return null;
    },
    "generator/copy": ({ password }) => {
      keep(password);
      return clears();
    },
    "generator/keep": ({ password }) => keep(password),
    "generated/list": () => state.generated.map(({ summary }) => summary),
    "generated/reveal": (ref) => {
      needProof();
      return { value: generatedAt(ref).password };
    },
    "generated/copy": () => {
      needProof();
      return clears();
    },
    "site/get": () => {
      const { site } = state;
      if (site === null) return null;
      const accounts = state.accounts.filter(({ account }) => account.origins.some(({ origin }) => origin === site.origin));
      return { ...site, accounts: state.state === "unlocked" ? accounts.map(listItem) : [] };
    },
    "site/fill": () => ({ filled: 2, asked: false }),
    "site/new-account": ({ id }) => {
      const ref = { vault: VAULT, id };
      state.accounts = [{ ...accountWith(0, { label: state.site?.appName ?? "" }), ref }, ...state.accounts];
      return { ref, filled: 0, asked: false };
    },
    "site/password-rules": () => null,
    "site/read": () => ({ allowed: true, documents: state.reading }),
    "site/set-in-page": ({ host, off }) => {
      const rest = state.preferences.inPageOff.filter((one) => one !== host);
      state.preferences = { ...state.preferences, inPageOff: off ? [...rest, host] : rest };
      return state.preferences;
    },
    "request/pending": () => state.pending,
    "request/answer": ({ accepted }) => {
      state.pending = accepted ? state.nextPending : null;
      state.nextPending = null;
      return { filled: 0, asked: state.pending !== null };
    },
    "request/capture": () => {
      state.pending = null;
      return null;
    },
    "tab/open": () => null,
  };

  const unlockedOnly = /^(accounts|vaults|settings|draft|generated|site\/fill|site\/new)/;
  return async (name, request) => {
    // A turn of the event loop, as a real answer takes.
    await new Promise((resolve) => setTimeout(resolve, 0));
    state.log.push({ name, request: structuredClone(request) });
    const delay = state.delays[name] ?? 0;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const failure = state.failing[name];
    if (failure !== undefined) {
      delete state.failing[name];
      throw new AppError(failure);
    }
    if (state.state !== "unlocked" && unlockedOnly.test(name)) throw new AppError("Locked");
    return structuredClone(handlers[name](request));
  };
};
