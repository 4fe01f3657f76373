/**
 * One spelling for a host and for an origin: lower case, A-labels, no trailing dot. Not which hosts belong together
 * (registrable.ts). Follows threats.md, "Filling" (trailing dots, punycode, good@evil).
 */

/** What can't stand in a host: a URL with more in it than a host is not a host. */
const NOT_IN_HOST = /[\s/?#@\\%]/u;

/**
 * @param host a host without scheme or port, in any spelling (`Bücher.Example.`, `[::1]`)
 * @returns it as browsers compare it, or `null` when it is no host
 */
export const canonicalHost = (host: string): string | null => {
  if (host === "" || host.length > 1000 || NOT_IN_HOST.test(host)) return null;
  const bracketed = host.startsWith("[") && host.endsWith("]");
  if (host.includes(":") && !bracketed) return null;
  const url = parse(`https://${host}/`);
  return url === null ? null : withoutTrailingDot(url.hostname);
};

/** @returns the canonical host of an http or https URL, or `null` for anything else */
export const hostOfUrl = (url: string): string | null => {
  const parsed = parse(url);
  return parsed === null || !isWeb(parsed) ? null : withoutTrailingDot(parsed.hostname);
};

/**
 * @param url a URL or an origin; user info, path, query and fragment don't matter
 * @returns its origin as `scheme://host[:port]` with a canonical host, or `null` for an opaque one, and for every
 *   scheme but http and https (also `blob:` and `about:`, whose origin is somebody else's)
 */
export const canonicalOrigin = (url: string): string | null => {
  const parsed = parse(url);
  if (parsed === null || !isWeb(parsed)) return null;
  const host = withoutTrailingDot(parsed.hostname);
  if (host === null) return null;
  return `${parsed.protocol}//${host}${parsed.port === "" ? "" : `:${parsed.port}`}`;
};

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

const isWeb = (url: URL): boolean => url.protocol === "https:" || url.protocol === "http:";

/** One dot only: a second one is an empty label, which no resolver knows. */
const withoutTrailingDot = (host: string): string | null => {
  const bare = host.endsWith(".") ? host.slice(0, -1) : host;
  return bare === "" || bare.startsWith(".") || bare.includes("..") || bare.endsWith(".") ? null : bare;
};
