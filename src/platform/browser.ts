/** The browser's extension API with promises. The one importer of the polyfill; everything else asks src/platform. */
import browser from "webextension-polyfill";

export { browser };

/** Chrome's own API, for what only Chrome has (offscreen page, documentId options). */
export const chromeApi = (): typeof chrome | null =>
  typeof chrome !== "undefined" && "offscreen" in chrome ? chrome : null;
