/**
 * Acme Ads, the demo: plain HTML that posts. Made as a product's own pages are: labels, autocomplete tokens, a consent
 * box only a person may tick, and a honeypot that must stay empty.
 */
import { readFileSync } from "node:fs";
import { escapeHtml, isEmail, passwordComplaint, seeOther } from "../server.mjs";

const RULES = { min: 12, max: 64 };
const STYLE = readFileSync(new URL("./style.css", import.meta.url), "utf8");
const LOGO =
  '<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect width="32" height="32" rx="9" fill="#5b3df5"/>' +
  '<path d="M8 23 16 8l8 15h-4.4L16 15.8 12.4 23z" fill="#fff"/></svg>';

const page = (title, main) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Acme Ads</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header class="top"><a class="brand" href="/">${LOGO}<span>Acme Ads</span></a></header>
${main}
<footer class="foot">© Acme Ads Ltd · Terms · Privacy · Status</footer>
</body>
</html>`;

/** One labelled input with its complaint below it. */
const field = ({ id, name, label, type = "text", autocomplete, hint, value = "", complaint, extra = "" }) => `
<div class="field${complaint ? " bad" : ""}">
  <label for="${id}">${label}</label>
  <input id="${id}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${escapeHtml(value)}" required ${extra}
    ${complaint ? `aria-invalid="true" aria-describedby="${id}-note"` : hint ? `aria-describedby="${id}-note"` : ""}>
  ${complaint || hint ? `<p class="note" id="${id}-note">${escapeHtml(complaint ?? hint)}</p>` : ""}
</div>`;

const signUpPage = (loginUrl, values = {}, complaints = {}) =>
  page(
    "Create your account",
    `<main class="split">
<section class="pitch">
  <h1>Campaigns that run themselves.</h1>
  <p>Plan, buy and measure paid social across every channel, with your whole team in one place.</p>
  <ul><li>One budget over all networks</li><li>Roles for agencies and clients</li><li>14 days free, no card</li></ul>
</section>
<section class="card">
  <h2>Create your account</h2>
  <p class="sub">Already with us? <a href="${loginUrl}">Log in</a></p>
  ${Object.keys(complaints).length > 0 ? '<p class="alert" role="alert">Please check the marked fields.</p>' : ""}
  <form method="post" action="/signup" novalidate>
    ${field({ id: "company", name: "company", label: "Company name", autocomplete: "organization", value: values.company, complaint: complaints.company })}
    <div class="pair">
      ${field({ id: "first-name", name: "first_name", label: "First name", autocomplete: "given-name", value: values.first_name, complaint: complaints.first_name })}
      ${field({ id: "last-name", name: "last_name", label: "Last name", autocomplete: "family-name", value: values.last_name, complaint: complaints.last_name })}
    </div>
    ${field({ id: "email", name: "email", label: "Work email", type: "email", autocomplete: "email", value: values.email, complaint: complaints.email })}
    ${field({ id: "password", name: "password", label: "Password", type: "password", autocomplete: "new-password", hint: "12 to 64 characters, with upper and lower case letters and a number.", complaint: complaints.password, extra: `minlength="${RULES.min}" maxlength="${RULES.max}"` })}
    ${field({ id: "confirm", name: "password_confirmation", label: "Confirm password", type: "password", autocomplete: "new-password", complaint: complaints.password_confirmation, extra: `maxlength="${RULES.max}"` })}
    <div class="extra" aria-hidden="true"><label for="website">Website</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
    <div class="check${complaints.terms ? " bad" : ""}">
      <input id="terms" name="terms" type="checkbox" value="yes" required>
      <label for="terms">I agree to the Terms of Service and the Privacy Policy.</label>
      ${complaints.terms ? `<p class="note">${escapeHtml(complaints.terms)}</p>` : ""}
    </div>
    <button type="submit">Create account</button>
  </form>
