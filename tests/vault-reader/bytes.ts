/** The words of docs/vault-format.md §1: LP, PAD, numbers, SEAL, DIGEST. Written from that text: no code of Locum. */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { sha256 } from "@noble/hashes/sha2.js";

export class NotSound extends Error {}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
export const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
export const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value, "utf8"));
const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const u32 = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
export const u64 = (value: unknown): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value as number));
  return bytes;
};

export const lp = (...fields: readonly Uint8Array[]): Uint8Array =>
  join(...fields.flatMap((field) => [u32(field.length), field]));

const padmé = (length: number): number => {
  const e = Math.floor(Math.log2(length));
  const s = e === 0 ? 1 : Math.floor(Math.log2(e)) + 1;
  const step = 2 ** Math.max(e - s, 0);
  return Math.ceil(length / step) * step;
};

export const unpad = (padded: Uint8Array): Uint8Array => {
  const length = Buffer.from(padded).readUInt32BE(0);
  if (padded.length !== padmé(4 + length)) throw new NotSound("padding has another length");
  if (padded.subarray(4 + length).some((byte) => byte !== 0)) throw new NotSound("padding is not zero");
  return padded.subarray(4, 4 + length);
};

export const openSeal = (key: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Uint8Array => {
  try {
    return xchacha20poly1305(key, sealed.subarray(0, 24), aad).decrypt(sealed.subarray(24));
  } catch {
    throw new NotSound("doesn't open");
  }
};

export const json = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString("utf8"));

export const digest = (aad: Uint8Array, sealed: Uint8Array): Uint8Array => sha256(join(aad, lp(sealed)));

/** Reads fields one after the other and insists that nothing is left. */
export const cursor = (bytes: Uint8Array) => {
  const view = Buffer.from(bytes);
  let offset = 0;
  const take = (length: number): Uint8Array => {
    if (offset + length > view.length) throw new NotSound("ends too early");
    offset += length;
    return new Uint8Array(view.subarray(offset - length, offset));
  };
  const number = (length: number): number => Number(BigInt(`0x${hex(take(length))}`));
  return {
    take,
    number,
    end: (): void => {
      if (offset !== view.length) throw new NotSound("bytes are left over");
    },
  };
};
