import fc from "fast-check";
import { HOTP, Secret } from "otpauth/slim";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { currentCode, parseTotp, TOTP_ALGORITHMS, type Totp } from "../../../src/otp/totp.ts";

const base32 = (text: string): string => Secret.fromLatin1(text).base32;
const digitsOf = (length: number): string => "1234567890".repeat(7).slice(0, length);

/** RFC 6238 appendix B; the keys are of the hash's own length (RFC errata 2866). */
const RFC_6238 = [
  [59, "94287082", "46119246", "90693936"],
  [1111111109, "07081804", "68084774", "25091201"],
  [1111111111, "14050471", "67062674", "99943326"],
  [1234567890, "89005924", "91819424", "93441116"],
  [2000000000, "69279037", "90698825", "38618901"],
  [20000000000, "65353130", "77737706", "47863826"],
] as const;

/** RFC 4226 appendix D: counters 0 to 9. */
const RFC_4226 = [
  "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
] as const;

describe("currentCode", { timeout: 30_000 }, () => {
  const keyLengths = [20, 32, 64];
  it.each(RFC_6238)("gives RFC 6238's codes at %s s", (seconds, ...codes) => {
    codes.forEach((code, place) => {
      const algorithm = TOTP_ALGORITHMS[place] ?? "SHA1";
      const totp: Totp = { secret: base32(digitsOf(keyLengths[place] ?? 0)), algorithm, digits: 8, period: 30 };
      expect(currentCode(totp, seconds * 1000).code).toBe(code);
    });
  });

  it("gives RFC 4226's codes, period by period, and the next one", () => {
    const totp: Totp = { secret: base32(digitsOf(20)), algorithm: "SHA1", digits: 6, period: 30 };
    RFC_4226.forEach((code, counter) => {
      const now = counter * 30_000 + 12_345;
      expect(currentCode(totp, now).code).toBe(code);
      if (counter < 9) expect(currentCode(totp, now).next).toBe(RFC_4226[counter + 1]);
    });
  });

  it("says how long the code stays", () => {
    const totp = parseTotp("otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&period=45");
    expect(currentCode(totp, 0)).toMatchObject({ remainingMs: 45_000, periodMs: 45_000 });
    expect(currentCode(totp, 44_999)).toMatchObject({ remainingMs: 1 });
    expect(currentCode(totp, 45_001)).toMatchObject({ remainingMs: 44_999 });
  });

  it("agrees with a counter worked out apart from it, for any settings", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 5, maxLength: 128 }),
        fc.constantFrom(...TOTP_ALGORITHMS),
        fc.integer({ min: 6, max: 8 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 4e12 }),
        (bytes, algorithm, digits, period, now) => {
          const secret = new Secret({ buffer: bytes.slice().buffer });
          const { code, next } = currentCode({ secret: secret.base32, algorithm, digits, period }, now);
          const counter = Math.floor(now / (period * 1000));
          expect(code).toBe(HOTP.generate({ secret, algorithm, digits, counter }));
          expect(next).toBe(HOTP.generate({ secret, algorithm, digits, counter: counter + 1 }));
          expect(code).toMatch(new RegExp(`^\\d{${digits}}$`));
        },
      ),
    );
  });
});

