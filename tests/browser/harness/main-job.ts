/**
 * The main job as a person does it, step by step, by the words on the screen and real input. The tour and the browser
 * tests share it. Knows what is shown, not how it is made.
 */
import { readFileSync } from "node:fs";
import type { Frame, Page } from "puppeteer-core";
import { clickAt, pressInMenu, typeInto, valueOf } from "./input.ts";

type Messages = Readonly<Record<string, { readonly message: string }>>;
const messages: Messages = JSON.parse(readFileSync("_locales/en/messages.json", "utf8"));

/** As src/i18n puts a stranger's text into a sentence: isolated, so that its direction stays its own. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** @returns the English words of a message, with `$1`, `$2` put in. @throws RangeError where there is no such message */
export const words = (key: string, ...values: readonly string[]): string => {
  const message = messages[key]?.message;
  if (message === undefined) throw new RangeError(`No message is called ${key}`);
  return message.replaceAll(/\$(\d)/g, (_, n: string) => isolated(values[Number(n) - 1] ?? ""));
};

const inXPath = (text: string): string => (text.includes('"') ? `'${text}'` : `"${text}"`);

/**
 * Selectors by role and accessible name, read from the markup: Firefox gives a driver no accessibility tree of its
 * toolbar popup. That assistive technology is told the same is the accessibility tests' business.
 */
export const byRole = (role: string, name: string): string =>
  `::-p-xpath(//*[self::${role} or @role="${role}"][normalize-space() = ${inXPath(name)} or @aria-label = ${inXPath(name)}])`;
/** A text field by its label. Not by role: a password field has none in HTML-AAM, and Firefox keeps to that. */
export const field = (label: string): string => `::-p-xpath(//input[@id = //label[normalize-space() = ${inXPath(label)}]/@for])`;
export const byText = (text: string): string => `::-p-text(${text})`;

export const pressButton = (place: Page | Frame, name: string, timeout?: number): Promise<void> =>
  clickAt(place, byRole("button", name), timeout);

/** For messages of failed tests. A page that is stuck or gone has no words. */
const textOf = (place: Page | Frame): Promise<string> =>
  Promise.race([
    place.evaluate(() => document.body.innerText).catch((error: unknown) => String(error)),
    new Promise<string>((resolve) => setTimeout(() => resolve("(no answer)"), 1_000)),
  ]);

/** Waits for words to be on the screen. @throws Error with the words that are there instead */
export const see = async (place: Page | Frame, text: string, timeout = 15_000): Promise<void> => {
  try {
    await place.waitForSelector(byText(text), { visible: true, timeout });
  } catch (cause) {
    throw new Error(`“${text}” is not shown. What is:\n${await textOf(place)}`, { cause });
  }
};

/** Waits for a popup that closes itself. @throws Error with the words on it when it stays */
export const waitClosed = async (popup: Page, timeout = 15_000): Promise<void> => {
  const end = Date.now() + timeout;
  while (!popup.isClosed()) {
    if (Date.now() > end) throw new Error(`It stays open:\n${await textOf(popup)}`);
    await new Promise((wake) => setTimeout(wake, 25));
  }
};

export type Workspace = {
  readonly name: string;
  readonly passphrase: string;
  /** The domain that receives all mail: new accounts get addresses of it. */
  readonly domain: string;
};

/** From the Welcome view to Home. Key derivation is part of it. */
export const setUpWorkspace = async (app: Page, { name, passphrase, domain }: Workspace): Promise<void> => {
  await typeInto(app, field(words("workspace_name")), name);
  await typeInto(app, field(words("passphrase")), passphrase);
  await typeInto(app, field(words("passphrase_repeat")), passphrase);
  await clickAt(app, byText(words("address_catch_all")));
  await typeInto(app, field(words("address_domain")), domain);
  await pressButton(app, words("welcome_done"));
  await app.waitForSelector(byRole("searchbox", words("search")), { visible: true, timeout: 30_000 });
};

export const lock = async (app: Page): Promise<void> => {
  await pressButton(app, words("lock_now"));
  // The page starts anew, and a driver that waited in the old one gives up.
  const unlocking = () => app.waitForSelector(byRole("button", words("unlock")), { visible: true, timeout: 15_000 });
  await unlocking().catch(unlocking);
};

/**
 * Sends one message from a page of the extension. Sent again where the page went meanwhile: it starts anew when it locks.
 */
export const send = async (app: Page, name: string, request: unknown): Promise<unknown> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await app.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });
    } catch (error) {
      if (tries > 10 || !/context|frame|Navigat/iu.test(String(error))) throw error;
      await new Promise((wake) => setTimeout(wake, 100));
    }
  }
};

/** In the locked view: gives the passphrase. What happens then is the caller's to wait for. */
export const typePassphrase = async (app: Page, passphrase: string): Promise<void> => {
  await typeInto(app, field(words("passphrase")), passphrase);
  await pressButton(app, words("unlock"));
};

export const unlock = async (app: Page, passphrase: string): Promise<void> => {
  await typePassphrase(app, passphrase);
  await app.waitForSelector(byRole("searchbox", words("search")), { visible: true, timeout: 30_000 });
};

/** On an account's page: lets it be filled on one more origin, by typing it. */
export const addOrigin = async (app: Page, origin: string): Promise<void> => {
  await pressButton(app, words("origin_add"));
  await typeInto(app, field(words("origin_label")), origin);
  await pressButton(app, words("origin_confirm"));
  await see(app, origin);
  await app.waitForSelector(byRole("button", words("origin_remove", origin)), { visible: true, timeout: 15_000 });
};

/** Presses in a field, then on the menu's row that holds `text`. */
export const chooseInMenu = async (page: Page, selector: string, text: string): Promise<void> => {
  await clickAt(page, selector);
  await pressInMenu(page, byText(text));
};

/** @returns the field's value, once it has one */
export const waitForValue = async (page: Page, selector: string, timeout = 15_000): Promise<string> => {
  await page.waitForFunction(
    (where) => (document.querySelector(where) as HTMLInputElement | null)?.value !== "",
    { timeout, polling: 20 },
    selector,
  );
  return valueOf(page, selector);
};

/** What Locum leaves to the person on Acme Ads: the fields it knows nothing for, the consent, the button. */
export const finishAcmeSignUp = async (page: Page, company: string): Promise<void> => {
  for (const [selector, text] of [["#company", company], ["#first-name", "Automation"], ["#last-name", "Account"]] as const) {
    if ((await valueOf(page, selector)) === "") await typeInto(page, selector, text);
  }
  await clickAt(page, "#terms");
  await Promise.all([page.waitForNavigation(), clickAt(page, "button[type=submit]")]);
};
