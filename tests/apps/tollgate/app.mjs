/**
 * Tollgate: plain pages, one question each, over two hosts. The sign-up asks for an address on the one, for the code it
 * sent and for a password on the other. The login asks for a one-time code in six boxes. Made without any script but
 * the one that moves on from box to box.
 */
import { randomBytes, randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { Secret, TOTP } from "otpauth";
import { CLIENT_SCRIPT, pageOf } from "../page.mjs";
import { escapeHtml, isEmail, passwordComplaint, seeOther } from "../server.mjs";

const STYLE = readFileSync(new URL("./style.css", import.meta.url), "utf8");
const CLIENT = readFileSync(new URL("./client.js", import.meta.url), "utf8");
const RULES = { min: 8, max: 16 };
const BOXES = 6;

const shell = (title, body) => pageOf(`${title} - Tollgate`, `<main><p class="brand">tollgate</p>${body}</main>${CLIENT_SCRIPT}`);

const complain = (complaint) => (complaint === "" ? "" : `<p role="alert">${escapeHtml(complaint)}</p>`);
const ticketField = (ticket) => `<input type="hidden" name="ticket" value="${escapeHtml(ticket)}">`;

const addressPage = (complaint = "") =>
  shell(
    "Sign up",
    `<h1>Create your Tollgate account</h1>${complain(complaint)}<form method="post" action="/join">
<label for="email">Email</label><input id="email" name="email" type="email">
<p class="trap" aria-hidden="true"><label for="url">Homepage</label><input id="url" name="url" tabindex="-1"></p>
<button>Continue</button></form>`,
  );

const codePage = (ticket, complaint = "") =>
  shell(
    "Confirm your email",
    `<h1>Check your inbox</h1>${complain(complaint)}<form method="post" action="/confirm"><p>We have sent you a code.</p>${ticketField(ticket)}
<label for="code">Verification code</label><input id="code" name="code" inputmode="numeric" maxlength="6" autocomplete="one-time-code">
<button>Confirm</button></form>`,
  );

const passwordPage = (ticket, complaint = "") =>
  shell(
    "Finish signing up",
    `<h1>Finish creating your account</h1>${complain(complaint)}<form method="post" action="/finish">${ticketField(ticket)}
<label for="full">Full name</label><input id="full" name="full" autocomplete="name">
<label for="password">Create a password</label><input id="password" name="password" type="password" maxlength="${RULES.max}">
<p class="hint">${RULES.min} to ${RULES.max} characters, upper and lower case letters and a number.</p>
<label class="box"><input type="checkbox" name="terms" value="yes"> I accept the terms of use</label>
<button>Create account</button></form>`,
  );

const loginPage = (complaint = "") =>
  shell(
    "Log in",
    `<h1>Log in</h1>${complain(complaint)}<form method="post" action="/login">
<label for="email">Email</label><input id="email" name="email" type="email" autocomplete="username">
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password">
<button>Log in</button></form>`,
  );

const boxesPage = (complaint = "") =>
  shell(
    "Two-step verification",
    `<h1>Two-step verification</h1>${complain(complaint)}<form method="post" action="/verify"><p>Enter the ${BOXES}-digit code from your authenticator app.</p>
<p class="boxes">${Array.from({ length: BOXES }, (_, at) => `<input name="digit${at}" inputmode="numeric" maxlength="1" aria-label="Digit ${at + 1}">`).join("")}</p>
<label class="box"><input type="checkbox" name="trust" value="yes"> Don't ask again on this device</label>
<button>Verify</button></form>`,
  );

const isCode = (secret, code, now) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).validate({ token: code, window: 1, timestamp: now }) !== null;

export const tollgate = {
  slug: "tollgate",
  signUpPath: "/join",
  loginPath: "/login",
  routes: (context) => {
    const { registry, now } = context;
    const tickets = new Map();
    const waiting = new Map();
    const secrets = new Map();
    let sent = "";
    return {
      "GET * /style.css": () => ({ text: STYLE, type: "text/css" }),
      "GET * /client.js": () => ({ text: CLIENT, type: "text/javascript" }),
      "GET * /outbox": () => ({ html: shell("Outbox", `<p>Your code is <b class="code">${sent}</b></p>`) }),
      "GET signup /join": () => ({ html: addressPage() }),
      "POST signup /join": ({ values }) => {
        const email = (values.email ?? "").trim();
        if ((values.url ?? "") !== "") return { status: 422, html: addressPage("Something went wrong.") };
        if (!isEmail(email) || registry.isTaken(email)) return { status: 422, html: addressPage("That address can't be used.") };
        const ticket = randomBytes(8).toString("hex");
        sent = String(randomInt(1_000_000)).padStart(6, "0");
        tickets.set(ticket, { email, code: sent, isConfirmed: false });
        return seeOther(context.urlOf("app", `/confirm?ticket=${ticket}`));
      },
      "GET app /confirm": ({ query }) => ({ html: codePage(query.get("ticket") ?? "") }),
      "POST app /confirm": ({ values }) => {
        const ticket = tickets.get(values.ticket);
        if (ticket === undefined || ticket.code !== (values.code ?? "").trim()) {
          return { status: 422, html: codePage(values.ticket ?? "", "That code is not right.") };
        }
        ticket.isConfirmed = true;
        return seeOther(`/finish?ticket=${values.ticket}`);
      },
      "GET app /finish": ({ query }) => ({ html: passwordPage(query.get("ticket") ?? "") }),
      "POST app /finish": ({ values, fields }) => {
        const ticket = tickets.get(values.ticket);
        const refuse = (complaint) => ({ status: 422, html: passwordPage(values.ticket ?? "", complaint) });
        if (ticket?.isConfirmed !== true) return refuse("Confirm your address first.");
        if ((values.full ?? "").trim() === "") return refuse("Tell us your name.");
        const complaint = passwordComplaint(values.password ?? "", RULES);
        if (complaint !== null) return refuse(complaint);
        if (values.terms !== "yes") return refuse("Please accept the terms.");
        tickets.delete(values.ticket);
        return seeOther("/gate", registry.openSession(registry.signUp(ticket.email, values.password, fields)));
      },
      "GET app /gate": (request) => ({
        html: shell("Your gate", registry.accountOf(request) === null ? "<h1>Closed</h1>" : "<h1>Your gate is open</h1>"),
      }),
      /** As if the second factor had been set up there: the key comes with the request. */
      "POST app /second-factor": ({ values }) => {
        secrets.set(values.email, values.secret);
        return { json: {} };
      },
      "GET app /login": () => ({ html: loginPage() }),
      "POST app /login": ({ values }) => {
        const account = registry.logIn(values.email ?? "", values.password ?? "");
        if (account === null) return { status: 401, html: loginPage("Wrong email or password.") };
        if (!secrets.has(account.email)) return seeOther("/gate", registry.openSession(account));
        const id = randomBytes(8).toString("hex");
        waiting.set(id, account);
        return seeOther("/verify", { "set-cookie": `step=${id}; HttpOnly; Path=/` });
      },
      "GET app /verify": () => ({ html: boxesPage() }),
      "POST app /verify": ({ values, cookies }) => {
        const account = waiting.get(cookies.step);
        const code = Array.from({ length: BOXES }, (_, at) => values[`digit${at}`] ?? "").join("");
        if (account === undefined || !isCode(secrets.get(account.email), code, now())) {
          return { status: 401, html: boxesPage("That code is not right.") };
        }
        return seeOther("/gate", registry.openSession(account));
      },
    };
  },
};
