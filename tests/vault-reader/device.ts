/** From a dump and a passphrase, or what a security key answered, to the keys of every vault: docs/vault-format.md §3, §4, §5. No code of Locum. */
import { argon2id } from "@noble/hashes/argon2.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { Decrypter } from "age-encryption";
import { cursor, hex, json, lp, NotSound, openSeal, same, text } from "./bytes.ts";
import type { Dump } from "./dump.ts";

const KDF_SETS: Readonly<Record<string, { m: number; t: number; p: number }>> = {
  "argon2id-64m-3-4": { m: 64 * 1024, t: 3, p: 4 },
};

export interface Device {
  readonly id: Uint8Array;
  readonly identity: string;
  readonly rowMac: Uint8Array;
  readonly witness: Uint8Array;
}

export interface VaultKeys {
  readonly vault: string;
  readonly role: string;
  /** Epoch id in hex → seal, token and catalogue key. */
  readonly epochs: ReadonlyMap<string, { seal: Uint8Array; token: Uint8Array; catalogue: Uint8Array }>;
}

const derive = (key: Uint8Array, salt: Uint8Array, info: string): Uint8Array => hkdf(sha256, key, salt, text(info), 32);

interface Slot {
  readonly slot: Uint8Array;
  readonly type: string;
  readonly kdf: string;
  readonly salt: Uint8Array;
  readonly sealed: Uint8Array;
}

const deriveArgon2 = (passphrase: string, salt: Uint8Array, kdf: string): Uint8Array => {
  const { m, t, p } = KDF_SETS[kdf] ?? { m: 0, t: 0, p: 0 };
  return argon2id(passphrase.normalize("NFKC"), salt, { m, t, p, dkLen: 32 });
};

/** §4. @returns k of the slot, or `null` for a slot that `way` is not for */
const secretFor = (slot: Slot, way: string | Uint8Array, derive32: typeof deriveArgon2): Uint8Array | null => {
  if (typeof way !== "string") return slot.type === "prf" && slot.kdf === "none" ? way : null;
  if (slot.type !== "passphrase" || KDF_SETS[slot.kdf] === undefined) return null;
  return derive32(way, slot.salt, slot.kdf);
};

/**
 * @param way the passphrase, or the PRF's 32 bytes
 * @param derive32 in the place of Argon2id, for vaults that were made with another derivation
 * @throws NotSound when no slot opens
 */
export const openDevice = (dump: Dump, way: string | Uint8Array, derive32: typeof deriveArgon2 = deriveArgon2): Device => {
  const [row] = dump.tables["device"] ?? [];
  if (row === undefined) throw new NotSound("no device");
  const id = row["device"] as Uint8Array;
  for (const slot of (dump.tables["slots"] ?? []) as unknown as readonly Slot[]) {
    const derived = secretFor(slot, way, derive32);
    if (derived === null) continue;
    const key = derive(derived, slot.slot, `locum/1 slot${slot.type}`);
    const fields = [id, text(row["recipient"] as string), slot.slot, text(slot.type), text(slot.kdf)];
    try {
      const secret = openSeal(key, lp(text("locum/1 slot"), ...fields), slot.sealed);
      const read = cursor(secret);
      const identity = Buffer.from(read.take(read.number(4))).toString("utf8");
      read.take(read.number(4));
      read.end();
      return {
        id,
        identity,
        rowMac: derive(secret, id, "locum/1 row-mac"),
        witness: derive(secret, id, "locum/1 witness"),
      };
    } catch (error) {
      if (!(error instanceof NotSound)) throw error;
    }
  }
  throw new NotSound("no slot opens with this");
};

/** @returns the plaintext of an age file to this device */
export const openAge = async (device: Device, file: Uint8Array): Promise<Uint8Array> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(device.identity);
  try {
    return await decrypter.decrypt(file);
  } catch {
    throw new NotSound("age file doesn't open");
  }
};

interface KeyringJson {
  readonly format: string;
  readonly vault: string;
  readonly role: string;
  readonly epochs: readonly { readonly id: string; readonly key: string }[];
}

/** @throws NotSound when the row's MAC is wrong: looked at before the keyring is opened */
export const openVaultRow = async (device: Device, row: Readonly<Record<string, unknown>>): Promise<VaultKeys> => {
  const [vault, keyring, recovery] = [row["vault"], row["keyring"], row["recovery"]] as Uint8Array[];
  if (vault === undefined || keyring === undefined || recovery === undefined) throw new NotSound("vault row");
  const mac = hmac(sha256, device.rowMac, lp(text("locum/1 vault"), device.id, vault, keyring, recovery));
  if (!same(mac, row["mac"] as Uint8Array)) throw new NotSound("MAC of the vault row");
  const opened = json(await openAge(device, keyring)) as KeyringJson;
  if (opened.format !== "locum/1 keyring" || opened.vault !== hex(vault)) throw new NotSound("another vault's keyring");
  const epochs = opened.epochs.map(({ id, key }) => {
    const bytes = new Uint8Array(Buffer.from(key, "base64url"));
    const keys = {
      seal: derive(bytes, vault, "locum/1 seal"),
      token: derive(bytes, vault, "locum/1 token"),
      catalogue: derive(bytes, vault, "locum/1 catalogue"),
    };
    return [id, keys] as const;
  });
  return { vault: opened.vault, role: opened.role, epochs: new Map(epochs) };
};
