/**
 * Pairs the menu page with the document it was opened for, by a token that is good once. The browser can't tell us who
 * embeds the menu (in-page.md (b)), so a page that learned the menu's URL must not get anywhere with it. Lives in the
 * session's area: the worker may die while the menu is open. Times are ms since the epoch.
 */
import * as v from "valibot";
import type { AccountRef, ManagedContact } from "../accounts/account.ts";
import { AppError } from "../errors.ts";
import type { FormReport } from "../forms/report.ts";
import type { Demand } from "../generator/demand.ts";
import type { Area } from "../session/area.ts";
import { createSerial } from "../session/serial.ts";

const PREFIX = "menu:";
/** The menu page has this long to say hello (ms). */
const TOKEN_LIFE_MS = 10_000;
export const TOKEN_BYTES = 32;

/** The user name that the menu shows before it is put in: what is pressed is what is done. */
export interface Proposal {
  /** The item id the account gets: a press that is repeated after a failure goes on with the account it made. */
  readonly id: string;
  readonly appName: string;
  readonly username: string;
  readonly usernameIsPlaceholder: boolean;
  readonly email: ManagedContact | null;
}

/** What a password for the form is made by, worked out once, when the menu opens. */
export interface PasswordOffer {
  readonly demands: readonly Demand[];
  /** Of these, what the page's refusals say. */
  readonly rejections: readonly Demand[];
  /** The half-made account whose password the page refused. */
  readonly replaces: AccountRef | null;
}

export interface Pairing {
  /** Lower-case hex; "" once it was used. */
  readonly token: string;
  readonly expiresAt: number;
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
  readonly origin: string;
  readonly url: string;
  readonly form: FormReport;
  readonly proposal: Proposal | null;
  readonly password: PasswordOffer | null;
  /** The menu page's own document, once it has said hello. */
  readonly menuDocumentId: string | null;
  /** How often it was raised again because a press could not be trusted. */
  readonly raises: number;
  readonly zoom: number;
}

const stored = v.looseObject({ token: v.string(), tabId: v.number(), documentId: v.string() });

const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

const read = async (area: Area, tabId: number): Promise<Pairing | null> => {
  const value = await area.get(keyOf(tabId));
  return v.is(stored, value) ? (value as unknown as Pairing) : null;
};

const write = async (area: Area, pairing: Pairing): Promise<Pairing> => {
  await area.set(keyOf(pairing.tabId), pairing);
  return pairing;
};

export interface Claim {
  readonly tabId: number;
  readonly menuDocumentId: string;
  readonly token: string;
  /** `location.ancestorOrigins` of the menu, nearest first. */
  readonly ancestors: readonly string[];
  readonly now: number;
}

/** Each reads, then writes: two claims of one token, say, must not both read it before either has written. */
const oneAtATime = createSerial();

const isSame = (current: Pairing, pairing: Pairing): boolean =>
  current.documentId === pairing.documentId && current.menuDocumentId === pairing.menuDocumentId;

/** Opens a pairing; the one before it in the same tab is void. */
export const openPairing = (
  area: Area,
  opened: Pick<Pairing, "token" | "tabId" | "frameId" | "documentId" | "origin" | "url" | "form" | "zoom">,
  now: number,
): Promise<Pairing> =>
  oneAtATime(() =>
    write(area, { ...opened, expiresAt: now + TOKEN_LIFE_MS, proposal: null, password: null, menuDocumentId: null, raises: 0 }),
  );

/**
 * Takes the token and binds the pairing to the menu's document.
 * @throws AppError `TokenRefused` for a token that is unknown, used, too old, of another tab, or of a menu that is not
 *   embedded by the document the token was made for
 */
export const claimPairing = (area: Area, claim: Claim): Promise<Pairing> =>
  oneAtATime(async () => {
    const pairing = await read(area, claim.tabId);
    if (pairing === null || pairing.token === "" || pairing.token !== claim.token) throw new AppError("TokenRefused");
    const used = await write(area, { ...pairing, token: "" });
    if (claim.now > used.expiresAt || claim.menuDocumentId === "") throw new AppError("TokenRefused");
    const embedded = claim.ancestors.length > 0 && claim.ancestors.every((origin) => origin === used.origin);
    if (!embedded) throw new AppError("TokenRefused");
    return write(area, { ...used, menuDocumentId: claim.menuDocumentId });
  });

/** @throws AppError `TokenRefused` when that menu document is not the one that was paired in this tab */
export const pairingOf = async (area: Area, tabId: number, menuDocumentId: string): Promise<Pairing> => {
  const pairing = await read(area, tabId);
  if (pairing === null || menuDocumentId === "" || pairing.menuDocumentId !== menuDocumentId) {
    throw new AppError("TokenRefused");
  }
  return pairing;
};

/** Changes the pairing, unless another menu has taken its place meanwhile. */
export const updatePairing = (
  area: Area,
  pairing: Pairing,
  change: Partial<Pick<Pairing, "proposal" | "password" | "raises">>,
): Promise<void> =>
  oneAtATime(async () => {
    const current = await read(area, pairing.tabId);
    if (current !== null && isSame(current, pairing)) await write(area, { ...current, ...change });
  });

/** Ends the pairing of that menu; one that has taken its place stays. */
export const endPairing = (area: Area, pairing: Pairing): Promise<void> =>
  oneAtATime(async () => {
    const current = await read(area, pairing.tabId);
    if (current !== null && isSame(current, pairing)) await area.remove([keyOf(pairing.tabId)]);
  });

/** Ends whatever is paired in the tab: its document is gone. */
export const endPairingIn = (area: Area, tabId: number): Promise<void> => oneAtATime(() => area.remove([keyOf(tabId)]));

/** Ends the pairing only if it was opened for this document: a late goodbye must not close another document's menu. */
export const endPairingOf = (area: Area, tabId: number, documentId: string): Promise<void> =>
  oneAtATime(async () => {
    if ((await read(area, tabId))?.documentId === documentId) await area.remove([keyOf(tabId)]);
  });

export const endAllPairings = async (area: Area): Promise<void> => area.remove([...(await area.list(PREFIX)).keys()]);
