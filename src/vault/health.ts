/**
 * Which vaults can be trusted: what unlocking and every wake can tell at once. Not the audit, which looks at each row.
 * Follows vault-format §5 and §9.
 */
import { AppError } from "../errors.ts";
import { loadHead } from "./checks.ts";
import type { VaultContext } from "./context.ts";
import { idText } from "./ids.ts";
import { type Keychain, withKeys } from "./keychain.ts";
import { isVaultRowSound } from "./keyrings.ts";
import type { Refusal } from "./records.ts";
import { vaultOf } from "./vault-keys.ts";
import { listVaults } from "./vaults.ts";
import { readWitness } from "./witness.ts";

/** @returns the error codes of vaults whose list can be read, but which are not to be had here */
const findMissing = async (context: VaultContext, keychain: Keychain): Promise<readonly Refusal[]> => {
  try {
    const listed = await listVaults(context, keychain);
    const missing = listed.filter(({ id }) => !keychain.vaults.some(({ vault }) => vault === id));
    return missing.map(({ id }) => ({ vault: id, id: null, code: "VaultNotFound" }));
  } catch (error) {
    // Then the workspace vault is among the findings itself.
    if (error instanceof AppError) return [];
    throw error;
  }
};

/**
 * Looks at every vault's row and head.
 *
 * @returns one finding a vault: `RecordAltered` (a row or head that this device didn't write), `VaultRolledBack` (older
 * than the witness, or no witness), `VaultNotFound` (on the list, but it can't be opened here). Empty when all is well.
 */
export const checkVaults = (context: VaultContext, unlocked: Keychain): Promise<readonly Refusal[]> =>
  withKeys(unlocked, async (keychain) => {
    const missing = findMissing(context, keychain);
    const witness = await readWitness(context, keychain);
    const findings = await context.store.read(async (tables) => {
      const found: Refusal[] = [];
      for (const row of await tables.vaults.all()) {
        const sound = isVaultRowSound(row, keychain.rowMacKey, keychain.deviceId);
        if (!sound && row.vault instanceof Uint8Array) {
          found.push({ vault: idText(row.vault), id: null, code: "RecordAltered" });
        }
      }
      for (const { vault } of keychain.vaults) {
        try {
          await loadHead(tables, vaultOf(keychain, vault), witness);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          found.push({ vault, id: null, code: error.code });
        }
      }
      return found;
    });
    const all = [...findings, ...(await missing)];
    return all.filter(({ vault }, index) => all.findIndex((finding) => finding.vault === vault) === index);
  });
