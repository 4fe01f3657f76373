/**
 * The one gate: whether a value may be written into a frame. Every entry point (in-page menu, shortcut, context menu,
 * popup) asks it, before anything leaves the background. Pure; it trusts only what the browser says of the frame.
 * Follows threats.md, "Filling".
 */
import type { AccountOrigin } from "../accounts/account.ts";
import type { ErrorCode } from "../errors.ts";
import { canonicalOrigin } from "./canonical-host.ts";
import { isLoopback } from "./loopback.ts";
import { isSameSite } from "./registrable.ts";

/** The frame as the browser describes it (`sender`, `webNavigation`), never as the page does. */
export interface GateFrame {
  /** The document's own origin, `"null"` when opaque. */
  readonly origin: string;
  readonly url: string;
  readonly isTop: boolean;
  /** The origin of the tab's top document. */
  readonly topOrigin: string;
  /** Every ancestor's origin, nearest first. Needed for a subframe; a subframe without it is refused. */
  readonly ancestorOrigins?: readonly string[];
}

export interface GateQuestion {
  readonly itemOrigins: readonly AccountOrigin[];
  readonly frame: GateFrame;
  /** As in `FormReport.actionOrigin`: an origin, `""` when the form names none, `"invalid"`. */
  readonly actionOrigin: string;
  /** `fresh`: made in this act for this page (a new account, a generated password): nothing stored leaves. */
  readonly secret: "stored" | "fresh";
  /** The account is for automation only and its checklist is done (product.md). */
  readonly dedicatedAndReady: boolean;
  /** Whether this very tab began a sign-up with the account lately: it may go on on another host of the same site. */
  readonly carried?: boolean;
  /** What the user has already been asked, and accepted, in the browser-owned popup. */
  readonly accepted?: readonly AskReason[];
}

export type AskReason = "other-host" | "posts-elsewhere" | "dedicated";

export type GateVerdict =
  | { readonly allow: true }
  | { readonly allow: false; readonly code: ErrorCode }
  | { readonly ask: AskReason };

/** @returns allowed, refused for good (with a code), or to be asked in the browser-owned popup first */
export const decideFill = (question: GateQuestion): GateVerdict => {
  const origin = fillableOrigin(question.frame);
  if (origin === null) return { allow: false, code: "FrameRefused" };
  const accepted = question.accepted ?? [];
  if (question.secret === "stored" && !belongs(origin, question.itemOrigins)) {
    if (question.carried !== true || !isNeighbour(origin, question.itemOrigins)) {
      return { allow: false, code: isDowngrade(origin, question.itemOrigins) ? "UrlInsecure" : "OriginRefused" };
    }
    if (!accepted.includes("other-host")) return { ask: "other-host" };
  }
  if (!accepted.includes("posts-elsewhere") && postsElsewhere(origin, question)) return { ask: "posts-elsewhere" };
  if (question.secret === "stored" && question.dedicatedAndReady && !accepted.includes("dedicated")) {
    return { ask: "dedicated" };
  }
  return { allow: true };
};

/** @returns whether one of the item's origins is this origin, or is wide and of the same site, scheme and port */
export const belongs = (origin: string, itemOrigins: readonly AccountOrigin[]): boolean => {
  const page = canonicalOrigin(origin);
  if (page === null) return false;
  return itemOrigins.some((item) => {
    const own = canonicalOrigin(item.origin);
    if (own === null) return false;
    if (own === page) return true;
    return item.wide && sameSchemeAndPort(own, page) && isSameSite(hostname(own), hostname(page));
  });
};

/** @returns whether it is another host, by the same scheme and port, of a site that the item belongs to */
export const isNeighbour = (origin: string, itemOrigins: readonly AccountOrigin[]): boolean =>
  !belongs(origin, itemOrigins) && belongs(origin, itemOrigins.map((item) => ({ ...item, wide: true })));

/**
 * The origin that counts for a frame. Top, or with the same origin all the way up: a frame of another origin anywhere
 * above (A-B-A) can cover and move what is below. The URL must say the same as the origin: a sandboxed frame has the
 * URL without the origin, `about:`, `blob:`, `data:` and srcdoc have an origin that their URL doesn't show.
 * @returns the canonical origin, or `null` when nothing may be written there
 */
export const fillableOrigin = (frame: GateFrame): string | null => {
  const origin = canonicalOrigin(frame.origin);
  if (origin === null || canonicalOrigin(frame.url) !== origin) return null;
  if (canonicalOrigin(frame.topOrigin) !== origin) return null;
  const above = frame.ancestorOrigins ?? [];
  if (frame.isTop ? above.length > 0 : above.length === 0) return null;
  return above.every((ancestor) => canonicalOrigin(ancestor) === origin) ? origin : null;
};

/** The page is the http spelling of a place where the item belongs by https. */
const isDowngrade = (origin: string, itemOrigins: readonly AccountOrigin[]): boolean =>
  origin.startsWith("http:") &&
  itemOrigins.some((item) => item.origin.startsWith("https:") && isSameSite(hostname(item.origin), hostname(origin)));

const postsElsewhere = (origin: string, { actionOrigin, itemOrigins }: GateQuestion): boolean => {
  const target = actionOrigin === "" ? origin : canonicalOrigin(actionOrigin);
  if (target === null) return true;
  if (target.startsWith("http:") && !isLoopback(hostname(target))) return true;
  return target !== origin && !belongs(target, itemOrigins);
};

const hostname = (origin: string): string => (URL.canParse(origin) ? new URL(origin).hostname : "");

const sameSchemeAndPort = (a: string, b: string): boolean => {
  const left = new URL(a);
  const right = new URL(b);
  return left.protocol === right.protocol && left.port === right.port;
};
