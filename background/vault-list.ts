/** The list of vaults as the app shows it: what the workspace says of each, and whether it can be written to here. */
import type { VaultSummary } from "../src/messages/protocol.ts";
import { checkVaults } from "../src/vault/health.ts";
import type { VaultInfo } from "../src/vault/records.ts";
import type { Background } from "./background.ts";

/** @throws AppError `Locked`, and the store's */
export const withTrouble = async (
  background: Background,
  vaults: readonly VaultInfo[],
): Promise<readonly VaultSummary[]> => {
  const { context, keychain } = await background.openVaults();
  const found = new Map((await checkVaults(context, keychain)).map(({ vault, code }) => [vault, code]));
  return Promise.all(
    vaults.map(async (info): Promise<VaultSummary> => {
      const known = found.get(info.id);
      if (known !== undefined) return { ...info, trouble: known };
      return { ...info, trouble: (await context.isReadOnly(info.id)) ? "VaultReadOnly" : null };
    }),
  );
};
