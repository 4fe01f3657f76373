/**
 * Offers to save what a person typed into a page, once the page has gone on. While locked nothing is kept. What is
 * already in the vault, and origins where nobody wants to be asked, are left alone.
 */
import { accountsForOrigin, asListItem, openAccount, requireWritable, saveAccount } from "../src/accounts/account-store.ts";
import { withStep } from "../src/accounts/checklist.ts";
import { isEmailAddress } from "../src/accounts/contact-format.ts";
import { editAccount, newAccount } from "../src/accounts/edit.ts";
import { appForUrl } from "../src/apps/app-for-url.ts";
import { recommendKind } from "../src/apps/recommend.ts";
import { newItemId } from "../src/bytes/random.ts";
import {
  CANDIDATE_LIFE_MS,
  candidates,
  dropCandidate,
  judgePage,
  keepCandidate,
  type Candidate,
} from "../src/capture/candidate.ts";
import { offerFor, type Offer } from "../src/capture/offer.ts";
import { AppError } from "../src/errors.ts";
import type { FormReport } from "../src/forms/report.ts";
import type { PendingRequest } from "../src/messages/protocol.ts";
import type { KnownSender } from "../src/messages/router.ts";
import { command, framesOf, statusOf } from "../src/platform/tabs.ts";
import { wakeAt } from "../src/platform/timers.ts";
import { setBadge } from "../src/platform/toolbar.ts";
import { createSerial } from "../src/session/serial.ts";
import { loadSettings, saveSettings } from "../src/settings/settings-store.ts";
import { appNameOf } from "../src/signup/app-name.ts";
import { hostOfUrl } from "../src/sites/canonical-host.ts";
import { fillableOrigin, type GateFrame } from "../src/sites/gate.ts";
import { registrableDomain } from "../src/sites/registrable.ts";
import { readWorkspace } from "../src/vault/vaults.ts";
import { CAPTURE_ALARM, type Background } from "./background.ts";
import { changeFormGone, changeSubmitted, lookAtPageAfterChange } from "./change-answers.ts";
import { gateFrameOf, placeOf, prepare } from "./place.ts";

/** A fast page goes on while its submission is still being looked at. */
const inTurn = createSerial();

/** A top document may be gone already: what the browser said when it sent the message is enough for it. */
const frameOfSender = (sender: KnownSender): Promise<GateFrame | null> => {
  const { frameId, url = "", origin = URL.canParse(url) ? new URL(url).origin : "null" } = sender;
  if (frameId !== 0) return gateFrameOf(placeOf(sender));
  return Promise.resolve({ origin, url, isTop: true, topOrigin: origin, ancestorOrigins: [] });
};

const offerOf = async (background: Background, candidate: Candidate): Promise<Offer | null> => {
  const { accounts } = await accountsForOrigin(await background.openVaults(), candidate.origin);
  return offerFor(candidate, accounts);
};

const submitted = async (background: Background, form: FormReport, password: string, sender: KnownSender): Promise<void> => {
  const { area, now, random, session } = background;
  const { tabId } = placeOf(sender);
  const { kind, typedUsername: username, title, siteName } = form;
  if (kind !== "sign-up" && kind !== "login" && kind !== "password-change") return;
  const keychain = await session.keychain();
  const frame = await frameOfSender(sender);
  const origin = frame === null ? null : fillableOrigin(frame);
  if (keychain === null || frame === null || origin === null) return;
  if (await changeSubmitted(background, form, password, origin, sender)) return dropCandidate(area, tabId);
  const { neverSave } = await loadSettings(background.context, keychain);
  const id = newItemId(random);
  const at = now();
  const candidate = { tabId, id, origin, url: frame.url, kind, username, password, title, siteName, at, wentOn: false };
  if (neverSave.includes(origin) || (await offerOf(background, candidate)) === null) return dropCandidate(area, tabId);
  await keepCandidate(area, candidate);
  // Locked meanwhile: then its candidates were wiped before this one came.
  if ((await session.keychain()) === null) return dropCandidate(area, tabId);
  wakeAt(CAPTURE_ALARM, at + CANDIDATE_LIFE_MS + 1000);
};

/** To be called with a form that was submitted. */
export const noteSubmitted = (background: Background, form: FormReport, password: string, sender: KnownSender): Promise<void> =>
  inTurn(() => submitted(background, form, password, sender));

const candidateIn = async ({ area, now }: Background, tabId: number): Promise<Candidate | null> =>
  (await candidates(area, now())).find((candidate) => candidate.tabId === tabId && !candidate.wentOn) ?? null;

const offer = async ({ area }: Background, candidate: Candidate): Promise<void> => {
  await keepCandidate(area, { ...candidate, wentOn: true });
  await setBadge("?", candidate.tabId);
};

/** To be called when the submitted form is gone from a page that did not navigate. */
export const submittedFormGone = (background: Background, tabId: number): Promise<void> =>
  inTurn(async () => {
    await changeFormGone(background, tabId);
    const candidate = await candidateIn(background, tabId);
    if (candidate !== null) await offer(background, candidate);
  });

