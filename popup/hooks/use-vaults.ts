/** The vaults of the workspace, for whatever names one: read once for all rows and views. Empty until known. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { VaultSummary } from "../../src/messages/protocol.ts";

export const VaultsContext = createContext<readonly VaultSummary[]>([]);

export interface VaultsAccess {
  readonly vaults: readonly VaultSummary[];
  /** There is more than one: then each account says where it lies. */
  readonly areSeveral: boolean;
  /** Those that new accounts may go to here and now. */
  readonly writable: readonly VaultSummary[];
  /** @returns the vault's name, or "" while it is not known */
  readonly nameOf: (vault: string) => string;
}

/** @returns those that new accounts may go to: not disabled, and nothing here keeps them from being written to */
export const writableVaults = (vaults: readonly VaultSummary[]): readonly VaultSummary[] =>
  vaults.filter(({ disabled, trouble }) => !disabled && trouble === null);

/** @returns the vault to preselect: `wished` where it can be had, else the default one, else any */
export const preselected = (writable: readonly VaultSummary[], wished: string | null): string | null => {
  const { id = null } =
    writable.find((vault) => vault.id === wished) ?? writable.find(({ isDefault }) => isDefault) ?? writable[0] ?? {};
  return id;
};

export const useVaults = (): VaultsAccess => {
  const vaults = useContext(VaultsContext);
  return {
    vaults,
    areSeveral: vaults.length > 1,
    writable: writableVaults(vaults),
    nameOf: (vault) => vaults.find(({ id }) => id === vault)?.name ?? "",
  };
};
