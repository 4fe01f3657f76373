/**
 * Argon2's fill step (RFC 9106 §3.4 to §3.6) in AssemblyScript, for one lane and one slice, with SIMD and over memory
 * that several workers share. The rest of Argon2id is ../argon2-lanes.ts. Compiled by the build, see
 * scripts/assembly.ts.
 *
 * Two 64-bit words lie in a register. A block's 8 × 8 registers are permuted by rows, then by columns; v0 … v15 of the
 * RFC's permutation P are a0 a1 b0 b1 c0 c1 d0 d1. P is written out twice, for rows and for columns: there is no way to
 * hand eight registers to a function and get them back.
 */

/** f(x, y) = x + y + 2 · low 32 bits of x · low 32 bits of y */
@inline function mix(x: v128, y: v128): v128 {
  const product = i64x2.extmul_low_i32x4_u(v128.shuffle<i32>(x, x, 0, 2, 1, 3), v128.shuffle<i32>(y, y, 0, 2, 1, 3));
  return i64x2.add(i64x2.add(x, y), i64x2.shl(product, 1));
}

@inline function right32(x: v128): v128 { return v128.shuffle<i32>(x, x, 1, 0, 3, 2); }
@inline function right24(x: v128): v128 { return v128.shuffle<i8>(x, x, 3, 4, 5, 6, 7, 0, 1, 2, 11, 12, 13, 14, 15, 8, 9, 10); }
@inline function right16(x: v128): v128 { return v128.shuffle<i8>(x, x, 2, 3, 4, 5, 6, 7, 0, 1, 10, 11, 12, 13, 14, 15, 8, 9); }
@inline function right63(x: v128): v128 { return v128.xor(i64x2.add(x, x), i64x2.shr_u(x, 63)); }

/** The high word of `low`, the low word of `high`. */
@inline function across(low: v128, high: v128): v128 { return v128.shuffle<i64>(low, high, 1, 2); }

/**
 * One row of X xor Y: permuted in `state`, as it is in `to`, where the columns are added to it; `over`: added to what the
 * block held before (version 0x13). Each row of `to` is written after it was read: it may be X or Y.
 */
@inline function permuteRow(x: usize, y: usize, to: usize, state: usize, over: bool): void {
  let a0 = v128.xor(v128.load(x), v128.load(y)); v128.store(to, over ? v128.xor(a0, v128.load(to)) : a0);
  let a1 = v128.xor(v128.load(x, 16), v128.load(y, 16)); v128.store(to, over ? v128.xor(a1, v128.load(to, 16)) : a1, 16);
  let b0 = v128.xor(v128.load(x, 32), v128.load(y, 32)); v128.store(to, over ? v128.xor(b0, v128.load(to, 32)) : b0, 32);
  let b1 = v128.xor(v128.load(x, 48), v128.load(y, 48)); v128.store(to, over ? v128.xor(b1, v128.load(to, 48)) : b1, 48);
  let c0 = v128.xor(v128.load(x, 64), v128.load(y, 64)); v128.store(to, over ? v128.xor(c0, v128.load(to, 64)) : c0, 64);
  let c1 = v128.xor(v128.load(x, 80), v128.load(y, 80)); v128.store(to, over ? v128.xor(c1, v128.load(to, 80)) : c1, 80);
  let d0 = v128.xor(v128.load(x, 96), v128.load(y, 96)); v128.store(to, over ? v128.xor(d0, v128.load(to, 96)) : d0, 96);
  let d1 = v128.xor(v128.load(x, 112), v128.load(y, 112)); v128.store(to, over ? v128.xor(d1, v128.load(to, 112)) : d1, 112);
  let t0: v128, t1: v128;
  a0 = mix(a0, b0); d0 = right32(v128.xor(d0, a0)); c0 = mix(c0, d0); b0 = right24(v128.xor(b0, c0));
  a1 = mix(a1, b1); d1 = right32(v128.xor(d1, a1)); c1 = mix(c1, d1); b1 = right24(v128.xor(b1, c1));
  a0 = mix(a0, b0); d0 = right16(v128.xor(d0, a0)); c0 = mix(c0, d0); b0 = right63(v128.xor(b0, c0));
  a1 = mix(a1, b1); d1 = right16(v128.xor(d1, a1)); c1 = mix(c1, d1); b1 = right63(v128.xor(b1, c1));
  t0 = across(b0, b1); t1 = across(b1, b0); b0 = t0; b1 = t1; t0 = c0; c0 = c1; c1 = t0; t0 = across(d0, d1); t1 = across(d1, d0); d0 = t1; d1 = t0;
  a0 = mix(a0, b0); d0 = right32(v128.xor(d0, a0)); c0 = mix(c0, d0); b0 = right24(v128.xor(b0, c0));
  a1 = mix(a1, b1); d1 = right32(v128.xor(d1, a1)); c1 = mix(c1, d1); b1 = right24(v128.xor(b1, c1));
  a0 = mix(a0, b0); d0 = right16(v128.xor(d0, a0)); c0 = mix(c0, d0); b0 = right63(v128.xor(b0, c0));
  a1 = mix(a1, b1); d1 = right16(v128.xor(d1, a1)); c1 = mix(c1, d1); b1 = right63(v128.xor(b1, c1));
  t0 = across(b1, b0); t1 = across(b0, b1); b0 = t0; b1 = t1; t0 = c0; c0 = c1; c1 = t0; t0 = across(d1, d0); t1 = across(d0, d1); d0 = t1; d1 = t0;
  v128.store(state, a0); v128.store(state, a1, 16); v128.store(state, b0, 32); v128.store(state, b1, 48);
  v128.store(state, c0, 64); v128.store(state, c1, 80); v128.store(state, d0, 96); v128.store(state, d1, 112);
}

