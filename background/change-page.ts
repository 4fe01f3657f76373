/**
 * From an account to the page where the app changes passwords: the address that is agreed on for it, and the login page
 * where the server doesn't know it. Nothing is fetched; the user's own tab goes there, and is looked at when it arrives.
 * Follows W3C, "A Well-Known URL for Changing Passwords".
 */
import * as v from "valibot";
import { openAccount } from "../src/accounts/account-store.ts";
import type { Account, AccountRef } from "../src/accounts/account.ts";
import { AppError } from "../src/errors.ts";
import { changesPassword } from "../src/password-change/change-values.ts";
import { command, framesOf, loadInTab, openTab, statusOf, type Frame } from "../src/platform/tabs.ts";
import { createSerial } from "../src/session/serial.ts";
import { canonicalOrigin } from "../src/sites/canonical-host.ts";
import type { Background } from "./background.ts";
import { prepare } from "./place.ts";

const PREFIX = "guide:";
const WELL_KNOWN = "/.well-known/change-password";
/** A page there may send the tab on by itself: so long it is waited for, in ms. */
const PATIENCE_MS = 1500;

const schema = v.object({
  ref: v.object({ vault: v.string(), id: v.string() }),
  /** Where the tab goes if the agreed address leads nowhere; `null`: it has been judged. */
  fallback: v.nullable(v.string()),
});
type Guide = v.InferOutput<typeof schema>;

/** A server on this machine answers before the tab's number is noted. */
const inTurn = createSerial();

const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

const guideIn = async ({ area }: Background, tabId: number): Promise<Guide | null> => {
  const result = v.safeParse(schema, await area.get(keyOf(tabId)));
  return result.success ? result.output : null;
};

const originOf = ({ url, origins }: Account): string | null =>
  (url === null ? null : canonicalOrigin(url)) ?? origins[0]?.origin ?? null;

/** @throws AppError `UrlRefused` for an account that belongs to no page */
export const openChangePage = (background: Background, ref: AccountRef): Promise<void> =>
  inTurn(async () => {
    const { account } = await openAccount(await background.openVaults(), ref);
    const origin = originOf(account);
    if (origin === null) throw new AppError("UrlRefused");
    const tabId = await openTab(new URL(WELL_KNOWN, origin).href);
    const guide: Guide = { ref, fallback: account.url ?? `${origin}/` };
    if (tabId !== null) await background.area.set(keyOf(tabId), guide);
  });

const topOf = async (tabId: number): Promise<Frame | null> =>
  (await framesOf(tabId)).find(({ frameId }) => frameId === 0) ?? null;

const isWellKnown = ({ url }: Frame): boolean => URL.canParse(url) && new URL(url).pathname === WELL_KNOWN;

/** @returns whether this is where passwords are changed, or on the way there */
const leadsOn = async (top: Frame): Promise<boolean> => {
  // What the browser keeps extensions out of says nothing of itself: its address has to do.
  if (!(await prepare(top))) return !isWellKnown(top);
  if ((await statusOf(top)) >= 400) return false;
  if (!isWellKnown(top)) return true;
  const form = await command(top, "classify", { open: false });
  if (form !== null && changesPassword(form)) return true;
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  return (await topOf(top.tabId))?.documentId !== top.documentId;
};

/** To be called when a tab has a new document. */
export const lookAtChangePage = (background: Background, tabId: number): Promise<void> =>
  inTurn(async () => {
    const guide = await guideIn(background, tabId);
    const top = guide === null || guide.fallback === null ? null : await topOf(tabId);
    if (guide === null || guide.fallback === null || top === null) return;
    const isOnTheWay = await leadsOn(top);
    if (isOnTheWay && isWellKnown(top) && (await topOf(tabId))?.documentId !== top.documentId) return;
    await background.area.set(keyOf(tabId), { ...guide, fallback: null });
    if (!isOnTheWay) await loadInTab(tabId, guide.fallback);
  });

/** @returns the account whose password the tab was opened for, or `null` */
export const guidedAccount = async (background: Background, tabId: number): Promise<AccountRef | null> =>
  (await guideIn(background, tabId))?.ref ?? null;

/** The tab is gone. */
export const endGuide = ({ area }: Background, tabId: number): Promise<void> => area.remove([keyOf(tabId)]);
