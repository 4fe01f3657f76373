/** The browser's own texts: `_locales` in the language of its interface. */
import { browser } from "./browser.ts";

export const getMessage = (key: string, substitutions: string[]): string =>
  browser.i18n.getMessage(key, substitutions);

/** @returns a BCP 47 tag */
export const uiLocale = (): string => browser.i18n.getUILanguage();
