/**
 * Every text that the source asks for is there, every text that is there is asked for, and each call gives as many
 * values as its text has places. A text with two calls of different arity would show "$2" or drop something.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import messages from "../../../_locales/en/messages.json" with { type: "json" };
import { ERROR_CODES } from "../../../src/errors.ts";
import { ERROR_WORDS } from "../../../src/i18n/error-words.ts";

const ROOT = join(import.meta.dirname, "../../..");
const texts: Readonly<Record<string, { message: string }>> = messages;
const keys = Object.keys(texts);

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const sources = ["src", "popup", "background", "content-scripts"].flatMap(filesUnder).map((path) => readFileSync(path, "utf8"));
const manifest = readFileSync(join(ROOT, "manifest.json"), "utf8");

/** Every quoted text that could be a key. Keys are never put together from pieces, but for the ends of plurals. */
const quoted = new Set(sources.flatMap((source) => [...source.matchAll(/"([a-z][a-z0-9_]*)"/g)].map(([, text]) => text)));
const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? "");

const placesIn = (text: string): number =>
  Math.max(0, ...[...text.replaceAll("$$", "").matchAll(/\$([1-9])/g)].map(([, digit]) => Number(digit)));

/** Splits at the commas outside any bracket and string. */
const argumentsOf = (source: string, from: number): readonly string[] => {
  const found: string[] = [];
  let depth = 0;
  let start = from;
  let quote = "";
  for (let at = from; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (`"'\``.includes(char)) quote = char;
    else if ("([{".includes(char)) depth += 1;
    else if (char === "," && depth === 0) {
      found.push(source.slice(start, at));
      start = at + 1;
    } else if (")]}".includes(char)) {
      if (depth === 0) {
        const last = source.slice(start, at);
        return last.trim() === "" ? found : [...found, last];
      }
      depth -= 1;
    }
  }
  throw new Error("call without an end");
};

const calls = sources.flatMap((source) =>
  [...source.matchAll(/\b(t|plural)\(\s*(?="[a-z])/g)].map((match) => {
    const [first = "", ...rest] = argumentsOf(source, (match.index ?? 0) + match[0].length);
    return { name: match[1], key: first.trim().replaceAll('"', ""), values: rest.length };
  }),
);

describe("texts", () => {
  it("looked at a source worth the name", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(calls.length).toBeGreaterThan(150);
    expect(keys.length).toBeGreaterThan(200);
  });

  it("has every key that is asked for", () => {
    const wanted = calls.flatMap(({ name, key }) => (name === "plural" ? [`${key}_one`, `${key}_other`] : [key]));
    expect([...wanted, ...inManifest].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it("has no key that nobody asks for", () => {
    const isUsed = (key: string) =>
      quoted.has(key) || quoted.has(key.replace(/_(?:one|other)$/, "")) || inManifest.includes(key);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it("is given as many values as it has places", () => {
    const wrong = calls.filter(({ name, key, values }) => {
      const text = texts[name === "plural" ? `${key}_other` : key]?.message ?? "";
      return placesIn(text) !== values;
    });
    expect(wrong).toEqual([]);
  });

  it("has no empty text and none with white space at its ends", () => {
    expect(keys.filter((key) => (texts[key]?.message ?? "").trim() !== texts[key]?.message || texts[key]?.message === "")).toEqual([]);
  });

  it("has no error that nothing gives", () => {
    const given = sources.filter((source) => !/ERROR_CODES = |ERROR_WORDS: /.test(source));
    expect(ERROR_CODES.filter((code) => !given.some((source) => source.includes(`"${code}"`)))).toEqual([]);
  });

  it("says for every error what happened, what was kept and what to do", () => {
    expect(Object.keys(ERROR_WORDS).sort()).toEqual([...ERROR_CODES].sort());
    for (const { happened, kept, next } of Object.values(ERROR_WORDS)) {
      for (const key of [happened, kept, next]) expect(texts[key]?.message).toMatch(/[.!]$|https:\/\/$|…$/);
    }
  });
});
