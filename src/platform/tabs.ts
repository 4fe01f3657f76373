/**
 * Tabs, frames and the autofill script in them. A document is named by its id, so that nothing meant for one document
 * reaches the next one in the same frame. Not a decision about what may go where (src/sites/gate.ts).
 */
import type { Command, CommandName, PageCommands } from "../messages/protocol.ts";
import { browser } from "./browser.ts";

/** One document in one frame of one tab. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
}

export interface Frame extends Place {
  readonly url: string;
  readonly parentFrameId: number;
}

interface FrameDetails {
  readonly url: string;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly documentId?: string;
}

/** Where the popup stands in a small window of its own, its address names the tab that it is about (toolbar.ts). */
const FOR_TAB = "for";

/** @returns the app's address for a small window about that tab */
export const windowUrl = (tabId: number | null): string => {
  const url = new URL(browser.runtime.getURL("popup/index.html"));
  if (tabId !== null) url.searchParams.set(FOR_TAB, String(tabId));
  return url.href;
};

const tabMeantBy = (url: string): number | null => {
  if (!url.startsWith(windowUrl(null))) return null;
  const meant = Number(new URL(url).searchParams.get(FOR_TAB) ?? Number.NaN);
  return Number.isSafeInteger(meant) ? meant : null;
};

/** @returns the active tab of the window used last; if that is the app's own small window, the tab it was opened for */
export const activeTab = async (): Promise<{ id: number; url: string; title: string } | null> => {
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const meant = tabMeantBy(front?.url ?? "");
  const tab = meant === null ? front : await browser.tabs.get(meant).catch(() => undefined);
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? "", title: tab.title ?? "" };
};

/** Opens the app in a small window about the active tab, in place of one that is open already. */
export const openAppWindow = async (): Promise<void> => {
  const tab = await activeTab();
  const own = windowUrl(null);
  const earlier = (await browser.tabs.query({ windowType: "popup" })).filter(({ url }) => url?.startsWith(own) === true);
  await browser.windows.create({ url: windowUrl(tab?.id ?? null), type: "popup", width: 416, height: 640 });
  await browser.tabs.remove(earlier.flatMap(({ id }) => id ?? []));
};

/** @returns all frames of the tab, or none when it is gone */
export const framesOf = async (tabId: number): Promise<readonly Frame[]> => {
  const frames = (await browser.webNavigation.getAllFrames({ tabId }).catch(() => null)) as FrameDetails[] | null;
  return (frames ?? []).map(({ url, frameId, parentFrameId, documentId = "" }) => ({
    tabId,
    frameId,
    documentId,
    url,
    parentFrameId,
  }));
};

/** @returns the document's own origin, `"null"` for an opaque one (a sandbox), or `null` when the document is gone */
export const originOf = async ({ tabId, documentId }: Place): Promise<string | null> => {
  const target = { tabId, documentIds: [documentId] } as { tabId: number };
  try {
    const [result] = await browser.scripting.executeScript({ target, func: () => self.origin });
    return typeof result?.result === "string" ? result.result : null;
  } catch {
    return null;
  }
};

/** @returns the HTTP status that the document came with, or 0 where the browser doesn't say */
export const statusOf = async ({ tabId, documentId }: Place): Promise<number> => {
  const target = { tabId, documentIds: [documentId] } as { tabId: number };
  const read = (): number => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return entry?.responseStatus ?? 0;
  };
  try {
    const [result] = await browser.scripting.executeScript({ target, func: read });
    return typeof result?.result === "number" ? result.result : 0;
  } catch {
    return 0;
  }
};

/** @returns the zoom factor of the tab, 1 for 100 % */
export const zoomOf = (tabId: number): Promise<number> => browser.tabs.getZoom(tabId);

/**
 * Runs the autofill script in one document.
 * @param file as the build names it
 * @returns whether it ran: `false` when the document is gone or the browser keeps extensions out of it
 */
export const injectInto = async ({ tabId, documentId }: Place, file: string): Promise<boolean> => {
  const target = { tabId, documentIds: [documentId] };
  try {
    await browser.scripting.executeScript({ target: target as { tabId: number }, files: [file] });
    return true;
  } catch {
    return false;
  }
};

/**
 * @returns what `explain.iife.ts` left in that very document, and leaves it no longer; as the document's process says
 * it, unchecked. `null` when there is nothing.
 */
export const takeReading = async ({ tabId, documentId }: Place): Promise<unknown> => {
  const target = { tabId, documentIds: [documentId] } as { tabId: number };
  const take = (): unknown => {
    const reading: unknown = Reflect.get(globalThis, "locumReading");
    Reflect.deleteProperty(globalThis, "locumReading");
    return reading;
  };
  try {
    const [result] = await browser.scripting.executeScript({ target, func: take });
    return result?.result ?? null;
  } catch {
    return null;
  }
};

/**
 * @returns the reply of the autofill script in that very document, or `null` when it is gone
 */
export const command = async <N extends CommandName>(
  { tabId, frameId, documentId }: Place,
  name: N,
  request: PageCommands[N]["request"],
): Promise<PageCommands[N]["reply"] | null> => {
  const message: Command<N> = { command: name, request };
  const options = { frameId, documentId } as { frameId: number };
  try {
    return (await browser.tabs.sendMessage(tabId, message, options)) as PageCommands[N]["reply"];
  } catch {
    return null;
  }
};

/** @returns the new tab's id */
export const openTab = async (url: string): Promise<number | null> => (await browser.tabs.create({ url })).id ?? null;

export const loadInTab = async (tabId: number, url: string): Promise<void> => {
  // Closed meanwhile: nobody waits for it.
  await browser.tabs.update(tabId, { url }).catch(() => undefined);
};
