/**
 * What lies in the vault of a running browser, as a program that is not Locum reads it from the profile's rows
 * (tests/vault-reader). Asks no part of Locum, wakes no worker.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { leavesOf, lookFor } from "../../vault-reader/clear-text.ts";
import { openDevice, type Device } from "../../vault-reader/device.ts";
import { dumpProfile, parseDump, type Dump } from "../../vault-reader/dump.ts";
import { readProfile, type Profile, type ReadItem } from "../../vault-reader/reader.ts";
import type { RunningChromium } from "./chromium.ts";

/** The fields of an account that the tests look at, as docs/vault-format.md has them. */
export type AccountContent = {
  readonly label: string;
  readonly kind: string;
  readonly appName: string;
  readonly username: string;
  readonly password: string;
  readonly phone: { readonly value: string } | null;
  readonly passwordHistory: readonly { readonly password: string }[];
  readonly pendingPassword?: { readonly password: string; readonly host: string };
  readonly origins: readonly { readonly origin: string; readonly wide: boolean }[];
  readonly steps: Readonly<Record<string, { readonly state: string } | undefined>>;
  readonly notes: string;
  readonly totp: { readonly secret: string } | null;
  readonly deletedAt: number | null;
};

export type ReadAccount = ReadItem & { readonly content: AccountContent };

export type VaultReader = {
  /** @throws Error when a row does not open or fails a check */
  read(): Promise<Profile>;
  /** The accounts, oldest first. */
  accounts(): Promise<readonly ReadAccount[]>;
  /** The generated passwords that are kept, those in the drop box included. */
  generated(): Promise<readonly string[]>;
  /**
   * Whether `text` stands in clear, in any usual way of writing it, in the rows, in the extension's stores or in its files
   * in the profile. @throws Error where there are no files to look at
   */
  holdsInClear(text: string): Promise<boolean>;
};

/** Opening takes a second: a key derivation that is made for being slow. */
const devices = new Map<string, Device>();

const deviceOf = (profileDir: string, dump: Dump, passphrase: string): Device => {
  const key = `${profileDir}\n${passphrase}`;
  const known = devices.get(key);
  if (known !== undefined) return known;
  const device = openDevice(dump, passphrase);
  devices.set(key, device);
  return device;
};

/** Where the browsers keep what belongs to extensions; a test's profile has one extension. */
const EXTENSION_FILES = /chrome-extension_|Local Extension Settings|moz-extension|browser-extension-data/;

/** A file may be gone before it is read: the browser tidies up while it runs. */
const filesOfExtensions = (profileDir: string): readonly Uint8Array[] =>
  readdirSync(profileDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && EXTENSION_FILES.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path));

const isAccount = (item: ReadItem): item is ReadAccount => item.type === "account";

/** Opens a tab of the extension's own origin that runs none of its scripts. */
export const openReader = async (chromium: RunningChromium, passphrase: string): Promise<VaultReader> => {
  const page = await chromium.browser.newPage();
  await page.goto(chromium.urlOf("manifest.json"));
  return readerIn(page, chromium.profileDir, passphrase);
};

/** @param page any document of the extension's own origin */
export const readerIn = (page: Page, profileDir: string, passphrase: string): VaultReader => {
  const read = async (): Promise<Profile> => {
    const dump = parseDump(await page.evaluate(dumpProfile, "locum"));
    const profile = await readProfile(dump, deviceOf(profileDir, dump, passphrase));
    if (profile.problems.length > 0) throw new Error(`The vault is not sound:\n${profile.problems.join("\n")}`);
    return profile;
  };
  return {
    read,
    accounts: async () => (await read()).items.filter(isAccount).sort((a, b) => a.created - b.created),
    generated: async () => {
      const { items, dropbox } = await read();
      const kept = items.filter(({ type }) => type === "generated");
      return [...kept, ...dropbox].map(({ content }) => (content as { readonly password: string }).password);
    },
    holdsInClear: async (text) => {
      const rows = leavesOf(parseDump(await page.evaluate(dumpProfile, "locum")));
      const stores = leavesOf(await page.evaluate(() => chrome.storage.local.get(null)));
      const files = filesOfExtensions(profileDir);
      if (rows.length === 0 || files.length === 0) throw new Error("Nothing to look at");
      return [...rows, ...stores, ...files].some(lookFor(text));
    },
  };
};
