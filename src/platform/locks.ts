/** One after the other, over all workers and pages of the extension. Follows the W3C Web Locks API. */

/** @returns what runs an act when all earlier ones under `name` have ended; a worker that dies gives its turn away */
export const createLock =
  (name: string) =>
  <Result>(act: () => Promise<Result>): Promise<Result> =>
    navigator.locks.request(name, act);
