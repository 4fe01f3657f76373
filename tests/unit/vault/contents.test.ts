/**
 * What docs/vault-format.md §6 says of the content of each type of item, compared in both directions with what the
 * independent reader finds in a profile that Locum's own code has filled: nothing there that the text doesn't have, and
 * nothing in the text that isn't there.
 */
import { newItemId } from "../../../src/bytes/random.ts";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type Account,
  ACCOUNT_KINDS,
  type AccountFields,
  CUSTOM_FIELD_TYPES,
  LOGIN_METHODS,
  type ManagedContact,
  STEP_IDS,
  type StepProgress,
} from "../../../src/accounts/account.ts";
import { logAccount, saveAccount } from "../../../src/accounts/account-store.ts";
import { withStep } from "../../../src/accounts/checklist.ts";
import { saveDraft } from "../../../src/accounts/draft-store.ts";
import { editAccount, newAccount } from "../../../src/accounts/edit.ts";
import { addOrigin, seedOrigins } from "../../../src/accounts/origins.ts";
import { withPending } from "../../../src/accounts/pending-password.ts";
import { placeAccount } from "../../../src/accounts/placing.ts";
import { MOST_PAST_PASSWORDS } from "../../../src/accounts/password-history.ts";
import { checkFields, refusalOf } from "../../../src/accounts/validation.ts";
import { createKdf } from "../../../src/crypto/kdf.ts";
import { keepGenerated, KEPT_MS, MAX_KEPT } from "../../../src/generated/generated-store.ts";
import { ACTIVITY_NAMES } from "../../../src/messages/protocol.ts";
import { addBackupCodes, crossOff } from "../../../src/otp/backup-codes.ts";
import { parseTotp, TOTP_ALGORITHMS } from "../../../src/otp/totp.ts";
import { saveSettings, settingsItem } from "../../../src/settings/settings-store.ts";
import { DEFAULT_SETTINGS, type OwnAddress, settingsSchema } from "../../../src/settings/settings.ts";
import { ITEM_TYPES } from "../../../src/vault/records.ts";
import { createVault, readWorkspace } from "../../../src/vault/vaults.ts";
import { renewDevice } from "../../../src/vault/renew-device.ts";
import { addSlot } from "../../../src/vault/slot-changes.ts";
import { createWorkspace, unlock } from "../../../src/vault/workspace.ts";
import { openDevice } from "../../vault-reader/device.ts";
import { type Profile, readProfile } from "../../vault-reader/reader.ts";
import { readArgon2Wasm } from "../crypto/argon2-file.ts";
import { compare, documentedTypes, type FieldRule } from "./contents-table.ts";
import { dumpVault, emptyVault, PASSPHRASE } from "./fixture.ts";
import * as v from "valibot";

/** Every value of a union, which the compiler checks. */
const all = <Value extends string>(values: Readonly<Record<Value, true>>): readonly Value[] =>
  Object.keys(values) as Value[];

const HOLDERS = all<ManagedContact["holder"]>({
  "own-domain": true,
  "plus-address": true,
  outside: true,
  provider: true,
});
const STATES = all<StepProgress["state"]>({ todo: true, doing: true, done: true, skipped: true });

const EVERY_FIELD: Required<AccountFields> = {
  label: "Acme Ads",
  kind: "placeholder",
  appId: "acme",
  appName: "Acme",
  url: "https://ads.acme.example/login",
  username: "bot@acme.example",
  usernameIsPlaceholder: false,
  password: "p4ss",
  loginMethod: "password",
  email: { value: "bot@acme.example", holder: "plus-address" },
  phone: { value: "+41 44 668 18 00", holder: "outside", note: "in the safe" },
  dedicated: true,
  notes: "none",
  customFields: CUSTOM_FIELD_TYPES.map((type) => ({ name: type, type, value: "https://acme.example/" })),
};

const withContact = (place: number): AccountFields => {
  const holder = HOLDERS[place] ?? "provider";
  const note = place === 0 ? { note: "team mailbox" } : {};
  return {
    email: { value: "bot@acme.example", holder, ...note },
    phone: { value: "+41446681800", holder, ...note },
  };
};

