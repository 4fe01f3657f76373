/**
 * The devices of the workspace, one item each in the workspace vault. Not the list of vaults (vaults.ts), and not what
 * this device is unlocked with (slots.ts). Follows vault-format §6.7.
 */
import * as v from "valibot";
import { toBase64Url } from "../bytes/base64.ts";
import { verifyingKeyOf } from "../crypto/signing.ts";
import type { DeviceSecret } from "./device-secret.ts";
import type { ItemWrite } from "./records.ts";

const deviceSchema = v.object({
  name: v.string(),
  /** `removed`: it opens nothing any more; the item stays for the record. */
  state: v.picklist(["approved", "removed"]),
  recipient: v.string(),
  verifyingKey: v.string(),
  created: v.number(),
});

export type RosterDevice = v.InferOutput<typeof deviceSchema>;

/** @returns what a device item's content says, or `null` when it is none */
export const readDevice = (content: unknown): RosterDevice | null => {
  const device = v.safeParse(deviceSchema, content);
  return device.success ? device.output : null;
};

/** @param created ms since the epoch */
export const approvedDevice = (name: string, { recipient, signingKey }: DeviceSecret, created: number): RosterDevice => ({
  name,
  state: "approved",
  recipient,
  verifyingKey: toBase64Url(verifyingKeyOf(signingKey)),
  created,
});

export const deviceItem = (workspaceVault: string, id: string, device: RosterDevice): ItemWrite => ({
  vault: workspaceVault,
  id,
  type: "device",
  content: device,
  summary: { name: device.name, state: device.state },
  hosts: [],
});
