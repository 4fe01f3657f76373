/**
 * When an unlocked session ends by itself, and how long a proof of presence holds. Time stamps only, so that a worker
 * that slept through a deadline still sees it. Follows vault-format.md, "Session". Times are ms since the epoch.
 */
const MINUTE_MS = 60_000;

/** "Each time" still means: long enough for the one act that asked (ms). */
const SHORTEST_PROOF_MS = 15_000;

/** A clock may be set back by this much (ms) by an ordinary time synchronisation. */
const CLOCK_TOLERANCE_MS = 10_000;

export interface SessionTimes {
  readonly usedAt: number;
  readonly provedAt: number;
}

export interface LockRules {
  readonly lockAfterMinutes: number;
  readonly proofMinutes: number;
}

/** @returns when the session locks unless it is used again */
export const locksAt = (times: SessionTimes, rules: LockRules): number =>
  times.usedAt + rules.lockAfterMinutes * MINUTE_MS;

/** @returns whether the session is over: its time is up, or the clock went back */
export const isOver = (times: SessionTimes, rules: LockRules, now: number): boolean =>
  now >= locksAt(times, rules) || now < times.usedAt - CLOCK_TOLERANCE_MS;

/** @returns whether the passphrase was given recently enough for revealing, exporting and handing over */
export const isProved = (times: SessionTimes, rules: LockRules, now: number): boolean =>
  now >= times.provedAt - CLOCK_TOLERANCE_MS && now < times.provedAt + Math.max(rules.proofMinutes * MINUTE_MS, SHORTEST_PROOF_MS);