@inline function put(to: usize, x: v128): void { v128.store(to, v128.xor(x, v128.load(to))); }

/** Permutes one column of `state` and adds it to the block. */
@inline function permuteColumn(state: usize, to: usize): void {
  let a0 = v128.load(state); let a1 = v128.load(state, 128); let b0 = v128.load(state, 256); let b1 = v128.load(state, 384);
  let c0 = v128.load(state, 512); let c1 = v128.load(state, 640); let d0 = v128.load(state, 768); let d1 = v128.load(state, 896);
  let t0: v128, t1: v128;
  a0 = mix(a0, b0); d0 = right32(v128.xor(d0, a0)); c0 = mix(c0, d0); b0 = right24(v128.xor(b0, c0));
  a1 = mix(a1, b1); d1 = right32(v128.xor(d1, a1)); c1 = mix(c1, d1); b1 = right24(v128.xor(b1, c1));
  a0 = mix(a0, b0); d0 = right16(v128.xor(d0, a0)); c0 = mix(c0, d0); b0 = right63(v128.xor(b0, c0));
  a1 = mix(a1, b1); d1 = right16(v128.xor(d1, a1)); c1 = mix(c1, d1); b1 = right63(v128.xor(b1, c1));
  t0 = across(b0, b1); t1 = across(b1, b0); b0 = t0; b1 = t1; t0 = c0; c0 = c1; c1 = t0; t0 = across(d0, d1); t1 = across(d1, d0); d0 = t1; d1 = t0;
  a0 = mix(a0, b0); d0 = right32(v128.xor(d0, a0)); c0 = mix(c0, d0); b0 = right24(v128.xor(b0, c0));
  a1 = mix(a1, b1); d1 = right32(v128.xor(d1, a1)); c1 = mix(c1, d1); b1 = right24(v128.xor(b1, c1));
  a0 = mix(a0, b0); d0 = right16(v128.xor(d0, a0)); c0 = mix(c0, d0); b0 = right63(v128.xor(b0, c0));
  a1 = mix(a1, b1); d1 = right16(v128.xor(d1, a1)); c1 = mix(c1, d1); b1 = right63(v128.xor(b1, c1));
  t0 = across(b1, b0); t1 = across(b0, b1); b0 = t0; b1 = t1; t0 = c0; c0 = c1; c1 = t0; t0 = across(d1, d0); t1 = across(d0, d1); d0 = t1; d1 = t0;
  put(to, a0); put(to + 128, a1); put(to + 256, b0); put(to + 384, b1);
  put(to + 512, c0); put(to + 640, c1); put(to + 768, d0); put(to + 896, d1);
}

/** Asks for all lines of a block at once, while there is still work to do that doesn't need them. */
@inline function touch(at: usize, scratch: usize): void {
  let sum = load<u64>(at);
  for (let i: usize = 64; i < 1024; i += 64) sum ^= load<u64>(at + i);
  store<u64>(scratch, sum, 1024);
}

