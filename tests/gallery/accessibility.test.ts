/** Every scene of the gallery: axe finds nothing, light and dark; nothing breaks the content security policy. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGallery, TAB, type Gallery } from "./harness.ts";
import { SCENES } from "./scenes.ts";

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe found on `page` in one theme, short enough to read. */
const findings = async (page: Awaited<ReturnType<Gallery["open"]>>["page"], theme: string): Promise<readonly string[]> => {
  const result = await page.evaluate(
    async (wanted, tags) => {
      document.documentElement.dataset["theme"] = wanted;
      const { axe: loaded } = window as unknown as { axe: typeof axe };
      await new Promise((resolve) => setTimeout(resolve, 150));
      const { violations, passes } = await loaded.run(document, { runOnly: tags });
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`));
      return { found, passed: passes.length };
    },
    theme,
    RULES,
  );
  expect(result.passed).toBeGreaterThan(10);
  return result.found.map((text) => `${theme}: ${text}`);
};

const lookAt = async (scene: string, wide: boolean): Promise<void> => {
  const { page, faults } = await gallery.open({ scene, ...(wide ? { size: TAB } : {}) });
  await page.evaluate(axe.source);
  const found = [...(await findings(page, "light")), ...(await findings(page, "dark"))];
  await page.close();
  expect(found).toEqual([]);
  expect(faults).toEqual([]);
};

describe("in the popup", () => {
  it.each(Object.keys(SCENES))("%s", (scene) => lookAt(scene, false));
});

describe("in a tab, two columns", () => {
  it.each(["welcome", "locked", "home-few", "home-empty", "add", "account", "account-vaults", "home-vaults", "settings", "confirm"])("%s", (scene) => lookAt(scene, true));
});

describe("size", () => {
  it("of the script that the first view needs is at most 60 KB gzipped", () => {
    const folder = gallery.site;
    const read = (path: string): string => readFileSync(join(folder, path), "utf8");
    const entry = /<script[^>]* src="\/([^"]+)"/u.exec(read("index.html"))?.[1] ?? "";
    const first = new Set([entry]);
    // What a script imports at once; what it imports later stands in `import(…)`.
    for (const path of first) {
      for (const [, name] of read(path).matchAll(/(?:from|import)\s*["`']\.\/([^"`']+\.js)["`']/gu)) first.add(`assets/${name ?? ""}`);
    }
    const all = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js"));
    const bytes = [...first].reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
    expect(first.size).toBeLessThan(all.length);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(60 * 1024);
  });

  it("is that of the popup exactly, and nothing sticks out sideways", async () => {
    for (const scene of ["welcome", "home-few", "add-draft", "account-shown", "settings", "generator"]) {
      for (const dir of ["ltr", "rtl"] as const) {
        const { page } = await gallery.open({ scene, dir });
        const size = await page.evaluate(() => {
          const { width, height } = document.documentElement.getBoundingClientRect();
          const wide = [...document.querySelectorAll(".view-body, .scroller, .page")].filter((box) => box.scrollWidth > box.clientWidth);
          return { width, height, wide: wide.map((box) => box.className) };
        });
        await page.close();
        expect({ scene, dir, ...size }).toEqual({ scene, dir, width: 400, height: 600, wide: [] });
      }
    }
  });
});
