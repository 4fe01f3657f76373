/**
 * Every message between Locum's parts: who may send it, what it asks, what it answers. Types only, so that a content
 * script can import it at no cost. What is checked at run time is in guards.ts. Follows architecture.md, "Messages".
 */
import type {
  AccountFields,
  AccountKind,
  AccountRef,
  AccountSummary,
  AccountView,
  StepId,
  StepProgress,
} from "../accounts/account.ts";
import type { ErrorCode } from "../errors.ts";
import type { FieldType, FormReport, ReadForm } from "../forms/report.ts";
import type { Demand } from "../generator/demand.ts";
import type { SaidRule } from "../generator/rule-parts.ts";
import type { Preferences, Settings } from "../settings/settings.ts";

/** Who sends: the app (toolbar popup, tab, side panel), the in-page menu page, a content script, the offscreen page. */
export type Channel = "popup" | "menu" | "content" | "offscreen";

/** What every view needs to know first. `proved`: the passphrase was given within the last `proofMinutes`. */
export interface SessionStatus {
  readonly state: "empty" | "locked" | "unlocked";
  readonly workspaceName: string;
  readonly proved: boolean;
  /** ms since the epoch at which it locks by itself unless used, or `null` while not unlocked. */
  readonly locksAt: number | null;
  /** Passwords waiting in the drop box, generated while locked. */
  readonly waiting: number;
  /** Entries of the drop box that are none of Locum's: kept there, never used. */
  readonly strangers: number;
  readonly problems: readonly { readonly vault: string; readonly code: ErrorCode }[];
  /** With `empty`: there was a vault here, and its database is gone. */
  readonly vanished: boolean;
  /** Records are being sealed again under new keys. */
  readonly rekeying: boolean;
}

/** How far a re-keying is, in records. `code`: what it waits for, `null` while it goes on. */
export interface RekeyStatus {
  readonly done: number;
  readonly total: number;
  readonly code: ErrorCode | null;
}

/** What can be found wrong with a record of the vault; as in src/vault/findings.ts. */
export type FindingKind =
  | "item-altered"
  | "item-older"
  | "item-missing"
  | "item-unknown"
  | "page-altered"
  | "page-missing"
  | "page-unknown"
  | "head-unknown"
  | "event-altered"
  | "event-unknown"
  | "device-altered"
  | "slot-altered"
  | "slot-missing"
  | "slot-unknown";

export interface VaultFinding {
  readonly kind: FindingKind;
  readonly vault: string;
  readonly id: string | null;
  /** What the account is called, where the list of accounts can still be trusted. */
  readonly label: string | null;
  /** When it was last right, where that is known; ms since the epoch. */
  readonly at: number | null;
}

/** An account on a part of the list that can't be trusted: to be read only. */
export interface LooseAccount {
  readonly id: string;
  readonly label: string;
  readonly username: string;
}

/** How far the check of every record is, and what it has found. */
export interface VaultCheck {
  readonly checked: number;
  readonly total: number;
  readonly isDone: boolean;
  readonly findings: readonly VaultFinding[];
  /** How many more there are. */
  readonly more: number;
  readonly workspaceVault: string;
}

/** What a security key answered for a slot. */
export interface KeyAnswer {
  readonly slot: string;
  /** 32 bytes, hex. */
  readonly output: string;
}

/** A way in, given once more for an act that needs the device's secret. */
export type WayProof = { readonly kind: "passphrase"; readonly passphrase: string } | ({ readonly kind: "key" } & KeyAnswer);

/** What a security key is asked with. Bytes as hex. */
export interface KeyToAsk {
  readonly slot: string;
  readonly name: string;
  /** WebAuthn's id of the credential, and the relying party that it was made for. */
  readonly credential: string;
  readonly rpId: string;
  /** 16 bytes. */
  readonly salt: string;
}

export interface WayToUnlock {
  readonly slot: string;
  readonly kind: "passphrase" | "key";
  /** "": the user has given it none. */
  readonly name: string;
  /** ms since the epoch. */
  readonly createdAt: number;
  /** `false`: somebody else took it away or changed it. */
  readonly isSound: boolean;
}

export interface VaultSummary {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly isDefault: boolean;
  /** Why nothing can be written to it here now; `null`: it can. */
  readonly trouble: ErrorCode | null;
}

