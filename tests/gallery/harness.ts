/** Builds the gallery, serves it under the extension pages' own content security policy, and opens scenes in Chromium. */
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import puppeteer, { type Browser, type ElementHandle, type Page } from "puppeteer-core";
import { build } from "vite";
import manifest from "../../manifest.json" with { type: "json" };
import { findChromium } from "../../scripts/find-browser.mjs";

const SITES = join(import.meta.dirname, "../../out/gallery");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

export const POPUP = { width: 400, height: 600 } as const;
export const TAB = { width: 1100, height: 700 } as const;

export interface OpenScene {
  readonly scene: string;
  readonly theme?: "light" | "dark";
  readonly size?: { readonly width: number; readonly height: number };
  readonly dir?: "ltr" | "rtl";
  /** The clock runs; otherwise it stands still. */
  readonly running?: boolean;
}

export interface Gallery {
  readonly open: (scene: OpenScene) => Promise<{ page: Page; faults: readonly string[] }>;
  /** Where its files are, until it is closed. */
  readonly site: string;
  readonly close: () => Promise<void>;
}

const serve = async (site: string): Promise<{ server: Server; origin: string }> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname === "/" ? "/index.html" : pathname;
    readFile(join(site, path)).then(
      (body) => {
        response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
        response.setHeader("content-security-policy", manifest.content_security_policy.extension_pages);
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("no port");
  return { server, origin: `http://127.0.0.1:${address.port}` };
};

/** Presses the control with this name, as the mouse does. Direction marks around inserted text don't count. */
export const press = async (page: Page, name: string): Promise<void> => {
  const found = await page.waitForFunction(
    (wanted) => {
      const clean = (text: string | null | undefined) => (text ?? "").replace(/[\u2068\u2069]/g, "").trim();
      const controls = [...document.querySelectorAll<HTMLElement>("button, a, input, summary")].filter(
        (control) => control.closest("dialog") !== null || document.querySelector("dialog[open]") === null,
      );
      return controls.find((control) => {
        const label = control instanceof HTMLInputElement ? control.labels?.[0] : null;
        return clean(control.getAttribute("aria-label") ?? label?.textContent ?? control.textContent) === wanted;
      });
    },
    { timeout: 5000 },
    name,
  );
  const control = found.asElement();
  if (control === null) throw new Error(`nothing is called ${name}`);
  await (control as ElementHandle<Element>).click();
};

/** Waits until the app has nothing under way: answers of the fake arrive within a few turns. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => setTimeout(() => requestAnimationFrame(() => resolve()), 120)));

export const openGallery = async (): Promise<Gallery> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("no Chromium on this machine");
  await mkdir(SITES, { recursive: true });
  // One of its own: two files of tests may build theirs at the same time.
  const site = await mkdtemp(join(SITES, "site-"));
  const configFile = join(import.meta.dirname, "vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir: site } });
  const { server, origin } = await serve(site);
  const browser: Browser = await puppeteer.launch({
    executablePath,
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  await browser.defaultBrowserContext().overridePermissions(origin, ["clipboard-read", "clipboard-write"]);

  return {
    site,
    open: async ({ scene, theme = "light", size = POPUP, dir = "ltr", running = false }) => {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warn") faults.push(message.text());
      });
      page.on("pageerror", (error) => faults.push(String(error)));
      await page.setViewport(size);
      // Nothing under way when it is looked at: a colour half-way from light to dark is nobody's.
      await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
      const surface = size.width >= 720 ? "tab" : "popup";
      const query = new URLSearchParams({ scene, theme, surface, dir, ...(running ? { running: "" } : {}) });
      await page.goto(`${origin}/?${query}`);
      await page.waitForFunction(() => document.body.childElementCount > 0);
      await settle(page);
      for (const name of await page.evaluate(() => (window as unknown as { gallery?: { press: string[] } }).gallery?.press ?? [])) {
        await press(page, name);
        await settle(page);
      }
      return { page, faults };
    },
    close: async () => {
      await browser.close();
      server.close();
      await rm(site, { recursive: true, force: true });
    },
  };
};
