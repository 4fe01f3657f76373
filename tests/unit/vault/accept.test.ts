/** What is found wrong can be accepted: the vault is sound again, nothing is deleted, and a crash on the way harms nothing. */
import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { keepGenerated } from "../../../src/generated/generated-store.ts";
import { acceptVault } from "../../../src/vault/accept.ts";
import { countDropbox } from "../../../src/vault/dropbox.ts";
import { readEvents } from "../../../src/vault/events.ts";
import { checkVaults } from "../../../src/vault/health.ts";
import { listCatalogue } from "../../../src/vault/catalogue.ts";
import { findByHosts, openItem, saveItems } from "../../../src/vault/items.ts";
import { readLoose } from "../../../src/vault/loose.ts";
import { createVault, listVaults, readWorkspace } from "../../../src/vault/vaults.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { ACCEPTANCE, account, openVault, type OpenVault, PASSPHRASE, withTable } from "./fixture.ts";
import { auditAll, only, rawRows, type Row, saveThree, type Table, TAMPER_CASES } from "./tamper-cases.ts";

const TABLES: readonly Table[] = ["device", "vaults", "items", "pages", "heads", "events"];

let opened: OpenVault;
let rows: ReturnType<typeof rawRows>;
beforeEach(async () => {
  opened = await openVault();
  rows = rawRows(opened);
});

const accept = async (vault = opened.vault, keychain = opened.keychain): Promise<void> => {
  opened.clock.now += 1000;
  await acceptVault(opened.context, keychain, vault, ACCEPTANCE);
};
/** Everything that is wrong, and the accepting of it. */
const acceptAll = async (): Promise<void> => {
  const { findings } = await auditAll(opened);
  const vaults = findings.filter(({ kind }) => !kind.startsWith("slot-")).map(({ vault }) => vault);
  for (const vault of new Set(vaults)) await accept(vault);
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
const asideNames = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).flatMap(({ name = "" }) => (name.startsWith(`${opened.name}-aside-`) ? [name] : []));
const everyRow = async (): Promise<readonly string[]> => {
  const all: Row[] = [];
  for (const name of [opened.name, ...(await asideNames())]) {
    for (const table of TABLES) all.push(...(await withTable(name, table, (store) => store.all())));
  }
  return all.map((row) => JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? [...value] : value)));
};
const sealedOf = (row: string): string => JSON.stringify((JSON.parse(row) as Row)["sealed"] ?? row);

