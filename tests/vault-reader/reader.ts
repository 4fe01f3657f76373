/**
 * An independent reader: opens and checks every row of a dumped profile, written from docs/vault-format.md alone.
 * Imports nothing from src/. A change of the format that the document doesn't tell of makes it fail.
 *
 * `const device = openDevice(dump, passphrase)` (device.ts), then `await readProfile(dump, device)`.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { cursor, digest, hex, json, lp, NotSound, openSeal, same, text, u64, unpad } from "./bytes.ts";
import { type Device, openAge, openVaultRow, type VaultKeys } from "./device.ts";
import type { Dump } from "./dump.ts";
import { checkMemberships, type ReadMembership } from "./memberships.ts";

export interface ReadItem {
  readonly vault: string;
  readonly id: string;
  readonly revision: number;
  readonly type: string;
  readonly content: unknown;
  readonly summary: unknown;
  readonly hosts: readonly string[];
  readonly versions: Readonly<Record<string, number>>;
  readonly membership?: ReadMembership;
  readonly created: number;
  readonly updated: number;
  readonly dropbox: boolean;
}

export interface ReadEvent {
  readonly vault: string;
  readonly device: string;
  readonly number: number;
  readonly at: number;
  readonly item: string | null;
  readonly action: string;
  readonly detail: unknown;
}

/** Everything that opened, and what didn't, in words. A sound profile has no problems. */
export interface Profile {
  readonly vaults: readonly { readonly vault: string; readonly role: string }[];
  readonly items: readonly ReadItem[];
  readonly events: readonly ReadEvent[];
  readonly dropbox: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;
type Mark = { readonly sequence: number; readonly head: string };

const bytesOf = (row: Row, field: string): Uint8Array => {
  const value = row[field];
  if (!(value instanceof Uint8Array)) throw new NotSound(`${field} is not bytes`);
  return value;
};

const rowsOf = (dump: Dump, table: string, vault: string): readonly Row[] =>
  (dump.tables[table] ?? []).filter((row) => hex(bytesOf(row, "vault")) === vault);

const keysFor = (keys: VaultKeys, row: Row) => {
  const found = keys.epochs.get(hex(bytesOf(row, "epoch")));
  if (found === undefined) throw new NotSound("unknown epoch");
  return found;
};

const bits = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");

/** §9. Which head of each vault is the newest: the higher sequence of the two places. */
const readWitness = (dump: Dump, device: Device): ReadonlyMap<string, Mark> => {
  const marks = new Map<string, Mark>();
  const { local, session, next } = dump.witness;
  if (local === null) throw new NotSound("no witness");
  const aad = lp(text("locum/1 witness"), device.id);
  const opened = (sealed: Uint8Array | null): Uint8Array | null => {
    try {
      return sealed === null ? null : openSeal(device.witness, aad, sealed);
    } catch (error) {
      if (error instanceof NotSound) return null;
      throw error;
    }
  };
  const lasting = opened(local) ?? opened(next);
  if (lasting === null) throw new NotSound("a witness that doesn't open");
  for (const plain of [lasting, opened(session)]) {
    if (plain === null) continue;
    const body = json(unpad(plain)) as { vaults: (Mark & { vault: string })[] };
    for (const mark of body.vaults) {
      if ((marks.get(mark.vault)?.sequence ?? 0) < mark.sequence) marks.set(mark.vault, mark);
    }
  }
  return marks;
};

interface Head {
  readonly pages: ReadonlyMap<string, Uint8Array>;
  readonly counts: ReadonlyMap<string, readonly [rows: number, pages: number, events: number]>;
  readonly tips: ReadonlyMap<string, readonly [number: number, digest: Uint8Array]>;
}

/** §7, head. */
const readHead = (keys: VaultKeys, row: Row | undefined, mark: Mark | undefined): Head => {
  if (row === undefined) throw new NotSound("no head");
  const [vault, epoch, sealed] = [bytesOf(row, "vault"), bytesOf(row, "epoch"), bytesOf(row, "sealed")];
  const aad = lp(text("locum/1 head"), vault, new Uint8Array(0), epoch, u64(row["sequence"]));
  const read = cursor(unpad(openSeal(keysFor(keys, row).catalogue, aad, sealed)));
  const sequence = row["sequence"] as number;
  if (mark === undefined || sequence < mark.sequence) throw new NotSound("rolled back");
  if (sequence === mark.sequence && hex(digest(aad, sealed)) !== mark.head) throw new NotSound("rolled back");
  const list = <Entry>(length: number, next: () => Entry): Entry[] => Array.from({ length: read.number(length) }, next);
  const pages = list(4, () => {
    const length = read.number(1);
    const prefix = bits(read.take(Math.ceil(length / 8)));
    if (prefix.slice(length).includes("1")) throw new NotSound("bits after the prefix");
    return [prefix.slice(0, length), read.take(32)] as const;
  });
  const counts = list(2, () => [hex(read.take(12)), [read.number(4), read.number(4), read.number(4)] as const] as const);
  const tips = list(2, () => [hex(read.take(16)), [read.number(8), read.take(32)] as const] as const);
  read.end();
  const prefixes = pages.map(([prefix]) => prefix);
  const nested = prefixes.some((one) => prefixes.some((other) => one !== other && other.startsWith(one)));
  if (nested || prefixes.reduce((sum, prefix) => sum + 2 ** -prefix.length, 0) !== 1) throw new NotSound("no cover");
  return { pages: new Map(pages), counts: new Map(counts), tips: new Map(tips) };
};

interface Entry {
  readonly id: string;
  readonly revision: number;
  readonly digest: Uint8Array;
  readonly flags: number;
  readonly type: string;
  readonly summary: unknown;
}

/** §7, page. */
const readPage = (keys: VaultKeys, row: Row, expected: Uint8Array): readonly Entry[] => {
  const [vault, epoch, sealed] = [bytesOf(row, "vault"), bytesOf(row, "epoch"), bytesOf(row, "sealed")];
  const prefix = row["prefix"] as string;
  const aad = lp(text("locum/1 page"), vault, text(prefix), epoch, u64(row["sequence"]));
  if (!same(digest(aad, sealed), expected)) throw new NotSound("not the page that the head names");
  const read = cursor(unpad(openSeal(keysFor(keys, row).catalogue, aad, sealed)));
  const entries = Array.from({ length: read.number(4) }, () => {
    const id = read.take(16);
    if (!bits(id).startsWith(prefix)) throw new NotSound("entry on the wrong page");
    const [revision, rowDigest, flags] = [read.number(8), read.take(32), read.number(1)];
    const type = Buffer.from(read.take(read.number(1))).toString("ascii");
    return { id: hex(id), revision, digest: rowDigest, flags, type, summary: json(read.take(read.number(2))) };
  });
  read.end();
  if (entries.some(({ id }, index) => index > 0 && id <= (entries[index - 1]?.id ?? ""))) throw new NotSound("order");
  return entries;
};

type ItemBody = Omit<ReadItem, "vault" | "id" | "revision" | "summary">;

/** §6. */
const readItem = (keys: VaultKeys, entry: Entry, row: Row | undefined): ReadItem => {
  if (row === undefined) throw new NotSound("row is gone");
  const [vault, item, epoch] = [bytesOf(row, "vault"), bytesOf(row, "item"), bytesOf(row, "epoch")];
  const [sealed, tokens] = [bytesOf(row, "sealed"), row["tokens"] as Uint8Array[]];
  const joined = new Uint8Array(Buffer.concat(tokens));
  const aad = lp(text("locum/1 item"), vault, item, epoch, u64(row["revision"]), joined);
  if (row["revision"] !== entry.revision) throw new NotSound("another revision");
  if (!same(digest(aad, sealed), entry.digest)) throw new NotSound("not the row that the page names");
  const keysOfRow = keysFor(keys, row);
  const body = json(unpad(openSeal(keysOfRow.seal, aad, sealed))) as ItemBody;
  const expected = body.hosts.map((host) => hmac(sha256, keysOfRow.token, text(host)).subarray(0, 16));
  const ascending = expected.sort(Buffer.compare);
  if (!same(new Uint8Array(Buffer.concat(ascending)), joined)) throw new NotSound("tokens are not those of the hosts");
  if (body.type !== entry.type || body.dropbox !== (entry.flags === 1)) throw new NotSound("the page tells otherwise");
  return { vault: keys.vault, id: entry.id, revision: entry.revision, summary: entry.summary, ...body };
};

/** §8. A chain, from its tip backwards. */
const readChain = (
  keys: VaultKeys,
  device: string,
  [last, tip]: readonly [number, Uint8Array],
  rows: readonly Row[],
): readonly ReadEvent[] => {
  const byNumber = new Map(rows.map((row) => [row["number"] as number, row]));
  const events: ReadEvent[] = [];
  let expected = hex(tip);
  for (let number = last; number > 0; number--) {
    const row = byNumber.get(number);
    if (row === undefined) throw new NotSound(`event ${number} is gone`);
    const [vault, epoch, sealed] = [bytesOf(row, "vault"), bytesOf(row, "epoch"), bytesOf(row, "sealed")];
    const aad = lp(text("locum/1 event"), vault, bytesOf(row, "device"), u64(number), epoch);
    const body = unpad(openSeal(keysFor(keys, row).seal, aad, sealed));
    const link = sha256(lp(text("locum/1 link"), vault, bytesOf(row, "device"), u64(number), body));
    if (hex(link) !== expected) throw new NotSound(`event ${number} is not the one that was written`);
    const { previous, ...told } = json(body) as { previous: string } & Omit<ReadEvent, "vault" | "device" | "number">;
    events.unshift({ vault: keys.vault, device, number, ...told });
    expected = previous;
  }
  if (expected !== "0".repeat(64)) throw new NotSound("the chain has no beginning");
  return events;
};

/** §8, drop box. */
const readEntry = (row: Row, opened: Uint8Array): Row => {
  const entry = json(unpad(opened)) as Row;
  if (entry["format"] !== "locum/1 dropbox" || entry["type"] !== "generated") throw new NotSound("no entry");
  if (entry["entry"] !== hex(bytesOf(row, "entry"))) throw new NotSound("another row's entry");
  return entry;
};

/** Runs `act`; what isn't sound is named instead of thrown. */
const naming = (problems: string[], what: string) => {
  return <Result>(act: () => Result): Result | null => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof NotSound)) throw error;
      problems.push(`${what}: ${error.message}`);
      return null;
    }
  };
};

