/** Every way to touch the rows of a vault, by the raw database, and what the audit then says. */
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fromHex, toHex } from "../../../src/bytes/hex.ts";
import { AppError } from "../../../src/errors.ts";
import { type AuditState, auditSlice, startAudit } from "../../../src/vault/audit.ts";
import { countDropbox, putDropbox } from "../../../src/vault/dropbox.ts";
import { checkVaults } from "../../../src/vault/health.ts";
import { saveItems } from "../../../src/vault/items.ts";
import type { Keychain } from "../../../src/vault/keychain.ts";
import { createVault } from "../../../src/vault/vaults.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { account, openVault, type OpenVault, PASSPHRASE, restarted, withTable } from "./fixture.ts";

type Row = Record<string, unknown>;
const TABLES = ["device", "slots", "vaults", "items", "pages", "heads", "events", "dropbox"] as const;
type Table = (typeof TABLES)[number];
const KEYS: Readonly<Record<Table, readonly string[]>> = {
  device: ["device"],
  slots: ["slot"],
  vaults: ["vault"],
  items: ["vault", "item"],
  pages: ["vault", "prefix"],
  heads: ["vault"],
  events: ["vault", "device", "number"],
  dropbox: ["entry"],
};

let opened: OpenVault;

const rowsOf = (table: Table): Promise<readonly Row[]> => withTable(opened.name, table, (rows) => rows.all());
const put = (table: Table, ...rows: readonly Row[]): Promise<void> =>
  withTable(opened.name, table, async (store) => {
    for (const row of rows) await store.put(row);
  });
const keyOf = (table: Table, row: Row): IDBValidKey => {
  const parts = KEYS[table].map((part) => row[part] as IDBValidKey);
  return parts.length === 1 ? (parts[0] ?? "") : parts;
};
const take = (table: Table, row: Row): Promise<void> =>
  withTable(opened.name, table, (store) => store.remove(keyOf(table, row)));
const hexOf = (value: unknown): string => (value instanceof Uint8Array ? toHex(value) : "");
const ofVault = async (table: Table, vault = opened.vault): Promise<readonly Row[]> =>
  (await rowsOf(table)).filter((row) => hexOf(row["vault"]) === vault);
const only = <Value>(values: readonly Value[]): Value => {
  const [value] = values;
  if (value === undefined) throw new Error("nothing there");
  return value;
};
const rowOf = async (id: string): Promise<Row> => only((await rowsOf("items")).filter((row) => hexOf(row["item"]) === id));

const audit = async (keychain: Keychain = opened.keychain, context = opened.context): Promise<AuditState> => {
  let state = await startAudit(context, keychain);
  while (!state.isDone) state = await auditSlice(context, keychain, state);
  return state;
};
const found = async (): Promise<readonly string[]> =>
  (await audit()).findings.map(({ kind, id }) => (id === null ? kind : `${kind} ${id}`)).sort();

const saveThree = async () => {
  const { context, keychain, vault } = opened;
  const [a, b, c] = ["a", "b", "c"].map((name) =>
    account(vault, { hosts: [`${name}.example`], summary: { label: `Label ${name}`, updatedAt: 5 } }),
  );
  if (a === undefined || b === undefined || c === undefined) throw new Error("three");
  const events = [a, b, c].map(({ id }) => ({ vault, item: id, action: "made" }));
  await saveItems(context, keychain, [a, b, c], events);
  return { a, b, c };
};

describe("an audit", () => {
  beforeEach(async () => {
    opened = await openVault();
  });

  test("of a sound workspace finds nothing, and counts every row", async () => {
    const { context, keychain, vault } = opened;
    const { a, b } = await saveThree();
    await saveItems(context, keychain, [{ ...a, content: 2 }, { vault, id: b.id, remove: true }]);
    const state = await audit();
    const items = (await rowsOf("items")).length;
    expect(state).toMatchObject({ findings: [], more: 0, checked: items, total: items, isDone: true });
    expect(items).toBeGreaterThan(5);
  });

  test("goes on where a worker has died, from what it wrote down", async () => {
    const { a } = await saveThree();
    await put("items", { ...(await rowOf(a.id)), tokens: [] });
    let state = await startAudit(opened.context, opened.keychain);
    for (let slices = 0; !state.isDone; slices += 1) {
      if (slices > 50) throw new Error("it never ends");
      state = JSON.parse(JSON.stringify(await auditSlice(restarted(opened), opened.keychain, state)));
    }
    expect(state.findings.map(({ kind, id }) => [kind, id])).toEqual([["item-altered", a.id]]);
  });

  test("is not confused by what is saved, and by pages that are split, meanwhile", async () => {
    const { context, keychain, vault } = opened;
    await saveItems(context, keychain, Array.from({ length: 240 }, () => account(vault, { hosts: [] })));
    let state = await startAudit(context, keychain);
    while (!state.isDone) {
      state = await auditSlice(context, keychain, state);
      const more = Array.from({ length: 20 }, () => account(vault, { hosts: [] }));
      if (state.vaults.length > 0) await saveItems(context, keychain, more, [{ vault, item: null, action: "made" }]);
    }
    expect(state.findings).toEqual([]);
    expect((await ofVault("pages")).length).toBeGreaterThan(1);
  });

  test("stops when it is locked", async () => {
    const state = await startAudit(opened.context, opened.keychain);
    opened.keychain.witnessKey.fill(0);
    await expect(auditSlice(opened.context, opened.keychain, state)).rejects.toThrow("Locked");
  });

  test("looks at long chains, in parts", async () => {
    const { context, keychain, vault } = opened;
    const events = Array.from({ length: 500 }, (_, index) => ({ vault, item: null, action: `${index}` }));
    await saveItems(context, keychain, [], events);
    expect(await found()).toEqual([]);
    const row = only((await ofVault("events")).filter(({ number }) => number === 7));
    await take("events", row);
    expect((await audit()).findings).toMatchObject([{ kind: "event-altered", vault, at: opened.clock.now }]);
  });

  test("counts what is too much to name", async () => {
    const row = await rowOf((await saveThree()).a.id);
    const copies = Array.from({ length: 600 }, () => ({ ...row, item: crypto.getRandomValues(new Uint8Array(16)) }));
    await put("items", ...copies);
    const { findings, more } = await audit();
    expect([findings.length, more]).toEqual([500, 100]);
  });
});

