/**
 * Where a stored secret may go, in the built extension: on its own origins it is offered and fills; on every other page
 * and in every frame that only looks like one it isn't, and no character of it reaches the page. Follows threats.md,
 * "Filling". The rules themselves, all of them: tests/unit/sites/gate.test.ts.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openAppPort } from "../bench/app-port.ts";
import { clickAt, findMenu, menuRows, pressInMenu, valueOf, waitForMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";
import { setStage, type Stage } from "./harness/stage.ts";

const SECRET = { label: "Gate keeper", username: "gate-keeper@bots.example.com", password: "Orbit-7-walnut-Lagoon" } as const;
const OWN = "app.acme-gate.localhost";
/** Long enough for a menu that wants to come. */
const NO_MENU_MS = 2500;

const loginForm = (action = ""): string => `
  <form method="post" action="${action}" onsubmit="return false">
    <label>Email <input id="email" name="email" type="email" autocomplete="username"></label>
    <label>Password <input id="password" name="password" type="password" autocomplete="current-password"></label>
    <button type="submit">Log in</button>
  </form>`;
const frameOf = (src: string, more = ""): string => `<iframe src="${src}" width="600" height="500" ${more}></iframe>`;

let server: Server;
let other: Server;
let stage: Stage;
let page: Page;
/** Path → body, for whatever host is asked. */
const bodies = new Map<string, string>();

const listen = async (): Promise<Server> => {
  const made = createServer((request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>Log in</title><h1>Log in</h1>${bodies.get(request.url ?? "") ?? loginForm()}`);
  });
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return made;
};
const at = (host: string, path = "/login", from: Server = server): string =>
  `http://${host}:${(from.address() as AddressInfo).port}${path}`;

beforeAll(async () => {
  server = await listen();
  other = await listen();
  stage = await setStage();
  page = stage.page;
  const port = await openAppPort(stage.chromium);
  const [vault] = (await port.send("vaults/list", {})).value;
  if (vault === undefined) throw new Error("no vault");
  await port.send("accounts/create", { vault: vault.id, id: "a".repeat(32), fields: { ...SECRET, url: at(OWN) } });
  await port.page.close();
  await page.bringToFront();
});
afterAll(async () => {
  await stage.chromium.close();
  server.close();
  other.close();
});
beforeEach(() => bodies.clear());

const everyText = async (): Promise<string> => {
  const texts = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => [document.documentElement.outerHTML, ...[...document.querySelectorAll("input")].map(({ value }) => value)].join("\n")).catch(() => ""),
    ),
  );
  return texts.join("\n");
};

/** Presses in the password field of `place`; the account must not be offered, and its secret not be there. */
const expectRefused = async (place: Page | Frame): Promise<void> => {
  await clickAt(place, "#password");
  const rows = await menuRows(page, NO_MENU_MS).catch(() => []);
  expect(rows.join("\n")).not.toContain(SECRET.label);
  expect(rows.join("\n")).not.toContain(SECRET.username);
  expect(await everyText()).not.toContain(SECRET.password);
};

const expectFills = async (place: Page | Frame): Promise<void> => {
  await clickAt(place, "#email");
  await job.see(await waitForMenu(page), SECRET.username);
  await pressInMenu(page, job.byText(SECRET.username));
  await expect.poll(() => valueOf(place, "#password"), { timeout: 10_000 }).toBe(SECRET.password);
};

const childOf = async (parent: Page | Frame, host: string): Promise<Frame> => {
  const find = () => ("frames" in parent ? parent.frames() : parent.childFrames()).find((frame) => frame.url().includes(host) && frame !== page.mainFrame());
  await expect.poll(() => find() !== undefined, { timeout: 10_000 }).toBe(true);
  const frame = find();
  if (frame === undefined) throw new Error(`no frame of ${host}`);
  await frame.waitForSelector("#password, iframe");
  return frame;
};

test("on its own origin the account is offered, and fills", async () => {
  await page.goto(at(OWN));
  await expectFills(page);
});