export interface VaultChange {
  readonly name?: string;
  readonly disabled?: boolean;
  readonly isDefault?: true;
}

/** A record that failed its check and is not used. `id` is `null` for a part of a list, or a whole vault. */
export interface RefusedRecord {
  readonly vault: string;
  readonly id: string | null;
  readonly code: ErrorCode;
  /** What the account is called, where the list of accounts can still be trusted. */
  readonly label: string | null;
}

export interface AccountListItem extends Omit<AccountSummary, "elsewhere">, AccountRef {
  /** Every vault in which it lies, as far as the lists can be read; its own first. */
  readonly vaults: readonly string[];
  /** Its copies are not in step: one is behind, or they were changed apart. */
  readonly differs: boolean;
}

/** A document of the active tab, as the debug view shows it. */
export interface ReadDocument {
  readonly host: string;
  readonly isTop: boolean;
  readonly forms: readonly ReadForm[];
}

/** Something that waits for the user. `at`: since when, or by when; ms since the epoch. */
export type NeedsDoing =
  | { readonly kind: "pending-password"; readonly account: AccountListItem; readonly at: number }
  | { readonly kind: "password-due"; readonly account: AccountListItem; readonly at: number; readonly overdue: boolean };

/** The page in the active tab, as the app's views need it. */
export interface SiteView {
  readonly origin: string;
  readonly host: string;
  readonly title: string;
  /** The catalogue's app for this host. */
  readonly appId: string | null;
  readonly appName: string;
  readonly accounts: readonly AccountListItem[];
  /** Records for this page that are not offered. */
  readonly refused: readonly RefusedRecord[];
  readonly inPageOff: boolean;
}

/** The half-filled add form. Kept in the workspace vault, so that nothing that closes or stops Locum loses it. */
export interface AccountDraft {
  readonly fields: AccountFields;
  readonly vault: string | null;
  /** The item id the account gets, so that a save that is sent twice makes one account. */
  readonly id: string;
}

export interface GeneratedSummary {
  readonly id: string;
  readonly vault: string;
  readonly createdAt: number;
  readonly host: string | null;
  readonly length: number;
  /** From the drop box: written while locked. */
  readonly whileLocked: boolean;
}

/** A secret of an account that can be revealed or copied. */
export type SecretName =
  | { readonly kind: "password" }
  | { readonly kind: "past-password"; readonly index: number }
  | { readonly kind: "pending-password" }
  | { readonly kind: "totp-secret" }
  | { readonly kind: "backup-codes" };

/** Something the page started that the browser-owned popup must ask about. */
export interface PendingRequest {
  readonly id: string;
  readonly kind:
    | "fill"
    | "fill-pending"
    | "change-password"
    | "new-account"
    | "use-password"
    | "unlock"
    | "confirm-created"
    | "save-account"
    | "update-password";
  readonly host: string;
  /** The app's name as Locum understands it, with `new-account` and `save-account`. */
  readonly appName: string;
  /** What was typed into the page, with `save-account` and `update-password`; may be "". */
  readonly username: string;
  readonly account: AccountListItem | null;
  /** Why the popup asks: the page could not prove that the menu was visible, the form posts elsewhere, … */
  readonly reason: "not-visible" | "browser-cannot-tell" | "other-host" | "posts-elsewhere" | "dedicated" | "locked" | "went-on";
  /** The origin the form would post to, with `posts-elsewhere`. */
  readonly target: string;
}

export interface OneTimeCode {
  readonly code: string;
  readonly next: string;
  readonly remainingMs: number;
  readonly periodMs: number;
}

/** An account as the in-page menu offers it. */
export interface OfferedAccount {
  readonly ref: AccountRef;
  readonly label: string;
  readonly username: string;
  /** Names of the vaults in which it lies; empty where there is only one vault. */
  readonly vaults: readonly string[];
}

