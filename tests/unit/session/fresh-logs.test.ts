import { expect, test, vi } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { createMemoryArea } from "../../../src/session/area.ts";
import { createFreshLogs, onFreshLogs } from "../../../src/session/fresh-logs.ts";
import type { VaultStore } from "../../../src/vault/store.ts";

const storeThat = (write: () => Promise<unknown>): VaultStore => ({
  read: async (act) => act({} as never),
  write: async () => (await write()) as never,
  removeCopies: async () => undefined,
  close: () => undefined,
});

test("the logs are left once in a run of the browser, however many workers ask", async () => {
  const area = createMemoryArea();
  const leave = vi.fn(async () => undefined);
  const logs = createFreshLogs(area, leave);
  await Promise.all([logs.ensure(), logs.ensure()]);
  await createFreshLogs(area, leave).ensure();
  expect(leave).toHaveBeenCalledTimes(1);
});

test("a write waits until the logs are left, a read does not", async () => {
  let end = (): void => undefined;
  const leave = () => new Promise<void>((resolve) => (end = resolve));
  const write = vi.fn(async () => 1);
  const store = onFreshLogs(storeThat(write), createFreshLogs(createMemoryArea(), leave));
  const writing = store.write(async () => 1);
  expect(await store.read(async () => 2)).toBe(2);
  expect(write).not.toHaveBeenCalled();
  end();
  expect(await writing).toBe(1);
});

test("where the logs can't be left the write takes place, and the next one tries again", async () => {
  const leave = vi.fn(async () => Promise.reject(new AppError("QuotaExceeded")));
  const store = onFreshLogs(storeThat(async () => 1), createFreshLogs(createMemoryArea(), leave));
  expect([await store.write(async () => 1), await store.write(async () => 1)]).toEqual([1, 1]);
  expect(leave).toHaveBeenCalledTimes(2);
});

test("one that never ends keeps a write waiting for five seconds", async () => {
  vi.useFakeTimers();
  try {
    const store = onFreshLogs(storeThat(async () => 1), createFreshLogs(createMemoryArea(), () => new Promise(() => undefined)));
    const writing = store.write(async () => 1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await writing).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

test.each(["QuotaExceeded", "DatabaseFailed"] as const)("after a write that failed with %s they are left again", async (code) => {
  const leave = vi.fn(async () => undefined);
  const fails = vi.fn().mockRejectedValueOnce(new AppError(code)).mockResolvedValue(1);
  const store = onFreshLogs(storeThat(fails), createFreshLogs(createMemoryArea(), leave));
  await expect(store.write(async () => 1)).rejects.toThrow(code);
  expect(await store.write(async () => 1)).toBe(1);
  expect(leave).toHaveBeenCalledTimes(2);
});

test("a refusal of the vault's own is no reason to leave them again", async () => {
  const leave = vi.fn(async () => undefined);
  const store = onFreshLogs(storeThat(async () => Promise.reject(new AppError("AccountChanged"))), createFreshLogs(createMemoryArea(), leave));
  await expect(store.write(async () => 1)).rejects.toThrow("AccountChanged");
  await expect(store.write(async () => 1)).rejects.toThrow("AccountChanged");
  expect(leave).toHaveBeenCalledTimes(1);
});
