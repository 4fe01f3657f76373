/** Setting up, unlocking, locking, proving presence. */
import { AppError } from "../../src/errors.ts";
import type { Handlers } from "../../src/messages/router.ts";
import type { SessionStatus } from "../../src/messages/protocol.ts";
import { wakeAt } from "../../src/platform/timers.ts";
import { systemName } from "../../src/platform/system.ts";
import type { LockRules } from "../../src/session/lock-policy.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/settings/settings.ts";
import { loadSettings, settingsItem } from "../../src/settings/settings-store.ts";
import { countDropbox } from "../../src/vault/dropbox.ts";
import { checkVaults } from "../../src/vault/health.ts";
import type { Keychain } from "../../src/vault/keychain.ts";
import { listSlots } from "../../src/vault/slot-changes.ts";
import { prove } from "../../src/vault/slots.ts";
import { createWorkspace, isSetUp, type Unlocked, unlockBy } from "../../src/vault/workspace.ts";
import { LOCK_ALARM, type Background } from "../background.ts";
import { finishChanges } from "../change-answers.ts";
import { rekeyStatus, runRekeying } from "../rekeying.ts";
import { remind } from "../reminders.ts";
import { resumeAfterUnlock } from "../requests.ts";
import { acceptFindings, beginCheck, listLoose, revealLoose, vaultCheck } from "../vault-check.ts";
import { requireLength, withAnswer } from "./ways.ts";

const rulesOf = ({ lockAfterMinutes, proofMinutes }: Settings): LockRules => ({ lockAfterMinutes, proofMinutes });

/** What a vault is called whose name was lost. */
const FOUND = "Locum";

/** Makes sure that the worker wakes to lock, even if nothing else wakes it. */
export const scheduleLock = async ({ session }: Background): Promise<void> => {
  const times = await session.times();
  if (times !== null) wakeAt(LOCK_ALARM, times.locksAt);
};

/** What the drop box holds, as the status tells it. */
const boxOf = async ({ context }: Background) => {
  const { waiting, refused: strangers } = await countDropbox(context);
  return { waiting, strangers };
};

/** Unlocking must succeed also where the workspace vault can't be trusted: its problem is named then. */
const settingsOrDefaults = async ({ context }: Background, keychain: Keychain): Promise<Settings> => {
  try {
    return await loadSettings(context, keychain);
  } catch (error) {
    if (error instanceof AppError) return DEFAULT_SETTINGS;
    throw error;
  }
};

const LOCKED = { workspaceName: "", proved: false, locksAt: null, problems: [], rekeying: false } as const;

/** A witness is written before the first vault is, and goes only with the whole of Locum. */
const hasVanished = async ({ context }: Background): Promise<boolean> => (await context.witness.read()).local !== null;

export const sessionStatus = async (background: Background): Promise<SessionStatus> => {
  const { session, context } = background;
  const times = await session.times();
  if (times === null) {
    const state = (await isSetUp(context)) ? "locked" : "empty";
    const vanished = state === "empty" && (await hasVanished(background));
    return { ...LOCKED, state, vanished, ...(await boxOf(background)) };
  }
  const keychain = await session.requireKeychain();
  const [problems, settings, box] = await Promise.all([
    checkVaults(context, keychain),
    settingsOrDefaults(background, keychain),
    boxOf(background),
  ]);
  const readable = !problems.some(({ vault }) => vault === keychain.workspaceVault);
  return {
    state: "unlocked",
    workspaceName: (readable ? settings : DEFAULT_SETTINGS).workspaceName,
    proved: times.proved,
    locksAt: times.locksAt,
    ...box,
    problems: problems.map(({ vault, code }) => ({ vault, code })),
    vanished: false,
    rekeying: keychain.vaults.some(({ epochs }) => epochs.length > 1),
  };
};

/** What can't be tidied up now is tidied up after the next unlocking. */
const ignoreRefusal = (error: unknown): void => {
  if (!(error instanceof AppError)) throw error;
};

/** What a page had taken when it locked is the account's now. */
const settleAndRemind = async (background: Background): Promise<void> => {
  await finishChanges(background);
  await remind(background);
};

const begin = async (background: Background, { keychain, slot }: Unlocked): Promise<SessionStatus> => {
  await background.session.begin(keychain, rulesOf(await settingsOrDefaults(background, keychain)), slot);
  await scheduleLock(background);
  // Not awaited: a page that is busy must not keep the popup waiting.
  void resumeAfterUnlock(background);
  void settleAndRemind(background).catch(ignoreRefusal);
  void beginCheck(background);
  void runRekeying(background);
  return sessionStatus(background);
};

export const createSessionHandlers = (background: Background) =>
  ({
    "session/status": async () => {
      // Whoever looks at a locked or empty Locum types a passphrase next.
      if ((await background.session.keychain()) === null) void background.kdf.prepare();
      return sessionStatus(background);
    },

    "session/set-up": async ({ workspaceName, passphrase, ownAddress }) => {
      requireLength(passphrase);
      const name = workspaceName.trim();
      if (name === "" || name.length > 255) throw new AppError("LabelInvalid");
      const { context } = background;
      const identity = { ...DEFAULT_SETTINGS.identity, organization: name };
      const settings = { ...DEFAULT_SETTINGS, workspaceName: name, ownAddress, identity };
      try {
        const keychain = await createWorkspace(context, {
          passphrase,
          workspaceName: name,
          deviceName: await systemName(),
          vaultName: name,
          items: [settingsItem(settings)],
        });
        const [first] = await listSlots(context, keychain);
        return await begin(background, { keychain, slot: first?.slot ?? "" });
      } catch (error) {
        // The same request may arrive twice: the second one finds what the first one made.
        if (!(error instanceof AppError) || error.code !== "AlreadySetUp") throw error;
        const unlocked = await unlockBy(context, passphrase).catch(() => {
          throw error;
        });
        return begin(background, unlocked);
      }
    },

    "vaults/accept": async ({ vault }) => {
      await background.session.requireProof();
      const { workspaceName } = await settingsOrDefaults(background, await background.session.requireKeychain());
      await acceptFindings(background, vault, workspaceName === "" ? FOUND : workspaceName);
      void runRekeying(background);
      return sessionStatus(background);
    },

    "vaults/check": () => vaultCheck(background),
    "vaults/rekeying": () => rekeyStatus(background),
    "vaults/loose": ({ vault }) => listLoose(background, vault),
    "vaults/reveal-loose": async (ref) => ({ value: await revealLoose(background, ref) }),

    "session/unlock": async ({ passphrase }) => begin(background, await unlockBy(background.context, passphrase)),

    "session/unlock-by-key": (given) =>
      withAnswer(given, async (answer) => begin(background, await unlockBy(background.context, answer))),

    "session/lock": async () => {
      await background.session.lock();
      return sessionStatus(background);
    },

    "session/prove": async ({ passphrase }) => {
      await background.session.requireKeychain();
      // While other threads derive the key.
      const [status, slot] = await Promise.all([sessionStatus(background), prove(background.context, passphrase)]);
      await background.session.prove(slot);
      return { ...status, ...(await background.session.times()) };
    },

    "session/prove-by-key": async (given) => {
      await background.session.requireKeychain();
      const slot = await withAnswer(given, (answer) => prove(background.context, answer));
      await background.session.prove(slot);
      return sessionStatus(background);
    },
  }) satisfies Partial<Handlers>;
