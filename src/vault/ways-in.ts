/**
 * Whether the device's row and its slots are those that Locum has put there, as far as that can be told while unlocked.
 * Follows vault-format §12.
 */
import * as v from "valibot";
import { AppError } from "../errors.ts";
import type { VaultContext } from "./context.ts";
import type { Finding, FindingKind } from "./findings.ts";
import { idText } from "./ids.ts";
import { openItem } from "./items.ts";
import type { Keychain } from "./keychain.ts";
import { judgeSlots, type ListedSlot, slotIdOf, trustedSlots } from "./slot-list.ts";

const deviceSchema = v.object({ recipient: v.string() });

/** @returns this device's recipient by the roster, which is sealed; `null` where the roster can't be trusted */
export const rosterRecipient = async (context: VaultContext, keychain: Keychain): Promise<string | null> => {
  try {
    const item = await openItem(context, keychain, keychain.workspaceVault, keychain.deviceId);
    const device = v.safeParse(deviceSchema, item?.content);
    return device.success ? device.output.recipient : null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

const findingFor =
  ({ workspaceVault: vault }: Keychain) =>
  (kind: FindingKind, id: string | null = null, listed: ListedSlot | null = null): Finding => {
    const name = listed === null || listed.name === "" ? {} : { label: listed.name };
    const summary = listed === null ? null : { ...name, updatedAt: listed.created };
    return { kind, vault, id, summary, at: null };
  };

const auditDevice = async (context: VaultContext, keychain: Keychain): Promise<readonly Finding[]> => {
  const recipient = await rosterRecipient(context, keychain);
  const devices = await context.store.read((tables) => Promise.resolve(tables.device.all()));
  const isOurs = devices.every(
    (row) =>
      row.device instanceof Uint8Array &&
      idText(row.device) === keychain.deviceId &&
      (recipient === null || row.recipient === recipient),
  );
  return devices.length === 1 && isOurs ? [] : [findingFor(keychain)("device-altered")];
};

/** Where the list can't be trusted, that is named; where there is none, the next change of a way in makes one. */
const auditSlots = async (context: VaultContext, keychain: Keychain): Promise<readonly Finding[]> => {
  const found = await trustedSlots(context, keychain);
  if (found === null || found.list === null) return [];
  const finding = findingFor(keychain);
  const { altered, missing, unknown } = judgeSlots(found.list, found.rows);
  return [
    ...altered.map(({ listed }) => finding("slot-altered", listed.slot, listed)),
    ...missing.map((listed) => finding("slot-missing", listed.slot, listed)),
    ...unknown.map((row) => finding("slot-unknown", slotIdOf(row))),
  ];
};

/** @returns what is wrong with the rows by which this device is unlocked */
export const auditWaysIn = async (context: VaultContext, keychain: Keychain): Promise<readonly Finding[]> => [
  ...(await auditDevice(context, keychain)),
  ...(await auditSlots(context, keychain)),
];