/** Accounts that show together everything an account can hold. */
const makeAccounts = (now: number): readonly Account[] => {
  const bare = newAccount({ label: "Bare" }, [], now);
  const various = LOGIN_METHODS.map((loginMethod, place) => {
    const kind = ACCOUNT_KINDS[place] ?? "placeholder";
    return newAccount({ ...EVERY_FIELD, loginMethod, kind, ...withContact(place) }, ["https://acme.example"], now);
  });
  const secured = TOTP_ALGORITHMS.map((algorithm): Account => {
    const uri = `otpauth://totp/Acme:bot?secret=JBSWY3DPEHPK3PXP&issuer=Acme&algorithm=${algorithm}`;
    const codes = addBackupCodes([], "abcd-1234\nefgh-5678\nijkl-9012");
    return { ...bare, totp: parseTotp(uri), backupCodes: crossOff(codes, "abcd-1234", now) };
  });
  const steps = STATES.reduce<Account["steps"]>((said, state) => {
    const step = state === "skipped" ? "phone-attached" : "user-created";
    return { ...said, ...withStep({ ...bare, steps: said }, step, state, state === "skipped" ? "no phone" : "", now) };
  }, {});
  const doing = withStep(bare, "user-created", "doing", "", now);
  const todo = withStep(bare, "user-created", "todo", "", now);
  return [
    bare,
    ...various,
    ...secured,
    { ...bare, totp: parseTotp("JBSWY3DPEHPK3PXP"), steps },
    { ...bare, steps: doing },
    { ...bare, steps: todo },
    { ...editAccount({ ...bare, password: "old" }, { password: "new" }, now), deletedAt: now },
    { ...bare, origins: addOrigin(seedOrigins(["https://acme.example"]), "https://acme.example", true) },
    withPending({ ...bare, password: "old" }, "new", "acme.example", now),
    readyAccount(now),
  ];
};

/** All that an individual account needs. */
const readyAccount = (now: number): Account => {
  const made = newAccount({ ...EVERY_FIELD, kind: "individual" }, [], now);
  const codes = addBackupCodes([], "abcd-1234\nefgh-5678\nijkl-9012");
  const steps = (["user-created", "admin-granted"] as const).reduce<Account["steps"]>(
    (said, step) => ({ ...said, ...withStep({ ...made, steps: said }, step, "done", "", now) }),
    {},
  );
  return { ...made, totp: parseTotp("JBSWY3DPEHPK3PXP"), backupCodes: codes, steps };
};

const OWN_ADDRESSES: readonly OwnAddress[] = [
  { kind: "none" },
  { kind: "catch-all", domain: "acme.example" },
  { kind: "plus", address: "ops@acme.example" },
];

const drafts: unknown[] = [];
const settings: unknown[] = [];
let profile: Profile;
let agency: string;

