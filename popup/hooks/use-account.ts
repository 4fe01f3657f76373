/** The account on screen and the ways to change it, for the sections of its page. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { AccountFields, AccountView } from "../../src/accounts/account.ts";

export interface AccountAccess {
  readonly account: AccountView;
  /** Deleted accounts are looked at, not changed. */
  readonly readOnly: boolean;
  /** Saves fields over the revision on screen. Rejects with an AppError; what is on screen is then read again. */
  readonly update: (fields: AccountFields) => Promise<void>;
  /** Takes over the account as an act returned it. */
  readonly adopt: (account: AccountView) => void;
}

export const AccountContext = createContext<AccountAccess | null>(null);

export const useAccount = (): AccountAccess => {
  const access = useContext(AccountContext);
  if (access === null) throw new TypeError("no account in this tree");
  return access;
};
