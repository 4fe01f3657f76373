import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import * as cctv from "cctv-age";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { concatBytes, fromUtf8, utf8 } from "../../../src/bytes/bytes.ts";
import { fromBase64Url } from "../../../src/bytes/base64.ts";
import {
  generateIdentity,
  identityFromSecret,
  openWith,
  recipientOf,
  sealTo,
  secretOfIdentity,
} from "../../../src/crypto/recipients.ts";
import { decodeWords, encodeWords } from "../../../src/crypto/words.ts";
import { flipBit } from "./flip-bit.ts";
import debian from "../../vectors/crypto/age-debian.json" with { type: "json" };

const identity = generateIdentity();
const recipient = await recipientOf(identity);
const message = utf8("a device secret");

describe("identities", () => {
  it("are hybrid post-quantum ones, new each time", async () => {
    expect(identity).toMatch(/^AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]{58}$/);
    expect(recipient).toMatch(/^age1pq1[02-9ac-hj-np-z]+$/);
    expect(recipient).toHaveLength(1959);
    expect(generateIdentity()).not.toBe(identity);
    expect(await recipientOf(identity)).toBe(recipient);
  });

  it("are 32 bytes, 24 words, and back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (secret) => {
        const text = generateIdentity(() => secret.slice());
        expect(text).toBe(identityFromSecret(secret));
        expect(secretOfIdentity(text)).toEqual(secret);
        expect(decodeWords(encodeWords(secretOfIdentity(text)))).toEqual(secret);
      }),
    );
  });

  it("that are malformed, or of another kind, are refused without being quoted", async () => {
    const last = identity.endsWith("Q") ? "P" : "Q";
    for (const bad of ["", "AGE-SECRET-KEY-PQ-1", identity.slice(0, -1) + last, debian.identity, recipient]) {
      expect(() => secretOfIdentity(bad)).toThrow(RangeError);
      await expect(recipientOf(bad)).rejects.toThrow(RangeError);
    }
    for (const bad of ["", identity.slice(0, -1) + last, recipient]) {
      const error: unknown = await openWith(bad, await sealTo([recipient], message)).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(RangeError);
      expect(error).toMatchObject({ message: "malformed identity" });
      expect(error).not.toHaveProperty("cause");
    }
    expect(() => identityFromSecret(new Uint8Array(31))).toThrow(RangeError);
  });
});

describe("sealTo and openWith", () => {
  it("give back what was sealed, of any length around age's 64 KiB chunks", async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const plaintext = new Uint8Array(length).map((_, index) => index * 13);
      expect(Buffer.from(await openWith(identity, await sealTo([recipient], plaintext))).equals(plaintext)).toBe(true);
    }
  });

  it("open for each of several recipients and for nobody else", async () => {
    const second = generateIdentity();
    const file = await sealTo([recipient, await recipientOf(second)], message);
    expect(await openWith(identity, file)).toEqual(message);
    expect(await openWith(second, file)).toEqual(message);
    await expect(openWith(generateIdentity(), file)).rejects.toThrow("RecordAltered");
  });

  it("never make the same file twice", async () => {
    expect(await sealTo([recipient], message)).not.toEqual(await sealTo([recipient], message));
  });

  it("refuse no recipient and malformed ones", async () => {
    await expect(sealTo([], message)).rejects.toThrow(RangeError);
    for (const bad of ["", "age1", "age1pq1qqqq", recipient.slice(0, -1), identity, "ssh-ed25519 AAAA"]) {
      await expect(sealTo([recipient, bad], message)).rejects.toThrow(RangeError);
    }
  });
});

