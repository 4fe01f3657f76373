/** What is read of a page's password rules, in a real page: visibility and nearness are the browser's. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FormReport, PasswordHints } from "../../../src/forms/report.ts";
import { inLab, openLab, type OpenLab } from "./lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const hintsOf = async (password: string, around = ""): Promise<PasswordHints> => {
  const page = await lab.load(
    `<form><h1>Sign up</h1>${around}<div><label for="e">Email</label><input id="e" type="email"><p>We never share it.</p></div>
     ${password}<button>Create account</button></form>`,
  );
  const report = await inLab<FormReport>(page, `lab.report("[type=password]")`);
  if (report.newPassword === null) throw new Error(`no new password: ${JSON.stringify(report)}`);
  return report.newPassword;
};

const INPUT = `<label for="p">Choose a password</label><input id="p" type="password" autocomplete="new-password">`;

describe("the hints of a password field", () => {
  test("are its attributes, as they stand", async () => {
    const hints = await hintsOf(
      `<input type="password" autocomplete="new-password" passwordrules="required: digit;" minlength="9" pattern="[a-z]+" title="Small letters">`,
    );
    expect(hints).toMatchObject({ passwordRules: "required: digit;", minLength: 9, pattern: "[a-z]+", complaint: "", submitted: false });
    expect(hints.texts).toContain("Small letters");
    const empty = await hintsOf(`<div>${INPUT}</div>`);
    expect(empty).toMatchObject({ passwordRules: null, minLength: null, pattern: null, formComplaint: "" });
    const long = "x".repeat(3000);
    expect(await hintsOf(`<input type="password" autocomplete="new-password" passwordrules="${long}" pattern="${long}">`)).toMatchObject({
      passwordRules: null,
      pattern: null,
    });
  });

  test("are the texts around it, each item for itself, and none of another field", async () => {
    const { texts } = await hintsOf(
      `<div>${INPUT}<ul><li>8 to 20 characters</li><li>A <b>number</b></li></ul></div><p>By signing up you agree to 3 things.</p>`,
    );
    expect(texts).toEqual(expect.arrayContaining(["8 to 20 characters", "A number", "Choose a password"]));
    expect(texts.join()).not.toContain("never share");
  });

  test("are what describes it, wherever that stands, and its placeholder", async () => {
    const { texts } = await hintsOf(
      `<div><input type="password" autocomplete="new-password" placeholder="8+ characters" aria-describedby="far"></div>`,
      `<p id="far">No spaces</p>`,
    );
    expect(texts).toEqual(expect.arrayContaining(["8+ characters", "No spaces"]));
  });

  test("stand beside it where nothing else groups them", async () => {
    const { texts } = await hintsOf(`${INPUT}<small>At least 12 characters</small>`);
    expect(texts).toContain("At least 12 characters");
    expect(texts.join()).not.toContain("never share");
  });

  test("are never what nobody sees", async () => {
    for (const hidden of [`style="display:none"`, `style="visibility:hidden"`, `style="opacity:0"`, "hidden"]) {
      const { texts } = await hintsOf(`<div>${INPUT}<p ${hidden}>Exactly 6 characters</p><div ${hidden}><p>Only digits</p></div></div>`);
      expect(texts.join(), hidden).not.toMatch(/Exactly|digits/);
    }
    const { texts } = await hintsOf(`<div>${INPUT}<script>"8 characters"</script><style>/* 9 characters */</style><button>Show 7 characters</button></div>`);
    expect(texts.join()).not.toMatch(/[789] characters/);
  });

  test("know a complaint from a rule, by role, by name and by state", async () => {
    for (const mark of [`role="alert"`, `class="field-error"`, `class="invalid-feedback"`, `class="FormError"`, `id="password_error"`]) {
      const { complaint, texts } = await hintsOf(`<div>${INPUT}<p>8 to 20 characters</p><p ${mark}>No special characters</p></div>`);
      expect(complaint, mark).toBe("No special characters");
      expect(texts).toContain("8 to 20 characters");
      expect(texts).not.toContain("No special characters");
    }
    const described = await hintsOf(
      `<div><input type="password" autocomplete="new-password" aria-invalid="true" aria-describedby="n"><p id="n">Too long</p></div>`,
    );
    expect(described.complaint).toBe("Too long");
    const quiet = await hintsOf(`<div>${INPUT}<p class="error" hidden>Too long</p></div>`);
    expect(quiet.complaint).toBe("");
  });

  test("report a complaint at the top of the form apart", async () => {
    const hints = await hintsOf(`<div>${INPUT}</div>`, `<div role="alert">Your password is too common.</div>`);
    expect(hints).toMatchObject({ complaint: "", formComplaint: "Your password is too common." });
  });

  test("stay small on a page that is not", async () => {
    const flood = `<div>${`<p>${"at most 6 characters ".repeat(100)}</p>`.repeat(2000)}</div>`;
    const { texts, complaint } = await hintsOf(`<div>${INPUT}${flood}<p role="alert">${"no ".repeat(50_000)}</p></div>`);
    expect(texts.length).toBeLessThanOrEqual(16);
    expect(Math.max(...texts.map(({ length }) => length), complaint.length)).toBeLessThanOrEqual(300);
  });

  test("never hold what was typed", async () => {
    const hints = await hintsOf(`<div><input type="password" autocomplete="new-password" value="hunter2hunter2"><p>8 characters</p></div>`);
    expect(JSON.stringify(hints)).not.toContain("hunter2");
  });
});
