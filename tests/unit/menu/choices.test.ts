import { describe, expect, it } from "vitest";
import type { FormReport } from "../../../src/forms/report.ts";
import type { SaidRule } from "../../../src/generator/rule-parts.ts";
import type { AccountListItem } from "../../../src/messages/protocol.ts";
import { hasChoices, menuChoices, type ChoiceContext } from "../../../src/menu/choices.ts";

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
  password: { followed, refused: null },
  kinds: ["placeholder"],
};
const kinds = (changes: Partial<ChoiceContext>): readonly string[] => menuChoices({ ...context, ...changes }).map(({ kind }) => kind);

describe("menuChoices, of passwords", () => {
  it("offers one in a new-password field, with the rules it follows", () => {
    expect(menuChoices(context)).toContainEqual({ kind: "generate", followed });
    expect(kinds({ form: { ...form, pressed: 2 } })).toEqual(["new-account"]);
    expect(kinds({ password: null })).toEqual(["new-account"]);
  });

  it("offers another one first, in its place, when the page has refused one", () => {
    const refused = { followed, refused: "said" } as const;
    expect(kinds({ password: refused })).toEqual(["another-password", "new-account"]);
    expect(menuChoices({ ...context, password: refused })[0]).toEqual({ kind: "another-password", because: "said", followed });
    expect(kinds({ password: refused, state: "locked" })).toEqual(["unlock", "another-password"]);
  });
});

describe("menuChoices, of one-time codes", () => {
  const account = (id: string, hasTotp: boolean): AccountListItem => ({
    vault: "v",
    id,
    label: id,
    kind: "individual",
    appId: null,
    appName: "A",
    username: id,
    hosts: [],
    ready: false,
    hasTotp,
    nextStep: null,
    halfMade: false,
    deletedAt: null,
    updatedAt: 0,
  });
  const accounts = [account("with", true), account("without", false)];
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

  it("offers nothing of an account in a form of no known kind that asks for no code", () => {
    expect(ids({ form: { ...page, fields: [{ ...field, type: "username" }] } })).toEqual([]);
    expect(hasChoices({ ...page, fields: [{ ...field, type: "username" }] })).toBe(false);
  });
});
