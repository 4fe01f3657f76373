/**
 * Sends what changes while it is typed: the first value at once, and while one is under way only the newest waits. A
 * popup that loses the focus is gone without a word and nothing it sends then arrives, so what was typed must have left
 * before.
 */
export interface LatestSender<T> {
  /** Takes the place of a value that waits. */
  readonly push: (value: T) => void;
  /** Resolves when nothing is under way or waits. Never rejects: `send` keeps its failures to itself. */
  readonly settled: () => Promise<void>;
}

/** @param send must not reject */
export const createLatestSender = <T>(send: (value: T) => Promise<void>): LatestSender<T> => {
  let waiting: { readonly value: T } | null = null;
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    while (waiting !== null) {
      const { value } = waiting;
      waiting = null;
      await send(value);
    }
    running = null;
  };

  return {
    push: (value) => {
      waiting = { value };
      running ??= run();
    },
    settled: () => running ?? Promise.resolve(),
  };
};
