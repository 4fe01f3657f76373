/**
 * Asks the browser not to clear Locum's storage when the disk is full. Only a document can ask; the background's worker
 * can't. Follows the WHATWG Storage Standard, "persist()".
 */

/**
 * What the browser answers is nothing to act on: Chrome spares an extension that has `unlimitedStorage` and may say no
 * all the same.
 */
export const askToKeepStorage = async (): Promise<void> => {
  await navigator.storage.persist().catch(() => false);
};
