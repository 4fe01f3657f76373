/**
 * Stonegate: strict about passwords, and not all it wants is on the page. /join posts and comes back with the complaint;
 * /live stays and shows it; /mute never says what is wrong; /few takes few special characters and says so.
 */
import { readFileSync } from "node:fs";
import { CLIENT_SCRIPT, pageOf } from "../page.mjs";
import { escapeHtml, isEmail, seeOther } from "../server.mjs";

const STYLE = readFileSync(new URL("./style.css", import.meta.url), "utf8");
const CLIENT = readFileSync(new URL("./client.js", import.meta.url), "utf8");

const shell = (title, body) => pageOf(`${title} | Stonegate`, `<main>${body}</main>${CLIENT_SCRIPT}`);

const signUpPage = (path, { email = "", complaint = "" } = {}) =>
  shell(
    "Create your account",
    `<h1>Create your Stonegate account</h1>
<form method="post" action="${path}" novalidate${path === "/live" ? " data-live" : ""}>
  <div><label for="email">Work email</label>
    <input id="email" name="email" type="email" autocomplete="email" value="${escapeHtml(email)}"></div>
  <div><label for="password">Password</label>
    <input id="password" name="password" type="password" autocomplete="new-password"${complaint === "" ? "" : ' aria-invalid="true"'}>
    <p class="error" id="password-error"${complaint === "" ? " hidden" : ""}>${escapeHtml(complaint)}</p>
    <ul><li>10 to 18 characters</li><li>At least one number</li><li>At least one capital letter</li>${path === "/few" ? "<li>No more than 2 special characters</li>" : ""}</ul></div>
  <button type="submit">Create account</button>
</form>`,
  );

const complaintOf = ({ email = "", password = "" }, symbols = 0) => {
  if (!isEmail(email.trim())) return "Enter a valid email address.";
  if (password.length < 10 || password.length > 18) return "The password must have 10 to 18 characters.";
  if (!/\d/.test(password)) return "The password needs a number.";
  if (!/[A-Z]/.test(password)) return "The password needs a capital letter.";
  if (password.replace(/[A-Za-z0-9]/g, "").length <= symbols) return null;
  return symbols === 0 ? "Special characters are not allowed in the password." : "Too many special characters.";
};

export const stonegate = {
  slug: "stonegate",
  signUpPath: "/join",
  loginPath: "/enter",
  routes: ({ registry }) => {
    const signUp = (values, fields) => registry.openSession(registry.signUp(values.email.trim(), values.password, fields));
    return {
      "GET * /style.css": () => ({ text: STYLE, type: "text/css" }),
      "GET * /client.js": () => ({ text: CLIENT, type: "text/javascript" }),
      "GET signup /join": () => ({ html: signUpPage("/join") }),
      "GET signup /live": () => ({ html: signUpPage("/live") }),
      "GET signup /few": () => ({ html: signUpPage("/few") }),
      "POST signup /few": ({ values, fields }) => {
        const complaint = complaintOf(values, 2);
        if (complaint !== null) return { status: 422, html: signUpPage("/few", { email: values.email, complaint }) };
        return seeOther("/welcome", signUp(values, fields));
      },
      "GET signup /mute": () => ({ html: signUpPage("/mute") }),
      "POST signup /join": ({ values, fields }) => {
        const complaint = complaintOf(values);
        if (complaint !== null) return { status: 422, html: signUpPage("/join", { email: values.email, complaint }) };
        return seeOther("/welcome", signUp(values, fields));
      },
      "POST signup /live": ({ values, fields }) => {
        const message = complaintOf(values);
        return message === null ? { status: 201, json: {}, headers: signUp(values, fields) } : { status: 422, json: { message } };
      },
      "POST signup /mute": ({ values, fields }) => {
        if (complaintOf(values) === null) return seeOther("/welcome", signUp(values, fields));
        return { status: 422, html: signUpPage("/mute", { email: values.email, complaint: "This password can't be used." }) };
      },
      "GET signup /welcome": () => ({ html: shell("Welcome", "<h1>Your vault door is ready</h1>") }),
      "GET app /enter": () => ({ html: shell("Log in", "<h1>Log in</h1>") }),
    };
  },
};
