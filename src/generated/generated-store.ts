/**
 * Generated passwords, kept before they are put anywhere so that none is ever lost: in the default vault, or while
 * locked in the drop box. The last 50, for 30 days. Follows product.md, "Generator".
 */
import { newItemId } from "../bytes/random.ts";
import * as v from "valibot";
import type { AccountRef } from "../accounts/account.ts";
import { AppError, type ErrorCode } from "../errors.ts";
import type { GeneratedSummary } from "../messages/protocol.ts";
import type { VaultContext } from "../vault/context.ts";
import { putDropbox } from "../vault/dropbox.ts";
import { listCatalogue } from "../vault/catalogue.ts";
import { openItem, saveItems } from "../vault/items.ts";
import type { Keychain } from "../vault/keychain.ts";
import type { CatalogueEntry } from "../vault/records.ts";
import { readWorkspace } from "../vault/vaults.ts";

export const MAX_KEPT = 50;
export const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** The default vault can't take it now, or can't be trusted to. */
const REFUSALS: readonly ErrorCode[] = ["RecordAltered", "RecordUnknown", "VaultReadOnly", "VaultRolledBack"];

const contentSchema = v.object({ password: v.string() });
const summarySchema = v.object({
  // Nothing that a Date can't show: it may be a stranger's.
  createdAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15)),
  host: v.nullable(v.string()),
  length: v.number(),
});

type Summary = v.InferOutput<typeof summarySchema>;

/** @returns what the catalogue says of a kept password whose place in it was lost */
export const summaryOfGenerated = (content: unknown, createdAt: number): Summary => {
  const parsed = v.safeParse(contentSchema, content);
  return { createdAt, host: null, length: parsed.success ? [...parsed.output.password].length : 0 };
};

interface Entry {
  readonly entry: CatalogueEntry;
  readonly summary: Summary;
}

const asSummary = ({ entry, summary }: Entry): GeneratedSummary => ({
  id: entry.id,
  vault: entry.vault,
  whileLocked: entry.fromDropbox,
  ...summary,
});

const entriesOf = async (context: VaultContext, keychain: Keychain): Promise<readonly Entry[]> => {
  const { entries } = await listCatalogue(context, keychain);
  return entries
    .filter((entry) => entry.type === "generated")
    .map((entry) => ({ entry, parsed: v.safeParse(summarySchema, entry.summary) }))
    .flatMap(({ entry, parsed }) => (parsed.success ? [{ entry, summary: parsed.output }] : []))
    .sort((a, b) => b.summary.createdAt - a.summary.createdAt);
};

/**
 * @returns those beyond the first `most`, and those older than 30 days; what came through the drop box is counted by
 * itself, because anybody can put there as much as he likes
 */
const overdue = (entries: readonly Entry[], most: number, now: number): readonly Entry[] => {
  const beyond = [true, false].flatMap((dropped) =>
    entries.filter(({ entry }) => entry.fromDropbox === dropped).slice(most),
  );
  const old = entries.filter(({ summary }) => now - summary.createdAt > KEPT_MS);
  return [...new Set([...beyond, ...old])];
};

interface NewGenerated {
  readonly type: "generated";
  readonly content: { readonly password: string };
  readonly summary: Summary;
  readonly hosts: readonly string[];
}

const keepInVault = async (context: VaultContext, keychain: Keychain, item: NewGenerated): Promise<string> => {
  const { defaultVault: vault } = await readWorkspace(context, keychain);
  const id = newItemId(context.random);
  const old = overdue(await entriesOf(context, keychain), MAX_KEPT - 1, context.now());
  const removals = old.map(({ entry }) => ({ vault: entry.vault, id: entry.id, remove: true }) as const);
  const kept = { ...item, vault, id, expectedRevision: 0 };
  await saveItems(context, keychain, [kept, ...removals]).catch(async (error: unknown) => {
    if (removals.length === 0 || !(error instanceof AppError)) throw error;
    // One that is overdue and can't be removed, altered perhaps, must not keep the new one out.
    await saveItems(context, keychain, [kept]);
  });
  return id;
};

/**
 * Keeps a generated password: in the default vault, or in the drop box while locked or while that vault takes nothing.
 * On the disk when it returns; only then may it be shown to a page or copied.
 *
 * @param keychain `null` while locked
 * @param host the page it is for, or `null`
 * @returns its item id
 * @throws AppError `NotSetUp`, and the store's
 */
export const keepGenerated = async (
  context: VaultContext,
  keychain: Keychain | null,
  password: string,
  host: string | null,
): Promise<string> => {
  const summary: Summary = { createdAt: context.now(), host, length: [...password].length };
  const item: NewGenerated = { type: "generated", content: { password }, summary, hosts: [] };
  if (keychain === null) return putDropbox(context, item);
  try {
    return await keepInVault(context, keychain, item);
  } catch (error) {
    if (!(error instanceof AppError) || !REFUSALS.includes(error.code)) throw error;
    return putDropbox(context, item);
  }
};

/** @returns what is kept, newest first */
export const listGenerated = async (context: VaultContext, keychain: Keychain): Promise<readonly GeneratedSummary[]> => {
  const entries = await entriesOf(context, keychain);
  const old = new Set(overdue(entries, MAX_KEPT, context.now()));
  return entries.filter((entry) => !old.has(entry)).map(asSummary);
};

/** @throws AppError `AccountNotFound` when it is no longer kept; and what `openItem` throws */
export const openGenerated = async (context: VaultContext, keychain: Keychain, ref: AccountRef): Promise<string> => {
  const item = await openItem(context, keychain, ref.vault, ref.id);
  if (item === null || item.type !== "generated") throw new AppError("AccountNotFound");
  return v.parse(contentSchema, item.content).password;
};