beforeAll(async () => {
  const empty = await emptyVault();
  const context = { ...empty.context, deriveKey: createKdf({ loadWasm: readArgon2Wasm }).deriveKey };
  const vault = { ...empty, context };
  const names = { workspaceName: "Acme", deviceName: "Laptop", vaultName: "Marketing" };
  const items = [settingsItem({ ...DEFAULT_SETTINGS, workspaceName: "Acme" })];
  const first = await createWorkspace(context, { passphrase: `${PASSPHRASE}, seen`, ...names, items });
  agency = (await createVault(context, first, "Agency")).id;
  const keychain = await renewDevice(context, `${PASSPHRASE}, seen`, PASSPHRASE);
  const { defaultVault } = await readWorkspace(context, keychain);
  const key = { credential: context.random(20), rpId: "chrome-extension://locum", salt: context.random(16) };
  const slot = { slot: newItemId(context.random), name: "Key", output: context.random(32), ...key };
  await addSlot(context, keychain, PASSPHRASE, slot);
  const vaults = { context, keychain };
  for (const account of makeAccounts(context.now())) {
    const ref = { vault: defaultVault, id: newItemId(context.random) };
    const stored = await saveAccount(vaults, ref, account, null, [{ action: "created" }]);
    await logAccount(vaults, stored, { action: "filled", host: "acme.example" });
    if (account.label === EVERY_FIELD.label) await placeAccount(vaults, ref, { into: agency, outOf: null });
  }
  await keepGenerated(context, keychain, "shown", "acme.example");
  await keepGenerated(context, null, "while locked", null);
  await unlock(context, PASSPHRASE);
  const read = async (): Promise<Profile> => {
    const dump = await dumpVault(vault);
    return readProfile(dump, openDevice(dump, PASSPHRASE));
  };
  const contentsOf = ({ items: found }: Profile, type: string) =>
    found.filter((item) => item.type === type).map(({ content }) => content);
  const id = newItemId(context.random);
  const half: readonly AccountFields[] = [
    {},
    EVERY_FIELD,
    { ...EVERY_FIELD, appId: null, url: null, email: null, phone: null },
    ...LOGIN_METHODS.map((loginMethod, place) => ({
      loginMethod,
      kind: ACCOUNT_KINDS[place] ?? "idp",
      ...withContact(place),
    })),
  ];
  for (const [place, fields] of half.entries()) {
    await saveDraft(context, keychain, { fields, id, vault: place === 0 ? null : defaultVault });
    const ownAddress = OWN_ADDRESSES[place % OWN_ADDRESSES.length] ?? { kind: "none" };
    await saveSettings(context, keychain, { ...DEFAULT_SETTINGS, ownAddress });
    profile = await read();
    drafts.push(...contentsOf(profile, "draft"));
    settings.push(...contentsOf(profile, "settings"));
  }
}, 120_000);

const documented = documentedTypes();

test("the document tells of every type that Locum writes, and of no other", () => {
  const without = ["provider", "tombstone"];
  expect([...documented.keys()].sort()).toEqual(ITEM_TYPES.filter((type) => !without.includes(type)).sort());
  const written = profile.items.map(({ type }) => type).filter((type) => type !== "tombstone");
  expect(new Set(written)).toEqual(new Set(documented.keys()));
  expect(profile.problems).toEqual([]);
});

const found = (type: string, part: "content" | "summary"): readonly unknown[] => {
  if (part === "content" && type === "draft") return drafts;
  if (part === "content" && type === "settings") return settings;
  return profile.items.filter((item) => item.type === type).map((item) => item[part]);
};

describe.each([...documented])("%s", (type, rules) => {
  test("content is as documented, and all of it", () => {
    expect(rules.content.length).toBeGreaterThan(0);
    expect(compare(rules.content, found(type, "content"))).toEqual({ wrong: [], unseen: [] });
  });

  test("summary is as documented, and all of it", () => {
    const summaries = found(type, "summary");
    expect(summaries.length).toBeGreaterThan(0);
    const wanted = type === "vault" ? rules.content : rules.summary;
    if (wanted.length === 0) expect(new Set(summaries)).toEqual(new Set([null]));
    else expect(compare(wanted, summaries)).toEqual({ wrong: [], unseen: [] });
  });
});

const ruleOf = (type: string, path: string): FieldRule => {
  const rule = documented.get(type)?.content.find((field) => field.path === path);
  if (rule === undefined) throw new Error(`${path} is not documented`);
  return rule;
};
const mostOf = (type: string, path: string): number => {
  const [, at, to] = /at most (\d+)|^\d+ to (\d+)/.exec(ruleOf(type, path).meaning) ?? [];
  return Number(at ?? to);
};

test("the steps that are named are the steps", () => {
  const named = [...ruleOf("account", "steps.*").meaning.matchAll(/`([a-z-]+)`/g)].map(([, step]) => step);
  expect(named).toEqual([...STEP_IDS]);
});

