/**
 * One item as a sealed row, and back. Knows one row and its keys; whether the row is the right one is for the catalogue
 * to say (checks.ts). Follows vault-format §6.
 */
import * as v from "valibot";
import { fromUtf8, utf8 } from "../bytes/bytes.ts";
import { pad, unpad } from "../crypto/padding.ts";
import type { RandomBytes } from "../bytes/random.ts";
import { open, seal } from "../crypto/seal.ts";
import { token } from "../crypto/subkeys.ts";
import { AppError } from "../errors.ts";
import { itemAad } from "./aad.ts";
import { idBytes } from "./ids.ts";
import { ITEM_TYPES, type ItemType, type Membership, type VersionVector } from "./records.ts";
import type { ItemRow } from "./rows.ts";
import type { EpochKeys, OpenVault } from "./vault-keys.ts";

/** Most that an item's content may take, as JSON text in UTF-8. */
export const MAX_CONTENT_BYTES = 1_048_576;

/** What is inside an item's seal. */
export interface SealedItem {
  readonly type: ItemType;
  readonly content: unknown;
  readonly hosts: readonly string[];
  readonly versions: VersionVector;
  readonly membership?: Membership;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly fromDropbox: boolean;
}

const versionsSchema = v.record(v.string(), v.number());
const idListSchema = v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)));

const bodySchema = v.object({
  type: v.picklist(ITEM_TYPES),
  content: v.unknown(),
  hosts: v.array(v.string()),
  versions: versionsSchema,
  membership: v.exactOptional(
    v.object({ elsewhere: idListSchema, formerly: idListSchema, taken: v.boolean(), versions: versionsSchema }),
  ),
  created: v.number(),
  updated: v.number(),
  dropbox: v.boolean(),
});

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const index = a.findIndex((byte, at) => byte !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
};

/** @returns the tokens of `hosts` under one epoch, ascending, each once @throws RangeError on a host not canonical */
export const hostTokens = (keys: EpochKeys, hosts: readonly string[]): readonly Uint8Array[] =>
  [...new Set(hosts)].map((host) => token(keys.token, host)).sort(compareBytes);

/**
 * @throws TypeError when the content is no JSON value
 * @throws AppError `TooLarge`
 */
export const sealItem = (
  keys: OpenVault,
  id: string,
  revision: number,
  item: SealedItem,
  random: RandomBytes,
): ItemRow => {
  if (item.content === undefined) throw new TypeError("content is not a JSON value");
  const hosts = [...new Set(item.hosts)];
  const { type, content, versions, membership } = item;
  const dates = { created: item.createdAt, updated: item.updatedAt, dropbox: item.fromDropbox };
  const body = utf8(JSON.stringify({ type, content, hosts, versions, ...dates, membership }));
  if (body.length > MAX_CONTENT_BYTES) throw new AppError("TooLarge");
  const tokens = hostTokens(keys.current, hosts);
  const bare = { vault: keys.bytes, item: idBytes(id), epoch: keys.current.bytes, revision, tokens };
  const aad = itemAad({ ...bare, sealed: body });
  return { ...bare, sealed: seal(keys.current.seal, aad, pad(body), random) };
};

/** @throws AppError `RecordAltered` */
export const openSealedItem = (keys: OpenVault, row: ItemRow): SealedItem => {
  const aad = itemAad(row);
  const body: unknown = JSON.parse(fromUtf8(unpad(open(keys.epoch(row.epoch).seal, aad, row.sealed))));
  const parsed = v.safeParse(bodySchema, body);
  if (!parsed.success) throw new AppError("RecordAltered");
  const { created, updated, dropbox, ...same } = parsed.output;
  return { ...same, createdAt: created, updatedAt: updated, fromDropbox: dropbox };
};
