import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELD_WORDS } from "../../../src/forms/knowledge/field-words.ts";
import { GROUPS } from "../../../src/forms/knowledge/groups.ts";
import { indexWords, wordIndexSource } from "../../../src/forms/knowledge/index-words.ts";
import { PURPOSE_WORDS } from "../../../src/forms/knowledge/purpose-words.ts";
import { words as known } from "../../../src/forms/knowledge/words.ts";
import { CODES, createLexicon } from "../../../src/forms/lexicon.ts";
import { normalize } from "../../../src/forms/text.ts";

const small = createLexicon(["a"], indexWords(["a"], { a: { de: "passwort|zip|e-mail adresse", zh: "密码|姓", en: "sign up" } }));
const finds = (text: string): boolean => small.inText(normalize(text)).has("a");
const findsInName = (name: string): boolean => small.inName(normalize(name)).has("a");

describe("a lexicon", () => {
  it.each(["passwort", "Passwortfeld", "Ihr Passwort", "zip", "ZIP code", "zip2", "请输入密码", "姓", "your e-mail-adresse", "Sign up!"])("finds a word in %s", (text) => {
    expect(finds(text)).toBe(true);
  });

  it.each(["altpasswort", "zipper", "unzip", "姓名", "signup", "design update", ""])("finds none in %s", (text) => expect(finds(text)).toBe(false));

  it.each(["altpasswort", "txtSignUpForm", "SIGNUP", "emailadresse1"])("finds a long word anywhere in the name %s", (name) => {
    expect(findsInName(name)).toBe(true);
  });

  it.each(["zipper", "unzipped"])("finds no short word inside the name %s", (name) => expect(findsInName(name)).toBe(false));

  it("keeps a word of two letters apart from one with a gap before the second", () => {
    const lexicon = createLexicon(["x", "y"], indexWords(["x", "y"], { x: { en: "b fa" }, y: { en: "bf" } }));
    expect([...lexicon.inText("bf")]).toEqual(["y"]);
    expect([...lexicon.inText("b fa")]).toEqual(["x"]);
  });

  it("finds each word of its lists and says its group, whatever stands around it", () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,7}( [a-z]{1,7}){0,2}$/u), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-z ]{0,12}$/u), (list, around) => {
        const lexicon = createLexicon(["x"], indexWords(["x"], { x: { en: list.join("|") } }));
        for (const word of list) expect(lexicon.inText(normalize(`${around} ${word} ${around}`)).has("x"), word).toBe(true);
      }),
    );
  });
});

describe("the words", () => {
  it.each([
    ["email", "Adresse e-mail"],
    ["email", "メールアドレス"],
    ["password", "Jelszó"],
    ["password", "סיסמה"],
    ["family-name", "Прізвище"],
    ["given-name", "ชื่อ"],
    ["confirm", "Potwierdź hasło"],
    ["tel", "휴대폰 번호"],
    ["current", "Mật khẩu hiện tại"],
  ] as const)("%s is found in %s", (group, text) => expect(known.inText(normalize(text)).has(group)).toBe(true));

  it("an address of a house is no email address, a zipper no postal code", () => {
    expect(known.inText(normalize("Mailing address")).has("email")).toBe(false);
    expect(known.inText(normalize("Zipper")).has("postal-code")).toBe(false);
  });

  it.each([["sign-up", "S'inscrire"], ["login", "Iniciar sesión"], ["forgot", "忘记密码？"], ["change", "Passwort ändern"]] as const)(
    "%s is found in %s",
    (group, text) => expect(known.inText(normalize(text)).has(group)).toBe(true),
  );

  it("know sign-up, login, passwords, addresses and names in at least 20 languages", () => {
    const languages = (words: { readonly [language: string]: string }): number => Object.keys(words).length;
    for (const group of ["password", "given-name", "family-name", "confirm", "new"] as const) {
      expect(languages(FIELD_WORDS[group])).toBeGreaterThanOrEqual(20);
    }
    for (const group of ["sign-up", "login", "change"] as const) expect(languages(PURPOSE_WORDS[group])).toBeGreaterThanOrEqual(20);
  });

  it("can all be found", () => {
    const lists: { readonly [group: string]: { readonly [language: string]: string } } = { ...FIELD_WORDS, ...PURPOSE_WORDS };
    for (const group of GROUPS) {
      for (const word of Object.values<string>(lists[group] ?? {}).flatMap((line) => line.split("|"))) {
        expect([...known.inText(normalize(word))], `${group}: ${word}`).toContain(group);
      }
    }
  });

  it("are as the index has them: npm run forms:words", () => {
    const written = readFileSync(new URL("../../../src/forms/knowledge/word-index.ts", import.meta.url), "utf8");
    expect(written).toBe(wordIndexSource());
  });

  it("have a code for every group", () => expect(GROUPS.length).toBeLessThanOrEqual(CODES.length));
});
