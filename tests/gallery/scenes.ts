/** The scenes of the gallery: which view in which state. Fixed; looked at, checked by axe, and photographed. */
import type { PendingRequest, ReadDocument, VaultCheck } from "../../src/messages/protocol.ts";
import { ACME, accountWith, FEW, inVaults, MANY, NOW, READY, VAULT } from "./data.ts";
import { initialState, listItem, type FakeState } from "./fake-background.ts";

export interface Scene {
  readonly state: () => FakeState;
  /** Route in the address; absent: home. */
  readonly route?: string;
  /** What to press before the picture, by accessible name. */
  readonly press?: readonly string[];
}

const site: FakeState["site"] = {
  origin: "https://app.acme-ads.example",
  host: "app.acme-ads.example",
  title: "Acme Ads",
  appId: null,
  appName: "Acme Ads",
  refused: [],
  inPageOff: false,
};

const ask = (part: Partial<PendingRequest>): PendingRequest => ({
  id: "b".repeat(32),
  kind: "fill",
  host: "app.acme-ads.example",
  appName: "Acme Ads",
  username: "",
  account: listItem(ACME),
  reason: "browser-cannot-tell",
  target: "",
  ...part,
});

const few = (part: Partial<FakeState> = {}) => () => initialState({ accounts: [...FEW], site, ...part });
const acme = `account/${VAULT}/${ACME.ref.id}`;
const deleted = accountWith(70, { label: "Old newsletter", appName: "Harbor Mail", deletedAt: NOW - 3 * 86_400_000 });

const AGENCY = "8".repeat(32);
const TWO_VAULTS: FakeState["vaults"] = [
  { id: VAULT, name: "Accounts", disabled: false, isDefault: true, trouble: null },
  { id: AGENCY, name: "Agency", disabled: false, isDefault: false, trouble: null },
];

const reading: readonly ReadDocument[] = [
  {
    host: "signup.acme-ads.example",
    isTop: true,
    forms: [
      {
        kind: "sign-up",
        signals: [{ signal: "submit:sign-up only", weight: 3.42 }, { signal: "heading:login", weight: -0.81 }],
        fields: [
          { name: "Work e-mail", type: "email", confirms: false, visible: true, signals: [{ signal: "type:email", weight: 2.5 }] },
          { name: "Password", type: "new-password", confirms: false, visible: true, signals: [] },
          { name: "Repeat the password", type: "new-password", confirms: true, visible: true, signals: [] },
          { name: "", type: "other", confirms: false, visible: false, signals: [] },
        ],
      },
    ],
  },
  {
    host: "chat.example",
    isTop: false,
    forms: [{ kind: "newsletter", signals: [], fields: [{ name: "اكتب بريدك الإلكتروني", type: "email", confirms: false, visible: true, signals: [] }] }],
  },
];
const generated = ["vK7#pQ2!", "Onion-Basil-Crane4-Torch", "9x!Lm0Oo1lI|"].map((password, place) => ({
  password,
  summary: {
    id: String(place + 1).padStart(32, "0"),
    vault: VAULT,
    createdAt: NOW - (place * 7 + 1) * 3_600_000,
    host: place === 0 ? "acme-ads.example" : null,
    length: password.length,
    whileLocked: place === 1,
  },
}));

const pending = accountWith(71, {
  label: "Harbor Mail automation",
  appName: "Harbor Mail",
  url: "https://harbormail.example/login",
  origins: [{ origin: "https://harbormail.example", wide: false }],
  username: "harbor-mail@bots.example.com",
  pendingPassword: { password: "tR7!nVq2@kLw9#zXc4Pm", host: "harbormail.example", at: NOW - 3_600_000 },
});
const aged = (number: number, days: number) =>
  accountWith(number, {
    label: number === 72 ? "Iris Boards automation" : "Juniper Docs automation",
    appName: number === 72 ? "Iris Boards" : "Juniper Docs",
    url: "https://iris.example/",
    username: `bot${number}@bots.example.com`,
    passwordChangedAt: NOW - days * 86_400_000,
  });

