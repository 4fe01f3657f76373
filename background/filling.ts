/**
 * Fills a form: asks the gate, saves what is new, writes, and stores what the fields kept. The one way from the vault
 * into a page, whoever started it. Follows architecture.md, "Life of a fill"; threats.md, "Filling".
 */
import { newItemId } from "../src/bytes/random.ts";
import {
  asListItem,
  logAccount,
  openAccount,
  requireWritable,
  saveAccount,
  type OpenVaults,
} from "../src/accounts/account-store.ts";
import type { Account, AccountKind, AccountRef, StoredAccount } from "../src/accounts/account.ts";
import { withStep } from "../src/accounts/checklist.ts";
import { isEmailAddress } from "../src/accounts/contact-format.ts";
import { editAccount, newAccount } from "../src/accounts/edit.ts";
import { appForUrl } from "../src/apps/app-for-url.ts";
import { dummyAddress, freshAddress } from "../src/contacts/own-address.ts";
import { AppError } from "../src/errors.ts";
import type { FormReport } from "../src/forms/report.ts";
import { keepGenerated } from "../src/generated/generated-store.ts";
import type { Demand } from "../src/generator/demand.ts";
import type { PasswordOffer, Proposal } from "../src/menu/pairing.ts";
import type { AccountListItem } from "../src/messages/protocol.ts";
import { setBadge } from "../src/platform/toolbar.ts";
import { loadSettings } from "../src/settings/settings-store.ts";
import { appNameOf } from "../src/signup/app-name.ts";
import { fillValues, handleOf, passwordValues } from "../src/signup/fill-values.ts";
import { beginSignUp } from "../src/signup/progress.ts";
import { fillableOrigin, type AskReason } from "../src/sites/gate.ts";
import { registrableDomain } from "../src/sites/registrable.ts";
import { readWorkspace } from "../src/vault/vaults.ts";
import type { Background } from "./background.ts";
import { isCarried, settleIn } from "./carried.ts";
import { generateBy, isTakenByPage, planPassword } from "./passwords.ts";
import { hostOf, type Target } from "./place.ts";
import { count, gate, handleName, isHalfMade, sourceOf, storeKept, write, type FillResult } from "./writing.ts";

/**
 * Fills a stored account into the form.
 * @param accepted what the user has already been asked
 * @throws AppError the gate's refusal; `PageGone`, `FieldGone`; and what opening the account throws
 */
export const fillAccount = async (
  background: Background,
  target: Target,
  ref: AccountRef,
  accepted: readonly AskReason[],
): Promise<FillResult> => {
  const vaults = await background.openVaults();
  const found = await openAccount(vaults, ref);
  if (found.account.deletedAt !== null) throw new AppError("AccountDeleted");
  const isCarriedHere = isHalfMade(found.account) && (await isCarried(background, target, ref));
  const ask = gate(target, "stored", found, accepted, background.now(), isCarriedHere);
  if (ask !== null) return { ask };
  const stored = await settleIn(vaults, target, found);
  const { identity } = await loadSettings(vaults.context, vaults.keychain);
  const isSignUp = target.form.kind === "sign-up";
  if (isSignUp) await noteSignUp(background, target, ref);
  const account = await withFittingPassword(background, target, stored);
  const outcomes = await write(background, target, fillValues(target.form, sourceOf(account, identity, background.now())), ref, null);
  await logAccount(vaults, stored, { action: "filled", host: hostOf(target.frame) });
  if (isSignUp) await storeKept(background, ref, target.form, outcomes);
  return { filled: count(outcomes) };
};

/** The password of a half-made account may be older than what this page of the sign-up says of it. */
export const withFittingPassword = async (background: Background, target: Target, { ref, account }: StoredAccount): Promise<Account> => {
  if (target.form.kind !== "sign-up" || target.form.newPassword === null || !isHalfMade(account)) return account;
  if (await isTakenByPage(background, target, account.password)) return account;
  const { demands } = await planPassword(background, target);
  await replacePassword(background, target, ref, (await generateBy(background, demands)).value);
  return (await openAccount(await background.openVaults(), ref)).account;
};

const noteSignUp = ({ area, now }: Background, target: Target, ref: AccountRef): Promise<void> =>
  beginSignUp(area, { tabId: target.place.tabId, documentId: target.place.documentId, ref, host: hostOf(target.frame), at: now() });

/** What a new account on this page would be called and sign up as. Shown first, then done as shown. */
export const proposeAccount = async ({ random }: Background, vaults: OpenVaults, target: Target): Promise<Proposal> => {
  const { form, frame } = target;
  const host = hostOf(frame);
  const names = { domain: registrableDomain(host) ?? host, siteName: form.siteName, title: form.title };
  const appName = appForUrl(frame.url)?.name ?? appNameOf(names);
  const id = newItemId(random);
  const typed = form.typedUsername.trim();
  if (typed !== "") {
    const email = isEmailAddress(typed) ? ({ value: typed, holder: "outside" } as const) : null;
    return { id, appName, username: typed, usernameIsPlaceholder: false, email };
  }
  const { ownAddress } = await loadSettings(vaults.context, vaults.keychain);
  const email = freshAddress(ownAddress, appName, random);
  if (email !== null) return { id, appName, username: email.value, usernameIsPlaceholder: false, email };
  return { id, appName, username: dummyAddress(appName, random), usernameIsPlaceholder: true, email: null };
};

