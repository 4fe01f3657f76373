/**
 * A typed address of an account into one that can be opened safely. Follows product.md, "Adding an account": https;
 * http only for this machine, else with a warning; every other scheme refused.
 */
import { isLoopback } from "../sites/loopback.ts";

export type UrlProblem = "UrlHasUserinfo" | "UrlInsecure" | "UrlInvalid" | "UrlRefused" | "UrlTooLong";

export type ParsedUrl =
  /** `warning`: usable once the user has accepted it. `url` is `null` for an account without an address. */
  | { readonly ok: true; readonly url: string | null; readonly warning: "UrlInsecure" | null }
  | { readonly ok: false; readonly problem: Exclude<UrlProblem, "UrlInsecure"> };

const LONGEST_URL = 4096;

const SCHEME = /^[a-z][a-z\d+.-]*:/i;
const SCHEME_AND_SLASHES = /^[a-z][a-z\d+.-]*:\/\//i;
/** `localhost:8080`, `acme.example:8443/x`, `[::1]:80`: a host with a port, though it begins like a scheme. */
const HOST_AND_PORT = /^(?:localhost|\[[\da-f:.]+\]|[^\s/?#:@]+\.[^\s/?#:@]+):\d+(?:[/?#]|$)/iu;
const HOST_ALONE = /^(?:localhost|\[[\da-f:.]+\]|[^\s/?#:]+\.[^\s/?#:]+)(?:[/?#]|$)/iu;

const withScheme = (text: string): string | null => {
  if (HOST_AND_PORT.test(text)) return `https://${text}`;
  if (SCHEME.test(text)) return text;
  const bare = text.replace(/^\/\//, "");
  return HOST_ALONE.test(bare) || bare.includes("@") ? `https://${bare}` : null;
};

/** Empty text is an account without an address; text without a scheme is taken for https. */
export const parseAccountUrl = (text: string): ParsedUrl => {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: true, url: null, warning: null };
  if (trimmed.length > LONGEST_URL) return { ok: false, problem: "UrlTooLong" };
  const typed = withScheme(trimmed);
  // The parser would drop line breaks and tabs in silence: what is shown must be what was typed.
  if (typed === null || /[\s\p{Cc}]/u.test(typed)) return { ok: false, problem: "UrlInvalid" };
  if (!/^https?:/i.test(typed)) return { ok: false, problem: "UrlRefused" };
  if (!URL.canParse(typed)) return { ok: false, problem: "UrlInvalid" };
  const { protocol, hostname, username, password, href } = new URL(typed);
  if (username !== "" || password !== "") return { ok: false, problem: "UrlHasUserinfo" };
  const insecure = protocol === "http:" && !isLoopback(hostname);
  return { ok: true, url: href, warning: insecure ? "UrlInsecure" : null };
};

/** @returns whether what was typed into "app name or URL" is an address rather than a name */
export const looksLikeUrl = (text: string): boolean => {
  const trimmed = text.trim();
  if (/\s/.test(trimmed)) return SCHEME_AND_SLASHES.test(trimmed);
  return SCHEME.test(trimmed) || HOST_ALONE.test(trimmed) || HOST_AND_PORT.test(trimmed);
};
