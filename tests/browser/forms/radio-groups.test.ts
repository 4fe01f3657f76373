/** Questions answered by round buttons, in a real page: what they are reported as, and which are pressed. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FieldReport, FormReport } from "../../../src/forms/report.ts";
import { inLab, openLab, type OpenLab } from "./lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const signUp = (fields: string): string =>
  `<h1>Create account</h1><form><p><label>Email <input id="m" name="m" type="email"></label></p><p><label>Password <input name="p" type="password"></label></p>${fields}<button>Sign up</button></form>`;
const radio = (name: string, value: string, text: string, attributes = ""): string =>
  `<label><input type="radio" name="${name}" value="${value}" ${attributes}> ${text}</label>`;
const COUNTRIES = radio("r", "1", "France") + radio("r", "2", "Germany") + radio("r", "3", "Spain");
const asked = (question: string, radios = COUNTRIES): string => signUp(`<fieldset><legend>${question}</legend>${radios}</fieldset>`);

/** @returns the question as it is reported, or `null` for none */
const question = async (page: Page): Promise<FieldReport | null> => {
  const { kind, fields } = await inLab<FormReport>(page, `lab.reported("#m")`);
  expect(kind).toBe("sign-up");
  return fields[2] ?? null;
};
/** Fills "DE" as a country into what was reported. @returns the value that is chosen then */
const chosen = async (page: Page): Promise<string> => {
  if (!(await inLab(page, `lab.isReported()`))) await inLab(page, `lab.reported("#m")`);
  await inLab(page, `lab.fillReported([["country", "DE"]])`);
  return page.evaluate(() => document.querySelector<HTMLInputElement>("[type=radio]:checked")?.value ?? "");
};

describe("a country", () => {
  test.each([
    ["by name", asked("Country of residence"), "2"],
    ["by code", asked("Country", radio("r", "fr", "FR") + radio("r", "de", "DE")), "de"],
    ["asked for beside it", signUp(`<div><p>Where is your country?</p><div>${COUNTRIES}</div></div>`), "2"],
    ["asked for by its name alone", signUp(`<div>${radio("country", "FR", "🇫🇷 France") + radio("country", "DE", "🇩🇪 Germany")}</div>`), "DE"],
    ["in a group that says it", signUp(`<div role="radiogroup" aria-label="Your country">${COUNTRIES}</div>`), "2"],
    ["whose answers have no label", asked("Country", `<div><input type="radio" name="r" value="1"> France</div><div><input type="radio" name="r" value="2"> Germany</div>`), "2"],
    ["whose answers say it to a screen reader", asked("Country", `<input type="radio" name="r" value="1" aria-label="France"><input type="radio" name="r" value="2" aria-label="Germany">`), "2"],
    ["that is not among them", asked("Country", radio("r", "1", "France") + radio("r", "2", "Elsewhere")), ""],
    ["drawn by the page", asked("Country", `<style>[type=radio]{position:absolute;opacity:0}</style>${COUNTRIES}`), "2"],
    ["nobody sees", asked("Country", `<div style="opacity:0">${COUNTRIES}</div>`), ""],
    ["whose answer nobody sees", asked("Country", radio("r", "1", "France") + `<span style="display:none">${radio("r", "2", "Germany")}</span>`), ""],
  ])("%s", async (_what, html, value) => {
    expect(await chosen(await lab.load(html))).toBe(value);
  });

  test("closed to the user is not tried", async () => {
    const page = await lab.load(asked("Country").replace("<fieldset>", "<fieldset disabled>"));
    await inLab(page, `lab.reported("#m")`);
    expect(await inLab(page, `lab.fillReported([["country", "DE"]])`)).toMatchObject([{ written: false }]);
  });

  test("is reported once, as something to fill", async () => {
    expect(await question(await lab.load(asked("Country")))).toMatchObject({ type: "country", visible: true, empty: true });
  });

  test("that is chosen stays, whoever chose it and when", async () => {
    const before = await lab.load(asked("Country", COUNTRIES.replace('value="1"', 'value="1" checked')));
    expect(await question(before)).toMatchObject({ empty: false });
    expect(await chosen(before)).toBe("1");
    const meanwhile = await lab.load(asked("Country"));
    await inLab(meanwhile, `lab.reported("#m")`);
    await meanwhile.click('[value="3"]');
    expect(await chosen(meanwhile)).toBe("3");
  });

  test("is pressed as a person presses: the page hears a click and the browser's own change", async () => {
    const page = await lab.load(asked("Country"));
    await page.evaluate(() => {
      const heard: string[] = [];
      for (const name of ["focusin", "click", "input", "change"]) document.addEventListener(name, () => heard.push(name));
      Object.assign(globalThis, { heard });
    });
    expect(await chosen(page)).toBe("2");
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toEqual(["focusin", "click", "input", "change"]);
  });

  test("that the page takes back is not taken", async () => {
    const page = await lab.load(asked("Country", radio("r", "FR", "France") + radio("r", "DE", "Germany")));
    await page.evaluate(() => document.addEventListener("click", (event) => event.preventDefault()));
    await inLab(page, `lab.reported("#m")`);
    expect(await inLab(page, `lab.fillReported([["country", "DE"]])`)).toMatchObject([{ written: true, kept: "" }]);
  });
});

describe("everything else is a person's to answer", () => {
  test.each([
    ["a consent", asked("May our partners write to you?", radio("c", "yes", "Yes") + radio("c", "no", "No"))],
    ["a title", asked("Title", radio("t", "mr", "Mr") + radio("t", "ms", "Ms"))],
    ["a plan", asked("Choose a plan", radio("p", "free", "Free") + radio("p", "pro", "Pro"))],
    ["buttons without a name", asked("Country", `<label><input type="radio"> France</label><label><input type="radio"> Germany</label>`)],
    ["a single button", asked("Country", radio("r", "DE", "Germany"))],
  ])("%s", async (_what, html) => {
    expect(await question(await lab.load(html))).toBeNull();
  });

  test("a form that is no sign-up asks nothing that Locum answers", async () => {
    const page = await lab.load(`<h1>Log in</h1><form><input id="m" type="email" name="email"><input type="password" name="password" autocomplete="current-password"><fieldset><legend>Country</legend>${COUNTRIES}</fieldset><button>Log in</button></form>`);
    const { kind, fields } = await inLab<FormReport>(page, `lab.reported("#m")`);
    expect([kind, fields.length]).toEqual(["login", 2]);
  });
});