const hasBoth = (form: FormReport): boolean =>
  (["email", "username"] as const).every((type) => form.fields.some((field) => field.visible && field.type === type));

const draftAccount = (
  background: Background,
  { form, frame }: Target,
  proposal: Proposal,
  kind: AccountKind,
  password: string,
): Account => {
  const now = background.now();
  const app = appForUrl(frame.url);
  const origin = fillableOrigin(frame) ?? frame.origin;
  const { appName, username, usernameIsPlaceholder, email } = proposal;
  const handle = hasBoth(form) && username.includes("@") ? handleOf(username) : null;
  const account = newAccount(
    {
      label: appName,
      kind,
      appId: app?.id ?? null,
      appName,
      url: app?.loginUrl ?? `${origin}/`,
      username,
      usernameIsPlaceholder,
      email,
      password,
      customFields: handle === null ? [] : [{ name: handleName(), type: "short", value: handle }],
    },
    [origin, ...(app?.origins ?? [])],
    now,
  );
  return { ...account, steps: withStep(account, "user-created", "doing", "", now) };
};

/** Saves a new account, or finds the one that an earlier try of the same proposal saved. */
const saveProposed = async (vaults: OpenVaults, ref: AccountRef, account: Account, host: string): Promise<StoredAccount> => {
  const events = [{ action: "created", host }, { action: "filled", host }] as const;
  try {
    return await saveAccount(vaults, ref, account, null, events);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "AccountChanged") throw error;
    return openAccount(vaults, ref);
  }
};

/**
 * Makes an account for the page, saves it, and only then fills the form with it. Doing it again with the same proposal
 * goes on with the account that is there.
 * @throws AppError the gate's refusal, `VaultDisabled`; `PageGone`, `FieldRejected` (the account is saved all the same)
 */
export const createAndFill = async (
  background: Background,
  target: Target,
  proposal: Proposal,
  kind: AccountKind,
  accepted: readonly AskReason[],
): Promise<FillResult & { readonly ref?: AccountRef }> => {
  const ask = gate(target, "fresh", null, accepted, background.now());
  if (ask !== null) return { ask };
  const vaults = await background.openVaults();
  const { defaultVault: vault } = await readWorkspace(vaults.context, vaults.keychain);
  await requireWritable(vaults, vault);
  const ref = { vault, id: proposal.id };
  const { demands, rejections } = await planPassword(background, target);
  const { value: password } = await generateBy(background, demands);
  const drafted = draftAccount(background, target, proposal, kind, password);
  const { account } = await saveProposed(vaults, ref, drafted, hostOf(target.frame));
  await noteSignUp(background, target, ref);
  const { identity } = await loadSettings(vaults.context, vaults.keychain);
  const outcomes = await write(background, target, fillValues(target.form, sourceOf(account, identity, background.now())), ref, rejections);
  await storeKept(background, ref, target.form, outcomes);
  return { filled: count(outcomes), ref };
};

/** A fresh password, and what it is for. */
export interface FreshPassword {
  readonly password: string;
  /** The account of this sign-up, whose refused password it replaces. */
  readonly replaces: AccountRef | null;
  /** What refusals it heeds. */
  readonly rejections: readonly Demand[];
}

export const freshFrom = ({ replaces, rejections }: PasswordOffer, password: string): FreshPassword => ({
  password,
  replaces,
  rejections,
});

/** The account has it before the page does: whatever happens then, the app knows no password that isn't stored. */
const replacePassword = async (background: Background, target: Target, ref: AccountRef, password: string): Promise<void> => {
  const vaults = await background.openVaults();
  const stored = await openAccount(vaults, ref);
  const { now } = background;
  const event = { action: "password-changed", host: hostOf(target.frame) } as const;
  if (stored.account.password !== password) {
    await saveAccount(vaults, ref, editAccount(stored.account, { password }, now()), stored, [event]);
  }
  await noteSignUp(background, target, ref);
  // The page did not go on after all.
  await setBadge("", target.place.tabId);
};

/** Keeps a generated password, locked or not, and only then puts it into the form's new-password fields. */
export const fillPassword = async (
  background: Background,
  target: Target,
  { password, replaces, rejections }: FreshPassword,
  accepted: readonly AskReason[],
): Promise<FillResult> => {
  const ask = gate(target, "fresh", null, accepted, background.now());
  if (ask !== null) return { ask };
  const keychain = await background.session.keychain();
  await keepGenerated(background.context, keychain, password, hostOf(target.frame));
  const ref = keychain === null ? null : replaces;
  if (ref !== null) await replacePassword(background, target, ref, password);
  const outcomes = await write(background, target, passwordValues(target.form, password), ref, rejections);
  if (ref !== null) await storeKept(background, ref, target.form, outcomes);
  return { filled: count(outcomes) };
};

/** @returns the account as the app's lists show it */
export const listItemOf = async (background: Background, ref: AccountRef): Promise<AccountListItem> =>
  asListItem(await openAccount(await background.openVaults(), ref), background.now());
