/** One thread of an Argon2id derivation: a worker that does its part and meets the others after each slice. */
import { fillLanes, wipeLanes, type FillExports } from "../../src/crypto/argon2-lanes.ts";
import type { LaneOrder } from "./lanes.ts";

/** Places in the barrier: how many have arrived, and how often all had. */
const ARRIVED = 0;
const TURN = 1;

const meetAt = (barrier: Int32Array, threads: number) => (): void => {
  const turn = Atomics.load(barrier, TURN);
  if (Atomics.add(barrier, ARRIVED, 1) === threads - 1) {
    Atomics.store(barrier, ARRIVED, 0);
    Atomics.add(barrier, TURN, 1);
    Atomics.notify(barrier, TURN);
    return;
  }
  while (Atomics.load(barrier, TURN) === turn) Atomics.wait(barrier, TURN, turn);
};

interface Started {
  readonly fill: FillExports;
  readonly part: { readonly thread: number; readonly threads: number; readonly meet: () => void };
}

let started: Started | null = null;

const carryOut = async (order: LaneOrder): Promise<void> => {
  if (order.kind === "start") {
    const { thread, threads, memory, barrier } = order;
    const instance = await WebAssembly.instantiate(order.module, { env: { memory } });
    started = { fill: instance.exports as unknown as FillExports, part: { thread, threads, meet: meetAt(barrier, threads) } };
    return;
  }
  if (started === null) throw new Error("not started");
  const { fill, part } = started;
  if (order.kind === "fill") fillLanes(fill, order.params, part);
  else wipeLanes(fill, order.params, part);
};

addEventListener("message", ({ data }: MessageEvent<LaneOrder>) => {
  carryOut(data).then(
    () => postMessage(true),
    () => postMessage(false),
  );
});
