/**
 * Whether the clock can be believed where something is thrown away because it is old: a clock that was set forward must not
 * empty the list of deleted accounts before anybody has noticed.
 */
import * as v from "valibot";
import type { Area } from "./area.ts";

const KEY = "clock";
/** Who works with Locum less often waits for one more unlocking (ms). */
const LONGEST_STEP = 7 * 24 * 60 * 60 * 1000;

const timeSchema = v.number();

/**
 * Notes the time.
 * @param local the store that outlives the browser
 * @param now ms since the epoch
 * @returns whether the clock went on from the time noted last, by no more than a week
 */
export const isSteady = async (local: Area, now: number): Promise<boolean> => {
  const last = v.safeParse(timeSchema, await local.get(KEY));
  await local.set(KEY, now);
  return last.success && now >= last.output && now - last.output <= LONGEST_STEP;
};
