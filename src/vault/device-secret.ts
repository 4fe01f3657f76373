/**
 * The device secret: the age identity and the signing key of this installation, and the two keys that are derived from
 * them. What opens it is a slot (slots.ts). Follows vault-format §3.
 */
import { fromUtf8, lengthPrefixed, utf8 } from "../bytes/bytes.ts";
import { generateIdentity, recipientOf } from "../crypto/recipients.ts";
import type { RandomBytes } from "../bytes/random.ts";
import { generateSigningKey } from "../crypto/signing.ts";
import { deriveSubkey } from "../crypto/subkeys.ts";
import { readBytes } from "./binary.ts";
import { idBytes } from "./ids.ts";

export interface DeviceSecret {
  /** age identity, `AGE-SECRET-KEY-PQ-1…`. A string: it can't be wiped, so don't keep it. */
  readonly identity: string;
  readonly recipient: string;
  /** Ed25519, 32 bytes. */
  readonly signingKey: Uint8Array;
}

export const generateDeviceSecret = async (random: RandomBytes): Promise<DeviceSecret> => {
  const identity = generateIdentity(random);
  return { identity, recipient: await recipientOf(identity), signingKey: generateSigningKey(random) };
};

/** @returns the bytes that a slot seals; the caller wipes them */
export const encodeDeviceSecret = ({ identity, signingKey }: DeviceSecret): Uint8Array =>
  lengthPrefixed(utf8(identity), signingKey);

/** @throws AppError `RecordAltered` */
export const decodeDeviceSecret = async (bytes: Uint8Array): Promise<DeviceSecret> => {
  const reader = readBytes(bytes);
  const identity = fromUtf8(reader.take(reader.u32()));
  const signingKey = reader.take(reader.u32()).slice();
  reader.end();
  return { identity, recipient: await recipientOf(identity), signingKey };
};

/** @returns the two keys that check what this device wrote itself: its vault rows and its witness */
export const deviceKeys = (
  secret: DeviceSecret,
  device: string,
): { readonly rowMacKey: Uint8Array; readonly witnessKey: Uint8Array } => {
  const bytes = encodeDeviceSecret(secret);
  const derive = (info: string): Uint8Array => deriveSubkey(bytes, info, 32, idBytes(device));
  const keys = { rowMacKey: derive("locum/1 row-mac"), witnessKey: derive("locum/1 witness") };
  bytes.fill(0);
  return keys;
};