describe("accepting", () => {
  test.each(Object.entries(TAMPER_CASES).filter(([name]) => !name.includes("slot")))(
    "%s leaves a vault that is sound, and no item's or event's bytes are lost",
    async (_, tamper) => {
      const three = await saveThree(opened);
      await tamper({ rows, opened, ...three });
      const before = (await everyRow()).filter((row) => row.includes('"item"'));
      await acceptAll();
      expect((await auditAll(opened)).findings).toEqual([]);
      expect(await checkVaults(opened.context, opened.keychain)).toEqual([]);
      const { context, keychain, vault } = opened;
      expect((await openItem(context, keychain, vault, three.c.id))?.content).toEqual(three.c.content);
      const after = new Set((await everyRow()).map(sealedOf));
      for (const row of before) expect(after.has(sealedOf(row))).toBe(true);
      await saveItems(context, keychain, [account(vault)], [{ vault, item: null, action: "after" }]);
    },
  );

  test("takes an older state where that is what is there", async () => {
    const { a } = await saveThree(opened);
    const old = await rows.rowOf(a.id);
    await saveItems(opened.context, opened.keychain, [{ ...a, content: "new" }]);
    await rows.put("items", old);
    await acceptAll();
    const [found] = (await findByHosts(opened.context, opened.keychain, ["a.example"])).items;
    expect(found?.content).toEqual(a.content);
  });

  test("makes a lost page anew from its rows, with what is said of each", async () => {
    const { a, b, c } = await saveThree(opened);
    await rows.take("pages", only(await rows.ofVault("pages")));
    await acceptAll();
    const { entries } = await listCatalogue(opened.context, opened.keychain, opened.vault);
    const expected = [a, b, c].map(({ id, content }) => [id, { found: content }]).sort();
    expect(entries.map(({ id, summary }) => [id, summary]).sort()).toEqual(expected);
  });

  test.each(["gone", "altered"])("makes a head that is %s anew, and keeps every account and event", async (how) => {
    const { a, b, c } = await saveThree(opened);
    const head = only(await rows.ofVault("heads"));
    await (how === "gone" ? rows.take("heads", head) : rows.put("heads", { ...head, sealed: new Uint8Array(300) }));
    await accept();
    const { context, keychain, vault } = opened;
    expect((await auditAll(opened)).findings).toEqual([]);
    for (const { id, content } of [a, b, c]) expect((await openItem(context, keychain, vault, id))?.content).toEqual(content);
    expect((await readEvents(context, keychain, vault, { limit: 9 })).events).toHaveLength(3);
  });

  test("a lost witness, and yesterday's whole database, gives a state that is newer than both", async () => {
    const { context, keychain } = opened;
    const { a } = await saveThree(opened);
    const before = await Promise.all(TABLES.map((table) => rows.rowsOf(table)));
    await saveItems(context, keychain, [{ ...a, content: "new" }]);
    const future = await Promise.all(TABLES.map((table) => rows.rowsOf(table)));
    await Promise.all(TABLES.map((table, index) => rows.put(table, ...(before[index] ?? []))));
    expect(await checkVaults(context, keychain)).toMatchObject([{ code: "VaultRolledBack" }]);
    await accept();
    expect(await checkVaults(context, keychain)).toEqual([]);
    await Promise.all(TABLES.map((table, index) => rows.put(table, ...(future[index] ?? []))));
    expect(await checkVaults(context, keychain)).toMatchObject([{ code: "VaultRolledBack" }]);
    opened.witness.local = null;
    await accept();
    expect(await checkVaults(context, keychain)).toMatchObject([{ vault: keychain.workspaceVault }]);
    await accept(keychain.workspaceVault);
    expect(await checkVaults(context, keychain)).toEqual([]);
  });

  test("a workspace that lost its name and its list of vaults", async () => {
    const { context, keychain, vault } = opened;
    for (const row of await rows.ofVault("items", keychain.workspaceVault)) await rows.take("items", row);
    await accept(keychain.workspaceVault);
    expect(await readWorkspace(context, keychain)).toEqual({ name: "Found", defaultVault: vault });
    expect(await listVaults(context, keychain)).toMatchObject([{ id: vault, name: "Found", isDefault: true }]);
    expect((await auditAll(opened)).findings).toEqual([]);
  });

  test("a keyring that was changed while its keys were here", async () => {
    const { context, keychain, vault } = opened;
    const { a } = await saveThree(opened);
    const row = only(await rows.ofVault("vaults"));
    await rows.put("vaults", { ...row, keyring: new Uint8Array(900) });
    expect(await checkVaults(context, keychain)).toMatchObject([{ vault, code: "RecordAltered" }]);
    await accept();
    const unlocked = await unlock(context, PASSPHRASE);
    expect(await checkVaults(context, unlocked)).toEqual([]);
    expect((await openItem(context, unlocked, vault, a.id))?.content).toEqual(a.content);
  });

  test("a vault of somebody else sets its row aside; one of one's own whose keys are gone stays as it is", async () => {
    const { id, keychain } = await createVault(opened.context, opened.keychain, "Agency");
    const row = only(await rows.ofVault("vaults", id));
    await rows.put("vaults", { ...row, vault: new Uint8Array(16).fill(3) }, { ...row, mac: new Uint8Array(32) });
    const unlocked = await unlock(opened.context, PASSPHRASE);
    expect(keychain.vaults.length).toBe(unlocked.vaults.length + 1);
    await accept("03".repeat(16), unlocked);
    expect(await codeOf(accept(id, unlocked))).toBe("VaultNotFound");
    expect(await checkVaults(opened.context, unlocked)).toEqual([{ vault: id, id: null, code: "RecordAltered" }]);
    expect(await rows.ofVault("vaults", id)).toHaveLength(1);
  });

  test("killed after any write: nothing is lost, and accepting again ends it", async () => {
    for (let allowed = 0; allowed < 4; allowed += 1) {
      opened = await openVault();
      rows = rawRows(opened);
      const { a, b, c } = await saveThree(opened);
      await rows.put("items", { ...(await rows.rowOf(a.id)), tokens: [] });
      await rows.take("pages", only(await rows.ofVault("pages")));
      let writes = 0;
      const dying = async <Result>(act: () => Promise<Result>): Promise<Result> => {
        if (writes >= allowed) throw new AppError("DatabaseFailed");
        writes += 1;
        return act();
      };
      const { context, witness } = opened;
      const store = { ...context.store, write: ((act) => dying(() => context.store.write(act))) as typeof context.store.write };
      const dyingWitness: typeof context.witness = {
        read: () => witness.read(),
        write: (sealed) => dying(() => witness.write(sealed)),
        handOver: (sealed) => dying(() => witness.handOver(sealed)),
      };
      await codeOf(acceptVault({ ...context, store, witness: dyingWitness }, opened.keychain, opened.vault, ACCEPTANCE));
      await accept();
      expect((await auditAll(opened)).findings).toEqual([]);
      for (const { id } of [b, c]) expect(await openItem(context, opened.keychain, opened.vault, id)).not.toBeNull();
      expect((await everyRow()).some((row) => row.includes('"tokens":[]'))).toBe(true);
    }
  });
});

