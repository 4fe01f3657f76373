import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHints } from "../../../src/generator/hint-rules.ts";
import { HINT_NUMBERS, HINT_WORDS } from "../../../src/generator/hint-words.ts";
import { DIGITS, LETTERS, LOWER, PRINTABLE, SPECIAL, UPPER } from "../../../src/generator/page-rules.ts";

const NAMES: readonly (readonly [string, string])[] = [
  [PRINTABLE, "any"],
  [LETTERS + DIGITS, "alnum"],
  [LETTERS, "letter"],
  [LOWER, "lower"],
  [UPPER, "upper"],
  [DIGITS, "digit"],
  [SPECIAL, "special"],
  [SPECIAL.slice(1), "special-"],
];

/** "alnum-_" for letters, digits, hyphen and underscore; "special-": all but the space. */
const named = (chars: string): string => {
  let rest = [...chars].toSorted().join("");
  let name = "";
  for (const [set, word] of NAMES) {
    if (set.length > 0 && [...set].every((char) => rest.includes(char))) {
      rest = [...rest].filter((char) => !set.includes(char)).join("");
      name += name === "" ? word : `+${word}`;
    }
  }
  return rest === "" ? name : `${name}${name === "" ? "" : "+"}${rest}`;
};

/** Rules as one short line: "8–20 | upper digit×2 | only alnum | first letter | runs 2". */
const said = (...texts: readonly string[]): string => {
  const { rules } = readHints(texts);
  const { minLength, maxLength, required, limited, allowed, first, maxConsecutive, maxSequence } = rules;
  const parts = [
    minLength === null && maxLength === null ? "" : `${minLength ?? ""}–${maxLength ?? ""}`,
    required.map(({ chars, least }) => `${named(chars)}${least > 1 ? `×${least}` : ""}`).join(" "),
    limited.map(({ chars, most }) => `${named(chars)}≤${most}`).join(" "),
    allowed === null ? "" : `only ${named(allowed)}`,
    first === null ? "" : `first ${named(first)}`,
    maxConsecutive === null ? "" : `runs ${maxConsecutive}`,
    maxSequence === null ? "" : `sequences ${maxSequence}`,
  ];
  return parts.filter((part) => part !== "").join(" | ");
};

/** Upper limits, in every language that a limit on length is read in. */
const LIMITS: readonly (readonly [text: string, rules: string])[] = [
  ["At most 2 special characters", "special≤2"],
  ["No more than 3 digits", "digit≤3"],
  ["Must not contain more than three digits", "digit≤3"],
  ["No more than one capital letter.", "upper≤1"],
  ["Use 8–20 characters, at least one number and no more than 2 symbols", "8–20 | digit | special≤2"],
  ["2 special characters maximum", "special≤2"],
  ["Up to 2 special characters are allowed", "special≤2"],
  ["Fewer than 4 digits", "digit≤3"],
  ["3 or fewer digits", "digit≤3"],
  ["Exactly 2 digits", "digit×2 | digit≤2"],
  ["More than 2 digits", "digit×3"],
  ["At least 1 digit, max 20 characters", "–20 | digit"],
  ["1 digit max 20 characters", "–20 | digit"],
  ["At most 20 letters and digits", "digit"],
  ["At most 12 digits", ""],
  ["At least 3 digits, at most 2 digits", "digit×3"],
  ["Höchstens 2 Sonderzeichen", "special≤2"],
  ["Maximal drei Ziffern, nicht mehr als 2 Großbuchstaben", "digit≤3 upper≤2"],
  ["Pas plus de 2 caractères spéciaux", "special≤2"],
  ["2 chiffres au plus", "digit≤2"],
  ["No más de 3 dígitos", "digit≤3"],
  ["Como máximo 2 caracteres especiales", "special≤2"],
  ["Al massimo 2 caratteri speciali", "special≤2"],
  ["Non più di 3 cifre", "digit≤3"],
  ["No máximo 2 caracteres especiais", "special≤2"],
  ["Maximaal 2 speciale tekens", "special≤2"],
  ["Niet meer dan 3 cijfers", "digit≤3"],
  ["Högst 2 siffror", "digit≤2"],
  ["Nie więcej niż 2 znaki specjalne", "special≤2"],
  ["Nejvýše 2 speciální znaky", "special≤2"],
  ["Не более 2 специальных символов", "special≤2"],
  ["En fazla 2 rakam", "digit≤2"],
  ["最多2个特殊字符", "special≤2"],
];

type Case = readonly [text: string, rules: string];

