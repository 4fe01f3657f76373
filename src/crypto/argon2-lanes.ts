/**
 * Argon2id over several threads: what stands before and after the fill step, and a thread's part of it. The fill step
 * itself is assembly/argon2-fill.ts, who runs the threads is background/offscreen/lanes.ts. Follows RFC 9106 §3; why
 * beside argon2-wasm.ts: docs/decisions/0002-argon2-engine.md.
 *
 * Promises: the passphrase stays with the caller of `initialHash`; what goes to the threads is that hash. After `wipe`
 * nothing computed from it is in the shared memory.
 */
import { blake2b } from "@noble/hashes/blake2.js";
import { concatBytes, wipe } from "../bytes/bytes.ts";
import type { Argon2Params } from "./argon2-wasm.ts";

const KEY_BYTES = 32;
const TYPE_ARGON2ID = 2;
const VERSION_13 = 0x13;
const BLOCK_BYTES = 1024;
const SLICES = 4;
const PAGE_BYTES = 65_536;
/** Where the blocks start; each thread's scratch lies before it. */
const MATRIX_AT = PAGE_BYTES;
const SCRATCH_AT = 4096;
const SCRATCH_BYTES = 8192;

export const MOST_THREADS = 4;

/** The exports of assembly/argon2-fill.ts. Addresses and lengths in bytes; `laneLength` in blocks. */
export interface FillExports {
  readonly fill: (
    matrix: number,
    scratch: number,
    pass: number,
    slice: number,
    lane: number,
    lanes: number,
    laneLength: number,
    passes: number,
  ) => void;
  readonly clear: (at: number, bytes: number) => void;
}

/** Pages of 64 KiB that a derivation with these costs needs. */
export const memoryPages = ({ m }: Argon2Params): number => MATRIX_AT / PAGE_BYTES + Math.ceil((m * 1024) / PAGE_BYTES);

const words = (...values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, place) => view.setUint32(place * 4, value, true));
  return bytes;
};

/** H0 (§3.2). @returns 64 bytes, as secret as the passphrase; the caller wipes them */
export const initialHash = (passphrase: Uint8Array, salt: Uint8Array, { m, t, p }: Argon2Params): Uint8Array => {
  const input = concatBytes(
    words(p, KEY_BYTES, m, t, VERSION_13, TYPE_ARGON2ID, passphrase.length),
    passphrase,
    words(salt.length),
    salt,
    words(0, 0),
  );
  const hash = blake2b(input);
  wipe(input);
  return hash;
};

/** H' (§3.3). */
const longHash = (input: Uint8Array, length: number): Uint8Array => {
  const start = concatBytes(words(length), input);
  if (length <= 64) return blake2b(start, { dkLen: length });
  const output = new Uint8Array(length);
  let part = blake2b(start);
  let at = 0;
  for (; length - at > 64; at += 32) {
    output.set(part.subarray(0, 32), at);
    part = length - at - 32 > 64 ? blake2b(part) : blake2b(part, { dkLen: length - at - 32 });
  }
  output.set(part, at);
  return output;
};

const laneLength = ({ m, p }: Argon2Params): number => SLICES * Math.floor(m / (SLICES * p));

/** The first two blocks of each lane (§3.4). */
export const putFirstBlocks = (memory: Uint8Array, hash: Uint8Array, params: Argon2Params): void => {
  for (let lane = 0; lane < params.p; lane += 1) {
    for (let block = 0; block < 2; block += 1) {
      const at = MATRIX_AT + (lane * laneLength(params) + block) * BLOCK_BYTES;
      memory.set(longHash(concatBytes(hash, words(block, lane)), BLOCK_BYTES), at);
    }
  }
};

/**
 * A thread's part: every `threads`-th lane of each slice.
 * @param meet returns when every thread has called it (§3.4: a slice needs all of the one before)
 */
export const fillLanes = (
  { fill }: FillExports,
  params: Argon2Params,
  { thread, threads, meet }: { readonly thread: number; readonly threads: number; readonly meet: () => void },
): void => {
  for (let pass = 0; pass < params.t; pass += 1) {
    for (let slice = 0; slice < SLICES; slice += 1) {
      for (let lane = thread; lane < params.p; lane += threads) {
        fill(MATRIX_AT, SCRATCH_AT + thread * SCRATCH_BYTES, pass, slice, lane, params.p, laneLength(params), params.t);
      }
      meet();
    }
  }
};

/** @returns the tag (§3.4, last step): 32 bytes; the caller wipes them */
export const tagOf = (memory: Uint8Array, params: Argon2Params): Uint8Array => {
  const last = new Uint8Array(BLOCK_BYTES);
  for (let lane = 0; lane < params.p; lane += 1) {
    const at = MATRIX_AT + ((lane + 1) * laneLength(params) - 1) * BLOCK_BYTES;
    for (let byte = 0; byte < BLOCK_BYTES; byte += 1) last[byte] = (last[byte] ?? 0) ^ (memory[at + byte] ?? 0);
  }
  const tag = longHash(last, KEY_BYTES);
  wipe(last);
  return tag;
};

/** A thread's part of putting zeros where anything was computed; the first one takes all scratch. */
export const wipeLanes = (
  { clear }: FillExports,
  params: Argon2Params,
  { thread, threads }: { readonly thread: number; readonly threads: number },
): void => {
  const blocks = params.p * laneLength(params);
  const from = Math.floor((blocks * thread) / threads);
  const end = Math.floor((blocks * (thread + 1)) / threads);
  clear(MATRIX_AT + from * BLOCK_BYTES, (end - from) * BLOCK_BYTES);
  if (thread === 0) clear(SCRATCH_AT, MOST_THREADS * SCRATCH_BYTES);
};
