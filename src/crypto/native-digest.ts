/**
 * SHA-256 (FIPS 180-4) by the browser's own code (Web Cryptography API), for much at once. Not inside an IndexedDB
 * transaction, which ends when anything but the database is awaited: digest in subkeys.ts is for there.
 */

/** @returns 32 bytes */
export const digestNatively = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
