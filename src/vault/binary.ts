/**
 * Numbers in bytes and back, for the parts of the format that are not JSON. Big-endian throughout. Follows
 * vault-format §1.
 */
import { AppError } from "../errors.ts";

const write = (length: number, value: number, put: (view: DataView) => void, limit: number): Uint8Array => {
  if (!Number.isSafeInteger(value) || value < 0 || value > limit) throw new RangeError("number out of range");
  const bytes = new Uint8Array(length);
  put(new DataView(bytes.buffer));
  return bytes;
};

export const u8 = (value: number): Uint8Array => write(1, value, (view) => view.setUint8(0, value), 0xff);
export const u16 = (value: number): Uint8Array => write(2, value, (view) => view.setUint16(0, value), 0xffff);

/** @throws RangeError when `value` is not a whole number from 0 to 2⁵³ − 1 */
export const u64 = (value: number): Uint8Array =>
  write(8, value, (view) => view.setBigUint64(0, BigInt(value)), Number.MAX_SAFE_INTEGER);

/** Reads fields one after the other. Each throws AppError `RecordAltered` when the bytes end too early. */
export interface ByteReader {
  u8(): number;
  u16(): number;
  u32(): number;
  u64(): number;
  /** @returns the next `length` bytes, not copied */
  take(length: number): Uint8Array;
  /** @throws AppError `RecordAltered` unless everything was read */
  end(): void;
}

export const readBytes = (bytes: Uint8Array): ByteReader => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  const advance = (length: number): number => {
    const start = offset;
    if (start + length > bytes.length) throw new AppError("RecordAltered");
    offset += length;
    return start;
  };
  return {
    u8: () => view.getUint8(advance(1)),
    u16: () => view.getUint16(advance(2)),
    u32: () => view.getUint32(advance(4)),
    u64: () => {
      const value = Number(view.getBigUint64(advance(8)));
      if (!Number.isSafeInteger(value)) throw new AppError("RecordAltered");
      return value;
    },
    take: (length) => {
      const start = advance(length);
      return bytes.subarray(start, start + length);
    },
    end: () => {
      if (offset !== bytes.length) throw new AppError("RecordAltered");
    },
  };
};
