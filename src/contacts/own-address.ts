/**
 * Addresses for new accounts that need no provider and no network: one's own catch-all domain, or plus-addressing.
 * Follows product.md, "Managed email and phone" (the embedded default). RFC 5233 for the plus.
 */
import type { ManagedContact } from "../accounts/account.ts";
import type { RandomBytes } from "../bytes/random.ts";
import type { OwnAddress } from "../settings/settings.ts";

/** No vowels and no look-alikes: no words come out, and it can be read aloud. */
const ALPHABET = "bcdfghjkmnpqrstvwxz23456789";
const TAIL_LENGTH = 5;
/** RFC 5321 §4.5.3.1.1: a local part has at most 64 octets. */
const MAX_LOCAL_PART = 64;

/** @returns `name` in lower-case letters, digits and hyphens, "account" when nothing of it is left */
export const slug = (name: string): string => {
  const ascii = name.normalize("NFKD").replace(/[\u0300-\u036f]/gu, "").toLowerCase();
  return ascii.replace(/[^a-z0-9]+/gu, "-").replace(/^-+|-+$/gu, "").slice(0, 30).replace(/-+$/u, "") || "account";
};

const tail = (random: RandomBytes): string => {
  const limit = 256 - (256 % ALPHABET.length);
  let text = "";
  while (text.length < TAIL_LENGTH) {
    for (const byte of random(TAIL_LENGTH * 2)) {
      if (byte < limit && text.length < TAIL_LENGTH) text += ALPHABET[byte % ALPHABET.length];
    }
  }
  return text;
};

/**
 * @param appName the app that the account is for; becomes part of the address so that its mail can be told apart
 * @returns a fresh address, or `null` when no way to make one is set up
 */
export const freshAddress = (own: OwnAddress, appName: string, random: RandomBytes): ManagedContact | null => {
  if (own.kind === "none") return null;
  if (own.kind === "catch-all") return { value: `${slug(appName)}-${tail(random)}@${own.domain}`, holder: "own-domain" };
  const at = own.address.lastIndexOf("@");
  const local = own.address.slice(0, at).replace(/\+.*$/su, "");
  const room = Math.max(1, MAX_LOCAL_PART - local.length - TAIL_LENGTH - "+-".length);
  const tag = `${slug(appName).slice(0, room).replace(/-+$/u, "")}-${tail(random)}`;
  return { value: `${local}+${tag}${own.address.slice(at)}`, holder: "plus-address" };
};

/** A user name that stands in until there is a real address. RFC 2606 §2: `.invalid` never resolves. */
export const dummyAddress = (appName: string, random: RandomBytes): string =>
  `${slug(appName)}-${tail(random)}@placeholder.invalid`;