/** One thing the in-page menu offers. */
export type MenuChoice =
  | { readonly kind: "unlock" }
  | { readonly kind: "set-up" }
  | {
      readonly kind: "new-account";
      readonly accountKind: AccountKind;
      readonly appName: string;
      /** What will be put into the address or user name field. */
      readonly username: string;
      readonly usernameIsPlaceholder: boolean;
    }
  /** Fill the rest of the account this tab is signing up with. */
  | ({ readonly kind: "continue" } & OfferedAccount)
  | ({ readonly kind: "fill" } & OfferedAccount)
  /** As `fill`, with the new password of which is not known whether the app took it. */
  | ({ readonly kind: "fill-pending" } & OfferedAccount)
  /** Fill the old password and a new one. */
  | ({
      readonly kind: "change-password";
      readonly followed: readonly SaidRule[];
      /** The page has refused the new password that Locum filled in for this account; as with `another-password`. */
      readonly because: "said" | "guessed" | "nothing" | null;
    } & OfferedAccount)
  | { readonly kind: "generate"; readonly followed: readonly SaidRule[] }
  /** In its place when the page has refused the password that Locum filled in. */
  | {
      readonly kind: "another-password";
      /** `said`: by what the page says of it; `guessed`: a plainer one; `nothing`: no plainer one would be strong. */
      readonly because: "said" | "guessed" | "nothing";
      readonly followed: readonly SaidRule[];
    }
  /** Nothing here fits: look for the account in the browser-owned popup. */
  | { readonly kind: "open-popup" };

export interface MenuView {
  readonly host: string;
  readonly theme: Preferences["theme"];
  readonly choices: readonly MenuChoice[];
  /** The tab's zoom factor, which the menu's devicePixelRatio must fit. */
  readonly zoom: number;
}

export interface MadePassword {
  readonly password: string;
  readonly bits: number;
  /** The page's rules that it obeys, and those that it doesn't. */
  readonly followed: readonly SaidRule[];
  readonly unmet: readonly SaidRule[];
}

/** What the menu measured about its own visibility when it was pressed (in-page.md, "An act counts when"). */
export interface VisibilityProof {
  /** IntersectionObserver v2's verdict, or `null` where the browser has none. */
  readonly visible: boolean | null;
  readonly ratio: number;
  /** ms for which it had been visible without a break before the press. */
  readonly dwellMs: number;
  readonly trusted: boolean;
  readonly devicePixelRatio: number;
}

export type MenuAct =
  | { readonly kind: "unlock" | "set-up" | "open-popup" }
  | { readonly kind: "new-account"; readonly accountKind: AccountKind }
  | { readonly kind: "continue" | "fill" | "fill-pending" | "change-password"; readonly ref: AccountRef }
  | { readonly kind: "use-password"; readonly password: string };

/** `done`: written. `asked`: the browser-owned popup asks. `raise`: not visible enough, raised again, press again. */
export type MenuOutcome = "done" | "asked" | "raise";

/** What became of one field. `kept` is what it held when read back, absent when it is exactly what was written. */
export interface FieldOutcome {
  readonly field: number;
  readonly written: boolean;
  readonly kept?: string;
}

export interface Protocol {
  // the session
  "session/status": { from: "popup"; request: Record<string, never>; reply: SessionStatus };
  "session/set-up": {
    from: "popup";
    request: { workspaceName: string; passphrase: string; ownAddress: Settings["ownAddress"] };
    reply: SessionStatus;
  };
  "session/unlock": { from: "popup"; request: { passphrase: string }; reply: SessionStatus };
  "session/unlock-by-key": { from: "popup"; request: KeyAnswer; reply: SessionStatus };
  "session/lock": { from: "popup"; request: Record<string, never>; reply: SessionStatus };
  "session/prove": { from: "popup"; request: { passphrase: string }; reply: SessionStatus };
  "session/prove-by-key": { from: "popup"; request: KeyAnswer; reply: SessionStatus };

  // the ways to unlock
  /** The security keys, also while locked: as the disk says, which nobody vouches for then. */
  "ways/keys": { from: "popup"; request: Record<string, never>; reply: readonly KeyToAsk[] };
  "ways/list": { from: "popup"; request: Record<string, never>; reply: readonly WayToUnlock[] };
  /** `slot`: the id that it gets, so that a request that comes twice adds one. So with the next two. */
  "ways/add-passphrase": {
    from: "popup";
    request: { slot: string; name: string; passphrase: string; proof: WayProof };
    reply: readonly WayToUnlock[];
  };
  "ways/add-key": {
    from: "popup";
    request: KeyToAsk & { output: string; proof: WayProof };
    reply: readonly WayToUnlock[];
  };
  /** `seen`: by somebody else. Then the device's secret and all keys are replaced, and this is the only way in. */
  "ways/change-passphrase": {
    from: "popup";
    request: { old: string; slot: string; passphrase: string; seen: boolean; proof: WayProof };
    reply: readonly WayToUnlock[];
  };
  /** These need a proof of presence (ProofNeeded). */
  "ways/rename": { from: "popup"; request: { slot: string; name: string }; reply: readonly WayToUnlock[] };
  "ways/remove": { from: "popup"; request: { slot: string }; reply: readonly WayToUnlock[] };

