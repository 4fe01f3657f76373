/**
 * Which hosts belong together: the registrable domain by the public suffix list, private suffixes (`github.io`)
 * included. Not a decision about filling (gate.ts). Follows threats.md, "Filling" (public suffixes, sibling subdomains).
 */
import { parse } from "tldts";
import { canonicalHost } from "./canonical-host.ts";

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/u;

/** @param host a canonical host */
export const isIpAddress = (host: string): boolean => host.startsWith("[") || IPV4.test(host);

/**
 * `localhost` counts as a suffix, so that `app.acme.localhost` and `acme.localhost` belong together and
 * `other.localhost` doesn't.
 * @param host in any spelling
 * @returns the part that one owner registers, or `null` for an IP address, a suffix itself and a single label
 */
export const registrableDomain = (host: string): string | null => {
  const canonical = canonicalHost(host);
  if (canonical === null || isIpAddress(canonical)) return null;
  if (canonical.endsWith(".localhost")) return canonical.split(".").slice(-2).join(".");
  return parse(canonical, { allowPrivateDomains: true, validateHostname: false }).domain;
};

/**
 * @param host in any spelling
 * @returns the host and its parents up to its registrable domain, nearest first; only itself where it has none;
 *   nothing for what is no host
 */
export const hostsToLookUp = (host: string): readonly string[] => {
  const canonical = canonicalHost(host);
  if (canonical === null) return [];
  const domain = registrableDomain(canonical);
  if (domain === null) return [canonical];
  const hosts: string[] = [];
  let rest = canonical;
  while (rest.length > domain.length) {
    hosts.push(rest);
    rest = rest.slice(rest.indexOf(".") + 1);
  }
  return [...hosts, domain];
};

/** @returns whether one owner registered both hosts; two IP addresses, or two single labels, only when they are equal */
export const isSameSite = (a: string, b: string): boolean => {
  const left = canonicalHost(a);
  const right = canonicalHost(b);
  if (left === null || right === null) return false;
  if (left === right) return true;
  const domain = registrableDomain(left);
  return domain !== null && domain === registrableDomain(right);
};