</section>
</main>`,
  );

const loginPage = (values = {}, failed = false) =>
  page(
    "Log in",
    `<main class="narrow"><section class="card">
  <h2>Log in to Acme Ads</h2>
  ${failed ? '<p class="alert" role="alert">That email and password do not match.</p>' : '<p class="sub">Welcome back.</p>'}
  <form method="post" action="/login">
    ${field({ id: "email", name: "email", label: "Email", type: "email", autocomplete: "username", value: values.email })}
    ${field({ id: "password", name: "password", label: "Password", type: "password", autocomplete: "current-password" })}
    <button type="submit">Log in</button>
  </form>
</section></main>`,
  );

/** @returns {Record<string, string>} complaints by field name; empty where the form is right */
const check = (values, registry) => {
  const complaints = {};
  const text = (name) => String(values[name] ?? "").trim();
  if (text("company") === "") complaints.company = "Enter your company's name.";
  if (text("first_name") === "") complaints.first_name = "Enter your first name.";
  if (text("last_name") === "") complaints.last_name = "Enter your last name.";
  if (!isEmail(text("email"))) complaints.email = "Enter a valid email address.";
  else if (registry.isTaken(text("email"))) complaints.email = "There is an account with this email already.";
  const password = passwordComplaint(String(values.password ?? ""), RULES);
  if (password !== null) complaints.password = password;
  else if (values.password !== values.password_confirmation) {
    complaints.password_confirmation = "The two passwords are not the same.";
  }
  if (values.terms !== "yes") complaints.terms = "Please agree to go on.";
  if ((values.website ?? "") !== "") complaints.website = "Refused.";
  return complaints;
};

export const acmeAds = {
  slug: "acme-ads",
  signUpPath: "/signup",
  loginPath: "/login",
  routes: (context) => {
    const { registry } = context;
    const loginUrl = () => context.urlOf("app", "/login");
    return {
      "GET * /style.css": () => ({ text: STYLE, type: "text/css" }),
      "GET signup /": () => seeOther("/signup"),
      "GET signup /signup": () => ({ html: signUpPage(loginUrl()) }),
      "POST signup /signup": ({ values, fields }) => {
        const complaints = check(values, registry);
        if (Object.keys(complaints).length > 0) return { status: 422, html: signUpPage(loginUrl(), values, complaints) };
        const account = registry.signUp(values.email.trim(), values.password, fields);
        return seeOther("/welcome", registry.openSession(account));
      },
      "GET signup /welcome": (request) => {
        const account = registry.accountOf(request);
        if (account === null) return seeOther("/signup");
        return {
          html: page(
            "Welcome",
            `<main class="narrow"><section class="card"><h2>Welcome to Acme Ads</h2>
<p class="sub">Your account <strong id="who">${escapeHtml(account.email)}</strong> is ready.</p>
<p><a class="button" href="${loginUrl()}">Log in to your workspace</a></p></section></main>`,
          ),
        };
      },
      "GET app /": () => seeOther("/campaigns"),
      "GET app /login": () => ({ html: loginPage() }),
      "POST app /login": ({ values }) => {
        const account = registry.logIn(String(values.email ?? ""), String(values.password ?? ""));
        if (account === null) return { status: 401, html: loginPage(values, true) };
        return seeOther("/campaigns", registry.openSession(account));
      },
      "GET app /campaigns": (request) => {
        const account = registry.accountOf(request);
        if (account === null) return seeOther("/login");
        return {
          html: page(
            "Campaigns",
            `<main class="wide"><div class="bar"><h1>Campaigns</h1><form method="post" action="/logout">
<span>Signed in as <strong id="who">${escapeHtml(account.email)}</strong></span> <button class="quiet">Log out</button></form></div>
<table><thead><tr><th>Name</th><th>Network</th><th>Budget</th><th>State</th></tr></thead><tbody>
<tr><td>Spring launch</td><td>Video</td><td>4,200</td><td><span class="dot on"></span>Running</td></tr>
<tr><td>Retargeting EU</td><td>Feed</td><td>1,150</td><td><span class="dot"></span>Paused</td></tr>
</tbody></table></main>`,
          ),
        };
      },
      "POST app /logout": (request) => seeOther("/login", registry.closeSession(request)),
    };
  },
};
