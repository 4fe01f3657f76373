/**
 * Clears a copied secret after a while, also when the worker died meanwhile: the deadline lies in the session's area and
 * every wake looks at it. Follows threats.md, "clipboard". Times are ms since the epoch.
 */
import * as v from "valibot";
import type { Area } from "./area.ts";

const KEY = "clipboard";
const pendingSchema = v.object({ digest: v.string(), clearAt: v.number() });

export interface ClipboardPort {
  /** @param onlyOver replace only what has this digest, where the browser lets us look */
  write(text: string, onlyOver: string | null): Promise<void>;
  digest(text: string): Promise<string>;
}

export interface ClipboardClearing {
  /** Puts a secret on the clipboard. @returns when it will be cleared */
  copy(secret: string, seconds: number): Promise<number>;
  /** Clears it if its time has come. @returns when to look again, `null` when nothing is pending */
  clearIfDue(): Promise<number | null>;
}

export const createClipboardClearing = (area: Area, port: ClipboardPort, now: () => number): ClipboardClearing => ({
  copy: async (secret, seconds) => {
    const clearAt = now() + seconds * 1000;
    // Noted first: a worker that dies between the two clears a clipboard too many rather than one too few.
    await area.set(KEY, { digest: await port.digest(secret), clearAt });
    await port.write(secret, null);
    return clearAt;
  },
  clearIfDue: async () => {
    const pending = v.safeParse(pendingSchema, await area.get(KEY));
    if (!pending.success) return null;
    const { digest, clearAt } = pending.output;
    if (now() < clearAt) return clearAt;
    await port.write("", digest);
    await area.remove([KEY]);
    return null;
  },
});
