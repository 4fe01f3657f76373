/**
 * Whether the device's row and its slots are those that Locum has put there, as far as that can be told while unlocked.
 * A changed slot shows itself by not opening (slots.ts). Follows vault-format §12.
 */
import * as v from "valibot";
import { AppError } from "../errors.ts";
import type { VaultContext } from "./context.ts";
import type { Finding, FindingKind } from "./findings.ts";
import { idText } from "./ids.ts";
import { openItem } from "./items.ts";
import type { Keychain } from "./keychain.ts";

/** A device has one passphrase, and no other type of slot is made by this release. */
const MOST_SLOTS = 1;

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


/** @returns what is wrong with the rows by which this device is unlocked */
export const auditWaysIn = async (context: VaultContext, keychain: Keychain): Promise<readonly Finding[]> => {
  const recipient = await rosterRecipient(context, keychain);
  return context.store.read(async (tables) => {
    const devices = await tables.device.all();
    const isOurs = devices.every(
      (row) =>
        row.device instanceof Uint8Array &&
        idText(row.device) === keychain.deviceId &&
        (recipient === null || row.recipient === recipient),
    );
    const isSound = devices.length === 1 && isOurs;
    const slots = await tables.slots.count();
    const finding = (kind: FindingKind): Finding => ({
      kind,
      vault: keychain.workspaceVault,
      id: null,
      summary: null,
      at: null,
    });
    return [...(isSound ? [] : [finding("device-altered")]), ...(slots > MOST_SLOTS ? [finding("slot-unknown")] : [])];
  });
};
