/**
 * Ledgerline: changes passwords, in every way that an app may answer. /account/password goes on to the account; /live
 * stays and puts a word in the form's place; /stay shows the form again with a word beside it; /broken answers with an
 * error page that has no form; /reset is the page behind a mail, /slow/reset a slow one. It is strict about new passwords, but for that page, and doesn't say how.
 */
import { readFileSync } from "node:fs";
import { CLIENT_SCRIPT, pageOf } from "../page.mjs";
import { escapeHtml, isEmail, seeOther } from "../server.mjs";

const STYLE = readFileSync(new URL("./style.css", import.meta.url), "utf8");
const CLIENT = readFileSync(new URL("./client.js", import.meta.url), "utf8");

/** So long /slow/reset takes to answer. */
const SLOW_MS = 4000;

const shell = (title, body) => pageOf(`${title} | Ledgerline`, `<main>${body}</main>${CLIENT_SCRIPT}`);

const field = (id, label, type, autocomplete, complaint = "", value = "") => `<div><label for="${id}">${label}</label>
<input id="${id}" name="${id}" type="${type}" autocomplete="${autocomplete}" value="${escapeHtml(value)}"${complaint === "" ? "" : ' aria-invalid="true"'}>
<p class="error" id="${id}-error" role="alert"${complaint === "" ? " hidden" : ""}>${escapeHtml(complaint)}</p></div>`;

const credentials = (action, title, button, complaint, email) =>
  shell(
    title,
    `<h1>${title}</h1><form method="post" action="${action}" novalidate>
${field("email", "Email", "email", "username", "", email)}
${field("password", "Password", "password", action.endsWith("/login") ? "current-password" : "new-password", complaint)}
<button type="submit">${button}</button></form>`,
  );

const changePage = (path, complaints = {}, note = "") =>
  shell(
    "Change password",
    `<h1>Change password</h1>${note === "" ? "" : `<p class="note" role="status">${escapeHtml(note)}</p>`}
<form method="post" action="${path}" novalidate${path.startsWith("/live") ? " data-live" : ""}>
${path.endsWith("/reset") ? "" : field("current", "Current password", "password", "current-password", complaints.current)}
${field("next", "New password", "password", "new-password", complaints.next)}
${field("repeat", "Repeat the new password", "password", "new-password")}
<button type="submit">Change password</button></form>
<p><a id="away" href="/help">Help</a></p>`,
  );

const complaintOf = (next, repeat) => {
  if (next.length < 10) return "The password must have at least 10 characters.";
  if (/[^A-Za-z0-9]/.test(next)) return "Special characters are not allowed in the password.";
  return next === repeat ? null : "The two passwords are not the same.";
};

export const ledgerline = {
  slug: "ledgerline",
  signUpPath: "/join",
  loginPath: "/login",
  routes: ({ registry }) => {
    const check = (account, { current = "", next = "", repeat = "" }) => {
      if (account.password !== current) return { current: "Your current password is wrong." };
      const complaint = complaintOf(next, repeat);
      return complaint === null ? null : { next: complaint };
    };
    const change = (path, done) => ({
      [`GET app ${path}`]: (request) => (registry.accountOf(request) === null ? seeOther("/login") : { html: changePage(path) }),
      [`POST app ${path}`]: (request) => {
        const account = registry.accountOf(request);
        if (account === null) return seeOther("/login");
        const complaints = check(account, request.values);
        if (complaints === null) registry.setPassword(account.email, request.values.next);
        return done(complaints);
      },
    });
    const refused = (path, complaints) => ({ status: 422, html: changePage(path, complaints) });
    return {
      "GET * /style.css": () => ({ text: STYLE, type: "text/css" }),
      "GET * /client.js": () => ({ text: CLIENT, type: "text/javascript" }),
      "GET signup /join": () => ({ html: credentials("/join", "Create your Ledgerline account", "Create account", "", "") }),
      "POST signup /join": ({ values, fields }) => {
        if (!isEmail(values.email ?? "")) return { status: 422, html: credentials("/join", "Create your account", "Create account", "Enter an email address.", "") };
        return seeOther("/welcome", registry.openSession(registry.signUp(values.email, values.password, fields)));
      },
      "GET signup /welcome": () => ({ html: shell("Welcome", "<h1>Your ledger is open</h1>") }),
      "GET app /login": () => ({ html: credentials("/login", "Log in", "Log in", "", "") }),
      "POST app /login": ({ values }) => {
        const account = registry.logIn(values.email ?? "", values.password ?? "");
        if (account !== null) return seeOther("/account", registry.openSession(account));
        return { status: 401, html: credentials("/login", "Log in", "Log in", "Email or password is wrong.", values.email) };
      },
      "GET app /account": () => ({ html: shell("Account", "<h1>Your account</h1>") }),
      "GET app /help": () => ({ html: shell("Help", "<h1>Help</h1>") }),
      "GET app /.well-known/change-password": () => seeOther("/account/password"),
      ...change("/account/password", (complaints) => (complaints === null ? seeOther("/account") : refused("/account/password", complaints))),
      ...change("/stay/password", (complaints) =>
        complaints === null ? { html: changePage("/stay/password", {}, "Saved.") } : refused("/stay/password", complaints),
      ),
      ...change("/live/password", (complaints) => (complaints === null ? { json: {} } : { status: 422, json: complaints })),
      "GET app /down/login": () => ({ html: credentials("/down/login", "Log in", "Log in", "", "") }),
      "POST app /down/login": () => ({ status: 500, html: shell("Error", "<h1>Something went wrong</h1>") }),
      "GET app /broken/password": () => ({ html: changePage("/broken/password") }),
      "POST app /broken/password": () => ({ status: 500, html: shell("Error", "<h1>Something went wrong</h1>") }),
      "GET app /reset": () => ({ html: changePage("/reset") }),
      "GET app /slow/reset": () => ({ html: changePage("/slow/reset") }),
      "POST app /slow/reset": async ({ values }) => {
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        registry.setPassword(registry.accounts[0].email, values.next);
        return seeOther("/login");
      },
      "POST app /reset": ({ values }) => {
        if (values.next === undefined || values.next !== values.repeat) return refused("/reset", { next: "The two passwords are not the same." });
        // Whom the mail went to is no matter here: the one account there is.
        registry.setPassword(registry.accounts[0].email, values.next);
        return seeOther("/login");
      },
    };
  },
};
