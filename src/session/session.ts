/**
 * The unlocked session: the keychain, when it was last used, when and by which slot its user proved to be there. It lives in an area
 * that dies with the browser and is read again by every worker that wakes. Not how a slot is opened (src/vault/slots.ts).
 * Follows vault-format.md, "Session".
 */
import * as v from "valibot";
import { wipe } from "../bytes/bytes.ts";
import { AppError } from "../errors.ts";
import { decodeKeychain, encodeKeychain, wipeKeychain, type Keychain } from "../vault/keychain.ts";
import type { Area } from "./area.ts";
import { isOver, isProved, locksAt, type LockRules, type SessionTimes } from "./lock-policy.ts";

const KEY = "session";

/** A use within this time (ms) of the last one is not written down: it would cost a write for every message. */
const TOUCH_EVERY_MS = 5_000;

const storedSchema = v.object({
  keychain: v.string(),
  usedAt: v.number(),
  provedAt: v.number(),
  slot: v.string(),
  rules: v.object({ lockAfterMinutes: v.number(), proofMinutes: v.number() }),
});

interface Live extends SessionTimes {
  readonly keychain: Keychain;
  readonly rules: LockRules;
  readonly slot: string;
}

export interface Session {
  /** @returns the keys while unlocked, else `null`. Ends the session when its time is up. */
  keychain(): Promise<Keychain | null>;
  /** @throws AppError `Locked` */
  requireKeychain(): Promise<Keychain>;
  /** Begins a session. @param slot id of the slot that was just opened */
  begin(keychain: Keychain, rules: LockRules, slot: string): Promise<void>;
  /** Notes that the user did something. */
  touch(): Promise<void>;
  /** Notes that a slot was just opened again. @param slot its id */
  prove(slot: string): Promise<void>;
  /** @returns id of the slot that was opened last @throws AppError `Locked` */
  slotUsed(): Promise<string>;
  /** @throws AppError `Locked` or `ProofNeeded` */
  requireProof(): Promise<void>;
  setRules(rules: LockRules): Promise<void>;
  /** Takes a keychain with other vaults or epochs in the place of the present one. @throws AppError `Locked` */
  extend(keychain: Keychain): Promise<void>;
  /**
   * Takes the keychain of another device secret, which `make` puts in the place of the present one: a proof of presence,
   * too. A worker that dies meanwhile leaves it locked, so that none goes on with keys that open nothing any more. So does
   * locking meanwhile. When `make` fails the session is as it was.
   *
   * @param slot id of the slot that opens it
   * @throws AppError `Locked`, and what `make` throws
   */
  replace(slot: string, make: () => Promise<Keychain>): Promise<void>;
  times(): Promise<{ readonly locksAt: number; readonly proved: boolean } | null>;
  /** Wipes the keys and forgets the session. Does nothing when there is none. */
  lock(): Promise<void>;
}

export interface SessionOptions {
  readonly area: Area;
  readonly now: () => number;
  /** Told after each lock, whatever its cause. */
  readonly onLock: () => Promise<void>;
}

/** Wipes the keys that `next` no longer has. */
const wipeLeft = (left: Keychain, next: Keychain): void => {
  const keysOf = ({ rowMacKey, witnessKey, vaults }: Keychain): readonly Uint8Array[] => [
    rowMacKey,
    witnessKey,
    ...vaults.flatMap(({ epochs }) => epochs.map(({ key }) => key)),
  ];
  const kept = new Set(keysOf(next));
  wipe(...keysOf(left).filter((key) => !kept.has(key)));
};

/** @returns the one session of this worker */
export const createSession = ({ area, now, onLock }: SessionOptions): Session => {
  let live: Live | null = null;
  let isSuspended = false;
  let read: Promise<void> | null = null;

  const load = async () => {
    const stored = v.safeParse(storedSchema, await area.get(KEY));
    if (!stored.success) return;
    const keychain = decodeKeychain(stored.output.keychain);
    if (keychain !== null) live = { ...stored.output, keychain };
  };

  const save = async (next: Live) => {
    const left = live?.keychain;
    live = next;
    if (left !== undefined) wipeLeft(left, next.keychain);
    if (!isSuspended) await area.set(KEY, { ...next, keychain: encodeKeychain(next.keychain) });
  };

  const lock = async () => {
    await (read ??= load());
    if (live === null) return;
    wipeKeychain(live.keychain);
    live = null;
    await area.remove([KEY]);
    await onLock();
  };

  const current = async (): Promise<Live | null> => {
    await (read ??= load());
    if (live !== null && isOver(live, live.rules, now())) await lock();
    return live;
  };

  const required = async (): Promise<Live> => {
    const session = await current();
    if (session === null) throw new AppError("Locked");
    return session;
  };

  /** Over what is live when it writes: one that was read before may have been locked since. */
  const update = async (part: Partial<Live>): Promise<void> => {
    await required();
    if (live === null) throw new AppError("Locked");
    await save({ ...live, ...part });
  };

  const replace = async (slot: string, make: () => Promise<Keychain>): Promise<void> => {
    await required();
    isSuspended = true;
    try {
      await area.remove([KEY]);
      const keychain = await make();
      if (live !== null) await save({ ...live, keychain, slot, usedAt: now(), provedAt: now() });
    } finally {
      isSuspended = false;
      if (live !== null) await save(live);
    }
  };

  return {
    keychain: async () => (await current())?.keychain ?? null,
    requireKeychain: async () => (await required()).keychain,
    begin: async (keychain, rules, slot) => {
      await (read ??= load());
      await save({ keychain, rules, slot, usedAt: now(), provedAt: now() });
    },
    touch: async () => {
      const session = await current();
      if (session === null || session !== live || now() - session.usedAt < TOUCH_EVERY_MS) return;
      await save({ ...session, usedAt: now() });
    },
    prove: (slot) => update({ slot, usedAt: now(), provedAt: now() }),
    slotUsed: async () => (await required()).slot,
    requireProof: async () => {
      const session = await required();
      if (!isProved(session, session.rules, now())) throw new AppError("ProofNeeded");
    },
    setRules: (rules) => update({ rules }),
    extend: (keychain) => update({ keychain }),
    replace,
    times: async () => {
      const session = await current();
      if (session === null) return null;
      return { locksAt: locksAt(session, session.rules), proved: isProved(session, session.rules, now()) };
    },
    lock,
  };
};
