/**
 * A press in the menu counts only where the user can see what is pressed. Each page here does one thing to the menu
 * once it is open; then the row is pressed where it was. What the screen shows at that moment decides what must come of
 * it: where the menu looks as it did on an honest page the press may fill, in every other case it must not. The menu
 * must not be lost by a trick that ends, either: the next press fills.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startApp, type RunningApp } from "../apps/apps.mjs";
import { launchChromium, type RunningChromium } from "./harness/chromium.ts";
import { clickAt, findMenu, valueOf, waitForMenu } from "./harness/input.ts";
import * as job from "./harness/main-job.ts";

/** The first press makes an account; later ones go on with it, so that one row stays where it is. */
const FIRST_ROW = "[role=option]";
/** ms: longer than the menu must have been seen before a press counts. */
const DWELL = 750;
/** ms in which a press that counts has filled the form, many times over. */
const AFTER = 700;

let app: RunningApp;
let chromium: RunningChromium;
let page: Page;
/** Decodes screenshots: the browser can. */
let darkroom: Page;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  app = await startApp("acme-ads");
  chromium = await launchChromium();
  page = await chromium.newPage(app.signUpUrl);
  const popup = await chromium.openPopup(page);
  await job.setUpWorkspace(popup, { name: "Example", passphrase: "gravel otter lantern mosaic thunder", domain: "bots.example.com" });
  await popup.close();
  darkroom = await chromium.newPage("about:blank");
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});
/** Where doubts remain the popup opens and asks. A person who goes on in the page closes it by that. */
const closePopup = async (): Promise<void> => {
  const popups = chromium.browser.targets().filter((target) => target.url().startsWith(chromium.urlOf("popup/")));
  for (const popup of popups) await (await popup.page())?.close().catch(() => undefined);
};

beforeEach(async () => {
  await closePopup();
  await page.goto(app.signUpUrl);
  await page.bringToFront();
});

