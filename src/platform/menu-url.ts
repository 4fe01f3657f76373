/** Where the in-page menu's page is: in Chrome a URL that is another one in every browser session. */
import { browser } from "./browser.ts";

export const menuUrl = (): string => browser.runtime.getURL("content-scripts/menu/index.html");