const TROUBLE: VaultCheck = {
  checked: 400,
  total: 1200,
  isDone: true,
  workspaceVault: "f".repeat(32),
  more: 2,
  findings: [
    { kind: "item-altered", vault: VAULT, id: "d".repeat(32), label: "Acme Ads spare", at: NOW - 86_400_000 },
    { kind: "item-unknown", vault: VAULT, id: "e".repeat(32), label: null, at: null },
    { kind: "event-altered", vault: VAULT, id: null, label: null, at: NOW - 3_600_000 },
    { kind: "slot-missing", vault: "f".repeat(32), id: "2".repeat(32), label: "Key on my key ring", at: NOW - 3_600_000 },
    { kind: "slot-altered", vault: "f".repeat(32), id: "1".repeat(32), label: null, at: null },
    { kind: "slot-unknown", vault: "f".repeat(32), id: null, label: null, at: null },
  ],
};

export const SCENES: Readonly<Record<string, Scene>> = {
  welcome: { state: () => initialState({ state: "empty" }) },
  "welcome-tried": { state: () => initialState({ state: "empty" }), press: ["Suggest one", "Own domain", "Set up"] },
  locked: { state: few({ state: "locked" }) },
  "locked-pending": { state: few({ state: "locked", waiting: 2, pending: ask({ reason: "locked" }) }) },
  "locked-generator": { state: few({ state: "locked" }), route: "generator" },
  "home-empty": { state: () => initialState() },
  "home-few": { state: few() },
  "home-question": { state: few({ pending: ask({ kind: "confirm-created", reason: "went-on" }) }) },
  "home-save": { state: few({ pending: ask({ kind: "save-account", reason: "went-on", username: "ada@example.com", account: null }) }) },
  "home-update": { state: few({ pending: ask({ kind: "update-password", reason: "went-on" }) }) },
  "home-needs-doing": { state: few({ accounts: [...FEW, pending, aged(72, 95), aged(73, 80)] }) },
  "home-pending-shown": { state: few({ accounts: [...FEW, pending] }), press: ["Show both"] },
  "home-problems": {
    state: few({
      proved: false,
      problems: [
        { vault: VAULT, code: "VaultRolledBack" },
        { vault: "c".repeat(32), code: "RecordAltered" },
      ],
    }),
  },
  "home-refused": {
    state: few({
      strangers: 2,
      refused: [{ vault: VAULT, id: null, code: "RecordAltered", label: null }],
      site: {
        ...site,
        refused: [
          { vault: VAULT, id: "d".repeat(32), code: "RecordAltered", label: "Acme Ads spare" },
          { vault: VAULT, id: "e".repeat(32), code: "RecordUnknown", label: null },
        ],
      },
    }),
  },
  "home-trouble": { state: few({ check: TROUBLE }) },
  trouble: { state: few({ check: TROUBLE }), route: "trouble" },
  "trouble-running": { state: few({ check: { ...TROUBLE, isDone: false } }), route: "trouble" },
  vanished: { state: () => initialState({ state: "empty", vanished: true }) },
  "home-many": { state: () => initialState({ accounts: [...MANY] }) },
  "home-site-new": { state: () => initialState({ accounts: [READY], site }) },
  add: { state: few(), route: "add" },
  "add-draft": {
    state: few({
      vaults: [
        { id: VAULT, name: "Accounts", disabled: false, isDefault: true, trouble: null },
        { id: "c".repeat(32), name: "Paid social", disabled: false, isDefault: false, trouble: null },
      ],
      draft: {
        id: "d".repeat(32),
        vault: null,
        fields: { appName: "legacy.example", url: "http://legacy.example", label: "Legacy", username: "bot ", usernameIsPlaceholder: true, password: " x" },
      },
    }),
    route: "add",
    press: ["Save account"],
  },
  "add-generator": { state: few(), route: "add", press: ["Generate"] },
  account: { state: few(), route: acme },
  "account-shown": { state: few(), route: acme, press: ["Show: Password", "2 earlier passwords"] },
  "account-edit": { state: few(), route: acme, press: ["Edit: User name"] },
  "account-origin": { state: few({ site: { ...site, origin: "https://login.acme-ads.example", host: "login.acme-ads.example" } }), route: acme, press: ["Also use on login.acme-ads.example"] },
  "account-checklist": { state: few(), route: `${acme}/checklist` },
  "account-activity": { state: few(), route: `${acme}/activity` },
  "account-ready": { state: few(), route: `account/${VAULT}/${READY.ref.id}` },
  "account-pending": { state: few({ accounts: [pending] }), route: `account/${VAULT}/${pending.ref.id}` },
  "account-overdue": { state: few({ accounts: [aged(72, 95)] }), route: `account/${VAULT}/${aged(72, 95).ref.id}` },
  "account-deleted": { state: () => initialState({ accounts: [deleted] }), route: `account/${VAULT}/${deleted.ref.id}` },
  "account-missing": { state: few(), route: `account/${VAULT}/${"9".repeat(32)}` },
  proof: { state: few({ proved: false }), route: acme, press: ["Show: Password"] },
  deleted: { state: () => initialState({ accounts: [deleted] }), route: "deleted" },
  generator: { state: few(), route: "generator" },
  "generator-words": { state: few(), route: "generator", press: ["Passphrase"] },
  generated: { state: few({ generated }), route: "generated" },
  "generated-empty": { state: few(), route: "generated" },
  settings: {
    state: few({ preferences: { ...initialState().preferences, inPageOff: ["intranet.example.com"] } }),
    route: "settings",
  },
  reading: { state: few({ reading }), route: "reading", press: ["Why"] },
  vaults: {
    state: few({
      vaults: [
        { id: VAULT, name: "Accounts", disabled: false, isDefault: true, trouble: null },
        { id: "8".repeat(32), name: "Client: مكتبة الحكمة", disabled: false, isDefault: false, trouble: null },
        { id: "7".repeat(32), name: "Closed agency", disabled: true, isDefault: false, trouble: null },
      ],
    }),
    route: "vaults",
  },
  "vaults-trouble": {
    state: few({ vaults: TWO_VAULTS.map((vault) => (vault.id === VAULT ? vault : { ...vault, trouble: "VaultNotFound" })) }),
    route: "vaults",
  },
  "home-vaults": { state: few({ vaults: TWO_VAULTS, accounts: [inVaults(ACME, { vault: AGENCY, state: "current" }), ...FEW.slice(1)] }) },
  "home-save-vaults": {
    state: few({ vaults: TWO_VAULTS, pending: ask({ kind: "save-account", reason: "went-on", username: "ada@example.com", account: null }) }),
  },
  "account-vaults": {
    state: few({ vaults: TWO_VAULTS, accounts: [inVaults(ACME, { vault: AGENCY, state: "behind" }), ...FEW.slice(1)] }),
    route: acme,
  },
  "account-move": { state: few({ vaults: TWO_VAULTS }), route: acme, press: ["Move from Accounts to…"] },
  "account-apart": {
    state: few({ vaults: TWO_VAULTS, accounts: [inVaults(ACME, { vault: AGENCY, state: "apart" }), ...FEW.slice(1)] }),
    route: acme,
  },
  "reading-none": { state: few(), route: "reading" },
  "settings-never-save": {
    state: few({ settings: { ...initialState().settings, neverSave: ["https://bank.example", "http://printer.local:8080"] } }),
    route: "settings",
  },
  "confirm-change": { state: few({ pending: ask({ kind: "change-password" }) }) },
  "settings-rekeying": { state: few({ rekeying: { done: 140, total: 520, code: null } }), route: "settings" },
  "home-rekeying-full-disk": { state: few({ rekeying: { done: 140, total: 520, code: "QuotaExceeded" } }) },
  "settings-ways": {
    state: few({
      ways: [
        { slot: "1".repeat(32), kind: "passphrase", name: "", createdAt: NOW, isSound: true },
        { slot: "2".repeat(32), kind: "key", name: "Key on my key ring", createdAt: NOW, isSound: true },
        { slot: "3".repeat(32), kind: "passphrase", name: "In the safe", createdAt: NOW, isSound: false },
      ],
    }),
    route: "settings",
    press: ["Add a passphrase"],
  },
  "settings-passphrase": { state: few(), route: "settings", press: ["Change passphrase"] },
  confirm: { state: few({ pending: ask({}) }) },
  "confirm-elsewhere": { state: few({ pending: ask({ reason: "posts-elsewhere", target: "https://collector.example" }) }) },
  "copied": { state: few(), route: acme, press: ["Copy: Password"] },
  broken: { state: () => initialState({ failing: { "session/status": "DatabaseBlocked" } }) },
};
