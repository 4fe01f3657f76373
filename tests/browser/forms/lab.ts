/** A bare Chromium, without the extension, for tests of src/forms that need layout and real events. */
import { resolve } from "node:path";
import puppeteer, { type Page } from "puppeteer-core";
import { build, type Rolldown } from "vite";
import { sandboxFlags } from "../harness/chromium.ts";

export interface OpenLab {
  /** A fresh document with this body. The page's own script runs in the page's world, the lab in the same. */
  load(html: string, options?: { readonly head?: string }): Promise<Page>;
  close(): Promise<void>;
}

const bundle = async (): Promise<string> => {
  const built = (await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: resolve(import.meta.dirname, "lab-page.ts"), formats: ["iife"], name: "formsLab" },
    },
  })) as Rolldown.RolldownOutput[];
  const code = built[0]?.output[0].code;
  if (code === undefined) throw new Error("the lab was not built");
  return code;
};

export const openLab = async (): Promise<OpenLab> => {
  const code = await bundle();
  const browser = await puppeteer.launch({
    executablePath: process.env["BROWSER_PATH"] ?? "/usr/bin/chromium",
    headless: true,
    args: [...sandboxFlags(), "--disable-gpu", "--no-first-run"],
    defaultViewport: { width: 1000, height: 700 },
  });
  const page = await browser.newPage();
  return {
    load: async (html, { head = "" } = {}) => {
      await page.goto("about:blank");
      await page.setContent(`<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${html}</body></html>`);
      await page.evaluate(code);
      return page;
    },
    close: () => browser.close(),
  };
};

/** Runs `act` in the page with the lab. */
export const inLab = <T>(page: Page, act: string): Promise<T> => page.evaluate(act) as Promise<T>;
