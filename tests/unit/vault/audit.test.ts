/** Every way to touch the rows of a vault, by the raw database, and what the audit then says. */
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { auditSlice, startAudit } from "../../../src/vault/audit.ts";
import { countDropbox, putDropbox } from "../../../src/vault/dropbox.ts";
import { checkVaults } from "../../../src/vault/health.ts";
import { saveItems } from "../../../src/vault/items.ts";
import { createVault } from "../../../src/vault/vaults.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { account, openVault, type OpenVault, PASSPHRASE, restarted } from "./fixture.ts";
import { auditAll, only, rawRows, saveThree, type Table, TAMPER_CASES } from "./tamper-cases.ts";

let opened: OpenVault;
let rows: ReturnType<typeof rawRows>;
beforeEach(async () => {
  opened = await openVault();
  rows = rawRows(opened);
});

const found = async (): Promise<readonly string[]> =>
  (await auditAll(opened)).findings.map(({ kind, id }) => (id === null ? kind : `${kind} ${id}`)).sort();

describe("an audit", () => {
  test("of a sound workspace finds nothing, and counts every row", async () => {
    const { context, keychain, vault } = opened;
    const { a, b } = await saveThree(opened);
    await saveItems(context, keychain, [{ ...a, content: 2 }, { vault, id: b.id, remove: true }]);
    const state = await auditAll(opened);
    const items = (await rows.rowsOf("items")).length;
    expect(state).toMatchObject({ findings: [], more: 0, checked: items, total: items, isDone: true });
    expect(items).toBeGreaterThan(5);
  });

  test("goes on where a worker has died, from what it wrote down", async () => {
    const { a } = await saveThree(opened);
    await rows.put("items", { ...(await rows.rowOf(a.id)), tokens: [] });
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
    expect((await rows.ofVault("pages")).length).toBeGreaterThan(1);
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
    const row = only((await rows.ofVault("events")).filter(({ number }) => number === 7));
    await rows.take("events", row);
    expect((await auditAll(opened)).findings).toMatchObject([{ kind: "event-altered", vault, at: opened.clock.now }]);
  });

  test("counts what is too much to name", async () => {
    const row = await rows.rowOf((await saveThree(opened)).a.id);
    const copies = Array.from({ length: 600 }, () => ({ ...row, item: crypto.getRandomValues(new Uint8Array(16)) }));
    await rows.put("items", ...copies);
    const { findings, more } = await auditAll(opened);
    expect([findings.length, more]).toEqual([500, 100]);
  });
});

describe("is noticed by the audit:", () => {
  test.each(Object.entries(TAMPER_CASES))("%s", async (_, tamper) => {
    const expected = await tamper({ rows, opened, ...(await saveThree(opened)) });
    expect(await found()).toEqual([...expected].sort());
  });

  test("what the catalogue says of the item is with it, where the page still says it", async () => {
    const { a } = await saveThree(opened);
    await rows.take("items", await rows.rowOf(a.id));
    expect((await auditAll(opened)).findings).toEqual([
      { kind: "item-missing", vault: opened.vault, id: a.id, summary: a.summary, at: null },
    ]);
  });

  test("rows of a vault whose keyring was changed are not called strays", async () => {
    const { id, keychain } = await createVault(opened.context, opened.keychain, "Agency");
    await saveItems(opened.context, keychain, [account(id)]);
    const row = only(await rows.ofVault("vaults", id));
    await rows.put("vaults", { ...row, mac: new Uint8Array(32) });
    const unlocked = await unlock(opened.context, PASSPHRASE);
    expect((await auditAll(opened, unlocked)).findings).toEqual([]);
    expect(await checkVaults(opened.context, unlocked)).toEqual([{ vault: id, id: null, code: "RecordAltered" }]);
    await rows.take("vaults", row);
    expect((await auditAll(opened, await unlock(opened.context, PASSPHRASE))).findings).toEqual([]);
  });
});

/** What unlocking, the look at the vaults, and the audit say together. Empty: nobody noticed anything. */
const everythingSaid = async (): Promise<readonly string[]> => {
  const { context } = opened;
  try {
    const keychain = await unlock(context, PASSPHRASE);
    const vaults = await checkVaults(context, keychain);
    const { findings } = await auditAll(opened, keychain);
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

  beforeEach(async () => {
    await saveThree(opened);
  });

  test.each(COLUMNS)("in %s.%s of any row is noticed at the latest by the audit", async (table, column) => {
    if (table === "dropbox") {
      await putDropbox(opened.context, { type: "generated", content: { password: "x" }, summary: null, hosts: [] });
    }
    const all = (await rows.rowsOf(table)).filter((row) => !(Array.isArray(row[column]) && row[column].length === 0));
    expect(all.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.nat(all.length - 1), fc.nat(1_000_000), fc.nat(7), async (index, at, bit) => {
        const row = all[index] ?? {};
        await rows.put(table, { ...row, [column]: flipIn(row[column], at, bit) });
        const said = await everythingSaid();
        await rows.put(table, row);
        expect(said).not.toEqual([]);
      }),
      { numRuns: 25 },
    );
    if (table !== "dropbox") expect(await everythingSaid()).toEqual([]);
  });
});
