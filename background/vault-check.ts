/**
 * The check of every record after unlocking: slices of the vault's audit, one after the other, so that a fill between two
 * of them doesn't wait, and the next worker goes on. Not what is checked (src/vault/audit.ts).
 */
import * as v from "valibot";
import { summaryOfContent } from "../src/accounts/account-store.ts";
import type { AccountRef } from "../src/accounts/account.ts";
import { settleCopies } from "../src/accounts/placing.ts";
import { purgeDeleted } from "../src/accounts/purge.ts";
import { AppError } from "../src/errors.ts";
import { summaryOfGenerated } from "../src/generated/generated-store.ts";
import type { LooseAccount, VaultCheck, VaultFinding } from "../src/messages/protocol.ts";
import { forgetCheck, readCheck, readOnlyVaults, setReadOnlyVaults, writeCheck } from "../src/session/check-store.ts";
import { isSteady } from "../src/session/steady-clock.ts";
import { acceptVault } from "../src/vault/accept.ts";
import { type AuditState, auditSlice, startAudit } from "../src/vault/audit.ts";
import { type Finding, isAboutSlots } from "../src/vault/findings.ts";
import { readLoose } from "../src/vault/loose.ts";
import type { Summarise } from "../src/vault/rebuild.ts";
import { settleSlots } from "../src/vault/slot-changes.ts";
import type { Background } from "./background.ts";
const deviceSchema = v.object({ name: v.string(), state: v.string() });

const looseSchema = v.object({ label: v.string(), username: v.string(), password: v.string() });

/** More would be no list to read. */
const MOST_LOOSE = 500;

/** Between two slices (ms): what else waits for the worker comes first. */
const PAUSE_MS = 5;
/** After unlocking (ms): the person who unlocked wants to see something first. */
const START_MS = 1_000;

const saidSchema = v.object({ label: v.optional(v.string()), updatedAt: v.optional(v.number()) });

const vaultsOf = ({ findings }: AuditState): readonly string[] => [
  ...new Set(findings.filter((finding) => !isAboutSlots(finding)).map(({ vault }) => vault)),
];

/** @returns whether it was kept; not after a lock, which forgets what the catalogue says of accounts */
const keepState = async ({ area, local, session }: Background, state: AuditState): Promise<boolean> => {
  const isAllNamed = state.isDone && state.more === 0;
  const known = await readOnlyVaults(local);
  const vaults = new Set([...(isAllNamed ? [] : known), ...vaultsOf(state)]);
  const isSame = vaults.size === known.length && known.every((vault) => vaults.has(vault));
  // Not with every slice: it goes to the disk.
  if (!isSame) await setReadOnlyVaults(local, [...vaults]);
  await writeCheck(area, state);
  if ((await session.keychain()) !== null) return true;
  await forgetCheck(area);
  return false;
};

const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** @returns whether there is more to look at */
const lookOn = async (background: Background): Promise<boolean> => {
  const { session, context, local } = background;
  const keychain = await session.keychain();
  if (keychain === null) return false;
  const state = await readCheck(background.area);
  if (state?.isDone === true) return false;
  const next = await (state === null ? startAudit(context, keychain) : auditSlice(context, keychain, state));
  if (!(await keepState(background, next))) return false;
  // What was deleted long ago, or kept of an older database, goes for good only where everything is as it should be; and
  // copies are brought in step.
  if (next.isDone && next.findings.length === 0) {
    await settleCopies({ context, keychain });
    if (await isSteady(local, context.now())) await purgeDeleted({ context, keychain });
    await context.store.removeCopies();
  }
  return !next.isDone;
};

const running = new WeakMap<Background, Promise<void>>();
/** Those in which nothing is looked at now. */
const held = new WeakSet<Background>();

const runAll = async (background: Background): Promise<void> => {
  try {
    while (!held.has(background) && (await lookOn(background))) await pause(PAUSE_MS);
  } catch (error) {
    // Locked meanwhile, or the database is busy: the next worker, or the next unlocking, goes on.
    if (!(error instanceof AppError)) throw error;
  }
};

