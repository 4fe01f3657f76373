/** Locking overwrites the keys at any moment, also in the middle of a save: what was acknowledged stays, and readable. */
import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../src/errors.ts";
import type { VaultContext } from "../../../src/vault/context.ts";
import { acceptVault } from "../../../src/vault/accept.ts";
import { checkVaults } from "../../../src/vault/health.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { findByHosts, openItem, saveItems } from "../../../src/vault/items.ts";
import { idText } from "../../../src/vault/ids.ts";
import { decodeKeychain, encodeKeychain, type Keychain, wipeKeychain, withKeys } from "../../../src/vault/keychain.ts";
import { openStore, type VaultTables } from "../../../src/vault/store.ts";
import { createVault, listVaults } from "../../../src/vault/vaults.ts";
import { readWitness } from "../../../src/vault/witness.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { ACCEPTANCE, account, openVault, type OpenVault, PASSPHRASE, restarted } from "./fixture.ts";

/** A context that tells of each step: before and after every transaction, every use of a table and of the witness. */
const stepping = (context: VaultContext, step: () => void, inTables: boolean): VaultContext => {
  const told = <Args extends unknown[], Result>(run: (...args: Args) => PromiseLike<Result>) =>
    (...args: Args): PromiseLike<Result> => {
      step();
      return run(...args).then((result) => {
        step();
        return result;
      });
    };
  const watch = (tables: VaultTables): VaultTables => {
    if (!inTables) return tables;
    const watched = Object.entries(tables).map(([name, table]) => {
      const methods = Object.entries(table as Record<string, (...args: unknown[]) => PromiseLike<unknown>>);
      // One step for each use is enough here: nothing but the next use waits for it.
      const stepped = methods.map(([method, run]) => [
        method,
        (...args: unknown[]) => {
          step();
          return run(...args);
        },
      ]);
      return [name, Object.fromEntries(stepped)];
    });
    return Object.fromEntries(watched) as VaultTables;
  };
  const { store, witness } = context;
  return {
    ...context,
    store: {
      ...store,
      read: async (act) => told(() => store.read((tables) => act(watch(tables))))(),
      write: async (act) => told(() => store.write((tables) => act(watch(tables))))(),
    },
    witness: {
      read: async () => told(() => witness.read())(),
      write: async (sealed) => told(() => witness.write(sealed))(),
      handOver: async (sealed) => told(() => witness.handOver(sealed))(),
    },
  };
};

const copyOf = (keychain: Keychain): Keychain => {
  const copy = decodeKeychain(encodeKeychain(keychain));
  if (copy === null) throw new Error("no keychain");
  return copy;
};

/**
 * Runs `act` once for each of its steps, and locks there; the last run isn't locked at all.
 *
 * @param check gets what `act` gave, or `null` when it was refused as locked, and the keys of the next unlocking
 * @param unlocking where there are new vaults; elsewhere it gives the keys that were there. It takes long: fewer steps
 * @returns how many steps there were
 */
const lockEverywhere = async <Result>(
  opened: OpenVault,
  act: (context: VaultContext, keychain: Keychain) => Promise<Result>,
  check: (result: Result | null, context: VaultContext, keychain: Keychain) => Promise<void>,
  unlocking: ((context: VaultContext) => Promise<Keychain>) | null = null,
): Promise<number> => {
  for (let n = 0; ; n++) {
    let left = n;
    let locked = false;
    const keychain = copyOf(opened.keychain);
    const step = (): void => {
      if (locked || --left >= 0) return;
      locked = true;
      wipeKeychain(keychain);
    };
    const context = stepping(restarted(opened), step, unlocking === null);
    const result = await act(context, keychain).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "Locked") return null;
      throw error;
    });
    const next = restarted(opened);
    const again = (await unlocking?.(next)) ?? copyOf(opened.keychain);
    expect(await checkVaults(next, again), `locked at step ${n}`).toEqual([]);
    expect((await listCatalogue(next, again)).refused).toEqual([]);
    await check(result, next, again);
    if (!locked) {
      expect(result).not.toBeNull();
      return n;
    }
  }
};

