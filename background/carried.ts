/**
 * The account that a tab is signing up with, carried along to other hosts of the same site: offered there, filled once
 * the browser-owned popup has asked, and at home there from then on.
 */
import { openAccount, saveAccount, type OpenVaults } from "../src/accounts/account-store.ts";
import type { AccountRef, StoredAccount } from "../src/accounts/account.ts";
import { addOrigin } from "../src/accounts/origins.ts";
import { AppError } from "../src/errors.ts";
import { carriedBy } from "../src/signup/progress.ts";
import { belongs, fillableOrigin, isNeighbour } from "../src/sites/gate.ts";
import type { Background } from "./background.ts";
import { hostOf, type Target } from "./place.ts";
import { isHalfMade } from "./writing.ts";

/** @returns the half-made accounts that this tab brought to another host of their site, the last one first */
export const carriedAccounts = async (
  { area, now }: Background,
  vaults: OpenVaults,
  tabId: number,
  origin: string,
): Promise<readonly StoredAccount[]> => {
  const found: StoredAccount[] = [];
  for (const ref of await carriedBy(area, tabId, now())) {
    try {
      const stored = await openAccount(vaults, ref);
      if (isHalfMade(stored.account) && isNeighbour(origin, stored.account.origins)) found.push(stored);
    } catch (error) {
      // Deleted for good, or in a vault that is not open: not there to be carried.
      if (!(error instanceof AppError)) throw error;
    }
  }
  return found;
};

export const isCarried = async ({ area, now }: Background, { place }: Target, ref: AccountRef): Promise<boolean> =>
  (await carriedBy(area, place.tabId, now())).some(({ id }) => id === ref.id);

/** To be called once the gate allowed it. @returns the account, at home on the page's origin too */
export const settleIn = async (vaults: OpenVaults, target: Target, stored: StoredAccount): Promise<StoredAccount> => {
  const origin = fillableOrigin(target.frame);
  const { account, ref } = stored;
  if (origin === null || belongs(origin, account.origins)) return stored;
  const origins = addOrigin(account.origins, origin, false);
  await saveAccount(vaults, ref, { ...account, origins }, stored, [{ action: "origin-added", host: hostOf(target.frame) }]);
  return openAccount(vaults, ref);
};