/** Any UTF-16 code units, control characters and lone surrogates among them. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units));

describe("parseTotp", { timeout: 30_000 }, () => {
  it("reads every part of a URI", () => {
    const uri =
      "otpauth://totp/ACME%20Co:john.doe@email.com?secret=HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ" +
      "&issuer=ACME%20Co&algorithm=SHA256&digits=8&period=60";
    expect(parseTotp(uri)).toEqual({
      secret: "HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ",
      algorithm: "SHA256",
      digits: 8,
      period: 60,
      issuer: "ACME Co",
      account: "john.doe@email.com",
    });
  });

  it("fills in what a URI leaves out", () => {
    expect(parseTotp("otpauth://totp/?secret=JBSWY3DPEHPK3PXP")).toEqual({
      secret: "JBSWY3DPEHPK3PXP",
      algorithm: "SHA1",
      digits: 6,
      period: 30,
    });
  });

  it.each([
    ["Acme:%20bot", "Acme", "bot"],
    ["Acme%3Abot%3A2", "Acme", "bot:2"],
    ["bot", undefined, "bot"],
    ["bot+ads@acme.example", undefined, "bot+ads@acme.example"],
    ["Acme:bot&issuer=Other", "Other", "bot"],
    ["%E2%80%AEevil%0A:x", "evil", "x"],
  ])("reads the label %s", (label, issuer, account) => {
    const [path = "", extra] = label.split("&");
    const totp = parseTotp(`otpauth://totp/${path}?secret=JBSWY3DPEHPK3PXP${extra ? `&${extra}` : ""}`);
    expect([totp.issuer, totp.account]).toEqual([issuer, account]);
  });

  it.each(["SHA-512", "sha512", "HmacSHA512"])("knows the algorithm spelled %s", (spelled) => {
    expect(parseTotp(`OTPAUTH://TOTP/x?secret=JBSWY3DPEHPK3PXP&algorithm=${spelled}`).algorithm).toBe("SHA512");
  });

  it("reads a typed key in any case and grouping", () => {
    const grouping = fc.array(fc.constantFrom("", " ", "-", "\u00a0", "\n", "  "), { minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 40 }), grouping, fc.boolean(), (bytes, gaps, lower) => {
        const { base32: secret } = new Secret({ buffer: bytes.slice().buffer });
        const typed = [...secret].map((char, place) => char + (gaps[place] ?? "")).join("");
        expect(parseTotp(lower ? ` ${typed.toLowerCase()}==` : typed).secret).toBe(secret);
      }),
    );
  });

  const secret = "secret=JBSWY3DPEHPK3PXP";
  it.each([
    ["nothing", ""],
    ["white space", " \n "],
    ["digits 100", `otpauth://totp/x?${secret}&digits=100`],
    ["digits 5", `otpauth://totp/x?${secret}&digits=5`],
    ["digits 1e1", `otpauth://totp/x?${secret}&digits=1e1`],
    ["empty digits", `otpauth://totp/x?${secret}&digits=`],
    ["period 0", `otpauth://totp/x?${secret}&period=0`],
    ["period -30", `otpauth://totp/x?${secret}&period=-30`],
    ["period 301", `otpauth://totp/x?${secret}&period=301`],
    ["unknown algorithm", `otpauth://totp/x?${secret}&algorithm=MD5`],
    ["SHA3", `otpauth://totp/x?${secret}&algorithm=SHA3-256`],
    ["a 1 MB secret", `otpauth://totp/x?secret=${"A".repeat(1_000_000)}`],
    ["a 1 MB key", "A".repeat(1_000_000)],
    ["129 bytes", `otpauth://totp/x?secret=${"A".repeat(207)}`],
    ["4 bytes", "AAAAAAA"],
    ["not base32", "JBSWY3DPEHPK3PX1"],
    ["no secret", "otpauth://totp/x?digits=6"],
    ["empty secret", "otpauth://totp/x?secret="],
    ["two secrets", `otpauth://totp/x?${secret}&${secret}`],
    ["no query", "otpauth://totp/x"],
    ["hotp", `otpauth://hotp/x?${secret}&counter=0`],
    ["a migration code", "otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8"],
    ["a page", "https://example.com/?secret=JBSWY3DPEHPK3PXP"],
    ["javascript", `javascript:alert(1)//otpauth://totp/x?${secret}`],
    ["broken escapes", `otpauth://totp/%E0%A4%A?${secret}`],
    ["emoji", "🔑🔑🔑🔑🔑🔑🔑🔑"],
  ])("refuses %s", (_, input) => {
    expect(() => parseTotp(input)).toThrow(expect.objectContaining({ name: "AppError", code: "InvalidTotp" }));
  });

  it("only ever refuses with InvalidTotp, and what it accepts makes a code", () => {
    const garbage = fc.oneof(
      anyText,
      fc.tuple(fc.string(), fc.string()).map(([query, label]) => `otpauth://totp/${label}?${secret}&${query}`),
      fc.tuple(fc.nat(20), fc.nat(600)).map(([d, p]) => `otpauth://totp/x?${secret}&digits=${d}&period=${p}`),
    );
    fc.assert(
      fc.property(garbage, (input) => {
        try {
          const totp = parseTotp(input);
          expect(currentCode(totp, 1e12).code).toHaveLength(totp.digits);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
    );
  });
});
