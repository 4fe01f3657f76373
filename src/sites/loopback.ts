/** Which hosts are this machine. Apart from registrable.ts, so that the app needs no public suffix list for it. */

/**
 * @param host canonical, or as `URL` gives it
 * @returns whether it can only be this machine, so that http to it crosses no network (RFC 6761 §6.3, RFC 1122 §3.2.1.3)
 */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/u.test(host);
