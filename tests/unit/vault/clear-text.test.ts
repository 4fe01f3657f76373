/** No secret lies in the rows in clear, in no usual way of writing it; and the search for it finds each of those ways. */
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { toBase64, toBase64Url } from "../../../src/bytes/base64.ts";
import { toHex } from "../../../src/bytes/hex.ts";
import { keepGenerated } from "../../../src/generated/generated-store.ts";
import { saveItems } from "../../../src/vault/items.ts";
import { openDeviceSecret } from "../../../src/vault/slots.ts";
import { leavesOf, lookFor } from "../../vault-reader/clear-text.ts";
import { account, dumpVault, openVault, type OpenVault, PASSPHRASE, withTable } from "./fixture.ts";

const SECRET = 'pä"ss 🔑/?word';

const utf16 = (text: string, swap = false): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(swap ? bytes.swap16() : bytes);
};
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf8"));

/** Ways in which a careless program writes a text. */
const WAYS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": utf8,
  "UTF-16, little-endian": (text) => utf16(text),
  "UTF-16, big-endian": (text) => utf16(text, true),
  JSON: (text) => utf8(JSON.stringify({ text })),
  "JSON in ASCII": (text) =>
    utf8(JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)),
  "an address": (text) => utf8(`https://acme.example/?q=${encodeURIComponent(text)}`),
  hex: (text) => utf8(toHex(utf8(text))),
  base64: (text) => utf8(toBase64(utf8(text))),
  "URL-safe base64": (text) => utf8(toBase64Url(utf8(text))),
  "base64 of UTF-16": (text) => utf8(toBase64(utf16(text))),
  "base64 of JSON": (text) => utf8(toBase64(utf8(JSON.stringify({ a: 1, text, b: 2 })))),
  "base64 in UTF-16": (text) => utf16(toBase64(utf8(text))),
};

describe("the search", () => {
  test.each(Object.entries(WAYS))("finds a secret in %s", (_, write) => {
    expect(lookFor(SECRET)(write(SECRET))).toBe(true);
    expect(lookFor(SECRET)(write("another text of some length"))).toBe(false);
  });

  test("finds it wherever it begins and ends in a longer base64 text", () => {
    const some = fc.uint8Array({ maxLength: 9 });
    const secret = fc.uint8Array({ minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(some, secret, some, (before, bytes, after) => {
        const whole = new Uint8Array([...before, ...bytes, ...after]);
        for (const written of [toBase64(whole), toBase64Url(whole), toHex(whole)]) {
          expect(lookFor(bytes)(utf8(written))).toBe(true);
        }
        expect(lookFor(bytes)(whole)).toBe(true);
      }),
    );
  });

  test("refuses what would be found by chance", () => {
    expect(() => lookFor("short")).toThrow(RangeError);
  });

  test("looks at every value and name, however deep", () => {
    const value = { a: [{ [SECRET]: 1 }], b: { c: [utf8("some bytes")] }, d: 12345678 };
    const found = (secret: string) => leavesOf(value).some(lookFor(secret));
    expect([SECRET, "12345678", "some bytes", "some others"].map(found)).toEqual([true, true, true, false]);
  });
});

describe("the rows of a vault", () => {
  const TOLD = ["s3cret-p4ss", "Acme Ads", "bot@acme.example", "ads.acme.example", "Marketing", "Laptop", PASSPHRASE];
  const SAID = [...TOLD, "made-an-account", "waits-while-locked", SECRET];
  let opened: OpenVault;

  const stored = async (): Promise<readonly Uint8Array[]> => leavesOf(await dumpVault(opened));

  beforeEach(async () => {
    opened = await openVault();
    const { context, keychain, vault } = opened;
    await saveItems(
      context,
      keychain,
      [account(vault), account(vault, { content: { password: SECRET }, summary: { label: SECRET } })],
      [{ vault, item: null, action: "made-an-account" }],
    );
    await keepGenerated(context, null, "waits-while-locked", "ads.acme.example");
  });

  test("hold no secret and no key", async () => {
    const { keychain, context } = opened;
    const { secret } = await openDeviceSecret(context, PASSPHRASE);
    const { rowMacKey, witnessKey, vaults } = keychain;
    const keys = [rowMacKey, witnessKey, secret.signingKey, ...vaults.flatMap(({ epochs }) => epochs.map(({ key }) => key))];
    const leaves = await stored();
    expect(leaves.length).toBeGreaterThan(50);
    for (const told of [...SAID, secret.identity, ...keys]) expect(leaves.some(lookFor(told))).toBe(false);
  });

  test.each(Object.entries(WAYS))("would be caught with a secret in %s", async (_, write) => {
    for (const field of ["sealed", "more"]) {
      await withTable(opened.name, "events", async (table) => {
        const [row] = await table.all();
        const sealed = row?.["sealed"] as Uint8Array;
        await table.put({ ...row, [field]: new Uint8Array([...sealed.subarray(0, 7), ...write(SECRET), 1, 2, 3]) });
      });
      expect((await stored()).some(lookFor(SECRET)), field).toBe(true);
    }
  });
});
