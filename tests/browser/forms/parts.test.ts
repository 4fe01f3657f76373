/** Values that a form takes in parts, or in its own words, in a real page: how the parts are told, and what is written. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FieldType, FormReport } from "../../../src/forms/report.ts";
import { inLab, openLab, type OpenLab } from "./lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const signUp = (fields: string): string =>
  `<h1>Create account</h1><form><p><label>Email <input id="m" name="m" type="email"></label></p><p><label>Password <input name="p" type="password"></label></p>${fields}<button>Sign up</button></form>`;
const input = (id: string, attributes: string): string => `<input id="${id}" name="${id}" ${attributes}>`;
const boxes = (count: number, attributes = ""): string =>
  Array.from({ length: count }, (_, at) => input(`d${at}`, `maxlength="1" inputmode="numeric" ${attributes}`)).join("");
const codePage = (fields: string): string => `<h1>Enter the code</h1><form><p>Type the 6-digit code from your authenticator app.</p>${fields}<button>Verify</button></form>`;

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const COUNTRIES = `<option value="">Select</option>${["France", "Germany", "Spain", "United States"].map((name, at) => `<option value="${at + 1}">${name}</option>`).join("")}`;

/** @returns the types of the fields with these ids, as a report says them */
const typesOf = async (html: string, ids: readonly string[]): Promise<readonly FieldType[]> => {
  const page = await lab.load(html);
  const { fields } = await inLab<FormReport>(page, `lab.report("#${ids[0] ?? ""}")`);
  const all = await page.$$eval("input,select", (elements) => elements.map(({ id }) => id));
  return ids.map((id) => fields[all.indexOf(id)]?.type ?? "other");
};

describe("parts are told by the row they stand in", () => {
  test.each([
    ["six boxes for a code", codePage(boxes(6)), ["d0", "d3", "d5"], Array.from({ length: 3 }, () => "one-time-code")],
    ["boxes of which the first takes a pasted code", codePage(input("a", 'autocomplete="one-time-code" maxlength="6"') + boxes(5)), ["a", "d0", "d4"], Array.from({ length: 3 }, () => "one-time-code")],
    [
      "a list of calling codes and a number",
      signUp(`<label>Country code <select id="cc"><option value="+49">Germany (+49)</option><option value="+1">USA (+1)</option></select></label>${input("nat", 'type="tel" aria-label="Phone number"')}`),
      ["cc", "nat"],
      ["tel-country-code", "tel-national"],
    ],
    ["a list of countries that says it is for a phone", signUp(`<label>Phone country <select id="cc">${COUNTRIES}</select></label>${input("nat", 'type="tel" aria-label="Phone"')}`), ["cc", "nat"], ["tel-country-code", "tel-national"]],
    ["a list of countries for codes", signUp(`<label>Country code <select id="cc">${COUNTRIES}</select></label>${input("nat", 'type="tel" aria-label="Phone"')}`), ["cc", "nat"], ["tel-country-code", "tel-national"]],
    ["a list of countries under the phone's name", signUp(`<div><div>Mobile number</div><select id="cc" aria-label="Country">${COUNTRIES}</select>${input("nat", 'type="tel" aria-label="Number"')}</div>`), ["cc", "nat"], ["tel-country-code", "tel-national"]],
    ["a list of two letters each", signUp(`<p>Phone</p><select id="cc" name="cc"><option>FR</option><option>DE</option><option>US</option></select>${input("nat", 'type="tel" aria-label="Phone"')}`), ["cc", "nat"], ["tel-country-code", "tel-national"]],
    ["where somebody lives, just before the phone", signUp(`<label>Country <select id="cc" name="country_code">${COUNTRIES}</select></label>${input("nat", 'type="tel" aria-label="Phone"')}`), ["cc", "nat"], ["country-name", "tel"]],
    ["which phone it is", signUp(`<label>Phone type <select id="cc"><option>Mobile</option><option>Home</option></select></label>${input("nat", 'type="tel" aria-label="Phone"')}`), ["nat"], ["tel"]],
    ["a code and a number to type", signUp(`<fieldset><legend>Phone</legend>${input("cc", 'maxlength="4" placeholder="+1" aria-label="Country code"')}${input("nat", 'type="tel" aria-label="Number"')}</fieldset>`), ["cc", "nat"], ["tel-country-code", "tel-national"]],
    ["a number in three pieces", signUp(`<fieldset><legend>Phone</legend>${[3, 3, 4].map((n, at) => input(`t${at}`, `type="tel" maxlength="${n}"`)).join("")}</fieldset>`), ["t0", "t1", "t2"], Array.from({ length: 3 }, () => "tel-national")],
    ["a birth date to type in three", signUp(`<fieldset><legend>Birthday</legend>${input("a", 'maxlength="2" placeholder="DD"')}${input("b", 'maxlength="2" placeholder="MM"')}${input("c", 'maxlength="4" placeholder="YYYY"')}</fieldset>`), ["a", "b", "c"], ["bday-day", "bday-month", "bday-year"]],
    ["the month first", signUp(`<fieldset><legend>Date of birth</legend>${input("a", 'maxlength="2" placeholder="MM"')}${input("b", 'maxlength="2" placeholder="DD"')}${input("c", 'maxlength="4" placeholder="YYYY"')}</fieldset>`), ["a", "b", "c"], ["bday-month", "bday-day", "bday-year"]],
  ] as const)("%s", async (_what, html, ids, types) => {
    expect(await typesOf(html, ids)).toEqual(types);
  });

  test("three boxes are no code, and initials that ask for no code are none", async () => {
    expect(await typesOf(codePage(boxes(3)), ["d1", "d2"])).not.toContain("one-time-code");
    expect(await typesOf(signUp(boxes(4, 'aria-label="Initial"')), ["d0", "d1", "d2", "d3"])).not.toContain("one-time-code");
  });
});