  // vaults, settings, the popup's own state
  /** The user has looked at what is wrong with a vault, and takes what is there. Needs a proof of presence. */
  "vaults/accept": { from: "popup"; request: { vault: string }; reply: SessionStatus };
  "vaults/loose": { from: "popup"; request: { vault: string }; reply: readonly LooseAccount[] };
  /** Needs a proof of presence (ProofNeeded). */
  "vaults/reveal-loose": { from: "popup"; request: AccountRef; reply: { value: string } };
  "vaults/rekeying": { from: "popup"; request: Record<string, never>; reply: RekeyStatus | null };
  "vaults/check": { from: "popup"; request: Record<string, never>; reply: VaultCheck };
  "vaults/list": { from: "popup"; request: Record<string, never>; reply: readonly VaultSummary[] };
  /** A request that comes twice makes one vault. Replies with the list as it is then. */
  "vaults/create": { from: "popup"; request: { id: string; name: string }; reply: readonly VaultSummary[] };
  "vaults/change": { from: "popup"; request: VaultChange & { vault: string }; reply: readonly VaultSummary[] };
  "settings/get": { from: "popup"; request: Record<string, never>; reply: Settings };
  "settings/save": { from: "popup"; request: Settings; reply: Settings };
  "preferences/get": { from: "popup"; request: Record<string, never>; reply: Preferences };
  "preferences/save": { from: "popup"; request: Preferences; reply: Preferences };
  /** Where the app was: route and scroll, kept in memory until locked. */
  "view/get": { from: "popup"; request: Record<string, never>; reply: { route: string } | null };
  "view/save": { from: "popup"; request: { route: string }; reply: null };

  // accounts
  "accounts/list": {
    from: "popup";
    /** `vault`: only accounts that lie in it. */
    request: { query: string; offset: number; limit: number; deleted: boolean; vault?: string };
    reply: { total: number; items: readonly AccountListItem[]; refused: readonly RefusedRecord[] };
  };
  "accounts/get": { from: "popup"; request: AccountRef; reply: AccountView };
  "accounts/create": { from: "popup"; request: AccountDraft & { vault: string }; reply: AccountRef };
  "accounts/update": {
    from: "popup";
    request: AccountRef & { revision: number; fields: AccountFields };
    reply: AccountView;
  };
  "accounts/duplicates": {
    from: "popup";
    request: { appId: string | null; host: string | null; username: string; except: string | null };
    reply: readonly AccountListItem[];
  };
  "accounts/delete": { from: "popup"; request: AccountRef; reply: null };
  "accounts/restore": { from: "popup"; request: AccountRef; reply: null };
  /**
   * Puts an account into one more vault, takes it out of one, or both at once: moves it. Taken out of the only one, it is
   * deleted and can be restored. Twice is once.
   */
  "accounts/place": { from: "popup"; request: AccountRef & { into: string | null; outOf: string | null }; reply: AccountView };
  /** Where copies were changed apart: the one in `vault` is kept, everywhere; the others' passwords go to the history. */
  "accounts/keep-copy": { from: "popup"; request: AccountRef; reply: AccountView };
  "accounts/add-origin": {
    from: "popup";
    request: AccountRef & { origin: string; wide: boolean };
    reply: AccountView;
  };
  "accounts/remove-origin": { from: "popup"; request: AccountRef & { origin: string }; reply: AccountView };
  "accounts/set-totp": { from: "popup"; request: AccountRef & { input: string }; reply: AccountView };
  "accounts/remove-totp": { from: "popup"; request: AccountRef; reply: AccountView };
  "accounts/set-step": {
    from: "popup";
    request: AccountRef & { step: StepId; state: StepProgress["state"]; reason: string };
    reply: AccountView;
  };
  /** Needs a proof of presence (ProofNeeded). */
  "accounts/reveal": { from: "popup"; request: AccountRef & { secret: SecretName }; reply: { value: string } };
  "accounts/copy-secret": {
    from: "popup";
    request: AccountRef & { secret: SecretName };
    reply: { clearsInSeconds: number };
  };
  "accounts/code": { from: "popup"; request: AccountRef; reply: OneTimeCode };
  "accounts/copy-code": { from: "popup"; request: AccountRef; reply: { clearsInSeconds: number } };
  /** What waits for the user, the first of it; `total`: all of it. */
  "accounts/needs-doing": {
    from: "popup";
    request: { limit: number };
    reply: { items: readonly NeedsDoing[]; total: number };
  };
  /** Whether the app took the password that has been pending since `at`. Refused (AccountChanged) when it is another one. */
  "accounts/settle-password": {
    from: "popup";
    request: AccountRef & { at: number; accepted: boolean };
    reply: AccountView;
  };
  /**
   * Fills the page in the active tab where it changes this account's password; otherwise opens the app's page for that
   * in a new tab. `asked`: there is a question first, `request/pending` has it.
   */
  "accounts/change-password": {
    from: "popup";
    request: AccountRef;
    reply: { opened: boolean; filled: number; asked: boolean };
  };
  "accounts/activity": {
    from: "popup";
    request: AccountRef;
    /** `vault`: into which it was put or out of which it was taken. */
    reply: readonly { at: number; action: ActivityName; host: string | null; vault: string | null }[];
  };

