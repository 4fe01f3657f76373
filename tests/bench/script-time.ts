/** CPU time of an extension's scripts in a page, by the browser's own trace. Not a bench: scripts/bench.mjs leaves it out. */
import { readFileSync } from "node:fs";

/** As few categories as show it. */
export const TRACED = ["devtools.timeline"] as const;

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  /** µs */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly fileName?: string };
};

const SCRIPT_EVENTS = new Set(["EvaluateScript", "v8.compile", "v8.run", "FunctionCall", "RunMicrotasks"]);

/**
 * Nested events would count twice: only those outside every other counted one.
 * @param path a trace's file
 * @param url what the addresses of the scripts begin with
 * @returns ms
 */
export const scriptTime = (path: string, url: string): number => {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(readFileSync(path, "utf8"));
  const mine = traceEvents
    .filter(({ name, ph, args }) => ph === "X" && SCRIPT_EVENTS.has(name) && `${args?.data?.url ?? args?.fileName ?? ""}`.startsWith(url))
    .sort((a, b) => a.ts - b.ts);
  let end = 0;
  let sum = 0;
  for (const { ts, dur = 0, tdur } of mine) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur ?? dur;
  }
  return sum / 1000;
};
