/** Reminds of passwords that are overdue: by the toolbar's badge, and by nothing else. Counted once a day and at unlocking. */
import { listAccounts } from "../src/accounts/account-store.ts";
import { needsDoing } from "../src/accounts/needs-doing.ts";
import { AppError } from "../src/errors.ts";
import type { NeedsDoing } from "../src/messages/protocol.ts";
import { wakeAt } from "../src/platform/timers.ts";
import { setBadge } from "../src/platform/toolbar.ts";
import { loadSettings } from "../src/settings/settings-store.ts";
import { REMINDER_ALARM, type Background } from "./background.ts";

const REMINDER = "!";
const DAY_MS = 86_400_000;

/** @throws AppError `Locked` */
export const everythingNeeded = async (background: Background): Promise<readonly NeedsDoing[]> => {
  const vaults = await background.openVaults();
  const { passwordDays } = await loadSettings(vaults.context, vaults.keychain);
  const { accounts } = await listAccounts(vaults, false);
  return needsDoing(accounts, passwordDays, background.now());
};

/** The badge as it is to be now; while locked there is none. */
export const remind = async (background: Background): Promise<void> => {
  wakeAt(REMINDER_ALARM, background.now() + DAY_MS);
  try {
    const all = await everythingNeeded(background);
    await setBadge(all.some((one) => one.kind === "password-due" && one.overdue) ? REMINDER : "");
  } catch (error) {
    // Locked, or a list that can't be read, which Home says.
    if (!(error instanceof AppError)) throw error;
  }
};
