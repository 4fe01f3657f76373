/**
 * The rows of the database, exactly as IndexedDB holds them. Shapes only; what each is bound to is in aad.ts.
 * Follows vault-format §2.
 */

export interface DeviceRow {
  readonly device: Uint8Array;
  /** age recipient. */
  readonly recipient: string;
}

export interface SlotRow {
  readonly slot: Uint8Array;
  readonly type: string;
  /** Name of a KDF set, or `none` for a type that derives nothing. */
  readonly kdf: string;
  readonly salt: Uint8Array;
  /** What the user calls it; in clear, because the locked view shows it. "": nothing. */
  readonly name: string;
  /** Of type `prf` only: the WebAuthn credential and the relying party it belongs to. */
  readonly credential?: Uint8Array;
  readonly rpId?: string;
  readonly sealed: Uint8Array;
}

export interface VaultRow {
  readonly vault: Uint8Array;
  /** age file to this device. */
  readonly keyring: Uint8Array;
  /** age file to the recovery recipients, or empty. */
  readonly recovery: Uint8Array;
  readonly mac: Uint8Array;
}

export interface ItemRow {
  readonly vault: Uint8Array;
  readonly item: Uint8Array;
  readonly epoch: Uint8Array;
  readonly revision: number;
  readonly tokens: readonly Uint8Array[];
  readonly sealed: Uint8Array;
}

export interface PageRow {
  readonly vault: Uint8Array;
  /** First bits of the item ids on it, as the characters 0 and 1. */
  readonly prefix: string;
  readonly epoch: Uint8Array;
  readonly sequence: number;
  readonly sealed: Uint8Array;
}

export interface HeadRow {
  readonly vault: Uint8Array;
  readonly epoch: Uint8Array;
  readonly sequence: number;
  readonly sealed: Uint8Array;
}

export interface EventRow {
  readonly vault: Uint8Array;
  readonly device: Uint8Array;
  readonly number: number;
  readonly epoch: Uint8Array;
  readonly sealed: Uint8Array;
}

export interface DropboxRow {
  readonly entry: Uint8Array;
  /** age file to this device. */
  readonly sealed: Uint8Array;
  /** An error code, once it was looked at and is no entry: it is not looked at again. */
  readonly refused?: string;
}
