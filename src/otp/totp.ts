/**
 * Time-based one-time passwords: what a sign-up page gives (an otpauth URI, or a key to type) into what is stored, and
 * that into codes. Not HOTP, Steam or migration codes; no clock and no storage of its own.
 * Follows RFC 6238, RFC 4648 §6 (base32) and the key URI format of Google Authenticator.
 */
import { Secret, TOTP } from "otpauth/slim";
import { AppError } from "../errors.ts";

export const TOTP_ALGORITHMS = ["SHA1", "SHA256", "SHA512"] as const;
export type TotpAlgorithm = (typeof TOTP_ALGORITHMS)[number];

export interface Totp {
  /** Base32, upper case, no padding. Never leaves the background. */
  readonly secret: string;
  readonly algorithm: TotpAlgorithm;
  /** 6 to 8. */
  readonly digits: number;
  /** Seconds, 1 to 300. */
  readonly period: number;
  readonly issuer?: string;
  readonly account?: string;
}

export interface TotpCode {
  readonly code: string;
  /** The code of the period that follows. */
  readonly next: string;
  /** ms for which `code` is still the current one; above 0. */
  readonly remainingMs: number;
  readonly periodMs: number;
}

const DIGITS = { least: 6, most: 8, initial: 6 } as const;
const PERIOD = { least: 1, most: 300, initial: 30 } as const;
/** From shorter than any key that is given out, to the block size of SHA-512, beyond which HMAC only hashes the key. */
const SECRET_BYTES = { least: 5, most: 128 } as const;
const LONGEST_INPUT = 4096;
const LONGEST_NAME = 255;

const URI_PATTERN = /^otpauth:\/\/totp\/([^?#]*)\?([^#]*)(?:#.*)?$/is;
const ALGORITHM_PATTERN = /^(?:HMAC-?)?SHA-?(1|256|512)$/i;

const refuse = (cause?: unknown): never => {
  throw new AppError("InvalidTotp", cause === undefined ? {} : { cause });
};

/** Upper case, without the spaces and dashes that keys are grouped with, without padding, re-encoded. */
const readSecret = (text: string): string => {
  const bare = text.replace(/[\s\p{Cf}-]/gu, "").replace(/=+$/, "").toUpperCase();
  if (!/^[A-Z2-7]+$/.test(bare)) return refuse();
  const secret = Secret.fromBase32(bare);
  const size = secret.bytes.length;
  return size >= SECRET_BYTES.least && size <= SECRET_BYTES.most ? secret.base32 : refuse();
};

const readAlgorithm = (text: string | null): TotpAlgorithm => {
  if (text === null) return "SHA1";
  const size = ALGORITHM_PATTERN.exec(text)?.[1];
  return TOTP_ALGORITHMS.find((algorithm) => algorithm === `SHA${size}`) ?? refuse();
};

const readWhole = (
  text: string | null,
  { least, most, initial }: { readonly least: number; readonly most: number; readonly initial: number },
): number => {
  if (text === null) return initial;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : refuse();
};

const decodeLabel = (label: string): string => {
  try {
    return decodeURIComponent(label);
  } catch (error) {
    return refuse(error);
  }
};

/** Names are shown to people: no control characters, no bidi overrides, bounded. */
const readName = (text: string | null | undefined): string =>
  [...(text ?? "").replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "").trim()].slice(0, LONGEST_NAME).join("");

/** @returns the only value of parameter `name`, `null` without one; the same parameter twice is refused */
const only = (params: URLSearchParams, name: string): string | null => {
  const values = [...params].filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
  return values.length > 1 ? refuse() : (values[0] ?? null);
};

const parseUri = (uri: string): Totp => {
  const [, rawLabel, query] = URI_PATTERN.exec(uri) ?? [];
  if (rawLabel === undefined || query === undefined) return refuse();
  const params = new URLSearchParams(query);
  const label = decodeLabel(rawLabel);
  const colon = label.indexOf(":");
  const issuer = readName(only(params, "issuer")) || readName(colon < 0 ? "" : label.slice(0, colon));
  const account = readName(label.slice(colon + 1));
  return {
    secret: readSecret(only(params, "secret") ?? refuse()),
    algorithm: readAlgorithm(only(params, "algorithm")),
    digits: readWhole(only(params, "digits"), DIGITS),
    period: readWhole(only(params, "period"), PERIOD),
    ...(issuer === "" ? {} : { issuer }),
    ...(account === "" ? {} : { account }),
  };
};

/**
 * Reads an `otpauth://totp/` URI, or a base32 key as typed or pasted: any case, any grouping.
 * @throws AppError InvalidTotp for everything else: another scheme or kind, an unknown algorithm, digits, period or key
 *   out of bounds
 */
export const parseTotp = (input: string): Totp => {
  if (input.length > LONGEST_INPUT) return refuse();
  const text = input.trim();
  if (/^[a-z-]+:/i.test(text)) return parseUri(text);
  return { secret: readSecret(text), algorithm: "SHA1", digits: DIGITS.initial, period: PERIOD.initial };
};

/**
 * RFC 6238 §4.2.
 * @param now ms since the epoch
 */
export const currentCode = (totp: Totp, now: number): TotpCode => {
  const { algorithm, digits, period } = totp;
  const secret = Secret.fromBase32(totp.secret);
  const codeAt = (timestamp: number): string => TOTP.generate({ secret, algorithm, digits, period, timestamp });
  const periodMs = period * 1000;
  return { code: codeAt(now), next: codeAt(now + periodMs), remainingMs: periodMs - (now % periodMs), periodMs };
};