const ENGLISH: readonly Case[] = [
  ["8–20 characters, at least one number and one capital letter, no spaces", "8–20 | digit upper | only alnum+special-"],
  ["Use 8 or more characters with a mix of letters, numbers & symbols", "8– | letter digit special"],
  ["Minimum 12 characters", "12–"],
  ["At least 8 characters long", "8–"],
  ["8+ characters", "8–"],
  ["Must be between 10 and 64 characters.", "10–64"],
  ["Your password can't be longer than 32 characters.", "–32"],
  ["Password must not exceed 16 characters", "–16"],
  ["Min. 8, max. 24 characters", "8–24"],
  ["At least 8 but no more than 15 characters", "8–15"],
  ["Password length: 6-12", "6–12"],
  ["Exactly 10 characters", "10–10"],
  ["Must contain: 2 digits, 1 uppercase letter and 1 special character", "digit×2 upper special"],
  ["Upper- and lowercase letters, at least one digit", "upper lower digit"],
  ["One number or symbol", "digit+special"],
  ["At least three of the following: lowercase letters, uppercase letters, numbers, symbols", "lower upper digit special"],
  ["Allowed special characters: - _ . !", "only alnum+!-._"],
  ["Must include a special character (!@#$%^&*)", "!#$%&*@^ | only alnum+!#$%&*@^"],
  ["a symbol such as ?, & or =", "&=? | only alnum+&=?"],
  ["Only letters and numbers", "letter digit | only alnum"],
  ["Letters, digits and _ only.", "letter digit | only alnum+_"],
  ["Special characters are not allowed.", "only alnum"],
  ["No special characters except - and _", "only alnum+-_"],
  ["Do not use spaces or any of these: < > & \\", "only alnum+!\"#$%'()*+,-./:;=?@[]^_`{|}~"],
  ["Use no more than 2 identical characters in a row", "runs 2"],
  ["Must not contain 3 repeated characters", "runs 2"],
  ["No sequences such as abc or 123", "sequences 2"],
  ["No sequences like 123 or abc", "sequences 2"],
  ["Must start with a letter", "first letter"],
  ["Must not begin with a number", "first letter"],
  ["8-30 alphanumeric characters", "8–30 | letter digit | only alnum"],
  ["At least one non-alphanumeric character", "special"],
  ["Special characters are optional", ""],
  ["Invalid characters: & <", "only alnum+ !\"#$%'()*+,-./:;=>?@[\\]^_`{|}~"],
  ["Password is invalid: it must contain a digit", "digit"],
];

