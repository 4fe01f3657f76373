import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELD_WORDS, WORD_GROUPS } from "../../../src/forms/knowledge/field-words.ts";
import { fieldMatcher, purposeMatcher } from "../../../src/forms/knowledge/matchers.ts";
import { PURPOSE_WORDS, PURPOSES } from "../../../src/forms/knowledge/purpose-words.ts";
import { createMatcher, normalize } from "../../../src/forms/text.ts";

describe("normalize", () => {
  it.each([
    ["  E-Mail-Adresse* ", "e mail adresse"],
    ["userEmail_address[0]", "user email address 0"],
    ["Contraseña", "contrasena"],
    ["İSTANBUL ŞİFRE", "istanbul sifre"],
    ["Straße", "strasse"],
    ["", ""],
  ])("%j is %j", (text, expected) => expect(normalize(text)).toBe(expected));

  it("gives what it would give again, and never more than it may", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 2000 }), (text) => {
        const once = normalize(text);
        if (once.length <= 400) expect(normalize(once)).toBe(once);
      }),
    );
  });
});

describe("matchers", () => {
  it("long words match at the start of a word, short ones whole, those without spaces anywhere", () => {
    const matcher = createMatcher(["passwort|zip|密码"]);
    expect(["passwort", "passwortfeld", "ihr passwort", "zip", "zip code", "请输入密码"].map(normalize).every(matcher.inText)).toBe(true);
    expect(["altpasswort", "zipper", "unzip"].map(normalize).some(matcher.inText)).toBe(false);
    expect(matcher.inName(normalize("altpasswort"))).toBe(true);
    expect(matcher.inName(normalize("zipper"))).toBe(false);
  });

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
  ] as const)("%s is found in %s", (group, text) => expect(fieldMatcher(group).inText(normalize(text))).toBe(true));

  it("an address of a house is no email address, a zipper no postal code", () => {
    expect(fieldMatcher("email").inText(normalize("Mailing address"))).toBe(false);
    expect(fieldMatcher("postal-code").inText(normalize("Zipper"))).toBe(false);
  });

  it.each([["sign-up", "S'inscrire"], ["login", "Iniciar sesión"], ["forgot", "忘记密码？"], ["change", "Passwort ändern"]] as const)(
    "%s is found in %s",
    (group, text) => expect(purposeMatcher(group).inText(normalize(text))).toBe(true),
  );
});

describe("the words", () => {
  it("know sign-up, login, passwords, addresses and names in at least 20 languages", () => {
    const languages = (words: { readonly [language: string]: string }): number => Object.keys(words).length;
    for (const group of ["password", "given-name", "family-name", "confirm", "new"] as const) {
      expect(languages(FIELD_WORDS[group])).toBeGreaterThanOrEqual(20);
    }
    for (const group of ["sign-up", "login", "change"] as const) expect(languages(PURPOSE_WORDS[group])).toBeGreaterThanOrEqual(20);
  });

  it("hold nothing empty and nothing that can't be found", () => {
    for (const group of WORD_GROUPS) {
      for (const word of Object.values(FIELD_WORDS[group]).flatMap((line) => line.split("|"))) {
        expect(fieldMatcher(group).inText(normalize(word)), `${group}: ${word}`).toBe(true);
      }
    }
    for (const group of PURPOSES) {
      for (const word of Object.values(PURPOSE_WORDS[group]).flatMap((line) => line.split("|"))) {
        expect(purposeMatcher(group).inText(normalize(word)), `${group}: ${word}`).toBe(true);
      }
    }
  });
});
