/** The sign-up apps judge the extension, so they are judged first: what they accept, refuse and keep. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { currentCode, parseTotp } from "../../src/otp/totp.ts";
import { startApp, type AppName, type RunningApp } from "./apps.mjs";
import { createVisitor } from "./visitor.ts";

const PASSWORD = "Tr1cky & ünusual=password ";
let app: RunningApp;
let visitor: ReturnType<typeof createVisitor>;

const open = async (name: AppName): Promise<void> => {
  app = await startApp(name);
  visitor = createVisitor();
};
afterEach(() => app.close());

const at = (url: string, path: string): string => new URL(path, url).href;

describe("Acme Ads", () => {
  beforeEach(() => open("acme-ads"));

  const FIELDS = {
    company: "Müller & Söhne",
    first_name: "Ada",
    last_name: "O'Neil",
    email: "ads@example.com",
    password: PASSWORD,
    password_confirmation: PASSWORD,
    website: "",
    terms: "yes",
  };
  const signUp = (changes: Partial<typeof FIELDS> = {}) =>
    visitor.postForm(app.signUpUrl, Object.entries({ ...FIELDS, ...changes }));

  test("keeps every field as it came, then logs in on the other host", async () => {
    expect(await signUp()).toMatchObject({ status: 303, location: "/welcome" });
    expect((await visitor.get(at(app.signUpUrl, "/welcome"))).text).toContain("ads@example.com");
    expect(app.accounts()).toMatchObject([{ email: "ads@example.com", password: PASSWORD, fields: Object.entries(FIELDS) }]);

    expect(new URL(app.loginUrl).host).not.toBe(new URL(app.signUpUrl).host);
    expect(await visitor.get(at(app.loginUrl, "/campaigns"))).toMatchObject({ status: 303, location: "/login" });
    const login = await visitor.postForm(app.loginUrl, [["email", "ads@example.com"], ["password", PASSWORD]]);
    expect(login.location).toBe("/campaigns");
    expect((await visitor.get(at(app.loginUrl, "/campaigns"))).text).toContain("ads@example.com");
    expect(app.accounts()[0]?.logins).toBe(1);
    await visitor.postForm(at(app.loginUrl, "/logout"), []);
    expect((await visitor.get(at(app.loginUrl, "/campaigns"))).status).toBe(303);
  });

  test.each([
    ["a password that is short", { password: "Ab1", password_confirmation: "Ab1" }, "Use at least 12 characters."],
    ["a password that is long", { password: `Ab1${"x".repeat(62)}` }, "Use at most 64 characters."],
    ["a password of one case", { password: "abcdefghijkl1", password_confirmation: "abcdefghijkl1" }, "upper and lower"],
    ["a confirmation that differs", { password_confirmation: PASSWORD.trim() }, "not the same"],
    ["no consent", { terms: "" }, "Please agree"],
    ["a filled honeypot", { website: "x" }, "marked fields"],
    ["an address that is none", { email: "a@b" }, "valid email"],
    ["an empty company", { company: "  " }, "company"],
  ])("refuses %s", async (_, changes, words) => {
    const reply = await signUp(changes);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(words);
    expect(app.accounts()).toEqual([]);
  });

  test("refuses an address twice, whatever its case", async () => {
    await signUp();
    expect((await signUp({ email: "ADS@example.com" })).status).toBe(422);
    expect(app.accounts()).toHaveLength(1);
  });

  test("a wrong password does not log in, and is counted", async () => {
    await signUp();
    const reply = await visitor.postForm(app.loginUrl, [["email", "ads@example.com"], ["password", PASSWORD.trim()]]);
    expect(reply.status).toBe(401);
    expect(app.accounts()).toMatchObject([{ logins: 0, failedLogins: 1 }]);
  });

  test("shows what was typed as text, and never the password", async () => {
    const reply = await signUp({ company: '"><script>alert(1)</script>', terms: "" });
    expect(reply.text).not.toContain("<script>alert");
    expect(reply.text).toContain("&#60;script&#62;alert(1)");
    expect(reply.text).not.toContain("ünusual");
  });

  test("the record is not on the app's own hosts", async () => {
    await signUp();
    expect((await visitor.get(at(app.signUpUrl, "/record.json"))).status).toBe(404);
    expect((await visitor.get(at(app.loginUrl, "/record.json"))).status).toBe(404);
    const record = await (await fetch(app.recordUrl)).json();
    expect(record).toEqual({ accounts: app.accounts(), requests: app.requests() });
    expect(record.accounts[0].password).toBe(PASSWORD);
  });

  test("does not swallow a body over 1 MB, nor break on one it can't read", async () => {
    expect((await visitor.postText(app.signUpUrl, "text/plain", "x".repeat(1_000_001))).status).toBe(413);
    expect((await visitor.postText(app.signUpUrl, "application/json", "{")).status).toBe(422);
    expect(app.accounts()).toEqual([]);
  });
});

describe("Brightdesk (React)", () => {
  beforeEach(() => open("brightdesk"));

  const VALUES = { workspace: "Ops", name: "Ada", email: "ops@example.com", password: PASSWORD, confirm: PASSWORD };
  const signUp = (changes: Partial<typeof VALUES> = {}) =>
    visitor.postJson(at(app.signUpUrl, "/api/users"), { ...VALUES, ...changes });

  test("serves React's production build, and the page on both hosts", async () => {
    const client = (await visitor.get(at(app.signUpUrl, "/client.js"))).text;
    expect(client.length).toBeGreaterThan(100_000);
    expect(client.length).toBeLessThan(400_000);
    expect(client).toContain("Set up your workspace");
    for (const url of [app.signUpUrl, app.loginUrl]) expect((await visitor.get(url)).text).toContain('id="root"');
  });

  test("signs up and logs in by JSON", async () => {
    expect((await signUp()).status).toBe(201);
    expect(app.accounts()).toMatchObject([{ email: "ops@example.com", password: PASSWORD, fields: Object.entries(VALUES) }]);
    const session = at(app.loginUrl, "/api/session");
    expect((await visitor.get(session)).status).toBe(401);
    expect((await visitor.postJson(session, { email: "ops@example.com", password: "no" })).status).toBe(401);
    expect((await visitor.postJson(session, { email: "ops@example.com", password: PASSWORD })).status).toBe(200);
    expect((await visitor.get(session)).text).toContain("ops@example.com");
  });

  test.each(Object.keys(VALUES))("refuses an empty %s, and names it", async (field) => {
    const reply = await signUp({ [field]: "" });
    expect(reply.status).toBe(422);
    expect(JSON.parse(reply.text).field).toBe(field);
    expect(app.accounts()).toEqual([]);
  });
});

describe("Pinepost (steps)", () => {
  beforeEach(() => open("pinepost"));

  const email = "post@example.com";
  const step = (name: string, values: Record<string, string>) => visitor.postJson(at(app.signUpUrl, `/api/${name}`), values);
  const readCode = async (): Promise<string> => {
    const outbox = await visitor.get(at(app.signUpUrl, "/outbox"));
    return /class="code">(\d{6})</.exec(outbox.text)?.[1] ?? "none";
  };

  test("address, code, name and password, in this order alone", async () => {
    const account = { email, name: "Ada", password: "Abcdefgh1" };
    expect((await step("account", account)).status).toBe(422);
    expect((await step("address", { email })).status).toBe(200);
    expect((await step("account", account)).status).toBe(422);
    const code = await readCode();
    expect((await step("code", { email, code: code === "000000" ? "000001" : "000000" })).status).toBe(422);
    expect((await step("code", { email, code })).status).toBe(200);
    expect((await step("account", { ...account, password: "Ab1".repeat(20) })).status).toBe(422);
    expect(app.accounts()).toEqual([]);
    expect((await step("account", account)).status).toBe(201);
    expect((await step("address", { email })).status).toBe(422);
    expect(app.accounts()).toMatchObject([{ email, password: "Abcdefgh1" }]);
    expect((await visitor.postJson(at(app.loginUrl, "/api/login"), { email, password: "Abcdefgh1" })).status).toBe(200);
    expect((await visitor.postJson(at(app.loginUrl, "/api/login"), { email, password: "Abcdefgh" })).status).toBe(401);
  });
});

describe("Fernway (Vue)", () => {
  beforeEach(() => open("fernway"));

  const VALUES = {
    email: "fern@example.com",
    country: "DE",
    residence: "DE",
    phone: "+49 1511 2345 678",
    password: "Abcdefghij1",
    confirm: "Abcdefghij1",
    terms: true,
    captcha: "7kq2",
    website: "",
  };
  const register = (changes: Partial<typeof VALUES> = {}) =>
    visitor.postJson(at(app.signUpUrl, "/api/register"), { ...VALUES, ...changes });

  test("serves Vue, and keeps every value as it came", async () => {
    expect((await visitor.get(at(app.signUpUrl, "/client.js"))).text).toContain("Register for Fernway");
    expect((await register()).status).toBe(201);
    expect(app.accounts()).toMatchObject([{ email: VALUES.email, password: VALUES.password, fields: Object.entries(VALUES) }]);
    expect((await register()).status).toBe(422);
  });

  test.each([
    ["a number without its mask", { phone: "+4915112345678" }],
    ["no country", { country: "" }],
    ["no residence", { residence: "" }],
    ["no consent", { terms: false }],
    ["other characters than the picture's", { captcha: "" }],
    ["a filled trap", { website: "x" }],
    ["a password that is long", { password: "Ab1".repeat(7), confirm: "Ab1".repeat(7) }],
    ["a confirmation that differs", { confirm: "Abcdefghij2" }],
  ])("refuses %s", async (_, changes) => {
    expect((await register(changes)).status).toBe(422);
    expect(app.accounts()).toEqual([]);
  });
});

describe("Glasshouse (web components)", () => {
  beforeEach(() => open("glasshouse"));

  const VALUES = { email: "glass@example.com", password: "Abcdefgh1", again: "Abcdefgh1", terms: "on" };
  const grow = (changes: Partial<typeof VALUES & { fax: string }> = {}) =>
    visitor.postForm(at(app.signUpUrl, "/api/grow"), Object.entries({ ...VALUES, ...changes }));

  test("serves Lit, and keeps every field as it came", async () => {
    expect((await visitor.get(at(app.signUpUrl, "/client.js"))).text).toContain("glass-secret");
    expect((await grow()).status).toBe(201);
    expect(app.accounts()).toMatchObject([{ ...{ email: VALUES.email, password: VALUES.password }, fields: Object.entries(VALUES) }]);
  });

  test.each([
    ["no consent", { terms: "" }],
    ["a filled trap", { fax: "x" }],
    ["a confirmation that differs", { again: "Abcdefgh2" }],
  ])("refuses %s", async (_, changes) => {
    expect((await grow(changes)).status).toBe(422);
    expect(app.accounts()).toEqual([]);
  });
});

describe("Tollgate (pages over two hosts, codes in boxes)", () => {
  beforeEach(() => open("tollgate"));

  const email = "gate@example.com";
  const password = "Abcdefgh1";
  const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  const post = (path: string, values: Record<string, string>) => visitor.postForm(at(app.loginUrl, path), Object.entries(values));

  const signUp = async (): Promise<void> => {
    const joined = await visitor.postForm(app.signUpUrl, [["email", email]]);
    const next = new URL(joined.location ?? "", app.signUpUrl);
    expect(next.host).toBe(new URL(app.loginUrl).host);
    const ticket = next.searchParams.get("ticket") ?? "";
    const code = /class="code">(\d{6})</.exec((await visitor.get(at(app.loginUrl, "/outbox"))).text)?.[1] ?? "none";
    const finish = { ticket, full: "Ada", password, terms: "yes" };
    expect((await post("/finish", finish)).status).toBe(422);
    expect((await post("/confirm", { ticket, code: code === "000000" ? "000001" : "000000" })).status).toBe(422);
    expect((await post("/confirm", { ticket, code })).status).toBe(303);
    expect((await post("/finish", { ...finish, terms: "" })).status).toBe(422);
    expect((await post("/finish", { ...finish, password: "Ab1".repeat(6) })).status).toBe(422);
    expect((await post("/finish", finish)).location).toBe("/gate");
  };

  test("address, code and password, in this order alone", async () => {
    expect((await visitor.postForm(app.signUpUrl, [["email", email], ["url", "x"]])).status).toBe(422);
    await signUp();
    expect(app.accounts()).toMatchObject([{ email, password }]);
    expect((await post("/login", { email, password })).location).toBe("/gate");
  });

  test("with a second factor, only the code of the moment logs in, a digit from each box", async () => {
    await signUp();
    await visitor.postJson(at(app.loginUrl, "/second-factor"), { email, secret });
    expect((await post("/login", { email, password })).location).toBe("/verify");
    const { code } = currentCode(parseTotp(secret), Date.now());
    const boxes = Object.fromEntries([...code].map((digit, place) => [`digit${place}`, digit]));
    expect((await post("/verify", { ...boxes, digit0: String((Number(code[0]) + 1) % 10) })).status).toBe(401);
    expect((await post("/verify", boxes)).location).toBe("/gate");
  });
});

test("a port in use is an error, not a silent other port", async () => {
  await open("acme-ads");
  await expect(startApp("acme-ads", { port: app.port })).rejects.toThrow("EADDRINUSE");
});