describe("another origin, however near, is not offered it:", () => {
  test.each([
    ["a sub-domain", `login.${OWN}`],
    ["a sibling", "www.acme-gate.localhost"],
    ["the parent", "acme-gate.localhost"],
    ["a look-alike", "app.acrne-gate.localhost"],
    ["its name with something behind", `${OWN.replace(".localhost", "")}.evil.localhost`],
  ])("%s", async (_, host) => {
    await page.goto(at(host));
    await expectRefused(page);
  });

  test("another port", async () => {
    await page.goto(at(OWN, "/login", other));
    await expectRefused(page);
  });
});

describe("frames:", () => {
  test("one of the same origin fills", async () => {
    bodies.set("/frames", frameOf("/login"));
    await page.goto(at(OWN, "/frames"));
    await expectFills(await childOf(page, "/login"));
  });

  test("its own page inside a stranger's is refused", async () => {
    bodies.set("/frames", frameOf(at(OWN)));
    await page.goto(at("evil.localhost", "/frames"));
    await expectRefused(await childOf(page, OWN));
  });

  test("a stranger's inside its own page is refused", async () => {
    bodies.set("/frames", frameOf(at("evil.localhost")));
    await page.goto(at(OWN, "/frames"));
    await expectRefused(await childOf(page, "evil.localhost"));
  });

  test("its own inside a stranger's inside its own is refused", async () => {
    bodies.set("/outer", frameOf(at("evil.localhost", "/inner")));
    bodies.set("/inner", frameOf(at(OWN)));
    await page.goto(at(OWN, "/outer"));
    await expectRefused(await childOf(await childOf(page, "/inner"), "/login"));
  });

  test.each([
    ["sandboxed", () => frameOf("/login", 'sandbox="allow-scripts allow-forms"')],
    ["a srcdoc", () => `<iframe width="600" height="500" srcdoc='${loginForm()}'></iframe>`],
  ])("%s one is refused", async (_, body) => {
    bodies.set("/frames", body());
    await page.goto(at(OWN, "/frames"));
    const frame = page.frames().find((one) => one !== page.mainFrame());
    if (frame === undefined) throw new Error("no frame");
    await frame.waitForSelector("#password");
    await expectRefused(frame);
  });
});

describe("a form that sends elsewhere", () => {
  /** @returns Locum's own window, which opens by itself */
  const ask = async (): Promise<Page> => {
    bodies.set("/login", loginForm(at("collector.localhost", "/take")));
    await page.bringToFront();
    await page.goto(at(OWN));
    await clickAt(page, "#email");
    await job.see(await waitForMenu(page), SECRET.username);
    return stage.chromium.popupDuring(() => pressInMenu(page, job.byText(SECRET.username)));
  };

  test("is named in Locum's own window first, and Cancel puts nothing in", async () => {
    const popup = await ask();
    await job.see(popup, at("collector.localhost", ""));
    expect(await everyText()).not.toContain(SECRET.password);
    await job.pressButton(popup, job.words("cancel"));
    await new Promise((wake) => setTimeout(wake, 1000));
    expect(await everyText()).not.toContain(SECRET.password);
    if (!popup.isClosed()) await popup.close();
  });

  test("is filled once that was accepted", async () => {
    const popup = await ask();
    await job.pressButton(popup, job.words("fill")).catch((error: unknown) => {
      if (!popup.isClosed()) throw error;
    });
    await expect.poll(() => valueOf(page, "#password"), { timeout: 10_000 }).toBe(SECRET.password);
    if (!popup.isClosed()) await popup.close();
  });
});

test("a page that turns its form to another host after the press gets nothing", async () => {
  await page.bringToFront();
  await page.goto(at(OWN));
  await clickAt(page, "#email");
  await job.see(await waitForMenu(page), SECRET.username);
  await page.evaluate((url) => document.querySelector("form")?.setAttribute("action", url), at("collector.localhost", "/take"));
  await pressInMenu(page, job.byText(SECRET.username));
  await new Promise((wake) => setTimeout(wake, 1500));
  expect(await everyText()).not.toContain(SECRET.password);
  expect(await findMenu(page)).not.toBeNull();
});