describe("malformed files", () => {
  const x25519 = debian.identity;

  it("a flipped bit anywhere is noticed", { timeout: 30_000 }, async () => {
    const file = await sealTo([debian.recipient], message);
    for (let bit = 0; bit < file.length * 8; bit += 3) {
      const error: unknown = await openWith(x25519, flipBit(file, bit)).catch((reason: unknown) => reason);
      expect(error, `bit ${bit}`).toBeInstanceOf(AppError);
    }
    expect(await openWith(x25519, file)).toEqual(message);
  });

  it("a flipped bit in a hybrid file is noticed", { timeout: 30_000 }, async () => {
    const file = await sealTo([recipient], message);
    for (let bit = 1; bit < file.length * 8; bit += 211) {
      await expect(openWith(identity, flipBit(file, bit)), `bit ${bit}`).rejects.toThrow("RecordAltered");
    }
  });

  it("cut at any place, lengthened, doubled or empty", async () => {
    const file = await sealTo([debian.recipient], message);
    for (let length = 0; length < file.length; length++) {
      await expect(openWith(x25519, file.subarray(0, length)), `length ${length}`).rejects.toThrow("RecordAltered");
    }
    for (const bad of [concatBytes(file, new Uint8Array(1)), concatBytes(file, file)]) {
      await expect(openWith(x25519, bad)).rejects.toThrow("RecordAltered");
    }
  });

  const edit = async (change: (header: string) => string): Promise<Uint8Array> => {
    const file = Buffer.from(await sealTo([debian.recipient], message)).toString("latin1");
    const end = file.indexOf("\n", file.indexOf("\n--- ") + 1) + 1;
    return new Uint8Array(Buffer.from(change(file.slice(0, end)) + file.slice(end), "latin1"));
  };

  it.each<[string, (header: string) => string]>([
    ["another version", (header) => header.replace("org/v1", "org/v2")],
    ["CRLF line ends", (header) => header.replaceAll("\n", "\r\n")],
    ["a stanza more", (header) => header.replace("\n---", "\n-> grease\n\n---")],
    ["a stanza less", (header) => header.replace(/-> X25519[^]*(?=--- )/, "")],
    ["the stanza twice", (header) => header.replace(/(-> X25519[^]*)(?=--- )/, "$1$1")],
    ["another stanza type", (header) => header.replace("X25519", "X25518")],
    ["padded base64", (header) => header.replace(/(-> X25519 \S+)/, "$1=")],
    ["no MAC", (header) => header.replace(/--- .*\n/, "---\n")],
    ["the MAC of nothing", (header) => header.replace(/--- .*\n/, `--- ${"A".repeat(43)}\n`)],
    ["a byte before", (header) => ` ${header}`],
    ["no header", () => ""],
  ])("%s", async (_, change) => {
    await expect(openWith(x25519, await edit((header) => header))).resolves.toEqual(message);
    await expect(openWith(x25519, await edit(change))).rejects.toThrow("RecordAltered");
  });
});

/** The head of a CCTV file: "key: value" lines, then a blank line, then the age file. */
const readCase = (name: string, bytes: Uint8Array) => {
  const text = Buffer.from(bytes).toString("latin1");
  const end = text.indexOf("\n\n");
  const fields = text.slice(0, end).split("\n").map((line) => line.split(": ", 2));
  const valuesOf = (key: string): string[] => fields.flatMap(([k, value]) => (k === key && value ? [value] : []));
  const body = bytes.subarray(end + 2);
  return {
    name,
    expected: valuesOf("expect")[0] ?? "",
    payload: valuesOf("payload")[0],
    identities: valuesOf("identity"),
    armored: valuesOf("armored").length > 0,
    file: valuesOf("compressed").length > 0 ? new Uint8Array(inflateSync(body)) : body,
  };
};

describe("C2SP/CCTV age vectors (npm: cctv-age)", () => {
  const all = Object.entries(cctv).flatMap(([name, bytes]) =>
    bytes instanceof Uint8Array ? [readCase(name, bytes)] : [],
  );
  // Armor and passphrases are no part of what this file offers.
  const cases = all.filter(({ armored, identities }) => !armored && identities.length > 0);

  it("are there", () => {
    expect(all.length).toBeGreaterThanOrEqual(140);
    expect(cases.length).toBeGreaterThanOrEqual(70);
    expect(new Set(cases.map(({ expected }) => expected))).toEqual(
      new Set(["success", "no match", "HMAC failure", "header failure", "payload failure"]),
    );
  });

  it.each(cases)("$name: $expected", async ({ expected, payload, identities, file }) => {
    const results = await Promise.allSettled(identities.map((text) => openWith(text, file)));
    if (expected === "success") {
      const opened = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
      expect(opened.map((bytes) => createHash("sha256").update(bytes).digest("hex"))).toContain(payload);
      return;
    }
    for (const result of results) {
      expect(result).toMatchObject({ status: "rejected", reason: { name: "AppError", code: "RecordAltered" } });
    }
  });
});

describe("Debian's age", () => {
  it("made a file that opens here", async () => {
    expect(fromUtf8(await openWith(debian.identity, fromBase64Url(debian.file)))).toBe(debian.plaintext);
  });

  const missing = spawnSync("age", ["--version"]).status !== 0;

  it.skipIf(missing)("opens a file made here, and the other way round, with the binary of this machine", async () => {
    const directory = mkdtempSync(join(tmpdir(), "locum-age-"));
    try {
      const identityFile = join(directory, "identity.txt");
      writeFileSync(identityFile, `${debian.identity}\n`);
      const ours = await sealTo([debian.recipient, recipient], message);
      expect(new Uint8Array(execFileSync("age", ["-d", "-i", identityFile], { input: ours }))).toEqual(message);
      const theirs = execFileSync("age", ["-r", debian.recipient], { input: message });
      expect(await openWith(debian.identity, new Uint8Array(theirs))).toEqual(message);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