const LANGUAGES: Readonly<Record<string, readonly Case[]>> = {
  German: [
    ["Mindestens 8 Zeichen, ein Großbuchstabe und eine Zahl, keine Leerzeichen", "8– | upper digit | only alnum+special-"],
    ["8 bis 20 Zeichen, Groß- und Kleinbuchstaben, mindestens eine Ziffer und ein Sonderzeichen", "8–20 | upper lower digit special"],
    ["Höchstens 30 Zeichen. Sonderzeichen sind nicht erlaubt.", "–30 | only alnum"],
    ["Nur Buchstaben und Ziffern", "letter digit | only alnum"],
    ["Erlaubte Sonderzeichen: ! ? # -", "only alnum+!#-?"],
  ],
  French: [
    ["Au moins 8 caractères, dont une majuscule, une minuscule et un chiffre", "8– | upper lower digit"],
    ["Entre 8 et 20 caractères, sans espaces", "8–20 | only alnum+special-"],
    ["12 caractères maximum", "–12"],
    ["Il doit contenir au moins 2 chiffres et 1 caractère spécial (!, ?, %)", "digit×2 !%? | only alnum+!%?"],
    ["Les caractères spéciaux ne sont pas autorisés", "only alnum"],
  ],
  Spanish: [
    ["Mínimo 8 caracteres, una mayúscula, una minúscula y un número", "8– | upper lower digit"],
    ["De 8 a 16 caracteres, sin espacios", "8–16 | only alnum+special-"],
    ["Al menos un carácter especial", "special"],
    ["No se permiten espacios", "only alnum+special-"],
    ["Solo letras y números", "letter digit | only alnum"],
  ],
  Italian: [
    ["Almeno 8 caratteri, una lettera maiuscola e una cifra", "8– | upper digit"],
    ["Da 8 a 20 caratteri, senza spazi", "8–20 | only alnum+special-"],
    ["Almeno un carattere speciale", "special"],
  ],
  Portuguese: [
    ["Pelo menos 8 caracteres, com uma letra maiúscula, uma minúscula e um número", "8– | upper lower digit"],
    ["Entre 6 e 12 caracteres, sem espaços", "6–12 | only alnum+special-"],
    ["Não são permitidos caracteres especiais", "only alnum"],
  ],
  Dutch: [
    ["Minimaal 8 tekens, een hoofdletter, een kleine letter en een cijfer", "8– | upper lower digit"],
    ["Tussen 8 en 24 tekens, geen spaties", "8–24 | only alnum+special-"],
    ["Minstens één speciaal teken", "special"],
  ],
  Swedish: [
    ["Minst 8 tecken, en stor bokstav och en siffra", "8– | upper digit"],
    ["Mellan 8 och 20 tecken, inga mellanslag", "8–20 | only alnum+special-"],
  ],
  Danish: [
    ["Mindst 8 tegn, store og små bogstaver og et tal", "8– | upper lower digit"],
    ["Højst 20 tegn, ingen mellemrum", "–20 | only alnum+special-"],
  ],
  Norwegian: [["Minst 8 tegn, både store og små bokstaver og et siffer", "8– | upper lower digit"]],
  Finnish: [["Vähintään 8 merkkiä, yksi iso kirjain ja yksi numero", "8– | upper digit"]],
  Polish: [
    ["Co najmniej 8 znaków, w tym jedna wielka litera i jedna cyfra", "8– | upper digit"],
    ["Od 8 do 20 znaków, bez spacji", "8–20 | only alnum+special-"],
    ["Minimum jeden znak specjalny", "special"],
  ],
  Czech: [
    ["Alespoň 8 znaků, malá a velká písmena a číslice", "8– | upper lower digit"],
    ["Nejvýše 30 znaků, bez mezer", "–30 | only alnum+special-"],
  ],
  Slovak: [["Aspoň 8 znakov, jedno veľké písmeno a jedna číslica", "8– | upper digit"]],
  Hungarian: [["Legalább 8 karakter, egy nagybetű, egy kisbetű és egy szám", "8– | upper lower digit"]],
  Romanian: [["Cel puțin 8 caractere, o literă mare, o literă mică și o cifră", "8– | upper lower digit"]],
  Turkish: [
    ["En az 8 karakter, bir büyük harf ve bir rakam", "8– | upper digit"],
    ["En fazla 20 karakter, boşluk içermemelidir", "–20 | only alnum+special-"],
  ],
  Russian: [
    ["От 8 до 20 символов, хотя бы одна цифра и одна заглавная буква, без пробелов", "8–20 | digit upper | only alnum+special-"],
    ["Не менее 10 символов", "10–"],
    ["Не более 16 символов", "–16"],
    ["Только латинские буквы и цифры", "letter digit | only alnum"],
    ["Специальные символы не допускаются", "only alnum"],
  ],
  Ukrainian: [["Щонайменше 8 символів, одна велика літера та одна цифра", "8– | upper digit"]],
  Greek: [["Τουλάχιστον 8 χαρακτήρες, ένα κεφαλαίο γράμμα και ένας αριθμός", "8– | upper digit"]],
  Japanese: [
    ["8文字以上20文字以内、半角英数字のみ", "8–20 | letter digit | only alnum"],
    ["英大文字、英小文字、数字をそれぞれ1文字以上含む8〜32文字", "8–32 | upper lower digit"],
    ["記号は使用できません", "only alnum"],
  ],
  Chinese: [
    ["6-20个字符，必须包含大小写字母和数字", "6–20 | upper lower digit"],
    ["密码长度为8-16位，不能包含空格", "8–16 | only alnum+special-"],
    ["至少8个字符", "8–"],
    ["只能使用字母和数字", "letter digit | only alnum"],
  ],
  Korean: [
    ["8자 이상 20자 이하, 영문 대소문자, 숫자, 특수문자(!@#$%) 포함", "8–20 | upper lower digit !#$%@ | only alnum+!#$%@"],
    ["특수문자는 사용할 수 없습니다", "only alnum"],
    ["공백 사용 불가", "only alnum+special-"],
  ],
};

/** Near password fields, and no rules: above all never a limit. */
const NONSENSE: readonly string[] = [
  "Max 3 attempts. After that your account is locked for 15 minutes.",
  "You must be at least 18 years old and live in one of 27 countries.",
  "$20 per seat and month, up to 5 seats, max 100 users",
  "Call +1 (555) 010-9999 or 0800 123 456, 8-20 o'clock",
  "© 2026 Example Ltd. 12 Main Street, 10115 Berlin",
  "Trial ends in 14 days. Up to 6 devices.",
  "Passwords with fewer than 8 characters are weak.",
  "Username: 3–5 characters",
  "Username: 3 to 15 characters, lowercase letters only",
  "Maximal 3 Versuche, danach 10 Minuten Sperre",
  "Hasta 3 intentos por día",
  "1.000 Zeichen",
  "Up to 4 characters of your name",
  "0 characters",
  "At most 999999999 characters",
  "Terms & Conditions * required (see §3)",
  "Don't use your phone number or the number of your card",
  "Not only digits, please",
];