  // the half-filled add form
  "draft/get": { from: "popup"; request: Record<string, never>; reply: AccountDraft | null };
  "draft/save": { from: "popup"; request: AccountDraft; reply: null };
  "draft/discard": { from: "popup"; request: Record<string, never>; reply: null };

  // the generator
  /** Stores before anything is copied or used. Works while locked. */
  "generator/copy": { from: "popup"; request: { password: string }; reply: { clearsInSeconds: number } };
  "generator/keep": { from: "popup"; request: { password: string }; reply: { id: string } };
  "generated/list": { from: "popup"; request: Record<string, never>; reply: readonly GeneratedSummary[] };
  "generated/reveal": { from: "popup"; request: { vault: string; id: string }; reply: { value: string } };
  "generated/copy": { from: "popup"; request: { vault: string; id: string }; reply: { clearsInSeconds: number } };

  // the page in the active tab, acted on from the browser-owned popup
  "site/get": { from: "popup"; request: Record<string, never>; reply: SiteView | null };
  /**
   * Fills the account into the active tab's form. Refused by the gate with OriginRefused where it doesn't belong;
   * `asked`: there is a question first, `request/pending` has it.
   */
  "site/fill": { from: "popup"; request: AccountRef; reply: { filled: number; asked: boolean } };
  /** `ref` is `null` when there is a question first: `asked`, as above. */
  "site/new-account": {
    from: "popup";
    /** `id`: the item id that the account gets, so that a request that is sent twice makes one account. */
    request: { accountKind: AccountKind; id: string };
    reply: { ref: AccountRef | null; filled: number; asked: boolean };
  };
  /** What the page in the active tab demands of a new password; `null` when it asks for none. */
  "site/password-rules": {
    from: "popup";
    request: Record<string, never>;
    reply: { host: string; demands: readonly Demand[] } | null;
  };
  /** What the classifier reads in the documents of the active tab and why. Not `allowed`: Locum may not look there. */
  "site/read": {
    from: "popup";
    request: Record<string, never>;
    reply: { allowed: boolean; documents: readonly ReadDocument[] };
  };
  "site/set-in-page": { from: "popup"; request: { host: string; off: boolean }; reply: Preferences };
  "request/pending": { from: "popup"; request: Record<string, never>; reply: PendingRequest | null };
  /** `asked`: the answer led to another question, which `request/pending` has. */
  "request/answer": { from: "popup"; request: { id: string; accepted: boolean }; reply: { filled: number; asked: boolean } };
  /** The answer to `save-account` and `update-password`. `never`: not asked again on that origin. */
  "request/capture": {
    from: "popup";
    /** `vault`: where a new account goes; left out: the default vault. */
    request: { id: string; answer: "save" | "never" | "not-now"; vault?: string };
    reply: null;
  };
  /** Opens the account's login page in a new tab. */
  "tab/open": { from: "popup"; request: { url: string }; reply: null };

