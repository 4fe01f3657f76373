/** Draws public/icons/*.png from scripts/icon.svg, with Chromium. Run by hand when the drawing changes. */
import { readFile, writeFile } from "node:fs/promises";
import puppeteer from "puppeteer-core";

const SIZES = [16, 32, 48, 128];
const svg = await readFile(new URL("icon.svg", import.meta.url), "utf8");
const browser = await puppeteer.launch({
  executablePath: process.env["BROWSER_PATH"] ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true, type: "png" });
  await writeFile(new URL(`../public/icons/${size}.png`, import.meta.url), png);
}
await browser.close();
