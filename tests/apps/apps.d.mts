/** The shapes of apps.mjs, which is plain JavaScript so that `npm start` runs it without a build. */

export type AppName = "acme-ads" | "brightdesk" | "fernway" | "glasshouse" | "ledgerline" | "pinepost" | "stonegate" | "tollgate";

export type AppAccount = {
  readonly email: string;
  /** As it arrived: these servers exist to compare it. */
  readonly password: string;
  /** Every field of the request that made the account, in order; a field that came twice is there twice. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** ms since the epoch */
  readonly createdAt: number;
  readonly logins: number;
  readonly failedLogins: number;
};

export type AppRequest = {
  readonly at: number;
  readonly method: string;
  /** Without the port. */
  readonly host: string;
  readonly path: string;
  readonly origin: string | null;
  readonly type: string;
  readonly body: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
};

export type RunningApp = {
  readonly name: AppName;
  readonly port: number;
  readonly signUpUrl: string;
  readonly loginUrl: string;
  /** `{ accounts, requests }` as JSON; only under the address 127.0.0.1, never on the app's hosts. */
  readonly recordUrl: string;
  accounts(): readonly AppAccount[];
  requests(): readonly AppRequest[];
  /** As if it had been changed on another device. @throws RangeError where nobody is called so */
  setPassword(email: string, password: string): void;
  close(): Promise<void>;
};

/** @param options `port` 0, the default, takes a free one. @throws where the port is taken */
export function startApp(name: AppName, options?: { port?: number; now?: () => number }): Promise<RunningApp>;