/** What a thief does, by name: returns what the audit must say. */
type Three = Awaited<ReturnType<typeof saveThree>>;
const CASES: Readonly<Record<string, (three: Three) => Promise<readonly string[]>>> = {
  "a row dropped": async ({ a }) => {
    await take("items", await rowOf(a.id));
    return [`item-missing ${a.id}`];
  },
  "two rows swapped": async ({ a, b }) => {
    const [rowA, rowB] = [await rowOf(a.id), await rowOf(b.id)];
    await put("items", { ...rowB, item: rowA["item"] }, { ...rowA, item: rowB["item"] });
    return [`item-altered ${a.id}`, `item-altered ${b.id}`];
  },
  "a row duplicated": async ({ a }) => {
    await put("items", { ...(await rowOf(a.id)), item: new Uint8Array(16).fill(7) });
    return [`item-unknown ${"07".repeat(16)}`];
  },
  "a row dropped and another duplicated: the count is the same": async ({ a, b }) => {
    await put("items", { ...(await rowOf(b.id)), item: new Uint8Array(16).fill(7) });
    await take("items", await rowOf(a.id));
    return [`item-missing ${a.id}`, `item-unknown ${"07".repeat(16)}`];
  },
  "a row replayed": async ({ a }) => {
    const old = await rowOf(a.id);
    await saveItems(opened.context, opened.keychain, [{ ...a, content: "new" }]);
    await put("items", old);
    return [`item-older ${a.id}`];
  },
  "a row of an account that was removed": async ({ a }) => {
    const old = await rowOf(a.id);
    await saveItems(opened.context, opened.keychain, [{ vault: a.vault, id: a.id, remove: true }]);
    await put("items", old);
    return [`item-older ${a.id}`];
  },
  "tokens stripped": async ({ a }) => {
    await put("items", { ...(await rowOf(a.id)), tokens: [] });
    return [`item-altered ${a.id}`];
  },
  "a row moved to another vault": async ({ a }) => {
    const other = opened.keychain.workspaceVault;
    const row = await rowOf(a.id);
    await put("items", { ...row, vault: fromHex(other) });
    await take("items", row);
    return [`item-missing ${a.id}`, `item-unknown ${a.id}`];
  },
  "a row for a vault that is none": async ({ a }) => {
    await put("items", { ...(await rowOf(a.id)), vault: new Uint8Array(16).fill(9) });
    return [`item-unknown ${a.id}`];
  },
  "rows of any shape and key": async ({ a }) => {
    const { tokens } = await rowOf(a.id);
    const rest = { tokens, epoch: "?", revision: "1", sealed: null };
    for (const [vault, item] of [[1, 2], ["x", "y"], [fromHex(opened.vault), new Uint8Array(3)]]) {
      await put("items", { vault, item, ...rest });
    }
    return ["item-unknown", "item-unknown", "item-unknown"];
  },
  "a page dropped": async () => {
    await take("pages", only(await ofVault("pages")));
    return ["page-missing"];
  },
  "a page of yesterday": async ({ a }) => {
    const old = only(await ofVault("pages"));
    await saveItems(opened.context, opened.keychain, [{ ...a, content: "new" }]);
    await put("pages", old);
    return ["page-altered"];
  },
  "a page that no head names": async () => {
    await put("pages", { ...only(await ofVault("pages")), prefix: "0101" });
    return ["page-unknown"];
  },
  "a head of a vault that is none": async () => {
    await put("heads", { ...only(await ofVault("heads")), vault: new Uint8Array(16).fill(9) });
    return ["head-unknown"];
  },
  "an event dropped": async () => {
    await take("events", only((await ofVault("events")).filter(({ number }) => number === 2)));
    return ["event-altered"];
  },
  "two events swapped": async () => {
    const [one, two] = await ofVault("events");
    await put("events", { ...two, number: one?.["number"] }, { ...one, number: two?.["number"] });
    return ["event-altered"];
  },
  "an event after the last": async () => {
    await put("events", { ...only(await ofVault("events")), number: 4 });
    return ["event-unknown"];
  },
  "an event of another device": async () => {
    await put("events", { ...only(await ofVault("events")), device: new Uint8Array(16).fill(9) });
    return ["event-unknown"];
  },
  "a second slot": async () => {
    await put("slots", { ...only(await rowsOf("slots")), slot: new Uint8Array(16).fill(1) });
    return ["slot-unknown"];
  },
  "another recipient": async () => {
    await put("device", { ...only(await rowsOf("device")), recipient: "age1pq1thief" });
    return ["device-altered"];
  },
  "a second device": async () => {
    await put("device", { ...only(await rowsOf("device")), device: new Uint8Array(16).fill(1) });
    return ["device-altered"];
  },
};