describe("readHints", () => {
  it.each(ENGLISH)("%s", (text, rules) => {
    expect(said(text)).toBe(rules);
  });

  describe.each(Object.entries(LANGUAGES))("in %s", (_language, cases) => {
    it.each(cases)("%s", (text, rules) => {
      expect(said(text)).toBe(rules);
    });
  });

  it.each(LIMITS)("limits a kind of character: %s", (text, rules) => {
    expect(said(text)).toBe(rules);
  });

  it("reads a list of items together", () => {
    expect(said("Your password needs:", "8 to 72 characters", "An uppercase letter", "A lowercase letter", "A number")).toBe(
      "8–72 | upper lower digit",
    );
  });

  it.each(NONSENSE)("makes nothing shorter or poorer of: %s", (text) => {
    const { rules } = readHints([text]);
    expect({ ...rules, minLength: null, required: [] }).toMatchObject({ maxLength: null, limited: [], allowed: null, first: null });
    expect(rules.minLength ?? 0).toBeLessThanOrEqual(20);
  });

  it("believes no limit below 6, nor one below 8 that stands alone", () => {
    for (const text of ["Up to 4 characters", "4-5 characters", "max. 7 characters", "exactly 4 characters"]) {
      expect(readHints([text]).rules.maxLength, text).toBeNull();
    }
    expect(said("6 to 7 characters")).toBe("6–7");
  });

  it("never takes the letters away", () => {
    for (const text of ["Only digits", "Only numbers and symbols", "No letters", "nur Ziffern", "Solo números", "只能使用数字"]) {
      const { allowed } = readHints([text]).rules;
      expect([...LETTERS].every((char) => allowed === null || allowed.includes(char)), text).toBe(true);
    }
  });

  it("believes no text that would leave digits and little else", () => {
    expect(said("Only digits.", "At least one capital letter")).toBe("digit upper");
  });

  it("lets what is asked for stand against what is refused", () => {
    expect(said("No special characters.", "At least one special character")).toBe("special");
    expect(said("Only letters.", "At least one digit")).toBe("letter digit | only alnum");
  });

  it("hears that a password was too long or too short", () => {
    for (const text of ["Password is too long", "Das Passwort ist zu lang", "Mot de passe trop long", "Пароль слишком длинный"]) {
      expect(readHints([text]), text).toMatchObject({ tooLong: true, tooShort: false, speaksOfPassword: true });
    }
    for (const text of ["This password is too short.", "La contraseña es demasiado corta", "密码太短", "비밀번호가 너무 짧습니다"]) {
      expect(readHints([text]), text).toMatchObject({ tooLong: false, tooShort: true, speaksOfPassword: true });
    }
    expect(readHints(["This email is in use."]).speaksOfPassword).toBe(false);
  });

  it("does not believe a longest length that is below the shortest of another sentence", () => {
    for (const texts of [["At least 10 characters.", "At most 8 characters."], ["At most 8 characters.", "At least 10 characters."]]) {
      expect(readHints(texts).rules, texts.join(" ")).toMatchObject({ minLength: 10, maxLength: null });
    }
  });

  it("is quick and never throws on long and strange texts", () => {
    for (const part of ["(", "8 ", "no ", "at least ", "大", "!,"]) {
      const text = part.repeat(10_000);
      expect(readHints(Array.from({ length: 100 }, () => text)).rules.maxLength).toBeNull();
    }
    const words = Object.values(HINT_WORDS).flatMap((list) => list.split(",").map((word) => word.trim().replace("*", "")));
    const mark = fc.constantFrom(..."0123456789!@#,.:;-()\n ".split(""));
    const piece = fc.oneof(fc.constantFrom(...words), mark, fc.string({ maxLength: 8 }));
    const sentence = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (texts) => {
        const { minLength, maxLength, allowed, required, first } = readHints(texts).rules;
        expect(maxLength === null || maxLength >= Math.max(6, minLength ?? 0)).toBe(true);
        const chars = allowed ?? PRINTABLE;
        expect([...LETTERS].some((char) => chars.includes(char))).toBe(true);
        expect(first).not.toBe("");
        for (const set of required) expect([...set.chars].every((char) => chars.includes(char))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("HINT_WORDS", () => {
  it("has no empty phrase, and numbers in words have one value each", () => {
    for (const [kind, list] of Object.entries(HINT_WORDS)) {
      for (const phrase of list.split(",")) expect(phrase.trim().replaceAll("*", ""), kind).not.toBe("");
    }
    const words = HINT_NUMBERS.flatMap(([, list]) => list.split(",").map((word) => word.trim()));
    expect(new Set(words).size).toBe(words.length);
  });
});
