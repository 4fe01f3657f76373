/**
 * Security keys, fingerprint readers and passkeys, by WebAuthn's PRF extension (W3C Web Authentication Level 3, §10.1.4): a
 * secret that the authenticator makes from a salt, after it has seen who uses it. Knows nothing of slots.
 *
 * Promises: the secret is made only with user verification. Nothing is checked of the authenticator's signatures: the
 * secret itself opens a slot, or it doesn't.
 */
import { AppError, type ErrorCode } from "../errors.ts";

/** ms; the browser may take another. */
const TIMEOUT_MS = 120_000;
/** A question that ended by itself is told from one that was closed by the time it took. */
const SLACK_MS = 1_000;
const SECRET_BYTES = 32;
/** authData: 32 bytes of the relying party's hash, then the flags (Web Authentication Level 3, §6.1). */
const FLAGS_AT = 32;
const USER_VERIFIED = 0x04;
const ES256 = -7;
const ED25519 = -8;
const RS256 = -257;

/** A credential as it is stored. */
export interface StoredKey {
  readonly credential: Uint8Array<ArrayBuffer>;
  readonly rpId: string;
  readonly salt: Uint8Array<ArrayBuffer>;
}

export interface NewKeyWish {
  /** What the browser and the authenticator show. */
  readonly userName: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Credentials that are there already: an authenticator that has one of them is refused. */
  readonly known: readonly Uint8Array<ArrayBuffer>[];
}

/** @returns what `error` of `navigator.credentials` means after `ms` @throws what is none of its errors */
export const keyErrorCode = (error: unknown, ms: number): ErrorCode => {
  if (error instanceof AppError) return error.code;
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case "InvalidStateError":
      return "KeyKnown";
    case "SecurityError":
      return "KeyUnsupported";
    case "ConstraintError":
    case "NotSupportedError":
      return "KeyWithoutPrf";
    case "TimeoutError":
      return "KeyTimedOut";
    default:
      // The browsers say the same of a question that was closed, of one that ended by itself, and of a strange key.
      return ms >= TIMEOUT_MS - SLACK_MS ? "KeyTimedOut" : "KeyCancelled";
  }
};

const fresh = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

/** The name under which this extension's credentials are made: its own origin, where the browser lets it. */
const ownRpId = (): string => location.origin;

/** @returns whether a page of this extension can ask for security keys: a Firefox extension has no name of its own for it */
export const canAskKeys = (): boolean =>
  typeof PublicKeyCredential === "function" && location.protocol === "chrome-extension:";

const inWords = async <Result>(act: () => Promise<Result>): Promise<Result> => {
  const start = performance.now();
  try {
    if (!canAskKeys()) throw new AppError("KeyUnsupported");
    return await act();
  } catch (error) {
    throw new AppError(keyErrorCode(error, performance.now() - start), { cause: error });
  }
};

const secretOf = (credential: PublicKeyCredential): Uint8Array | null => {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return null;
  const bytes = first instanceof ArrayBuffer ? new Uint8Array(first) : new Uint8Array(first.buffer);
  return bytes.length === SECRET_BYTES ? bytes : null;
};

const isVerified = (authData: ArrayBuffer): boolean => ((new Uint8Array(authData)[FLAGS_AT] ?? 0) & USER_VERIFIED) !== 0;

const askFor = async ({ credential, salt }: Omit<StoredKey, "rpId">): Promise<Uint8Array> => {
  const found = await navigator.credentials.get({
    publicKey: {
      challenge: fresh(32),
      allowCredentials: [{ type: "public-key", id: credential }],
      userVerification: "required",
      timeout: TIMEOUT_MS,
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  if (!(found instanceof PublicKeyCredential)) throw new AppError("KeyCancelled");
  const { response } = found;
  if (!(response instanceof AuthenticatorAssertionResponse) || !isVerified(response.authenticatorData)) {
    throw new AppError("KeyWithoutPrf");
  }
  const secret = secretOf(found);
  if (secret === null) throw new AppError("KeyWithoutPrf");
  return secret;
};

/**
 * Asks for one credential. Only in a tab: the toolbar popup closes when the browser asks.
 *
 * @returns 32 bytes; the caller wipes them
 * @throws AppError `KeyNotOurs` when it was made for another extension · `KeyCancelled` · `KeyTimedOut` · `KeyWithoutPrf` · `KeyUnsupported`
 */
export const askKey = (key: StoredKey): Promise<Uint8Array> =>
  inWords(async () => {
    if (key.rpId !== ownRpId()) throw new AppError("KeyNotOurs");
    return askFor(key);
  });

/**
 * Makes a credential and its secret.
 *
 * @returns the secret too, 32 bytes; the caller wipes them
 * @throws AppError `KeyKnown` · `KeyWithoutPrf`, then a credential that opens nothing may stay on the authenticator · as {@link askKey}
 */
export const createKey = ({ userName, salt, known }: NewKeyWish) =>
  inWords(async () => {
    const made = await navigator.credentials.create({
      publicKey: {
        rp: { name: "Locum" },
        user: { id: fresh(16), name: userName, displayName: userName },
        challenge: fresh(32),
        pubKeyCredParams: [ES256, ED25519, RS256].map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: known.map((id) => ({ type: "public-key", id })),
        authenticatorSelection: { residentKey: "discouraged", userVerification: "required" },
        attestation: "none",
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    if (!(made instanceof PublicKeyCredential)) throw new AppError("KeyCancelled");
    const credential = new Uint8Array(made.rawId);
    const atOnce = secretOf(made);
    if (atOnce !== null) return { credential, rpId: ownRpId(), output: atOnce };
    if (made.getClientExtensionResults().prf?.enabled !== true) throw new AppError("KeyWithoutPrf");
    // Many authenticators make the secret only when they are asked for the credential.
    return { credential, rpId: ownRpId(), output: await askFor({ credential, salt }) };
  });