  // the in-page menu
  "menu/hello": { from: "menu"; request: { token: string; ancestors: readonly string[] }; reply: MenuView };
  "menu/generate": { from: "menu"; request: Record<string, never>; reply: MadePassword };
  "menu/act": { from: "menu"; request: { act: MenuAct; proof: VisibilityProof }; reply: MenuOutcome };
  "menu/size": { from: "menu"; request: { height: number }; reply: null };
  "menu/raise": { from: "menu"; request: Record<string, never>; reply: null };
  "menu/close": { from: "menu"; request: Record<string, never>; reply: null };

  // content scripts
  /** A trusted press in a field: asks for the autofill script in this document. */
  "page/pressed": { from: "content"; request: Record<string, never>; reply: null };
  /** The pressed form, classified. `null`: nothing to offer here. */
  "page/open": {
    from: "content";
    request: { form: FormReport };
    reply: { menuUrl: string; token: string } | null;
  };
  "page/closed": { from: "content"; request: Record<string, never>; reply: null };
  /** The form Locum filled was submitted and is gone from a page that did not navigate. */
  "page/went-on": { from: "content"; request: Record<string, never>; reply: null };
  /** A sign-up form that Locum filled shows fields that were not there then: the form as it is now. */
  "page/grew": { from: "content"; request: { form: FormReport }; reply: null };
  /** A person submitted a form with a password in it: the only message that carries what a password field holds. */
  "page/submitted": { from: "content"; request: { form: FormReport; password: string }; reply: null };
  /** That form is gone from a page that did not navigate. */
  "page/form-gone": { from: "content"; request: Record<string, never>; reply: null };
}

export type MessageName = keyof Protocol;
export type Request<N extends MessageName> = Protocol[N]["request"];
export type Reply<N extends MessageName> = Protocol[N]["reply"];
/** The messages that channel `C` may send. */
export type MessagesFrom<C extends Channel> = { [N in MessageName]: Protocol[N]["from"] extends C ? N : never }[MessageName];

export type Answer<N extends MessageName> =
  | { readonly ok: true; readonly value: Reply<N> }
  | { readonly ok: false; readonly code: ErrorCode };

/** What is sent over the wire. */
export interface Envelope<N extends MessageName = MessageName> {
  readonly name: N;
  readonly request: Request<N>;
}

/** What the background asks of the autofill script, by `tabs.sendMessage` to one document. */
export interface PageCommands {
  /** Classify the form around the last pressed or focused field. `report`: only say what is there; `open`: open the menu. */
  "classify": { request: { open: boolean }; reply: FormReport | null };
  /** Re-check the fields, write, read back. `values` by field id of the last report. */
  "fill": {
    request: {
      /** `country`: whose calling code it is, for a list that names countries only. */
      values: readonly { field: number; type: FieldType; value: string; country?: string }[];
      /** Where the form posted to when that was judged; as in `FormReport`. Nothing is written when it has changed. */
      actionOrigin: string;
      watch: boolean;
      /** Nobody pressed for it just now: the focus stays where it is. */
      keepsFocus: boolean;
    };
    reply: readonly FieldOutcome[];
  };
  "menu-size": { request: { height: number }; reply: null };
  "menu-raise": { request: Record<string, never>; reply: null };
  "menu-close": { request: { focusField: boolean }; reply: null };
}
export type CommandName = keyof PageCommands;

export interface Command<N extends CommandName = CommandName> {
  readonly command: N;
  readonly request: PageCommands[N]["request"];
}

/** What the background asks of Chrome's offscreen page, over the port that page opened. */
export interface OffscreenCommand {
  readonly id: number;
  /** What to put on the clipboard; "" empties it. */
  readonly text: string;
  /** Only when what is there now has this SHA-256 (hex); `null`: in any case. */
  readonly onlyOver: string | null;
}

/** What the activity log records. */
export const ACTIVITY_NAMES = [
  "created",
  "filled",
  "edited",
  "password-pending",
  "password-changed",
  "password-refused",
  "revealed",
  "copied",
  "code-copied",
  "totp-set",
  "totp-removed",
  "origin-added",
  "origin-removed",
  "step-changed",
  "deleted",
  "restored",
  "vault-added",
  "vault-removed",
] as const;
export type ActivityName = (typeof ACTIVITY_NAMES)[number];
