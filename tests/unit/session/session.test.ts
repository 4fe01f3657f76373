import { describe, expect, it } from "vitest";
import { createMemoryArea } from "../../../src/session/area.ts";
import { createSerial } from "../../../src/session/serial.ts";
import { createSession } from "../../../src/session/session.ts";
import type { Keychain } from "../../../src/vault/keychain.ts";

const MINUTE = 60_000;
const SLOT = "5".repeat(32);
const keychain = (): Keychain => ({
  deviceId: "d".repeat(32),
  workspaceVault: "a".repeat(32),
  vaults: [{ vault: "a".repeat(32), epochs: [{ id: "0".repeat(24), key: new Uint8Array(32).fill(7) }] }],
  rowMacKey: new Uint8Array(32).fill(8),
  witnessKey: new Uint8Array(32).fill(9),
});
const rules = { lockAfterMinutes: 15, proofMinutes: 5 };

const start = () => {
  const area = createMemoryArea();
  const clock = { now: 1_000_000 };
  let locks = 0;
  const worker = () =>
    createSession({
      area,
      now: () => clock.now,
      onLock: async () => {
        locks += 1;
      },
    });
  return { area, clock, worker, locks: () => locks };
};

describe("the session", () => {
  it("is found again by a worker that wakes cold", async () => {
    const { worker } = start();
    await worker().begin(keychain(), rules, SLOT);
    expect((await worker().requireKeychain()).rowMacKey).toEqual(keychain().rowMacKey);
  });

  it("locks when its time is up, also in a worker that slept through it", async () => {
    const { worker, clock, area, locks } = start();
    await worker().begin(keychain(), rules, SLOT);
    clock.now += 15 * MINUTE - 1;
    expect(await worker().keychain()).not.toBeNull();
    clock.now += 1;
    expect(await worker().keychain()).toBeNull();
    expect(await area.get("session")).toBeUndefined();
    expect(locks()).toBe(1);
  });

  it.each(["touch", "prove", "setRules"] as const)("stays locked when %s is under way as it locks", async (name) => {
    for (let ticks = 0; ticks < 12; ticks++) {
      const { worker, clock, area } = start();
      await worker().begin(keychain(), rules, SLOT);
      clock.now += 10_000;
      const cold = worker();
      const acts = { touch: () => cold.touch(), prove: () => cold.prove(SLOT), setRules: () => cold.setRules(rules) };
      const act = acts[name]();
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
      await Promise.allSettled([act, cold.lock()]);
      expect(await cold.keychain()).toBeNull();
      expect(await area.get("session")).toBeUndefined();
    }
  });

  it("lives on with use", async () => {
    const { worker, clock } = start();
    const session = worker();
    await session.begin(keychain(), rules, SLOT);
    for (let i = 0; i < 4; i++) {
      clock.now += 10 * MINUTE;
      await session.touch();
    }
    expect(await worker().keychain()).not.toBeNull();
  });

  it("locks when the clock went back, but not for a correction of seconds", async () => {
    const { worker, clock } = start();
    await worker().begin(keychain(), rules, SLOT);
    clock.now -= 5_000;
    expect(await worker().keychain()).not.toBeNull();
    clock.now -= 60 * MINUTE;
    expect(await worker().keychain()).toBeNull();
  });

  it("wipes the keys when it locks and refuses afterwards", async () => {
    const { worker } = start();
    const session = worker();
    const keys = keychain();
    await session.begin(keys, rules, SLOT);
    await session.lock();
    expect(keys.rowMacKey.every((byte) => byte === 0)).toBe(true);
    await expect(session.requireKeychain()).rejects.toThrow("Locked");
    await expect(session.requireProof()).rejects.toThrow("Locked");
  });

  it("asks for the passphrase again once the last proof is too old", async () => {
    const { worker, clock } = start();
    const session = worker();
    await session.begin(keychain(), rules, SLOT);
    await session.requireProof();
    clock.now += 5 * MINUTE;
    await expect(session.requireProof()).rejects.toThrow("ProofNeeded");
    await session.prove(SLOT);
    await session.requireProof();
  });

  it("treats a stored session it can't read as locked", async () => {
    const { worker, area } = start();
    await area.set("session", { keychain: "garbage", usedAt: 1_000_000, provedAt: 0, rules });
    expect(await worker().keychain()).toBeNull();
  });
});

describe("serial", () => {
  it("keeps the order and survives a failure", async () => {
    const serial = createSerial();
    const seen: number[] = [];
    const slow = serial(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push(1);
      throw new Error("no");
    });
    const quick = serial(async () => seen.push(2));
    await expect(slow).rejects.toThrow("no");
    await quick;
    expect(seen).toEqual([1, 2]);
  });
});

describe("taking the keychain of another device secret", () => {
  const other = (): Keychain => ({ ...keychain(), deviceId: "e".repeat(32), rowMacKey: new Uint8Array(32).fill(1) });

  it("is a proof of presence, and wipes the keys of before", async () => {
    const { worker, clock } = start();
    const session = worker();
    const before = keychain();
    await session.begin(before, rules, SLOT);
    clock.now += 6 * MINUTE;
    await session.replace(SLOT, async () => other());
    expect((await worker().requireKeychain()).deviceId).toBe(other().deviceId);
    await session.requireProof();
    expect(before.rowMacKey.every((byte) => byte === 0)).toBe(true);
  });

  it("leaves it locked for a worker that comes after one that died meanwhile", async () => {
    const { worker } = start();
    const session = worker();
    await session.begin(keychain(), rules, SLOT);
    let seen: unknown = "not looked";
    await session.replace(SLOT, async () => {
      await session.touch();
      await session.prove(SLOT);
      seen = await worker().keychain();
      return other();
    });
    expect(seen).toBeNull();
  });

  it("changes nothing when it fails", async () => {
    const { worker } = start();
    const session = worker();
    await session.begin(keychain(), rules, SLOT);
    await expect(session.replace(SLOT, () => Promise.reject(new Error("wrong")))).rejects.toThrow("wrong");
    for (const one of [session, worker()]) expect((await one.requireKeychain()).rowMacKey).toEqual(keychain().rowMacKey);
  });

  it("stays locked when it is locked meanwhile", async () => {
    const { worker, area } = start();
    const session = worker();
    await session.begin(keychain(), rules, SLOT);
    await session.replace(SLOT, async () => {
      await session.lock();
      return other();
    });
    expect(await session.keychain()).toBeNull();
    expect(await area.get("session")).toBeUndefined();
  });
});

it("wipes a key that a vault no longer has, and keeps the others", async () => {
  const { worker } = start();
  const session = worker();
  const both = keychain();
  const [vault] = both.vaults;
  if (vault === undefined) throw new Error("no vault");
  const [old] = vault.epochs;
  const next = { id: "1".repeat(24), key: new Uint8Array(32).fill(5) };
  await session.begin({ ...both, vaults: [{ ...vault, epochs: [...vault.epochs, next] }] }, rules, SLOT);
  await session.extend({ ...both, vaults: [{ ...vault, epochs: [next] }] });
  expect(old?.key.every((byte) => byte === 0)).toBe(true);
  expect((await worker().requireKeychain()).vaults[0]?.epochs).toEqual([next]);
});
