/** What a thief with the disk may do to the rows, by the raw database, and what Locum then says. */
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { fromHex } from "../../../src/bytes/hex.ts";
import { AppError } from "../../../src/errors.ts";
import { readEvents } from "../../../src/vault/events.ts";
import { acceptVault } from "../../../src/vault/accept.ts";
import { checkVaults } from "../../../src/vault/health.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { findByHosts, openItem, saveItems } from "../../../src/vault/items.ts";
import { createVault } from "../../../src/vault/vaults.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { ACCEPTANCE, account, openVault, type OpenVault, PASSPHRASE, withTable } from "./fixture.ts";

type Row = Record<string, unknown>;

let opened: OpenVault;
beforeEach(async () => {
  opened = await openVault();
});

const rowsOf = (table: string): Promise<readonly Row[]> => withTable(opened.name, table, (rows) => rows.all());
const put = (table: string, ...rows: readonly Row[]): Promise<void> =>
  withTable(opened.name, table, async (store) => {
    for (const row of rows) await store.put(row);
  });
const remove = (table: string, key: IDBValidKey): Promise<void> =>
  withTable(opened.name, table, (store) => store.remove(key));

const bytes = (row: Row, field: string): Uint8Array<ArrayBuffer> => {
  const value = row[field];
  if (!(value instanceof Uint8Array)) throw new TypeError(field);
  return new Uint8Array(value);
};
const inVault = (rows: readonly Row[], vault: string): readonly Row[] =>
  rows.filter((row) => Buffer.from(bytes(row, "vault")).toString("hex") === vault);
const rowOf = async (id: string): Promise<Row> => {
  const found = (await rowsOf("items")).find((row) => Buffer.from(bytes(row, "item")).toString("hex") === id);
  if (found === undefined) throw new Error("no such row");
  return found;
};

