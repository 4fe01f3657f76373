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

/** One row of X xor Y: kept as it is in `keep`, permuted in `state`. */
@inline function permuteRow(x: usize, y: usize, keep: usize, state: usize): void {
  let a0 = v128.xor(v128.load(x), v128.load(y)); v128.store(keep, a0);
  let a1 = v128.xor(v128.load(x, 16), v128.load(y, 16)); v128.store(keep, a1, 16);
  let b0 = v128.xor(v128.load(x, 32), v128.load(y, 32)); v128.store(keep, b0, 32);
  let b1 = v128.xor(v128.load(x, 48), v128.load(y, 48)); v128.store(keep, b1, 48);
  let c0 = v128.xor(v128.load(x, 64), v128.load(y, 64)); v128.store(keep, c0, 64);
  let c1 = v128.xor(v128.load(x, 80), v128.load(y, 80)); v128.store(keep, c1, 80);
  let d0 = v128.xor(v128.load(x, 96), v128.load(y, 96)); v128.store(keep, d0, 96);
  let d1 = v128.xor(v128.load(x, 112), v128.load(y, 112)); v128.store(keep, d1, 112);
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

@inline function put(to: usize, keep: usize, x: v128, over: bool): void {
  const result = v128.xor(x, v128.load(keep));
  v128.store(to, over ? v128.xor(result, v128.load(to)) : result);
}

/** One column of `state`, permuted, xor what was kept; `over`: xor what the block held before (version 0x13). */
@inline function permuteColumn(state: usize, keep: usize, to: usize, over: bool): void {
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
  put(to, keep, a0, over); put(to + 128, keep + 128, a1, over); put(to + 256, keep + 256, b0, over); put(to + 384, keep + 384, b1, over);
  put(to + 512, keep + 512, c0, over); put(to + 640, keep + 640, c1, over); put(to + 768, keep + 768, d0, over); put(to + 896, keep + 896, d1, over);
}

function compress(x: usize, y: usize, to: usize, scratch: usize): void {
  const keep = scratch, state = scratch + 1024;
  for (let i: usize = 0; i < 1024; i += 128) permuteRow(x + i, y + i, keep + i, state + i);
  for (let i: usize = 0; i < 128; i += 16) permuteColumn(state + i, keep + i, to + i, false);
}

function compressOver(x: usize, y: usize, to: usize, scratch: usize): void {
  const keep = scratch, state = scratch + 1024;
  for (let i: usize = 0; i < 1024; i += 128) permuteRow(x + i, y + i, keep + i, state + i);
  for (let i: usize = 0; i < 128; i += 16) permuteColumn(state + i, keep + i, to + i, true);
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
  for (let i = start; i < segment; i++) {
    const column = slice * segment + i;
    const previous = laneAt + (<usize>(column == 0 ? laneLength - 1 : column - 1) << 10);
    if (independent && (i & 127) == 0) nextAddresses(addresses, input, zero, scratch);
    const random = independent ? load<u64>(addresses + (<usize>(i & 127) << 3)) : load<u64>(previous);
    const fromLane: u32 = pass == 0 && slice == 0 ? lane : <u32>((random >> 32) % lanes);
    const same = fromLane == lane;
    const finished: u32 = pass == 0 ? slice * segment : laneLength - segment;
    const area: u32 = same ? finished + i - 1 : finished - (i == 0 ? 1 : 0);
    const j1 = random & 0xffffffff;
    const back = (<u64>area * ((j1 * j1) >> 32)) >> 32;
    const first: u32 = pass == 0 || slice == 3 ? 0 : (slice + 1) * segment;
    const fromColumn = (first + area - 1 - <u32>back) % laneLength;
    const source = matrix + (<usize>(fromLane * laneLength + fromColumn) << 10);
    const to = laneAt + (<usize>column << 10);
    if (pass == 0) compress(previous, source, to, scratch);
    else compressOver(previous, source, to, scratch);
  }
}

export function clear(at: usize, bytes: usize): void { memory.fill(at, 0, bytes); }
