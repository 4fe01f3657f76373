/**
 * Glasshouse: web components. Its sign-up is a modal dialog whose fields live in shadow roots, those of the passwords in
 * closed ones; each hands its value to the form as the platform has it. A trap waits in a closed root too.
 */
import { readFileSync } from "node:fs";
import { bundleClient } from "../bundle.mjs";
import { CLIENT_SCRIPT, pageOf } from "../page.mjs";
import { isEmail, passwordComplaint } from "../server.mjs";

const STYLE = readFileSync(new URL("./style.css", import.meta.url), "utf8");
const RULES = { min: 8, max: 64 };

const shell = (title) => pageOf(`${title} | Glasshouse`, `<glass-app></glass-app>${CLIENT_SCRIPT}`);

export const glasshouse = {
  slug: "glasshouse",
  signUpPath: "/",
  loginPath: "/",
  routes: async ({ registry }) => {
    const client = await bundleClient(new URL("./client.js", import.meta.url));
    return {
      "GET * /style.css": () => ({ text: STYLE, type: "text/css" }),
      "GET * /client.js": () => ({ text: client, type: "text/javascript" }),
      "GET signup /": () => ({
        html: shell("Grow with us"),
        headers: { "content-security-policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'self'" },
      }),
      "GET signup /frame": () => ({
        html: '<!doctype html><html lang="en"><title>Glasshouse</title><link rel="icon" href="data:,"><iframe src="/" width="900" height="700"></iframe></html>',
        headers: { "content-security-policy": "default-src 'self'; img-src 'self' data:" },
      }),
      "POST signup /api/grow": ({ values, fields }) => {
        const refuse = (message) => ({ status: 422, json: { message } });
        if (!isEmail(values.email ?? "")) return refuse("That is not an email address.");
        if (registry.isTaken(values.email)) return refuse("This email is in use.");
        if (values.password !== values.again) return refuse("The passwords differ.");
        if (values.terms !== "on") return refuse("Please agree to the terms.");
        if ((values.fax ?? "") !== "") return refuse("Something went wrong.");
        const complaint = passwordComplaint(values.password ?? "", RULES);
        if (complaint !== null) return refuse(complaint);
        const account = registry.signUp(values.email, values.password, fields);
        return { status: 201, json: { email: account.email }, headers: registry.openSession(account) };
      },
    };
  },
};
