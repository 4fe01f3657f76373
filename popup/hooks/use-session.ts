/** The session's state and the page in the active tab, as known at the top of the app, and how to have them read again. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PendingRequest, SessionStatus, SiteView } from "../../src/messages/protocol.ts";
import type { AccountPage } from "../start-up.ts";

export type Surface = "popup" | "tab" | "panel";

/** What Home asks beside its list; anything else takes the whole window. */
export const HOME_QUESTIONS: readonly PendingRequest["kind"][] = ["confirm-created", "save-account", "update-password"];

export interface SessionAccess {
  readonly surface: Surface;
  readonly status: SessionStatus;
  readonly site: SiteView | null;
  readonly pending: PendingRequest | null;
  /** The first page of accounts, as read at the start: the list's first frame. */
  readonly firstPage: AccountPage | null;
  /** Rises whenever accounts may have changed. */
  readonly changes: number;
  /** Reads everything again: after set-up, unlocking, locking. */
  readonly reload: () => Promise<void>;
  readonly lock: () => Promise<void>;
  /** Says that accounts changed, so that lists are read again. */
  readonly noteChange: () => void;
  /** The request was answered. */
  readonly dropPending: () => void;
  /** Looks whether there is a question by now. */
  readonly findPending: () => Promise<void>;
}

export const SessionContext = createContext<SessionAccess | null>(null);

export const useSession = (): SessionAccess => {
  const session = useContext(SessionContext);
  if (session === null) throw new TypeError("no session in this tree");
  return session;
};