/** The block that the next one is made from, beside the previous one (RFC 9106 §3.4.2). */
@inline function sourceOf(random: u64, i: u32, pass: u32, slice: u32, lane: u32, lanes: u32, laneLength: u32, matrix: usize): usize {
  const segment = laneLength >> 2;
  const fromLane: u32 = pass == 0 && slice == 0 ? lane : <u32>((random >> 32) % lanes);
  const finished: u32 = pass == 0 ? slice * segment : laneLength - segment;
  const area: u32 = fromLane == lane ? finished + i - 1 : finished - (i == 0 ? 1 : 0);
  const j1 = random & 0xffffffff;
  const back = (<u64>area * ((j1 * j1) >> 32)) >> 32;
  const first: u32 = pass == 0 || slice == 3 ? 0 : (slice + 1) * segment;
  const fromColumn = (first + area - 1 - <u32>back) % laneLength;
  return matrix + (<usize>(fromLane * laneLength + fromColumn) << 10);
}

function compress(x: usize, y: usize, to: usize, scratch: usize): void {
  for (let i: usize = 0; i < 1024; i += 128) permuteRow(x + i, y + i, to + i, scratch + i, false);
  for (let i: usize = 0; i < 128; i += 16) permuteColumn(scratch + i, to + i);
}

function nextAddresses(addresses: usize, input: usize, zero: usize, scratch: usize): void {
  store<u64>(input, load<u64>(input, 48) + 1, 48);
  compress(zero, input, addresses, scratch);
  compress(zero, addresses, addresses, scratch);
}

/**
 * Fills one lane's part of one slice.
 * @param matrix address of the blocks, lane after lane
 * @param scratch address of 5 KiB that nobody else uses
 * @param laneLength blocks of a lane
 */
export function fill(matrix: usize, scratch: usize, pass: u32, slice: u32, lane: u32, lanes: u32, laneLength: u32, passes: u32): void {
  const segment = laneLength >> 2;
  const addresses = scratch + 2048, input = scratch + 3072, zero = scratch + 4096;
  const independent = pass == 0 && slice < 2;
  const start: u32 = pass == 0 && slice == 0 ? 2 : 0;
  if (independent) {
    memory.fill(input, 0, 2048);
    store<u64>(input, pass); store<u64>(input, lane, 8); store<u64>(input, slice, 16);
    store<u64>(input, <u64>lanes * laneLength, 24); store<u64>(input, passes, 32); store<u64>(input, 2, 40);
    if (start != 0) nextAddresses(addresses, input, zero, scratch);
  }
  const laneAt = matrix + (<usize>lane * laneLength << 10);
  let source: usize = 0;
  for (let i = start; i < segment; i++) {
    const column = slice * segment + i;
    const previous = laneAt + (<usize>(column == 0 ? laneLength - 1 : column - 1) << 10);
    const to = laneAt + (<usize>column << 10);
    const exhausted = independent && (i & 127) == 0;
    if (exhausted) nextAddresses(addresses, input, zero, scratch);
    if (exhausted || i == start) {
      const random = independent ? load<u64>(addresses + (<usize>(i & 127) << 3)) : load<u64>(previous);
      source = sourceOf(random, i, pass, slice, lane, lanes, laneLength, matrix);
    }
    if (pass == 0) for (let at: usize = 0; at < 1024; at += 128) permuteRow(previous + at, source + at, to + at, scratch + at, false);
    else for (let at: usize = 0; at < 1024; at += 128) permuteRow(previous + at, source + at, to + at, scratch + at, true);
    // The first column has the word that says where the next block comes from.
    permuteColumn(scratch, to);
    const next = i + 1;
    if (next < segment && !(independent && (next & 127) == 0)) {
      const random = independent ? load<u64>(addresses + (<usize>(next & 127) << 3)) : load<u64>(to);
      source = sourceOf(random, next, pass, slice, lane, lanes, laneLength, matrix);
      touch(source, scratch);
    }
    for (let at: usize = 16; at < 128; at += 16) permuteColumn(scratch + at, to + at);
  }
}

export function clear(at: usize, bytes: usize): void { memory.fill(at, 0, bytes); }
