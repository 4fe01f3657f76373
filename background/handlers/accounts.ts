/** Accounts: list, show, add, edit, their secrets and codes. */
import {
  asView,
  listAccounts,
  logAccount,
  openAccount,
  requireWritable,
  saveAccount,
} from "../../src/accounts/account-store.ts";
import type { Account, AccountFields, AccountRef, AccountView } from "../../src/accounts/account.ts";
import type { AccountEvent } from "../../src/accounts/account-events.ts";
import { accountActivity } from "../../src/accounts/activity.ts";
import { withStep } from "../../src/accounts/checklist.ts";
import { findDuplicates } from "../../src/accounts/duplicates.ts";
import { editAccount, newAccount } from "../../src/accounts/edit.ts";
import { addOrigin, removeOrigin } from "../../src/accounts/origins.ts";
import { keepCopy, placeAccount } from "../../src/accounts/placing.ts";
import { searchAccounts } from "../../src/accounts/search.ts";
import { checkFields, refusalOf } from "../../src/accounts/validation.ts";
import { loadDraft, saveDraft } from "../../src/accounts/draft-store.ts";
import { CATALOGUE } from "../../src/apps/catalogue.ts";
import { AppError } from "../../src/errors.ts";
import type { SecretName } from "../../src/messages/protocol.ts";
import type { Handlers } from "../../src/messages/router.ts";
import { currentCode, parseTotp } from "../../src/otp/totp.ts";
import { changesPassword } from "../../src/password-change/change-values.ts";
import { activeTab } from "../../src/platform/tabs.ts";
import { createSerial } from "../../src/session/serial.ts";
import { loadSettings } from "../../src/settings/settings-store.ts";
import { belongs } from "../../src/sites/gate.ts";
import { openItem } from "../../src/vault/items.ts";
import { readWorkspace } from "../../src/vault/vaults.ts";
import { copyWithClearing, type Background } from "../background.ts";
import { openChangePage } from "../change-page.ts";
import { endChangesOf } from "../change-answers.ts";
import { settlePending } from "../pending-passwords.ts";
import { targetInTab } from "../place.ts";
import { everythingNeeded, remind } from "../reminders.ts";
import { carryOut } from "../requests.ts";

/** @returns the fields as they are to be stored @throws AppError with the code of the first error in them */
const checked = (fields: AccountFields, purpose: "add" | "edit"): AccountFields => {
  const result = checkFields(fields, purpose);
  const refusal = refusalOf(result.problems);
  if (refusal !== null) throw new AppError(refusal);
  return result.fields;
};

const originsFor = ({ appId, url }: AccountFields): readonly string[] => {
  const app = CATALOGUE.find(({ id }) => id === appId);
  return [...(url ? [url] : []), ...(app?.origins ?? [])];
};

const secretOf = (account: Account, secret: SecretName): string => {
  switch (secret.kind) {
    case "password":
      return account.password;
    case "past-password":
      return account.passwordHistory[secret.index]?.password ?? "";
    case "pending-password":
      return account.pendingPassword?.password ?? "";
    case "totp-secret":
      return account.totp?.secret ?? "";
    case "backup-codes":
      return account.backupCodes.map(({ code, usedAt }) => (usedAt === null ? code : `${code} ✓`)).join("\n");
  }
};

/**
 * Drafts come with each key that is typed: one after the other, and one that a newer draft has overtaken by its turn
 * isn't saved any more. @returns `null`, the reply
 */
const createDraftTurns = () => {
  const inTurn = createSerial();
  let newest = 0;
  return (act: () => Promise<void>): Promise<null> => {
    const mine = (newest += 1);
    return inTurn(async () => {
      if (mine === newest) await act();
      return null;
    });
  };
};

