/**
 * Argon2id on several cores, in Chrome's offscreen page: the worker of an extension has no threads, and its memory can't
 * be shared. Runs the lanes (lane.ts) over one memory, wipes it after each derivation, and gives it back when it was not
 * used for a while. Why: docs/decisions/0002-argon2-engine.md.
 */
import { memoryPages, MOST_THREADS, putFirstBlocks, tagOf } from "../../src/crypto/argon2-lanes.ts";
import type { Argon2Params } from "../../src/crypto/argon2-wasm.ts";
import { wipe } from "../../src/bytes/bytes.ts";
import fillUrl from "../../src/crypto/assembly/argon2-fill.ts?assembly";

export type LaneOrder =
  | {
      readonly kind: "start";
      readonly module: WebAssembly.Module;
      readonly memory: WebAssembly.Memory;
      readonly barrier: Int32Array;
      readonly thread: number;
      readonly threads: number;
    }
  | { readonly kind: "fill" | "wipe"; readonly params: Argon2Params };

/** ms without a derivation after which the memory goes. */
const IDLE_MS = 60_000;
const HASH_BYTES = 64;

interface Threads {
  readonly memory: WebAssembly.Memory;
  readonly order: (order: Extract<LaneOrder, { kind: "fill" | "wipe" }>) => Promise<void>;
  readonly end: () => void;
}

/** @throws Error when a worker could not do it */
const ask = (worker: Worker, order: LaneOrder): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.onerror = () => reject(new Error("a lane failed"));
    worker.onmessage = ({ data }) => (data === true ? resolve() : reject(new Error("a lane failed")));
    worker.postMessage(order);
  });

const startThreads = async (params: Argon2Params): Promise<Threads> => {
  const threads = Math.min(MOST_THREADS, params.p, navigator.hardwareConcurrency);
  if (typeof SharedArrayBuffer !== "function" || threads < 2) throw new Error("no threads here");
  const response = await fetch(fillUrl);
  const module = await WebAssembly.compile(await response.arrayBuffer());
  const pages = memoryPages(params);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  const barrier = new Int32Array(new SharedArrayBuffer(8));
  const workers = Array.from({ length: threads }, () => new Worker(new URL("./lane.ts", import.meta.url), { type: "module" }));
  const end = () => workers.forEach((worker) => worker.terminate());
  try {
    await Promise.all(workers.map((worker, thread) => ask(worker, { kind: "start", module, memory, barrier, thread, threads })));
  } catch (error) {
    end();
    throw error;
  }
  const order: Threads["order"] = async (wanted) => void (await Promise.all(workers.map((worker) => ask(worker, wanted))));
  return { memory, order, end };
};

export interface Lanes {
  /** Starts the threads and computes once, so that the memory is touched and the code is fast. @returns whether it could */
  prepare(params: Argon2Params): Promise<boolean>;
  /**
   * @param hash H0 (`initialHash`); wiped here
   * @returns 32 bytes, or `null` where nothing is prepared, or it failed
   */
  derive(hash: Uint8Array, params: Argon2Params): Promise<Uint8Array<ArrayBuffer> | null>;
}

export const createLanes = (): Lanes => {
  let threads: Threads | null = null;
  let preparing: Promise<boolean> | null = null;
  let wiped: Promise<void> = Promise.resolve();
  let endings = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    endings += 1;
    threads?.end();
    threads = null;
    preparing = null;
    wiped = Promise.resolve();
    clearTimeout(idle);
  };

  const endOf = (those: Threads): void => {
    if (threads === those) end();
  };

  const compute = async (hash: Uint8Array, params: Argon2Params, on: Threads): Promise<Uint8Array<ArrayBuffer>> => {
    const memory = new Uint8Array(on.memory.buffer);
    putFirstBlocks(memory, hash, params);
    await on.order({ kind: "fill", params });
    const tag = tagOf(memory, params);
    const key = new Uint8Array(tag);
    wipe(tag);
    return key;
  };

  /** One after the other, each once the memory is wiped of the one before. */
  const derive = async (hash: Uint8Array, params: Argon2Params): Promise<Uint8Array<ArrayBuffer> | null> => {
    const on = threads;
    if (on === null) return null;
    clearTimeout(idle);
    const key = wiped.then(() => compute(hash, params, on));
    wiped = key.then(() => on.order({ kind: "wipe", params })).then(
      () => {
        clearTimeout(idle);
        if (threads === on) idle = setTimeout(end, IDLE_MS);
      },
      () => endOf(on),
    );
    try {
      return await key;
    } catch {
      return null;
    } finally {
      wipe(hash);
    }
  };

  const prepare = async (params: Argon2Params): Promise<boolean> => {
    const before = endings;
    try {
      const started = await startThreads(params);
      if (endings !== before) {
        started.end();
        return false;
      }
      threads = started;
      return (await derive(new Uint8Array(HASH_BYTES), params)) !== null;
    } catch {
      if (endings === before) preparing = null;
      return false;
    }
  };

  return { prepare: (params) => (preparing ??= prepare(params)), derive };
};