/** Goes on with the check, if there is one to go on with. One at a time. */
export const runCheck = (background: Background): Promise<void> => {
  const known = running.get(background);
  if (known !== undefined) return known;
  const run = runAll(background).finally(() => running.delete(background));
  running.set(background, run);
  return run;
};

/** After unlocking: from the beginning. A worker that dies before it begins leaves it to the next one. */
export const beginCheck = async (background: Background): Promise<void> => {
  await forgetCheck(background.area);
  await pause(START_MS);
  await runCheck(background);
};

/** Runs `act` while nothing is looked at: the check has the keys of before. Afterwards it begins anew. */
export const withoutCheck = async (background: Background, act: () => Promise<void>): Promise<void> => {
  held.add(background);
  try {
    await running.get(background);
    await act();
  } finally {
    held.delete(background);
    void beginCheck(background);
  }
};

const asFinding = ({ kind, vault, id, summary, at }: Finding): VaultFinding => {
  const said = v.safeParse(saidSchema, summary);
  const { label, updatedAt } = said.success ? said.output : {};
  return { kind, vault, id, label: label ?? null, at: at ?? updatedAt ?? null };
};

/** @throws AppError `Locked` */
export const vaultCheck = async (background: Background): Promise<VaultCheck> => {
  const { workspaceVault } = await background.session.requireKeychain();
  const state = await readCheck(background.area);
  if (state === null) return { checked: 0, total: 0, isDone: false, findings: [], more: 0, workspaceVault };
  const { checked, total, isDone, findings, more } = state;
  return { checked, total, isDone, findings: findings.map(asFinding), more, workspaceVault };
};

const summariser =
  (now: number): Summarise =>
  ({ type, content, membership, updatedAt }) => {
    if (type === "account") return summaryOfContent(content, membership?.elsewhere ?? [], updatedAt, now);
    if (type === "generated") return summaryOfGenerated(content, updatedAt);
    if (type === "vault") return content;
    const device = v.safeParse(deviceSchema, content);
    return type === "device" && device.success ? device.output : null;
  };

const looseAccounts = async ({ context, session }: Background, vault: string) => {
  const items = await readLoose(context, await session.requireKeychain(), vault);
  return items.flatMap(({ id, type, content }) => {
    const account = v.safeParse(looseSchema, content);
    return type === "account" && account.success ? [{ id, ...account.output }] : [];
  });
};

/** @returns at most {@link MOST_LOOSE} accounts that can be read though their page can't be trusted, without a secret */
export const listLoose = async (background: Background, vault: string): Promise<readonly LooseAccount[]> =>
  (await looseAccounts(background, vault))
    .slice(0, MOST_LOOSE)
    .map(({ id, label, username }) => ({ id, label, username }));

/** @returns its password @throws AppError `Locked`, `ProofNeeded`, `AccountNotFound` */
export const revealLoose = async (background: Background, { vault, id }: AccountRef): Promise<string> => {
  await background.session.requireProof();
  const found = (await looseAccounts(background, vault)).find((account) => account.id === id);
  if (found === undefined) throw new AppError("AccountNotFound");
  return found.password;
};

/**
 * The user has looked, and takes what is there.
 * @param name for what has lost its own
 * @throws AppError as `acceptVault` and `settleSlots`
 */
export const acceptFindings = async (background: Background, vault: string, name: string): Promise<void> => {
  const { area, local, context, session, now } = background;
  const keychain = await session.requireKeychain();
  await acceptVault(context, keychain, vault, { summarise: summariser(now()), name });
  await running.get(background);
  await setReadOnlyVaults(local, (await readOnlyVaults(local)).filter((id) => id !== vault));
  // Only now: it is a commit to that vault.
  if (vault === keychain.workspaceVault) await settleSlots(context, keychain, await session.slotUsed());
  // From the beginning: what is wrong elsewhere is found again, and this vault must be sound now.
  await forgetCheck(area);
  void runCheck(background);
};
