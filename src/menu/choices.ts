/**
 * What the in-page menu offers for a form. Pure. Follows product.md, "The person and the moment". The order is
 * the order on screen, the likeliest first.
 */
import type { AccountKind, AccountRef } from "../accounts/account.ts";
import type { FormReport } from "../forms/report.ts";
import type { SaidRule } from "../generator/rule-parts.ts";
import type { AccountListItem, MenuChoice, OfferedAccount, SessionStatus } from "../messages/protocol.ts";
import { changesPassword } from "../password-change/change-values.ts";
import type { Proposal } from "./pairing.ts";

const CREDENTIAL_TYPES: readonly string[] = ["username", "email", "new-password", "current-password"];
const LOGIN_TYPES: readonly string[] = ["username", "email", "current-password"];

/** @returns whether a menu makes sense at all for the field that was pressed */
export const hasChoices = (form: FormReport): boolean => {
  const pressed = form.fields.find((field) => field.id === form.pressed);
  if (pressed === undefined || !pressed.visible) return false;
  if (pressed.type === "new-password" || pressed.type === "current-password") return true;
  if (form.kind === "sign-up") return true;
  if (pressed.type === "one-time-code") return true;
  return form.kind === "login" && CREDENTIAL_TYPES.includes(pressed.type);
};

/** @returns whether a code is all that the menu could give: a code that was sent by mail is nobody's to fill in */
export const isAboutCode = ({ kind, fields, pressed }: FormReport): boolean =>
  kind !== "sign-up" && fields.some(({ id, type }) => id === pressed && type === "one-time-code");

export interface PasswordChoice {
  readonly followed: readonly SaidRule[];
  readonly refused: "said" | "guessed" | "nothing" | null;
  /** The account whose new password was refused. */
  readonly replaces: AccountRef | null;
}

export interface ChoiceContext {
  readonly form: FormReport;
  readonly state: SessionStatus["state"];
  /** Accounts that may be filled on this page. */
  readonly accounts: readonly AccountListItem[];
  readonly proposal: Proposal | null;
  /** The rules that a password for the form follows, and whether the last one was refused. */
  readonly password: PasswordChoice | null;
  /** By id; empty where there is only one vault. */
  readonly vaultNames: ReadonlyMap<string, string>;
  /** The kinds a new account may have here, the recommended one first. */
  readonly kinds: readonly AccountKind[];
}

type VaultNames = ChoiceContext["vaultNames"];

const accountOf = ({ vault, id, label, username, vaults }: AccountListItem, names: VaultNames): OfferedAccount => ({
  ref: { vault, id },
  label,
  username,
  vaults: vaults.flatMap((one) => names.get(one) ?? []),
});

/** Where a new password may have been taken nobody knows of it: then both are there. */
const fillsOf = (account: AccountListItem, names: VaultNames): readonly MenuChoice[] => {
  const fill: MenuChoice = { kind: "fill", ...accountOf(account, names) };
  return account.pendingSince === null ? [fill] : [fill, { ...fill, kind: "fill-pending" }];
};

const changeOf = (account: AccountListItem, password: PasswordChoice | null, names: VaultNames): MenuChoice => ({
  kind: "change-password",
  ...accountOf(account, names),
  followed: password?.followed ?? [],
  because: password?.replaces?.id === account.id ? password.refused : null,
});

/** Changing a stored account's password comes first; the old one alone, or a new one that belongs to nobody, after it. */
const changeChoices = ({ form, accounts, password, vaultNames }: ChoiceContext): readonly MenuChoice[] => {
  const pressed = form.fields.find((field) => field.id === form.pressed);
  const isOwn = password !== null && accounts.some(({ id }) => id === password.replaces?.id);
  return [
    ...accounts.map((account) => changeOf(account, password, vaultNames)),
    ...(pressed?.type === "new-password" && password !== null && !isOwn ? [passwordChoice(password)] : []),
    ...(pressed?.type === "new-password" ? [] : accounts.flatMap((account) => fillsOf(account, vaultNames))),
    ...(accounts.length === 0 ? [{ kind: "open-popup" } as const] : []),
  ];
};

const passwordChoice = ({ followed, refused }: PasswordChoice): MenuChoice =>
  refused === null ? { kind: "generate", followed } : { kind: "another-password", because: refused, followed };

const hasField = (form: FormReport, types: readonly string[]): boolean =>
  form.fields.some(({ type, visible }) => visible && types.includes(type));

/** Where only a code is asked for, the accounts that have one. */
const fillable = (form: FormReport, accounts: readonly AccountListItem[]): readonly AccountListItem[] => {
  if (form.kind !== "other" && form.fields.some(({ type }) => LOGIN_TYPES.includes(type))) return accounts;
  return hasField(form, ["one-time-code"]) ? accounts.filter(({ hasTotp }) => hasTotp) : [];
};

export const menuChoices = (context: ChoiceContext): readonly MenuChoice[] => {
  const { form, state, accounts, proposal, password, kinds, vaultNames } = context;
  if (state === "empty") return [{ kind: "set-up" }];
  const pressed = form.fields.find((field) => field.id === form.pressed);
  const offered = pressed?.type === "new-password" ? password : null;
  const generate = offered === null ? [] : [passwordChoice(offered)];
  if (state === "locked") return [{ kind: "unlock" }, ...generate];

  if (changesPassword(form)) return changeChoices(context);
  if (form.kind === "sign-up") {
    const halfMade = accounts
      .filter((account) => account.halfMade)
      .map((account): MenuChoice => ({ kind: "continue", ...accountOf(account, vaultNames) }));
    const fresh: readonly MenuChoice[] =
      proposal === null
        ? []
        : kinds.map((accountKind) => ({
            kind: "new-account",
            accountKind,
            appName: proposal.appName,
            username: proposal.username,
            usernameIsPlaceholder: proposal.usernameIsPlaceholder,
          }));
    return offered?.refused ? [...generate, ...halfMade, ...fresh] : [...halfMade, ...fresh, ...generate];
  }
  const fills = fillable(form, accounts).flatMap((account) => fillsOf(account, vaultNames));
  const stored = fills.length > 0 ? fills : [{ kind: "open-popup" } as const];
  return form.kind === "password-change" ? [...generate, ...stored] : [...stored, ...generate];
};
