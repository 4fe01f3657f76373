/**
 * Where the check of every record is kept: how far it is, with what it found, in the area that dies with the session;
 * which vaults are read-only on the disk, so that they still are after the next unlocking. Not the check itself
 * (src/vault/audit.ts). Follows vault-format §12.
 */
import * as v from "valibot";
import type { AuditState } from "../vault/audit.ts";
import type { Area } from "./area.ts";

const CHECK = "check";
const READ_ONLY = "read-only";

const idsSchema = v.array(v.string());

/** @returns the state that {@link writeCheck} wrote in this session, or `null` */
export const readCheck = async (area: Area): Promise<AuditState | null> =>
  ((await area.get(CHECK)) as AuditState | undefined) ?? null;

export const writeCheck = (area: Area, state: AuditState): Promise<void> => area.set(CHECK, state);

export const forgetCheck = (area: Area): Promise<void> => area.remove([CHECK]);

/** @param local the store that outlives the browser @returns ids of vaults that nothing is written to */
export const readOnlyVaults = async (local: Area): Promise<readonly string[]> => {
  const parsed = v.safeParse(idsSchema, await local.get(READ_ONLY));
  return parsed.success ? parsed.output : [];
};

export const setReadOnlyVaults = (local: Area, vaults: readonly string[]): Promise<void> =>
  local.set(READ_ONLY, [...new Set(vaults)]);