const lookAtPage = async (background: Background, tabId: number): Promise<void> => {
  const candidate = await candidateIn(background, tabId);
  if (candidate === null) return;
  const top = (await framesOf(tabId)).find(({ frameId }) => frameId === 0);
  // The browser puts the script in once the document is read; where it keeps extensions out, nothing can be told.
  if (top === undefined || !(await prepare(top))) return;
  const form = await command(top, "classify", { open: false });
  const verdict = judgePage(candidate.kind, { form, status: await statusOf(top) });
  const now = await candidateIn(background, tabId);
  if (now?.id !== candidate.id) return;
  if (verdict === "went-on") await offer(background, candidate);
  // Whoever leaves that page does not go on.
  if (verdict === "refused") await dropCandidate(background.area, tabId);
};

/**
 * To be called when a tab has a new document: looks what became of what was submitted.
 * @param byForm submitting a form led there
 */
export const lookAtNextPage = (background: Background, tabId: number, byForm: boolean): Promise<void> =>
  inTurn(async () => {
    await lookAtPageAfterChange(background, tabId, byForm);
    await lookAtPage(background, tabId);
  });

/** @returns the offer that the popup must make now, or `null`. To be called while unlocked */
export const pendingCapture = async (background: Background): Promise<PendingRequest | null> => {
  for (const candidate of await candidates(background.area, background.now())) {
    const found = candidate.wentOn ? await offerOf(background, candidate) : null;
    if (found !== null) return shown(background, candidate, found);
  }
  return null;
};

const nameOf = ({ url, siteName, title }: Candidate): string => {
  const host = hostOfUrl(url) ?? "";
  return appForUrl(url)?.name ?? appNameOf({ domain: registrableDomain(host) ?? host, siteName, title });
};

const shown = async (background: Background, candidate: Candidate, found: Offer): Promise<PendingRequest> => {
  const stored = found.kind === "update" ? await openAccount(await background.openVaults(), found.ref) : null;
  return {
    id: candidate.id,
    kind: found.kind === "update" ? "update-password" : "save-account",
    host: hostOfUrl(candidate.origin) ?? candidate.origin,
    appName: nameOf(candidate),
    username: candidate.username,
    account: stored === null ? null : asListItem(stored, background.now()),
    reason: "went-on",
    target: "",
  };
};

const saveNew = async (background: Background, candidate: Candidate, chosen: string | undefined): Promise<void> => {
  const { id, origin, url, username, password } = candidate;
  const vaults = await background.openVaults();
  const vault = chosen ?? (await readWorkspace(vaults.context, vaults.keychain)).defaultVault;
  await requireWritable(vaults, vault);
  const app = appForUrl(url);
  const appName = nameOf(candidate);
  const now = background.now();
  const account = newAccount(
    {
      label: appName,
      kind: recommendKind(app, false).kind,
      appId: app?.id ?? null,
      appName,
      url: app?.loginUrl ?? `${origin}/`,
      username,
      email: isEmailAddress(username) ? { value: username, holder: "outside" } : null,
      password,
    },
    [origin],
    now,
  );
  const steps = withStep(account, "user-created", "done", "", now);
  const event = { action: "created", host: hostOfUrl(origin) ?? origin } as const;
  await saveAccount(vaults, { vault, id }, { ...account, steps }, null, [event]);
};

const update = async (background: Background, { origin, password }: Candidate, found: Offer & { kind: "update" }): Promise<void> => {
  const vaults = await background.openVaults();
  const stored = await openAccount(vaults, found.ref);
  const event = { action: "password-changed", host: hostOfUrl(origin) ?? origin } as const;
  await saveAccount(vaults, found.ref, editAccount(stored.account, { password }, background.now()), stored, [event]);
};

const neverHere = async (background: Background, origin: string): Promise<void> => {
  const { context, keychain } = await background.openVaults();
  const settings = await loadSettings(context, keychain);
  const others = settings.neverSave.filter((other) => other !== origin);
  await saveSettings(context, keychain, { ...settings, neverSave: [...others, origin] });
};

/**
 * @param vault where a new account goes; left out: the default vault
 * @throws AppError `PageGone` when the offer is no longer there; and what saving throws, the offer then stays
 */
export const answerCapture = async (
  background: Background,
  id: string,
  answer: "save" | "never" | "not-now",
  vault?: string,
): Promise<void> => {
  const { area, now } = background;
  const candidate = (await candidates(area, now())).find((one) => one.id === id && one.wentOn);
  if (candidate === undefined) throw new AppError("PageGone");
  if (answer === "never") await neverHere(background, candidate.origin);
  // Told anew: a worker that died after saving finds that nothing is left to do.
  const found = answer === "save" ? await offerOf(background, candidate) : null;
  if (found?.kind === "save") await saveNew(background, candidate, vault);
  if (found?.kind === "update") await update(background, candidate, found);
  await dropCandidate(area, candidate.tabId);
  await setBadge("", candidate.tabId);
};
