/**
 * Re-keying in the background: slices of the vault's re-keying, one after the other, so that a fill between two of them
 * doesn't wait, and the next worker goes on. Not what a slice does (src/vault/rekey.ts).
 */
import * as v from "valibot";
import { AppError, type ErrorCode, isErrorCode } from "../src/errors.ts";
import type { RekeyStatus } from "../src/messages/protocol.ts";
import { wakeAt } from "../src/platform/timers.ts";
import { type RekeyPlace, rekeyProgress, rekeySlice } from "../src/vault/rekey.ts";
import { renewDevice } from "../src/vault/renew-device.ts";
import type { NewPassphrase, Way } from "../src/vault/slots.ts";
import { type Background, REKEY_ALARM } from "./background.ts";
import { withoutCheck } from "./vault-check.ts";

const KEY = "rekey";
/** Between two slices (ms): what else waits for the worker comes first. */
const PAUSE_MS = 5;
/** What stopped it may be over by then (ms): a full disk, another window. */
const AGAIN_MS = 60_000;

const stateSchema = v.object({
  place: v.nullable(
    v.object({
      vault: v.string(),
      after: v.nullable(v.string()),
      chain: v.nullable(v.object({ device: v.string(), number: v.number() })),
      left: v.number(),
    }),
  ),
  code: v.nullable(v.custom<ErrorCode>(isErrorCode)),
});

type State = { readonly place: RekeyPlace | null; readonly code: ErrorCode | null };

const readState = async ({ area }: Background): Promise<State> => {
  const state = v.safeParse(stateSchema, await area.get(KEY));
  return state.success ? state.output : { place: null, code: null };
};

const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** @returns whether there is more to do */
const rekeyOn = async ({ session, context, area }: Background, place: RekeyPlace | null): Promise<RekeyPlace | boolean> => {
  const keychain = await session.keychain();
  if (keychain === null) return false;
  const slice = await rekeySlice(context, keychain, place);
  if (slice.keychain !== null) await session.extend(slice.keychain);
  if (slice.place === null && slice.keychain === null) {
    await area.remove([KEY]);
    return false;
  }
  await area.set(KEY, { place: slice.place, code: null } satisfies State);
  return slice.place ?? true;
};

const running = new WeakMap<Background, Promise<void>>();

const runAll = async (background: Background): Promise<void> => {
  let { place } = await readState(background);
  try {
    for (;;) {
      const next = await rekeyOn(background, place);
      if (next === false) return;
      place = next === true ? null : next;
      await pause(PAUSE_MS);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "Locked") return;
    await background.area.set(KEY, { place: null, code: error.code } satisfies State);
    wakeAt(REKEY_ALARM, background.now() + AGAIN_MS);
  }
};

/** Goes on with the re-keying, if there is one to go on with. One at a time. */
export const runRekeying = (background: Background): Promise<void> => {
  const known = running.get(background);
  if (known !== undefined) return known;
  const run = runAll(background).finally(() => running.delete(background));
  running.set(background, run);
  return run;
};

/** @returns how far it is, `null` when nothing is being re-keyed @throws AppError `Locked` */
export const rekeyStatus = async (background: Background): Promise<RekeyStatus | null> => {
  const progress = await rekeyProgress(background.context, await background.session.requireKeychain());
  if (progress === null) return null;
  const { code } = await readState(background);
  return { ...progress, code };
};

/**
 * The passphrase was seen: another device secret, and new keys for everything.
 * @throws AppError as `renewDevice`
 */
export const renew = async (
  background: Background,
  current: Way,
  { slot, passphrase }: Pick<NewPassphrase, "slot" | "passphrase">,
): Promise<void> => {
  const { session, context } = background;
  await withoutCheck(background, async () => {
    await running.get(background);
    await session.replace(slot, () => renewDevice(context, current, passphrase, slot));
  });
  void runRekeying(background);
};
