/**
 * The server under every sign-up app of the tests: one loopback port, hosts told apart by the Host header, and a
 * record of what arrived, character for character. It is a fixture, not an example of a safe server: it keeps
 * passwords as they came, because the tests compare them.
 */
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";

const BODY_LIMIT = 1_000_000;

/** @param {unknown} text */
export const escapeHtml = (text) =>
  String(text).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/**
 * What every app asks of a password.
 * @param {string} password
 * @param {{ min: number, max: number }} rules
 * @returns {string | null} the complaint, or null where there is none
 */
export const passwordComplaint = (password, { min, max }) => {
  if (password.length < min) return `Use at least ${min} characters.`;
  if (password.length > max) return `Use at most ${max} characters.`;
  if (!/\p{Ll}/u.test(password) || !/\p{Lu}/u.test(password)) return "Use upper and lower case letters.";
  if (!/\d/.test(password)) return "Use at least one number.";
  return null;
};

/** @param {string} email */
export const isEmail = (email) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email) && email.length <= 254;

const readBody = async (request) => {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

/** Fields as ordered pairs, so that a field that came twice is seen. */
const parseFields = (body, type) => {
  if (type.startsWith("application/x-www-form-urlencoded")) return [...new URLSearchParams(body)];
  if (!type.startsWith("application/json")) return [];
  try {
    const value = JSON.parse(body);
    return typeof value === "object" && value !== null ? Object.entries(value) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
};

const parseCookies = (header = "") =>
  Object.fromEntries(
    header
      .split(";")
      .map((part) => part.trim().split("="))
      .filter((pair) => pair.length === 2),
  );

/** Accounts by address; addresses are compared without case, as real apps do. */
const createRegistry = (now) => {
  const accounts = [];
  const sessions = new Map();
  const find = (email) => accounts.find((account) => account.email.toLowerCase() === email.trim().toLowerCase());
  return {
    accounts,
    isTaken: (email) => find(email) !== undefined,
    signUp: (email, password, fields) => {
      const account = { email, password, fields, createdAt: now(), logins: 0, failedLogins: 0 };
      accounts.push(account);
      return account;
    },
    /** As if it had been changed on another device. */
    setPassword: (email, password) => {
      const account = find(email);
      if (account === undefined) throw new RangeError(`nobody is called ${email}`);
      account.password = password;
    },
    logIn: (email, password) => {
      const account = find(email);
      if (account === undefined) return null;
      if (account.password !== password) {
        account.failedLogins += 1;
        return null;
      }
      account.logins += 1;
      return account;
    },
    openSession: (account) => {
      const id = randomBytes(16).toString("hex");
      sessions.set(id, account);
      return { "set-cookie": `session=${id}; HttpOnly; SameSite=Lax; Path=/` };
    },
    accountOf: (request) => sessions.get(request.cookies.session) ?? null,
    closeSession: (request) => {
      sessions.delete(request.cookies.session);
      return { "set-cookie": "session=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0" };
    },
  };
};

/**
 * @param {{
 *   slug: string,
 *   routes: (context: object) => Record<string, (request: object) => object | Promise<object>>,
 * }} app `routes` answers a table from "POST signup /path" to a handler; a handler answers
 *   `{ status?, headers?, html? | json? | text?, type? }`
 * @param {{ port?: number, now?: () => number }} [options] port 0 takes a free one
 */
export const startServer = async (app, { port = 0, now = Date.now } = {}) => {
  const registry = createRegistry(now);
  const requests = [];
  const hosts = { signup: `signup.${app.slug}.localhost`, app: `app.${app.slug}.localhost` };
  const context = { registry, now, urlOf: () => "" };
  const routes = await app.routes(context);

  const answer = async (incoming) => {
    const host = (incoming.headers.host ?? "").replace(/:\d+$/, "");
    const url = new URL(incoming.url ?? "/", "http://host.invalid");
    const type = incoming.headers["content-type"] ?? "";
    const body = await readBody(incoming);
    if (body === null) return { status: 413, text: "Too large" };
    const request = {
      at: now(),
      method: incoming.method ?? "GET",
      host,
      path: url.pathname,
      origin: incoming.headers.origin ?? null,
      type,
      body,
      fields: parseFields(body, type),
    };
    if (host === "127.0.0.1" || host === "localhost") {
      // Not on the app's own hosts: what the test reads must not be reachable for the page under test.
      if (url.pathname === "/record.json") return { json: { accounts: registry.accounts, requests } };
      return { status: 404, text: `Open ${context.urlOf("signup", "/")}` };
    }
    requests.push(request);
    const role = Object.keys(hosts).find((key) => hosts[key] === host);
    const handler = routes[`${request.method} ${role} ${url.pathname}`] ?? routes[`${request.method} * ${url.pathname}`];
    if (handler === undefined) return { status: 404, html: "<!doctype html><title>Not found</title><h1>Not found</h1>" };
    return handler({
      ...request,
      values: Object.fromEntries(request.fields),
      query: url.searchParams,
      cookies: parseCookies(incoming.headers.cookie),
    });
  };

  const send = (response, { status = 200, headers = {}, html, json, text, type }) => {
    const body = html ?? text ?? (json === undefined ? "" : JSON.stringify(json));
    const kind = type ?? (html !== undefined ? "text/html" : json !== undefined ? "application/json" : "text/plain");
    response.writeHead(status, {
      "content-type": `${kind}; charset=utf-8`,
      "cache-control": "no-store",
      "content-security-policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
      ...headers,
    });
    response.end(body);
  };

  const server = createServer((incoming, response) => {
    answer(incoming).then(
      (reply) => send(response, reply),
      (error) => send(response, { status: 500, text: String(error?.stack ?? error) }),
    );
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const actualPort = server.address().port;
  context.urlOf = (role, path) => `http://${hosts[role]}:${actualPort}${path}`;

  return {
    name: app.slug,
    port: actualPort,
    signUpUrl: context.urlOf("signup", app.signUpPath),
    loginUrl: context.urlOf("app", app.loginPath),
    recordUrl: `http://127.0.0.1:${actualPort}/record.json`,
    accounts: () => structuredClone(registry.accounts),
    setPassword: registry.setPassword,
    requests: () => structuredClone(requests),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
};

/** @returns {object} a redirect that turns a POST into a GET */
export const seeOther = (location, headers = {}) => ({ status: 303, headers: { location, ...headers } });
