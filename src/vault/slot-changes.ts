/**
 * Adding, renaming and removing ways in, and settling what somebody else did to them. Row and list change in one
 * transaction, so a crash leaves both as they were or both as they are to be; never without a passphrase. Follows
 * vault-format §4 and §12.
 */
import { wipe } from "../bytes/bytes.ts";
import { toHex } from "../bytes/hex.ts";
import { AppError } from "../errors.ts";
import { slotDigest } from "./aad.ts";
import { NOTHING_ASIDE, setAside } from "./aside.ts";
import { commit } from "./commit.ts";
import type { VaultContext } from "./context.ts";
import { idBytes } from "./ids.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import type { SlotRow } from "./rows.ts";
import {
  findSlots,
  type FoundSlots,
  judgeSlots,
  type ListedSlot,
  listedSlot,
  slotIdOf,
  slotListItem,
  trustedSlots,
} from "./slot-list.ts";
import { type NewPassphrase, type NewSlot, openDeviceSecret, PASSPHRASE, sealSlot, type Way } from "./slots.ts";

/** In Unicode code points. */
const LONGEST_NAME = 60;
/** More would only be waited for: each wrong passphrase is tried against all of them. */
const MOST_SLOTS = 20;
/** How often a change is planned anew because another window was quicker. */
const MOST_TRIES = 4;

interface SlotChange {
  readonly list: readonly ListedSlot[];
  readonly put: readonly SlotRow[];
  /** Keys, as they are in the table: a row put in from outside may have any. */
  readonly remove: readonly Uint8Array[];
}

/** A list that is lost, or was never there, is what is there. */
const listOf = (context: VaultContext, { list, rows }: FoundSlots): readonly ListedSlot[] =>
  list ?? rows.filter((row) => slotIdOf(row) !== null).map((row) => listedSlot(row, context.now()));

const isSame = (before: readonly SlotRow[], now: readonly SlotRow[]): boolean => {
  const digests = (rows: readonly SlotRow[]): string => rows.map((row) => toHex(slotDigest(row))).sort().join();
  return digests(before) === digests(now);
};

const applyOnce = async (
  context: VaultContext,
  keychain: Keychain,
  found: FoundSlots,
  { list, put, remove }: SlotChange,
): Promise<void> => {
  const item = slotListItem(keychain.workspaceVault, keychain.deviceId, list);
  await commit(context, keychain, {
    changes: [{ ...item, expectedRevision: found.revision }],
    events: [],
    also: async (tables) => {
      if (!isSame(found.rows, await tables.slots.all())) throw new AppError("AccountChanged");
      await tables.slots.removeMany(remove);
      await tables.slots.putMany(put);
    },
  });
};

/** @param plan from what is there; `null`: nothing is to be changed (any more) */
const applyChange = async (
  context: VaultContext,
  keychain: Keychain,
  plan: (found: FoundSlots, list: readonly ListedSlot[]) => SlotChange | null,
): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    const found = await findSlots(context, keychain);
    const change = plan(found, listOf(context, found));
    if (change === null) return;
    try {
      return await applyOnce(context, keychain, found, change);
    } catch (error) {
      const isOutrun = error instanceof AppError && error.code === "AccountChanged" && tries < MOST_TRIES;
      if (!isOutrun) throw error;
    }
  }
};

/** @param others names that are taken @throws AppError `SlotNameInvalid` */
const checkName = (name: string, others: readonly ListedSlot[]): string => {
  const trimmed = name.trim();
  const isTaken = others.some((other) => other.name.localeCompare(trimmed, "en", { sensitivity: "accent" }) === 0);
  if (trimmed === "" || [...trimmed].length > LONGEST_NAME || isTaken) throw new AppError("SlotNameInvalid");
  return trimmed;
};

const isThere = async (context: VaultContext, keychain: Keychain, slot: string): Promise<boolean> => {
  const found = await findSlots(context, keychain);
  return judgeSlots(listOf(context, found), found.rows).sound.some(({ listed }) => listed.slot === slot);
};

/**
 * Adds a way in. One that comes twice, by its id, is added once.
 *
 * @param way one that opens already: the device secret is kept nowhere else
 * @throws AppError `SlotNameInvalid` · `TooLarge` for too many · as `openDeviceSecret` and `commit`
 */
export const addSlot = (context: VaultContext, unlocked: Keychain, way: Way, slot: NewSlot): Promise<void> =>
  withKeys(unlocked, async (keychain) => {
    if (await isThere(context, keychain, slot.slot)) return;
    const name = checkName(slot.name, listOf(context, await findSlots(context, keychain)));
    const { device, secret } = await openDeviceSecret(context, way);
    const row = await sealSlot(context, device, secret, { ...slot, name });
    wipe(secret.signingKey);
    await applyChange(context, keychain, (_, before) => {
      // Twice at the same time.
      if (before.some((listed) => listed.slot === slot.slot)) return null;
      checkName(name, before);
      if (before.length >= MOST_SLOTS) throw new AppError("TooLarge");
      return { list: [...before, listedSlot(row, context.now())], put: [row], remove: [] };
    });
  });

