/** What a thief with the disk does to the rows of a vault, by the raw database, and what the audit must say of each. */
import { fromHex, toHex } from "../../../src/bytes/hex.ts";
import { type AuditState, auditSlice, startAudit } from "../../../src/vault/audit.ts";
import { saveItems } from "../../../src/vault/items.ts";
import type { Keychain } from "../../../src/vault/keychain.ts";
import { account, type OpenVault, withTable } from "./fixture.ts";

export type Row = Record<string, unknown>;
export type Table = "device" | "slots" | "vaults" | "items" | "pages" | "heads" | "events" | "dropbox";
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

const keyOf = (table: Table, row: Row): IDBValidKey => {
  const parts = KEYS[table].map((part) => row[part] as IDBValidKey);
  return parts.length === 1 ? (parts[0] ?? "") : parts;
};
const hexOf = (value: unknown): string => (value instanceof Uint8Array ? toHex(value) : "");

export const only = <Value>(values: readonly Value[]): Value => {
  const [value] = values;
  if (value === undefined) throw new Error("nothing there");
  return value;
};

/** The rows of `opened`, past all of Locum's code. */
export const rawRows = ({ name, vault: own }: Pick<OpenVault, "name" | "vault">) => {
  const rowsOf = (table: Table): Promise<readonly Row[]> => withTable(name, table, (rows) => rows.all());
  return {
    rowsOf,
    put: (table: Table, ...rows: readonly Row[]): Promise<void> =>
      withTable(name, table, async (store) => {
        for (const row of rows) await store.put(row);
      }),
    take: (table: Table, row: Row): Promise<void> => withTable(name, table, (store) => store.remove(keyOf(table, row))),
    ofVault: async (table: Table, vault = own): Promise<readonly Row[]> =>
      (await rowsOf(table)).filter((row) => hexOf(row["vault"]) === vault),
    rowOf: async (id: string): Promise<Row> =>
      only((await rowsOf("items")).filter((row) => hexOf(row["item"]) === id)),
  };
};

/** The whole audit at once. */
export const auditAll = async (opened: OpenVault, keychain: Keychain = opened.keychain): Promise<AuditState> => {
  let state = await startAudit(opened.context, keychain);
  while (!state.isDone) state = await auditSlice(opened.context, keychain, state);
  return state;
};

/** Three accounts with an event each, and hosts a.example, b.example, c.example. */
export const saveThree = async ({ context, keychain, vault }: OpenVault) => {
  const [a, b, c] = ["a", "b", "c"].map((name) =>
    account(vault, { hosts: [`${name}.example`], summary: { label: `Label ${name}`, updatedAt: 5 } }),
  );
  if (a === undefined || b === undefined || c === undefined) throw new Error("three");
  const events = [a, b, c].map(({ id }) => ({ vault, item: id, action: "made" }));
  await saveItems(context, keychain, [a, b, c], events);
  return { a, b, c };
};

export type Scene = Awaited<ReturnType<typeof saveThree>> & {
  readonly opened: OpenVault;
  readonly rows: ReturnType<typeof rawRows>;
};

