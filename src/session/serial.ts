/** Runs tasks one after the other: for read-then-write on an area, which has no transactions. */
export type Serial = <T>(task: () => Promise<T>) => Promise<T>;

export const createSerial = (): Serial => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
};
