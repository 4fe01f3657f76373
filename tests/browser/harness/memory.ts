/**
 * What a program that looks into a browser's memory would find there: the strings in a V8 heap, by the browser's own heap
 * snapshots, and bytes in the processes of the extension, by Linux's /proc. Knows nothing of what is looked for.
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import type { Browser, CDPSession } from "puppeteer-core";

/** @returns the heap of one target as text, after its garbage was collected; every string in it is in there */
const snapshotOf = async (session: CDPSession): Promise<string> => {
  const chunks: string[] = [];
  const onChunk = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", onChunk);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false, captureNumericValue: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", onChunk);
  return chunks.join("");
};

/** @returns the strings of all heaps at `url`, by the kind of target; a target that is not there has none */
export const heapsOf = async (browser: Browser, url: string): Promise<ReadonlyMap<string, string>> => {
  const control = await browser.target().createCDPSession();
  const { targetInfos } = await control.send("Target.getTargets");
  const found = new Map<string, string>();
  for (const { targetId, url: place } of targetInfos.filter((target) => target.url.startsWith(url))) {
    const { sessionId } = await control.send("Target.attachToTarget", { targetId, flatten: true });
    const session = control.connection()?.session(sessionId);
    if (session === undefined || session === null) throw new Error(`Nobody answers at ${place}`);
    found.set(place.slice(url.length), await snapshotOf(session));
    await control.send("Target.detachFromTarget", { sessionId }).catch(() => undefined);
  }
  await control.detach();
  return found;
};

const childrenOf = (pid: number): readonly number[] => {
  const parents = readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      return [[Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])] as const];
    } catch {
      return [];
    }
  });
  const own = [pid];
  for (const parent of own) own.push(...parents.filter(([, of]) => of === parent).map(([child]) => child));
  return own.slice(1);
};

export type BrowserProcess = { readonly pid: number; readonly name: string };

/** @returns the processes of this browser, each named by what it is for */
export const processesOf = (browser: Browser): readonly BrowserProcess[] => {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error("This browser was not started here");
  const named = (child: number): readonly BrowserProcess[] => {
    try {
      const command = readFileSync(`/proc/${child}/cmdline`, "utf8").split(/[\0 ]/);
      const type = command.find((part) => part.startsWith("--type="))?.slice(7) ?? "?";
      return [{ pid: child, name: command.includes("--extension-process") ? "extension" : type }];
    } catch {
      return [];
    }
  };
  return [{ pid, name: "browser" }, ...childrenOf(pid).flatMap(named)];
};

const CHUNK = 16 * 1024 * 1024;

/** @returns why another process's memory can't be read here, or `null` */
export const whyNoMemory = (): string | null =>
  process.platform === "linux" && existsSync("/proc/self/mem") ? null : "only Linux shows a process's memory";

/** @returns how often each of `needles` stands in the memory of a process that it may write to */
export const countInMemory = (pid: number, needles: readonly Uint8Array[]): readonly number[] => {
  const counts = needles.map(() => 0);
  const longest = Math.max(...needles.map(({ length }) => length));
  const file = openSync(`/proc/${pid}/mem`, "r");
  const buffer = Buffer.alloc(CHUNK + longest);
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, "utf8").split("\n")) {
      const [, from = "0", to = "0"] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      const end = Number.parseInt(to, 16);
      for (let at = Number.parseInt(from, 16); at < end; at += CHUNK) {
        let read = 0;
        try {
          read = readSync(file, buffer, 0, Math.min(CHUNK + longest - 1, end - at), at);
        } catch {
          continue; // Nothing lies there (a guard page, a device).
        }
        const bytes = buffer.subarray(0, read);
        needles.forEach((needle, index) => {
          for (let found = bytes.indexOf(needle); found >= 0 && found < CHUNK; found = bytes.indexOf(needle, found + 1)) {
            counts[index] = (counts[index] ?? 0) + 1;
          }
        });
      }
    }
  } finally {
    closeSync(file);
  }
  return counts;
};
