/**
 * Pinepost: a sign-up in three steps within one page (address, code, name and password) and a login that asks for the
 * address first. Codes go to the app's own outbox page, so that no mail has to be sent.
 */
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { CLIENT_SCRIPT, pageOf } from "../page.mjs";
import { escapeHtml, isEmail, passwordComplaint } from "../server.mjs";

const RULES = { min: 8, max: 40 };
const STYLE = readFileSync(new URL("./style.css", import.meta.url), "utf8");
const CLIENT = readFileSync(new URL("./client.js", import.meta.url), "utf8");

const shell = (title, body) => pageOf(`${title} | Pinepost`, body);

const flow = (title) => shell(title, `<main id="flow" aria-live="polite"></main>${CLIENT_SCRIPT}`);

export const pinepost = {
  slug: "pinepost",
  signUpPath: "/start",
  loginPath: "/enter",
  routes: ({ registry }) => {
    const outbox = [];
    const verified = new Set();
    const refuse = (message) => ({ status: 422, json: { message } });
    return {
      "GET * /style.css": () => ({ text: STYLE, type: "text/css" }),
      "GET * /client.js": () => ({ text: CLIENT, type: "text/javascript" }),
      "GET signup /start": () => ({ html: flow("Sign up") }),
      "GET app /enter": () => ({ html: flow("Log in") }),
      "GET signup /outbox": () => ({
        html: shell(
          "Outbox",
          `<main><h1>Sent mail</h1>${outbox
            .map(({ to, code }) => `<article><p>To: <b>${escapeHtml(to)}</b></p><p>Your Pinepost code is <b class="code">${code}</b></p></article>`)
            .reverse()
            .join("")}</main>`,
        ),
      }),
      "POST signup /api/address": ({ values }) => {
        const email = String(values.email ?? "").trim();
        if (!isEmail(email)) return refuse("Enter a valid email address.");
        if (registry.isTaken(email)) return refuse("You are with us already: log in instead.");
        outbox.push({ to: email, code: String(randomInt(1_000_000)).padStart(6, "0") });
        return { json: {} };
      },
      "POST signup /api/code": ({ values }) => {
        const email = String(values.email ?? "").trim();
        const sent = outbox.findLast(({ to }) => to === email);
        if (sent === undefined || sent.code !== String(values.code ?? "").trim()) return refuse("That code is not right.");
        verified.add(email);
        return { json: {} };
      },
      "POST signup /api/account": ({ values, fields }) => {
        const email = String(values.email ?? "").trim();
        if (!verified.has(email)) return refuse("Confirm your address first.");
        if (registry.isTaken(email)) return refuse("You are with us already: log in instead.");
        if (String(values.name ?? "").trim() === "") return refuse("Enter your name.");
        const complaint = passwordComplaint(String(values.password ?? ""), RULES);
        if (complaint !== null) return refuse(complaint);
        const account = registry.signUp(email, values.password, fields);
        return { status: 201, json: { email }, headers: registry.openSession(account) };
      },
      "POST app /api/login": ({ values }) => {
        const account = registry.logIn(String(values.email ?? ""), String(values.password ?? ""));
        if (account === null) return { status: 401, json: { message: "That password does not match." } };
        return { json: { email: account.email }, headers: registry.openSession(account) };
      },
    };
  },
};