describe("items on a page that is bad", () => {
  test("can be read where they open, and only those; none where every page is sound", async () => {
    const { context, keychain, vault } = opened;
    const { a, b, c } = await saveThree(opened);
    expect(await readLoose(context, keychain, vault)).toEqual([]);
    await rows.put("items", { ...(await rows.rowOf(a.id)), tokens: [] });
    await rows.take("pages", only(await rows.ofVault("pages")));
    const ids = (await readLoose(context, keychain, vault)).map(({ id, content }) => [id, content]);
    expect(ids.sort()).toEqual([b, c].map(({ id, content }) => [id, content]).sort());
    expect((await findByHosts(context, keychain, ["b.example"])).items).toEqual([]);
    await rows.take("heads", only(await rows.ofVault("heads")));
    expect(await readLoose(context, keychain, vault)).toEqual([]);
  });
});

describe("a vault that is read-only", () => {
  test("takes no write, its records can be read, and a generated password goes to the drop box", async () => {
    const { context, keychain, vault, readOnly } = opened;
    const { a } = await saveThree(opened);
    readOnly.add(vault);
    expect(await codeOf(saveItems(context, keychain, [account(vault)]))).toBe("VaultReadOnly");
    expect(await codeOf(saveItems(context, keychain, [], [{ vault, item: null, action: "x" }]))).toBe("VaultReadOnly");
    expect((await openItem(context, keychain, vault, a.id))?.content).toEqual(a.content);
    const id = await keepGenerated(context, keychain, "Orbit-7-walnut", "a.example");
    expect(await countDropbox(context)).toEqual({ waiting: 1, refused: 0 });
    await unlock(context, PASSPHRASE);
    expect(await countDropbox(context)).toEqual({ waiting: 1, refused: 0 });
    readOnly.clear();
    await unlock(context, PASSPHRASE);
    expect(await countDropbox(context)).toEqual({ waiting: 0, refused: 0 });
    expect((await openItem(context, keychain, vault, id))?.content).toEqual({ password: "Orbit-7-walnut" });
  });
});
