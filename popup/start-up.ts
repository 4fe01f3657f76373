/**
 * What the first frame needs, asked for at once. Not drawing it. Follows interface.md (first paint): one
 * round trip, no skeleton.
 */
import { AppError, type ErrorCode } from "../src/errors.ts";
import type { Client } from "../src/messages/client.ts";
import type { PendingRequest, Reply, SessionStatus, SiteView } from "../src/messages/protocol.ts";
import type { Preferences } from "../src/settings/settings.ts";
import { parsePlace, type Place } from "./place.ts";

export const PAGE_SIZE = 100;

export type AccountPage = Reply<"accounts/list">;

export interface StartUp {
  readonly status: SessionStatus;
  readonly preferences: Preferences | null;
  readonly site: SiteView | null;
  readonly accounts: AccountPage | null;
  readonly pending: PendingRequest | null;
  readonly place: Place;
}

/** @returns the code to show for `error` */
export const codeOf = (error: unknown): ErrorCode => (error instanceof AppError ? error.code : "Unexpected");

const orNull = async <T>(promise: Promise<T>): Promise<T | null> => {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

/**
 * Only the session's state must be known; while locked the rest is refused, and asked for again after unlocking.
 * @throws AppError when the state can't be read
 */
export const startUp = async (call: Client<"popup">): Promise<StartUp> => {
  const [status, preferences, site, accounts, pending, view] = await Promise.all([
    call("session/status", {}),
    orNull(call("preferences/get", {})),
    orNull(call("site/get", {})),
    orNull(call("accounts/list", { query: "", offset: 0, limit: PAGE_SIZE, deleted: false })),
    orNull(call("request/pending", {})),
    orNull(call("view/get", {})),
  ]);
  return { status, preferences, site, accounts, pending, place: parsePlace(view?.route ?? "") };
};