const countBy = (rows: readonly Row[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const epoch = hex(bytesOf(row, "epoch"));
    counts.set(epoch, (counts.get(epoch) ?? 0) + 1);
  }
  return counts;
};

const readVault = (dump: Dump, keys: VaultKeys, mark: Mark | undefined, problems: string[]) => {
  const name = (what: string) => naming(problems, `vault ${keys.vault} ${what}`);
  const items: ReadItem[] = [];
  const events: ReadEvent[] = [];
  const [headRow] = rowsOf(dump, "heads", keys.vault);
  const head = name("head")(() => readHead(keys, headRow, mark));
  if (head === null) return { items, events };

  const rows = new Map(rowsOf(dump, "items", keys.vault).map((row) => [hex(bytesOf(row, "item")), row]));
  const pages = new Map(rowsOf(dump, "pages", keys.vault).map((row) => [row["prefix"] as string, row]));
  const known = new Set<string>();
  for (const [prefix, expected] of head.pages) {
    const entries = name(`page "${prefix}"`)(() => {
      const row = pages.get(prefix);
      if (row === undefined) throw new NotSound("page is gone");
      return readPage(keys, row, expected);
    });
    for (const entry of entries ?? []) {
      known.add(entry.id);
      const item = name(`item ${entry.id}`)(() => readItem(keys, entry, rows.get(entry.id)));
      if (item !== null) items.push(item);
    }
  }
  for (const id of rows.keys()) if (!known.has(id)) problems.push(`vault ${keys.vault} item ${id}: on no page`);
  for (const prefix of pages.keys()) {
    if (!head.pages.has(prefix)) problems.push(`vault ${keys.vault} page "${prefix}": the head doesn't know it`);
  }
  for (const [table, at] of [["items", 0], ["pages", 1], ["events", 2]] as const) {
    const counted = countBy(rowsOf(dump, table, keys.vault));
    const told = new Map([...head.counts].map(([epoch, counts]) => [epoch, counts[at]]));
    const epochs = new Set([...counted.keys(), ...told.keys()]);
    const differ = [...epochs].some((epoch) => (counted.get(epoch) ?? 0) !== (told.get(epoch) ?? 0));
    if (differ) problems.push(`vault ${keys.vault}: the head counts other ${table}`);
  }
  const chains = rowsOf(dump, "events", keys.vault);
  for (const [device, tip] of head.tips) {
    const ours = chains.filter((row) => hex(bytesOf(row, "device")) === device);
    events.push(...(name(`events of ${device}`)(() => readChain(keys, device, tip, ours)) ?? []));
  }
  const ends = [...head.tips.values()].reduce((sum, [last]) => sum + last, 0);
  if (chains.length !== ends) problems.push(`vault ${keys.vault}: events that no chain knows`);
  return { items, events };
};