/** What a thief does, by name. Each returns what the audit must say. */
export const TAMPER_CASES: Readonly<Record<string, (scene: Scene) => Promise<readonly string[]>>> = {
  "a row dropped": async ({ rows, a }) => {
    await rows.take("items", await rows.rowOf(a.id));
    return [`item-missing ${a.id}`];
  },
  "two rows swapped": async ({ rows, a, b }) => {
    const [rowA, rowB] = [await rows.rowOf(a.id), await rows.rowOf(b.id)];
    await rows.put("items", { ...rowB, item: rowA["item"] }, { ...rowA, item: rowB["item"] });
    return [`item-altered ${a.id}`, `item-altered ${b.id}`];
  },
  "a row duplicated": async ({ rows, a }) => {
    await rows.put("items", { ...(await rows.rowOf(a.id)), item: new Uint8Array(16).fill(7) });
    return [`item-unknown ${"07".repeat(16)}`];
  },
  "a row dropped and another duplicated: the count is the same": async ({ rows, a, b }) => {
    await rows.put("items", { ...(await rows.rowOf(b.id)), item: new Uint8Array(16).fill(7) });
    await rows.take("items", await rows.rowOf(a.id));
    return [`item-missing ${a.id}`, `item-unknown ${"07".repeat(16)}`];
  },
  "a row replayed": async ({ rows, opened, a }) => {
    const old = await rows.rowOf(a.id);
    await saveItems(opened.context, opened.keychain, [{ ...a, content: "new" }]);
    await rows.put("items", old);
    return [`item-older ${a.id}`];
  },
  "a row of an account that was removed": async ({ rows, opened, a }) => {
    const old = await rows.rowOf(a.id);
    await saveItems(opened.context, opened.keychain, [{ vault: a.vault, id: a.id, remove: true }]);
    await rows.put("items", old);
    return [`item-older ${a.id}`];
  },
  "tokens stripped": async ({ rows, a }) => {
    await rows.put("items", { ...(await rows.rowOf(a.id)), tokens: [] });
    return [`item-altered ${a.id}`];
  },
  "a row moved to another vault": async ({ rows, opened, a }) => {
    const other = opened.keychain.workspaceVault;
    const row = await rows.rowOf(a.id);
    await rows.put("items", { ...row, vault: fromHex(other) });
    await rows.take("items", row);
    return [`item-missing ${a.id}`, `item-unknown ${a.id}`];
  },
  "a row for a vault that is none": async ({ rows, a }) => {
    await rows.put("items", { ...(await rows.rowOf(a.id)), vault: new Uint8Array(16).fill(9) });
    return [`item-unknown ${a.id}`];
  },
  "rows of any shape and key": async ({ rows, opened, a }) => {
    const { tokens } = await rows.rowOf(a.id);
    const rest = { tokens, epoch: "?", revision: "1", sealed: null };
    for (const [vault, item] of [[1, 2], ["x", "y"], [fromHex(opened.vault), new Uint8Array(3)]]) {
      await rows.put("items", { vault, item, ...rest });
    }
    return ["item-unknown", "item-unknown", "item-unknown"];
  },
  "a page dropped": async ({ rows }) => {
    await rows.take("pages", only(await rows.ofVault("pages")));
    return ["page-missing"];
  },
  "a page of yesterday": async ({ rows, opened, a }) => {
    const old = only(await rows.ofVault("pages"));
    await saveItems(opened.context, opened.keychain, [{ ...a, content: "new" }]);
    await rows.put("pages", old);
    return ["page-altered"];
  },
  "a page that no head names": async ({ rows }) => {
    await rows.put("pages", { ...only(await rows.ofVault("pages")), prefix: "0101" });
    return ["page-unknown"];
  },
  "a head of a vault that is none": async ({ rows }) => {
    await rows.put("heads", { ...only(await rows.ofVault("heads")), vault: new Uint8Array(16).fill(9) });
    return ["head-unknown"];
  },
  "an event dropped": async ({ rows }) => {
    await rows.take("events", only((await rows.ofVault("events")).filter(({ number }) => number === 2)));
    return ["event-altered"];
  },
  "two events swapped": async ({ rows }) => {
    const [one, two] = await rows.ofVault("events");
    await rows.put("events", { ...two, number: one?.["number"] }, { ...one, number: two?.["number"] });
    return ["event-altered"];
  },
  "an event after the last": async ({ rows }) => {
    await rows.put("events", { ...only(await rows.ofVault("events")), number: 4 });
    return ["event-unknown"];
  },
  "an event of another device": async ({ rows }) => {
    await rows.put("events", { ...only(await rows.ofVault("events")), device: new Uint8Array(16).fill(9) });
    return ["event-unknown"];
  },
  "a second slot": async ({ rows }) => {
    await rows.put("slots", { ...only(await rows.rowsOf("slots")), slot: new Uint8Array(16).fill(1) });
    return [`slot-unknown ${"01".repeat(16)}`];
  },
  "another slot in the place of the one": async ({ rows }) => {
    const row = only(await rows.rowsOf("slots"));
    await rows.take("slots", row);
    await rows.put("slots", { ...row, slot: new Uint8Array(16).fill(1) });
    return [`slot-missing ${hexOf(row["slot"])}`, `slot-unknown ${"01".repeat(16)}`];
  },
  "no slot at all": async ({ rows }) => {
    const row = only(await rows.rowsOf("slots"));
    await rows.take("slots", row);
    return [`slot-missing ${hexOf(row["slot"])}`];
  },
  "another name of a slot": async ({ rows }) => {
    const row = only(await rows.rowsOf("slots"));
    await rows.put("slots", { ...row, name: "thief's" });
    return [`slot-altered ${hexOf(row["slot"])}`];
  },
  "a slot without a key that is one": async ({ rows }) => {
    await rows.put("slots", { slot: "text" });
    return ["slot-unknown"];
  },
  "another recipient": async ({ rows }) => {
    await rows.put("device", { ...only(await rows.rowsOf("device")), recipient: "age1pq1thief" });
    return ["device-altered"];
  },
  "a second device": async ({ rows }) => {
    await rows.put("device", { ...only(await rows.rowsOf("device")), device: new Uint8Array(16).fill(1) });
    return ["device-altered"];
  },
};