const codeOf = async (act: Promise<unknown>): Promise<string | null> => {
  try {
    await act;
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};

const open = (id: string, vault = opened.vault) => codeOf(openItem(opened.context, opened.keychain, vault, id));

const saveTwo = async () => {
  const { context, keychain, vault } = opened;
  const a = account(vault, { hosts: ["a.example"] });
  const b = account(vault, { hosts: ["b.example"] });
  await saveItems(context, keychain, [a, b], [{ vault, item: a.id, action: "made" }]);
  return { a, b };
};

/** Flips one bit, wherever it lies: in a byte, in a number, in a text. */
const flipped = (value: unknown, at: number): unknown => {
  if (value instanceof Uint8Array) {
    const changed = value.slice();
    const index = at % changed.length;
    changed[index] = (changed[index] ?? 0) ^ (1 << at % 8);
    return changed;
  }
  if (typeof value === "number") return value ^ (1 << at % 16);
  return value;
};

describe("any bit flipped", () => {
  test.each([
    ["items", ["epoch", "revision", "sealed"]],
    ["pages", ["epoch", "sequence", "sealed"]],
    ["heads", ["epoch", "sequence", "sealed"]],
  ])("in %s: nothing of it opens", async (table, fields) => {
    const { a } = await saveTwo();
    const rows = inVault(await rowsOf(table), opened.vault);
    const row = table === "items" ? await rowOf(a.id) : rows[0];
    if (row === undefined) throw new Error("no row");
    const arbitrary = fc.tuple(fc.constantFrom(...fields), fc.nat(1_000_000));
    await fc.assert(
      fc.asyncProperty(arbitrary, async ([field, at]) => {
        await put(table, { ...row, [field]: flipped(row[field], at) });
        expect(["RecordAltered", "VaultRolledBack"]).toContain(await open(a.id));
        const found = await findByHosts(opened.context, opened.keychain, ["a.example"]);
        expect(found.items).toEqual([]);
        expect(found.refused).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
    await put(table, row);
    expect(await open(a.id)).toBeNull();
  });

  test("in a vault row: the vault is left out and named, the others open", async () => {
    const { context, keychain: first, vault } = opened;
    const { id: second } = await createVault(context, first, "Agency");
    const row = inVault(await rowsOf("vaults"), second)[0];
    if (row === undefined) throw new Error("no row");
    for (const field of ["keyring", "mac"]) {
      await put("vaults", { ...row, [field]: flipped(row[field], 99) });
      const keychain = await unlock(context, PASSPHRASE);
      expect(keychain.vaults.map((keys) => keys.vault)).toContain(vault);
      expect(keychain.vaults.map((keys) => keys.vault)).not.toContain(second);
      expect(await checkVaults(context, keychain)).toEqual([{ vault: second, id: null, code: "RecordAltered" }]);
    }
  });

  test("in a slot or in the device's row: looks like a wrong passphrase", async () => {
    const { context } = opened;
    const [slot] = await rowsOf("slots");
    const [device] = await rowsOf("device");
    if (slot === undefined || device === undefined) throw new Error("no row");
    for (const field of ["salt", "sealed"]) {
      await put("slots", { ...slot, [field]: flipped(slot[field], 12) });
      expect(await codeOf(unlock(context, PASSPHRASE))).toBe("WrongPassphrase");
    }
    await put("slots", slot);
    const recipient = String(device["recipient"]);
    await put("device", { ...device, recipient: `${recipient.slice(0, -1)}${recipient.endsWith("q") ? "p" : "q"}` });
    expect(await codeOf(unlock(context, PASSPHRASE))).toBe("WrongPassphrase");
  });

  test("in an event: its chain is read up to there, and that is said", async () => {
    const { context, keychain, vault } = opened;
    for (const action of ["one", "two", "three"]) {
      await saveItems(context, keychain, [], [{ vault, item: null, action }]);
    }
    const second = (await rowsOf("events")).find((row) => row["number"] === 2);
    if (second === undefined) throw new Error("no row");
    await put("events", { ...second, sealed: flipped(second["sealed"], 777) });
    const { events, refused } = await readEvents(context, keychain, vault, { limit: 10 });
    expect(events.map(({ action }) => action)).toEqual(["three"]);
    expect(refused).toEqual([{ vault, id: null, code: "RecordAltered" }]);
  });
});

describe("rows", () => {
  test("swapped between two items don't open", async () => {
    const { a, b } = await saveTwo();
    const [rowA, rowB] = [await rowOf(a.id), await rowOf(b.id)];
    await put("items", { ...rowB, item: rowA["item"] }, { ...rowA, item: rowB["item"] });
    expect(await open(a.id)).toBe("RecordAltered");
    expect(await open(b.id)).toBe("RecordAltered");
  });

  test("replayed from an earlier revision don't open", async () => {
    const { a, b } = await saveTwo();
    const old = await rowOf(a.id);
    await saveItems(opened.context, opened.keychain, [{ ...a, content: "new password" }]);
    await put("items", old);
    expect(await open(a.id)).toBe("RecordAltered");
    expect(await open(b.id)).toBeNull();
    const found = await findByHosts(opened.context, opened.keychain, ["a.example"]);
    expect(found).toEqual({ items: [], refused: [{ vault: opened.vault, id: a.id, code: "RecordAltered", summary: a.summary }] });
  });

  test("moved into another vault are unknown there, and missed here", async () => {
    const { a } = await saveTwo();
    const { keychain, id: second } = await createVault(opened.context, opened.keychain, "Agency");
    const row = await rowOf(a.id);
    await put("items", { ...row, vault: fromHex(second) });
    expect(await codeOf(openItem(opened.context, keychain, second, a.id))).toBe("RecordUnknown");
    await remove("items", [bytes(row, "vault"), bytes(row, "item")]);
    expect(await open(a.id)).toBe("RecordAltered");
    const found = await findByHosts(opened.context, keychain, ["a.example"]);
    expect(found).toEqual({ items: [], refused: [{ vault: second, id: a.id, code: "RecordUnknown" }] });
  });

  test("with tokens stripped or added don't open", async () => {
    const { a, b } = await saveTwo();
    const [rowA, rowB] = [await rowOf(a.id), await rowOf(b.id)];
    await put("items", { ...rowA, tokens: [] });
    expect(await open(a.id)).toBe("RecordAltered");
    await put("items", { ...rowA, tokens: [...(rowA["tokens"] as Uint8Array[]), ...(rowB["tokens"] as Uint8Array[])] });
    const found = await findByHosts(opened.context, opened.keychain, ["b.example"]);
    expect(found.items.map(({ id }) => id)).toEqual([b.id]);
    expect(found.refused).toEqual([{ vault: opened.vault, id: a.id, code: "RecordAltered", summary: a.summary }]);
  });

  test("of any shape or key, put in with somebody's token, harm no other", async () => {
    const { b } = await saveTwo();
    const { tokens } = await rowOf(b.id);
    const keys = [[1, 2], ["x", "y"], [fromHex(opened.vault), new Uint8Array(3)], [new Uint8Array(16), "z"]];
    const rest = { tokens, epoch: "?", revision: "1", sealed: null };
    for (const [vault, item] of keys) await put("items", { vault, item, ...rest });
    const found = await findByHosts(opened.context, opened.keychain, ["b.example"]);
    expect(found.items.map(({ id }) => id)).toEqual([b.id]);
  });

  test.each(["epoch", "revision", "tokens", "sealed"])("with a %s of another type don't open", async (field) => {
    const { a } = await saveTwo();
    const row = await rowOf(a.id);
    for (const value of ["text", -1, null, { length: 12 }, [new Uint8Array(15)]]) {
      await put("items", { ...row, [field]: value });
      expect(await open(a.id)).toBe("RecordAltered");
    }
  });
});

describe("pages and heads", () => {
  test("a page replayed from before is noticed, by lists too", async () => {
    const { a, b } = await saveTwo();
    const old = inVault(await rowsOf("pages"), opened.vault);
    await saveItems(opened.context, opened.keychain, [{ ...a, content: "new" }]);
    await put("pages", ...old);
    expect(await open(b.id)).toBe("RecordAltered");
    const { entries, refused } = await listCatalogue(opened.context, opened.keychain);
    expect(entries).toEqual([]);
    expect(refused).toEqual([{ vault: opened.vault, id: null, code: "RecordAltered" }]);
    expect(await codeOf(saveItems(opened.context, opened.keychain, [account(opened.vault)]))).toBe("RecordAltered");
  });

  test("a head of another vault doesn't open", async () => {
    const { a } = await saveTwo();
    const heads = await rowsOf("heads");
    const [ours] = inVault(heads, opened.vault);
    const other = heads.find((row) => row !== ours);
    await put("heads", { ...other, vault: ours?.["vault"] });
    expect(["RecordAltered", "VaultRolledBack"]).toContain(await open(a.id));
  });
});

describe("an older state of everything", () => {
  const TABLES = ["items", "pages", "heads", "events", "vaults"];

  test("is noticed by the witness; nothing opens, nothing is written, until it is accepted", async () => {
    const { context, keychain, vault } = opened;
    const { a } = await saveTwo();
    const before = await Promise.all(TABLES.map((table) => rowsOf(table)));
    await saveItems(context, keychain, [{ ...a, content: "new password" }]);
    await Promise.all(TABLES.map((table, index) => put(table, ...(before[index] ?? []))));

    expect(await open(a.id)).toBe("VaultRolledBack");
    expect(await codeOf(saveItems(context, keychain, [account(vault)]))).toBe("VaultRolledBack");
    expect((await findByHosts(context, keychain, ["a.example"])).refused[0]?.code).toBe("VaultRolledBack");
    expect((await listCatalogue(context, keychain)).refused).toEqual([{ vault, id: null, code: "VaultRolledBack" }]);
    expect(await checkVaults(context, keychain)).toEqual([{ vault, id: null, code: "VaultRolledBack" }]);

    await acceptVault(context, keychain, vault, ACCEPTANCE);
    expect(await checkVaults(context, keychain)).toEqual([]);
    expect((await openItem(context, keychain, vault, a.id))?.content).toEqual(a.content);
    await saveItems(context, keychain, [account(vault)]);
  });

  test("with the same sequence number, but another content, is noticed", async () => {
    const { context, keychain, vault } = opened;
    const { a } = await saveTwo();
    const before = await Promise.all(TABLES.map((table) => rowsOf(table)));
    const { local, session } = opened.witness;
    await saveItems(context, keychain, [{ ...a, content: "one future" }], [{ vault, item: null, action: "one" }]);
    const future = await Promise.all(TABLES.map((table) => rowsOf(table)));
    const row = await rowOf(a.id);
    const events = (await rowsOf("events")).filter(({ number }) => number === 2);
    await Promise.all(TABLES.map((table, index) => put(table, ...(before[index] ?? []))));
    Object.assign(opened.witness, { local, session });
    await saveItems(context, keychain, [{ ...a, content: "another future" }], [{ vault, item: null, action: "other" }]);
    const ours = await rowOf(a.id);
    expect(ours["revision"]).toBe(row["revision"]);
    await put("items", row);
    expect(await open(a.id)).toBe("RecordAltered");
    await put("items", ours);
    expect(await open(a.id)).toBeNull();
    await put("events", ...events);
    expect(events).toHaveLength(1);
    const activity = await readEvents(context, keychain, vault, { limit: 9 });
    expect(activity).toEqual({ events: [], refused: [{ vault, id: null, code: "RecordAltered" }] });
    await Promise.all(TABLES.map((table, index) => put(table, ...(future[index] ?? []))));
    expect(await open(a.id)).toBe("VaultRolledBack");
    expect((await checkVaults(context, keychain)).map((finding) => finding.vault)).toEqual([vault]);
  });

  test("also looks rolled back when the lasting witness is gone, changed, or another device's", async () => {
    const { a } = await saveTwo();
    const { local } = opened.witness;
    const other = await openVault();
    for (const witness of [null, new Uint8Array(0), flipped(local, 70) as Uint8Array, other.witness.local]) {
      opened.witness.local = witness;
      expect(await open(a.id)).toBe("VaultRolledBack");
    }
    opened.witness.local = local;
    expect(await open(a.id)).toBeNull();
  });

  test("an older witness in storage.local is noticed while the browser runs", async () => {
    const { a } = await saveTwo();
    const { local } = opened.witness;
    const before = await Promise.all(TABLES.map((table) => rowsOf(table)));
    await saveItems(opened.context, opened.keychain, [{ ...a, content: "new" }]);
    await Promise.all(TABLES.map((table, index) => put(table, ...(before[index] ?? []))));
    opened.witness.local = local;
    expect(await open(a.id)).toBe("VaultRolledBack");
  });

  test("a start of the browser, which empties storage.session, is not mistaken for it", async () => {
    const { a } = await saveTwo();
    opened.witness.session = null;
    expect(await open(a.id)).toBeNull();
  });
});

test("a keyring of a thief's own, sealed to the device, is not used", async () => {
  const { context, keychain, vault } = opened;
  const stranger = await openVault();
  const theirs = await withTable(stranger.name, "vaults", (rows) => rows.all());
  const row = inVault(theirs, stranger.vault)[0];
  await put("vaults", { ...row, vault: fromHex(vault) });
  const again = await unlock(context, PASSPHRASE);
  expect(again.vaults.map((keys) => keys.vault)).toEqual([keychain.workspaceVault]);
  expect(await checkVaults(context, again)).toEqual([{ vault, id: null, code: "RecordAltered" }]);
});

test("a vault whose row is gone is on the list, and named", async () => {
  const { context, vault } = opened;
  await remove("vaults", new Uint8Array(fromHex(vault)));
  expect(await checkVaults(context, await unlock(context, PASSPHRASE))).toEqual([
    { vault, id: null, code: "VaultNotFound" },
  ]);
});
