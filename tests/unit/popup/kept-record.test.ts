import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createKeptRecord, type KeptRecordOptions } from "../../../popup/kept-record.ts";

interface Record {
  readonly minutes: number;
  readonly name: string;
  readonly address: string;
}

const START: Record = { minutes: 15, name: "Example", address: "" };
const set = (part: Partial<Record>) => (before: Record): Record => ({ ...before, ...part });

/** What every window reads and writes; each answer takes a moment. */
const createStore = () => {
  const store = { value: START, writes: 0, failing: null as unknown };
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  return {
    store,
    read: async () => (await turn(), store.value),
    write: async (value: Record) => {
      // It is on its way at once, also from a page that is gone when the answer comes.
      if (store.failing !== null) throw store.failing;
      store.value = value;
      store.writes += 1;
      await turn();
      return value;
    },
  };
};

const open = (from: ReturnType<typeof createStore>, more: Partial<KeptRecordOptions<Record>> = {}) => {
  const failures: unknown[] = [];
  const kept = createKeptRecord(from.store.value, {
    read: from.read,
    write: from.write,
    isWhole: ({ address }) => address === "" || address.includes("@"),
    isTakenBack: (error) => error === "cancelled",
    onChange: () => undefined,
    onFail: (error) => failures.push(error),
    ...more,
  });
  return { kept, failures };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const later = () => vi.advanceTimersByTimeAsync(1000);

describe("a record that several windows change", () => {
  it("keeps what another window saved meanwhile", async () => {
    const from = createStore();
    const one = open(from).kept;
    const other = open(from).kept;
    one.change("minutes", set({ minutes: 5 }));
    await later();
    other.change("name", set({ name: "Other" }));
    await later();
    expect(from.store.value).toEqual({ minutes: 5, name: "Other", address: "" });
    expect(other.shown()).toEqual(from.store.value);
  });

  it("loses no change that comes while another is being saved", async () => {
    const from = createStore();
    const { kept } = open(from);
    kept.change("minutes", set({ minutes: 5 }));
    await vi.advanceTimersByTimeAsync(3);
    kept.change("name", set({ name: "Meanwhile" }));
    await vi.advanceTimersByTimeAsync(4);
    kept.change("minutes", set({ minutes: 1 }));
    await later();
    expect(from.store.value).toEqual({ minutes: 1, name: "Meanwhile", address: "" });
  });

  it("saves at once when the page goes, and when its view does", async () => {
    const from = createStore();
    const leaving = open(from).kept;
    leaving.change("minutes", set({ minutes: 5 }));
    leaving.leave();
    expect(from.store.value.minutes).toBe(5);
    const closing = open(from).kept;
    closing.change("name", set({ name: "Closed" }));
    void closing.flush();
    await vi.advanceTimersByTimeAsync(20);
    expect(from.store.value).toEqual({ minutes: 5, name: "Closed", address: "" });
    await later();
    expect(from.store.writes).toBe(2);
  });

  it("saves the rest while one part is half-typed, and that part once it is whole", async () => {
    const from = createStore();
    const { kept } = open(from);
    kept.change("address", set({ address: "half" }));
    kept.change("minutes", set({ minutes: 5 }));
    await later();
    expect(from.store.value).toEqual({ ...START, minutes: 5 });
    expect(kept.shown().address).toBe("half");
    kept.change("address", set({ address: "half@example.com" }));
    await later();
    expect(from.store.value.address).toBe("half@example.com");
  });

  it("keeps a change that could not be saved, and saves it with the next", async () => {
    const from = createStore();
    const { kept, failures } = open(from);
    from.store.failing = "no room";
    kept.change("minutes", set({ minutes: 5 }));
    await later();
    expect(failures).toEqual(["no room"]);
    expect(kept.shown().minutes).toBe(5);
    from.store.failing = null;
    kept.change("name", set({ name: "Next" }));
    await later();
    expect(from.store.value).toEqual({ minutes: 5, name: "Next", address: "" });
  });

  it("goes back to what is saved when the user takes the change back", async () => {
    const from = createStore();
    const { kept, failures } = open(from);
    from.store.failing = "cancelled";
    kept.change("minutes", set({ minutes: 480 }));
    await later();
    expect(kept.shown()).toEqual(START);
    expect(failures).toEqual([]);
  });

  it("lays waiting changes over a newer record", () => {
    const { kept } = open(createStore());
    kept.change("minutes", set({ minutes: 5 }));
    kept.adopt({ minutes: 30, name: "Newer", address: "" });
    expect(kept.shown()).toEqual({ minutes: 5, name: "Newer", address: "" });
  });
});
