/**
 * Real input events: the driver moves the browser's own mouse and keyboard, so `isTrusted` is true. Never
 * `element.click()` from a script, which Locum refuses.
 */
import type { ElementHandle, Frame, Page } from "puppeteer-core";

/** The menu counts a press only after it was visible for 500 ms (in-page.md, (d)); a person takes longer. */
const DWELL_MS = 900;

const MENU_PATH = "/content-scripts/menu/index.html";

const waitVisible = async (place: Page | Frame, selector: string, timeout: number): Promise<ElementHandle> => {
  const element = await place.waitForSelector(selector, { visible: true, timeout });
  if (element === null) throw new Error(`${selector} is not there`);
  return element;
};

/** A person presses what stands still: waits, for a second at most, until the element keeps its place. */
const waitStill = (element: ElementHandle): Promise<void> =>
  element.evaluate(async (node) => {
    const box = (): string => {
      const { x, y, width, height } = (node as Element).getBoundingClientRect();
      return [x, y, width, height].join();
    };
    const end = performance.now() + 1000;
    let before = box();
    for (let same = 0; same < 3 && performance.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      same = box() === before ? same + 1 : 0;
      before = box();
    }
  });

/** Presses the mouse in the middle of the first visible match. Works in a page, a popup and a frame. */
export const clickAt = async (place: Page | Frame, selector: string, timeout = 15_000): Promise<void> => {
  const element = await waitVisible(place, selector, timeout);
  await waitStill(element);
  await element.click();
  await element.dispose();
};

/** Presses into a field and types, key by key. What was in the field is replaced. */
export const typeInto = async (place: Page | Frame, selector: string, text: string, timeout = 15_000): Promise<void> => {
  const element = await waitVisible(place, selector, timeout);
  await element.click({ count: 3 });
  await element.press("Backspace");
  await element.type(text);
  await element.dispose();
};

/** @returns the value a field holds now */
export const valueOf = (place: Page | Frame, selector: string): Promise<string> =>
  place.$eval(selector, (element) => (element as HTMLInputElement).value);

/** Firefox's driver gets no news of an extension frame's address and goes on saying about:blank: the frame itself is asked. */
const isMenu = async (frame: Frame): Promise<boolean> => {
  if (frame.detached) return false;
  try {
    const url = frame.url() === "about:blank" ? await frame.evaluate(() => location.href) : frame.url();
    return /^(chrome|moz)-extension:/.test(url) && url.includes(MENU_PATH);
  } catch {
    return false; // It went away while it was asked.
  }
};

/** @returns the in-page menu's frame where it is open now, else null. Found by its address: its shadow root is closed. */
export const findMenu = async (page: Page): Promise<Frame | null> => {
  for (const frame of page.frames()) {
    if (frame !== page.mainFrame() && (await isMenu(frame))) return frame;
  }
  return null;
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns the in-page menu's frame, once it is open. @throws after `timeout` ms */
export const waitForMenu = async (page: Page, timeout = 15_000): Promise<Frame> => {
  const end = Date.now() + timeout;
  for (;;) {
    const frame = await findMenu(page);
    if (frame !== null) return frame;
    if (Date.now() > end) throw new Error(`No in-page menu opened within ${timeout} ms on ${page.url()}`);
    await wait(25);
  }
};

/** @returns whether no menu is open, after waiting up to `timeout` ms for one that is to close */
export const waitForNoMenu = async (page: Page, timeout = 10_000): Promise<boolean> => {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    if ((await findMenu(page)) === null) return true;
    await wait(25);
  }
  return (await findMenu(page)) === null;
};

/**
 * Presses a row of the in-page menu, as a person does: looks first, then presses.
 * @param dwell ms between the row being there and the press; 0 is what the act check must refuse
 */
export const pressInMenu = async (page: Page, selector: string, { dwell = DWELL_MS, timeout = 15_000 } = {}): Promise<void> => {
  const menu = await waitForMenu(page, timeout);
  const row = await waitVisible(menu, selector, timeout);
  await row.hover();
  await wait(dwell);
  await row.click();
};

/** @returns the words of the menu's rows, in order */
export const menuRows = async (page: Page, timeout = 15_000): Promise<readonly string[]> => {
  const menu = await waitForMenu(page, timeout);
  await waitVisible(menu, '[role="option"]', timeout);
  return menu.$$eval('[role="option"]', (rows) => rows.map((row) => row.textContent?.trim() ?? ""));
};
