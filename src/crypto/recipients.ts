/**
 * Encrypting to somebody: age v1 files (age-encryption.org/v1, C2SP/age.md) by typage. Identities made here are hybrid
 * post-quantum ones (ML-KEM-768 with X25519, stanza "mlkem768x25519"); files can go to any recipient age has. Not for
 * passphrases, and not for many small records (seal.ts).
 *
 * Promises: only the recipients' identities open a file, and a changed file does not open. Does not promise who sent
 * it: a recipient is public, so anyone can write a file to it; the vault puts a MAC beside it. The file shows how
 * many recipients it has and of which kind, not which.
 *
 * Asynchronous (streams, and WebCrypto for X25519): never inside an IndexedDB transaction. The file's own random
 * numbers always come from the platform.
 */
import { bech32 } from "@scure/base";
import { AppError } from "../errors.ts";
import { type RandomBytes, systemRandom } from "../bytes/random.ts";

/**
 * Loaded when it is needed: it has two post-quantum and three elliptic-curve suites to set up, and a worker that wakes to
 * fill a form needs none of them. (The build puts it into the worker's one file: a worker can't import while it runs.)
 */
const age = () => import("age-encryption");

const IDENTITY_PREFIX = "AGE-SECRET-KEY-PQ-";
/** Length of the secret that a hybrid identity is the text of, in bytes. */
const IDENTITY_SECRET_BYTES = 32;

/**
 * @param secret 32 bytes
 * @returns the identity `AGE-SECRET-KEY-PQ-1…` that `secret` stands for
 * @throws RangeError on another length
 */
export const identityFromSecret = (secret: Uint8Array): string => {
  if (secret.length !== IDENTITY_SECRET_BYTES) throw new RangeError("an identity's secret has 32 bytes");
  return bech32.encodeFromBytes(IDENTITY_PREFIX, secret).toUpperCase();
};

/**
 * @param identity `AGE-SECRET-KEY-PQ-1…`
 * @returns its 32 bytes, which `encodeWords` turns into words; the caller wipes them
 * @throws RangeError when it is not a hybrid identity
 */
export const secretOfIdentity = (identity: string): Uint8Array => {
  const decoded = bech32.decodeUnsafe(identity);
  if (decoded?.prefix.toUpperCase() !== IDENTITY_PREFIX) throw new RangeError("not a hybrid identity");
  const secret = bech32.fromWordsUnsafe(decoded.words);
  if (secret?.length !== IDENTITY_SECRET_BYTES) throw new RangeError("not a hybrid identity");
  return secret;
};

/** @returns a new hybrid identity, a secret text: strings can't be wiped, so keep it only as long as it is used */
export const generateIdentity = (random: RandomBytes = systemRandom): string =>
  identityFromSecret(random(IDENTITY_SECRET_BYTES));

/** @returns the public recipient `age1pq1…` (1959 characters) of a hybrid identity @throws RangeError on any other */
export const recipientOf = async (identity: string): Promise<string> => {
  secretOfIdentity(identity).fill(0);
  return (await age()).identityToRecipient(identity);
};

/**
 * @param recipients at least one, of any kind age has: `age1pq1…`, `age1…`
 * @returns an age file, binary (no armor)
 * @throws RangeError when there is no recipient or one is malformed
 */
export const sealTo = async (recipients: readonly string[], plaintext: Uint8Array): Promise<Uint8Array> => {
  if (recipients.length === 0) throw new RangeError("no recipient");
  const encrypter = new (await age()).Encrypter();
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return await encrypter.encrypt(plaintext);
  } catch (cause) {
    throw new RangeError("malformed recipient", { cause });
  }
};

/**
 * @param identity `AGE-SECRET-KEY-PQ-1…` or `AGE-SECRET-KEY-1…`
 * @param file an age file, binary
 * @returns the plaintext, only after all of it was checked
 * @throws AppError `RecordAltered` when the file is not for this identity, or damaged, or no age file
 * @throws RangeError when the identity is malformed
 */
export const openWith = async (identity: string, file: Uint8Array): Promise<Uint8Array> => {
  const decrypter = new (await age()).Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch {
    // Without the cause: its message quotes the identity.
    throw new RangeError("malformed identity");
  }
  try {
    return await decrypter.decrypt(file);
  } catch (cause) {
    throw new AppError("RecordAltered", { cause });
  }
};
