import { describe, expect, it } from "vitest";
import type { FormReport } from "../../../src/forms/report.ts";
import type { SaidRule } from "../../../src/generator/rule-parts.ts";
import type { AccountListItem } from "../../../src/messages/protocol.ts";
import { hasChoices, isAboutCode, menuChoices, type ChoiceContext } from "../../../src/menu/choices.ts";

const field = { id: 1, type: "new-password", confirms: false, visible: true, empty: true, maxLength: null } as const;
const form: FormReport = {
  kind: "sign-up",
  fields: [field, { ...field, id: 2, type: "email" }],
  newPassword: null,
  pressed: 1,
  typedUsername: "",
  actionOrigin: "",
  title: "",
  siteName: "",
  language: "",
};
const followed: readonly SaidRule[] = [{ code: "length", least: 8, most: 20, sources: ["hint"] }];
const context: ChoiceContext = {
  form,
  state: "unlocked",
  accounts: [],
  proposal: { id: "1", appName: "A", username: "u", usernameIsPlaceholder: false, email: null },
  password: { followed, refused: null, replaces: null },
  kinds: ["placeholder"],
  vaultNames: new Map(),
};
const kinds = (changes: Partial<ChoiceContext>): readonly string[] => menuChoices({ ...context, ...changes }).map(({ kind }) => kind);

describe("menuChoices, of passwords", () => {
  it("offers one in a new-password field, with the rules it follows", () => {
    expect(menuChoices(context)).toContainEqual({ kind: "generate", followed });
    expect(kinds({ form: { ...form, pressed: 2 } })).toEqual(["new-account"]);
    expect(kinds({ password: null })).toEqual(["new-account"]);
  });

  it("offers another one first, in its place, when the page has refused one", () => {
    const refused = { followed, refused: "said", replaces: null } as const;
    expect(kinds({ password: refused })).toEqual(["another-password", "new-account"]);
    expect(menuChoices({ ...context, password: refused })[0]).toEqual({ kind: "another-password", because: "said", followed });
    expect(kinds({ password: refused, state: "locked" })).toEqual(["unlock", "another-password"]);
  });
});

const listed = (id: string, hasTotp: boolean): AccountListItem => ({
  vault: "v",
  vaults: ["v"],
  differs: false,
  id,
  label: id,
  kind: "individual",
  appId: null,
  appName: "A",
  username: id,
  hosts: [],
  ready: false,
  hasTotp,
  passwordChangedAt: null,
  pendingSince: null,
  nextStep: null,
  halfMade: false,
  deletedAt: null,
  updatedAt: 0,
});

describe("menuChoices, of one-time codes", () => {
  const accounts = [listed("with", true), listed("without", false)];
  const code = { ...field, type: "one-time-code" } as const;
  const page: FormReport = { ...form, kind: "other", fields: [code] };
  const ids = (changes: Partial<ChoiceContext>) =>
    menuChoices({ ...context, accounts, password: null, ...changes }).flatMap((choice) => (choice.kind === "fill" ? [choice.ref.id] : []));

  it("offers the accounts that have one where nothing else is asked for, and all where it is", () => {
    expect(hasChoices(page)).toBe(true);
    expect(ids({ form: page })).toEqual(["with"]);
    expect(ids({ form: { ...page, kind: "login" } })).toEqual(["with"]);
    expect(ids({ form: { ...page, kind: "login", fields: [code, { ...field, id: 2, type: "current-password" }] } })).toEqual(["with", "without"]);
  });

  it("is about a code where one was pressed, and not in a sign-up, which sends its own", () => {
    expect(isAboutCode(page)).toBe(true);
    expect(isAboutCode({ ...page, kind: "sign-up" })).toBe(false);
    expect(isAboutCode({ ...page, fields: [code, { ...field, id: 2, type: "current-password" }], pressed: 2 })).toBe(false);
  });

  it("offers nothing of an account in a form of no known kind that asks for no code", () => {
    expect(ids({ form: { ...page, fields: [{ ...field, type: "username" }] } })).toEqual([]);
    expect(hasChoices({ ...page, fields: [{ ...field, type: "username" }] })).toBe(false);
  });
});

describe("menuChoices, of a change of password", () => {
  const account = (id: string, pendingSince: number | null = null): AccountListItem => ({
    vault: "v",
    vaults: ["v"],
    differs: false,
    id,
    label: `Account ${id}`,
    kind: "placeholder",
    appId: null,
    appName: "",
    username: `${id}@example.com`,
    hosts: [],
    ready: false,
    hasTotp: false,
    passwordChangedAt: 1,
    pendingSince,
    nextStep: null,
    halfMade: false,
    deletedAt: null,
    updatedAt: 1,
  });
  const old = { ...field, id: 3, type: "current-password" } as const;
  const change: FormReport = { ...form, kind: "password-change", fields: [old, field, { ...field, id: 4, confirms: true }] };
  const accounts = [account("a"), account("b")];
  const rows = (changes: Partial<ChoiceContext>) =>
    menuChoices({ ...context, form: change, accounts, ...changes }).map((choice) => `${choice.kind}${"ref" in choice ? ` ${choice.ref.id}` : ""}`);

  it("offers it for each account of the page, then a password of nobody's in a new field, or the old one in its own", () => {
    expect(rows({})).toEqual(["change-password a", "change-password b", "generate"]);
    expect(rows({ form: { ...change, pressed: 3 } })).toEqual(["change-password a", "change-password b", "fill a", "fill b"]);
    expect(rows({ accounts: [] })).toEqual(["generate", "open-popup"]);
    expect(rows({ state: "locked" })).toEqual(["unlock", "generate"]);
  });

  it("offers it on a page behind a mail too, and on one that calls itself something else but asks for both", () => {
    expect(rows({ form: { ...change, fields: [field, { ...field, id: 4, confirms: true }] } })).toContain("change-password a");
    expect(rows({ form: { ...change, kind: "other" } })).toContain("change-password a");
    expect(rows({ form: { ...change, kind: "login", fields: [old], pressed: 3 } })).toEqual(["fill a", "fill b"]);
  });

  it("says on the account's own row that its new password was refused, and offers no other row for that", () => {
    const password = { followed, refused: "said", replaces: { vault: "v", id: "b" } } as const;
    expect(rows({ password })).toEqual(["change-password a", "change-password b"]);
    expect(menuChoices({ ...context, form: change, accounts, password })).toMatchObject([{ because: null }, { because: "said" }]);
    expect(rows({ password: { ...password, replaces: { vault: "v", id: "gone" } } })).toContain("another-password");
  });

  it("offers to log in with either password while one is pending", () => {
    const login: FormReport = { ...form, kind: "login", fields: [old], pressed: 3 };
    expect(rows({ form: login, accounts: [account("a", 5), account("b")] })).toEqual(["fill a", "fill-pending a", "fill b"]);
  });
});

describe("menuChoices, with several vaults", () => {
  it("names those of an account, in one choice; with one vault it names none", () => {
    const account = { ...listed("a", false), vaults: ["v", "w"] };
    const login = { ...form, kind: "login", fields: [{ ...field, type: "current-password" }] } as const;
    const choices = (vaultNames: ChoiceContext["vaultNames"]) => menuChoices({ ...context, form: login, password: null, accounts: [account], vaultNames });
    expect(choices(new Map([["v", "Marketing"], ["w", "Agency"], ["x", "Other"]]))).toMatchObject([{ kind: "fill", vaults: ["Marketing", "Agency"] }]);
    expect(choices(new Map())).toMatchObject([{ kind: "fill", vaults: [] }]);
  });
});