export const createAccountHandlers = (background: Background) => {
  const { openVaults, now } = background;
  const inDraftTurn = createDraftTurns();

  /** Opens, changes, saves and shows one account. */
  const change = async (
    ref: AccountRef,
    event: AccountEvent,
    edit: (account: Account) => Account,
    revision?: number,
  ): Promise<AccountView> => {
    const vaults = await openVaults();
    const stored = await openAccount(vaults, ref);
    if (revision !== undefined && revision !== stored.revision) throw new AppError("AccountChanged");
    return asView(await saveAccount(vaults, ref, edit(stored.account), stored, [event]), now());
  };

  const copy = async (text: string): Promise<{ clearsInSeconds: number }> => {
    const { context, keychain } = await openVaults();
    const { clipboardSeconds } = await loadSettings(context, keychain);
    await copyWithClearing(background, text, clipboardSeconds);
    return { clearsInSeconds: clipboardSeconds };
  };

  const secret = async (ref: AccountRef, name: SecretName, action: "revealed" | "copied"): Promise<string> => {
    await background.session.requireProof();
    const vaults = await openVaults();
    const stored = await openAccount(vaults, ref);
    await logAccount(vaults, stored, { action });
    return secretOf(stored.account, name);
  };

  const codeOf = ({ totp }: Account) => {
    if (totp === null) throw new AppError("InvalidTotp");
    return currentCode(totp, now());
  };

  return {
    "accounts/list": async ({ query, offset, limit, deleted, vault }) => {
      const { accounts, refused } = await listAccounts(await openVaults(), deleted);
      const all = searchAccounts(accounts, query);
      const found = vault === undefined ? all : all.filter(({ vaults }) => vaults.includes(vault));
      return { total: found.length, items: found.slice(offset, offset + limit), refused };
    },

    "accounts/get": async (ref) => asView(await openAccount(await openVaults(), ref), now()),

    "accounts/create": async ({ id, vault, fields: given }) => {
      const vaults = await openVaults();
      const fields = checked(given, "add");
      await requireWritable(vaults, vault);
      const ref = { vault, id };
      const account = newAccount(fields, originsFor(fields), now());
      try {
        await saveAccount(vaults, ref, account, null, [{ action: "created" }]);
      } catch (error) {
        // The same addition may arrive twice: it is there already. Anything else under this id is another account.
        if (!(error instanceof AppError) || error.code !== "AccountChanged") throw error;
        const there = (await openAccount(vaults, ref)).account;
        const same = there.label === account.label && there.username === account.username && there.password === account.password;
        if (!same) throw error;
      }
      if ((await loadDraft(vaults.context, vaults.keychain))?.id === id) {
        await saveDraft(vaults.context, vaults.keychain, null);
      }
      return ref;
    },

    "accounts/update": async ({ vault, id, revision, fields: given }) => {
      const fields = checked(given, "edit");
      const action = fields.password === undefined ? "edited" : "password-changed";
      const changed = await change({ vault, id }, { action }, (account) => editAccount(account, fields, now()), revision);
      if (fields.password !== undefined) await remind(background);
      return changed;
    },

    "accounts/duplicates": async (query) => findDuplicates((await listAccounts(await openVaults(), false)).accounts, query),

    "accounts/delete": async (ref) => {
      await change(ref, { action: "deleted" }, (account) => ({ ...account, deletedAt: account.deletedAt ?? now() }));
      return null;
    },

    "accounts/restore": async (ref) => {
      await change(ref, { action: "restored" }, (account) => ({ ...account, deletedAt: null }));
      return null;
    },

    "accounts/place": async ({ vault, id, ...placing }) =>
      asView(await placeAccount(await openVaults(), { vault, id }, placing), now()),

    "accounts/keep-copy": async (ref) => asView(await keepCopy(await openVaults(), ref), now()),

    "accounts/add-origin": ({ vault, id, origin, wide }) =>
      change({ vault, id }, { action: "origin-added" }, (account) => ({
        ...account,
        origins: addOrigin(account.origins, origin, wide),
      })),

    "accounts/remove-origin": ({ vault, id, origin }) =>
      change({ vault, id }, { action: "origin-removed" }, (account) => ({
        ...account,
        origins: removeOrigin(account.origins, origin),
      })),

    "accounts/set-totp": ({ vault, id, input }) => {
      const totp = parseTotp(input);
      return change({ vault, id }, { action: "totp-set" }, (account) => ({ ...account, totp }));
    },

    "accounts/remove-totp": (ref) =>
      change(ref, { action: "totp-removed" }, (account) => ({ ...account, totp: null })),

    "accounts/set-step": ({ vault, id, step, state, reason }) =>
      change({ vault, id }, { action: "step-changed" }, (account) => ({
        ...account,
        steps: withStep(account, step, state, reason, now()),
      })),

    "accounts/reveal": async ({ secret: name, ...ref }) => ({ value: await secret(ref, name, "revealed") }),

    "accounts/copy-secret": async ({ secret: name, ...ref }) => copy(await secret(ref, name, "copied")),

    "accounts/code": async (ref) => codeOf((await openAccount(await openVaults(), ref)).account),

    "accounts/copy-code": async (ref) => {
      const vaults = await openVaults();
      const stored = await openAccount(vaults, ref);
      const { code } = codeOf(stored.account);
      await logAccount(vaults, stored, { action: "code-copied" });
      return copy(code);
    },

    "accounts/needs-doing": async ({ limit }) => {
      const all = await everythingNeeded(background);
      return { items: all.slice(0, limit), total: all.length };
    },

    "accounts/settle-password": async ({ vault, id, at, accepted }) => {
      const ref = { vault, id };
      const stored = await settlePending(await openVaults(), ref, at, accepted);
      await endChangesOf(background, ref);
      await remind(background);
      return asView(stored, now());
    },

    "accounts/change-password": async (ref) => {
      const tab = await activeTab();
      const target = tab === null ? null : await targetInTab(tab.id);
      const { account } = await openAccount(await openVaults(), ref);
      if (target === null || !changesPassword(target.form) || !belongs(target.frame.origin, account.origins)) {
        await openChangePage(background, ref);
        return { opened: true, filled: 0, asked: false };
      }
      const { filled, asked } = await carryOut(background, { kind: "change-password", ref, shown: null }, target);
      return { opened: false, filled, asked };
    },

    "accounts/activity": async (ref) => accountActivity(await openVaults(), ref),

    "draft/get": async () => {
      const { context, keychain } = await openVaults();
      return loadDraft(context, keychain);
    },

    "draft/save": (draft) =>
      inDraftTurn(async () => {
        const { context, keychain } = await openVaults();
        // A form that says goodbye after it was saved is no draft any more.
        const vault = draft.vault ?? (await readWorkspace(context, keychain)).defaultVault;
        if ((await openItem(context, keychain, vault, draft.id)) === null) await saveDraft(context, keychain, draft);
      }),

    "draft/discard": () =>
      inDraftTurn(async () => {
        const { context, keychain } = await openVaults();
        await saveDraft(context, keychain, null);
      }),
  } satisfies Partial<Handlers>;
};