describe("a limit of the document is the code's", () => {
  const custom = (over: object): AccountFields => ({
    customFields: [{ name: "n", type: "short", value: "", ...over }],
  });
  const long = (count: number): string => "𝓍".repeat(count);
  const address = (count: number): string => `b@${"acme.".repeat(100)}`.slice(0, count - 2) + "ex";
  const email = { value: "bot@acme.example", holder: "outside" } as const;
  const phone = { value: "+41446681800", holder: "outside" } as const;
  const cases: readonly (readonly [path: string, make: (count: number) => AccountFields])[] = [
    ["label", (count) => ({ label: long(count) })],
    ["appName", (count) => ({ appName: long(count) })],
    ["url", (count) => ({ url: "https://acme.example/".padEnd(count, "x") })],
    ["username", (count) => ({ username: long(count) })],
    ["password", (count) => ({ password: long(count) })],
    ["notes", (count) => ({ notes: long(count) })],
    ["email.value", (count) => ({ email: { ...email, value: address(count) } })],
    ["email.note", (count) => ({ email: { ...email, note: long(count) } })],
    ["phone.note", (count) => ({ phone: { ...phone, note: long(count) } })],
    ["customFields", (count) => ({ customFields: Array.from({ length: count }, () => ({ name: "n", type: "short", value: "" })) })],
    ["customFields[].name", (count) => custom({ name: long(count) })],
  ];
  const refusal = (fields: AccountFields) => refusalOf(checkFields(fields, "edit").problems);

  test.each(cases)("account, %s", (path, make) => {
    const most = mostOf("account", path);
    expect(refusal(make(most))).toBeNull();
    expect(refusal(make(most + 1))).not.toBeNull();
  });

  test("account, what is counted", () => {
    const [short, longer] = /`short`: at most (\d+), `long`: at most (\d+)/
      .exec(ruleOf("account", "customFields[].value").meaning)
      ?.slice(1)
      .map(Number) ?? [0, 0];
    for (const [type, most = 0] of [["short", short], ["long", longer]] as const) {
      expect(refusal(custom({ type, value: long(most) }))).toBeNull();
      expect(refusal(custom({ type, value: long(most + 1) }))).toBe("TooLarge");
    }
    expect(mostOf("account", "passwordHistory")).toBe(MOST_PAST_PASSWORDS);
    const origins = Array.from({ length: 60 }, (_, n) => `https://h${n}.example`);
    expect(seedOrigins(origins)).toHaveLength(mostOf("account", "origins"));
    const codes = (count: number) => Array.from({ length: count }, (_, n) => `${1_000_000 + n}`).join("\n");
    const most = mostOf("account", "backupCodes");
    expect(addBackupCodes([], codes(most))).toHaveLength(most);
    expect(() => addBackupCodes([], codes(most + 1))).toThrow("TooLarge");
    expect(MAX_KEPT).toBe(50);
    expect(KEPT_MS).toBe(30 * 86_400_000);
  });

  test.each(["lockAfterMinutes", "proofMinutes", "clipboardSeconds"] as const)("settings, %s", (path) => {
    const [, least, most, initial] = /^(\d+) to (\d+), default (\d+)/.exec(ruleOf("settings", path).meaning) ?? [];
    const accepts = (value: number) => v.is(settingsSchema, { ...DEFAULT_SETTINGS, [path]: value });
    expect(DEFAULT_SETTINGS[path]).toBe(Number(initial));
    expect([Number(least) - 1, Number(least), Number(most), Number(most) + 1].map(accepts)).toEqual([false, true, true, false]);
  });
});

test("the acts that are named are those that are logged", async () => {
  const { readFileSync } = await import("node:fs");
  const [, acts = ""] = /`action` is one of ([^.]*)\./.exec(readFileSync("docs/vault-format.md", "utf8")) ?? [];
  expect([...acts.matchAll(/`([a-z-]+)`/g)].map(([, act]) => act)).toEqual([...ACTIVITY_NAMES]);
  const details = new Set(profile.events.map(({ detail }) => JSON.stringify(detail)));
  expect(details).toEqual(new Set(["null", '{"host":"acme.example"}', `{"vault":"${agency}"}`]));
});
