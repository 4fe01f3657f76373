import { describe, expect, it } from "vitest";
import type { Demand } from "../../../src/generator/demand.ts";
import { demandsOf, type PageHints } from "../../../src/generator/page-demands.ts";
import { FLOOR_BITS, generateForPage } from "../../../src/generator/page-password.ts";
import { nextAfterRejection } from "../../../src/generator/rejection.ts";
import { DEFAULT_PASSWORD_RULES } from "../../../src/generator/rules.ts";
import { DEFAULT_GENERATOR } from "../../../src/generator/settings.ts";
import { createSeededRandom } from "./seeded.ts";

const NOTHING: PageHints = { passwordRules: null, minLength: null, maxLength: null, pattern: null, texts: [] };
const page = (hints: Partial<PageHints> = {}): readonly Demand[] => demandsOf({ ...NOTHING, ...hints }, null);
const random = createSeededRandom("rejection");
const make = (demands: readonly Demand[]) => generateForPage(demands, DEFAULT_GENERATOR, random, null);

/** A page that refuses until it likes the password. @returns every password that was tried, the last one accepted */
const persuade = (
  accepts: (password: string) => boolean,
  complaint: (password: string) => string,
  demands = page(),
): { readonly tried: readonly string[]; readonly accepted: boolean } => {
  const tried: string[] = [];
  let known = demands;
  for (let round = 0; round < 20; round += 1) {
    const { value, bits } = make(known);
    expect(bits).toBeGreaterThanOrEqual(FLOOR_BITS);
    tried.push(value);
    if (accepts(value)) return { tried, accepted: true };
    const next = nextAfterRejection(complaint(value), value, known, DEFAULT_PASSWORD_RULES);
    if (next === null) break;
    known = next.demands;
  }
  return { tried, accepted: false };
};

describe("nextAfterRejection", () => {
  it.each([
    ["Password must not be longer than 12 characters.", /^.{12}$/],
    ["Das Passwort darf keine Sonderzeichen enthalten.", /^[A-Za-z0-9]{20}$/],
    ["Only these special characters are allowed: - _ .", /^[A-Za-z0-9\-_.]{20}$/],
    ["Le mot de passe ne doit pas contenir d'espaces, au moins 24 caractères", /^\S{24}$/],
    ["La contraseña no debe tener más de 16 caracteres", /^.{16}$/],
    ["パスワードは8文字以上12文字以内で入力してください", /^.{12}$/],
    ["The password must start with a letter", /^[A-Za-z].{19}$/],
    ["The password can't have more than 2 of the same characters in a row", /^(?!.*(.)\1\1).{20}$/],
  ])("does what the page says: %s", (text, wanted) => {
    // A password that has what each of them refuses.
    const refused = "1 aaa!#$%&()*Bcdefg<";
    const next = nextAfterRejection(text, refused, page(), DEFAULT_PASSWORD_RULES);
    expect(next?.because).toBe("said");
    for (let n = 0; n < 50; n += 1) expect(make(next?.demands ?? []).value).toMatch(wanted);
  });

  it("makes a shorter or longer one when the page gives no number", () => {
    const refused = make(page()).value;
    const shorter = nextAfterRejection("This password is too long.", refused, page(), DEFAULT_PASSWORD_RULES);
    expect(make(shorter?.demands ?? []).value).toHaveLength(16);
    const longer = nextAfterRejection("Das Passwort ist zu kurz.", refused, page(), DEFAULT_PASSWORD_RULES);
    expect(make(longer?.demands ?? []).value).toHaveLength(28);
  });

  it("goes down the ladder when the page says nothing of use, and persuades what can be persuaded", () => {
    const dumb = () => "Invalid password.";
    const pages: readonly (readonly [accepts: (password: string) => boolean, most: number])[] = [
      [(password) => !/[^A-Za-z0-9!#$%*\-_.@?]/.test(password), 2],
      [(password) => /^[A-Za-z0-9]+$/.test(password), 4],
      [(password) => password.length <= 16, 6],
      [(password) => /^[A-Za-z0-9]{8,12}$/.test(password), 9],
    ];
    for (const [accepts, most] of pages) {
      const { tried, accepted } = persuade(accepts, dumb);
      expect(accepted).toBe(true);
      expect(tried.length).toBeLessThanOrEqual(most);
    }
  });

  it("ends above the floor: it never makes a password weak to please a page", () => {
    const { tried, accepted } = persuade((password) => password.length < 8, () => "No.");
    expect(accepted).toBe(false);
    expect(Math.min(...tried.map(({ length }) => length))).toBe(12);
    expect(tried.length).toBeLessThan(12);
  });

  it("ends where the page's own alphabet leaves nothing strong", () => {
    const { tried } = persuade(() => false, () => "No.", page({ passwordRules: "allowed: digit;" }));
    for (const password of tried) expect(password.length).toBeGreaterThanOrEqual(19);
  });

  it("never breaks what the page demands to please what it may have meant", () => {
    const demands = page({ passwordRules: "required: special; required: digit; allowed: ascii-printable; minlength: 14;" });
    const { tried } = persuade(() => false, () => "Something went wrong.", demands);
    expect(tried.length).toBeGreaterThan(2);
    for (const password of tried) expect(password).toMatch(/^(?=.*\d)(?=.*[^A-Za-z0-9]).{14,}$/);
  });

  it("doesn't repeat itself: the same complaint about what obeys it leads on", () => {
    const complaint = "At least one special character, please.";
    const { tried, accepted } = persuade((password) => /[!.]/.test(password) && !/[^A-Za-z0-9!._-]/.test(password), () => complaint);
    expect(accepted).toBe(true);
    expect(tried.length).toBeLessThanOrEqual(4);
  });

  it("takes what the page says now for surer than its text before", () => {
    const demands = page({ texts: ["At least one special character", "8 to 30 characters"] });
    const { value } = make(demands);
    const next = nextAfterRejection("Special characters are not allowed.", value, demands, DEFAULT_PASSWORD_RULES);
    const made = make(next?.demands ?? []);
    expect(made.value).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(made.unmet).toMatchObject([{ code: "needs", sources: ["hint"] }]);
  });

  it("makes nothing weak of a hostile text", () => {
    for (const text of ["Exactly 6 characters", "max 5 characters", "only digits", "Only the letter a", "8 ".repeat(10_000)]) {
      const next = nextAfterRejection(text, make(page()).value, page(), DEFAULT_PASSWORD_RULES);
      expect(make(next?.demands ?? page()).bits, text).toBeGreaterThanOrEqual(FLOOR_BITS);
    }
  });
});
