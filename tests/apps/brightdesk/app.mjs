/** Brightdesk: the React app. The server hands out one empty page and answers JSON; the client does the rest. */
import { readFileSync } from "node:fs";
import { CLIENT_SCRIPT, pageOf } from "../page.mjs";
import { isEmail, passwordComplaint } from "../server.mjs";
import { bundleClient } from "../bundle.mjs";

const STYLE = readFileSync(new URL("./style.css", import.meta.url), "utf8");
const RULES = { min: 10, max: 128 };

const shell = (title) => pageOf(title, `<div id="root"></div>${CLIENT_SCRIPT}`);

export const brightdesk = {
  slug: "brightdesk",
  signUpPath: "/join",
  loginPath: "/sign-in",
  routes: async ({ registry }) => {
    const client = await bundleClient(new URL("./client.jsx", import.meta.url));
    const refuse = (field, message) => ({ status: 422, json: { field, message } });
    return {
      "GET * /style.css": () => ({ text: STYLE, type: "text/css" }),
      "GET * /client.js": () => ({ text: client, type: "text/javascript" }),
      "GET signup /join": () => ({ html: shell("Join Brightdesk") }),
      "GET signup /getting-started": () => ({ html: shell("Join Brightdesk") }),
      "GET app /sign-in": () => ({ html: shell("Sign in to Brightdesk") }),
      "GET app /boards": () => ({ html: shell("Sign in to Brightdesk") }),
      "POST signup /api/users": ({ values, fields }) => {
        const email = String(values.email ?? "").trim();
        if (String(values.workspace ?? "").trim() === "") return refuse("workspace", "Name your workspace.");
        if (String(values.name ?? "").trim() === "") return refuse("name", "Tell us your name.");
        if (!isEmail(email)) return refuse("email", "That is not an email address.");
        if (registry.isTaken(email)) return refuse("email", "This email is in use.");
        const complaint = passwordComplaint(String(values.password ?? ""), RULES);
        if (complaint !== null) return refuse("password", complaint);
        if (values.password !== values.confirm) return refuse("confirm", "The passwords differ.");
        const account = registry.signUp(email, values.password, fields);
        return { status: 201, json: { email }, headers: registry.openSession(account) };
      },
      "POST app /api/session": ({ values }) => {
        const account = registry.logIn(String(values.email ?? ""), String(values.password ?? ""));
        if (account === null) return { status: 401, json: { message: "Wrong email or password." } };
        return { json: { email: account.email }, headers: registry.openSession(account) };
      },
      "GET * /api/session": (request) => {
        const account = registry.accountOf(request);
        return account === null ? { status: 401, json: {} } : { json: { email: account.email } };
      },
    };
  },
};
