/**
 * Points out hosts that only look like one an account is stored for. A warning, never a permission: the gate compares
 * origins exactly whatever this says. Follows threats.md, "Filling" (mixed scripts, look-alikes). The table is a
 * selection of what UTS #39 lists as confusable with Latin letters and digits in hosts.
 */
import { canonicalHost } from "./canonical-host.ts";
import { decodeHost } from "./punycode.ts";
import { registrableDomain } from "./registrable.ts";

/** Each line: what it is taken for, then the characters that are taken for it. */
const CONFUSABLES = [
  "a аαɑ", "b ьЬƅ", "c сϲ", "d ԁɗ", "e еєҽ", "f ƒ", "g ɡց", "h һհ", "j јϳ", "k кκ", "m м", "n пηո", "o оοօ0о",
  "p рρ", "q ԛգ", "s ѕ5", "t тτ", "u υսц", "v ѵν", "w ѡԝω", "x хχ", "y уүγ", "z ᴢ2", "l ıіιӏ1i|ł", "3 зӡ", "6 б",
] as const;
const TAKEN_FOR = new Map(CONFUSABLES.flatMap((line) => [...line.slice(2)].map((char) => [char, line.charAt(0)])));
const PAIRS = [["rn", "m"], ["vv", "w"], ["cl", "d"]] as const;

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u] as const;

/** @returns whether one label mixes alphabets that share letter shapes */
export const mixesScripts = (host: string): boolean =>
  decodeHost(host)
    .split(".")
    .some((label) => SCRIPTS.filter((script) => script.test(label)).length > 1);

/**
 * @param host the page's host
 * @param storedHosts the hosts of stored accounts
 * @returns the stored host that this one could be taken for, or `null`. A host of the same site is not a look-alike.
 */
export const looksLike = (host: string, storedHosts: readonly string[]): string | null => {
  const canonical = canonicalHost(host);
  if (canonical === null) return null;
  const domain = registrableDomain(canonical) ?? canonical;
  const seen = skeleton(domain);
  for (const stored of storedHosts) {
    const other = canonicalHost(stored);
    if (other === null) continue;
    const otherDomain = registrableDomain(other) ?? other;
    if (otherDomain !== domain && (skeleton(otherDomain) === seen || hides(canonical, domain, otherDomain))) {
      return stored;
    }
  }
  return null;
};

/** `acme.example.login.evil.test`: the stored domain stands in front of another one. */
const hides = (host: string, domain: string, stored: string): boolean => {
  const front = host.slice(0, -domain.length);
  return stored.includes(".") && (front.startsWith(`${stored}.`) || front.includes(`.${stored}.`));
};

const skeleton = (host: string): string => {
  let text = "";
  for (const char of decodeHost(host).normalize("NFKD").replaceAll(/\p{M}/gu, "")) text += TAKEN_FOR.get(char) ?? char;
  for (const [pair, single] of PAIRS) text = text.replaceAll(pair, single);
  return text.replaceAll("-", "");
};
