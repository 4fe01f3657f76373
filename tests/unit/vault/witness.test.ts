import { describe, expect, test } from "vitest";
import { loadHead } from "../../../src/vault/checks.ts";
import type { VaultContext } from "../../../src/vault/context.ts";
import { saveItems } from "../../../src/vault/items.ts";
import { vaultOf } from "../../../src/vault/vault-keys.ts";
import { advanceWitness, readWitness } from "../../../src/vault/witness.ts";
import { account, openVault } from "./fixture.ts";

/** A store that answers only when told, and counts who asked. */
const slowWitness = ({ witness }: VaultContext) => {
  const waiting: (() => void)[] = [];
  let reads = 0;
  const store: VaultContext["witness"] = {
    read: async () => {
      reads += 1;
      const stored = await witness.read();
      await new Promise<void>((resolve) => waiting.push(resolve));
      return stored;
    },
    write: (sealed) => witness.write(sealed),
    handOver: (sealed) => witness.handOver(sealed),
  };
  const answer = () => {
    for (const go of waiting.splice(0)) go();
  };
  return { store, answer, reads: () => reads };
};

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("reading the witness", () => {
  test("is done once for all who ask at the same time, and anew for who asks later", async () => {
    const { context, keychain } = await openVault();
    const { store, answer, reads } = slowWitness(context);
    const slow = { ...context, witness: store };
    const asked = Promise.all([readWitness(slow, keychain), readWitness(slow, keychain), readWitness(slow, keychain)]);
    await settled();
    answer();
    const [first, second] = await asked;
    expect(first.size).toBeGreaterThan(0);
    expect(second).toEqual(first);
    expect(reads()).toBe(1);
    const later = readWitness(slow, keychain);
    await settled();
    answer();
    await later;
    expect(reads()).toBe(2);
  });

  test("that fails is tried again by the next who asks", async () => {
    const { context, keychain } = await openVault();
    let broken = true;
    const store: VaultContext["witness"] = {
      read: () => (broken ? Promise.reject(new Error("no storage")) : context.witness.read()),
      write: (sealed) => context.witness.write(sealed),
      handOver: (sealed) => context.witness.handOver(sealed),
    };
    const shaky = { ...context, witness: store };
    await expect(readWitness(shaky, keychain)).rejects.toThrow("no storage");
    broken = false;
    expect((await readWitness(shaky, keychain)).size).toBeGreaterThan(0);
  });

  test("a mark is added to what was written last, not to what someone began to read before", async () => {
    const { context, keychain, vault } = await openVault();
    const { store, answer } = slowWitness(context);
    const slow = { ...context, witness: store };
    const reading = readWitness(slow, keychain);
    await settled();
    await saveItems(context, keychain, [account(vault)]);
    const advancing = advanceWitness(slow, keychain, new Map());
    await settled();
    answer();
    await Promise.all([reading, advancing]);
    const witness = await readWitness(context, keychain);
    const head = await context.store.read((tables) => loadHead(tables, vaultOf(keychain, vault), witness));
    expect(witness.get(vault)?.sequence).toBe(head.sequence);
  });
});
