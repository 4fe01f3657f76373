/**
 * Looks for a secret in bytes, in whatever usual way it may have got there: as UTF-8 or UTF-16, in JSON, percent-encoded,
 * in hex or base64, also in the middle of a longer hex or base64 text. Not in what is compressed.
 */

/** Shorter ones would be found by chance. */
const LEAST_BYTES = 6;

/** Base64 holds three bytes in four characters, so a secret inside has three looks; its ends are mixed with others. */
const base64Looks = (secret: Buffer): readonly string[] =>
  [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), secret]).toString("base64").replaceAll("=", "");
    const whole = Math.floor(((before + secret.length) * 8) / 6);
    return text.slice(Math.ceil((before * 8) / 6), whole);
  });

const looksOfBytes = (secret: Buffer): readonly Buffer[] => {
  if (secret.length < LEAST_BYTES) throw new RangeError("too short to be looked for");
  const hex = secret.toString("hex");
  const base64 = base64Looks(secret).flatMap((look) => [look, look.replaceAll("+", "-").replaceAll("/", "_")]);
  const texts = [hex, hex.toUpperCase(), ...base64];
  return [secret, ...texts.flatMap((text) => [Buffer.from(text, "latin1"), Buffer.from(text, "utf16le")])];
};

const escaped = (text: string): string =>
  text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const looksOfText = (text: string): readonly Buffer[] => {
  const inJson = JSON.stringify(text).slice(1, -1);
  const spellings = new Set([text, inJson, escaped(inJson), encodeURIComponent(text), encodeURI(text)]);
  return [...spellings].flatMap((spelling) => {
    const wide = Buffer.from(spelling, "utf16le");
    return [Buffer.from(spelling, "utf8"), wide, Buffer.from(wide).swap16()].flatMap(looksOfBytes);
  });
};

/** @returns a function that tells whether bytes hold `secret` in clear */
export const lookFor = (secret: string | Uint8Array): ((bytes: Uint8Array) => boolean) => {
  const looks = typeof secret === "string" ? looksOfText(secret) : looksOfBytes(Buffer.from(secret));
  return (bytes) => {
    const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return looks.some((look) => haystack.includes(look));
  };
};

/** @returns every text, number and byte array in `value`, names of fields included, as bytes */
export const leavesOf = (value: unknown): readonly Uint8Array[] => {
  if (value instanceof Uint8Array) return [value];
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value !== "object" || value === null) return [Buffer.from(String(value), "utf8")];
  return Object.entries(value).flatMap(([name, field]) => [Buffer.from(name, "utf8"), ...leavesOf(field)]);
};
