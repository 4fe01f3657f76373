/** Loads pages in headless Chromium (1366 × 768, no network) with the shipped reader and classifier of forms in them. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { build } from "vite";

const TIMEOUT_MS = 20_000;

/** @returns {Promise<string>} what runs in the page, as one classic script */
const bundle = async () => {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: resolve(import.meta.dirname, "forms-predict-page.ts"), formats: ["iife"], name: "formsPredict" },
    },
  });
  return [result].flat()[0].output[0].code;
};

/**
 * @param {string[]} paths of pages
 * @param {string} act an expression in the page; `locum` is what forms-predict-page.ts offers
 * @param {(path: string, result: any) => void} take
 */
export const onPages = async (paths, act, take) => {
  const code = await bundle();
  const browser = await puppeteer.launch({
    executablePath: process.env["BROWSER_PATH"] ?? "/usr/bin/chromium",
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND", "--allow-file-access-from-files"],
    defaultViewport: { width: 1366, height: 768 },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  try {
    // One after the other: what is measured is not what else the machine does.
    for (const path of paths) {
      try {
        await page.goto(pathToFileURL(path).href, { waitUntil: "domcontentloaded", timeout: TIMEOUT_MS });
        // Nobody presses before there is something to see.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 500 }))));
        await page.evaluate(code);
        take(path, await page.evaluate(act));
      } catch (error) {
        process.stderr.write(`${path}: ${error.message}\n`);
      }
    }
  } finally {
    await browser.close();
  }
};