/**
 * Puts a new passphrase in the place of one. The device secret stays the same, so a copy of the old slot still opens
 * with the old passphrase (vault-format §11). All other ways in stay. One that comes twice, by the new id, is done once.
 *
 * @param old id of the slot that goes
 * @throws AppError `SlotNotFound`, also when another window was quicker · as `openDeviceSecret` and `commit`
 */
export const changePassphrase = (
  context: VaultContext,
  unlocked: Keychain,
  way: Way,
  old: string,
  next: Pick<NewPassphrase, "slot" | "passphrase">,
): Promise<void> =>
  withKeys(unlocked, async (keychain) => {
    if (await isThere(context, keychain, next.slot)) return;
    const { device, secret } = await openDeviceSecret(context, way);
    const found = await findSlots(context, keychain);
    const { name = "" } = listOf(context, found).find(({ slot }) => slot === old) ?? {};
    const row = await sealSlot(context, device, secret, { ...next, name });
    wipe(secret.signingKey);
    await applyChange(context, keychain, (_, before) => {
      if (!before.some(({ slot, type }) => slot === old && type === PASSPHRASE)) throw new AppError("SlotNotFound");
      const list = before.map((listed) => (listed.slot === old ? listedSlot(row, context.now()) : listed));
      return { list, put: [row], remove: [idBytes(old)] };
    });
  });

/** @throws AppError `SlotNotFound`, `SlotNameInvalid`, and as `commit` */
export const renameSlot = (context: VaultContext, unlocked: Keychain, id: string, name: string): Promise<void> =>
  withKeys(unlocked, (keychain) =>
    applyChange(context, keychain, ({ rows }, before) => {
      const pair = judgeSlots(before, rows).sound.find(({ listed }) => listed.slot === id);
      if (pair === undefined) throw new AppError("SlotNotFound");
      const row = { ...pair.row, name: checkName(name, before.filter(({ slot }) => slot !== id)) };
      if (row.name === pair.row.name) return null;
      const list = before.map((listed) => (listed.slot === id ? listedSlot(row, listed.created) : listed));
      return { list, put: [row], remove: [] };
    }),
  );

/**
 * Takes a way in away for good; one that is gone already is no failure.
 *
 * @throws AppError `LastPassphrase` where no other passphrase that is sound would be left: a key can break or be lost ·
 * as `commit`
 */
export const removeSlot = (context: VaultContext, unlocked: Keychain, id: string): Promise<void> =>
  withKeys(unlocked, (keychain) =>
    applyChange(context, keychain, ({ rows }, before) => {
      const gone = before.find(({ slot }) => slot === id);
      if (gone === undefined) return null;
      const left = judgeSlots(before, rows).sound.filter(({ listed }) => listed.slot !== id);
      if (!left.some(({ listed }) => listed.type === PASSPHRASE)) throw new AppError("LastPassphrase");
      return { list: before.filter(({ slot }) => slot !== id), put: [], remove: [idBytes(id)] };
    }),
  );

/** A way in as the user's list shows it. */
export interface SlotInfo extends Omit<ListedSlot, "digest"> {
  /** `false`: somebody else took it away or changed it. */
  readonly isSound: boolean;
}

/** @returns in the order in which they were made @throws AppError as `findSlots` */
export const listSlots = (context: VaultContext, unlocked: Keychain): Promise<readonly SlotInfo[]> =>
  withKeys(unlocked, async (keychain) => {
    const found = await findSlots(context, keychain);
    const list = listOf(context, found);
    const sound = new Set(judgeSlots(list, found.rows).sound.map(({ listed }) => listed));
    return list.map((listed) => {
      const { digest: _digest, ...info } = listed;
      return { ...info, isSound: sound.has(listed) };
    });
  });

/**
 * Makes what is there right: rows that the list doesn't know, or knows otherwise, are set aside, and what is gone leaves
 * the list. A lost list becomes what is there. Does nothing where all is right.
 *
 * @param used id of the slot by which the user came in last: it must not be one of those
 * @throws AppError `LastPassphrase` where the user could be locked out: no passphrase of the list is sound, or the way in
 * that was used is not on it. A new passphrase comes first (`changePassphrase`) · `AccountChanged` when another window
 * was quicker · as `commit`
 */
export const settleSlots = (context: VaultContext, unlocked: Keychain, used: string): Promise<void> =>
  withKeys(unlocked, async (keychain) => {
    const found = await trustedSlots(context, keychain);
    if (found === null) return;
    if (found.list === null) {
      return applyOnce(context, keychain, found, { list: listOf(context, found), put: [], remove: [] });
    }
    const { sound, altered, missing, unknown } = judgeSlots(found.list, found.rows);
    const gone = [...altered.map(({ row }) => row), ...unknown];
    if (gone.length + missing.length === 0) return;
    const listed = sound.map((pair) => pair.listed);
    const isSafe = listed.some(({ type }) => type === PASSPHRASE) && listed.some(({ slot }) => slot === used);
    if (!isSafe) throw new AppError("LastPassphrase");
    await setAside(context, { ...NOTHING_ASIDE, slots: gone });
    await applyOnce(context, keychain, found, { list: listed, put: [], remove: gone.map(({ slot }) => slot) });
  });