interface OpenMenu {
  /** Middle of the first row, in px of the page. */
  readonly row: { readonly x: number; readonly y: number };
  /** Where the menu is, in px of the page. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** @returns where the open menu is now, or null where there is none, or none that has a place */
const locate = async (): Promise<OpenMenu | null> => {
  const menu = await findMenu(page);
  const box = await (await menu?.frameElement())?.boundingBox();
  const row = await (await menu?.$(FIRST_ROW))?.boundingBox();
  if (box === null || box === undefined || row === null || row === undefined) return null;
  return { box, row: { x: row.x + row.width / 2, y: row.y + row.height / 2 } };
};

const openMenu = async (): Promise<OpenMenu> => {
  await clickAt(page, "#email");
  await (await waitForMenu(page)).waitForSelector(FIRST_ROW, { visible: true });
  const menu = await locate();
  if (menu === null) throw new Error("The menu has no place");
  await page.mouse.move(menu.row.x, menu.row.y);
  return menu;
};

/** A frame that the browser never draws, as now and then on a busy machine, keeps a picture waiting for ever (ms). */
const LONGEST_PICTURE = 10_000;

const photograph = async ({ box }: OpenMenu): Promise<string> => {
  for (let tries = 1; ; tries += 1) {
    const picture = page.screenshot({ clip: box, encoding: "base64", captureBeyondViewport: false });
    const late = wait(LONGEST_PICTURE).then((): null => null);
    const taken = await Promise.race([picture, late]);
    if (taken !== null) return taken;
    picture.catch(() => undefined);
    if (tries === 3) throw new Error("The browser takes no picture");
    await page.bringToFront();
  }
};

/** @returns the share of points (0 to 1) that differ by more than a trace of colour */
const difference = (one: string, other: string): Promise<number> =>
  darkroom.evaluate(
    async (images) => {
      const [a, b] = await Promise.all(
        images.map(async (image) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob());
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (a === undefined || b === undefined || a.length !== b.length || a.length === 0) return 1;
      let differing = 0;
      for (let at = 0; at < a.length; at += 4) {
        const channels = [0, 1, 2].map((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)));
        if (Math.max(...channels) > 24) differing += 1;
      }
      return differing / (a.length / 4);
    },
    [one, other],
  );

const press = async ({ row }: OpenMenu): Promise<void> => {
  await page.mouse.move(row.x, row.y);
  await page.mouse.down();
  await page.mouse.up();
};

const isFilled = async (): Promise<boolean> => (await valueOf(page, "#email")) !== "" || (await valueOf(page, "#password")) !== "";

/** With nothing in the way any more, a person presses again, and once more where the popup asked meanwhile. */
const fillsAfterAll = async (): Promise<void> => {
  for (let tries = 0; tries < 3 && !(await isFilled()); tries += 1) {
    await closePopup();
    const menu = (await locate()) ?? (await openMenu());
    await wait(DWELL);
    await press(menu);
    await wait(AFTER);
  }
  expect(await valueOf(page, "#email")).toContain("@bots.example.com");
};

/** More than what hovering and a blinking caret change; less than one hidden row. */
const SAME = 0.03;

describe("an honest page", () => {
  test("looks the same before and after the wait, and the press fills", async () => {
    const menu = await openMenu();
    await wait(150);
    const before = await photograph(menu);
    await wait(DWELL);
    expect(await difference(before, await photograph(menu))).toBeLessThan(SAME);
    await press(menu);
    await wait(AFTER);
    // On a machine that draws late the menu asks for another press.
    await fillsAfterAll();
  });
});

const EFFECTS = {
  "opacity 0": "opacity:0!important",
  "opacity 0.4": "opacity:.4!important",
  blur: "filter:blur(12px)!important",
  "filter opacity": "filter:opacity(0)!important",
  "moved away": "transform:translate(-3000px)!important",
  "moved by two rows": "transform:translateY(-80px)!important",
  shrunk: "transform:scale(.2)!important",
  zoomed: "zoom:.3!important",
  clipped: "clip-path:inset(0 0 100% 0)!important",
  masked: "mask:linear-gradient(transparent,transparent)!important",
  blended: "mix-blend-mode:difference!important;background:#fff!important",
  "not displayed": "display:none!important",
  invisible: "visibility:hidden!important",
  skipped: "content-visibility:hidden!important",
} as const;

const PLACES = { html: "html", body: "body", host: "html > div:last-child, html > div:last-child *" } as const;

/** The menu is no child of the body: what is done there is the same as doing it to any other element. */
const OF_THE_BODY: readonly string[] = ["opacity 0", "moved away", "not displayed"];

const CASES = Object.entries(PLACES).flatMap(([place, selector]) =>
  Object.entries(EFFECTS)
    .filter(([effect]) => place !== "body" || OF_THE_BODY.includes(effect))
    // It shrinks the field alone: the menu goes there, whole and of another width, which no picture is left to tell.
    .filter(([effect]) => place !== "html" || effect !== "shrunk")
    .map(([effect, css]) => [`${place} ${effect}`, `${selector}{${css}}`] as const),
);

/** The cases in which the menu did not look as it should when it was pressed. */
const hidden: string[] = [];

describe("a page whose styles change what is seen of the menu", () => {
  test.each(CASES)("%s: what could not be seen fills nothing, and the trick's end leaves the menu or the form usable", async (name, css) => {
    const menu = await openMenu();
    await wait(150);
    const honest = await photograph(menu);
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
    await wait(DWELL);
    const moved = await locate();
    const changed = moved === null ? 1 : await difference(honest, await photograph(moved));
    if (changed >= SAME) hidden.push(name);
    await press(moved ?? menu);
    await wait(AFTER);
    if (await isFilled()) {
      expect(changed).toBeLessThan(SAME);
      return;
    }
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    await fillsAfterAll();
  });
});

test("some of those styles do hide the menu: there was something to refuse", () => {
  expect(hidden.length).toBeGreaterThan(5);
});

/** Lays a popover over the menu. `box` in px of the page; `every` ms it is laid over it again, 0 for once. */
const cover = (box: OpenMenu["box"], style: string, every: number): Promise<void> =>
  page.evaluate(
    ({ x, y, width, height }, css, ms) => {
      const element = document.createElement("div");
      element.popover = "manual";
      element.style.cssText = `position:fixed;margin:0;border:0;padding:0;inset:auto;pointer-events:none;left:${x}px;top:${y}px;width:${width}px;height:${height}px;${css}`;
      document.body.append(element);
      const raise = () => {
        if (element.matches(":popover-open")) element.hidePopover();
        element.showPopover();
      };
      raise();
      const timer = ms > 0 ? setInterval(raise, ms) : 0;
      Object.assign(globalThis, {
        uncover: () => {
          clearInterval(timer);
          element.remove();
        },
      });
    },
    box,
    style,
    every,
  );

const lowerHalf = ({ box }: OpenMenu) => ({ ...box, y: box.y + box.height / 2, height: box.height / 2 });
const allButTheRow = ({ box, row }: OpenMenu) => ({ ...box, y: row.y + 20, height: box.y + box.height - row.y - 20 });
const rowsMiddle = ({ row }: OpenMenu) => ({ x: row.x - 60, y: row.y - 8, width: 120, height: 16 });

describe("a page that covers the menu again and again", () => {
  test.each<[string, (menu: OpenMenu) => OpenMenu["box"], string, number]>([
    ["the whole, every 50 ms", ({ box }) => box, "background:#fff", 50],
    ["the whole, every 90 ms", ({ box }) => box, "background:#fff", 90],
    ["the whole, every 230 ms", ({ box }) => box, "background:#fff", 230],
    ["half", lowerHalf, "background:#fff", 50],
    ["all but the row that is pressed", allButTheRow, "background:#fff", 50],
    ["the words of the row", rowsMiddle, "background:#fff", 50],
    ["the whole, half transparent", ({ box }) => box, "background:#fff;opacity:.5", 50],
    ["the whole, with a picture of something else", ({ box }) => box, "background:repeating-linear-gradient(#fff,#fff 20px,#06c 20px,#06c 40px)", 50],
  ])("%s: the press fills nothing", async (_name, boxOf, style, every) => {
    const menu = await openMenu();
    await cover(boxOf(menu), style, every);
    await wait(DWELL);
    await press(menu);
    await wait(AFTER);
    expect(await isFilled()).toBe(false);
    await page.evaluate("uncover()");
    await fillsAfterAll();
  });
});

describe("a page that acts in the moment of the press", () => {
  test.each<[string, () => void]>([
    ["covers the menu", () => {
      const element = document.createElement("div");
      element.popover = "manual";
      element.style.cssText = "inset:0;margin:0;width:100vw;height:100vh;background:#fff;pointer-events:none";
      document.body.append(element);
      element.showPopover();
    }],
    ["moves the menu's host", () => document.body.prepend(document.documentElement.lastElementChild as Node)],
    ["opens a dialog over it", () => {
      const dialog = document.body.appendChild(document.createElement("dialog"));
      dialog.textContent = "Press here";
      dialog.showModal();
    }],
  ])("%s between press and release: nothing is filled", async (_name, trick) => {
    const menu = await openMenu();
    await wait(DWELL);
    await page.mouse.move(menu.row.x, menu.row.y);
    await page.mouse.down();
    await page.evaluate(trick);
    await wait(350);
    await page.mouse.up();
    await wait(AFTER);
    expect(await isFilled()).toBe(false);
  });

  test("scrolls the menu under a pointer that was elsewhere: nothing is filled at once", async () => {
    await page.evaluate(() => document.body.style.setProperty("padding-block", "400px 2000px"));
    await page.evaluate(() => document.querySelector("#email")?.scrollIntoView({ block: "center" }));
    const menu = await openMenu();
    await wait(DWELL);
    await page.evaluate((by) => scrollBy(0, by), 60);
    await wait(30);
    await press({ ...menu, row: { x: menu.row.x, y: menu.row.y - 60 } });
    await wait(AFTER);
    const filled = await isFilled();
    // A menu that went with its field was seen all the time; one that closed took nothing.
    if (filled) expect(await valueOf(page, "#email")).toContain("@bots.example.com");
    else expect(await findMenu(page)).toBeNull();
  });
});

test("nothing of it reached the page's console", () => chromium.problems.expectNone());
