/** The classifier over forms of our own writing, in a real page: labels, layout and visibility are the browser's. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Signal } from "../../../src/forms/features.ts";
import type { FormReport } from "../../../src/forms/report.ts";
import { LANGUAGE_FIXTURES } from "./fixtures-languages.ts";
import { KNOWN_MISSES, ODD_FIXTURES } from "./fixtures-odd.ts";
import { FORM_FIXTURES } from "./fixtures.ts";
import { inLab, openLab, type OpenLab } from "./lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const ALL = [...FORM_FIXTURES, ...LANGUAGE_FIXTURES, ...ODD_FIXTURES];

describe("verdicts", () => {
  test.each(ALL.filter(({ what }) => !KNOWN_MISSES.includes(what)))("$what", async ({ html, kind, fields }) => {
    const page = await lab.load(html);
    expect(await inLab(page, "lab.verdict()")).toMatchObject({ kind, fields });
  });

  test("the known misses are misses still", async () => {
    const missed: string[] = [];
    for (const { what, html, kind, fields } of ALL.filter((fixture) => KNOWN_MISSES.includes(fixture.what))) {
      const page = await lab.load(html);
      const verdict = await inLab<{ kind: string; fields: { readonly [name: string]: string } }>(page, "lab.verdict()");
      const isRight = verdict.kind === kind && Object.entries(fields).every(([name, type]) => verdict.fields[name] === type);
      if (!isRight) missed.push(what);
    }
    expect(missed).toEqual(KNOWN_MISSES);
  });

  test("there are 60 fixtures, in 20 languages, each named once", () => {
    expect(new Set(ALL.map(({ what }) => what)).size).toBe(ALL.length);
    expect(ALL.length).toBeGreaterThanOrEqual(60);
    expect(new Set(LANGUAGE_FIXTURES.map(({ what }) => what.split(/[ ,]/u)[0])).size).toBeGreaterThanOrEqual(20);
  });

  test("every verdict names its signals", async () => {
    const page = await lab.load(FORM_FIXTURES[1]?.html ?? "");
    const { signals } = await inLab<{ signals: readonly Signal[] }>(page, "lab.verdict()");
    expect(signals.length).toBeGreaterThan(3);
    expect(signals.every(({ signal, weight }) => signal !== "" && weight !== 0)).toBe(true);
  });

  test("fields in open shadow roots belong to the form around them", async () => {
    const page = await lab.load(
      `<form id="signup"><h1>Sign up</h1><x-f data-n="m" data-t="email"></x-f><x-f data-n="p" data-t="password"></x-f><button>Sign up</button></form>
       <script>customElements.define("x-f", class extends HTMLElement { connectedCallback() {
         this.attachShadow({ mode: "open" }).innerHTML = "<input name='" + this.dataset.n + "' type='" + this.dataset.t + "'>"; } });</script>`,
    );
    expect(await inLab(page, "lab.verdict()")).toMatchObject({ kind: "sign-up", fields: { m: "email", p: "new-password" } });
  });

  test("a page with 1,000 inputs is given up", async () => {
    const page = await lab.load(`<form>${'<input name="a"><input type="password" name="p">'.repeat(500)}</form>`);
    expect(await inLab(page, "lab.verdict()")).toBeNull();
  });
});

describe("the report", () => {
  test("says what was typed as a user name, never what was typed as a password", async () => {
    const page = await lab.load(
      `<form action="https://posts.example/in"><input name="e" type="email" value=" me@acme.example "><input name="p" type="password" value="hunter2hunter2"><button>Log in</button></form>`,
      { head: `<title>${"T".repeat(500)}</title><meta property="og:site_name" content="Acme">` },
    );
    const report = await inLab<FormReport>(page, `lab.report("[name=p]")`);
    expect(report).toMatchObject({ typedUsername: "me@acme.example", actionOrigin: "https://posts.example", siteName: "Acme", language: "en" });
    expect(report.title).toHaveLength(200);
    expect(report.fields.map(({ empty }) => empty)).toEqual([false, false]);
    expect(JSON.stringify(report)).not.toContain("hunter2");
  });

  test.each([
    [`action="http://acme.example/x"`, "", "http://acme.example"],
    [`action="http://["`, "", "invalid"],
    [`action="data:text/html,x"`, "", "invalid"],
    [`action="javascript:void(0)"`, "", ""],
    [``, "", ""],
    [``, `formaction="https://evil.test/x"`, "https://evil.test"],
  ])("posts to: form %s, button %s", async (form, button, origin) => {
    const page = await lab.load(`<form ${form}><input name="e" type="email"><button ${button}>Go</button></form>`);
    expect((await inLab<FormReport>(page, `lab.report("[name=e]")`)).actionOrigin).toBe(origin);
  });
});

describe("a form is classified once, and again only when it changed", () => {
  const FORM = `<h1 id="h">Log in</h1><form><p><label>Email <input name="m" id="m"></label></p><p><label>Password <input id="p" type="password"></label></p><p id="x" style="display:none"><label>Name <input id="n"></label></p><button id="b">Log in</button></form>`;
  const isKnownAfter = async (change: string): Promise<boolean> => {
    const page = await lab.load(FORM);
    expect(await inLab(page, `lab.isKnown("#m")`)).toBe(false);
    expect(await inLab(page, `lab.isKnown("#p")`)).toBe(true);
    await page.evaluate(change);
    return inLab(page, `lab.isKnown("#m")`);
  };

  test.each([
    ["a person types", `m.value = "me@acme.example"`],
    ["a framework writes the value down", `m.setAttribute("value", "me")`],
    ["a field gets the focus", `p.focus()`],
  ])("the same when %s", async (_what, change) => {
    expect(await isKnownAfter(change)).toBe(true);
  });

  test.each([
    ["the button says something else", `b.textContent = "Sign up"`],
    ["the heading before it does", `h.textContent = "Sign up here"`],
    ["a field is shown", `x.style.display = ""`],
    ["a field is replaced by a copy", `n.replaceWith(n.cloneNode())`],
    ["a field asks for something else", `m.name = "code"`],
    ["a field is revealed", `p.type = "text"`],
    ["a field is added", `x.before(document.createElement("input"))`],
  ])("another one when %s", async (_what, change) => {
    expect(await isKnownAfter(change)).toBe(false);
  });

  test("what was typed since is in the report", async () => {
    const page = await lab.load(FORM);
    const emptiness = (): Promise<readonly boolean[]> => inLab(page, `lab.reported("#m").fields.map(({ empty }) => empty)`);
    expect(await emptiness()).toEqual([true, true, true]);
    await page.evaluate(`m.value = "me"`);
    expect(await emptiness()).toEqual([false, true, true]);
  });
});