describe("a value is said as the control says it", () => {
  const written = async (control: string, type: FieldType, value: string, lang = "en", country = ""): Promise<string> => {
    const page = await lab.load(`<form>${control}<button>Go</button></form>`);
    await page.evaluate((tag) => (document.documentElement.lang = tag), lang);
    await inLab(page, `(lab.targets(["#f"]), lab.fill([${JSON.stringify(value)}], ["${type}"], false, "${country}"))`);
    return page.$eval("#f", (field) => (field as HTMLInputElement).value);
  };
  const select = (options: readonly (readonly [value: string, text: string])[]): string =>
    `<select id="f"><option value="">–</option>${options.map(([value, text]) => `<option value="${value}">${text}</option>`).join("")}</select>`;

  test.each([
    ["a date field", input("f", 'type="date"'), "bday", "1990-07-05", "1990-07-05"],
    ["a date typed as the placeholder says", input("f", 'placeholder="DD/MM/YYYY"'), "bday", "1990-07-05", "05/07/1990"],
    ["month first", input("f", 'placeholder="mm/dd/yyyy"'), "bday", "1990-07-05", "07/05/1990"],
    ["German letters", input("f", 'placeholder="TT.MM.JJJJ"'), "bday", "1990-07-05", "05.07.1990"],
    ["a date where nothing says how", input("f", ""), "bday", "1990-07-05", ""],
    ["months by name, counted from 0", select(MONTHS.map((name, at) => [String(at), name])), "bday-month", "07", "6"],
    ["months by number", select(MONTHS.map((_, at) => [String(at + 1), String(at + 1)])), "bday-month", "07", "7"],
    ["months by value alone", select(MONTHS.map((_, at) => [String(at + 1).padStart(2, "0"), `M${at}`])), "bday-month", "07", "07"],
    ["months whose values count from 0 and whose texts say nothing", select(MONTHS.map((_, at) => [String(at), `M${at}`])), "bday-month", "07", ""],
    ["days", select([["x1", "1"], ["x5", "5"]]), "bday-day", "05", "x5"],
    ["countries by code", select([["FR", "France"], ["DE", "Germany"]]), "country-name", "DE", "DE"],
    ["countries by name", select([["12", "France"], ["13", "Germany"]]), "country-name", "DE", "13"],
    ["a country to type", input("f", ""), "country-name", "DE", "Germany"],
    ["calling codes by value", select([["+1", "US"], ["+49", "Germany"]]), "tel-country-code", "+49", "+49"],
    ["calling codes by text", select([["US", "USA +1"], ["GR", "Greece (+30)"], ["DE", "Germany (+49)"]]), "tel-country-code", "+49", "DE"],
    ["a longer code is another one", select([["x", "+490"], ["y", "+149"]]), "tel-country-code", "+49", ""],
    ["a code without room for its plus", input("f", 'maxlength="2"'), "tel-country-code", "+49", "49"],
    ["a number that doesn't fit", input("f", 'maxlength="8"'), "tel", "+4915112345678", ""],
    ["an address that doesn't fit", input("f", 'maxlength="12"'), "email", "ops@bots.example.com", ""],
    ["a name that doesn't fit", input("f", 'maxlength="8"'), "organization", "Example Limited", "Example "],
    ["a password that doesn't fit", input("f", 'type="password" maxlength="8"'), "new-password", "longer than eight", ""],
  ] as const)("%s", async (_what, control, type, value, kept) => {
    expect(await written(control, type, value)).toBe(kept);
  });

  test.each([
    ["by name", select([["FR", "France"], ["DE", "Germany"]]), "DE"],
    ["by two letters", select([["1", "FR"], ["2", "DE"]]), "2"],
    ["where values that look like codes count the countries", select([["49", "France"], ["50", "Germany"]]), "50"],
    ["where values are codes and texts are nobody's names", select([["33", "FRA"], ["49", "GER"]]), "49"],
    ["by its code where no name is one", select([["1", "Greece (+30)"], ["2", "Germany (+49)"]]), "2"],
    ["by letters where two share a code", select([["IT", "Italy (+49)"], ["DE", "Germany (+49)"]]), "DE"],
    ["none of them", select([["FR", "France"], ["ES", "Spain"]]), ""],
  ] as const)("a calling code in a list of countries: %s", async (_what, control, kept) => {
    expect(await written(control, "tel-country-code", "+49", "en", "DE")).toBe(kept);
  });

  test("in the page's language", async () => {
    expect(await written(select([["1", "Frankreich"], ["2", "Deutschland"]]), "country-name", "DE", "de")).toBe("2");
    expect(await written(select([["6", "juillet"], ["7", "août"]]), "bday-month", "07", "fr")).toBe("6");
  });

  test("a page that takes a turn to render keeps every box", async () => {
    const page = await lab.load(`<form>${boxes(6)}<button>Go</button></form><script>
      let digits = ["","","","","",""]; let seen = digits;
      document.querySelectorAll("input").forEach((box, at) => box.addEventListener("input", () => {
        digits = seen.with(at, box.value);
        Promise.resolve().then(() => { seen = digits; document.querySelectorAll("input").forEach((other, n) => (other.value = seen[n])); });
      }));</script>`);
    await inLab(page, `(lab.targets(["#d0","#d1","#d2","#d3","#d4","#d5"]), lab.fill([..."123456"], Array(6).fill("one-time-code")))`);
    expect(await page.$$eval("input", (fields) => fields.map(({ value }) => value).join(""))).toBe("123456");
  });
});
