/**
 * The half-filled add form, kept as one item of the workspace vault: closing the popup, locking, an update or a crash
 * loses none of it. It is overwritten, never removed, so that it leaves no tombstones behind.
 */
import * as v from "valibot";
import { GUARDS } from "../messages/guards.ts";
import type { AccountDraft } from "../messages/protocol.ts";
import type { VaultContext } from "../vault/context.ts";
import { wellKnownItemId } from "../vault/ids.ts";
import { openItem, saveItems } from "../vault/items.ts";
import type { Keychain } from "../vault/keychain.ts";

const DRAFT_ID = wellKnownItemId("account draft");

/** @returns the draft, or `null` when there is none, or one that this release can't read */
export const loadDraft = async (context: VaultContext, keychain: Keychain): Promise<AccountDraft | null> => {
  const item = await openItem(context, keychain, keychain.workspaceVault, DRAFT_ID);
  const draft = v.safeParse(GUARDS["draft/save"], item?.content);
  return draft.success ? draft.output : null;
};

/** @param draft `null` discards what is there */
export const saveDraft = async (context: VaultContext, keychain: Keychain, draft: AccountDraft | null): Promise<void> => {
  const write = { vault: keychain.workspaceVault, id: DRAFT_ID, type: "draft", content: draft } as const;
  await saveItems(context, keychain, [{ ...write, summary: null, hosts: [] }]);
};