describe("locking at any step", () => {
  test("of a save keeps what was acknowledged, and everything else readable", async () => {
    const opened = await openVault();
    const { context, keychain, vault } = opened;
    const kept = account(vault);
    await saveItems(context, keychain, [kept]);
    const steps = await lockEverywhere(
      opened,
      async (watched, keys) => {
        const write = account(vault);
        await saveItems(watched, keys, [write], [{ vault, item: write.id, action: "made" }]);
        return write;
      },
      async (write, next, keys) => {
        expect((await openItem(next, keys, vault, kept.id))?.content).toEqual(kept.content);
        if (write !== null) expect((await openItem(next, keys, vault, write.id))?.content).toEqual(write.content);
        const [saved] = await saveItems(next, keys, [{ ...kept, summary: "still writable" }]);
        expect(saved?.id).toBe(kept.id);
      },
    );
    expect(steps).toBeGreaterThan(10);
  });

  test("of a removal leaves the item or its tombstone", async () => {
    const opened = await openVault();
    const { context, keychain, vault } = opened;
    const writes = Array.from({ length: 80 }, () => account(vault));
    await saveItems(context, keychain, writes);
    await lockEverywhere(
      opened,
      async (watched, keys) => {
        const write = writes.pop();
        if (write === undefined) throw new Error("too many steps");
        await saveItems(watched, keys, [{ vault, id: write.id, remove: true }]);
        return write;
      },
      async (write, next, keys) => {
        if (write !== null) expect(await openItem(next, keys, vault, write.id)).toBeNull();
      },
    );
  });

  test("of making a vault leaves a whole one or none", async () => {
    const opened = await openVault();
    let made = 1;
    await lockEverywhere(
      opened,
      async (watched, keys) => (await createVault(watched, keys, `Agency ${made}`)).id,
      async (id, next, keys) => {
        if (id !== null) made += 1;
        expect(await listVaults(next, keys)).toHaveLength(made);
        if (id !== null) await saveItems(next, keys, [account(id)]);
      },
      (next) => unlock(next, PASSPHRASE),
    );
    expect(made).toBeGreaterThan(1);
  });

  test("of taking a vault as it is takes it, or leaves it refused", async () => {
    const opened = await openVault();
    const { context, keychain, vault, witness } = opened;
    await saveItems(context, keychain, [account(vault)]);
    await lockEverywhere(
      opened,
      async (watched, keys) => {
        await acceptVault(watched, keys, vault, ACCEPTANCE);
        return true;
      },
      async () => {
        expect(witness.local).not.toBeNull();
      },
    );
  });

  test("of a look gives what is there", async () => {
    const opened = await openVault();
    const { context, keychain, vault } = opened;
    const write = account(vault);
    await saveItems(context, keychain, [write]);
    for (const look of [
      (watched: VaultContext, keys: Keychain) => openItem(watched, keys, vault, write.id).then((item) => item?.id),
      (watched: VaultContext, keys: Keychain) =>
        findByHosts(watched, keys, write.hosts).then(({ items }) => items[0]?.id),
      (watched: VaultContext, keys: Keychain) => listCatalogue(watched, keys).then(({ entries }) => entries[0]?.id),
      (watched: VaultContext, keys: Keychain) => checkVaults(watched, keys).then(([bad]) => bad?.code ?? write.id),
    ]) {
      await lockEverywhere(opened, look, async (id) => expect(id).toBe(write.id));
    }
  });
});

describe("keys of one's own", () => {
  test("are good to the end, whatever becomes of the keychain, and are zeros afterwards", async () => {
    const { keychain } = await openVault();
    const before = encodeKeychain(keychain);
    let lent: Keychain | null = null;
    await withKeys(keychain, async (keys) => {
      lent = keys;
      wipeKeychain(keychain);
      await Promise.resolve();
      expect(encodeKeychain(keys)).toBe(before);
    });
    expect(lent).toEqual(keychain);
  });

  test("are zeros after a failure too", async () => {
    const { keychain } = await openVault();
    const lent: Keychain[] = [];
    const failing = withKeys(keychain, (keys) => {
      lent.push(keys);
      return Promise.reject(new Error("broken"));
    });
    await expect(failing).rejects.toThrow("broken");
    expect(lent[0]?.witnessKey.every((byte) => byte === 0)).toBe(true);
    expect(keychain.witnessKey.some((byte) => byte !== 0)).toBe(true);
  });

  test("are not made of a keychain that was wiped: everything says Locked", async () => {
    const { context, keychain, vault } = await openVault();
    const write = account(vault);
    await saveItems(context, keychain, [write]);
    wipeKeychain(keychain);
    const acts = [
      saveItems(context, keychain, [write]),
      openItem(context, keychain, vault, write.id),
      findByHosts(context, keychain, write.hosts),
      listCatalogue(context, keychain),
      createVault(context, keychain, "Agency"),
      acceptVault(context, keychain, vault, ACCEPTANCE),
      checkVaults(context, keychain),
    ];
    for (const result of await Promise.allSettled(acts)) {
      expect(result).toMatchObject({ status: "rejected", reason: { code: "Locked" } });
    }
  });
});

test("a witness that is there and doesn't open is left as it is by a save", async () => {
  const opened = await openVault();
  const { context, keychain, vault, witness } = opened;
  const foreign = new Uint8Array(200).fill(7);
  const write = account(vault);
  const { store } = context;
  const during: VaultContext = {
    ...restarted(opened),
    store: {
      ...store,
      write: async (act) => {
        const result = await store.write(act);
        Object.assign(witness, { local: foreign, session: foreign });
        return result;
      },
    },
  };
  const { local, session } = witness;
  await saveItems(during, keychain, [write]);
  expect([witness.local, witness.session]).toEqual([foreign, foreign]);
  // The one from before the save still passes.
  Object.assign(witness, { local, session });
  expect(await openItem(restarted(opened), keychain, vault, write.id)).not.toBeNull();
});

test("two workers at once, an old and a new one, each keep what the other told the witness", async () => {
  const opened = await openVault();
  const { keychain, vault, name, witness } = opened;
  const soon = () => new Promise((wake) => setTimeout(wake, 5));
  /** A worker of its own: another connection to the database, and stores that take their time. */
  const worker = (): VaultContext => ({
    ...restarted(opened),
    store: openStore(name),
    witness: {
      read: async () => {
        const read = await witness.read();
        await soon();
        return read;
      },
      write: async (sealed) => {
        await soon();
        await witness.write(sealed);
      },
      handOver: (sealed) => witness.handOver(sealed),
    },
  });
  const [older, newer] = [worker(), worker()];
  const { keychain: more, id } = await createVault(older, keychain, "Agency");
  await Promise.all([
    saveItems(older, more, [account(vault)]),
    saveItems(newer, more, [account(id)]),
    saveItems(older, more, [account(more.workspaceVault, { type: "draft" })]),
  ]);
  const { local } = witness;
  const known = await readWitness(restarted(opened), more);
  const heads = await opened.context.store.read((tables) => Promise.resolve(tables.heads.all()));
  expect(local).not.toBeNull();
  expect(new Map(heads.map((row) => [idText(row.vault), row.sequence]))).toEqual(
    new Map([...known].map(([marked, { sequence }]) => [marked, sequence])),
  );
});