/** Opens and checks everything. Never throws for what the profile holds: problems are named. */
export const readProfile = async (dump: Dump, device: Device): Promise<Profile> => {
  const problems: string[] = [];
  const marks = naming(problems, "witness")(() => readWitness(dump, device)) ?? new Map<string, Mark>();
  const vaults: VaultKeys[] = [];
  for (const row of dump.tables["vaults"] ?? []) {
    try {
      vaults.push(await openVaultRow(device, row));
    } catch (error) {
      if (!(error instanceof NotSound)) throw error;
      problems.push(`vault ${hex(bytesOf(row, "vault"))}: ${error.message}`);
    }
  }
  if (vaults.filter(({ role }) => role === "workspace").length !== 1) problems.push("not one workspace vault");
  const read = vaults.map((keys) => readVault(dump, keys, marks.get(keys.vault), problems));
  const dropbox: Readonly<Record<string, unknown>>[] = [];
  for (const row of dump.tables["dropbox"] ?? []) {
    try {
      dropbox.push(readEntry(row, await openAge(device, bytesOf(row, "sealed"))));
    } catch (error) {
      if (!(error instanceof NotSound)) throw error;
      problems.push(`drop-box entry: ${error.message}`);
    }
  }
  const items = read.flatMap((vault) => vault.items);
  checkMemberships(items, vaults.map(({ vault }) => vault), problems);
  const listed = items.filter(({ type, vault }) => type === "vault" && vaults.some((keys) => keys.vault === vault));
  for (const { id } of listed) {
    if (!vaults.some(({ vault }) => vault === id)) problems.push(`vault ${id}: on the list, and its row is gone`);
  }
  return {
    vaults: vaults.map(({ vault, role }) => ({ vault, role })),
    items,
    events: read.flatMap((vault) => vault.events),
    dropbox,
    problems,
  };
};
