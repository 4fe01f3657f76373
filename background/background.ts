/**
 * What every handler works with: the vault, the session, the stores, made once a worker. Nothing here outlives the
 * worker; what matters is in the vault or in the session's area.
 */
import type { OpenVaults } from "../src/accounts/account-store.ts";
import { dropAllCandidates } from "../src/capture/candidate.ts";
import { loadArgon2Wasm } from "../src/crypto/argon2-asset.ts";
import { createKdf, type Kdf } from "../src/crypto/kdf.ts";
import { systemRandom, type RandomBytes } from "../src/bytes/random.ts";
import { keepAwake } from "../src/platform/awake.ts";
import { textDigest, writeClipboard } from "../src/platform/clipboard.ts";
import { createLock } from "../src/platform/locks.ts";
import { kdfLanes } from "../src/platform/kdf-lanes.ts";
import { localArea, sessionArea, witnessStore } from "../src/platform/storage.ts";
import { leaveStorageLogs } from "../src/platform/storage-logs.ts";
import { cancelWake, wakeAt } from "../src/platform/timers.ts";
import { setBadge } from "../src/platform/toolbar.ts";
import type { Area } from "../src/session/area.ts";
import { forgetCheck, readOnlyVaults } from "../src/session/check-store.ts";
import { createClipboardClearing, type ClipboardClearing } from "../src/session/clipboard-clearing.ts";
import { createFreshLogs, type FreshLogs, onFreshLogs } from "../src/session/fresh-logs.ts";
import { createSession, type Session } from "../src/session/session.ts";
import { endAllPairings } from "../src/menu/pairing.ts";
import { createCatalogueMemory } from "../src/vault/catalogue-memory.ts";
import type { VaultContext } from "../src/vault/context.ts";
import { DATABASE_NAME, openStore } from "../src/vault/store.ts";

export const LOCK_ALARM = "lock";
export const CLIPBOARD_ALARM = "clipboard";
export const CAPTURE_ALARM = "capture";
export const REMINDER_ALARM = "reminder";
export const REKEY_ALARM = "rekey";

export interface Background {
  readonly session: Session;
  /** Memory that outlives the worker. */
  readonly area: Area;
  /** Disk. */
  readonly local: Area;
  readonly clipboard: ClipboardClearing;
  readonly kdf: Kdf;
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly context: VaultContext;
  readonly logs: FreshLogs;
  /** @throws AppError `Locked` */
  openVaults(): Promise<OpenVaults>;
}

export const createBackground = (): Background => {
  const now = () => Date.now();
  const area = sessionArea;
  const kdf = createKdf({ loadWasm: loadArgon2Wasm, lanes: kdfLanes });
  const oneUpgrade = createLock("upgrade");
  const upgrading = <Result>(act: () => Promise<Result>): Promise<Result> => oneUpgrade(() => keepAwake(act));
  const catalogue = createCatalogueMemory();
  const logs = createFreshLogs(area, leaveStorageLogs);
  const context: VaultContext = {
    store: onFreshLogs(openStore(DATABASE_NAME, { upgrading }), logs),
    witness: witnessStore,
    inTurn: createLock("witness"),
    isReadOnly: async (vault) => (await readOnlyVaults(localArea)).includes(vault),
    catalogue,
    openAside: (at) => openStore(`${DATABASE_NAME}-aside-${at}`),
    now,
    random: systemRandom,
    deriveKey: kdf.deriveKey,
  };
  const session = createSession({
    area,
    now,
    onLock: async () => {
      catalogue.clear();
      await endAllPairings(area);
      await dropAllCandidates(area);
      await forgetCheck(area);
      await area.remove(["view"]);
      await cancelWake(LOCK_ALARM);
      await setBadge("");
      await kdf.end();
    },
  });
  const clipboard = createClipboardClearing(area, { write: writeClipboard, digest: textDigest }, now);
  return {
    session,
    area,
    local: localArea,
    clipboard,
    kdf,
    now,
    random: systemRandom,
    context,
    logs,
    openVaults: async () => ({ context, keychain: await session.requireKeychain() }),
  };
};

/** Puts a secret on the clipboard and sees to it that it is cleared, with or without this worker. */
export const copyWithClearing = async (background: Background, secret: string, seconds: number): Promise<void> => {
  const clearAt = await background.clipboard.copy(secret, seconds);
  wakeAt(CLIPBOARD_ALARM, clearAt);
  setTimeout(() => void background.clipboard.clearIfDue(), clearAt - background.now());
};
