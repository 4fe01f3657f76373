/**
 * The background: every listener is registered here, synchronously, so that none is missed by a worker that was woken
 * for it. Follows architecture.md, "MV3".
 */
import { AppError } from "../src/errors.ts";
import { dropCandidate, dropOldCandidates } from "../src/capture/candidate.ts";
import { createRouter } from "../src/messages/router.ts";
import { offscreenConnected } from "../src/platform/clipboard.ts";
import { listen } from "../src/platform/listen.ts";
import { onBrowserStart, onCommitted, onInstalled, onTabClosed } from "../src/platform/navigation.ts";
import { ownPages } from "../src/platform/sender.ts";
import { onCommand, onContextMenu } from "../src/platform/shortcuts.ts";
import { runCheck } from "./vault-check.ts";
import { closeStoresToContentScripts } from "../src/platform/storage.ts";
import { onScreenLock, onWake, wakeAt } from "../src/platform/timers.ts";
import { endPairingIn } from "../src/menu/pairing.ts";
import { endAttempts } from "../src/signup/attempts.ts";
import { endSignUps } from "../src/signup/progress.ts";
import { endChangeUnlessGoneOn } from "../src/password-change/progress.ts";
import { CAPTURE_ALARM, CLIPBOARD_ALARM, createBackground, LOCK_ALARM, REKEY_ALARM, REMINDER_ALARM } from "./background.ts";
import { lookAtNextPage } from "./capture.ts";
import { endGuide, lookAtChangePage } from "./change-page.ts";
import { finishChanges } from "./change-answers.ts";
import { createAccountHandlers } from "./handlers/accounts.ts";
import { createGeneratorHandlers } from "./handlers/generator.ts";
import { createMenuHandlers } from "./handlers/menu.ts";
import { createPageHandlers } from "./handlers/page.ts";
import { createSessionHandlers, scheduleLock } from "./handlers/session.ts";
import { createSettingsHandlers } from "./handlers/settings.ts";
import { createSiteHandlers } from "./handlers/site.ts";
import { runRekeying } from "./rekeying.ts";
import { createWayHandlers } from "./handlers/ways.ts";
import { remind } from "./reminders.ts";
import { findSignUpsGoneOn, pageNavigated } from "./sign-ups.ts";
import { installContextMenu, isShortcut, runShortcut, runShortcutInActiveTab } from "./shortcuts.ts";

/** A clipboard that could not be cleared is tried again after this time (ms). */
const CLIPBOARD_AGAIN_MS = 30_000;

const background = createBackground();
const own = ownPages();

const report = (error: unknown): void => {
  if (!(error instanceof AppError)) console.error(error);
};
const run = (task: Promise<unknown>): void => void task.catch(report);

const route = createRouter({
  own,
  onUnexpected: report,
  handlers: {
    ...createSessionHandlers(background),
    ...createWayHandlers(background),
    ...createSettingsHandlers(background),
    ...createAccountHandlers(background),
    ...createGeneratorHandlers(background),
    ...createSiteHandlers(background),
    ...createMenuHandlers(background),
    ...createPageHandlers(background),
  },
});

/** What the app asks for while nobody touches it: no use, or an open popup would never lock. */
const PASSIVE: readonly unknown[] = ["session/status", "accounts/code", "site/get", "vaults/check", "vaults/rekeying", "view/save"];

const isUse = (message: unknown, url: string | undefined): boolean =>
  url?.startsWith(own.popup) === true &&
  typeof message === "object" &&
  message !== null &&
  "name" in message &&
  !PASSIVE.includes(message.name);

listen(own, async (message, sender) => {
  if (isUse(message, sender.url)) await background.session.touch();
  return route(message, sender);
}, offscreenConnected);

const lookAtDeadlines = async (): Promise<void> => {
  await background.session.keychain();
  await scheduleLock(background);
  try {
    const clearAt = await background.clipboard.clearIfDue();
    if (clearAt !== null) wakeAt(CLIPBOARD_ALARM, clearAt);
  } catch (error) {
    wakeAt(CLIPBOARD_ALARM, Date.now() + CLIPBOARD_AGAIN_MS);
    throw error;
  }
};

onWake((name) => {
  if (name === REMINDER_ALARM) run(remind(background));
  if (name === REKEY_ALARM) run(runRekeying(background));
  if (name === CAPTURE_ALARM) run(dropOldCandidates(background.area, Date.now()));
  if (name === LOCK_ALARM || name === CLIPBOARD_ALARM) run(lookAtDeadlines());
});
onScreenLock(() => run(background.session.lock()));

onCommitted(({ tabId, frameId, isReload, byForm }) => {
  if (frameId !== 0) return;
  run(endPairingIn(background.area, tabId));
  if (!isReload) run(pageNavigated(background, tabId));
  run(lookAtNextPage(background, tabId, byForm));
  run(lookAtChangePage(background, tabId));
});
onTabClosed((tabId) => {
  const { area } = background;
  run(Promise.all([endPairingIn(area, tabId), endSignUps(area, tabId), endAttempts(area, tabId), dropCandidate(area, tabId)]));
  run(Promise.all([endChangeUnlessGoneOn(area, tabId), endGuide(background, tabId)]));
});

onContextMenu((id, tabId, frameId) => {
  if (isShortcut(id)) run(runShortcut(background, id, tabId, frameId));
});
onCommand((name) => {
  if (name === "lock") run(background.session.lock());
  else if (isShortcut(name)) run(runShortcutInActiveTab(background, name));
});

onInstalled(() => run(installContextMenu()));
onBrowserStart(() => run(background.logs.ensure()));
run(closeStoresToContentScripts());
run(lookAtDeadlines());
run(finishChanges(background));
run(findSignUpsGoneOn(background));
run(runCheck(background));
run(runRekeying(background));