describe("is noticed by the audit:", () => {
  beforeEach(async () => {
    opened = await openVault();
  });

  test.each(Object.entries(CASES))("%s", async (_, tamper) => {
    const expected = await tamper(await saveThree());
    expect(await found()).toEqual([...expected].sort());
  });

  test("what the catalogue says of the item is with it, where the page still says it", async () => {
    const { a } = await saveThree();
    await take("items", await rowOf(a.id));
    expect((await audit()).findings).toEqual([
      { kind: "item-missing", vault: opened.vault, id: a.id, summary: a.summary, at: null },
    ]);
  });

  test("rows of a vault whose keyring was changed are not called strays", async () => {
    const { id, keychain } = await createVault(opened.context, opened.keychain, "Agency");
    await saveItems(opened.context, keychain, [account(id)]);
    const row = only(await ofVault("vaults", id));
    await put("vaults", { ...row, mac: new Uint8Array(32) });
    const unlocked = await unlock(opened.context, PASSPHRASE);
    expect((await audit(unlocked)).findings).toEqual([]);
    expect(await checkVaults(opened.context, unlocked)).toEqual([{ vault: id, id: null, code: "RecordAltered" }]);
    await take("vaults", row);
    expect((await audit(await unlock(opened.context, PASSPHRASE))).findings).toEqual([]);
  });
});

/** What unlocking, the look at the vaults, and the audit say together. Empty: nobody noticed anything. */
const everythingSaid = async (): Promise<readonly string[]> => {
  const { context } = opened;
  try {
    const keychain = await unlock(context, PASSPHRASE);
    const vaults = await checkVaults(context, keychain);
    const { findings } = await audit(keychain);
    const { refused } = await countDropbox(context);
    return [...vaults.map(({ code }) => code), ...findings.map(({ kind }) => kind), ...(refused > 0 ? ["stranger"] : [])];
  } catch (error) {
    if (error instanceof AppError) return [error.code];
    throw error;
  }
};

describe("any byte flipped", () => {
  /** Everything that is bytes and that a key could check: what is in clear beside it is in its AAD, MAC or digest. */
  const COLUMNS: readonly (readonly [Table, string])[] = [
    ["slots", "sealed"],
    ["slots", "salt"],
    ["vaults", "keyring"],
    ["vaults", "mac"],
    ["items", "sealed"],
    ["items", "epoch"],
    ["items", "tokens"],
    ["pages", "sealed"],
    ["pages", "epoch"],
    ["heads", "sealed"],
    ["heads", "epoch"],
    ["events", "sealed"],
    ["events", "epoch"],
    ["dropbox", "sealed"],
  ];

  const flip = (bytes: Uint8Array, at: number, bit: number): Uint8Array => {
    const changed = bytes.slice();
    const index = at % bytes.length;
    changed[index] = (changed[index] ?? 0) ^ (1 << bit);
    return changed;
  };
  const flipIn = (value: unknown, at: number, bit: number): unknown => {
    if (value instanceof Uint8Array) return flip(value, at, bit);
    if (Array.isArray(value)) return value.map((one: unknown, index) => (index === 0 ? flipIn(one, at, bit) : one));
    throw new TypeError("no bytes");
  };

  beforeAll(async () => {
    opened = await openVault();
    await saveThree();
  });

  test.each(COLUMNS)("in %s.%s of any row is noticed at the latest by the audit", async (table, column) => {
    if (table === "dropbox") {
      await putDropbox(opened.context, { type: "generated", content: { password: "x" }, summary: null, hosts: [] });
    }
    const rows = (await rowsOf(table)).filter((row) => !(Array.isArray(row[column]) && row[column].length === 0));
    expect(rows.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.nat(rows.length - 1), fc.nat(1_000_000), fc.nat(7), async (index, at, bit) => {
        const row = rows[index] ?? {};
        await put(table, { ...row, [column]: flipIn(row[column], at, bit) });
        const said = await everythingSaid();
        await put(table, row);
        expect(said).not.toEqual([]);
      }),
      { numRuns: 25 },
    );
    if (table !== "dropbox") expect(await everythingSaid()).toEqual([]);
  });
});
